import type { IsoDate } from "../domain/values/calendar";
import type { FormContent } from "./formContent";
import { formFonts } from "./formFonts";
import type { FormFonts } from "./formLayout";
import { mandateFormPdf } from "./mandateFormPdf";

/*
 * What is only loaded when papers are asked for, with the library of PDF and its letters: the command line has it in a file
 * of its own beside its bundle (webpack.config.js), a page in a part of its own.
 */

let fonts: Promise<FormFonts> | null = null;

/** Mandate forms as one PDF, a page for each, dated `date`. Rejects when a page cannot get its letters. */
export async function mandateFormPaper(forms: readonly FormContent[], date: IsoDate): Promise<Uint8Array> {
  fonts ??= formFonts();
  try {
    return await mandateFormPdf(forms, date, await fonts);
  } catch (error) {
    // Without a connection now, perhaps with one the next time.
    fonts = null;
    throw error;
  }
}
