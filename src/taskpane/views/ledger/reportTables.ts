import type { FigureBasis, FigureTable } from "../../../documents/figureTables";
import { inTransitTable, openItemsTable, trialBalanceTable } from "../../../documents/ledgerFigures";
import type { Language } from "../../../domain/book/records";
import { figureTexts } from "../../../messages/figureTexts";
import { riskTexts } from "../../../messages/riskTexts";
import { captionOf } from "../../../messages/translator";
import type { LongList } from "../../../session/longList";
import type { PaneResults } from "../../../session/results";
import type { PaneSession } from "../../queries";

/** The reports at a date, in the order in which they are offered. */
export const REPORTS = ["open-items", "in-transit", "trial-balance"] as const;
export type Report = (typeof REPORTS)[number];

/** What a report is made into a table with. */
interface TableOf {
  readonly session: Pick<PaneSession, "rows">;
  readonly basis: FigureBasis;
  readonly language: Language;
}

const TABLES: { readonly [R in Report]: (result: PaneResults[R], of: TableOf) => Promise<FigureTable> } = {
  "open-items": async ({ date, items, debtors, total, ties }, of) => {
    const { all, basis, words } = made(of);
    const rows = (await all(items)).map((item) => ({ ...item, place: null }));
    const result = { date, total, items: rows, debtors: await all(debtors), ties: await all(ties) };
    return openItemsTable(result, basis, words);
  },
  "in-transit": async ({ date, parts, total, ties }, of) => {
    const { all, basis, words } = made(of);
    const place = { table: "Orders", row: null, field: null } as const;
    const rows = (await all(parts)).map((part) => ({ ...part, place }));
    return inTransitTable({ date, total, parts: rows, ties: await all(ties) }, basis, words);
  },
  "trial-balance": async ({ date, accounts, totals }, of) => {
    const { all, basis, words } = made(of);
    return trialBalanceTable({ date, accounts: await all(accounts), totals: await all(totals) }, basis, words);
  },
};

function made({ session, basis, language }: TableOf) {
  const caption = (field: string): string => captionOf(language, field);
  return {
    all: <Row>(list: LongList<Row>): Promise<readonly Row[]> => session.rows(list, 0, list.length),
    basis,
    words: { figures: figureTexts(language), risk: riskTexts(language), caption },
  };
}

/** A report with all its rows, as a table of figures in a language. */
export function reportTable<R extends Report>(report: R, result: PaneResults[R], of: TableOf): Promise<FigureTable> {
  return TABLES[report](result, of);
}
