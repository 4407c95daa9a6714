import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { proposeAction } from "../../src/actions/propose";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { takeInListAction } from "../../src/actions/takeInList";
import type { TakeInRequest } from "../../src/actions/takeInRequest";
import { verifyAction } from "../../src/actions/verify";
import type { Book, Tables } from "../../src/domain/book/book";
import { openAmountOf } from "../../src/domain/book/openItem";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { mandatesInList } from "../../src/lists/mandatesInList";
import { readOpenItems } from "../../src/lists/readOpenItems";
import {
  actOn,
  aDebtor,
  aMandate,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
  momentOn,
  tampered,
} from "../support/books";
import { ending } from "../support/interruption";
import { codes, objections } from "../support/outcomeCodes";

const HEADING = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand;IBAN";

const listOf = (rows: readonly string[], heading = HEADING) =>
  readOpenItems(
    { kind: "text", name: "posten.csv", bytes: new TextEncoder().encode([heading, ...rows].join("\n")) },
    {},
    "nl",
  );

/** The row of invoice F<n> of debtor 1000<n>, whose amount is n × EUR 100.00. */
const row = (
  n: number,
  open = `${String(n)}00,00`,
  over: { readonly debtor?: string; readonly iban?: string } = {},
) => {
  const { debtor = String(10_000 + n), iban = dutchIbanOf(n) } = over;
  return `F${String(n)};${debtor};Bakkerij Jansen;31-10-2026;30-11-2026;${String(n)}00,00;${open};${iban}`;
};

const asked = (rows: readonly string[], more: Partial<TakeInRequest> = {}): TakeInRequest => ({
  list: listOf(rows),
  ...more,
});
const decide = (book: Book, rows: readonly string[], more: Partial<TakeInRequest> = {}) =>
  takeInListAction.decide(book, asked(rows, more), MOMENT);
const take = (book: Book, rows: readonly string[], more: Partial<TakeInRequest> = {}) =>
  actOn(book, takeInListAction, asked(rows, { confirmed: "all", ...more }));
const openOf = ({ tables }: Book, number: string) => {
  const invoice = tables.Invoices.find((one) => one.number === number);
  return invoice === undefined ? null : openAmountOf(invoice);
};

/** Three debtors whose invoices were collected on 1 December; the money of them was received unless `upTo` says less. */
function collected(upTo: "issued" | "received" = "received"): Book {
  const issued = actOn(
    bookOfDebtors(3),
    collectAction,
    { collectionDate: isoDate("2026-12-01"), confirmed: "all" },
    momentOn("2026-11-23T09:00:00"),
  ).book;
  if (upTo === "issued") return issued;
  const order = { order: "2026-0001", confirmed: "all" } as const;
  const delivered = actOn(issued, deliverAction, order, momentOn("2026-11-23T10:00:00")).book;
  return actOn(delivered, settleAction, order, momentOn("2026-12-02T09:00:00")).book;
}

describe("Comparing", () => {
  it("says from time to time how many rows were compared", () => {
    const reported: unknown[] = [];
    const rows = Array.from({ length: 5_001 }, (_, at) => `G${String(at)};10001;Jansen;1-2-2026;1-3-2026;5,00;5,00;`);
    const report = (...progress: readonly unknown[]) => reported.push(progress);
    const { result } = takeInListAction.decide(bookOf(), asked(rows), MOMENT, { report });
    expect(result?.sums.new.count).toBe(5_001);
    expect(reported).toEqual([0, 5_000].map((done) => ["compare", done, 5_001]));
  });
});

describe("A first list", () => {
  it("makes debtors and their invoices; what is paid already is left", () => {
    const { book, outcome } = take(bookOf(), [row(1), row(2, "50,00"), row(3, "0,00")]);
    expect(book.tables.Debtors).toMatchObject([
      { number: "10001", name: "Bakkerij Jansen", iban: dutchIbanOf(1), collectAutomatically: null },
      { number: "10002" },
      { number: "10003" },
    ]);
    expect(book.tables.Invoices).toMatchObject([
      { number: "F1", administration: "NL01", debtor: "10001", amount: 100_00, openAmount: null },
      { number: "F2", amount: 200_00, openAmount: 50_00, dueDate: "2026-11-30" },
    ]);
    expect(outcome.result?.sums).toMatchObject({
      new: { count: 2, amount: "150.00" },
      changed: { count: 0, amount: "0.00" },
      gone: { count: 0 },
    });
    expect(outcome.findings[0]).toMatchObject({
      code: "takeIn.read",
      params: { rows: 3, separator: ";", decimal: "," },
    });
  });

  it("gives debtors without a number one of their own, each name the same", () => {
    const heading = "Factuurnummer;Naam;Datum;Vervaldatum;Openstaand";
    const rows = [
      "1;Bos;1-10-2026;1-11-2026;10,50",
      "2;BOS.;1-10-2026;1-11-2026;10,50",
      "3;Vos;1-10-2026;1-11-2026;10,50",
    ];
    const list = listOf(rows, heading);
    const { book } = actOn(bookOf({ Debtors: [aDebtor({ number: "20007" })] }), takeInListAction, { list });
    expect(book.tables.Debtors.map(({ number, name }) => [number, name])).toEqual([
      ["20007", "Bakkerij Jansen"],
      ["20008", "Bos"],
      ["20009", "Vos"],
    ]);
    expect(book.tables.Invoices.map(({ debtor }) => debtor)).toEqual(["20008", "20008", "20009"]);
    // The next list finds them by their names again.
    expect(codes(takeInListAction.decide(book, { list }, MOMENT))).toContain("takeIn.nothing");
  });

  it("that is taken in again changes nothing", () => {
    const { book } = take(bookOf(), [row(1), row(2, "50,00")]);
    const again = decide(book, [row(1), row(2, "50,00")]);
    expect([again.done, again.changes, again.result?.sums.unchanged]).toEqual([
      false,
      [],
      { count: 2, amount: "150.00" },
    ]);
    expect(codes(again)).toContain("takeIn.nothing");
  });
});

describe("A next list", () => {
  const before = () => bookOfDebtors(3);

  it("adds, changes and closes; each is shown with its sums before anything is written", () => {
    const rows = [row(1), row(2, "50,00"), row(4)];
    const held = decide(before(), rows);
    expect([held.done, held.changes, held.unconfirmed]).toEqual([false, [], ["takeIn.gone"]]);
    expect(held.result).toMatchObject({
      sums: {
        new: { count: 1, amount: "400.00" },
        changed: { count: 1, amount: "50.00" },
        gone: { count: 1, amount: "300.00" },
        unchanged: { count: 1, amount: "100.00" },
      },
      newInvoices: [{ row: 4, invoice: "F4", open: "400.00", was: null }],
      changedInvoices: [{ row: 3, invoice: "F2", open: "50.00", was: "200.00" }],
      goneInvoices: [{ row: null, invoice: "F3", open: "0.00", was: "300.00", name: "Bakkerij Jansen" }],
      newDebtors: [{ debtor: "10004", name: "Bakkerij Jansen" }],
    });
    const { book } = take(before(), rows);
    expect(["F1", "F2", "F3", "F4"].map((number) => openOf(book, number))).toEqual([100_00, 50_00, 0, 400_00]);
  });

  it("that is a part of what is open closes nothing", () => {
    const outcome = decide(before(), [row(2, "50,00")], { partial: true });
    expect([outcome.done, outcome.changes.length]).toEqual([true, 1]);
  });

  it("closes nothing where a row names no invoice, and nothing of rows that cannot be read", () => {
    const nameless = decide(before(), [row(1), row(2).replace("F2", "")], { confirmed: "all" });
    expect(codes(nameless)).toEqual(expect.arrayContaining(["takeIn.noNumber", "takeIn.goneUnknown"]));
    expect(nameless.changes).toEqual([]);
    const broken = take(before(), [row(1), row(2, "tien"), row(3, "5,00")]);
    expect(openOf(broken.book, "F2")).toBe(200_00);
  });

  it("leaves out what the user leaves out, also of what it no longer has", () => {
    const outcome = decide(before(), [row(1), row(4)], { exclude: ["f4", "F2"], confirmed: "all" });
    expect(outcome.changes).toMatchObject([{ kind: "set", table: "Invoices", fields: { openAmount: 0 } }]);
    expect(outcome.result?.goneInvoices.map(({ invoice }) => invoice)).toEqual(["F3"]);
  });

  it("of which more is open than before asks for a word", () => {
    const outcome = decide(tampered(before(), "Invoices", 0, { openAmount: cents(10_00) }), [row(1), row(2), row(3)]);
    expect(outcome.unconfirmed).toEqual(["takeIn.grew"]);
    const alone = "Factuurnummer;Debiteur;Datum;Vervaldatum;Openstaand";
    const list = listOf(["F1;10001;31-10-2026;30-11-2026;150,00"], alone);
    const { book } = actOn(before(), takeInListAction, { list, partial: true, confirmed: "all" });
    expect(book.tables.Invoices[0]).toMatchObject({ amount: 150_00, openAmount: null });
  });

  it("has no invoice of another debtor, and no number whose zeros were lost", () => {
    const other = decide(before(), [row(1, "100,00", { debtor: "10002" }), row(2), row(3)], { confirmed: "all" });
    expect(other.findings.find(({ code }) => code === "takeIn.otherDebtor")).toMatchObject({
      place: { table: "Invoices", row: 2, field: "debtor" },
      params: { invoice: "F1", debtor: "10002", known: "10001" },
    });
    expect(other.changes).toEqual([]);
    const zeros = bookOf({
      Debtors: [aDebtor({ number: "0007" })],
      Invoices: [anInvoice({ number: "0012", debtor: "0007" })],
    });
    const invoice = decide(zeros, ["12;0007;Bos;31-10-2026;30-11-2026;100,00;100,00;"], { confirmed: "all" });
    expect(invoice.findings.find(({ code }) => code === "takeIn.zerosLost")?.params).toMatchObject({
      value: "12",
      known: "0012",
    });
    const debtor = decide(zeros, [
      "0012;0007;Bos;31-10-2026;30-11-2026;100,00;100,00;",
      "13;7;Bos;31-10-2026;30-11-2026;1,00;1,00;",
    ]);
    expect(codes(debtor)).toContain("takeIn.zerosLost");
  });

  it("tells of an account that is not the mandate's, and changes none", () => {
    const outcome = decide(before(), [row(1, "100,00", { iban: dutchIbanOf(9) }), row(2), row(3)], {
      confirmed: "all",
    });
    expect(outcome.findings.find(({ code }) => code === "takeIn.otherIban")?.params).toMatchObject({
      ...{ debtor: "10001", iban: dutchIbanOf(9), mandate: "SR10001", known: dutchIbanOf(1) },
    });
    expect(outcome.changes).toEqual([]);
    const second = [aMandate({ mandateId: "SR10001-2", iban: dutchIbanOf(9) }), ...before().tables.Mandates];
    const known = decide(bookOfDebtors(3, { Mandates: second }), [
      row(1, "100,00", { iban: dutchIbanOf(9) }),
      row(2),
      row(3),
    ]);
    expect(codes(known)).not.toContain("takeIn.otherIban");
    const unsigned = decide(bookOfDebtors(1, { Mandates: [] }), [row(1, "100,00", { iban: dutchIbanOf(9) })]);
    expect(codes(unsigned)).toContain("takeIn.otherIban");
  });

  it("fills what is blank of a debtor, and tells what differs", () => {
    const heading = "Debiteur;Naam;Plaats;E-mail";
    const list = listOf(
      ["10001;Bakker Jansen;Urk;j@bos.nl", "10002;Bakkerij  Jansen;Utrecht;", "10009;Vos;Urk;"],
      heading,
    );
    const { book, outcome } = actOn(bookOfDebtors(2), takeInListAction, { list });
    expect(book.tables.Debtors).toMatchObject([
      { name: "Bakkerij Jansen", town: "Utrecht", email: "j@bos.nl" },
      { email: null },
      { number: "10009", name: "Vos", town: "Urk" },
    ]);
    expect(outcome.findings.filter(({ code }) => code === "takeIn.debtorDiffers")).toMatchObject([
      { place: { table: "Debtors", row: 2 }, params: { debtor: "10001", fields: "name, town" } },
    ]);
    expect(openOf(book, "F1")).toBe(100_00);
  });

  it("of instalments changes none", () => {
    const Instalments = [anInstalment(), anInstalment({ number: 2, dueDate: isoDate("2026-12-15") })];
    const split = bookOfDebtors(2, { Instalments });
    expect(codes(decide(split, [row(1, "60,00"), row(2)]))).toContain("takeIn.split");
    const gone = decide(split, [row(2)]);
    expect(codes(gone)).toContain("takeIn.goneSplit");
    expect(gone.changes).toEqual([]);
  });
});

describe("What was collected", () => {
  it("and received stays closed where a list has it open again, until that is confirmed by its name", () => {
    const rows = [row(1), row(2, "0,00"), row(4)];
    const outcome = decide(collected(), rows, { confirmed: "all" });
    expect(outcome.done).toBe(true);
    expect(outcome.unconfirmed).toEqual(["takeIn.collectedBefore:F1"]);
    expect(outcome.findings.find(({ code }) => code === "takeIn.collectedBefore")).toMatchObject({
      severity: "warning",
      place: { table: "Invoices", row: 2, field: "openAmount" },
      params: { item: "F1", amount: "100.00", open: "100.00", order: "2026-0001", date: "2026-12-01" },
    });
    expect(outcome.result).toMatchObject({
      sums: { heldBack: { count: 1, amount: "100.00" } },
      heldBackInvoices: [{ invoice: "F1", open: "100.00", was: "0.00" }],
    });
    const { book } = take(collected(), rows);
    expect([openOf(book, "F1"), openOf(book, "F4")]).toEqual([0, 400_00]);
    const opened = take(collected(), rows, { confirmed: ["all", "takeIn.collectedBefore:F1"] }).book;
    expect(openOf(opened, "F1")).toBe(100_00);
    // Open again it is collected only when that is confirmed too.
    const proposal = proposeAction.decide(
      opened,
      { collectionDate: isoDate("2026-12-21") },
      momentOn("2026-12-10T09:00:00"),
    );
    expect(codes(proposal)).toContain("item.collectedAlready");
    // The same list changes nothing any more.
    expect(decide(opened, rows).changes).toEqual([]);
  });

  it("and is on its way is left alone, told per order, whether the list has it or not", () => {
    const outcome = decide(collected("issued"), [row(1), row(4)], { confirmed: "all" });
    expect(outcome.findings.filter(({ code }) => code.startsWith("takeIn.")).slice(1)).toMatchObject([
      { code: "takeIn.goneInOrder", params: { order: "2026-0001", count: 2, amount: "500.00", items: "F2, F3" } },
      { code: "takeIn.underWay", params: { order: "2026-0001", count: 1, amount: "100.00", items: "F1" } },
    ]);
    expect(outcome.changes.map(({ kind, table }) => [kind, table])).toEqual([
      ["append", "Debtors"],
      ["append", "Invoices"],
    ]);
  });

  it("and came back stays open, though the bookkeeping does not know of it yet", () => {
    const back = { order: "2026-0001", line: 1, kind: "Refund", reasonCode: "AM04", confirmed: "all" } as const;
    const returned = actOn(collected(), returnAction, back, momentOn("2026-12-09T09:00:00")).book;
    const outcome = decide(returned, [row(4)], { confirmed: "all" });
    expect(outcome.findings.find(({ code }) => code === "takeIn.goneReturned")?.params).toMatchObject({ items: "F1" });
    expect(openOf(take(returned, [row(4)]).book, "F1")).toBe(100_00);
  });

  it("leaves books in order, whatever the list says", () => {
    const { book } = take(collected(), [row(1), row(4)]);
    expect(objections(verifyAction.decide(book, {}, momentOn("2026-12-10T09:00:00")))).toEqual([]);
  });
});

describe("Rows that cannot be used are left out once that is accepted", () => {
  const heading = `${HEADING};Administratie`;
  it.each<readonly [string, string, string]>([
    ["of a debtor without a name", "F9;99;;31-10-2026;30-11-2026;1,00;1,00;;", "takeIn.debtorNameless"],
    ["without debtor and name", "F9;;;31-10-2026;30-11-2026;1,00;1,00;;", "takeIn.debtorNameless"],
    ["of an unknown administration", "F9;10001;;31-10-2026;30-11-2026;1,00;1,00;;X", "takeIn.administration"],
    ["without an amount", "F9;10001;;31-10-2026;30-11-2026;;;;", "takeIn.incomplete"],
    ["without a day", "F9;10001;;;;1,00;1,00;;", "takeIn.incomplete"],
    ["of a name that several have", "F9;;Bakkerij Jansen;31-10-2026;30-11-2026;1,00;1,00;;", "takeIn.debtorAmbiguous"],
  ])("%s", (_what, line, code) => {
    const list = listOf([line, ...[1, 2, 3].map((n) => `${row(n)};NL01`)], heading);
    const outcome = takeInListAction.decide(bookOfDebtors(3), { list, partial: true }, MOMENT);
    expect(outcome.findings.find((one) => one.code === code)?.params).toMatchObject({ file: "posten.csv", line: 2 });
    expect(outcome.result?.leftOut).toBe(1);
  });

  it("of a row of ours that cannot be read", () => {
    const Invoices = [anInvoice({ unreadable: ["amount"] })];
    expect(codes(decide(bookOfDebtors(1, { Invoices }), [row(1)]))).toContain("takeIn.recordUnreadable");
  });

  it("names that several have are told apart by their accounts", () => {
    const named = row(2, "50,00", { debtor: "" });
    const { book } = take(bookOfDebtors(3), [row(1), named, row(3)]);
    expect(openOf(book, "F2")).toBe(50_00);
  });
});

describe("A list is not taken in", () => {
  const two: Partial<Tables> = { Administrations: [anAdministration(), anAdministration({ code: "NL02" })] };

  it("with an error of its own, without an administration, or with several of them", () => {
    const bad = takeInListAction.decide(bookOf(), { list: listOf(["F1;10,00"], "Factuurnummer;Bedrag") }, MOMENT);
    expect([bad.done, bad.changes]).toEqual([false, []]);
    expect(bad.result).toMatchObject({ isCompared: false, separator: ";", headingRow: 1, newInvoices: [] });
    expect(takeInListAction.summary?.(bad.result as never, false)).toEqual({});
    expect(objections(decide(bookOf(two), [row(1)]))).toEqual(["request.severalAdministrations"]);
    expect(objections(decide(bookOf(), [row(1)], { administration: "X" }))).toEqual(["administration.unknown"]);
    expect(objections(decide(bookOf({ Administrations: [] }), [row(1)]))).toEqual(["takeIn.noAdministration"]);
    const { book } = take(bookOf(two), [row(1)], { administration: "nl02" });
    expect(book.tables.Invoices).toMatchObject([{ administration: "NL02" }]);
  });
});

describe("In the Log", () => {
  it("every event keeps what it is taken back by; of many changes there are several", () => {
    const count = 400;
    const numbers = Array.from({ length: count }, (_, n) => n + 1);
    const outcome = decide(
      bookOfDebtors(count),
      numbers.map((n) => row(n, "1,00")),
      { confirmed: "all" },
    );
    expect(outcome.parts?.length).toBeGreaterThan(1);
    for (const part of outcome.parts ?? []) expect(JSON.stringify(part.resumeFacts).length).toBeLessThan(25_000);
  });

  it("how a list was read is kept when the user had to say it", () => {
    const kept = { name: "Export of our shop", captions: ["A"], choice: { decimal: "," } } as const;
    const outcome = decide(bookOf(), [row(1)], { kept });
    expect(outcome.parts?.[0]).toMatchObject({ action: "take-in-list", request: { file: "posten.csv", kept } });
  });

  it("what broke off is taken back as it was, and the same list can follow", () => {
    const before = bookOfDebtors(3);
    const request = asked([row(1), row(2, "50,00"), row(4)], { confirmed: "all" });
    const outcome = takeInListAction.decide(before, request, MOMENT);
    const writing = { action: takeInListAction as never, request, moment: MOMENT, before, outcome };
    for (let written = 0; written < outcome.changes.length; written += 1) {
      for (let recovered = 0; recovered <= written; recovered += 1) {
        const { state, is, mustBe, left } = ending(writing, written, recovered);
        expect([state, left]).toEqual(["Undone", 0]);
        expect(is).toEqual(mustBe);
      }
    }
  });
});

test("the summary holds the lists with their sums and columns", () => {
  const { result } = decide(bookOfDebtors(2), [row(1, "50,00")]);
  if (result === null) throw new Error("held back before anything was compared");
  expect(takeInListAction.summary(result, false)).toMatchObject({
    file: "posten.csv",
    sums: { changed: { count: 1 } },
    changedInvoices: [{ invoice: "F1", place: { table: "Invoices", row: 2, field: "openAmount" } }],
    listColumns: expect.arrayContaining([{ caption: "Openstaand", field: "openAmount" }]) as unknown,
  });
});

test("a debtor whose cells were filled gets them emptied again when that broke off", () => {
  const before = bookOfDebtors(2);
  const list = listOf(["10001;Bakkerij Jansen;j@bos.nl", "10002;Bakkerij Jansen;b@bos.nl"], "Debiteur;Naam;E-mail");
  const outcome = takeInListAction.decide(before, { list }, MOMENT);
  const writing = { action: takeInListAction as never, request: { list } as never, moment: MOMENT, before, outcome };
  for (const written of [0, 1]) {
    const { is, mustBe } = ending(writing, written);
    expect(is).toEqual(mustBe);
  }
});

test("what the Log keeps is read member by member, and without it nothing is taken back", () => {
  const row = (facts: unknown) => ({ request: JSON.stringify({ request: {}, moment: {}, facts }) }) as never;
  const whole = {
    debtors: 0,
    invoices: 0,
    addedDebtors: 0,
    addedInvoices: 0,
    was: [{ table: "Invoices", key: "a", fields: { amount: 1, currency: null } }],
  };
  expect(takeInListAction.unreadable?.(row(whole))).toEqual([]);
  for (const was of [
    [{ table: "Invoices", key: "a", fields: null }],
    [{ table: "Invoices", key: "a", fields: { amount: {} } }],
  ]) {
    expect(takeInListAction.unreadable?.(row({ ...whole, was }))).toEqual(["facts.was"]);
  }
  expect(
    takeInListAction.resume?.(
      bookOf(),
      row({ ...whole, was: [...whole.was, { table: "Debtors", key: "b", fields: {} }] }),
    ),
  ).toEqual({
    state: "Undone",
    changes: [],
  });
});

test("a sheet says which it was, and a tab is called one", () => {
  const rows = [HEADING.split(";"), ["F1", "10001", "Bos", 46_054, 46_068, 1, 1, null]];
  const raw = { kind: "sheets", name: "p.xlsx", sheets: [{ name: "Posten", rows }], date1904: false } as const;
  const read = takeInListAction.decide(bookOf(), { list: readOpenItems(raw, {}, "nl") }, MOMENT).findings[0];
  expect(read).toMatchObject({ code: "takeIn.sheetRead", params: { sheet: "Posten", layout: "", decimal: "," } });
  const tabbed = listOf([row(1).replaceAll(";", "\t")], HEADING.replaceAll(";", "\t"));
  expect(takeInListAction.decide(bookOf(), { list: tabbed }, MOMENT).findings[0]?.params).toMatchObject({
    ...{ separator: "tab", dates: "31-12-2026" },
  });
});

test("a list without amounts of its own keeps what is known, and a credit note is open below nothing", () => {
  const Invoices = [anInvoice({ amount: cents(-50_00) })];
  const list = listOf(["F1;10001;31-10-2026;30-11-2026;-60,00"], "Factuurnummer;Debiteur;Datum;Vervaldatum;Openstaand");
  const { book } = actOn(bookOfDebtors(1, { Invoices }), takeInListAction, { list, confirmed: "all" });
  expect(book.tables.Invoices[0]).toMatchObject({ amount: -60_00, openAmount: null });
});

test("a list of one date and one amount is taken as it is, and blank cells change nothing", () => {
  const due = listOf(
    ["F1;10001;30-11-2026;100,00", "F9;10001;30-11-2026;12,50", "F2;10002;30-11-2026;"],
    "Factuurnummer;Debiteur;Vervaldatum;Bedrag",
  );
  const { book, outcome } = actOn(bookOfDebtors(2), takeInListAction, { list: due, confirmed: "all" });
  expect(book.tables.Invoices[2]).toMatchObject({
    number: "F9",
    invoiceDate: "2026-11-30",
    dueDate: "2026-11-30",
    amount: 1_250,
  });
  expect([openOf(book, "F2"), outcome.result?.sums.unchanged]).toEqual([200_00, { count: 2, amount: "100.00" }]);
  const date = listOf(["F8;10001;1-11-2026;12,50"], "Factuurnummer;Debiteur;Factuurdatum;Bedrag");
  const next = actOn(bookOfDebtors(1), takeInListAction, { list: date, partial: true, confirmed: "all" }).book;
  expect(next.tables.Invoices[1]).toMatchObject({ number: "F8", dueDate: "2026-11-01" });
});

test("a list without a column for what is open holds back what was collected, whole", () => {
  const list = listOf(
    ["F1;10001;31-10-2026;30-11-2026;100,00"],
    "Factuurnummer;Debiteur;Factuurdatum;Vervaldatum;Bedrag",
  );
  const outcome = takeInListAction.decide(collected(), { list, partial: true, confirmed: "all" }, MOMENT);
  expect(outcome.result?.heldBackInvoices).toMatchObject([{ invoice: "F1", open: "100.00" }]);
});

test("many that are gone are named by the first of them, but for those that cannot be read", () => {
  const unreadable = anInvoice({ number: "F99", unreadable: ["dueDate"] });
  const before = bookOfDebtors(13);
  const book = { ...before, tables: { ...before.tables, Invoices: [...before.tables.Invoices, unreadable] } };
  const outcome = decide(book, [row(1)]);
  expect(outcome.findings.find(({ code }) => code === "takeIn.gone")?.params).toMatchObject({
    ...{ count: 12, items: "F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, …" },
  });
});

test("what was collected is closed in the list too, and one whose order is gone is held back without its day", () => {
  expect(codes(decide(collected(), [row(1, "0,00")], { partial: true }))).toContain("takeIn.nothing");
  const lost = collected();
  const book = { ...lost, tables: { ...lost.tables, Orders: [] } };
  const outcome = decide(book, [row(1)], { partial: true });
  expect(outcome.findings.find(({ code }) => code === "takeIn.collectedBefore")?.params).toMatchObject({ date: "" });
});

describe("Mandates that invoices name", () => {
  const heading = "Factuurnummer;Naam;IBAN;Factuurdatum;Bedrag;Openstaand;Machtiging";
  const request = (columns: string, rows: readonly string[]): TakeInRequest => {
    const bytes = new TextEncoder().encode([columns, ...rows].join("\n"));
    const raw = { kind: "text", name: "posten.csv", bytes } as const;
    const list = readOpenItems(raw, {}, "nl");
    const mandates = mandatesInList(raw, list, {});
    return { list, ...(mandates === null ? {} : { mandates: [mandates] }) };
  };
  const invoice = (n: number, debtor: number, mandate: string, ...more: readonly string[]) =>
    [
      `F${String(n)}`,
      `Club ${String(debtor)}`,
      dutchIbanOf(debtor),
      "31-10-2026",
      "1,00",
      "1,00",
      mandate,
      ...more,
    ].join(";");
  const namedBy = ({ tables }: Book) => tables.Invoices.map(({ number, mandateId }) => [number, mandateId]);
  const empty = bookOf({ Administrations: [anAdministration()] });

  it("come in with them where the list says when they were signed, each once, and a second time nothing does", () => {
    const rows = [invoice(1, 1, "M1", "1-2-2020"), invoice(2, 1, "M1", "1-2-2020"), invoice(3, 2, "M2", "1-3-2021")];
    const asked = { ...request(`${heading};Getekend op`, rows), confirmed: "all" as const };
    const after = actOn(empty, takeInListAction, asked).book;
    expect(after.tables.Mandates.map(({ mandateId, dateOfSignature }) => [mandateId, dateOfSignature])).toEqual([
      ["M1", "2020-02-01"],
      ["M2", "2021-03-01"],
    ]);
    expect(namedBy(after)).toEqual([
      ["F1", "M1"],
      ["F2", "M1"],
      ["F3", "M2"],
    ]);
    const again = takeInListAction.decide(after, asked, MOMENT);
    expect(codes(again)).toContain("takeIn.nothing");
    expect(codes(again)).not.toContain("takeIn.mandatesBy");
  });

  it("of which the list tells two days are said, and the first is taken", () => {
    const rows = [invoice(1, 1, "M1", "1-2-2020"), invoice(2, 1, "M1", "1-3-2020")];
    const outcome = takeInListAction.decide(empty, request(`${heading};Getekend op`, rows), MOMENT);
    expect(codes(outcome)).toContain("mandateImport.twice");
  });

  it("are left out of the invoice where nobody knows them, and that is said", () => {
    const rows = Array.from({ length: 12 }, (_, at) => invoice(at, at + 1, `M${String(at)}`));
    const asked = { ...request(heading, rows), confirmed: "all" as const };
    const { book: after, outcome } = actOn(empty, takeInListAction, asked);
    expect(new Set(namedBy(after).map(([, mandate]) => mandate))).toEqual(new Set([null]));
    expect(outcome.findings.find(({ code }) => code === "takeIn.mandateUnknown")?.params).toEqual({
      file: "posten.csv",
      count: 12,
      mandates: "M0, M1, M2, M3, M4, M5, M6, M7, M8, M9, …",
    });
    const one = takeInListAction.decide(empty, request(heading, [invoice(1, 1, "M1")]), MOMENT);
    expect(one.findings.find(({ code }) => code === "takeIn.mandateUnknown")?.params).toMatchObject({ mandates: "M1" });
  });

  it("stay where the workbook has them", () => {
    const known = bookOfDebtors(1);
    const [mandate] = known.tables.Mandates;
    const rows = [`F900;${known.tables.Debtors[0]?.name ?? ""};;31-10-2026;1,00;1,00;${mandate?.mandateId ?? ""}`];
    const { book: after, outcome } = actOn(known, takeInListAction, { ...request(heading, rows), confirmed: "all" });
    expect(namedBy(after)).toContainEqual(["F900", mandate?.mandateId]);
    expect(codes(outcome)).not.toContain("takeIn.mandateUnknown");
  });
});
