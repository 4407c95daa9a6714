import { remembered } from "../../kit/remembered";
import { captionMeaning } from "../../sheets/captionMeaning";
import type { CellValue } from "../../sheets/cellValue";
import { foldWord } from "../../sheets/fieldWords";
import { CELLS_MAX, type ColumnLook, columnLook } from "../columnLook";
import { groupedCaptions } from "../groupedCaptions";
import { isByPlace, isPlace } from "../listPlaces";
import { isRepeated, kindOf, MEMBER_FIELD_NAMES, type MemberField, memberFieldNamed } from "./memberFields";
import { MEMBER_HEADINGS, MEMBER_NAMES, WEAK_HEADINGS } from "./memberHeadings";

type Rows = readonly (readonly CellValue[])[];

/** Captions are looked for in so many rows from the top of a list. */
const HEADING_ROW_MAX = 30;
/** A part of the cells of a column. */
const HALF = 0.5;
const MOST = 0.8;

/** A column of a list of members, and what it was taken for; null for one that is not read. */
export interface MemberColumn {
  readonly caption: string;
  readonly position: number;
  readonly field: MemberField | null;
}

/** What of the captions cannot be taken as it stands. */
export interface MemberDoubt {
  /** `twice`: two columns say that they are one field; `content`: what stands under it is nothing of the kind; `amount`: one holds amounts and does not say of what; `unknown`: none has this caption. */
  readonly kind: "twice" | "content" | "amount" | "unknown";
  readonly caption: string;
  readonly field: string;
}

/** Where the captions of a list stand, and what its columns are. */
export interface MemberHeading {
  /** The index of the row of captions. */
  readonly at: number;
  readonly columns: readonly MemberColumn[];
  readonly doubts: readonly MemberDoubt[];
}

const fieldsByHeading: ReadonlyMap<string, readonly MemberField[]> = (() => {
  const byHeading = new Map<string, MemberField[]>();
  for (const field of MEMBER_FIELD_NAMES) {
    for (const heading of MEMBER_HEADINGS[field].split(" | ")) {
      const key = foldWord(heading);
      byHeading.set(key, [...(byHeading.get(key) ?? []), field]);
    }
  }
  return byHeading;
})();

const UNITS = /\((?:[^()]*)\)|\[(?:[^[\]]*)\]|€|\b(?:in )?(?:EUR|euro)\b/giu;
const NUMBERED_AMOUNT =
  /^(?:bedrag|betrag|amount|beitrag|montant|contributie|fee)[\s_-]?(?:[a-z]|\d{1,2})$|\b(?:bedrag|betrag|amount)$/iu;
const NUMBERED_TEXT = /^(?:omschrijving|beschrijving|description|verwendungszweck|vwz|mededeling)[\s_-]*\d{1,2}$/iu;
const NUMBERED_GROUP = /^(?:beitragsart)[\s_-]?1$/iu;
/** Fields of the contract's tables that such lists have as well. */
const CONTRACT = [
  [
    "Debtors",
    ["number", "name", "iban", "bic", "accountHolder", "email", "street", "buildingNumber", "postalCode", "town"],
  ],
  ["Mandates", ["mandateId", "dateOfSignature", "lastCollectionDate"]],
  ["Invoices", ["amount", "description", "dueDate", "number"]],
] as const;

/** What a caption may mean, the likelier first. */
const meanings = remembered((caption: string): readonly MemberField[] => {
  const known = fieldsByHeading.get(foldWord(caption)) ?? fieldsByHeading.get(foldWord(caption.replace(UNITS, " ")));
  if (known !== undefined) return known;
  const bare = caption.replace(UNITS, " ").trim();
  if (NUMBERED_TEXT.test(bare)) return ["description"];
  if (NUMBERED_GROUP.test(bare)) return ["group"];
  if (NUMBERED_AMOUNT.test(bare)) return ["amount"];
  return CONTRACT.flatMap(([table, fields]): MemberField[] => {
    const meant = captionMeaning(table, caption)?.field;
    const field = fields.find((one) => one === meant);
    if (field === undefined) return [];
    return [table === "Invoices" && field === "number" ? "invoice" : field];
  });
});

/** The row of captions: the one in which most of them mean something, or are said to, the first of those; -1 where none has two. */
function headingRow(rows: Rows, said: Readonly<Record<string, string>>): number {
  const named = new Set(Object.values(said).flatMap((caption) => [caption, ...caption.split("+")].map(foldWord)));
  let [best, at] = [1, -1];
  for (const [index, row] of rows.slice(0, HEADING_ROW_MAX).entries()) {
    const captions = row.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : []));
    const known = new Set(
      captions.flatMap((caption) => meanings(caption)[0] ?? (named.has(foldWord(caption)) ? [caption] : [])),
    );
    if (known.size > best) [best, at] = [known.size, index];
  }
  return at;
}

/** Whether what stands in a column can be a field's. */
function agrees(field: MemberField, { isBlank, share }: ColumnLook): boolean {
  if (isBlank) return kindOf(field) !== "amount";
  if (field === "creditorId") return share("creditorId") >= HALF;
  if (field === "number" || field === "invoice") {
    return share("digit") >= HALF && share("cents") < HALF && share("day") < MOST && share("iban") < HALF;
  }
  if (field === "mandateId") return share("yesNo") < MOST && share("day") < MOST;
  if (field === "name" || field === "accountHolder" || field === "lastName") {
    return share("letters") >= HALF && share("iban") < HALF;
  }
  if (field === "group" || field === "description") return share("iban") < HALF && share("day") < MOST;
  if (field === "frequency") return share("period") < HALF;
  if (field === "months") return share("cents") < HALF;
  if (field === "payment") return share("iban") < HALF && share("cents") < HALF;
  switch (kindOf(field)) {
    case "amount":
      return share("amount") >= HALF && share("day") < MOST && share("iban") < HALF;
    case "day":
      return share("day") >= HALF;
    case "iban":
      return share("iban") + share("spoiltIban") >= HALF;
    default:
      return true;
  }
}

/** Assigns columns to fields. */
class Taking {
  readonly taken = new Map<number, MemberField>();
  readonly fields = new Map<MemberField, number>();
  readonly doubts: MemberDoubt[] = [];
  readonly look: (position: number) => ColumnLook;

  constructor(
    readonly captions: readonly string[],
    body: Rows,
  ) {
    this.look = remembered((position: number) => columnLook(body, position));
  }

  take(field: MemberField, position: number): void {
    this.taken.set(position, field);
    if (!this.fields.has(field)) this.fields.set(field, position);
  }

  isFree(field: MemberField): boolean {
    return !this.fields.has(field) || isRepeated(field);
  }

  agrees(field: MemberField, position: number): boolean {
    return agrees(field, this.look(position));
  }
}

/** Finds the captions of a list of members and what its columns hold; null where no row has captions. */
export function memberHeading(rows: Rows, said: Readonly<Record<string, string>>): MemberHeading | null {
  const at = headingRow(rows, said);
  if (at < 0) return isByPlace(said) ? placedHeading(rows, said) : null;
  const captions = groupedCaptions(rows, at, (caption) => meanings(caption)[0] ?? null).map((caption) =>
    caption.trim(),
  );
  const taking = new Taking(captions, rows.slice(at + 1, at + 1 + 2 * CELLS_MAX));
  const closed = saidColumns(taking, said);
  const isWeak = (caption: string): boolean => WEAK_HEADINGS.has(foldWord(caption));
  const isFilled = (position: number): boolean => !taking.look(position).isBlank;
  captionedColumns(taking, closed, (caption, position) => isFilled(position) && !isWeak(caption));
  captionedColumns(taking, closed, (caption, position) => isFilled(position) && isWeak(caption));
  // What is never filled gives way to what is.
  captionedColumns(taking, closed, (_caption, position) => !isFilled(position));
  dividedNames(taking, closed);
  contentDoubts(taking, closed);
  if (!closed.has("amount")) amountDoubts(taking);
  const columns = captions.map((caption, position) => {
    return { caption, position, field: taking.taken.get(position) ?? null };
  });
  return { at, columns, doubts: taking.doubts };
}

/** The columns of a list without captions by their places, as the user says what they are. */
export function placedHeading(rows: Rows, said: Readonly<Record<string, string>>): MemberHeading {
  const count = rows.slice(0, CELLS_MAX).reduce((most, row) => Math.max(most, row.length), 0);
  const captions = Array.from({ length: count }, (_, position) => `#${String(position + 1)}`);
  const taking = new Taking(captions, rows);
  saidColumns(taking, said);
  const columns = captions.map((caption, position) => {
    return { caption, position, field: taking.taken.get(position) ?? null };
  });
  return { at: -1, columns, doubts: taking.doubts };
}

/** Takes what the user says, of amounts and descriptions several with a plus between; gives the fields that are settled. */
function saidColumns(taking: Taking, said: Readonly<Record<string, string>>): Set<MemberField> {
  const closed = new Set<MemberField>();
  const folded = taking.captions.map(foldWord);
  for (const [name, caption] of Object.entries(said)) {
    const field = memberFieldNamed(name);
    const isOne = field === null || !isRepeated(field) || placeOf(folded, caption) >= 0;
    const parts = isOne ? [caption] : caption.split("+");
    const positions = parts.map((part) => placeOf(folded, part));
    if (field === null || (caption !== "" && positions.includes(-1))) {
      taking.doubts.push({ kind: "unknown", caption, field: name });
      continue;
    }
    closed.add(field);
    if (caption !== "") for (const position of positions) taking.take(field, position);
  }
  return closed;
}

/** The place of a caption that a user names; `Naam#2` is the second one of that name. */
function placeOf(folded: readonly string[], name: string): number {
  if (isPlace(name)) return Number(name.trim().slice(1)) <= folded.length ? Number(name.trim().slice(1)) - 1 : -1;
  const match = /^(.*)#([2-9])$/.exec(name.trim());
  if (match === null) return folded.indexOf(foldWord(name));
  const places = [...folded.keys()].filter((at) => folded[at] === foldWord(match[1] ?? ""));
  return places[Number(match[2]) - 1] ?? -1;
}

/** Takes columns by their captions; what stands under a caption may speak against it, or for another meaning of it. */
function captionedColumns(
  taking: Taking,
  closed: ReadonlySet<MemberField>,
  isMeant: (caption: string, position: number) => boolean,
): void {
  for (const [position, caption] of taking.captions.entries()) {
    if (caption === "" || taking.taken.has(position) || !isMeant(caption, position)) continue;
    const fitting = meanings(caption).filter((field) => !closed.has(field) && taking.agrees(field, position));
    const field = fitting.find((one) => taking.isFree(one));
    if (field !== undefined) taking.take(field, position);
    else takenAlready(taking, fitting[0], position);
  }
}

/** A second column for a field: of two IBANs that of every row alike is the creditor's, for nobody else has it. */
function takenAlready(taking: Taking, field: MemberField | undefined, position: number): void {
  const first = field === undefined ? undefined : taking.fields.get(field);
  if (field === undefined || first === undefined) return;
  if (field === "iban" && !taking.fields.has("creditorIban")) {
    const isAlike = (at: number): boolean => taking.look(at).constant !== null;
    if (isAlike(position) !== isAlike(first)) {
      const [creditor, debtor] = isAlike(position) ? [position, first] : [first, position];
      taking.fields.delete("iban");
      taking.take("creditorIban", creditor);
      taking.take("iban", debtor);
      return;
    }
  }
  const caption = taking.captions[position] ?? "";
  if (field === "name" && !taking.fields.has("accountHolder") && !taking.look(position).isBlank) {
    const isMembers = (at: number): boolean => MEMBER_NAMES.has(foldWord(taking.captions[at] ?? ""));
    if (isMembers(position) !== isMembers(first)) {
      const [member, holder] = isMembers(position) ? [position, first] : [first, position];
      taking.fields.delete("name");
      taking.take("name", member);
      taking.take("accountHolder", holder);
      return;
    }
  }
  if (foldWord(taking.captions[first] ?? "") === foldWord(caption))
    taking.doubts.push({ kind: "twice", caption, field });
}

/** Beside a first name a column of names holds the last one. */
function dividedNames(taking: Taking, closed: ReadonlySet<MemberField>): void {
  const position = taking.fields.get("name");
  if (position === undefined || !taking.fields.has("firstName") || taking.fields.has("lastName")) return;
  if (closed.has("name") || closed.has("lastName")) return;
  taking.fields.delete("name");
  taking.take("lastName", position);
}

/** Columns that say plainly what they are and hold nothing of the kind, where no other column is it. */
function contentDoubts(taking: Taking, closed: ReadonlySet<MemberField>): void {
  for (const [position, caption] of taking.captions.entries()) {
    if (taking.taken.has(position) || WEAK_HEADINGS.has(foldWord(caption))) continue;
    const [field] = caption === "" ? [] : meanings(caption);
    if (field === undefined || closed.has(field) || taking.fields.has(field) || field === "creditorId") continue;
    if (!taking.agrees(field, position) && !taking.look(position).isBlank) {
      taking.doubts.push({ kind: "content", caption, field });
    }
  }
}

/** Columns of amounts of which nobody has said what they are. */
function amountDoubts(taking: Taking): void {
  for (const [position, caption] of taking.captions.entries()) {
    if (caption === "" || taking.taken.has(position) || meanings(caption).length > 0) continue;
    const { share } = taking.look(position);
    if (share("cents") >= HALF && share("day") < HALF) {
      taking.doubts.push({ kind: "amount", caption, field: "amount" });
    }
  }
}
