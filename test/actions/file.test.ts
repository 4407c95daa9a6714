import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { fileAction } from "../../src/actions/file";
import { orderAction } from "../../src/actions/order";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { Account } from "../../src/domain/book/records";
import { actOn, anAccount, bookOfDebtors, MOMENT, tampered } from "../support/books";
import { expectValidBankFile } from "../support/schemas";
import { objections } from "../support/outcomeCodes";

const ORDER = { order: "2026-0001" };
const COLLECTION = { collectionDate: isoDate("2026-12-01") };

function collected(over: Partial<Account> = {}) {
  return actOn(bookOfDebtors(2, { Accounts: [anAccount(over)] }), collectAction, COLLECTION);
}

function refused(book: Book): unknown {
  const { done, documents, findings } = fileAction.decide(book, ORDER, MOMENT);
  return [done, documents.length, findings.map(({ code, params }) => [code, params["detail"]])];
}

test.each([
  ["None", null, 0],
  ["SHA-1", 40, 40],
  ["SHA-256", 64, 64],
] as const)("a file with integrity method %s is the same again", async (hashMethod, length, contentLength) => {
  const { book, outcome } = collected({ hashMethod });
  const again = actOn(book, fileAction, ORDER).outcome;
  const [made] = outcome.documents;
  const [remade] = again.documents;
  expect(remade).toEqual(made);
  await expectValidBankFile(made?.bytes ?? new Uint8Array());
  const [order] = book.tables.Orders;
  expect(order?.hash?.length ?? null).toBe(length);
  expect(order?.contentHash?.length ?? 0).toBe(contentLength);
  expect(again.changes).toEqual([]);
});

test("whatever has changed in the master data, the file is still what was sent", () => {
  const { book, outcome } = collected();
  const changed = tampered(tampered(book, "Debtors", 0, { name: "Iemand anders" }), "Administrations", 0, {
    creditorName: "Een andere B.V.",
    creditorId: "NL42ZZZ123456780001",
  });
  expect(actOn(changed, fileAction, ORDER).outcome.documents).toEqual(outcome.documents);
});

test("an order that is not there, or not issued, has no file", () => {
  expect(objections(fileAction.decide(bookOfDebtors(1), ORDER, MOMENT))).toEqual(["order.unknown"]);
  const { book } = actOn(bookOfDebtors(1), orderAction, COLLECTION);
  expect(objections(fileAction.decide(book, ORDER, MOMENT))).toEqual(["order.notIssued"]);
});

test("the file of a cancelled order is not made again: nobody may use it", () => {
  const { book } = collected();
  const { book: cancelled } = actOn(book, cancelAction, { ...ORDER, confirmed: "all" });
  const outcome = fileAction.decide(cancelled, ORDER, MOMENT);
  expect(outcome).toMatchObject({ done: false, documents: [] });
  expect(outcome.findings).toMatchObject([
    { code: "file.cancelled", severity: "error", place: { table: "Orders", field: "status" } },
  ]);
});

test.each(["../../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "other.xml"])(
  "the name %s in the order's cell is refused, and no file is given",
  (fileName) => {
    const { book } = collected();
    const outcome = fileAction.decide(tampered(book, "Orders", 0, { fileName }), ORDER, MOMENT);
    expect(outcome.documents).toEqual([]);
    expect(outcome.findings).toMatchObject([
      { code: "order.fileName", place: { table: "Orders", field: "fileName" }, params: { found: fileName } },
    ]);
  },
);

test("an order that an older version numbered with a slash gets its file after all, under a plain name", () => {
  const { book } = collected();
  const [order] = book.tables.Orders;
  const messageId = "INC/2026-0001-00001";
  const changed = tampered(book, "Orders", 0, { messageId, fileName: `${messageId}.xml`, hash: null });
  const lines = changed.tables.DirectDebits.map((line) => ({ ...line, paymentInformationId: `${messageId}-1` }));
  const older = { ...changed, tables: { ...changed.tables, DirectDebits: lines } };
  const { documents } = fileAction.decide(older, ORDER, MOMENT);
  expect(documents.map(({ name }) => name)).toEqual(["INC_2026-0001-00001.xml"]);
  expect(order?.fileName).toBe("2026-0001-00001.xml");
});

test("a line that was changed by hand gives another file, which is refused", () => {
  const { book } = collected();
  const changed = tampered(book, "DirectDebits", 0, { accountHolder: "Bakkerij Janssen" });
  const outcome = fileAction.decide(changed, ORDER, MOMENT);
  expect(outcome.findings).toMatchObject([
    { code: "file.differs", place: { table: "Orders", row: 2, field: "hash" }, params: { order: "2026-0001" } },
  ]);
  expect([outcome.done, outcome.documents]).toEqual([false, []]);
});

test("an order that is no lawful message any more is refused with what is wrong", () => {
  const { book } = collected();
  expect(refused(tampered(book, "Orders", 0, { settings: "{}" }))).toEqual([
    false,
    0,
    [["order.settingsUnreadable", undefined]],
  ]);
  const negative = refused(tampered(book, "DirectDebits", 0, { amount: cents(-1) }));
  expect(negative).toMatchObject([false, 0, [["file.readBack", expect.stringMatching(/./u)]]]);
  const orphan = refused(tampered(book, "DirectDebits", 0, { endToEndId: null }));
  expect(orphan).toMatchObject([false, 0, [["file.readBack", expect.stringMatching(/./u)]]]);
});

test("columns that somebody emptied are made up for where they can be, and told where not", () => {
  const { book, outcome } = collected();
  const unnamed = tampered(book, "Orders", 0, { fileName: null });
  expect(actOn(unnamed, fileAction, ORDER).outcome.documents).toEqual(outcome.documents);
  const unhashed = tampered(book, "Orders", 0, { hash: null });
  expect(actOn(unhashed, fileAction, ORDER).outcome.documents).toEqual(outcome.documents);
  const without = tampered(book, "Orders", 0, { hashMethod: null });
  expect(fileAction.decide(without, ORDER, MOMENT).findings).toMatchObject([
    { code: "file.differs", params: { made: "" } },
  ]);
});

test("an unreadable cell of a line stops the file, at that cell", () => {
  const { book } = collected();
  const place = { table: "DirectDebits", row: 2, field: "amount" } as const;
  const marked = tampered(book, "DirectDebits", 0, { unreadable: ["amount"] });
  const unreadable: Book = {
    ...marked,
    findings: [{ code: "cell.notAnAmount", severity: "error", place, params: { text: "veel" } }],
  };
  expect(fileAction.decide(unreadable, ORDER, MOMENT).findings).toEqual(unreadable.findings);
});
