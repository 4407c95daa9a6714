import { foldWord } from "../sheets/fieldWords";
import type { ColumnLook } from "./columnLook";
import type { ListField } from "./listFields";

/** What says of a column by itself that it numbers instalments, and what may be a term of payment as well. */
const NUMBERED = words(
  ...["Termijnnummer", "Termijnnr", "Termijn nr", "Nr termijn", "Deeltermijn", "Volgnummer termijn"],
  ...["Instalment number", "Instalment no", "Installment number", "Installment no", "Ratennummer"],
);
const MAYBE_NUMBERED = words("Termijn", "Term", "Instalment", "Installment", "Rate", "Tranche");

/** The captions of what is an instalment's own, where a column numbers them. */
const OWN: readonly (readonly [ListField, ReadonlySet<string>])[] = [
  [
    "instalmentOpen",
    words("Openstaand termijn", "Openstaand termijnbedrag", "Termijn open", "Open instalment", "Instalment open"),
  ],
  [
    "instalmentAmount",
    words("Termijnbedrag", "Bedrag termijn", "Bedrag van de termijn", "Instalment amount", "Installment amount"),
  ],
  [
    "instalmentDue",
    words(
      ...["Vervaldatum termijn", "Vervaldag termijn", "Termijndatum", "Termijnvervaldatum", "Termijn vervaldatum"],
      ...["Instalment date", "Instalment due", "Instalment due date", "Installment due date"],
    ),
  ],
];

const NAME = String.raw`(?:termijn|instal{1,2}ment|tranche)`;
const AMOUNT = String.raw`(?:bedrag|amount)`;
const DUE = String.raw`(?:verval(?:datum|dag)|datum|due date|due|date)`;
const COUNT = String.raw`(\d{1,2})`;
/** Captions of the amounts and of the days of instalments in columns beside each other: `Termijn 1`, `2e termijn`, `Vervaldatum 3`. */
const AMOUNTS = [
  new RegExp(String.raw`^(?:${AMOUNT} )?${NAME}(?: ?${AMOUNT})?(?: nr\.?)? ?${COUNT}(?: ${AMOUNT})?$`, "iu"),
  new RegExp(String.raw`^${COUNT}(?:e|ste|de|st|nd|rd|th) ${NAME}(?: ?${AMOUNT})?$`, "iu"),
];
const DAYS = [
  new RegExp(String.raw`^${DUE} (?:${NAME} )?${COUNT}$`, "iu"),
  new RegExp(String.raw`^${NAME} ?${COUNT} ${DUE}$`, "iu"),
  new RegExp(String.raw`^${DUE} ${COUNT}(?:e|ste|de|st|nd|rd|th) ${NAME}$`, "iu"),
];

function words(...captions: readonly string[]): ReadonlySet<string> {
  return new Set(captions.map(foldWord));
}

/** The part of cells from which on a column that may number instalments does. */
const HALF = 0.5;

/** A column of a list, for the fields of instalments. */
export interface InstalmentColumn {
  readonly position: number;
  readonly field: ListField;
  /** Which of the instalments it is of, where they stand beside each other. */
  readonly instalment?: number;
}

/** The columns by which each row is one instalment of its invoice; none where no column numbers them. */
export function rowInstalmentColumns(
  captions: readonly string[],
  looks: (position: number) => ColumnLook,
): readonly InstalmentColumn[] {
  const position = captions.findIndex((caption, at) => isNumbered(foldWord(caption), looks(at)));
  if (position < 0) return [];
  const own = OWN.flatMap(([field, known]): InstalmentColumn[] => {
    const at = captions.findIndex((caption) => known.has(foldWord(caption)));
    return at < 0 ? [] : [{ position: at, field }];
  });
  return [{ position, field: "instalment" }, ...own];
}

function isNumbered(folded: string, { isBlank, share }: ColumnLook): boolean {
  if (isBlank || share("instalment") < HALF) return false;
  // A term of payment is a number as well: of 14 or 30 days.
  return NUMBERED.has(folded) || (MAYBE_NUMBERED.has(folded) && share("lowInstalment") >= HALF);
}

/** The columns in which instalments stand beside each other, two at least. */
export function besideInstalmentColumns(captions: readonly string[]): readonly InstalmentColumn[] {
  const found = (forms: readonly RegExp[], field: ListField): InstalmentColumn[] =>
    captions.flatMap((caption, position) => {
      const bare = caption
        .replace(/[()_€-]+/gu, " ")
        .replace(/\s+/gu, " ")
        .trim();
      const match = forms.map((form) => form.exec(bare)).find((one) => one !== null);
      return match === undefined ? [] : [{ position, field, instalment: Number(match[1]) }];
    });
  const amounts = found(AMOUNTS, "instalmentAmount");
  const numbers = new Set(amounts.map(({ instalment }) => instalment));
  if (numbers.size < 2 || numbers.size < amounts.length || numbers.has(0)) return [];
  const days = found(DAYS, "instalmentDue").filter(({ instalment }) => numbers.has(instalment));
  return [...amounts, ...days];
}
