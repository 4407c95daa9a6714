import type { DebtorPapersResult } from "../actions/debtorPapers";
import type { Language } from "../domain/book/records";
import type { IsoDate } from "../domain/values/calendar";
import { csvOf } from "./dataTable";
import { distinctFileNames } from "./distinctFileNames";
import { mailDraft } from "./mailDraft";
import { type NoticePaper, noticePaper } from "./noticePaper";
import { noticeTable } from "./noticeTable";
import type { Paper, PaperFile } from "./paper";
import { paperPage } from "./paperPage";
import { paperText } from "./paperText";
import { sheetFile } from "./sheetFile";
import { zipped } from "./zipped";

/** The form in which a paper is wanted: a PDF, a page to print, a table for other programs, or drafts of mails. */
export type PaperFormat = "pdf" | "page" | "csv" | "xlsx" | "mail";

/** What else the making of files depends on. */
export interface PaperMaking {
  readonly format: PaperFormat;
  /** All letters in one file; a table and drafts are one in any case. */
  readonly isBundle: boolean;
  /** The reader's, of captions. */
  readonly language: Language;
  /** Makes a PDF of papers: its library is large, and loaded when it is needed. */
  readonly pdf: (papers: readonly Paper[], date: IsoDate) => Promise<Uint8Array>;
}

const MEDIA = {
  pdf: "application/pdf",
  page: "text/html",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  mail: "application/zip",
} as const satisfies Readonly<Record<PaperFormat, string>>;

/** What debtors are written about an order, as files; of mails none where no debtor has an address for it. */
export async function debtorPaperFiles(
  { order, paper, date, notices }: DebtorPapersResult,
  { format, isBundle, language, pdf }: PaperMaking,
): Promise<readonly PaperFile[]> {
  const papers = notices.map((notice) => noticePaper(paper, notice, date));
  const whole = (ending: string): string => distinctFileNames([`${paper}-${order}`], ending)[0] ?? "";
  const mediaType = MEDIA[format];
  switch (format) {
    case "csv":
      return [{ name: whole("csv"), bytes: csvOf(noticeTable(notices, papers, language), language), mediaType }];
    case "xlsx":
      return [{ name: whole("xlsx"), bytes: sheetFile(noticeTable(notices, papers, language)), mediaType }];
    case "mail": {
      const drafts = draftsOf(notices, papers, paper);
      return drafts.length === 0 ? [] : [{ name: whole("zip"), bytes: zipped(drafts), mediaType }];
    }
    case "pdf":
    case "page": {
      const ending = format === "pdf" ? "pdf" : "html";
      const made = (some: readonly Paper[]) => (format === "pdf" ? pdf(some, date) : pageBytes(some));
      if (isBundle) return [{ name: whole(ending), bytes: await made(papers), mediaType }];
      const names = namesOf(notices, paper, ending);
      const files: PaperFile[] = [];
      // One after the other: a thousand at once would all be in memory.
      for (const [position, one] of papers.entries()) {
        files.push({ name: names[position] ?? "", bytes: await made([one]), mediaType });
      }
      return files;
    }
  }
}

function namesOf(notices: DebtorPapersResult["notices"], paper: string, ending: string): readonly string[] {
  return distinctFileNames(
    notices.map(({ order, debtor }) => `${paper}-${order}-${debtor}`),
    ending,
  );
}

function pageBytes(papers: readonly Paper[]): Uint8Array {
  return new TextEncoder().encode(paperPage(papers));
}

/** A draft for each debtor with an address for mail. */
function draftsOf(notices: DebtorPapersResult["notices"], papers: readonly NoticePaper[], paper: string) {
  const names = namesOf(notices, paper, "eml");
  return notices.flatMap(({ mail }, position) => {
    const letter = papers[position];
    if (letter === undefined || mail.length === 0) return [];
    const bytes = mailDraft({ to: mail, subject: letter.subject, text: paperText(letter) });
    return [{ name: names[position] ?? "", bytes }];
  });
}
