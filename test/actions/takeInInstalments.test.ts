import fc from "fast-check";
import type { Action, Outcome } from "../../src/actions/action";
import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { splitAction } from "../../src/actions/split";
import { takeInListAction } from "../../src/actions/takeInList";
import type { TakeInRequest } from "../../src/actions/takeInRequest";
import { verifyAction } from "../../src/actions/verify";
import type { Book, Tables } from "../../src/domain/book/book";
import { errorsOf } from "../../src/domain/book/finding";
import { livingLine, openAmountOf } from "../../src/domain/book/openItem";
import { addMonths, isoDate } from "../../src/domain/values/calendar";
import { cents, sumOf } from "../../src/domain/values/money";
import { readOpenItems } from "../../src/lists/readOpenItems";
import { actOn, aDebtor, aMandate, anInvoice, bookOf, dutchIbanOf, MOMENT, momentOn, tampered } from "../support/books";
import { ending } from "../support/interruption";
import { codes, objections } from "../support/outcomeCodes";

const HEADING = "Factuurnummer;Termijn;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand";

const listOf = (rows: readonly string[], heading = HEADING) =>
  readOpenItems(
    { kind: "text", name: "termijnen.csv", bytes: new TextEncoder().encode([heading, ...rows].join("\n")) },
    {},
    "nl",
  );

/** Instalment k of invoice F<n>, EUR 100.00 each, the first due on 1 November 2026. */
const row = (n: number, k: number | "", open = "100,00", amount = "100,00") => {
  const due = addMonths(isoDate("2026-11-01"), Number(k) - 1);
  return `F${String(n)};${String(k)};1000${String(n)};Bos ${String(n)};2026-10-01;${k === "" ? "2026-11-01" : due};${amount};${open}`;
};

const asked = (rows: readonly string[], more: Partial<TakeInRequest> = {}): TakeInRequest => ({
  list: listOf(rows),
  ...more,
});
const decide = (book: Book, rows: readonly string[], more: Partial<TakeInRequest> = {}) =>
  takeInListAction.decide(book, asked(rows, more), MOMENT);
const take = (book: Book, rows: readonly string[], more: Partial<TakeInRequest> = {}) =>
  actOn(book, takeInListAction, asked(rows, { confirmed: "all", ...more }));

const firm = (tables: Partial<Tables> = {}) =>
  bookOf({
    Debtors: [1, 2, 3].map((n) =>
      aDebtor({ number: `1000${String(n)}`, name: `Bos ${String(n)}`, iban: dutchIbanOf(n) }),
    ),
    Mandates: [1, 2, 3].map((n) =>
      aMandate({ mandateId: `M${String(n)}`, debtor: `1000${String(n)}`, iban: dutchIbanOf(n) }),
    ),
    ...tables,
  });
const invoice = (n: number, over = {}) =>
  anInvoice({
    ...{ number: `F${String(n)}`, debtor: `1000${String(n)}`, amount: cents(300_00), collect: null },
    ...{ invoiceDate: isoDate("2026-10-01"), dueDate: isoDate("2026-11-01") },
    ...over,
  });
const instalments = ({ tables }: Book) =>
  tables.Instalments.map((one) => [one.invoice, one.number, one.dueDate, openAmountOf(one)]);
const openOf = ({ tables }: Book, number: string) => {
  const found = tables.Invoices.find((one) => one.number === number);
  return found === undefined ? null : openAmountOf(found);
};

/** What of F1 is due in November 2026 is issued, and its money received unless it is `underWay`. */
function collected(book: Book, upTo: "underWay" | "received" = "received"): Book {
  const request = { collectionDate: isoDate("2026-11-20"), confirmed: "all" } as const;
  const issued = actOn(book, collectAction, request, momentOn("2026-11-10T09:00:00")).book;
  if (upTo === "underWay") return issued;
  const order = { order: "2026-0001", confirmed: "all" } as const;
  const delivered = actOn(issued, deliverAction, order, momentOn("2026-11-10T10:00:00")).book;
  return actOn(delivered, settleAction, order, momentOn("2026-11-21T09:00:00")).book;
}

describe("A list of instalments", () => {
  it("makes an invoice with its instalments, each collected on its own day", () => {
    const { book, outcome } = take(firm(), [row(1, 1), row(1, 2), row(1, 3, "40,00"), row(2, "")]);
    expect(book.tables.Invoices).toMatchObject([
      { number: "F1", amount: 300_00, openAmount: 240_00, dueDate: "2026-11-01" },
      { number: "F2", amount: 100_00, openAmount: null },
    ]);
    expect(instalments(book)).toEqual([
      ["F1", 1, "2026-11-01", 100_00],
      ["F1", 2, "2026-12-01", 100_00],
      ["F1", 3, "2027-01-01", 40_00],
    ]);
    expect(outcome.result?.sums.new).toEqual({ count: 2, amount: "340.00" });
    // Four rows of the file, however many invoices they make.
    expect(outcome.result).toMatchObject({ rowCount: 4, lists: [{ rowCount: 4 }] });
    expect(outcome.findings.find(({ code }) => code === "takeIn.read")?.params).toMatchObject({ rows: 4 });
    expect(outcome.findings.find(({ code }) => code === "takeIn.instalments")?.params).toMatchObject({
      count: 1,
      instalments: 3,
    });
    const request = { collectionDate: isoDate("2026-11-20"), confirmed: "all" } as const;
    const lines = actOn(book, collectAction, request, momentOn("2026-11-10T09:00:00")).book.tables.DirectDebits;
    expect(lines.map((line) => [line.invoice, line.instalment, line.amount])).toEqual([
      ["F1", 1, 100_00],
      ["F2", null, 100_00],
    ]);
    expect(errorsOf(verifyAction.decide(book, {}, MOMENT).findings)).toEqual([]);
    expect(
      takeInListAction.decide(book, asked([row(1, 1), row(1, 2), row(1, 3, "40,00"), row(2, "")]), MOMENT).changes,
    ).toEqual([]);
  });

  it("of which some were paid before is no mistake of the workbook", () => {
    const heading = "Factuurnummer;Termijnnummer;Debiteur;Naam;Factuurdatum;Bedrag;Termijnbedrag;Vervaldatum termijn";
    const list = listOf(
      ["F1;2;10001;Bos 1;1-10-2026;300,00;100,00;1-12-2026", "F1;3;10001;Bos 1;1-10-2026;300,00;100,00;1-1-2027"],
      heading,
    );
    const { book } = actOn(firm(), takeInListAction, { list, confirmed: "all" });
    expect(book.tables.Invoices).toMatchObject([{ amount: 300_00, openAmount: 200_00, dueDate: "2026-12-01" }]);
    expect(codes(checkAction.decide(book, {}, MOMENT))).not.toContain("instalment.sumDiffers");
    const other = tampered(book, "Instalments", 0, { amount: cents(90_00) });
    expect(codes(checkAction.decide(other, {}, MOMENT))).toContain("instalment.sumDiffers");
  });

  it("of which nothing is open any more makes nothing", () => {
    expect(take(firm(), [row(1, 1, "0,00"), row(1, 2, "0,00"), row(2, 1)]).book.tables.Invoices).toMatchObject([
      { number: "F2" },
    ]);
  });

  it("splits an invoice that is whole here and was never collected, in its own words", () => {
    const { book, outcome } = take(firm({ Invoices: [invoice(1, { discount: cents(5_00) })] }), [
      row(1, 1),
      row(1, 2),
      row(1, 3),
    ]);
    expect(outcome.result?.changedInvoices).toMatchObject([{ invoice: "F1", was: "300.00", open: "300.00" }]);
    expect(book.tables.Instalments).toMatchObject([
      { number: 1, amount: 100_00, discount: 5_00 },
      { number: 2, discount: 0 },
      { number: 3, discount: 0 },
    ]);
    expect(book.tables.Invoices).toMatchObject([{ amount: 300_00, openAmount: null }]);
  });

  it("leaves an invoice alone that was collected as a whole, or is on its way", () => {
    const rows = [row(1, 1), row(1, 2), row(1, 3)];
    const whole = firm({ Invoices: [invoice(1)] });
    const underWay = decide(collected(whole, "underWay"), rows);
    expect(codes(underWay)).toContain("takeIn.underWay");
    expect(underWay.changes).toEqual([]);
    const received = decide(collected(whole), rows, { confirmed: "all" });
    expect(codes(received)).toContain("takeIn.notSplit");
    expect(received.changes).toEqual([]);
  });

  it("leaves out what is another debtor's, and what a one-off mandate is for", () => {
    const other = decide(firm({ Invoices: [invoice(1, { debtor: "10002" })] }), [row(1, 1), row(1, 2)]);
    expect(codes(other)).toContain("takeIn.otherDebtor");
    const debtor = aDebtor({ number: "10001", name: "Bos 1", oneOffMandateRequired: true });
    expect(codes(decide(firm({ Debtors: [debtor] }), [row(1, 1), row(1, 2)]))).toContain("takeIn.instalmentsOneOff");
    const Mandates = [aMandate({ mandateId: "M1", debtor: "10001", oneOff: true })];
    const named = firm({ Mandates, Invoices: [invoice(1, { mandateId: "M1" })] });
    expect(codes(decide(named, [row(1, 1), row(1, 2)]))).toContain("takeIn.instalmentsOneOff");
  });

  it("leaves out an invoice or instalment whose cells cannot be read here", () => {
    const split = take(firm(), [row(1, 1), row(1, 2)]).book;
    const broken = tampered(split, "Invoices", 0, { unreadable: ["amount"] });
    expect(codes(decide(broken, [row(1, 1, "50,00"), row(1, 2)]))).toContain("takeIn.recordUnreadable");
  });
});

describe("The next list of instalments", () => {
  const first = [row(1, 1), row(1, 2), row(1, 3)];
  const split = () => take(firm(), first).book;

  it("changes each by its number, adds what is new, and says what is open of the invoice", () => {
    const { book, outcome } = take(split(), [row(1, 1, "30,00"), row(1, 2), row(1, 3), row(1, 4)]);
    expect(instalments(book)).toEqual([
      ["F1", 1, "2026-11-01", 30_00],
      ["F1", 2, "2026-12-01", 100_00],
      ["F1", 3, "2027-01-01", 100_00],
      ["F1", 4, "2027-02-01", 100_00],
    ]);
    expect(book.tables.Invoices).toMatchObject([{ amount: 400_00, openAmount: 330_00 }]);
    expect(outcome.result?.changedInvoices).toMatchObject([{ invoice: "F1", was: "300.00", open: "330.00" }]);
    expect(objections(decide(split(), [row(1, 1, "30,00"), row(1, 2), row(1, 3), row(1, 4)]))).toContain("takeIn.grew");
    expect(errorsOf(verifyAction.decide(book, {}, MOMENT).findings)).toEqual([]);
  });

  it("tells days of an invoice, and changes nothing else of it", () => {
    const moved = row(1, 2).replace("2026-12-01", "2026-12-15");
    const { book } = take(split(), [row(1, 1), moved, row(1, 3)]);
    expect(book.tables.Instalments[1]).toMatchObject({ number: 2, dueDate: "2026-12-15", amount: 100_00 });
    expect(book.tables.Invoices[0]?.dueDate).toBe("2026-11-01");
    const dated = [1, 2, 3].map((k) => row(1, k).replace("2026-10-01", "2026-10-02"));
    expect(take(split(), dated).book.tables.Invoices[0]).toMatchObject({ invoiceDate: "2026-10-02", openAmount: null });
  });

  it("closes those that it no longer has, once that is confirmed; not of a part of what is open", () => {
    const rows = [row(1, 2), row(1, 3)];
    expect(objections(decide(split(), rows))).toEqual(["takeIn.gone"]);
    const { book, outcome } = take(split(), rows);
    expect(outcome.result?.goneInvoices).toMatchObject([{ invoice: "F1/1", was: "100.00", dueDate: "2026-11-01" }]);
    expect(outcome.result?.goneInvoices[0]?.place).toMatchObject({ table: "Instalments" });
    expect([openOf(book, "F1"), ...instalments(book).map(([, , , open]) => open)]).toEqual([200_00, 0, 100_00, 100_00]);
    expect(decide(split(), rows, { partial: true }).changes).toEqual([]);
    for (const exclude of [["F1"], ["f1/1"]]) expect(decide(split(), rows, { exclude }).changes).toEqual([]);
    // Again it changes nothing.
    expect(decide(book, rows).changes).toEqual([]);
  });

  it("closes all of an invoice that it no longer has; a list that tells no instalments closes none", () => {
    const { book } = take(split(), [row(2, 1), row(2, 2)]);
    expect([openOf(book, "F1"), openOf(book, "F2")]).toEqual([0, 200_00]);
    const plain = decide(split(), [row(2, "")]);
    expect(codes(plain)).toContain("takeIn.goneSplit");
    expect(plain.changes.some(({ table, kind }) => table === "Instalments" || kind === "set")).toBe(false);
  });

  it("touches nothing of what is on its way, and says of what is received that it would be collected twice", () => {
    const underWay = decide(collected(split(), "underWay"), [row(1, 1, "50,00"), row(1, 2, "80,00"), row(1, 3)], {
      confirmed: "all",
    });
    expect(codes(underWay)).toContain("takeIn.underWay");
    expect(underWay.changes.map((change) => (change.kind === "set" ? change.key : ""))).toEqual(
      expect.arrayContaining([expect.stringMatching(/2$/)]),
    );
    expect(underWay.result?.underWayInvoices).toMatchObject([{ invoice: "F1/1", order: "2026-0001" }]);
    const gone = decide(collected(split(), "underWay"), [row(1, 2), row(1, 3)]);
    expect(gone.findings.find(({ code }) => code === "takeIn.goneInOrder")?.params).toMatchObject({ items: "F1/1" });

    const received = collected(split());
    const held = decide(received, first, { confirmed: "all" });
    expect(held.changes).toEqual([]);
    expect(held.unconfirmed).toEqual(["takeIn.collectedBefore:F1/1"]);
    expect(held.result?.heldBackInvoices).toMatchObject([{ invoice: "F1/1", open: "100.00", was: "0.00" }]);
    const again = take(received, first, { confirmed: ["takeIn.collectedBefore:F1/1", "takeIn.grew"] });
    expect(openOf(again.book, "F1")).toBe(300_00);
    // What the list knows to be received is as it is.
    expect(decide(received, [row(1, 1, "0,00"), row(1, 2), row(1, 3)]).changes).toEqual([]);
  });

  it("leaves open what came back, though it is not in the list", () => {
    const request = { order: "2026-0001", line: 1, kind: "Return", reasonCode: "AM04", confirmed: "all" } as const;
    const back = actOn(collected(split()), returnAction, { ...request, bookingDate: isoDate("2026-11-25") }).book;
    const outcome = decide(back, [row(1, 2), row(1, 3)]);
    expect(outcome.findings.find(({ code }) => code === "takeIn.goneReturned")?.params).toMatchObject({
      items: "F1/1",
    });
    expect(outcome.changes).toEqual([]);
  });

  it("knows instalments without numbers by their due dates", () => {
    const heading = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Openstaand";
    const byDays = (...days: readonly string[]) =>
      listOf(
        days.map((day) => `F1;10001;Bos 1;2026-10-01;${day};100,00`),
        heading,
      );
    const days = ["2026-11-01", "2026-12-01", "2027-01-01"];
    const made = actOn(firm(), takeInListAction, { list: byDays(...days), confirmed: "all" }).book;
    expect(instalments(made).map(([, number, day]) => [number, day])).toEqual(days.map((day, at) => [at + 1, day]));
    const later = byDays("2026-12-01", "2027-01-01", "2027-02-01");
    const { book } = actOn(made, takeInListAction, { list: later, confirmed: "all" });
    expect(instalments(book).map(([, number, , open]) => [number, open])).toEqual([
      [1, 0],
      [2, 100_00],
      [3, 100_00],
      [4, 100_00],
    ]);
  });

  describe("of which one row of an invoice is left", () => {
    const heading = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand";
    const days = ["2026-11-01", "2026-12-01", "2027-01-01"];
    const rowOn = (day: string, amount = "100,00", open = amount) =>
      `F1;10001;Bos 1;2026-10-01;${day};${amount};${open}`;
    const takeRows = (book: Book, ...rows: readonly string[]) =>
      actOn(book, takeInListAction, { list: listOf(rows, heading), confirmed: "all" });
    const made = () => takeRows(firm(), ...days.map((day) => rowOn(day))).book;
    const openOfEach = (book: Book) => instalments(book).map(([, , , open]) => open);

    it("knows it by its own amount or its own due date, and closes the others", () => {
      for (const left of [rowOn(days[2] ?? ""), rowOn(days[2] ?? "", "300,00", "100,00"), rowOn(days[2] ?? "", "")]) {
        const last = left.replace(/;;$/, ";;100,00");
        const { book, outcome } = takeRows(made(), last);
        expect(openOfEach(book)).toEqual([0, 0, 100_00]);
        expect(openOf(book, "F1")).toBe(100_00);
        expect(outcome.result?.goneInvoices.map((one) => one.invoice)).toEqual(["F1/1", "F1/2"]);
        expect(codes(outcome)).not.toContain("takeIn.split");
        // The same row again changes nothing.
        expect(decideOn(book, last).changes).toEqual([]);
      }
    });

    it("changes what is open of it, and holds back what was collected of it", () => {
      expect(openOfEach(takeRows(made(), rowOn(days[1] ?? "", "100,00", "40,00")).book)).toEqual([0, 40_00, 0]);
      const held = decideOn(collected(made()), rowOn(days[0] ?? ""), "all");
      expect(held.unconfirmed).toContain("takeIn.collectedBefore:F1/1");
    });

    it("does not take a row for one that may be the invoice, or that has more open", () => {
      const whole = "300,00";
      for (const other of [
        rowOn(days[0] ?? "", whole, "80,00"),
        rowOn(days[1] ?? "", whole, "200,00"),
        rowOn("2027-03-01", whole, "100,00"),
      ]) {
        const outcome = decideOn(made(), other);
        expect(codes(outcome)).toContain("takeIn.split");
        expect(outcome.changes).toEqual([]);
      }
    });

    const decideOn = (book: Book, one: string, confirmed?: "all") =>
      takeInListAction.decide(
        book,
        { list: listOf([one], heading), ...(confirmed === undefined ? {} : { confirmed }) },
        MOMENT,
      );
  });

  it("goes by instalments that were made by terms here", () => {
    const planned = [1, 2, 3].map((k) => ({
      dueDate: addMonths(isoDate("2026-11-01"), k - 1),
      amount: cents(100_00),
    }));
    const whole = firm({ Invoices: [invoice(1)] });
    const { book } = actOn(whole, splitAction, { invoice: "F1", instalments: planned });
    expect(decide(book, first).changes).toEqual([]);
    expect(openOf(take(book, [row(1, 2), row(1, 3, "10,00")]).book, "F1")).toBe(110_00);
    // Those that came to what was open then stay so.
    const part = firm({ Invoices: [invoice(1, { openAmount: cents(200_00) })] });
    const two = actOn(part, splitAction, { invoice: "F1", instalments: planned.slice(0, 2) }).book;
    const after = take(two, [row(1, 1, "50,00"), row(1, 2)]).book;
    expect(after.tables.Invoices).toMatchObject([{ amount: 300_00, openAmount: 150_00 }]);
    expect(codes(checkAction.decide(after, {}, MOMENT))).not.toContain("instalment.sumDiffers");
  });

  it("is taken back as a whole where it broke off", () => {
    const before = split();
    const request = asked([row(1, 1, "30,00"), row(1, 3), row(1, 4), row(2, 1)], { confirmed: "all" });
    const outcome = takeInListAction.decide(before, request, MOMENT);
    const writing = { action: takeInListAction as never, request: request as never, moment: MOMENT, before, outcome };
    expect(outcome.changes.length).toBeGreaterThan(5);
    for (let written = 0; written < outcome.changes.length; written += 1) {
      const { state, is, mustBe, left } = ending(writing, written);
      expect([state, left]).toEqual(["Undone", 0]);
      expect(is).toEqual(mustBe);
    }
  });

  it("of very many is taken in events of which each can be taken back", () => {
    const heading = "Factuurnummer;Termijnnummer;Debiteur;Naam;Factuurdatum;Bedrag;Termijnbedrag;Vervaldatum";
    const many = Array.from({ length: 400 }, (_, n) => `G${String(n)};2;10001;Bos 1;1-10-2026;300,00;100,00;1-12-2026`);
    const outcome = takeInListAction.decide(firm(), { list: listOf(many, heading), confirmed: "all" }, MOMENT);
    expect(outcome.parts?.length).toBeGreaterThan(1);
    const { book } = actOn(firm(), takeInListAction, { list: listOf(many, heading), confirmed: "all" });
    expect(codes(checkAction.decide(book, {}, MOMENT))).not.toContain("instalment.sumDiffers");
  });
});

/*
 * Whatever lists of instalments follow each other, with collections and returns between them: no invoice and no instalment of a list is
 * lost, none is there or collected twice, a split invoice shows what is open of its instalments, and the same list again changes nothing.
 */

/** What is open of the instalments of one invoice, by their numbers; none where the list does not have them. */
type OfInvoice = readonly (readonly [number, number])[];
type Step =
  | { readonly kind: "list"; readonly invoices: readonly OfInvoice[]; readonly partial: boolean }
  | { readonly kind: "collect" | "settle" }
  | { readonly kind: "return"; readonly line: number };

const ofInvoice: fc.Arbitrary<OfInvoice> = fc
  .subarray([1, 2, 3])
  .chain((numbers) => fc.tuple(...numbers.map((k) => fc.tuple(fc.constant(k), fc.constantFrom(0, 60, 100, 100)))));
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("list" as const),
        invoices: fc.tuple(ofInvoice, ofInvoice),
        partial: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.constantFrom<Step>({ kind: "collect" }, { kind: "settle" }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((line): Step => ({ kind: "return", line })) },
  ),
  { minLength: 2, maxLength: 8 },
);

const rowsOf = ({ invoices }: Step & { readonly kind: "list" }): string[] =>
  invoices.flatMap((own, at) => own.map(([k, open]) => row(at + 1, k, `${String(open)},00`)));
const requestOf = (step: Step & { readonly kind: "list" }): TakeInRequest =>
  asked(rowsOf(step), { confirmed: "all", ...(step.partial ? { partial: true } : {}) });
const dayOf = (at: number) => momentOn(`2026-12-${String(1 + 2 * at).padStart(2, "0")}T09:00:00`);

function after<Request>(book: Book, action: Action<Request>, request: Request, at: number): Book {
  const outcome: Outcome = action.decide(book, request, dayOf(at));
  return outcome.done && outcome.changes.length > 0 ? actOn(book, action, request, dayOf(at)).book : book;
}

function done(book: Book, step: Step, at: number): Book {
  const confirmed = "all" as const;
  const order = book.tables.Orders.at(-1)?.number ?? "";
  if (step.kind === "list") return after(book, takeInListAction, requestOf(step), at);
  if (step.kind === "collect") {
    const made = after(book, collectAction, { collectionDate: isoDate("2027-01-14"), confirmed }, at);
    return after(made, deliverAction, { order: made.tables.Orders.at(-1)?.number ?? "", confirmed }, at);
  }
  const bookingDate = isoDate("2027-01-20");
  if (step.kind !== "return") return after(book, settleAction, { order, bookingDate, confirmed }, at);
  const request = { order, line: step.line, kind: "Return", reasonCode: "AM04", bookingDate, confirmed } as const;
  return after(book, returnAction, request, at);
}

/** What must be true of the instalments of a list that was taken in; gives how many of them are open as in the list, and held. */
function proveTaken(book: Book, step: Step & { readonly kind: "list" }): readonly [number, number] {
  let [open, held] = [0, 0];
  for (const [at, own] of step.invoices.entries()) {
    const number = `F${String(at + 1)}`;
    const mine = book.tables.Instalments.filter((one) => one.invoice === number);
    if (mine.length === 0 && own.every(([, amount]) => amount === 0)) continue;
    for (const [k, amount] of own) {
      const here = mine.filter((one) => one.number === k);
      const lines = book.tables.DirectDebits.filter((line) => line.invoice === number && line.instalment === k);
      const isHeld = livingLine(lines) !== null || lines.at(-1)?.status === "Received";
      expect([number, k, here.length]).toEqual([number, k, 1]);
      if (isHeld) held += 1;
      else {
        expect([number, k, here.map(openAmountOf)]).toEqual([number, k, [amount * 100]]);
        open += 1;
      }
    }
  }
  return [open, held];
}

test("no instalment is lost, none is collected twice unnamed, and the same list again changes nothing", () => {
  let [open, held] = [0, 0];
  fc.assert(
    fc.property(steps, (list) => {
      let book = firm();
      for (const [at, step] of list.entries()) {
        book = done(book, step, at);
        if (step.kind !== "list") continue;
        expect(takeInListAction.decide(book, requestOf(step), dayOf(at)).changes).toEqual([]);
        const [isOpen, isHeld] = proveTaken(book, step);
        [open, held] = [open + isOpen, held + isHeld];
        for (const one of book.tables.Invoices) {
          const own = book.tables.Instalments.filter(({ invoice: of }) => of === one.number);
          if (own.length > 0) expect([one.number, openAmountOf(one)]).toEqual([one.number, sumOf(own, openAmountOf)]);
        }
      }
      for (const { invoice: of, instalment } of book.tables.DirectDebits) {
        const lines = book.tables.DirectDebits.filter((line) => line.invoice === of && line.instalment === instalment);
        expect(lines.filter(({ status }) => status !== "Returned").length).toBeLessThanOrEqual(1);
      }
      expect(errorsOf(verifyAction.decide(book, {}, dayOf(10)).findings)).toEqual([]);
      expect(codes(checkAction.decide(book, {}, dayOf(10)))).not.toContain("instalment.sumDiffers");
    }),
    { numRuns: 120 },
  );
  expect(open).toBeGreaterThan(0);
  expect(held).toBeGreaterThan(0);
}, 60_000);
