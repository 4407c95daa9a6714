import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import type { TakeInOneListRequest } from "../../src/actions/oneList/oneListRequest";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import { takeInOneListAction } from "../../src/actions/takeInOneList";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { openAmountOf } from "../../src/domain/book/openItem";
import { isoDate } from "../../src/domain/values/calendar";
import type { ReadingChoice } from "../../src/lists/rawList";
import { readMemberList } from "../../src/lists/members/readMemberList";
import { cents } from "../../src/domain/values/money";
import { actOn, aDebtor, aMandate, anAdministration, bookOf, dutchIbanOf, MOMENT, momentOn } from "../support/books";
import { ending } from "../support/interruption";
import { codes } from "../support/outcomeCodes";

const HEADING = "Lidnummer;Naam;IBAN;Machtiging;Getekend op;Bedrag;Omschrijving";
const EMPTY = bookOf({ Administrations: [], Accounts: [] });

const text = (rows: readonly string[], heading = HEADING, name = "leden.csv") => ({
  ...{ kind: "text" as const, name },
  bytes: new TextEncoder().encode([heading, ...rows].join("\n")),
});
const listOf = (rows: readonly string[], heading = HEADING, choice: ReadingChoice = {}) =>
  readMemberList([text(rows, heading)], choice, "nl");

/** Member <n>, who pays n × EUR 10.00 under mandate M<n>. */
const row = (n: number, over: { readonly amount?: string; readonly iban?: string; readonly name?: string } = {}) => {
  const { amount = `${String(n)}0,00`, iban = dutchIbanOf(n), name = `Lid ${String(n)}` } = over;
  return `${String(100 + n)};${name};${iban};M${String(n)};1-2-2020;${amount};Contributie`;
};

const CREDITOR = {
  ...{ creditorId: "NL69ZZZ123456780000", creditorName: "Tennisclub Zuid", account: dutchIbanOf(99) },
} as const;
const DECEMBER = { collectionDate: isoDate("2026-12-28") };
const JANUARY = { collectionDate: isoDate("2027-01-28") };

/** A request that says of these no more than the list. */
const without = (
  request: TakeInOneListRequest,
  ...names: readonly (keyof TakeInOneListRequest)[]
): TakeInOneListRequest =>
  Object.fromEntries(Object.entries(request).filter(([name]) => !names.includes(name as never))) as never;

const asked = (rows: readonly string[], more: Partial<TakeInOneListRequest> = {}): TakeInOneListRequest => ({
  ...{ list: listOf(rows), ...CREDITOR, ...DECEMBER },
  ...more,
});
const decide = (book: Book, rows: readonly string[], more: Partial<TakeInOneListRequest> = {}) =>
  takeInOneListAction.decide(book, asked(rows, more), MOMENT);
const take = (book: Book, rows: readonly string[], more: Partial<TakeInOneListRequest> = {}) =>
  actOn(book, takeInOneListAction, asked(rows, { confirmed: "all", ...more }));
const invoicesOf = ({ tables }: Book) =>
  tables.Invoices.map((invoice) => [invoice.number, invoice.mandateId, openAmountOf(invoice)]);

test("A creditor's mistyped ID and account are said to be wrong", () => {
  const titles = "Incassant-ID;NL68ZZZ123456780000\nIBAN;NL00RABO1000000099\nNaam vereniging;Tennisclub Zuid\n\n";
  const list = readMemberList([text([row(1)], `${titles}${HEADING}`)], {}, "nl");
  const outcome = takeInOneListAction.decide(EMPTY, { list, ...DECEMBER }, MOMENT);
  expect(codes(outcome)).toEqual(expect.arrayContaining(["creditorId.checkDigits", "iban.checkDigits"]));
  expect([outcome.done, outcome.changes]).toEqual([false, []]);
});

describe("A first list", () => {
  it("makes the creditor, debtors, mandates and invoices of the period", () => {
    const { book, outcome } = take(EMPTY, [row(1), row(2)]);
    expect(codes(outcome)).toEqual(["takeIn.read", "bankFile.ledger"]);
    expect(book.tables).toMatchObject({
      Administrations: [{ code: "1", creditorName: "Tennisclub Zuid", creditorId: "NL69ZZZ123456780000" }],
      Accounts: [{ iban: dutchIbanOf(99), administration: "1" }],
      Debtors: [{ number: "101", name: "Lid 1", iban: dutchIbanOf(1), collectAutomatically: true }, { number: "102" }],
      Mandates: [
        { mandateId: "M1", debtor: "101", dateOfSignature: "2020-02-01", status: "Active", sequenceType: "RCUR" },
        { mandateId: "M2", debtor: "102" },
      ],
      Invoices: [
        { number: "2026-12-101", debtor: "101", mandateId: "M1", amount: 10_00, dueDate: "2026-12-28" },
        { number: "2026-12-102", amount: 20_00, description: "Contributie" },
      ],
    });
  });

  it("asks for all that it lacks at once", () => {
    const list = listOf(["Bos;" + dutchIbanOf(1) + ";10,00"], "Naam;IBAN;Bedrag");
    const outcome = takeInOneListAction.decide(EMPTY, { list }, MOMENT);
    expect(outcome.result?.missing.map(({ field }) => field)).toEqual([
      ...["creditorName", "creditorId", "account", "collectionDate", "signedOn"],
    ]);
    expect(codes(outcome)).toEqual([
      "takeIn.read",
      "oneList.nameAsked",
      "oneList.creditorAsked",
      "oneList.accountAsked",
      "oneList.dateAsked",
      "oneList.signatureAsked",
    ]);
  });
});

/** The book of three members whose December was collected; the money of it was received unless `upTo` says less. */
function collected(upTo: "issued" | "received" = "received"): Book {
  const first = take(EMPTY, [row(1), row(2), row(3)]).book;
  const issued = actOn(
    first,
    collectAction,
    { ...DECEMBER, dueUntil: isoDate("2026-12-28"), confirmed: "all" },
    momentOn("2026-12-16T09:00:00"),
  ).book;
  if (upTo === "issued") return issued;
  const order = { order: "2026-0001", confirmed: "all" } as const;
  const delivered = actOn(issued, deliverAction, order, momentOn("2026-12-16T10:00:00")).book;
  return actOn(delivered, settleAction, order, momentOn("2026-12-29T09:00:00")).book;
}

const linesOf = ({ tables }: Book) => tables.DirectDebits.map(({ invoice, amount }) => [invoice, amount]);

describe("The same list", () => {
  it("again changes nothing, whatever became of its invoices", () => {
    const rows = [row(1), row(2), row(3)];
    for (const book of [take(EMPTY, rows).book, collected("issued"), collected()]) {
      const outcome = decide(book, rows, { confirmed: "all" });
      expect([outcome.done, outcome.changes, codes(outcome)]).toEqual([false, [], ["takeIn.read", "takeIn.nothing"]]);
      expect(outcome.result?.sums.unchanged).toEqual({ count: 3, amount: "60.00" });
    }
  });

  it("in the next month makes that month's invoices, and nothing of anybody else", () => {
    const book = take(collected(), [row(1), row(2, { amount: "25,00" }), row(3)], JANUARY).book;
    expect(invoicesOf(book)).toEqual([
      ...[1, 2, 3].map((n) => [`2026-12-10${String(n)}`, `M${String(n)}`, 0]),
      ["2027-01-101", "M1", 10_00],
      ["2027-01-102", "M2", 25_00],
      ["2027-01-103", "M3", 30_00],
    ]);
    expect([book.tables.Debtors.length, book.tables.Mandates.length]).toEqual([3, 3]);
    const again = actOn(book, collectAction, { ...JANUARY, confirmed: "all" }, momentOn("2027-01-16T09:00:00")).book;
    expect(linesOf(again).slice(3)).toEqual([
      ["2027-01-101", 10_00],
      ["2027-01-102", 25_00],
      ["2027-01-103", 30_00],
    ]);
    expect(verifyAction.decide(again, {}, momentOn("2027-01-17T09:00:00")).done).toBe(true);
  });

  it("under another period is another list of the month", () => {
    const first = take(EMPTY, [row(1)]).book;
    const { book } = take(first, [row(1, { amount: "4,50" })], { period: "2026-12 bar" });
    expect(invoicesOf(book)).toEqual([
      ["2026-12-101", "M1", 10_00],
      ["2026-12 bar-101", "M1", 4_50],
    ]);
  });
});

describe("A list of the same period", () => {
  it("changes an amount that is not on its way, once that is confirmed", () => {
    const { book } = take(EMPTY, [row(1), row(2)]);
    const rows = [row(1, { amount: "12,50" }), row(2)];
    expect(decide(book, rows).unconfirmed).toEqual(["oneList.amountChanged"]);
    const { book: after, outcome } = take(book, rows);
    expect(invoicesOf(after).map(([, , open]) => open)).toEqual([12_50, 20_00]);
    expect(outcome.result?.changedInvoices).toMatchObject([{ invoice: "2026-12-101", amount: "12.50", was: "10.00" }]);
  });

  it("leaves what is in an order or was collected as it is, and says so", () => {
    const rows = [row(1, { amount: "12,50" }), row(2), row(3)];
    const issued = decide(collected("issued"), rows, { confirmed: "all" });
    expect([issued.changes, codes(issued)]).toEqual([[], ["takeIn.read", "oneList.underWay", "takeIn.nothing"]]);
    const received = decide(collected(), rows, { confirmed: "all" });
    expect([received.changes, codes(received)]).toEqual([[], ["takeIn.read", "oneList.stays", "takeIn.nothing"]]);
  });

  it("adds who is new, and closes what is asked for no more", () => {
    const { book } = take(EMPTY, [row(1), row(2)]);
    const rows = [row(1), row(4)];
    expect(decide(book, rows).unconfirmed).toEqual(["oneList.closed"]);
    const { book: after, outcome } = take(book, rows);
    expect(invoicesOf(after)).toEqual([
      ["2026-12-101", "M1", 10_00],
      ["2026-12-102", "M2", 0],
      ["2026-12-104", "M4", 40_00],
    ]);
    expect(codes(outcome)).toContain("oneList.gone");
    expect(outcome.result).toMatchObject({ goneMembers: ["Lid 2"], newMembers: [{ debtor: "104" }] });
    expect(codes(decide(after, rows))).toContain("takeIn.nothing");
  });

  it("closes nothing when it is a part, when rows of it were left out, or when somebody is excluded", () => {
    const { book } = take(EMPTY, [row(1), row(2)]);
    expect(decide(book, [row(1)], { partial: true }).changes).toEqual([]);
    const broken = decide(book, [row(1), row(2, { iban: "NL00FOUT" })], { confirmed: "all" });
    expect([broken.changes, codes(broken)]).toEqual([
      [],
      ["takeIn.read", "takeIn.unreadable", "oneList.goneUnknown", "takeIn.nothing"],
    ]);
    expect(decide(book, [row(1)], { exclude: ["102"] }).changes).toEqual([]);
    expect(decide(book, [row(1), row(2)], { exclude: ["Lid 2"] }).changes).toEqual([]);
    // Who is left out is so with what he pays for others.
    const family = listOf(
      [`101;Ouder;${dutchIbanOf(1)};10,00;`, `102;Kind;;5,00;101`, `103;Ander;${dutchIbanOf(3)};7,00;`],
      "Lidnummer;Naam;IBAN;Bedrag;Betaler",
    );
    const out = decide(EMPTY, [], { list: family, ...DECEMBER, signedOn: "later", exclude: ["101"], confirmed: "all" });
    expect(out.result?.newInvoices.map(({ name, member, amount }) => [name, member, amount])).toEqual([
      ["Ander", "103", "7.00"],
    ]);
  });

  it("does not open by itself what was closed: only by its name", () => {
    const book = take(take(EMPTY, [row(1), row(2)]).book, [row(1)]).book;
    const rows = [row(1), row(2)];
    const held = decide(book, rows, { confirmed: "all" });
    expect([held.changes, held.unconfirmed]).toEqual([[], ["oneList.closedBefore:2026-12-102"]]);
    const partly = decide(book, [...rows, row(3)], { confirmed: "all" });
    expect([partly.done, partly.unconfirmed]).toEqual([true, ["oneList.closedBefore:2026-12-102"]]);
    const opened = take(book, rows, { confirmed: ["oneList.closedBefore:2026-12-102"] }).book;
    expect(invoicesOf(opened)).toEqual([
      ["2026-12-101", "M1", 10_00],
      ["2026-12-102", "M2", 20_00],
    ]);
  });

  it("leaves what came back open, and what was never collected of a withdrawn order is closed", () => {
    const returned = actOn(
      collected(),
      returnAction,
      {
        order: "2026-0001",
        line: 2,
        kind: "Return",
        reasonCode: "AM04",
        confirmed: "all",
        bookingDate: isoDate("2026-12-30"),
      },
      momentOn("2026-12-30T09:00:00"),
    ).book;
    const outcome = decide(returned, [row(1), row(3)], { confirmed: "all" });
    expect(outcome.changes).toEqual([]);
  });
});

describe("A changed account", () => {
  const other = dutchIbanOf(50);

  it("of a mandate that a bank knows is reported with the next collection", () => {
    const rows = [row(1, { iban: other }), row(2), row(3)];
    expect(decide(collected(), rows, JANUARY).unconfirmed).toEqual(["oneList.ibanChanged"]);
    const { book, outcome } = take(collected(), rows, JANUARY);
    expect(book.tables.Mandates[0]).toMatchObject({ iban: other, originalIban: dutchIbanOf(1) });
    expect(book.tables.Debtors[0]).toMatchObject({ iban: other });
    expect(outcome.result?.changedMembers).toMatchObject([{ mandate: "M1", iban: other, formerIban: dutchIbanOf(1) }]);
    expect(codes(decide(book, rows, JANUARY))).toContain("takeIn.nothing");
  });

  it("of one that nothing was collected under is nobody's to hear of", () => {
    const { book } = take(take(EMPTY, [row(1)]).book, [row(1, { iban: other })]);
    expect(book.tables.Mandates[0]).toMatchObject({ iban: other, originalIban: null });
  });
});

describe("Without numbers and references", () => {
  const heading = "Naam;IBAN;Bedrag;Getekend op";
  const plain = (n: number, name = `Lid ${String(n)}`, iban = dutchIbanOf(n)) => `${name};${iban};10,00;1-2-2020`;
  const request = (rows: readonly string[]) => ({
    ...asked([]),
    list: listOf(rows, heading),
    confirmed: "all" as const,
  });
  const first = () => actOn(EMPTY, takeInOneListAction, request([plain(1), plain(2)])).book;

  it("members get numbers, and references of them", () => {
    const { Debtors, Mandates, Invoices } = first().tables;
    expect(Debtors.map(({ number }) => number)).toEqual(["10001", "10002"]);
    expect(Mandates.map(({ mandateId }) => mandateId)).toEqual(["SR10001", "SR10002"]);
    expect(Invoices.map(({ number }) => number)).toEqual(["2026-12-10001", "2026-12-10002"]);
  });

  it("are found again by name and account, whichever changed", () => {
    const renamed = takeInOneListAction.decide(first(), request([plain(1, "Nieuwe Naam"), plain(2)]), MOMENT);
    expect([renamed.changes, codes(renamed)]).toEqual([[], ["takeIn.read", "oneList.otherName", "takeIn.nothing"]]);
    const moved = actOn(first(), takeInOneListAction, request([plain(1, "Lid 1", dutchIbanOf(60)), plain(2)])).book;
    expect([moved.tables.Debtors.length, moved.tables.Mandates.length, moved.tables.Invoices.length]).toEqual([
      2, 2, 2,
    ]);
    expect(moved.tables.Mandates[0]).toMatchObject({ iban: dutchIbanOf(60) });
  });

  it("two of one account are two, and a third one joins them", () => {
    const one = dutchIbanOf(1);
    const rows = [plain(1, "Jan", one), plain(1, "Piet", one)];
    const { book } = actOn(EMPTY, takeInOneListAction, request(rows));
    const next = actOn(book, takeInOneListAction, request([...rows, plain(1, "Klaas", one)])).book;
    expect(next.tables.Debtors.map(({ name }) => name)).toEqual(["Jan", "Piet", "Klaas"]);
  });
});

/** A list with these captions and rows, and what it comes to in an empty workbook. */
const taken = (heading: string, rows: readonly string[], more: Partial<TakeInOneListRequest> = {}) =>
  takeInOneListAction.decide(EMPTY, { ...asked([]), list: listOf(rows, heading), confirmed: "all", ...more }, MOMENT);
const madeBy = (outcome: ReturnType<typeof taken>) =>
  outcome.result?.newInvoices.map(({ debtor, amount }) => [debtor, amount]) ?? [];
const iban = (n: number) => dutchIbanOf(n);

describe("Who is collected from", () => {
  it("is decided by the way of payment; one that is not known is asked", () => {
    const heading = "Lidnr;Naam;IBAN;Bedrag;Getekend op;Betaalwijze";
    const rows = [...["1;Bos", "2;Vos", "3;Mol", "4;Das"].map((start, at) => `${start};${iban(at)};1,00;1-2-2020`)].map(
      (line, at) => `${line};${["incasso", "overboeking", "via school", ""][at] ?? ""}`,
    );
    const outcome = taken(heading, rows);
    expect([madeBy(outcome), codes(outcome)]).toEqual([
      [["1", "1.00"]],
      ["takeIn.read", "bankFile.ledger", "oneList.paymentUnknown", "oneList.notCollected"],
    ]);
    expect(madeBy(taken(heading, rows, { rules: { collected: ["via school"] } }))).toEqual([["3", "1.00"]]);
  });

  it("is nobody who has ended, and no sample", () => {
    const rows = [
      `1;Bos;${iban(1)};1,00;1-2-2020;`,
      `2;Vos;${iban(2)};1,00;1-2-2020;1-12-2026`,
      `3;Voorbeeld;${iban(3)};1,00;1-2-2020;`,
    ];
    const outcome = taken("Lidnr;Naam;IBAN;Bedrag;Getekend op;Opzegdatum", rows);
    expect([madeBy(outcome), outcome.result?.counts]).toEqual([
      [["1", "1.00"]],
      { ended: 1, samples: 1, notCollected: 0, notDue: 0 },
    ]);
    expect(codes(outcome)).toEqual(expect.arrayContaining(["oneList.ended", "oneList.samples"]));
  });

  it("may be another member, by number or name, or somebody who is none", () => {
    const heading = "Lidnr;Naam;IBAN;Bedrag;Getekend op;Betalend lid";
    const rows = [
      ...[`1;Ouder;${iban(1)};10,00;1-2-2020;`, `2;Kind;;5,00;;1`, `3;Kind twee;;2,50;;ouder`],
      ...[`4;Neef;${iban(4)};1,00;1-2-2020;Oom Jan`, `5;Zwerver;;1,00;;Niemand`, `6;Zelf;${iban(6)};1,00;1-2-2020;6`],
    ];
    const outcome = taken(heading, rows);
    expect(madeBy(outcome)).toEqual([
      ["1", "17.50"],
      ["4", "1.00"],
      ["6", "1.00"],
    ]);
    expect(outcome.result?.newInvoices[0]?.description).toBe("Kind, Kind twee");
    expect(codes(outcome)).toContain("oneList.payerUnknown");
    const made = actOn(EMPTY, takeInOneListAction, {
      ...asked([]),
      list: listOf(rows, heading),
      confirmed: "all",
    }).book;
    expect(made.tables.Debtors[1]).toMatchObject({ name: "Neef", accountHolder: "Oom Jan" });
  });

  it("pays for several members by one mandate", () => {
    const heading = "Lidnr;Naam;Rekeninghouder;IBAN;Mandaat;Getekend op;Bedrag";
    const rows = [`1;Kind;Ouder;${iban(1)};M1;1-2-2020;5,00`, `2;Zusje;Ouder;${iban(1)};M1;1-2-2020;2,00`];
    const { book } = actOn(EMPTY, takeInOneListAction, { ...asked([]), list: listOf(rows, heading) });
    expect(book.tables.Debtors).toMatchObject([{ number: "1", name: "Ouder", accountHolder: null }]);
    expect(book.tables.Invoices).toMatchObject([{ amount: 7_00, description: "Kind, Zusje" }]);
  });

  it("has several mandates, each with an invoice of its own", () => {
    const heading = "Lidnr;Naam;IBAN;Mandaat;Getekend op;Bedrag";
    const rows = [`1;Bos;${iban(1)};A1;1-2-2020;5,00`, `1;Bos;${iban(1)};B1;1-2-2021;2,00`];
    const request = { ...asked([]), list: listOf(rows, heading) };
    const { book } = actOn(EMPTY, takeInOneListAction, request);
    expect(book.tables.Debtors.length).toBe(1);
    expect(invoicesOf(book)).toEqual([
      ["2026-12-1", "A1", 5_00],
      ["2026-12-1-2", "B1", 2_00],
    ]);
    const turned = { ...request, list: listOf(rows.toReversed(), heading) };
    expect(codes(takeInOneListAction.decide(book, turned, MOMENT))).toContain("takeIn.nothing");
  });
});

describe("What is due", () => {
  const heading = "Lidnr;Naam;IBAN;Getekend op;Bedrag;Betaalperiode;Incassomaand";
  const rows = [
    ...[
      ["maandelijks", ""],
      ["per kwartaal", ""],
      ["jaarlijks", ""],
      ["12", "1212"],
      ["K", "33"],
      ["eenmalig", ""],
      ["geen", ""],
    ],
    ...[
      ["om de week", ""],
      ["", ""],
      ["kwartaal", "99"],
      ["", "12"],
    ],
  ].map(([period, month], at) => `${String(at + 1)};Lid;${iban(at + 1)};1-2-2020;1,00;${period ?? ""};${month ?? ""}`);

  it("is what falls in the period by its frequency and months", () => {
    const december = taken(heading, rows);
    expect(madeBy(december).map(([debtor]) => debtor)).toEqual(["1", "4", "5", "6", "11"]);
    expect(december.result?.counts.notDue).toBe(3);
    expect(
      december.findings.filter(({ code }) => code === "oneList.frequencyUnknown").map(({ params }) => params["line"]),
    ).toEqual([9, 10, 11]);
    const notDue = ({ findings }: typeof december) =>
      findings.flatMap(({ code, params: { count, next } }) =>
        code === "oneList.notDue" || code === "oneList.neverDue" ? [[code, count, next]] : [],
      );
    expect(notDue(december)).toEqual([
      ["oneList.notDue", 2, "2027-01"],
      ["oneList.neverDue", 1, undefined],
    ]);
    const january = taken(heading, rows, JANUARY);
    expect(madeBy(january).map(([debtor]) => debtor)).toEqual(["1", "2", "3", "6"]);
    const march = taken(heading, rows, { ...JANUARY, rules: { firstMonth: 4 } });
    expect(madeBy(march).map(([debtor]) => debtor)).toEqual(["1", "2", "6"]);
  });

  it("of a year and paid more often is asked", () => {
    const yearly = "Lidnr;Naam;IBAN;Getekend op;Jahresbeitrag;Betaalperiode";
    const outcome = taken(yearly, [
      `1;Bos;${iban(1)};1-2-2020;60,00;maandelijks`,
      `2;Vos;${iban(2)};1-2-2020;60,00;jaarlijks`,
    ]);
    const asking = outcome.findings.find(({ code }) => code === "oneList.yearlyAmount");
    expect(asking?.params).toMatchObject({ column: "Jahresbeitrag", count: 1 });
  });

  it("of two files is what falls in each period", () => {
    const members = text(
      [`1;Bos;${iban(1)};M1;1-2-2020`, `2;Vos;${iban(2)};M2;1-2-2020`],
      "Lidnummer;Naam;IBAN;Mandaat;Getekend op",
    );
    const amounts = text(
      ["1;10,00;28-12-2026;Bar", "1;2,50;28-12-2026;Bal", "1;10,00;28-1-2027;Bar"],
      "Lidnummer;Bedrag;Incassodatum;Omschrijving",
    );
    const list = readMemberList([members, { ...amounts, name: "bedragen.csv" }], {}, "nl");
    const outcome = takeInOneListAction.decide(EMPTY, asked([], { list }), MOMENT);
    expect(
      outcome.result?.newInvoices.map(({ invoice, amount, description }) => [invoice, amount, description]),
    ).toEqual([
      ["2026-12-1", "12.50", "Bar, Bal"],
      ["2027-01-1", "10.00", "Bar"],
    ]);
  });

  it("once is not due again", () => {
    const list = listOf([`1;Bos;${iban(1)};1-2-2020;1,00;eenmalig;`], heading);
    const { book } = actOn(EMPTY, takeInOneListAction, { ...asked([]), list });
    const again = takeInOneListAction.decide(book, { ...asked([], JANUARY), list }, MOMENT);
    expect([again.changes, again.result?.counts.notDue]).toEqual([[], 1]);
    const named = listOf(
      [`Bos;${iban(1)};M1;1-2-2020;1,00;eenmalig`],
      "Naam;IBAN;Mandaat;Getekend op;Bedrag;Betaalperiode",
    );
    const first = actOn(EMPTY, takeInOneListAction, { ...asked([]), list: named }).book;
    expect(takeInOneListAction.decide(first, { ...asked([], JANUARY), list: named }, MOMENT).changes).toEqual([]);
  });

  it("is what the group pays, unless the row has an amount of its own; a group without a fee is asked", () => {
    const fees = "Lidnr;Naam;IBAN;Getekend op;Contributiegroep;Bedrag";
    const list = [
      `1;Bos;${iban(1)};1-2-2020;Jeugd;`,
      `2;Vos;${iban(2)};1-2-2020;Jeugd;3,00`,
      `3;Mol;${iban(3)};1-2-2020;Senior;`,
    ];
    const outcome = taken(fees, list, { rules: { fees: { jeugd: cents(12_50) } } });
    expect(outcome.result?.missing).toEqual([{ field: "fee", about: "Senior", proposed: null, members: 1 }]);
    expect(codes(outcome)).toContain("oneList.feeAsked");
    const whole = taken(fees, list, { rules: { fees: { jeugd: cents(12_50), senior: cents(30_00) } } });
    expect(madeBy(whole)).toEqual([
      ["1", "12.50"],
      ["2", "3.00"],
      ["3", "30.00"],
    ]);
  });

  it("is the sum of what a list of fees says of the group, each when it is due, and says what of", () => {
    const members = text(
      [`1;Bos;${iban(1)};1-2-2020;Jeugd`, `2;Vos;${iban(2)};1-2-2020;Senior`, `3;Kind;;;Jeugd`],
      "Lidnr;Naam;IBAN;Getekend op;Contributiegroep",
    );
    const fees = text(
      ["Jeugd;Contributie;12,50;per maand", "Jeugd;Bondsafdracht;2,50;per jaar", "Senior;Contributie;30,00;per maand"],
      "Contributiegroep;Omschrijving;Bedrag;Betaalfrequentie",
      "tarieven.csv",
    );
    const list = readMemberList([members, fees], {}, "nl");
    const decideOn = (month: number, more: Partial<TakeInOneListRequest> = {}) =>
      takeInOneListAction.decide(
        EMPTY,
        asked([], { list, rules: { firstMonth: month }, confirmed: "all", ...more }),
        MOMENT,
      );
    const madeOf = (outcome: ReturnType<typeof decideOn>) =>
      outcome.result?.newInvoices.map(({ debtor, amount, description }) => [debtor, amount, description]);
    expect(madeOf(decideOn(12))).toEqual([
      ["1", "15.00", "Contributie, Bondsafdracht"],
      ["2", "30.00", "Contributie"],
    ]);
    expect(madeOf(decideOn(1))).toEqual([
      ["1", "12.50", "Contributie"],
      ["2", "30.00", "Contributie"],
    ]);
    // What the user says goes before what the list of fees says; of two lines nobody knows how often it is due.
    expect(codes(decideOn(12)).filter((code) => code === "takeIn.read")).toHaveLength(2);
    expect(madeOf(decideOn(12, { rules: { fees: { senior: cents(9_00) } } }))?.[1]).toEqual([
      "2",
      "9.00",
      "Contributie",
    ]);
    const youth = decideOn(12, { rules: { fees: { jeugd: cents(9_00) } } });
    expect(codes(youth)).toContain("oneList.frequencyUnknown");
  });

  it("of a year in a list of fees is confirmed where members pay more often", () => {
    const members = text(
      [`1;Bos;${iban(1)};1-2-2020;Jeugd;per maand`],
      "Lidnr;Naam;IBAN;Getekend op;Contributiegroep;Betaalfrequentie",
    );
    const list = readMemberList(
      [members, text(["Jeugd;150,00"], "Contributiegroep;Jaarprijs", "tarieven.csv")],
      { fields: { "Invoices.amount": "Jaarprijs" } },
      "nl",
    );
    const { findings } = takeInOneListAction.decide(EMPTY, asked([], { list }), MOMENT);
    expect(findings.filter(({ code }) => code === "oneList.yearlyAmount").map(({ params }) => params)).toEqual([
      expect.objectContaining({ file: "tarieven.csv", column: "Jaarprijs", count: 1 }),
    ]);
  });

  it("of a second file is not collected where its line is paid otherwise, and is its payer's", () => {
    const members = text(
      [`1;Bos;${iban(1)};M1;1-2-2020`, `2;Vos;${iban(2)};M2;1-2-2020`, `3;Mol;${iban(3)};M3;1-2-2020`],
      "Lidnr;Naam;IBAN;Mandaat;Getekend op",
    );
    const lines = text(
      [
        "1;10,00;Contributie;Acceptgiro;;",
        "1;2,50;Bar;Incasso;;per maand",
        "2;5,00;Contributie;Incasso;1;per maand",
        "2;7,00;Les;Overboeking;;per maand",
      ],
      "Lidnr;Bedrag;Omschrijving;Betaalwijze;Betaler;Betaalfrequentie",
      "bedragen.csv",
    );
    const outcome = takeInOneListAction.decide(
      EMPTY,
      asked([], { list: readMemberList([members, lines], {}, "nl"), confirmed: "all" }),
      MOMENT,
    );
    expect(outcome.result?.newInvoices.map(({ debtor, amount, description }) => [debtor, amount, description])).toEqual(
      [["1", "7.50", "Bar, Contributie Vos"]],
    );
    expect(outcome.result?.counts.notCollected).toBe(2);
    expect(codes(outcome)).not.toContain("oneList.frequencyUnknown");
  });

  it("is on the day that the row says; days of before are confirmed, and go before the one that is asked", () => {
    const own = "Lidnr;Naam;IBAN;Getekend op;Bedrag;Incassodatum";
    const list = [`1;Bos;${iban(1)};1-2-2020;1,00;15-1-2027`, `1;Bos;${iban(1)};1-2-2020;2,00;1-10-2026`];
    const outcome = taken(own, list);
    expect(outcome.result?.newInvoices.map(({ invoice, dueDate }) => [invoice, dueDate])).toEqual([
      ["2027-01-1", "2027-01-15"],
      ["2026-10-1", "2026-10-01"],
    ]);
    expect(codes(outcome)).toEqual(expect.arrayContaining(["oneList.ownDates", "oneList.pastDates"]));
    const undated = without(asked([]), "collectionDate");
    const own2 = takeInOneListAction.decide(EMPTY, { ...undated, list: listOf(list, own), confirmed: "all" }, MOMENT);
    expect([own2.done, codes(own2).includes("oneList.ownDates")]).toEqual([true, false]);
  });

  it("has the text that the user gives, where the list has none", () => {
    const outcome = taken("Lidnr;Naam;IBAN;Getekend op;Bedrag", [`1;Bos;${iban(1)};1-2-2020;1,00`], {
      rules: { text: "Contributie {period} van {name}" },
    });
    expect(outcome.result?.newInvoices[0]?.description).toBe("Contributie 2026-12 van Bos");
  });

  it("is an invoice of the list's own number, where it has them, and in its own currency", () => {
    const heading2 = "Factuurnummer;Lidnr;Naam;IBAN;Getekend op;Bedrag;Valuta";
    const list = listOf([`F1;1;Bos;${iban(1)};1-2-2020;1,00;EUR`, `F2;2;Vos;${iban(2)};1-2-2020;1,00;SEK`], heading2);
    const { book } = actOn(EMPTY, takeInOneListAction, { ...asked([]), list });
    expect(book.tables.Invoices).toMatchObject([
      { number: "F1", currency: null },
      { number: "F2", currency: "SEK" },
    ]);
    const other = listOf([`F1;2;Vos;${iban(2)};1-2-2020;1,00;EUR`], heading2);
    expect(codes(takeInOneListAction.decide(book, { ...asked([]), list: other, partial: true }, MOMENT))).toContain(
      "takeIn.otherDebtor",
    );
    const spoilt = {
      ...book,
      tables: { ...book.tables, Invoices: book.tables.Invoices.map((one) => ({ ...one, unreadable: ["amount"] })) },
    };
    expect(codes(takeInOneListAction.decide(spoilt, { ...asked([]), list }, MOMENT))).toContain(
      "takeIn.recordUnreadable",
    );
  });
});

describe("A row that cannot be taken in", () => {
  const left = (heading: string, rows: readonly string[], book = EMPTY) => {
    const request = { ...asked([]), list: listOf(rows, heading), confirmed: "all" as const };
    return codes(takeInOneListAction.decide(book, request, MOMENT)).filter(
      (code) => code !== "takeIn.read" && code !== "bankFile.ledger",
    );
  };
  const plain = "Lidnr;Naam;IBAN;Getekend op;Bedrag";
  const referred = "Lidnr;Naam;IBAN;Mandaat;Getekend op;Bedrag";
  const good = `9;Goed;${iban(9)};1-2-2020;1,00`;

  it("is told: no name, no account, two accounts, no amount, below nothing", () => {
    expect(left(plain, [`1;;${iban(1)};1-2-2020;1,00`, good])).toEqual(["oneList.nameless"]);
    expect(left(plain, ["1;Bos;;1-2-2020;1,00", good])).toEqual(["oneList.noIban"]);
    expect(left(plain, [`1;Bos;${iban(1)};1-2-2020;1,00`, `1;Bos;${iban(2)};1-2-2020;1,00`, good])).toEqual([
      "oneList.twoAccounts",
    ]);
    expect(left(plain, [`1;Bos;${iban(1)};1-2-2020;`, good])).toEqual(["oneList.noAmount"]);
    expect(left(plain, [`1;Bos;${iban(1)};1-2-2020;-1,00`, good])).toEqual(["oneList.negative"]);
  });

  it("is told: a number that lost its zeros, a debtor that cannot be read, several of one name", () => {
    const debtors = (of: readonly Partial<Parameters<typeof aDebtor>[0]>[]) =>
      bookOf({ Debtors: of.map((one) => aDebtor({ iban: null, ...one })) });
    expect(left(plain, [`1;Bos;${iban(1)};1-2-2020;1,00`, good], debtors([{ number: "001" }]))).toContain(
      "takeIn.zerosLost",
    );
    const unreadable = debtors([{ number: "1", unreadable: ["name"] }]);
    expect(left(plain, [`1;Bos;${iban(1)};1-2-2020;1,00`, good], unreadable)).toContain("oneList.recordUnreadable");
    const two = debtors([
      { number: "1", name: "Bos" },
      { number: "2", name: "Bos" },
    ]);
    expect(left("Naam;IBAN;Getekend op;Bedrag", [`Bos;${iban(1)};1-2-2020;1,00`], two)).toContain(
      "takeIn.debtorAmbiguous",
    );
  });

  it("is told: a number that is somebody else's, and somebody who has another number", () => {
    const book = bookOf({ Debtors: [aDebtor({ number: "1", name: "Bos", iban: iban(1) })] });
    expect(left(plain, [`1;Vos;${iban(2)};1-2-2020;1,00`], book)).toContain("oneList.otherPerson");
    expect(left(plain, [`2;Bos;${iban(1)};1-2-2020;1,00`], book)).toContain("oneList.otherNumber");
    expect(left(plain, [`1;Bos;${iban(1)};1-2-2020;1,00`, `2;Bos;${iban(1)};1-2-2020;1,00`], book)).toEqual([]);
  });

  it("is told: a mandate of somebody else, that has ended, of several, another reference, one that was taken or is none", () => {
    const mandates = (...of: readonly Parameters<typeof aMandate>[0][]) =>
      bookOf({
        Debtors: [aDebtor({ number: "1", name: "Bos", iban: iban(1) })],
        Mandates: of.map((one) => aMandate({ debtor: "1", iban: iban(1), ...one })),
      });
    const one = mandates({ mandateId: "M1" });
    expect(left(referred, [`2;Vos;${iban(1)};M1;1-2-2020;1,00`], one)).toContain("oneList.otherDebtor");
    const withdrawn = mandates({ mandateId: "M1", withdrawnOn: isoDate("2026-01-01") });
    expect(left(referred, [`1;Bos;${iban(1)};M1;1-2-2020;1,00`], withdrawn)).toContain("oneList.mandateEnded");
    expect(left(plain, [`1;Bos;${iban(1)};1-2-2020;1,00`], withdrawn)).toContain("oneList.mandateEnded");
    const two = mandates({ mandateId: "M1", iban: iban(7) }, { mandateId: "M2", iban: iban(8) });
    expect(left(plain, [`1;Bos;${iban(1)};1-2-2020;1,00`], two)).toContain("oneList.mandateUnclear");
    expect(left(plain, [`1;Bos;${iban(8)};1-2-2020;1,00`], two)).not.toContain("oneList.mandateUnclear");
    expect(left(referred, [`1;Bos;${iban(1)};M9;1-2-2020;1,00`], one)).toContain("oneList.otherReference");
    const other = bookOf({
      Administrations: [anAdministration(), anAdministration({ code: "BE01", creditorId: "BE69ZZZ1234567890" })],
      Mandates: [aMandate({ mandateId: "M1", administration: "BE01" })],
    });
    const request = {
      ...asked([]),
      list: listOf([`5;Das;${iban(5)};M1;1-2-2020;1,00`], referred),
      creditorId: anAdministration().creditorId,
      confirmed: "all" as const,
    };
    expect(codes(takeInOneListAction.decide(other, request, MOMENT))).toContain("oneList.referenceTaken");
    expect(left(referred, [`1;Bos;${iban(1)};//;1-2-2020;1,00`, `9;Goed;${iban(9)};M9;1-2-2020;1,00`])).toContain(
      "oneList.reference",
    );
  });
});

describe("A mandate", () => {
  const plain = "Lidnr;Naam;IBAN;Bedrag;Lid sinds";
  const rows = [`1;Bos;${iban(1)};1,00;5-6-2019`, `2;Vos;${iban(2)};1,00;`];

  it("without a date of signature is asked for; the day of joining is proposed, and never taken by itself", () => {
    const outcome = taken(plain, rows);
    expect(outcome.result?.missing).toEqual([{ field: "signedOn", about: null, proposed: "joined", members: 2 }]);
    expect(codes(outcome)).toContain("oneList.joiningProposed");
    const datesOf = (signedOn: TakeInOneListRequest["signedOn"]) =>
      taken(plain, rows, signedOn === undefined ? {} : { signedOn }).result?.newMembers.map(
        ({ dateOfSignature }) => dateOfSignature,
      );
    expect(datesOf("joined")).toEqual(["2019-06-05", null]);
    expect(datesOf("later")).toEqual([null, null]);
    expect(datesOf(isoDate("2026-11-01"))).toEqual(["2026-11-01", "2026-11-01"]);
  });

  it("gets the reference that the club makes of its numbers", () => {
    const members = (prefix: string) =>
      taken(plain, rows, { signedOn: "later", rules: { prefix } }).result?.newMembers.map(({ mandate }) => mandate);
    expect(members("TCZ-")).toEqual(["TCZ-1", "TCZ-2"]);
    expect(members("")).toEqual(["1", "2"]);
  });

  it("gets the date of signature that it lacked; another one is told and stays", () => {
    const heading = "Lidnr;Naam;IBAN;Bedrag;Getekend op";
    const first = actOn(EMPTY, takeInOneListAction, {
      ...asked([], { signedOn: "later" }),
      list: listOf(rows, plain),
    }).book;
    const signed = listOf([`1;Bos;${iban(1)};1,00;1-2-2020`, `2;Vos;${iban(2)};1,00;`], heading);
    const { book } = actOn(first, takeInOneListAction, { ...asked([]), list: signed });
    expect(book.tables.Mandates).toMatchObject([
      { dateOfSignature: "2020-02-01", status: "Active" },
      { status: "ToBeSigned" },
    ]);
    const other = listOf([`1;Bos;${iban(1)};1,00;1-2-2021`, `2;Vos;${iban(2)};1,00;`], heading);
    expect(codes(takeInOneListAction.decide(book, { ...asked([]), list: other }, MOMENT))).toEqual([
      ...["takeIn.read", "oneList.signatureDiffers", "takeIn.nothing"],
    ]);
  });

  it("says by its sequence how it goes on: one-off, last, collected before", () => {
    const heading = "Lidnr;Naam;IBAN;Bedrag;Getekend op;Soort incasso;Laatste incassodatum";
    const lines = [
      ...[`1;Bos;${iban(1)};1,00;1-2-2020;OOFF;`, `2;Vos;${iban(2)};1,00;1-2-2020;FNAL;`],
      ...[`3;Mol;${iban(3)};1,00;1-2-2020;RCUR;1-11-2026`, `4;Das;${iban(4)};1,00;1-2-2020;RCUR;`],
    ];
    const german = { account: "DE89370400440532013000", creditorId: "DE98ZZZ09999999999" };
    const request = { ...asked([]), ...german, list: listOf(lines, heading) };
    const { book } = actOn(EMPTY, takeInOneListAction, request);
    expect(book.tables.Mandates).toMatchObject([
      { oneOff: true, invoice: "2026-12-1", sequenceType: "OOFF" },
      { sequenceTypeOverride: "FNAL" },
      { lastCollectionDate: "2026-11-01", sequenceType: "RCUR", sequenceTypeOverride: null },
      { sequenceTypeOverride: "RCUR" },
    ]);
    expect(book.tables.Debtors[0]).toMatchObject({ oneOffMandateRequired: true });
  });

  it("that was called otherwise before, or took another's place, is found by the former reference", () => {
    const book = bookOf({
      Debtors: [
        aDebtor({ number: "1", name: "Bos", iban: iban(1) }),
        aDebtor({ number: "2", name: "Vos", iban: iban(2) }),
      ],
      Mandates: [
        aMandate({ mandateId: "NEW1", debtor: "1", iban: iban(1), originalMandateId: "OLD1" }),
        aMandate({ mandateId: "M2", debtor: "2", iban: iban(2), replacedBy: "M2-2" }),
        aMandate({ mandateId: "M2-2", debtor: "2", iban: iban(2) }),
      ],
    });
    const lines = [`1;Bos;${iban(1)};1,00;OLD1;1-2-2020`, `2;Vos;${iban(2)};1,00;M2;1-2-2020`];
    const request = without(asked([]), "creditorId", "creditorName", "account");
    const list = listOf(lines, "Lidnr;Naam;IBAN;Bedrag;Mandaat;Getekend op");
    const outcome = takeInOneListAction.decide(book, { ...request, list, confirmed: "all" }, MOMENT);
    expect(outcome.changes.filter(({ table }) => table === "Mandates")).toEqual([]);
    expect(madeBy(outcome)).toEqual([
      ["1", "1.00"],
      ["2", "1.00"],
    ]);
  });
});

describe("Who collects", () => {
  it("is the administration of the workbook, whatever the list does not say", () => {
    const request = without(asked([row(1)]), "creditorId", "creditorName", "account");
    const outcome = takeInOneListAction.decide(bookOf(), request, MOMENT);
    expect(outcome.result?.creditor).toMatchObject({
      administration: "NL01",
      isNewAdministration: false,
      ledger: null,
    });
    const two = bookOf({ Administrations: [anAdministration(), anAdministration({ code: "BE01" })] });
    expect(codes(takeInOneListAction.decide(two, request, MOMENT))).toContain("request.severalAdministrations");
    const named = takeInOneListAction.decide(two, { ...request, administration: "nl01" }, MOMENT);
    expect(named.result?.creditor.administration).toBe("NL01");
  });

  it("is refused where what is said of it is wrong, or another's", () => {
    const said = (more: Partial<TakeInOneListRequest>) =>
      codes(takeInOneListAction.decide(bookOf(), asked([row(1)], more), MOMENT));
    expect(said({ creditorId: "NL00ZZZ123456780000" })).toContain("creditorId.checkDigits");
    expect(said({ account: "NL00RABO0123456789" })).toContain("iban.checkDigits");
    const creditorId = "DE98ZZZ09999999999";
    expect(said({ administration: "NL01", creditorId })).toContain("bankFile.otherCreditor");
    const [own] = bookOf().tables.Accounts;
    expect(said({ creditorId, account: own?.iban ?? "" })).toContain("bankFile.accountOther");
  });

  it("gets another account where one is asked for that it does not have", () => {
    const request = without(asked([row(1)]), "creditorId", "creditorName");
    const { book } = actOn(bookOf(), takeInOneListAction, request);
    expect(book.tables.Accounts.map(({ iban: own }) => own)).toContain(dutchIbanOf(99));
  });

  it("may be told by the list", () => {
    const list = {
      ...listOf([row(1)]),
      creditor: {
        name: "Club",
        creditorId: CREDITOR.creditorId,
        iban: CREDITOR.account,
        collectionDate: isoDate("2026-12-28"),
      },
    };
    const { book } = actOn(EMPTY, takeInOneListAction, { list });
    expect(book.tables.Administrations).toMatchObject([{ creditorName: "Club" }]);
    expect(book.tables.Invoices).toMatchObject([{ dueDate: "2026-12-28" }]);
  });
});

describe("What the workbook knows", () => {
  it("is filled where it is blank, and stays where it is not", () => {
    const heading = "Lidnr;Naam;IBAN;Bedrag;Getekend op;Plaats;E-mail;BIC";
    const book = bookOf({
      Debtors: [
        aDebtor({ number: "1", name: "Bos", iban: null, town: "Utrecht", email: null, collectAutomatically: null }),
      ],
    });
    const list = listOf([`1;Bos;${iban(1)};1,00;1-2-2020;Zeist;bos@example.org;`], heading);
    const next = actOn(book, takeInOneListAction, { ...asked([]), list }).book;
    expect(next.tables.Debtors[0]).toMatchObject({
      iban: iban(1),
      town: "Utrecht",
      email: "bos@example.org",
      collectAutomatically: true,
    });
  });
});

test("What broke off is taken out again, and what it changed is as it was", () => {
  const known = take(EMPTY, [row(1), row(2)]).book;
  const cases = [
    [EMPTY, [row(1), row(2)]],
    [known, [row(1, { iban: dutchIbanOf(50), amount: "11,00" })]],
  ] as const;
  for (const [before, rows] of cases) {
    const request = asked(rows, { confirmed: "all" });
    const outcome = takeInOneListAction.decide(before, request, MOMENT);
    expect(outcome.changes.length).toBeGreaterThan(2);
    const writing = { action: takeInOneListAction as never, request, moment: MOMENT, before, outcome };
    for (let written = 0; written < outcome.changes.length; written += 1) {
      for (let recovered = 0; recovered <= written; recovered += 1) {
        const { state, is, mustBe, left } = ending(writing, written, recovered);
        expect([state, left]).toEqual(["Undone", 0]);
        expect(is).toEqual(mustBe);
      }
    }
  }
});

test("A list in a workbook with wrong books, or one that could not be read, changes nothing", () => {
  const unread = readMemberList([text(["x"], "y")], {}, "nl");
  expect(codes(takeInOneListAction.decide(EMPTY, asked([], { list: unread }), MOMENT))).toEqual(["takeIn.noHeading"]);
  const sheet = readMemberList(
    [
      {
        kind: "sheets",
        name: "x.xlsx",
        date1904: false,
        sheets: [
          {
            name: "Leden",
            rows: [
              ["Naam", "IBAN", "Bedrag", "Getekend op"],
              ["Bos", iban(1), 1, "2020-01-01"],
            ],
          },
        ],
      },
    ],
    {},
    "nl",
  );
  const outcome = takeInOneListAction.decide(EMPTY, asked([], { list: sheet }), MOMENT);
  expect(codes(outcome)[0]).toBe("takeIn.sheetRead");
  const before = take(EMPTY, [row(1), row(2), row(3)]).book;
  const rows = [row(1, { iban: dutchIbanOf(50), amount: "11,00" }), row(3)];
  const { result } = decide(before, rows, { confirmed: "all" });
  expect(takeInOneListAction.summary(result as never, true)).toMatchObject({
    ...{
      changedMembers: [{ mandate: "M1" }],
      changedInvoices: [{ was: "10.00" }],
      closedInvoices: [{ amount: "0.00" }],
    },
    ...{ creditor: { ledger: null }, missing: [] },
  });
  const asking = takeInOneListAction.decide(EMPTY, { list: listOf([row(1)]) }, MOMENT).result;
  expect(takeInOneListAction.summary(asking as never, false)).toMatchObject({
    missing: [{ field: "creditorName" }, {}, {}, {}],
  });
  expect(takeInOneListAction.summary(outcome.result as never, true)).toMatchObject({
    file: "x.xlsx",
    sums: { new: { count: 1 } },
  });
});
