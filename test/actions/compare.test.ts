import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { compareAction } from "../../src/actions/compare";
import { orderAction } from "../../src/actions/order";
import { makeOrderFile } from "../../src/actions/orderFile";
import type { Outcome } from "../../src/actions/action";
import { summaryOf } from "../../src/actions/outcome";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { type OrderSettings, settingsToText } from "../../src/domain/book/orderSettings";
import type { DirectDebit } from "../../src/domain/book/records";
import { translate } from "../../src/messages/translate";
import { aDebtor, anAccount, anInvoice, actOn, bookOf, bookOfDebtors, MOMENT, tampered } from "../support/books";
import { inUtf16, onOneLine, prefixed, without } from "../support/foreignFile";
import { aLine, anOrder, orderSettings } from "../support/lines";

const ORDER = "2026-0001";

/** A book with one issued order of three debtors, and the text of its file. */
function issued(book: Book = bookOfDebtors(3)): { readonly book: Book; readonly xml: string } {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const { book: after, outcome } = actOn(book, collectAction, request);
  return { book: after, xml: Buffer.from(outcome.documents[0]?.bytes ?? []).toString() };
}

function compare(book: Book, file: string | Uint8Array, order = ORDER): Outcome {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  return compareAction.decide(book, { order, file: { name: "bank.xml", bytes } }, MOMENT);
}

function codes({ findings }: Outcome): string[] {
  return findings.map(({ code }) => code);
}

const { book: BOOK, xml: XML } = issued();

describe("comparing a file with its order", () => {
  test("proves the order's own file by its integrity value", () => {
    const outcome = compare(BOOK, XML);
    expect(outcome).toMatchObject({ done: true, changes: [], documents: [], orders: [ORDER] });
    expect(outcome.findings).toEqual([
      {
        code: "compare.sameBytes",
        severity: "info",
        place: null,
        params: { file: "bank.xml", order: ORDER, method: "SHA-256" },
      },
    ]);
    const { hash, contentHash } = BOOK.tables.Orders[0] ?? {};
    expect(summaryOf(compareAction, outcome)).toEqual({
      order: {
        messageId: "2026-0001-00001",
        messageVersion: "pain.008.001.08",
        numberOfTransactions: 3,
        controlSum: "600.00",
        hashMethod: "SHA-256",
        hash,
        contentHash,
      },
      file: {
        fileName: "bank.xml",
        messageId: "2026-0001-00001",
        messageVersion: "pain.008.001.08",
        numberOfTransactions: 3,
        controlSum: "600.00",
        hashMethod: "SHA-256",
        hash,
        contentHash,
      },
      compared: {
        sameBytes: true,
        sameContent: true,
        matched: 3,
        onlyInOrder: 0,
        onlyInFile: 0,
        payment: 0,
        processing: 0,
        optional: 0,
        wrongTotals: 0,
      },
    });
  });

  test.each<[string, (xml: string) => string | Uint8Array]>([
    ["in another layout", onOneLine],
    ["with prefixes", prefixed],
    ["in another encoding", inUtf16],
  ])("knows a file that was saved again %s from one that was changed", (_, change) => {
    const outcome = compare(BOOK, change(XML));
    expect(codes(outcome)).toEqual(["compare.sameContent"]);
    expect(outcome.done).toBe(true);
    expect(summaryOf(compareAction, outcome)).toMatchObject({ compared: { sameBytes: false, sameContent: true } });
  });

  test("puts a changed amount at the cell of its line, and the sum at the order's", () => {
    const { done, findings } = compare(BOOK, XML.replaceAll(">200.00<", ">200.01<").replaceAll("600.00", "600.01"));
    expect(done).toBe(false);
    expect(findings).toEqual([
      {
        code: "compare.payment",
        severity: "error",
        place: { table: "Orders", row: 2, field: "controlSum" },
        params: { subject: ORDER, field: "controlSum", expected: "600.00", found: "600.01" },
      },
      {
        code: "compare.payment",
        severity: "error",
        place: { table: "DirectDebits", row: 3, field: "amount" },
        params: {
          subject: "2026-0001-00002 (Bakkerij Jansen)",
          field: "amount",
          expected: "200.00",
          found: "200.01",
        },
      },
    ]);
  });

  test.each<[string, (xml: string) => string, string, string | null]>([
    ["an account", (xml) => xml.replace(/(<DbtrAcct>\s*<Id>\s*<IBAN>)[^<]*/, "$1BE68539007547034"), "payment", "iban"],
    ["a mandate", (xml) => xml.replace("SR10001", "SR1000l"), "payment", "mandateId"],
    ["a date of signature", (xml) => xml.replace("2026-01-15", "2026-01-16"), "payment", "dateOfSignature"],
    ["a name", (xml) => xml.replace("Bakkerij Jansen", "Bakkerij Jonsen"), "payment", "accountHolder"],
    ["a currency", (xml) => xml.replace('Ccy="EUR"', 'Ccy="USD"'), "payment", null],
    ["a description", (xml) => xml.replace("<Ustrd>F1", "<Ustrd>F9"), "processing", "remittanceInformation"],
    ["an end-to-end ID", (xml) => xml.replace(">2026-0001-00001</E", ">X1</E"), "processing", "endToEndId"],
    ["a BIC", (xml) => xml.replace(/<DbtrAgt>[^]*?<\/DbtrAgt>/, BIC), "optional", "bic"],
    ["a purpose", (xml) => xml.replace("<RmtInf>", "<Purp><Cd>OTHR</Cd></Purp><RmtInf>"), "optional", null],
  ])("weighs %s in one line", (_, change, weight, field) => {
    const { done, findings } = compare(BOOK, change(XML));
    const [found, ...others] = findings.filter(({ code }) => code !== "compare.sameContent");
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: `compare.${weight}`,
      place: { table: "DirectDebits", row: 2, field },
    });
    expect(done).toBe(weight !== "payment");
  });

  test.each<[string, (xml: string) => string, string, string | null, string]>([
    [
      "the collection date",
      (xml) => xml.replace("<ReqdColltnDt>2026-12-01", "<ReqdColltnDt>2026-12-02"),
      "payment",
      "collectionDate",
      "collectionDate",
    ],
    [
      "the creditor's account",
      (xml) => xml.replace("NL91ABNA0417164300", "NL20INGB0001234567"),
      "payment",
      "account",
      "account",
    ],
    [
      "the creditor's name",
      (xml) => xml.replace("<Cdtr>\n        <Nm>Groothandel", "<Cdtr>\n        <Nm>Kleinhandel"),
      "payment",
      "settings",
      "creditorName",
    ],
    [
      "the creditor ID",
      (xml) => xml.replace("NL69ZZZ123456780000", "NL42ZZZ123456780001"),
      "payment",
      "settings",
      "creditorId",
    ],
    ["the scheme", (xml) => xml.replace(">CORE<", ">B2B<"), "payment", "localInstrument", "localInstrument"],
    ["the sequence type", (xml) => xml.replace(">RCUR<", ">FRST<"), "processing", null, "sequenceType"],
    ["the batch booking", (xml) => xml.replace(">true</Bt", ">false</Bt"), "processing", "settings", "batchBooking"],
    ["the message ID", (xml) => xml.replace("<MsgId>2026", "<MsgId>2027"), "optional", "messageId", "messageId"],
    [
      "the batch ID",
      (xml) => xml.replace("<PmtInfId>2026", "<PmtInfId>2027"),
      "optional",
      null,
      "paymentInformationId",
    ],
    ["the initiating party", (xml) => without(xml, "InitgPty"), "optional", null, "initiatingPartyName"],
  ])("tells %s of the whole once, at the order", (_, change, weight, field, spoken) => {
    const { done, findings } = compare(BOOK, change(XML));
    const [found, ...others] = findings.filter(({ code }) => code !== "compare.sameContent");
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: `compare.${weight}`,
      place: { table: "Orders", row: 2, field },
      params: { field: spoken },
    });
    expect(done).toBe(weight !== "payment");
  });

  test("names what is missing at its line, and what is too much", () => {
    const { book, xml } = issued(bookOfDebtors(2));
    const [one = "", two = ""] = XML.match(/<DrctDbtTxInf>[^]*?<\/DrctDbtTxInf>/g) ?? [];
    expect(codes(compare(BOOK, XML.replace(two, "")))).toEqual([
      "compare.stated",
      "compare.stated",
      "compare.stated",
      "compare.stated",
      "compare.missing",
      "compare.payment",
      "compare.payment",
    ]);
    expect(compare(BOOK, xml).findings.find(({ code }) => code === "compare.missing")).toEqual({
      code: "compare.missing",
      severity: "error",
      place: { table: "DirectDebits", row: 4, field: "endToEndId" },
      params: {
        endToEndId: "2026-0001-00003",
        name: "Bakkerij Jansen",
        iban: BOOK.tables.DirectDebits[2]?.iban,
        amount: "300.00",
      },
    });
    expect(compare(book, XML).findings.find(({ code }) => code === "compare.extra")).toMatchObject({
      place: null,
      params: { endToEndId: "2026-0001-00003", mandate: "SR10003", amount: "300.00", name: "Bakkerij Jansen" },
    });
    const bare = one
      .replace(/<(EndToEndId|MndtId)>[^<]*/g, "<$1>")
      .replace(/<Nm>[^<]*|<IBAN>[^<]*|100\.00/g, (text) => text.replace(/[^>]*$/, ""));
    expect(compare(BOOK, XML.replace(one, `${one}${bare}`)).findings).toContainEqual(
      expect.objectContaining({
        code: "compare.extra",
        params: { endToEndId: "", mandate: "", name: "", iban: "", amount: "" },
      }),
    );
  });

  test("tells that only the order of the transactions is another", () => {
    const [one = "", two = ""] = XML.match(/<DrctDbtTxInf>[^]*?<\/DrctDbtTxInf>/g) ?? [];
    const turned = XML.replace(one, "FIRST").replace(two, one).replace("FIRST", two);
    const outcome = compare(BOOK, turned);
    expect(codes(outcome)).toEqual(["compare.reordered"]);
    expect(outcome.done).toBe(true);
  });

  test("collects consolidated items under the first of their lines", () => {
    const both = bookOfDebtors(1, {
      Debtors: [aDebtor({ consolidate: true })],
      Invoices: [anInvoice(), anInvoice({ number: "F2" })],
    });
    const { book, xml } = issued(both);
    const { findings } = compare(book, xml.replace("SR10001", "SR9"));
    expect(findings.at(-1)).toMatchObject({ place: { table: "DirectDebits", row: 2, field: "mandateId" } });
  });

  test.each(["nl", "en"] as const)("is said with the names of the columns (%s)", (language) => {
    const { describe: say } = translate(language);
    const texts = [
      ...compare(BOOK, XML.replaceAll(">200.00<", ">1234.50<").replace("2026-01-15", "2026-01-16")).findings,
      ...compare(BOOK, without(XML, "InitgPty").replace("<Ustrd>F1</Ustrd>", "")).findings,
    ].map(say);
    expect(texts.join("\n")).toContain(
      language === "nl" ? "Bedrag is in het bestand 1.234,50" : "Amount is 1,234.50 in",
    );
    expect(texts.join("\n")).toContain(language === "nl" ? "16 jan 2026" : "16 Jan 2026");
    expect(texts.join("\n")).toContain(
      language === "nl" ? "Aanleverende partij is in het bestand –" : "Initiating party is –",
    );
    expect(texts.join("\n")).not.toMatch(/[{}]/);
  });
});

const BIC = "<DbtrAgt><FinInstnId><BICFI>RABONL2U</BICFI></FinInstnId></DbtrAgt>";

describe("a file that is refused", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["cut off", XML.slice(0, 900), "compare.malformed"],
    ["empty", "", "compare.malformed"],
    ["no XML", "number;name\n1;Jansen", "compare.malformed"],
    ["another message", XML.replaceAll("pain.008", "pain.001"), "compare.notDirectDebit"],
    ["with a document type", XML.replace("<Document", "<!DOCTYPE Document><Document"), "compare.doctype"],
    [
      "in an encoding that it does not keep to",
      Buffer.from(XML.replace("Jansen", "Jans\u00e9n"), "latin1"),
      "compare.encoding",
    ],
  ])("is told with its reason: %s", (_, file, code) => {
    const outcome = compare(BOOK, file);
    expect(outcome).toMatchObject({ done: false, changes: [], orders: [ORDER] });
    expect(codes(outcome)).toEqual([code]);
    expect(outcome.findings[0]?.params["file"]).toBe("bank.xml");
  });
});

describe("an order that a file is compared with", () => {
  test("must be there", () => {
    expect(codes(compare(BOOK, XML, "2026-0009"))).toEqual(["order.unknown"]);
  });

  test("must be issued", () => {
    const { book } = actOn(bookOfDebtors(1), orderAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" });
    const outcome = compare(book, XML);
    expect([outcome.done, codes(outcome)]).toEqual([false, ["order.notIssued"]]);
  });

  test("may be cancelled since, and then its file must not be used", () => {
    const { book } = actOn(BOOK, cancelAction, { order: ORDER, confirmed: "all" });
    const outcome = compare(book, XML);
    expect(outcome.done).toBe(true);
    expect(outcome.findings).toMatchObject([
      { code: "compare.cancelled", severity: "warning", place: { table: "Orders", field: "status" } },
      { code: "compare.sameBytes" },
    ]);
  });

  test("must have its settings", () => {
    expect(codes(compare(tampered(BOOK, "Orders", 0, { settings: "?" }), XML))).toEqual(["order.settingsUnreadable"]);
  });

  test("must have lines that make a message", () => {
    const outcome = compare(tampered(BOOK, "DirectDebits", 0, { endToEndId: null }), XML);
    expect([outcome.done, codes(outcome)]).toEqual([false, ["file.readBack"]]);
  });

  test("that was changed by hand is told apart from a file that was", () => {
    const changed = tampered(BOOK, "DirectDebits", 0, { amount: cents(999_00) });
    const outcome = compare(changed, XML);
    expect(codes(outcome)).toEqual(["file.differs", "compare.sameBytes", "compare.payment", "compare.payment"]);
    expect(outcome.done).toBe(false);
  });

  test("without integrity values is compared by SHA-256 all the same", () => {
    const { book, xml } = issued(bookOfDebtors(2, { Accounts: [anAccount({ hashMethod: "None" })] }));
    expect(codes(compare(book, xml))).toEqual(["compare.sameBytes"]);
    const again = compare(book, onOneLine(xml));
    expect(codes(again)).toEqual(["compare.sameContent"]);
    expect(summaryOf(compareAction, again)).toMatchObject({
      order: { hashMethod: "SHA-256", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(book.tables.Orders[0]?.hash).toBeNull();
  });

  test("whose lines make no lawful file any more is compared all the same", () => {
    const { book, xml } = issued(bookOfDebtors(2, { Accounts: [anAccount({ hashMethod: "None" })] }));
    const outcome = compare(tampered(book, "DirectDebits", 1, { accountHolder: "Ren\u00e9" }), xml);
    expect(codes(outcome)).toEqual(["file.readBack", "compare.sameContent", "compare.payment"]);
    expect([outcome.done, summaryOf(compareAction, outcome)]).toMatchObject([false, { order: { hash: null } }]);
  });

  test("keeps to the method of its account", () => {
    const { book, xml } = issued(bookOfDebtors(1, { Accounts: [anAccount({ hashMethod: "SHA-1" })] }));
    const outcome = compare(book, xml);
    expect(codes(outcome)).toEqual(["compare.sameBytes"]);
    expect(summaryOf(compareAction, outcome)).toMatchObject({ file: { hashMethod: "SHA-1" } });
  });
});

const SAMPLES = resolve(__dirname, "../../../shared/samples/pain008");
const describeWithSamples = existsSync(SAMPLES) ? describe : describe.skip;

/** A book with an order issued elsewhere: of one line, as these settings send it. */
function orderOf(line: Partial<DirectDebit>, settings: Partial<OrderSettings>, account: string, date: string): Book {
  const frozen = orderSettings(settings);
  const order = anOrder({
    account,
    collectionDate: isoDate(date),
    messageVersion: "pain.008.001.08",
    hashMethod: "SHA-256",
    settings: settingsToText(frozen),
  });
  const lines = [aLine({ ...line, paymentInformationId: null })];
  const { hash, contentHash } = makeOrderFile(order, lines, frozen);
  return bookOf({ Orders: [{ ...order, hash, contentHash }], DirectDebits: lines });
}

describeWithSamples("the examples that banks and programs publish", () => {
  const sample = (name: string): Uint8Array => readFileSync(join(SAMPLES, name));
  const german: Partial<OrderSettings> = { creditorId: "DE98ZZZ09999999999", creditorBic: "BANKDEFFXXX" };
  const collected: Partial<DirectDebit> = {
    amount: cents(39_99),
    mandateId: "K-02-2011-12345",
    iban: "DE21500500009876543210",
    bic: "SPUEDE2UXXX",
  };

  test.each([
    "abnamro_pain.008.001.02_voorbeeld.xml",
    "sepa_rator_pain.008.001.08.xml",
    "viafintech_pain.008.001.08.xml",
  ])("%s is read, and is not the order", (name) => {
    const outcome = compare(BOOK, sample(name));
    expect(outcome.done).toBe(false);
    expect(codes(outcome).filter((code) => code === "compare.missing")).toHaveLength(3);
    expect(codes(outcome).filter((code) => code === "compare.extra")).toHaveLength(1);
    expect(codes(outcome)).not.toContain("compare.stated");
  });

  test("stand beside an order of the same collection with nothing but their own ways", () => {
    const book = orderOf(
      {
        ...collected,
        accountHolder: "Zahlemann und Soehne GbR",
        dateOfSignature: isoDate("2011-01-25"),
        sequenceType: "OOFF",
        remittanceInformation: "Unsere Rechnung vom 10.08.2013",
      },
      { ...german, creditorName: "Glaeubiger GmbH", remittanceStyle: "Text" },
      "DE87200500001234567890",
      "1999-01-01",
    );
    const outcome = compare(book, sample("sepa_rator_pain.008.001.08.xml"));
    expect(outcome.done).toBe(true);
    expect(outcome.findings.map(({ code, params }) => `${code} ${String(params["field"] ?? "")}`.trim())).toEqual([
      "compare.sameContent",
      "compare.optional messageId",
      "compare.optional creationDateTime",
      "compare.optional initiatingPartyId",
      "compare.optional paymentInformationId",
      "compare.processing endToEndId",
    ]);
  });

  test("may spell names with umlauts that the order has in letters of the SEPA set", () => {
    const book = orderOf(
      {
        ...collected,
        accountHolder: "Zahlemann + Sohne GbR",
        dateOfSignature: isoDate("2024-01-25"),
        sequenceType: "FRST",
        remittanceInformation: "Vielen Dank fur Ihren Einkauf",
      },
      { ...german, creditorName: "Glaubiger GmbH", remittanceStyle: "Text" },
      "DE87200500001234567890",
      "2024-06-14",
    );
    const outcome = compare(book, sample("viafintech_pain.008.001.08.xml"));
    expect(outcome.done).toBe(true);
    expect(outcome.findings.map(({ params }) => params["field"]).filter((field) => field !== undefined)).toEqual([
      "messageId",
      "creationDateTime",
      "initiatingPartyName",
      "initiatingPartyId",
      "paymentInformationId",
      "creditorName",
      "instructionId",
      "endToEndId",
      "accountHolder",
      "remittanceInformation",
    ]);
  });

  test("of a bank are compared though their creditor ID and IBAN are wrong", () => {
    const book = orderOf(
      {
        amount: cents(1_600_00),
        mandateId: "MANDAAT123456",
        dateOfSignature: isoDate("2010-09-05"),
        accountHolder: "FICO Customer account",
        remittanceInformation: "/INV/ 8/29/2011",
      },
      { creditorName: "Naam", remittanceStyle: "Text" },
      "NL91ABNA0417164300",
      "2012-02-21",
    );
    const { done, findings } = compare(book, sample("abnamro_pain.008.001.02_voorbeeld.xml"));
    expect(done).toBe(false);
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ params }) => params["field"])).toEqual(["account", "creditorId", "iban"]);
  });
});
