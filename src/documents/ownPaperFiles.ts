import type { OrderLetterResult } from "../actions/orderLetter";
import type { ProposalReport } from "../actions/proposalReport";
import type { Language } from "../domain/book/records";
import type { IsoDate } from "../domain/values/calendar";
import { csvOf } from "./dataTable";
import { distinctFileNames } from "./distinctFileNames";
import { orderLetterPaper } from "./orderLetterPaper";
import type { Paper, PaperFile } from "./paper";
import { paperPage } from "./paperPage";
import { type Describe, proposalPaper, proposalTable } from "./proposalPaper";

/** The form of a report: a PDF, a page to print, or a table for other programs. */
export type ReportFormat = "pdf" | "page" | "csv";

/** What the making of a paper of the house depends on. */
export interface OwnPaperMaking<Format extends ReportFormat> {
  readonly format: Format;
  readonly language: Language;
  readonly pdf: (papers: readonly Paper[], date: IsoDate) => Promise<Uint8Array>;
}

/** The letter that goes with an order, as a file. */
export function orderLetterFile(
  { letter, date }: OrderLetterResult,
  { format, language, pdf }: OwnPaperMaking<"pdf" | "page">,
): Promise<PaperFile> {
  return paperFile(orderLetterPaper(letter, date, language), `order-letter-${letter.order}`, date, format, pdf);
}

/** The report of a proposal, dated `date`, as a file. */
export async function proposalFile(
  report: ProposalReport,
  date: IsoDate,
  describe: Describe,
  { format, language, pdf }: OwnPaperMaking<ReportFormat>,
): Promise<PaperFile> {
  const base = `proposal-${report.collectionDate}`;
  if (format === "csv") {
    const bytes = csvOf(proposalTable(report, language, describe), language);
    return { name: `${base}.csv`, bytes, mediaType: "text/csv" };
  }
  return paperFile(proposalPaper(report, date, language, describe), base, date, format, pdf);
}

async function paperFile(
  paper: Paper,
  base: string,
  date: IsoDate,
  format: "pdf" | "page",
  pdf: OwnPaperMaking<"pdf">["pdf"],
): Promise<PaperFile> {
  const [name = ""] = distinctFileNames([base], format === "pdf" ? "pdf" : "html");
  return format === "pdf"
    ? { name, bytes: await pdf([paper], date), mediaType: "application/pdf" }
    : { name, bytes: new TextEncoder().encode(paperPage([paper])), mediaType: "text/html" };
}
