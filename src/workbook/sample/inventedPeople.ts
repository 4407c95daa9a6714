/*
 * Names and places of which invented debtors are made. All are common in the Netherlands; that one of the combinations
 * exists somewhere is chance.
 */

/** First names or initials, as debtors write themselves. */
// prettier-ignore
export const FIRST_NAMES = [
  "A.", "Anna", "Bart", "C.J.", "Daan", "E.", "Emma", "Esra", "Femke", "G.", "Hans", "Ingrid", "J.", "Jan", "Joost",
  "Karin", "L.M.", "Lotte", "Maria", "Mohamed", "Nadia", "P.", "Peter", "R.", "Ruben", "Sanne", "T.", "Thomas",
  "Willem", "Yara",
] as const;

/** Family names, with what stands before them. */
// prettier-ignore
export const FAMILY_NAMES = [
  "de Jong", "Jansen", "de Vries", "van den Berg", "van Dijk", "Bakker", "Janssen", "Visser", "Smit", "Meijer",
  "de Boer", "Mulder", "de Groot", "Bos", "Vos", "Peters", "Hendriks", "van Leeuwen", "Dekker", "Brouwer", "de Wit",
  "Dijkstra", "Smits", "de Graaf", "van der Meer", "Kok", "Jacobs", "van der Linden", "Vermeulen", "van den Heuvel",
  "van der Veen", "van den Broek", "de Bruijn", "Schouten", "van Beek", "Willems", "Yilmaz", "El Amrani", "Kuipers",
  "Postma", "Hoekstra", "Verhoeven", "Maas", "Kramer", "Scholten", "Prins", "Blom", "Huisman", "Veenstra", "Wolters",
] as const;

/** Trades that firms are named for. */
// prettier-ignore
export const TRADES = [
  "Bakkerij", "Slagerij", "Bloemenhuis", "Garage", "Rijwielhandel", "Installatiebedrijf", "Schildersbedrijf",
  "Hoveniersbedrijf", "Drukkerij", "Apotheek", "Boekhandel", "Transport", "Timmerbedrijf", "Kapsalon", "Kwekerij",
] as const;

/** What stands behind the name of a firm; nothing behind that of a one-man business. */
export const FIRM_FORMS = ["", " B.V.", " VOF"] as const;

/** Streets that every town has. */
// prettier-ignore
export const STREETS = [
  "Dorpsstraat", "Kerkstraat", "Molenweg", "Stationsweg", "Schoolstraat", "Julianalaan", "Wilhelminastraat",
  "Beukenlaan", "Eikenlaan", "Nieuwstraat", "Havenstraat", "Industrieweg", "Marktplein", "Parklaan", "Spoorstraat",
] as const;

/** A town with the digits of one of its postal codes. */
export type Town = readonly [name: string, postalDigits: string];

/** Towns all over the country. */
// prettier-ignore
export const TOWNS: readonly [Town, ...Town[]] = [
  ["Amsterdam", "1016"], ["Rotterdam", "3011"], ["Den Haag", "2511"], ["Utrecht", "3511"], ["Eindhoven", "5611"],
  ["Groningen", "9711"], ["Tilburg", "5038"], ["Almere", "1315"], ["Breda", "4811"], ["Nijmegen", "6511"],
  ["Apeldoorn", "7311"], ["Haarlem", "2011"], ["Arnhem", "6811"], ["Enschede", "7511"], ["Amersfoort", "3811"],
  ["Zwolle", "8011"], ["Leiden", "2311"], ["Maastricht", "6211"], ["Dordrecht", "3311"], ["Deventer", "7411"],
  ["Delft", "2611"], ["Alkmaar", "1811"], ["Venlo", "5911"], ["Leeuwarden", "8911"], ["Middelburg", "4331"],
];

/** The letters behind the digits of a postal code. */
// prettier-ignore
export const POSTAL_LETTERS = ["A", "B", "D", "E", "G", "H", "K", "L", "N", "P", "R", "T", "V", "X", "Z"] as const;
