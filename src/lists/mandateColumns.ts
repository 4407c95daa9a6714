import type { FieldOf } from "../domain/book/records";
import { remembered } from "../kit/remembered";
import { type CaptionMatch, captionMeanings } from "../sheets/captionMeaning";
import type { CellValue } from "../sheets/cellValue";
import { foldWord } from "../sheets/fieldWords";
import { agrees, type ColumnLook, columnLook } from "./columnLook";

/** What of a list of mandates is read: of the mandates themselves, and of their debtors what tells which they are. */
export const MANDATE_FIELDS = [
  ...(["mandateId", "administration", "debtor", "invoice", "iban", "bic", "accountHolder", "accountTown"] as const),
  ...(["localInstrument", "oneOff", "dateOfSignature", "lastCollectionDate"] as const),
] as const satisfies readonly FieldOf<"Mandates">[];
const DEBTOR_FIELDS = ["name", "registrationNumber", "taxNumber"] as const satisfies readonly FieldOf<"Debtors">[];

/** A field that a column of such a list can hold. */
export type MandateListField = (typeof MANDATE_FIELDS)[number] | (typeof DEBTOR_FIELDS)[number];

/** Whether the contract has such a field of a list of mandates. */
export function isMandateListField(name: string): name is MandateListField {
  return [...MANDATE_FIELDS, ...DEBTOR_FIELDS].some((field) => field === name);
}

/** A column of the list, and what it was taken for; null for one that is not read. */
export interface MandateListColumn {
  readonly caption: string;
  readonly field: MandateListField | null;
}

/** A meaning of a caption. */
interface Meaning {
  readonly field: MandateListField;
  readonly kind: CaptionMatch;
}

type Rows = readonly (readonly CellValue[])[];

const NO_PLACE = -1;

/** The better a caption says what it is the earlier it is taken; each field once. */
const RANKS: readonly CaptionMatch[] = ["caption", "synonym", "word", "part"];

/**
 * What the columns of a list of mandates hold: what the user said (a field of `without` stands in none), else by their captions, the surest first, while what stands below
 * does not speak against it; where all columns of a field do, the plainest caption is believed, so that what is wrong is told.
 */
export function mandateColumns(
  captions: readonly string[],
  body: Rows,
  said: Readonly<Record<number, MandateListField | null>>,
  without: readonly MandateListField[] = [],
): MandateListColumn[] {
  const looks = remembered((at: number) => columnLook(body, at));
  const all = captions.map((caption) => mandateMeanings(caption));
  const taken = new Map(without.map((field) => [field, NO_PLACE]));
  const places = new Set<number>();
  const take = (field: MandateListField, at: number): void => {
    if (said[at] !== undefined || taken.has(field) || places.has(at)) return;
    taken.set(field, at);
    places.add(at);
  };
  for (const [at, field] of Object.entries(said)) {
    if (field !== null) taken.set(field, Number(at));
    places.add(Number(at));
  }
  for (const kind of RANKS) {
    for (const [at, meanings] of all.entries()) {
      const fitting = meanings.filter((one) => one.kind === kind && fits(one.field, looks(at), meanings));
      for (const { field } of fitting) take(field, at);
    }
  }
  for (const [at, [plainest]] of all.entries()) {
    if (plainest !== undefined && plainest.kind !== "part") take(plainest.field, at);
  }
  const fields = new Map([...taken].map(([field, at]) => [at, field]));
  return captions.map((caption, at) => ({ caption, field: fields.get(at) ?? null }));
}

/** What a caption may mean, the plainest first: of the mandate, and of its debtor. */
export const mandateMeanings = remembered((caption: string): readonly Meaning[] => {
  const ofMandate = captionMeanings("Mandates", caption).flatMap(({ field, kind }): Meaning[] => {
    const own = MANDATE_FIELDS.find((one) => one === field);
    return own === undefined ? [] : [{ field: own, kind }];
  });
  const ofDebtor = captionMeanings("Debtors", caption).flatMap(({ field, kind }): Meaning[] => {
    if (field === "number") return [{ field: "debtor", kind }];
    const own = DEBTOR_FIELDS.find((one) => one === field);
    return own === undefined ? [] : [{ field: own, kind }];
  });
  return [...ofMandate, ...ofDebtor.filter(({ field }) => !ofMandate.some((one) => one.field === field))];
});

/** Whether what stands in a column can be values of a field. */
function fits(field: MandateListField, look: ColumnLook, meanings: readonly Meaning[]): boolean {
  switch (field) {
    case "mandateId":
      return agrees("number", look) && look.share("yesNo") < HALF;
    case "dateOfSignature":
    case "lastCollectionDate":
      return agrees("invoiceDate", look);
    case "debtor":
      // `Relatie` and `Partner` are numbers in one program and names in the next.
      return (
        agrees("debtor", look) &&
        (look.isBlank || look.share("digit") >= HALF || !meanings.some((one) => one.field === "name"))
      );
    case "administration":
    case "iban":
    case "name":
    case "accountHolder":
      return agrees(field, look);
    case "oneOff":
      return look.isBlank || look.share("yesNo") >= HALF;
    default:
      return true;
  }
}

const HALF = 0.5;

/** Captions above what says how a mandate stands, and the words for one that has ended. */
const STATUS = new Set(["status", "mandatestatus", "mandatsstatus", "mandaatstatus", "statusmachtiging", "statut"]);
const ENDED = new Set(
  [
    ...["Vervallen", "Geannuleerd", "Ingetrokken", "Beëindigd", "Opgezegd", "Inactief", "Verlopen"],
    ...["Expired", "Cancelled", "Canceled", "Withdrawn", "Ended", "Revoked", "Inactive", "Closed"],
    ...["Inaktiv", "Widerrufen", "Gekündigt", "Erloschen", "Abgelaufen", "Gesperrt"],
    ...["Expiré", "Annulé", "Révoqué", "Résilié"],
  ].map(foldWord),
);

/** The columns that say of a mandate that it has ended: by a day, or by a word. */
export function endingColumns(
  captions: readonly string[],
): readonly { readonly at: number; readonly isDay: boolean }[] {
  return captions.flatMap((caption, at) => {
    const isDay = captionMeanings("Mandates", caption).some(({ field }) => field === "withdrawnOn");
    return isDay || STATUS.has(foldWord(caption)) ? [{ at, isDay }] : [];
  });
}

/** Whether a word says that a mandate has ended. */
export function saysEnded(text: string): boolean {
  return ENDED.has(foldWord(text));
}
