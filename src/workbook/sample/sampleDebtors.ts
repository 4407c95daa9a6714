import type { Debtor, PostalAddress } from "../../domain/book/records";
import { BOTH_COMPANIES, SPOILT_TERMS, THREE_INSTALMENTS } from "./sampleFirm";
import { blankRecord } from "../../sheets/blankRecord";

function address(
  street: string,
  buildingNumber: string,
  postalCode: string,
  town: string,
  country = "NL",
): PostalAddress {
  return { street, buildingNumber, postalCode, town, country };
}

type Particulars = Partial<Omit<Debtor, "row" | "number" | "name" | keyof PostalAddress>>;

function debtor(number: string, name: string, home: PostalAddress, particulars: Particulars = {}): Debtor {
  return blankRecord("Debtors", {
    number,
    name,
    ...home,
    email: `debtor-${number}@example.com`,
    language: home.country === "NL" || home.country === "BE" ? "nl" : "en",
    collectAutomatically: true,
    ...particulars,
  });
}

/** Customers of the Dutch company with whom nothing is wrong. */
const DUTCH_CUSTOMERS: readonly Debtor[] = [
  debtor("10001", "Bakkerij De Korenaar", address("Molenstraat", "12", "3581 AA", "Utrecht"), {
    iban: "NL48INGB0990000168",
  }),
  debtor("10002", "Fietsenmaker Het Stalen Ros", address("Spaakweg", "3", "8011 AB", "Zwolle"), {
    iban: "NL93TRIO0990000249",
  }),
  debtor("10003", "Restaurant De Gouden Lepel", address("Vismarkt", "18", "9711 KS", "Groningen"), {
    iban: "NL88KNAB0990000303",
    consolidate: true,
  }),
  debtor("10004", "Eetcafé 't Hoekje", address("Hoekstraat", "1", "6511 CD", "Nijmegen"), {
    iban: "NL35SNSB0990000346",
  }),
  debtor("10005", "Boekhandel Het Leesteken", address("Kommalaan", "44", "2312 EF", "Leiden"), {
    iban: "NL83ASNB0990000389",
    paymentTerms: THREE_INSTALMENTS,
  }),
  debtor("10006", "Schildersbedrijf Kleurrijk", address("Kwaststraat", "9", "5611 GH", "Eindhoven"), {
    iban: "NL90BUNQ0990000427",
    accountHolder: "Kleurrijk Beheer B.V.",
    accountTown: "Veldhoven",
  }),
  debtor("10007", "Stolarnia Żółta Łąka", address("ulica Dębowa", "5", "00-950", "Łódź", "PL"), {
    iban: "PL91109010140000099000001234",
  }),
  debtor("10008", "Ταβέρνα Ελιά", address("Olijfkade", "27", "3011 JK", "Rotterdam"), {
    iban: "NL92RABO0990000478",
  }),
  debtor("10009", "Café Grünwald GmbH", address("Lindenstraße", "16", "50674", "Köln", "DE"), {
    iban: "DE27370400440990000101",
  }),
  debtor("10010", "Boulangerie L'Épi d'Or", address("rue du Moulin", "8", "59000", "Lille", "FR"), {
    iban: "FR0420041010050990000A02669",
  }),
  debtor("10011", "Alpenblick Gastro AG", address("Seeweg", "31", "8002", "Zürich", "CH"), {
    iban: "CH6600700000990000101",
    bic: "ZKBKCHZZ80A",
  }),
  debtor("10012", "Harbour Tea Rooms Ltd", address("Quay Street", "2", "CO12 3HH", "Harwich", "GB"), {
    iban: "GB50NWBK60161399000001",
    bic: "NWBKGB2L",
  }),
  debtor("10013", "Slagerij Het Hakblok", address("Beenhouwerstraat", "6", "7411 LM", "Deventer"), {
    iban: "NL61INGB0990000516",
  }),
  debtor("10014", "Stichting Dorpshuis De Linde", address("Brink", "1", "9471 NP", "Zuidlaren"), {
    iban: "NL84TRIO0990000605",
    oneOffMandateRequired: true,
  }),
  debtor("10015", "Hotel De Twee Torens", address("Torenplein", "10", "4811 QR", "Breda"), {
    iban: "NL94ABNA0990000559",
    collectionSet: BOTH_COMPANIES,
  }),
  debtor("10016", "Kwekerij De Groene Vinger", address("Kasweg", "52", "2681 ST", "Monster"), {
    iban: "NL85KNAB0990000648",
  }),
  debtor("10021", "Bouwbedrijf Het Fundament B.V.", address("Heipaal", "100", "1033 UV", "Amsterdam"), {
    iban: "NL10SNSB0990000699",
    localInstrument: "B2B",
  }),
  debtor("10022", "Drukkerij De Letterkast B.V.", address("Zetterij", "14", "2031 WX", "Haarlem"), {
    iban: "NL96ASNB0990000737",
    localInstrument: "B2B",
  }),
  debtor("10023", "Transportbedrijf De Lange Weg B.V.", address("Laadperron", "3", "5928 YZ", "Venlo"), {
    iban: "NL43BUNQ0990000788",
    localInstrument: "B2B",
  }),
];

/** Customers of the Belgian company. */
const BELGIAN_CUSTOMERS: readonly Debtor[] = [
  debtor("20001", "Frituur De Gouden Kegel", address("Veldstraat", "88", "9000", "Gent", "BE"), {
    iban: "BE22539000700147",
  }),
  debtor("20002", "Chocolaterie Zoë", address("Steenstraat", "15", "8000", "Brugge", "BE"), {
    iban: "BE03001000990284",
  }),
  debtor("20003", "Brasserie La Belle Étoile", address("rue de la Gare", "4", "5000", "Namur", "BE"), {
    iban: "BE58417000990379",
    language: "en",
  }),
  debtor("20004", "Drogisterij De Gaper", address("Grote Markt", "30", "2800", "Mechelen", "BE"), {
    iban: "BE86363000990450",
  }),
  debtor("20005", "Strandpaviljoen Zeezicht", address("Duinweg", "1", "4525 AB", "Retranchement"), {
    iban: "NL36INGB0990000869",
  }),
];

const LONG_NAME = "Coöperatieve Vereniging van Eigenaren van Bedrijfsverzamelgebouw De Oude Textielfabriek";

/** Customers who cannot be collected from, each because of the one thing that `sampleMandates` or the name here tells. */
const TROUBLED_CUSTOMERS: readonly Debtor[] = [
  debtor("10031", "Camping De Winterslaap", address("Heideweg", "200", "7971 AC", "Havelte")),
  debtor("10032", "Kapsalon Knip Af", address("Schaarstraat", "11", "3811 BD", "Amersfoort")),
  debtor("10033", "Lunchroom De Pauze", address("Stationsweg", "5", "2515 CE", "Den Haag")),
  debtor("10034", "Wijnhandel De Kurk", address("Kelderstraat", "23", "6211 DF", "Maastricht")),
  debtor("10035", "IJssalon De Noordpool", address("Boulevard", "77", "2042 EG", "Zandvoort")),
  debtor("10036", "Speelgoedwinkel De Tol", address("Kinderdijk", "19", "7311 FH", "Apeldoorn")),
  debtor("10037", "Çay Evi Bosporus", address("Rıhtım Caddesi", "40", "34710", "İstanbul", "TR")),
  debtor("10038", "Naaiatelier De Naald", address("Draadweg", "2", "5038 GJ", "Tilburg")),
  debtor("10039", "Dierenspeciaalzaak De Ark", address("Noachstraat", "13", "8911 HK", "Leeuwarden")),
  debtor("10040", "Muziekhandel De Stemvork", address("Klankhof", "8", "1811 JL", "Alkmaar")),
  debtor("10041", "Rijschool De Rotonde", address("Keerlus", "4", "6811 KM", "Arnhem")),
  debtor(
    "10042",
    "Gasthaus Zum Steinbock",
    { street: null, buildingNumber: null, postalCode: null, town: null, country: "CH" },
    { bic: "ZKBKCHZZ80A" },
  ),
  debtor("10043", "明月", address("Nieuwstraat", "61", "3311 LN", "Dordrecht")),
  debtor("10044", "Stomerij Zonder Vlek", address("Wasstraat", "15", "7511 MP", "Enschede")),
  debtor("10044", "Stomerij Zonder Vlek (nieuw)", address("Wasstraat", "15", "7511 MP", "Enschede")),
  debtor("10045", "Sportschool In Vorm", address("Halterweg", "36", "4331 NQ", "Middelburg")),
  debtor("10046", "Antiekzaak De Tijd", address("Klokkenhof", "3", "7201 PR", "Zutphen")),
  debtor("10047", LONG_NAME, address("Weverstraat", "120", "5041 QS", "Tilburg"), { paymentTerms: SPOILT_TERMS }),
  debtor("10048", "Loodgieter De Rechte Buis", address("Lekdijk", "9", "2921 RT", "Krimpen aan den IJssel"), {
    collectAutomatically: false,
    bic: "RABONL",
  }),
  debtor("10049", "Feestwinkel De Slinger", address("Confettiplein", "6", "5211 SU", "'s-Hertogenbosch"), {
    consolidate: true,
  }),
  debtor("10050", "Machinefabriek De Zuiger B.V.", address("Krukas", "45", "7553 TV", "Hengelo"), {
    localInstrument: "B2B",
  }),
  debtor("10051", "Reisbureau De Wereldbol", address("Evenaar", "180", "1316 UW", "Almere")),
  debtor("10052", "Timmerbedrijf De Zwaluwstaart", address("Schaafbank", "27", "8441 VX", "Heerenveen")),
];

/** All customers of the sample, with what is typed wrongly still right: see `sampleRawCells`. */
export const SAMPLE_DEBTORS: readonly Debtor[] = [...DUTCH_CUSTOMERS, ...BELGIAN_CUSTOMERS, ...TROUBLED_CUSTOMERS];
