import type { Language, LedgerLine, TableName } from "../domain/book/records";
import { columnLetters } from "./address";
import { newSheetPositions } from "./besideFields";
import { NUMBER_FORMATS } from "./cellValue";
import type { AboveCell, NewSheet } from "./contents";
import type { HeadingNote } from "./headingNotes";

/*
 * Above the captions of a new ledger stand the totals of what a filter leaves in sight (docs/law/workbook.md). They follow
 * from the lines, nothing reads them, and no seal holds them.
 */

/** The last row of a sheet. */
const ROW_MAX = 1_048_576;

interface Words {
  readonly label: string;
  /** Debit less credit. */
  readonly balance: string;
  readonly totalNote: HeadingNote;
  readonly balanceNote: HeadingNote;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    label: "Totaal zichtbare regels",
    balance: "Saldo",
    totalNote: {
      title: "Totaal zichtbare regels",
      text: "Telt op wat het filter laat zien. De boekhouding steunt er niet op.",
    },
    balanceNote: {
      title: "Debet min credit",
      text: "Groen bij nul: de zichtbare regels zijn in evenwicht. Rood: alle regels samen zijn dat niet. Zonder kleur: het saldo van de regels die het filter laat zien.",
    },
  },
  en: {
    label: "Total of visible lines",
    balance: "Balance",
    totalNote: {
      title: "Total of visible lines",
      text: "Adds up what the filter shows. The books do not rest on it.",
    },
    balanceNote: {
      title: "Debit less credit",
      text: "Green at zero: the visible lines balance. Red: all lines together do not. Without colour: the balance of the lines that the filter shows.",
    },
  },
};

/** The sheet row of the captions of a new sheet of this table; the first row is 1. */
export function newHeadingRow(table: TableName): number {
  return table === "Ledger" ? 2 : 1;
}

/** The sheet row of the captions of this new sheet. */
export function headingRowOf({ above }: Pick<NewSheet, "above">): number {
  return above === undefined ? 1 : 2;
}

/** Sums in cents. */
interface Sums {
  readonly debit: number;
  readonly credit: number;
}

/** What the columns of these lines come to, in cents. */
export function sumsOf(lines: Iterable<Pick<LedgerLine, "debit" | "credit">>): Sums {
  let [debit, credit] = [0, 0];
  for (const line of lines) {
    debit += line.debit ?? 0;
    credit += line.credit ?? 0;
  }
  return { debit, credit };
}

/**
 * The totals of debit and credit above their captions, and behind them what they differ. A range goes from the captions, which
 * count for nothing, to the last row of the sheet: so it holds every line, whoever adds it, above the first one too, and means
 * the same where a program keeps the cells and loses the table.
 */
export function ledgerTotals(sums: Sums, language: Language): readonly AboveCell[] {
  const words = WORDS[language];
  const positions = newSheetPositions("Ledger");
  const [debit = 0, credit = 0] = ["debit", "credit"].map((field) => positions.get(field));
  const row = newHeadingRow("Ledger");
  const range = (column: number) => {
    const letters = columnLetters(column + 1);
    return `${letters}$${String(row)}:${letters}$${String(ROW_MAX)}`;
  };
  const above = (column: number) => `${columnLetters(column + 1)}$1`;
  const total = (column: number, cents: number): AboveCell => ({
    column,
    value: { formula: `SUBTOTAL(109,${range(column)})`, result: cents / 100 },
    format: NUMBER_FORMATS.amount,
    note: words.totalNote,
    rules: [],
  });
  const balance = credit + 1;
  const named = `"${words.balance} "${NUMBER_FORMATS.amount}`;
  return [
    { column: debit - 1, value: words.label, format: NUMBER_FORMATS.text, rules: [] },
    total(debit, sums.debit),
    total(credit, sums.credit),
    {
      column: balance,
      value: { formula: `ROUND(${above(debit)}-${above(credit)},2)`, result: (sums.debit - sums.credit) / 100 },
      format: `${named};"${words.balance} "-${NUMBER_FORMATS.amount}`,
      note: words.balanceNote,
      rules: [
        { formula: `ROUND(SUM(${range(debit)})-SUM(${range(credit)}),2)<>0`, look: "trouble" },
        { formula: `${above(balance)}=0`, look: "done" },
      ],
    },
  ];
}

/** Whether a formula is a total that stands above the captions, of a sheet that we made. */
export function isHeadingTotal(formula: string): boolean {
  return /^SUBTOTAL\(109,\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?1048576\)$/iu.test(formula);
}
