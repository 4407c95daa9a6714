import { isCountryCode } from "./isoCountries";

/*
 * How the countries and territories of the SEPA schemes, and the others where a debtor of a SEPA account most often lives,
 * are called in Dutch, English, German, French and their own languages (Interinstitutional style guide of the Union,
 * annex A5), and the two codes of the Union that differ from ISO 3166 (UK, EL). A name that could mean two of them is
 * left out: nothing is guessed.
 */
const NAMES: readonly (readonly [code: string, names: string])[] = [
  ["AD", "Andorra"],
  ["AL", "Albanië, Albania, Albanien, Albanie, Shqipëria"],
  ["AT", "Oostenrijk, Austria, Österreich, Autriche"],
  ["AU", "Australië, Australia, Australien, Australie"],
  ["AW", "Aruba"],
  ["AX", "Åland, Ålandseilanden, Åland Islands"],
  ["BE", "België, Belgium, Belgien, Belgique"],
  ["BG", "Bulgarije, Bulgaria, Bulgarien, Bulgarie, България"],
  ["BL", "Saint-Barthélemy"],
  ["CA", "Canada, Kanada"],
  ["CH", "Zwitserland, Switzerland, Schweiz, Suisse, Svizzera"],
  ["CW", "Curaçao"],
  ["CY", "Cyprus, Zypern, Chypre, Κύπρος"],
  ["CZ", "Tsjechië, Tsjechische Republiek, Czechia, Czech Republic, Tschechien, Tchéquie, Česko"],
  ["DE", "Duitsland, Germany, Deutschland, Allemagne, Bondsrepubliek Duitsland"],
  ["DK", "Denemarken, Denmark, Dänemark, Danemark, Danmark"],
  ["EE", "Estland, Estonia, Estonie, Eesti"],
  ["ES", "Spanje, Spain, Spanien, Espagne, España"],
  ["FI", "Finland, Finnland, Finlande, Suomi"],
  ["FR", "Frankrijk, France, Frankreich"],
  [
    "GB",
    "Verenigd Koninkrijk, United Kingdom, Vereinigtes Königreich, Royaume-Uni, Groot-Brittannië, Great Britain, UK",
  ],
  ["GF", "Frans-Guyana, French Guiana, Guyane française"],
  ["GG", "Guernsey"],
  ["GI", "Gibraltar"],
  ["GP", "Guadeloupe"],
  ["GR", "Griekenland, Greece, Griechenland, Grèce, Ελλάδα, Hellas, EL"],
  ["HR", "Kroatië, Croatia, Kroatien, Croatie, Hrvatska"],
  ["HU", "Hongarije, Hungary, Ungarn, Hongrie, Magyarország"],
  ["IE", "Ierland, Ireland, Irland, Irlande, Éire"],
  ["IM", "Isle of Man, Man"],
  ["IS", "IJsland, Iceland, Island, Islande, Ísland"],
  ["IT", "Italië, Italy, Italien, Italie, Italia"],
  ["JE", "Jersey"],
  ["LI", "Liechtenstein"],
  ["LT", "Litouwen, Lithuania, Litauen, Lituanie, Lietuva"],
  ["LU", "Luxemburg, Luxembourg, Groothertogdom Luxemburg, Lëtzebuerg"],
  ["LV", "Letland, Latvia, Lettland, Lettonie, Latvija"],
  ["MA", "Marokko, Morocco, Maroc"],
  ["MC", "Monaco"],
  ["MD", "Moldavië, Moldova, Moldau, Moldavie"],
  ["ME", "Montenegro, Monténégro, Crna Gora"],
  ["MF", "Saint-Martin"],
  ["MK", "Noord-Macedonië, North Macedonia, Nordmazedonien, Macédoine du Nord"],
  ["MQ", "Martinique"],
  ["MT", "Malta, Malte"],
  ["NL", "Nederland, Netherlands, The Netherlands, Niederlande, Pays-Bas"],
  ["NO", "Noorwegen, Norway, Norwegen, Norvège, Norge"],
  ["PL", "Polen, Poland, Pologne, Polska"],
  ["PM", "Saint-Pierre en Miquelon, Saint Pierre and Miquelon, Saint-Pierre-et-Miquelon"],
  ["PT", "Portugal"],
  ["RE", "Réunion, La Réunion"],
  ["RO", "Roemenië, Romania, Rumänien, Roumanie, România"],
  ["RS", "Servië, Serbia, Serbien, Serbie, Srbija"],
  ["SE", "Zweden, Sweden, Schweden, Suède, Sverige"],
  ["SI", "Slovenië, Slovenia, Slowenien, Slovénie, Slovenija"],
  ["SK", "Slowakije, Slovakia, Slowakei, Slovaquie, Slovensko"],
  ["SM", "San Marino, Saint-Marin"],
  ["SR", "Suriname, Surinam"],
  ["TR", "Turkije, Turkey, Türkiye, Türkei, Turquie"],
  ["UA", "Oekraïne, Ukraine, Ukraina"],
  ["US", "Verenigde Staten, United States, Vereinigte Staaten, États-Unis, USA, Verenigde Staten van Amerika"],
  ["VA", "Vaticaanstad, Vatican City, Vatikanstadt, Cité du Vatican"],
  ["YT", "Mayotte"],
];

/** Every name that is read, with its code. */
export const COUNTRY_NAMES: readonly (readonly [name: string, code: string])[] = NAMES.flatMap(([code, names]) =>
  names.split(", ").map((name) => [name, code] as const),
);

const CODES: ReadonlyMap<string, string> = new Map(COUNTRY_NAMES.map(([name, code]) => [folded(name), code]));

/** Without case, accents, blanks and signs. */
function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}

/** What a text says as a country. */
export interface CountryReading {
  /** ISO 3166-1 alpha-2, in capitals; null when the text names no country, or not surely one. */
  readonly code: string | null;
  /** Whether it was told by its name. */
  readonly byName: boolean;
}

/** Reads a country: its code, without regard to case, or one of its names. */
export function readCountry(text: string): CountryReading {
  if (isCountryCode(text)) return { code: text.trim().toUpperCase(), byName: false };
  const code = CODES.get(folded(text)) ?? null;
  return { code, byName: code !== null };
}
