import type { Language, TableName } from "../domain/book/records";
import { columnLetters } from "./address";
import { YES_NO_WORDS } from "./captions";
import type { RuleLook, SheetRule } from "./contents";
import { isShown, newSheetColumns, newSheetPositions } from "./besideFields";
import { newHeadingRow } from "./headingTotals";
import { wordOf } from "./tables";

/** How a conditional format of ours looks. */
interface RuleColours {
  /** Of the letters, `RRGGBB`, with a contrast of 5 and more. */
  readonly letters: string;
  /** Behind them; null leaves what is there. */
  readonly behind: string | null;
  readonly isUnderlined?: true;
}

export const RULE_COLOURS: Readonly<Record<RuleLook, RuleColours>> = {
  waiting: { letters: "7F4F00", behind: "FFEB9C" },
  moving: { letters: "1F3F77", behind: "CFE2F9" },
  done: { letters: "0F5132", behind: "D1EFD9" },
  trouble: { letters: "8B0A14", behind: "FFD6D9" },
  over: { letters: "4A4A4A", behind: "E7E6E6" },
  link: { letters: "0B5394", behind: null, isUnderlined: true },
};

type Looks = Readonly<Record<string, RuleLook>>;

const ITEM_LOOKS: Looks = { InOrder: "waiting", InTransit: "moving", Collected: "done", Returned: "trouble" };

/** The columns with a status, and what each of its codes is. */
const STATUS_LOOKS: Readonly<Partial<Record<TableName, Looks>>> = {
  Invoices: ITEM_LOOKS,
  Instalments: ITEM_LOOKS,
  Mandates: { ToBeSigned: "waiting", Dormant: "waiting", Withdrawn: "over", Expired: "over", Used: "over" },
  Orders: { Draft: "waiting", InTransit: "moving", Settled: "done", Cancelled: "over" },
  DirectDebits: {
    Draft: "waiting",
    InTransit: "moving",
    Received: "done",
    Returned: "trouble",
    OrderCancelled: "over",
  },
  BankEntries: { New: "waiting", Processed: "done", Ignored: "over" },
};

/** Where the fields of a table stand: their positions in it, and its first cell below the captions. */
export interface RulePlaces {
  readonly columns: ReadonlyMap<string, number>;
  /** The sheet row below the captions. */
  readonly row: number;
  /** The sheet column of the first caption; A is 1. */
  readonly firstColumn: number;
}

/** What is seen at a glance on a new sheet of a table. */
export function rulesOf(table: TableName): readonly SheetRule[] {
  const all = newSheetColumns(table);
  const links = all.flatMap((column, position) => (isShown(column) && column.isLink ? [position] : []));
  const places = { columns: newSheetPositions(table), row: newHeadingRow(table) + 1, firstColumn: 1 };
  return [...rulesAt(table, places), ...linkRules(links, places)];
}

/** Ways to another row look like links. */
export function linkRules(
  columns: readonly number[],
  { firstColumn, row }: Pick<RulePlaces, "firstColumn" | "row">,
): readonly SheetRule[] {
  return columns.map((column) => {
    const cell = `$${columnLetters(firstColumn + column)}${String(row)}`;
    return { column, formula: `${cell}<>""`, look: "link" };
  });
}

/**
 * The status by its colour, and of an invoice or instalment that it is due, as far as their columns are there. Words of both
 * languages count, as they do when the table is read.
 */
export function rulesAt(table: TableName, places: RulePlaces): readonly SheetRule[] {
  const at: At = { table, places };
  const status = places.columns.get("status");
  const looks = status === undefined ? {} : (STATUS_LOOKS[table] ?? {});
  const states = Object.entries(looks).map(([code, look]): SheetRule => {
    return { column: status ?? 0, formula: isOneOf(at, "status", [code]), look };
  });
  return table === "Invoices" || table === "Instalments" ? [...states, ...dueRule(at)] : states;
}

interface At {
  readonly table: TableName;
  readonly places: RulePlaces;
}

/** Due today or before, something open, neither in an order nor kept out by the item itself. */
function dueRule(at: At): readonly SheetRule[] {
  const { columns } = at.places;
  const column = columns.get("dueDate");
  if (column === undefined || !columns.has("amount")) return [];
  const [due, amount, open] = ["dueDate", "amount", "openAmount"].map((field) => cellOf(at, field));
  const left = columns.has("openAmount") ? `IF(${open}="",${amount},${open})` : amount;
  const isElsewhere = columns.has("status") ? [isOneOf(at, "status", ["InOrder", "InTransit"])] : [];
  const isOut = columns.has("collect") ? [isWord(at, "collect", Object.values(YES_NO_WORDS.no))] : [];
  const nots = [...isElsewhere, ...isOut].map((formula) => `,NOT(${formula})`).join("");
  const formula = `AND(ISNUMBER(${due}),${due}<=TODAY(),${left}<>0${nots})`;
  return [{ column, formula, look: "waiting" }];
}

function isOneOf(at: At, field: string, codes: readonly string[]): string {
  const word = (code: string, language: Language) => wordOf(at.table, field as never, code, language);
  return isWord(
    at,
    field,
    codes.flatMap((code) => [word(code, "nl"), word(code, "en")]),
  );
}

function isWord(at: At, field: string, words: readonly string[]): string {
  return `OR(${words.map((word) => `${cellOf(at, field)}="${word}"`).join(",")})`;
}

function cellOf({ places: { columns, firstColumn, row } }: At, field: string): string {
  return `$${columnLetters(firstColumn + (columns.get(field) ?? 0))}${String(row)}`;
}
