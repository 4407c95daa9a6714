import type { Action } from "../../src/actions/action";
import { changeCreditorAction } from "../../src/actions/changeCreditor";
import { changeIbanAction } from "../../src/actions/changeIban";
import { changeReferenceAction } from "../../src/actions/changeReference";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import type { Book } from "../../src/domain/book/book";
import type { Account, AmendmentStyle, MessageVersion, SequenceType } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, anAccount, anInvoice, bookOfDebtors, dutchIbanOf, momentOn, withRows } from "../support/books";
import { expectValidBankFile } from "../support/schemas";

/*
 * What the actions that change a mandate leave to be reported, in the file of the next collection: valid by the published schemas
 * and the EPC's rules (docs/law/sepa.md#5.3), with the sequence type of a mandate that goes on (docs/law/sepa.md#5.1).
 */

const LATER = momentOn("2026-12-10T09:00:00");
const BELGIAN: Partial<Account> = { iban: "BE68539007547034", bic: "KREDBEBB" };

/** A mandate that was collected under, on this account, with a next invoice. */
function collectedOnce(account: Partial<Account>): Book {
  const start = bookOfDebtors(1, { Accounts: [anAccount(account)] });
  const first = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(start, collectAction, first, momentOn("2026-11-23T09:00:00")).book;
  const { book } = actOn(issued, deliverAction, { order: "2026-0001" }, momentOn("2026-11-24T09:00:00"));
  const next = anInvoice({ number: "G1", dueDate: isoDate("2026-12-15") });
  return withRows({ ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, next] } });
}

const changed = <Request>(book: Book, action: Action<Request>, request: Request): Book =>
  actOn(book, action, request, LATER).book;

const newIban = (book: Book, how: "amend" | "replace" = "amend") =>
  changed(book, changeIbanAction, {
    ...{ mandate: "SR10001", how, iban: dutchIbanOf(9) },
    ...(how === "replace" ? { on: isoDate("2026-12-09") } : {}),
  });
const newCreditor = (book: Book) =>
  changed(book, changeCreditorAction, {
    ...{ how: "amend", creditorId: "NL79ZZZ999999990000", creditorName: "De Waag Export B.V." },
  });
const newReference = (book: Book) =>
  changed(book, changeReferenceAction, { mandate: "SR10001", how: "amend", reference: "M-77" });

async function sentNext(book: Book) {
  const request = { collectionDate: isoDate("2026-12-21"), confirmed: "all" } as const;
  const [file] = actOn(book, collectAction, request, LATER).outcome.documents;
  if (file === undefined) throw new Error("no file was made");
  const message = await expectValidBankFile(file.bytes);
  return { message, text: new TextDecoder().decode(file.bytes) };
}

const partOf = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(text)?.[1]?.replace(/\s+/g, "");

describe.each<MessageVersion>(["pain.008.001.08", "pain.008.001.02"])("In %s", (messageVersion) => {
  test.each<readonly [AmendmentStyle, string | undefined]>([
    ["SMNDA", "<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>"],
    ["OldIban", `<OrgnlDbtrAcct><Id><IBAN>${dutchIbanOf(1)}</IBAN></Id></OrgnlDbtrAcct>`],
    ["None", undefined],
  ])("another account is reported as the bank wants it: %s", async (amendmentStyle, details) => {
    const { text } = await sentNext(newIban(collectedOnce({ messageVersion, amendmentStyle })));
    expect(partOf(text, "AmdmntInfDtls")).toBe(details);
    expect(text).toContain(`<IBAN>${dutchIbanOf(9)}</IBAN>`);
  });

  test("another creditor, reference and account are reported together, each with what it was", async () => {
    const { text } = await sentNext(newReference(newCreditor(newIban(collectedOnce({ messageVersion })))));
    expect(partOf(text, "MndtId")).toBe("M-77");
    expect(partOf(text, "AmdmntInfDtls")).toBe(
      "<OrgnlMndtId>SR10001</OrgnlMndtId>" +
        "<OrgnlCdtrSchmeId><Nm>GroothandelDeWaagB.V.</Nm><Id><PrvtId><Othr><Id>NL69ZZZ123456780000</Id>" +
        "<SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></OrgnlCdtrSchmeId>" +
        "<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>",
    );
  });
});

test.each<readonly [string, Partial<Account>, (book: Book) => Book, SequenceType]>([
  ["goes on after another account, in the Netherlands", {}, newIban, "RCUR"],
  ["goes on after another account, elsewhere", BELGIAN, newIban, "RCUR"],
  ["goes on after another reference, elsewhere", BELGIAN, newReference, "RCUR"],
  ["goes on after another creditor, elsewhere", BELGIAN, newCreditor, "RCUR"],
  ["goes on after all of them, elsewhere", BELGIAN, (book) => newReference(newCreditor(newIban(book))), "RCUR"],
  ["begins anew when it is replaced, elsewhere", BELGIAN, (book) => newIban(book, "replace"), "FRST"],
  ["has no first collection in the Netherlands", {}, (book) => newIban(book, "replace"), "RCUR"],
])("a mandate %s", async (_, account, change, sequenceType) => {
  const { text } = await sentNext(change(collectedOnce(account)));
  expect(partOf(text, "SeqTp")).toBe(sequenceType);
});
