import type { PostalAddress } from "../domain/book/records";
import { formText } from "../domain/collection/formLetters";
import type { MandateForm } from "../domain/collection/mandateForms";
import type { FormTexts } from "../messages/formNl";
import { formTexts } from "../messages/formTexts";

/** A line of a form: what is known stands there, what is not is filled in. */
export interface FormLine {
  /** Of the field, unique within its form. */
  readonly name: string;
  readonly caption: string;
  /** null where it is to be filled in. */
  readonly value: string | null;
  /** In an empty field: who fills it in; null for whoever signs. */
  readonly hint?: string;
}

/** A part of a form under a heading. */
export interface FormPart {
  readonly heading: string;
  readonly lines: readonly FormLine[];
  /** A sentence below the lines. */
  readonly remark?: string;
}

/** What stands on a mandate form, from top to bottom, before it becomes a PDF or a page (docs/law/sepa.md#5, 5.2.13). */
export interface FormContent {
  readonly language: MandateForm["language"];
  readonly title: string;
  readonly mandate: FormPart;
  readonly creditor: FormPart;
  /** What is agreed to by signing, in paragraphs. */
  readonly consent: readonly string[];
  readonly debtor: FormPart;
  readonly signing: FormPart;
  /** Above the line to sign on. */
  readonly signature: string;
  readonly sendTo: string;
}

/** The content of a form in its own language. */
export function formContent(form: MandateForm): FormContent {
  const texts = formTexts(form.language);
  const kind = form.localInstrument === "B2B" ? "b2b" : form.isOneOff ? "oneOff" : "recurrent";
  const creditor = formText(form.creditorName);
  const fill = (text: string): string => text.replaceAll("{creditor}", () => creditor);
  return {
    language: form.language,
    title: texts.title[kind],
    mandate: { heading: texts.mandate, lines: mandateLines(form, texts) },
    creditor: {
      heading: texts.creditor,
      lines: [
        { name: "creditorName", caption: texts.creditorName, value: creditor },
        { name: "creditorId", caption: texts.creditorId, value: formText(form.creditorId) },
        { name: "creditorAddress", caption: texts.address, value: oneLine(form.creditorAddress) },
      ],
    },
    consent: fill(texts.consent[kind]).split("\n"),
    debtor: {
      heading: texts.debtor,
      lines: debtorLines(form, texts),
      ...(form.isAddressNeeded ? { remark: texts.addressNeeded } : {}),
    },
    signing: {
      heading: texts.signing,
      lines: [
        { name: "place", caption: texts.place, value: null },
        { name: "date", caption: texts.date, value: null },
      ],
    },
    signature: texts.signature,
    sendTo: fill(texts.sendTo),
  };
}

function mandateLines({ mandateId, isOneOff, invoice }: MandateForm, texts: FormTexts): FormLine[] {
  const { reference, referenceLater, kind, kinds } = texts;
  return [
    { name: "mandateId", caption: reference, value: known(mandateId), hint: referenceLater },
    { name: "kind", caption: kind, value: isOneOff ? kinds.oneOff : kinds.recurrent },
    ...(invoice === null ? [] : [{ name: "invoice", caption: texts.invoice, value: formText(invoice) }]),
  ];
}

function debtorLines({ debtor, isAddressNeeded }: MandateForm, texts: FormTexts): FormLine[] {
  const { number, name, address, iban } = debtor;
  const street = known(words(address?.street, address?.buildingNumber));
  const town = known(words(address?.postalCode, address?.town));
  return [
    { name: "debtorName", caption: texts.debtorName, value: known(name) },
    ...(number === null ? [] : [{ name: "debtorNumber", caption: texts.debtorNumber, value: formText(number) }]),
    { name: "street", caption: texts.street, value: street },
    { name: "town", caption: texts.town, value: town },
    ...(isAddressNeeded || town === null || known(address?.country) !== null
      ? [{ name: "country", caption: texts.country, value: known(address?.country) }]
      : []),
    { name: "iban", caption: texts.iban, value: iban === null ? null : inFours(iban) },
  ];
}

/** A text as a form shows it; null where nothing of it is left. */
function known(text: string | null | undefined): string | null {
  const shown = formText(text ?? "");
  return shown === "" ? null : shown;
}

function words(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join(" ");
}

function oneLine({ street, buildingNumber, postalCode, town, country }: PostalAddress): string | null {
  const parts = [words(street, buildingNumber), words(postalCode, town), words(country)];
  return known(parts.filter((part) => part !== "").join(", "));
}

/** As people read an IBAN. */
function inFours(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, "$1 ");
}
