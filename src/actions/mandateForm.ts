import { type Book, keyFrom } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import type { Administration, PaperLanguage } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";
import { administrationFindings } from "../domain/collection/accountChoice";
import { isInFormFont } from "../domain/collection/formLetters";
import {
  blankForm,
  type FormKind,
  type FormOfMandate,
  type MandateForm,
  mandateForms,
} from "../domain/collection/mandateForms";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { Action, Confirmation, Moment, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";

/** Which forms are wanted: those of mandates, or with `blank` one that somebody who is no debtor yet can fill in. */
export interface MandateFormRequest extends Confirmation {
  readonly administration?: string;
  readonly debtor?: string;
  readonly mandates?: readonly string[];
  readonly blank?: FormKind;
  /** Of a blank form; that of the workbook when absent. The others are in their debtors' languages. */
  readonly language?: PaperLanguage;
}

/** The forms, in the order of the mandates. */
export interface MandateFormResult {
  readonly date: IsoDate;
  readonly forms: readonly MandateForm[];
}

function decide(book: Book, request: MandateFormRequest, moment: Moment): Outcome<MandateFormResult, never> {
  const stopping = [...stoppingFindings(book), ...unknownFindings(book, request)];
  if (hasError(stopping)) return held(stopping);
  const index = indexBook(book);
  const date = dateOf(moment.at);
  const made = request.blank === undefined ? ofMandates(book, index, date, request) : blank(book, index, request);
  const findings = [...stopping, ...made.findings];
  if (made.forms.length === 0) return held([...findings, finding("form.nothing", null)]);
  return shown(findings, { date, forms: made.forms });
}

interface Made {
  readonly forms: readonly MandateForm[];
  readonly findings: readonly Finding[];
}

/** The forms of mandates; an administration whose own data are wrong has none, for they stand on each. */
function ofMandates(book: Book, index: BookIndex, date: IsoDate, request: MandateFormRequest): Made {
  const found = mandateForms(book, index, date, request);
  const creditors = new Set(found.map(({ mandate }) => keyFrom(mandate.administration)));
  const judged = book.tables.Administrations.filter(({ code }) => creditors.has(keyFrom(code))).map((creditor) => ({
    key: keyFrom(creditor.code),
    findings: creditorFindings(book, creditor),
  }));
  const wrong = new Set(judged.filter(({ findings }) => hasError(findings)).map(({ key }) => key));
  const kept = found.filter(({ mandate }) => !wrong.has(keyFrom(mandate.administration)));
  return {
    forms: kept.map(({ form }) => form),
    findings: [...judged.flatMap(({ findings }) => findings), ...kept.flatMap(letterFindings)],
  };
}

function blank(
  book: Book,
  index: BookIndex,
  { administration, blank: kind = "core", language }: MandateFormRequest,
): Made {
  const creditors = book.tables.Administrations.filter(
    ({ code }) => administration === undefined || keyFrom(code) === keyFrom(administration),
  ).map((creditor) => ({ creditor, findings: creditorFindings(book, creditor) }));
  return {
    forms: creditors
      .filter(({ findings }) => !hasError(findings))
      .map(({ creditor }) => blankForm(creditor, kind, language ?? book.language, index)),
    findings: creditors.flatMap(({ findings }) => findings),
  };
}

/** Whether what is asked for is there at all. */
function unknownFindings({ tables }: Book, { administration, debtor, mandates = [] }: MandateFormRequest): Finding[] {
  const isThere = (wanted: string | undefined, keys: readonly string[]) =>
    wanted === undefined || keys.some((key) => keyFrom(key) === keyFrom(wanted));
  const { Administrations, Debtors, Mandates } = tables;
  const codes = Administrations.map(({ code }) => code);
  const numbers = Debtors.map(({ number }) => number);
  const references = new Set(Mandates.map(({ mandateId }) => keyFrom(mandateId)));
  return [
    ...(isThere(administration, codes)
      ? []
      : [finding("administration.unknown", null, { administration: administration ?? "" })]),
    ...(isThere(debtor, numbers) ? [] : [finding("debtor.unknown", null, { debtor: debtor ?? "" })]),
    ...mandates
      .filter((mandate) => !references.has(keyFrom(mandate)))
      .map((mandate) => finding("mandate.unknown", null, { mandate })),
  ];
}

/** What is wrong with a creditor, and whether its address is missing, which must stand on a form. */
function creditorFindings(book: Book, creditor: Administration): Finding[] {
  const unreadable = rowFindings(book)
    .of("Administrations", creditor)
    .filter(({ severity }) => severity === "error");
  const wrong = [...unreadable, ...administrationFindings(creditor)];
  const { code, town, street } = creditor;
  const isAddressed = town !== null && street !== null;
  const place = at("Administrations", creditor, town === null ? "town" : "street");
  return isAddressed ? wrong : [...wrong, finding("form.creditorAddress", place, { administration: code })];
}

/** Names and addresses in letters that the font of the form does not have. */
function letterFindings({ mandate, form }: FormOfMandate): Finding[] {
  const { name, address } = form.debtor;
  const texts = [name, address?.street, address?.town].filter((text) => typeof text === "string");
  if (texts.every(isInFormFont)) return [];
  return [finding("form.letters", at("Mandates", mandate, "debtor"), { mandate: mandate.mandateId })];
}

function summary({ date, forms }: MandateFormResult): Summary {
  return {
    date,
    forms: forms.map((form) => ({
      administration: form.administration,
      mandate: form.mandateId,
      debtor: form.debtor.number,
      name: form.debtor.name,
      iban: form.debtor.iban,
      localInstrument: form.localInstrument,
      oneOff: form.isOneOff,
      language: form.language,
    })),
  };
}

/** The forms on which debtors sign their mandates (docs/law/actions.md#2). */
export const mandateFormAction: Action<MandateFormRequest, MandateFormResult, never> = {
  name: "mandate-form",
  writes: false,
  decide,
  summary,
};
