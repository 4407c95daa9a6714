import type { TakeInBankFileRequest } from "../../src/actions/bankFile/intakeRequest";
import { takeInBankFileAction } from "../../src/actions/takeInBankFile";
import type { Book } from "../../src/domain/book/book";
import { bankFile, type XmlBatch, type XmlManner } from "./bankFileXml";
import { actOn, bookOf, dutchIbanOf, MOMENT } from "./books";

/** A book before anything is in it. */
export const EMPTY = bookOf({ Administrations: [], Accounts: [] });

export const JANSEN = { mandate: "M-1", name: "J. Jansen", iban: dutchIbanOf(1) };
export const BAKKER = { mandate: "M-2", name: "Bakkerij De Korenaar B.V.", iban: dutchIbanOf(2), amount: 120_50 };

type Batches = readonly Partial<XmlBatch>[];

/** What is asked with these files alone. */
export function asked(
  ...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
): TakeInBankFileRequest {
  return { files };
}

/** What the action makes of it. */
export function decided(request: TakeInBankFileRequest, before: Book = EMPTY) {
  return takeInBankFileAction.decide(before, request, MOMENT);
}

/** The codes of what it finds. */
export function codes(request: TakeInBankFileRequest, before: Book = EMPTY): string[] {
  return decided(request, before).findings.map(({ code }) => code);
}

/** The book after the files, whatever they leave open. */
export function after(request: TakeInBankFileRequest, before: Book = EMPTY): Book {
  return actOn(before, takeInBankFileAction, { confirmed: "all" as const, ...request }).book;
}

/** The file of November. */
export const november = (batches: Batches, over: Partial<XmlManner> = {}) => bankFile("november.xml", batches, over);

/** The file of the month before. */
export const october = (batches: Batches) =>
  bankFile(
    "oktober.xml",
    batches.map((batch) => ({ date: "2026-10-01", ...batch })),
    { messageId: "OUD-2026-10" },
  );
