import type { ActionDocument, Outcome } from "../actions/action";
import type { MandateFormResult } from "../actions/mandateForm";
import { type FormContent, formContent } from "../documents/formContent";
import { bundleFileName, formFileNames } from "../documents/formFileNames";
import { mandateFormPage } from "../documents/mandateFormPage";
import { portableHash } from "../domain/values/hash";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";
import type { OptionValues } from "./commandLine";

/** The forms of `mandate-form`: a PDF for each or one for all, or pages to print; none for any other action. */
export async function formDocuments<N extends PreparedName>(
  name: N,
  { result }: Outcome<ResultOf<N>>,
  options: Pick<OptionValues, "bundle" | "page">,
): Promise<readonly ActionDocument[]> {
  const made = result === null ? undefined : FORMS[name]?.(result);
  if (made === undefined) return [];
  const { date, forms } = made;
  const ending = options.page === true ? "html" : "pdf";
  const write = options.page === true ? pageBytes : await pdfWriter(date);
  const contents = forms.map(formContent);
  if (options.bundle === true) return [await document(bundleFileName(date, ending), contents, write)];
  const names = formFileNames(forms, ending);
  return Promise.all(contents.map((content, position) => document(names[position] ?? "", [content], write)));
}

type Writer = (contents: readonly FormContent[]) => Uint8Array | Promise<Uint8Array>;

const pageBytes: Writer = (contents) => new TextEncoder().encode(mandateFormPage(contents));

async function pdfWriter(date: MandateFormResult["date"]): Promise<Writer> {
  const { mandateFormPaper } = await import("../documents/papers");
  return (contents) => mandateFormPaper(contents, date);
}

async function document(name: string, contents: readonly FormContent[], write: Writer): Promise<ActionDocument> {
  const bytes = await write(contents);
  return { kind: "mandateForm", name, bytes, sha256: portableHash(bytes, "SHA-256"), order: null };
}

const FORMS: { readonly [N in PreparedName]?: (result: ResultOf<N>) => MandateFormResult } = {
  "mandate-form": (result) => result,
};
