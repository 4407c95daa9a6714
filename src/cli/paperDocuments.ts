import type { ActionDocument, Outcome } from "../actions/action";
import { proposalReport } from "../actions/proposalReport";
import type { PaperFile } from "../documents/paper";
import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import type { IsoDate } from "../domain/values/calendar";
import { portableHash } from "../domain/values/hash";
import type { Translator } from "../messages/translate";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import type { OptionValues } from "./commandLine";

/** What papers are made of besides an answer. */
export interface PaperSurroundings {
  readonly options: Pick<OptionValues, "as" | "bundle" | "page" | "report">;
  readonly translator: Pick<Translator, "language" | "describe">;
  readonly book: Book;
  readonly date: IsoDate;
}

/** The papers about an order that go with an action's answer; none for any other action. */
export async function paperDocuments<N extends PreparedName>(
  name: N,
  { result, orders }: Outcome<ResultOf<N>>,
  making: PaperSurroundings,
): Promise<readonly ActionDocument[]> {
  const files = result === null ? undefined : await PAPERS[name]?.(result, making);
  return (files ?? []).map(({ name: fileName, bytes }) => ({
    kind: "paper",
    name: fileName,
    bytes,
    sha256: portableHash(bytes, "SHA-256"),
    order: orders[0] ?? null,
  }));
}

async function forDebtors(
  result: ResultOf<"notify">,
  { options: { as: format = "pdf", bundle }, translator: { language } }: PaperSurroundings,
): Promise<readonly PaperFile[]> {
  const { filesForDebtors } = await import("../documents/papers");
  return filesForDebtors(result, { format, isBundle: bundle === true, language });
}

async function ofOrder(
  result: ResultOf<"order-letter">,
  { options: { page }, translator: { language } }: PaperSurroundings,
): Promise<readonly PaperFile[]> {
  const { fileOfOrderLetter } = await import("../documents/papers");
  return [await fileOfOrderLetter(result, { format: page === true ? "page" : "pdf", language })];
}

/** A report only where one is asked for: mostly a proposal is looked at. */
async function ofProposal(
  result: ResultOf<"propose">,
  { options: { report: format }, translator: { language, describe }, book, date }: PaperSurroundings,
): Promise<readonly PaperFile[]> {
  if (format === undefined) return [];
  const { fileOfProposal } = await import("../documents/papers");
  return [await fileOfProposal(proposalReport(result, indexBook(book)), date, describe, { format, language })];
}

const PAPERS: {
  readonly [N in PreparedName]?: (result: ResultOf<N>, making: PaperSurroundings) => Promise<readonly PaperFile[]>;
} = {
  notify: forDebtors,
  specification: forDebtors,
  "order-letter": ofOrder,
  propose: ofProposal,
};
