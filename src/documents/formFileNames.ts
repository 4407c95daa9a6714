import type { MandateForm } from "../domain/collection/mandateForms";
import { distinctFileNames } from "./distinctFileNames";

/** The endings of a form's file. */
export type FormEnding = "pdf" | "html";

/** A file name for each form, no two alike: `mandate-NL01-SR10001.pdf`; of a blank one `mandate-NL01-one-off-nl.pdf`. */
export function formFileNames(forms: readonly MandateForm[], ending: FormEnding): readonly string[] {
  return distinctFileNames(forms.map(baseOf), ending);
}

/** The name of one file with all forms. */
export function bundleFileName(date: string, ending: FormEnding): string {
  return `mandates-${date}.${ending}`;
}

function baseOf({ administration, mandateId, localInstrument, isOneOff, language }: MandateForm): string {
  const kind = localInstrument === "B2B" ? "b2b" : isOneOff ? "one-off" : "core";
  return `mandate-${administration}-${mandateId ?? `${kind}-${language}`}`;
}
