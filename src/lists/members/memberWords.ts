import { foldWord } from "../../sheets/fieldWords";

/** What a list says of the next collection under a mandate, or of the mandate's kind. */
export type SaidSequence = "oneOff" | "first" | "following" | "last" | "recurrent";

const SEQUENCES: readonly (readonly [SaidSequence, string])[] = [
  [
    "oneOff",
    "OOFF | Eenmalig | Eenmalige | Eenmalige machtiging | einmalig | EINMAL | one-off | E | ponctuel | unique",
  ],
  ["first", "FRST | Eerste | Eerst | erstmalig | erstmalige Lastschrift | Erstlastschrift | ERST | first | premier"],
  [
    "following",
    "RCUR | Herhaling | Vervolg | Folgelastschrift | Folge | wiederkehrend | wiederkehrende Lastschrift | following | " +
      "recurring | récurrent",
  ],
  ["last", "FNAL | Laatste | letztmalig | letzte Lastschrift | last | final | dernier"],
  ["recurrent", "Doorlopend | Doorlopende machtiging | Terugkerend | D | W | recurrent | Recurring mandate | Basis"],
];

/** What a word of a column of sequences says; null where it says nothing that is known. */
export function saidSequence(text: string): SaidSequence | null {
  return found(SEQUENCES, text);
}

/** Every how many months something is due; or once, or never. */
export type Frequency = number | "once" | "never";

const FREQUENCIES: readonly (readonly [Frequency, string])[] = [
  [1, "1 | M | maand | maandelijks | per maand | monatlich | monat | monthly | month | mensuel | mensuelle | 1 month"],
  [2, "2 | tweemaandelijks | per 2 maanden | zweimonatlich | bimestrielle | bimestriel | bimonthly | 2 months"],
  [
    3,
    "3 | K | Q | kwartaal | per kwartaal | driemaandelijks | quartaal | vierteljährlich | quartal | quartalsweise | quarterly | quarter | " +
      "trimestriel | trimestrielle | trimestre | 3 months",
  ],
  [4, "4 | viermaandelijks | 4 months"],
  [
    6,
    "6 | H | halfjaar | halfjaarlijks | per halfjaar | zesmaandelijks | halbjährlich | halbjahr | semi-annual | half-yearly | semestriel | " +
      "semestrielle | 6 months",
  ],
  [
    12,
    "12 | J | Y | jaar | jaarlijks | per jaar | jährlich | jahr | jahresbeitrag | yearly | year | annual | annually | annuel | annuelle | " +
      "1 year | 12 months",
  ],
  ["once", "once | eenmalig | einmalig | une fois | eens"],
  ["never", "0 | none | geen | keine | nooit | never | aucune"],
];

/** How often something is due; null where the words are not known. */
export function frequencyOf(text: string): Frequency | null {
  return found(FREQUENCIES, text);
}

/**
 * The months in which something is due, as month codes of member administrations say it: `3` March, `31` the first month of every
 * quarter (31-33), `61` the first of every half-year (61-66), `1203` March of every year, `1` alone every month where it is paid
 * monthly; or months by name or number with commas. Null where the code is not known.
 */
export function monthsOfCode(text: string): readonly number[] | null {
  const code = text.trim();
  const compound = /^(12|6|3)(0?[1-9]|1[0-2])$/.exec(code);
  if (compound !== null && code.length > 1 && code !== "12" && code !== "11" && code !== "10") {
    const every = Number(compound[1]);
    const first = Number(compound[2]);
    if (first > every) return null;
    return Array.from({ length: 12 / every }, (_, at) => first + at * every);
  }
  const parts = code.split(/[,;/ ]+/).filter((part) => part !== "");
  const months = parts.map(monthNamed);
  return parts.length === 0 || months.includes(null) ? null : months.filter((month) => month !== null);
}

const MONTH_NAMES: readonly RegExp[] = [
  ...[/^jan/, /^(feb|fev)/, /^(mrt|maart|mar)/, /^(apr|avr)/, /^(mei|mai|may)/, /^(jun|juin)/, /^(jul|juil)/],
  ...[/^(aug|aou)/, /^sep/, /^(okt|oct)/, /^nov/, /^(dec|dez)/],
];

function monthNamed(text: string): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : MONTH_NAMES.findIndex((name) => name.test(plain(text))) + 1;
  return number >= 1 && number <= 12 ? number : null;
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const COLLECTED: readonly (readonly [boolean, string])[] = [
  [
    true,
    "ja | j | yes | y | true | x | 1 | i | oui | incasso | automatische incasso | machtiging | doorlopende machtiging | SEPA | SEPA incasso | " +
      "Lastschrift | SEPA-Lastschrift | Basislastschrift | Einzug | Bankeinzug | Abbuchung | l | prélèvement | prélèvement SEPA | " +
      "direct debit | SEPA direct debit | domiciliëring | domiciliëring SEPA | automatisch",
  ],
  [
    false,
    "nee | n | no | false | 0 | 2 | 3 | nein | non | - | overboeking | overschrijving | factuur | nota | acceptgiro | contant | kas | iDEAL | " +
      "pin | zelf | zelf overmaken | bank | Überweisung | u | bar | b | Barzahlung | Rechnung | Selbstzahler | invoice | transfer | " +
      "bank transfer | cash | card | virement | chèque | espèces | geen",
  ],
];

/** A day in a column of yes and no says since when, or its serial number of a sheet. */
const DAY = /^(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|[2-6]\d{4})$/;

/** Whether a word of a column of payment ways says that it is collected; null where it is not known. */
export function isCollectedBy(text: string): boolean | null {
  return DAY.test(text.trim()) ? true : found(COLLECTED, text);
}

const LIVING: readonly (readonly [boolean, string])[] = [
  [
    true,
    "ja | j | yes | y | true | x | 1 | oui | actief | actief lid | aktiv | active | actif | lid | mitglied | member | vorbereitet | lopend | " +
      "gültig | valid | validé | nieuw",
  ],
  [
    false,
    "nee | n | no | false | 0 | nein | non | inactief | niet actief | opgezegd | beëindigd | oud-lid | uitgeschreven | overleden | ex-lid | " +
      "gekündigt | ausgetreten | inaktiv | passiv beendet | verstorben | inactive | ended | cancelled | canceled | terminated | résilié | " +
      "inactif | royement | geroyeerd | geschorst",
  ],
];

/** Whether a word says that somebody belongs to the list still; null where it is not known. */
export function isLiving(text: string): boolean | null {
  return found(LIVING, text);
}

type Words<T> = readonly (readonly [T, string])[];

const folded = new WeakMap<Words<unknown>, ReadonlyMap<string, unknown>>();

function found<T>(words: Words<T>, text: string): T | null {
  const known =
    folded.get(words) ??
    new Map(words.flatMap(([value, list]) => list.split(" | ").map((word) => [wordKey(word), value] as const)));
  folded.set(words, known);
  return (known.get(wordKey(text)) as T | undefined) ?? null;
}

/** A dash alone says no; folded it would say nothing. */
function wordKey(text: string): string {
  return text.trim() === "-" ? "-" : foldWord(text);
}

const SAMPLE = /\b(?:voorbeeld|muster(?:mann|frau)?|max mustermann|sample|example|exemple|testlid)\b/iu;

/** Whether a name is that of the sample row of a template. */
export function isSampleName(name: string): boolean {
  return SAMPLE.test(name);
}
