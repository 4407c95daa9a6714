import type { DebtorPapersResult } from "../actions/debtorPapers";
import type { OrderLetterResult } from "../actions/orderLetter";
import type { ProposalReport } from "../actions/proposalReport";
import type { IsoDate } from "../domain/values/calendar";
import { debtorPaperFiles, type PaperMaking } from "./debtorPaperFiles";
import type { FormContent } from "./formContent";
import { formFonts } from "./formFonts";
import type { FormFonts } from "./formLayout";
import { mandateFormPdf } from "./mandateFormPdf";
import { orderLetterFile, type OwnPaperMaking, proposalFile, type ReportFormat } from "./ownPaperFiles";
import type { Paper, PaperFile } from "./paper";
import { paperPdf } from "./paperPdf";
import type { Describe } from "./proposalPaper";

/*
 * What is only loaded when papers are asked for, with the library of PDF and its letters: the command line has it in a file
 * of its own beside its bundle (webpack.config.js), a page in a part of its own.
 */

let fonts: Promise<FormFonts> | null = null;

/** Mandate forms as one PDF, a page for each, dated `date`. Rejects when a page cannot get its letters. */
export function mandateFormPaper(forms: readonly FormContent[], date: IsoDate): Promise<Uint8Array> {
  return withFonts((letters) => mandateFormPdf(forms, date, letters));
}

/** The letter that goes with an order, as a file. Rejects when a page cannot get its letters. */
export function fileOfOrderLetter(
  result: OrderLetterResult,
  making: Omit<OwnPaperMaking<"pdf" | "page">, "pdf">,
): Promise<PaperFile> {
  return orderLetterFile(result, { ...making, pdf });
}

/** The report of a proposal, dated `date`, as a file. Rejects when a page cannot get its letters. */
export function fileOfProposal(
  report: ProposalReport,
  date: IsoDate,
  describe: Describe,
  making: Omit<OwnPaperMaking<ReportFormat>, "pdf">,
): Promise<PaperFile> {
  return proposalFile(report, date, describe, { ...making, pdf });
}

/** What debtors are written about an order, as files. Rejects when a page cannot get its letters. */
export function filesForDebtors(
  result: DebtorPapersResult,
  making: Omit<PaperMaking, "pdf">,
): Promise<readonly PaperFile[]> {
  return debtorPaperFiles(result, { ...making, pdf });
}

function pdf(papers: readonly Paper[], date: IsoDate): Promise<Uint8Array> {
  return withFonts((letters) => paperPdf(papers, date, letters));
}

async function withFonts(make: (letters: FormFonts) => Promise<Uint8Array>): Promise<Uint8Array> {
  fonts ??= formFonts();
  try {
    return await make(await fonts);
  } catch (error) {
    // Without a connection now, perhaps with one the next time.
    fonts = null;
    throw error;
  }
}
