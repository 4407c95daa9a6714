import type { Language, TableName } from "../domain/book/records";
import { columnLetters } from "./address";
import { YES_NO_WORDS } from "./captions";
import type { RuleLook, SheetRule } from "./contents";
import { fieldsOf, wordOf } from "./tables";

/** The colours of each: of the letters and behind them, `RRGGBB`, with a contrast of 5 and more. */
export const RULE_COLOURS: Readonly<Record<RuleLook, { readonly letters: string; readonly behind: string }>> = {
  waiting: { letters: "7F4F00", behind: "FFEB9C" },
  moving: { letters: "1F3F77", behind: "CFE2F9" },
  done: { letters: "0F5132", behind: "D1EFD9" },
  trouble: { letters: "8B0A14", behind: "FFD6D9" },
  over: { letters: "4A4A4A", behind: "E7E6E6" },
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

/**
 * What is seen at a glance on a new sheet of a table: the status by its colour, and of an invoice or instalment that it is
 * due. Words of both languages count, as they do when the table is read.
 */
export function rulesOf(table: TableName): readonly SheetRule[] {
  const looks = STATUS_LOOKS[table] ?? {};
  const states = Object.entries(looks).map(([code, look]): SheetRule => {
    return { column: positionOf(table, "status"), formula: isOneOf(table, "status", [code]), look };
  });
  return table === "Invoices" || table === "Instalments" ? [...states, dueRule(table)] : states;
}

/** Due today or before, something open, neither in an order nor kept out by the item itself. */
function dueRule(table: "Invoices" | "Instalments"): SheetRule {
  const [due, amount, open] = ["dueDate", "amount", "openAmount"].map((field) => cellOf(table, field));
  const isElsewhere = isOneOf(table, "status", ["InOrder", "InTransit"]);
  const isOut = isWord(table, "collect", Object.values(YES_NO_WORDS.no));
  return {
    column: positionOf(table, "dueDate"),
    formula: `AND(ISNUMBER(${due}),${due}<=TODAY(),IF(${open}="",${amount},${open})<>0,NOT(${isElsewhere}),NOT(${isOut}))`,
    look: "waiting",
  };
}

function isOneOf(table: TableName, field: string, codes: readonly string[]): string {
  const word = (code: string, language: Language) => wordOf(table, field as never, code, language);
  return isWord(
    table,
    field,
    codes.flatMap((code) => [word(code, "nl"), word(code, "en")]),
  );
}

function isWord(table: TableName, field: string, words: readonly string[]): string {
  return `OR(${words.map((word) => `${cellOf(table, field)}="${word}"`).join(",")})`;
}

function cellOf(table: TableName, field: string): string {
  return `$${columnLetters(positionOf(table, field) + 1)}2`;
}

function positionOf(table: TableName, field: string): number {
  return fieldsOf(table).findIndex(({ name }) => name === field);
}
