import fc from "fast-check";
import type { Book, Tables } from "../../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { at, type Finding, finding } from "../../../src/domain/book/finding";
import { cents } from "../../../src/domain/values/money";
import { itemName } from "../../../src/domain/book/openItem";
import { isStopped, propose, type Proposal } from "../../../src/domain/collection/proposal";
import type { Selection } from "../../../src/domain/collection/selection";
import type { LineStatus } from "../../../src/domain/book/records";
import {
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInstalment,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
} from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

const ON = { collectionDate: isoDate("2026-12-01") };
const SECOND = dutchIbanOf(7);

function taken({ transactions }: Proposal): string[] {
  return transactions.flatMap(({ members }) => members.map(({ item }) => itemName(item)));
}

function leftOut({ leftOut: items }: Proposal): Record<string, string[]> {
  return Object.fromEntries(items.map(({ item, findings }) => [itemName(item), findings.map(({ code }) => code)]));
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

/** One debtor with one invoice, some tables changed. */
function proposed(over: Partial<Tables>, selection: Selection = ON, findings: readonly Finding[] = []): Proposal {
  return propose({ ...bookOfDebtors(1, over), findings }, selection, MOMENT.at);
}

describe("what is proposed", () => {
  test("is every wanted open item that is due, without a finding when nothing is wrong", () => {
    const proposal = propose(bookOfDebtors(3), ON, MOMENT.at);
    expect(taken(proposal)).toEqual(["F1", "F2", "F3"]);
    expect(proposal).toMatchObject({
      collectionDate: "2026-12-01",
      dueUntil: "2026-12-01",
      leftOut: [],
      notTaken: { paid: 0, notWanted: 0, notDue: 0 },
      stopping: [],
      findings: [],
      warnings: [],
    });
    expect(isStopped(proposal)).toBe(false);
  });

  test("is for the last business day of the month of the first day that can be reached, where that is asked", () => {
    const on = (at: string) => propose(bookOfDebtors(1), { monthEnd: true }, isoDateTime(at)).collectionDate;
    expect([on("2026-11-22T10:00:00"), on("2026-11-30T10:00:00"), on("2027-05-01T10:00:00")]).toEqual([
      ...["2026-11-30", "2026-12-31", "2027-05-31"],
    ]);
    // A day that is named goes first.
    expect(propose(bookOfDebtors(1), { ...ON, monthEnd: true }, MOMENT.at).collectionDate).toBe("2026-12-01");
  });

  test("is not what is paid, not wanted or not due, which is only counted", () => {
    const proposal = proposed({
      Invoices: [
        anInvoice({ openAmount: cents(0) }),
        anInvoice({ number: "F2", collect: false }),
        anInvoice({ number: "F3", dueDate: isoDate("2026-12-02") }),
        anInvoice({ number: "F4", dueDate: isoDate("2026-12-01") }),
      ],
    });
    expect(taken(proposal)).toEqual(["F4"]);
    expect(proposal.leftOut).toEqual([]);
    expect(proposal.notTaken).toEqual({ paid: 1, notWanted: 1, notDue: 1 });
  });

  test("is what the item says where the debtor does not collect automatically", () => {
    const debtor = aDebtor({ collectAutomatically: false });
    const invoices = [anInvoice(), anInvoice({ number: "F2", collect: true })];
    const proposal = proposed({ Debtors: [debtor], Invoices: invoices });
    expect(taken(proposal)).toEqual(["F2"]);
    expect(proposal.notTaken.notWanted).toBe(1);
  });

  test("is due until another day when the user asks", () => {
    const invoices = [anInvoice({ dueDate: isoDate("2026-12-31") })];
    expect(taken(proposed({ Invoices: invoices }, { ...ON, dueUntil: isoDate("2026-12-31") }))).toEqual(["F1"]);
  });

  test("is not what is blocked, and says why", () => {
    const proposal = proposed({ Invoices: [anInvoice({ blocked: "betwist" })] });
    expect(leftOut(proposal)).toEqual({ F1: ["item.blocked"] });
    expect(proposal.leftOut[0]?.findings[0]?.params).toEqual({ item: "F1", reason: "betwist" });
  });

  test("is not an instalment of a blocked invoice", () => {
    const over = { Invoices: [anInvoice({ blocked: "betwist" })], Instalments: [anInstalment()] };
    expect(leftOut(proposed(over))).toEqual({ "F1/1": ["item.blocked"] });
  });

  test.each<[LineStatus, boolean]>([
    ["Draft", false],
    ["InTransit", false],
    ["Received", true],
    ["Returned", true],
    ["OrderCancelled", true],
  ])("with a line of status %s in an order is taken: %p", (status, isTaken) => {
    const proposal = proposed({ Orders: [anOrder()], DirectDebits: [aLine({ status })] });
    expect(taken(proposal)).toEqual(isTaken ? ["F1"] : []);
    if (!isTaken) expect(leftOut(proposal)).toEqual({ F1: ["item.inOrder"] });
  });

  test("is nothing when there is nothing, and says so", () => {
    const proposal = proposed({ Invoices: [] });
    expect(codes(proposal.findings)).toEqual(["proposal.nothing", "proposal.noItems"]);
  });

  test("reports its progress without changing the result", () => {
    const debtors = bookOf({
      Debtors: [aDebtor({ consolidate: null })],
      Mandates: [aMandate()],
      Invoices: Array.from({ length: 5_000 }, (_, n) => anInvoice({ number: `F${String(n)}` })),
    });
    const heard: [string, number, number][] = [];
    const proposal = propose(debtors, ON, MOMENT.at, (...report) => heard.push(report));
    expect(heard).toEqual([["judge", 5_000, 5_000]]);
    expect(proposal.transactions).toHaveLength(5_000);
  });
});

describe("a cell that cannot be read", () => {
  test("in the item's own wish leaves the item out instead of letting it vanish", () => {
    const invoice = anInvoice({ row: 2, unreadable: ["collect"] });
    const found = finding("cell.notYesNo", at("Invoices", invoice, "collect"), { text: "misschien" });
    const over = { Debtors: [aDebtor({ collectAutomatically: false })], Invoices: [invoice] };
    expect(leftOut(proposed(over, ON, [found]))).toEqual({ F1: ["cell.notYesNo"] });
  });

  test("in the debtor's wish leaves his items out, but for those that do not want to be collected", () => {
    const debtor = aDebtor({ row: 2, collectAutomatically: null, unreadable: ["collectAutomatically"] });
    const found = finding("cell.notYesNo", at("Debtors", debtor, "collectAutomatically"), { text: "misschien" });
    const over = { Debtors: [debtor], Invoices: [anInvoice(), anInvoice({ number: "F2", collect: false })] };
    const proposal = proposed(over, ON, [found]);
    expect(leftOut(proposal)).toEqual({ F1: ["cell.notYesNo"] });
    expect(proposal.notTaken.notWanted).toBe(1);
  });

  test("in the amount leaves the item out, and the others go on", () => {
    const invoice = anInvoice({ row: 2, amount: cents(0), openAmount: cents(0), unreadable: ["amount"] });
    const found = finding("cell.notAnAmount", at("Invoices", invoice, "amount"), { text: "honderd" });
    const proposal = proposed({ Invoices: [invoice, anInvoice({ number: "F2" })] }, ON, [found]);
    expect(leftOut(proposal)).toEqual({ F1: ["cell.notAnAmount"] });
    expect(taken(proposal)).toEqual(["F2"]);
    expect(isStopped(proposal)).toBe(false);
  });

  test("or an unknown debtor leaves the item out", () => {
    expect(leftOut(proposed({ Invoices: [anInvoice({ debtor: "X" })] }))).toEqual({ F1: ["debtor.unknown"] });
    const unwanted = proposed({ Invoices: [anInvoice({ debtor: "X", collect: false })] });
    expect(unwanted.notTaken.notWanted).toBe(1);
  });
});

describe("the collection date", () => {
  test("is the first that can be reached when none is asked for: Tuesday for a Sunday", () => {
    const invoices = [anInvoice({ dueDate: isoDate("2026-11-24") }), anInvoice({ number: "F2" })];
    const proposal = proposed({ Invoices: invoices }, {});
    expect(proposal).toMatchObject({ collectionDate: "2026-11-24", dueUntil: "2026-11-24" });
    expect(taken(proposal)).toEqual(["F1"]);
  });

  test("that none is asked for can be reached by every account of the selection", () => {
    const slow = anAccount({ iban: SECOND, preferred: null, leadDays: 3 });
    const elsewhere = anAccount({ iban: "BE68539007547034", administration: "BE01", leadDays: 9 });
    const accounts = { Accounts: [anAccount(), slow, elsewhere] };
    expect(proposed(accounts, { administration: "nl01" }).collectionDate).toBe("2026-11-26");
    expect(proposed(accounts, { account: "nl91 abna 0417 1643 00" }).collectionDate).toBe("2026-11-24");
    expect(proposed(accounts, {}).collectionDate).toBe("2026-12-04");
  });

  test("that none is asked for waits for no account that the selection does not collect from", () => {
    const slow = anAccount({ iban: SECOND, preferred: null, leadDays: 20 });
    const sets = { CollectionSets: [{ row: 0, code: "HUUR", administration: "NL01", iban: "NL91ABNA0417164300" }] };
    const monthEnd = { monthEnd: true } as const;
    const accounts = { Accounts: [anAccount(), slow], ...sets };
    expect(proposed(accounts, monthEnd).collectionDate).toBe("2026-12-31");
    expect(proposed(accounts, { ...monthEnd, collectionSet: "huur" }).collectionDate).toBe("2026-11-30");
    const blocked = (reason: string) => ({ Accounts: [anAccount(), { ...slow, blocked: reason }] });
    expect(proposed(blocked("opgeheven"), monthEnd).collectionDate).toBe("2026-11-30");
    // Free again before the day that it can reach.
    expect(proposed(blocked("2026-12-01: onderzoek"), monthEnd).collectionDate).toBe("2026-12-31");
  });

  test("moves to the next TARGET2 day, and the items due until then with it", () => {
    const invoices = [anInvoice({ dueDate: isoDate("2026-12-28") })];
    const asked = { collectionDate: isoDate("2026-12-25") };
    const proposal = propose(bookOfDebtors(1, { Invoices: invoices }), asked, isoDateTime("2026-12-15T09:00:00"));
    expect(proposal).toMatchObject({ collectionDate: "2026-12-28", dueUntil: "2026-12-28" });
    expect(proposal.findings).toEqual([finding("date.moved", null, { from: "2026-12-25", to: "2026-12-28" })]);
    expect(taken(proposal)).toEqual(["F1"]);
  });

  test("that is too early leaves out the items of the accounts that cannot reach it", () => {
    const over = {
      Invoices: [anInvoice({ dueDate: isoDate("2026-11-23"), invoiceDate: isoDate("2026-11-01") })],
    };
    const early = proposed(over, { collectionDate: isoDate("2026-11-23") });
    expect(leftOut(early)).toEqual({ F1: ["date.tooEarly"] });
    expect(early.leftOut[0]?.findings[0]?.params).toEqual({
      date: "2026-11-23",
      earliest: "2026-11-24",
      account: "NL91ABNA0417164300",
    });
    expect(codes(early.findings)).toEqual(["date.tooEarly", "proposal.nothing", "proposal.heldBack"]);
  });

  test("more than 14 calendar days ahead is a warning, at 14 days it is not", () => {
    expect(codes(proposed({}, { collectionDate: isoDate("2026-12-07") }).warnings)).toEqual(["date.farAhead"]);
    const fourteen = propose(
      bookOfDebtors(1),
      { collectionDate: isoDate("2026-12-07") },
      isoDateTime("2026-11-23T09:00:00"),
    );
    expect(fourteen.warnings).toEqual([]);
  });
});

describe("a selection", () => {
  const book: Book = bookOf({
    Administrations: [anAdministration(), anAdministration({ code: "BE01", creditorId: "BE68ZZZ0123456789" })],
    Accounts: [
      anAccount(),
      anAccount({ iban: SECOND, preferred: null }),
      anAccount({ iban: "BE68539007547034", administration: "BE01" }),
    ],
    Debtors: [
      aDebtor(),
      aDebtor({ number: "10002", iban: dutchIbanOf(2), collectionSet: "HUUR" }),
      aDebtor({ number: "20001", iban: dutchIbanOf(3) }),
    ],
    Mandates: [
      aMandate(),
      aMandate({ mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) }),
      aMandate({ mandateId: "SR20001", administration: "BE01", debtor: "20001", iban: dutchIbanOf(3) }),
    ],
    Invoices: [
      anInvoice(),
      anInvoice({ number: "F2", debtor: "10002" }),
      anInvoice({ number: "F3", administration: "BE01", debtor: "20001" }),
    ],
    CollectionSets: [
      { row: 0, code: "HUUR", administration: "NL01", iban: SECOND },
      { row: 0, code: "HUUR", administration: "BE01", iban: "BE68539007547034" },
    ],
  });
  const of = (selection: Selection) => propose(book, { ...ON, ...selection }, MOMENT.at);

  test("of nothing is everything", () => {
    expect(taken(of({}))).toEqual(["F1", "F2", "F3"]);
  });

  test("of an administration, a debtor or an account is theirs", () => {
    expect(taken(of({ administration: "be01" }))).toEqual(["F3"]);
    expect(taken(of({ debtor: " 10002" }))).toEqual(["F2"]);
    expect(taken(of({ account: "BE68 5390 0754 7034" }))).toEqual(["F3"]);
    const asked = of({ account: SECOND });
    expect(asked.transactions.map(({ members }) => members[0].account.iban)).toEqual([SECOND, SECOND]);
  });

  test("of a collection set is what its accounts collect, in every administration", () => {
    expect(taken(of({ collectionSet: "huur" }))).toEqual(["F2", "F3"]);
  });

  test("of a collection set leaves unknown debtors alone", () => {
    const stray = { ...book, tables: { ...book.tables, Invoices: [anInvoice({ debtor: "X" })] } };
    expect(propose(stray, { ...ON, collectionSet: "HUUR" }, MOMENT.at).leftOut).toEqual([]);
  });

  test.each<[Selection, string]>([
    [{ administration: "X" }, "administration.unknown"],
    [{ account: "NL02ABNA0123456789" }, "account.unknown"],
    [{ debtor: "X" }, "debtor.unknown"],
    [{ collectionSet: "X" }, "collectionSet.unknown"],
  ])("of %p, which is not there, stops", (selection, code) => {
    const proposal = of(selection);
    expect(codes(proposal.stopping)).toEqual([code]);
    expect(isStopped(proposal)).toBe(true);
    expect(taken(proposal)).toEqual([]);
  });
});

describe("what stops everything", () => {
  test("is what reading the workbook found of its tables", () => {
    const found = finding("column.missing", { table: "Invoices", row: null, field: "amount" });
    expect(codes(proposed({}, ON, [found]).stopping)).toEqual(["column.missing"]);
  });

  test("is a wrong creditor ID or own account of an administration concerned", () => {
    const wrongId = proposed({ Administrations: [anAdministration({ creditorId: "NL70ZZZ123456780000" })] });
    expect(codes(wrongId.stopping)).toEqual(["creditorId.checkDigits"]);
    const wrongIban = proposed({ Accounts: [anAccount({ iban: "NL91ABNA0417164301" })] });
    expect(codes(wrongIban.stopping)).toEqual(["iban.mod97"]);
  });

  test("is an own account without a readable IBAN", () => {
    const account = anAccount({ row: 2, iban: "", unreadable: ["iban"] });
    const found = finding("cell.required", at("Accounts", account, "iban"));
    expect(codes(proposed({ Accounts: [account] }, ON, [found]).stopping)).toEqual(["cell.required"]);
  });

  test("is not the account of an administration from which nothing is collected", () => {
    const elsewhere = anAccount({ iban: "NL91ABNA0417164301", administration: "BE01" });
    expect(proposed({ Accounts: [anAccount(), elsewhere] }).stopping).toEqual([]);
  });

  test("is not a tidied code or another fault of the account", () => {
    expect(proposed({ Accounts: [anAccount({ iban: "nl91 abna 0417 1643 00" })] }).stopping).toEqual([]);
    expect(proposed({ Accounts: [anAccount({ blocked: "opgeheven" })] }).stopping).toEqual([]);
  });
});

describe("a netted credit note", () => {
  const note = anInvoice({ number: "C1", amount: cents(-20_00) });

  test("takes the mandate of its debtor's transaction, wherever it stands in the sheet", () => {
    const over = {
      Debtors: [aDebtor({ consolidate: true, iban: null })],
      Mandates: [aMandate(), aMandate({ mandateId: "B", iban: dutchIbanOf(2) })],
      Invoices: [note, anInvoice({ iban: dutchIbanOf(2) })],
    };
    const proposal = proposed(over);
    expect(taken(proposal)).toEqual(["C1", "F1"]);
    expect(proposal.transactions).toHaveLength(1);
    expect(proposal.transactions[0]).toMatchObject({
      amount: 80_00,
      members: [{ mandate: { mandate: { mandateId: "B" } } }, {}],
    });
  });

  test("must choose for itself when the debtor's items go under several mandates", () => {
    const over = {
      Debtors: [aDebtor({ consolidate: true, iban: null })],
      Mandates: [aMandate(), aMandate({ mandateId: "B", iban: dutchIbanOf(2) })],
      Invoices: [note, anInvoice({ mandateId: "B" }), anInvoice({ number: "F2", mandateId: "SR10001" })],
    };
    expect(leftOut(proposed(over))).toEqual({ C1: ["mandate.ambiguous"] });
    // The account that a credit note names is its own word: it is not netted on another one.
    const single = [anInvoice({ mandateId: "SR10001" })];
    expect(leftOut(proposed({ ...over, Invoices: [{ ...note, iban: dutchIbanOf(2) }, ...single] }))).toEqual({
      C1: ["transaction.notPositive"],
    });
    expect(leftOut(proposed({ ...over, Invoices: [{ ...note, iban: dutchIbanOf(1) }, ...single] }))).toEqual({});
    expect(leftOut(proposed({ ...over, Invoices: [note, ...single] }))).toEqual({});
    const named = { ...over, Invoices: [{ ...note, mandateId: "B" }, ...over.Invoices.slice(1)] };
    expect(proposed(named).transactions.map(({ amount }) => amount)).toEqual([80_00, 100_00]);
  });
});

describe("a credit note that stays behind while invoices of its debtor are collected", () => {
  const note = anInvoice({ number: "C1", amount: cents(-20_00) });
  const together = { Debtors: [aDebtor({ consolidate: true })] };
  const reported = (over: Partial<Tables>, selection: Selection = ON) =>
    proposed({ ...together, ...over }, selection).findings.filter(({ code }) => code === "item.creditNoteLeft");

  test.each<[string, Partial<Tables>]>([
    ["is not wanted", { Invoices: [anInvoice(), { ...note, collect: false }] }],
    ["is not due yet", { Invoices: [anInvoice(), { ...note, dueDate: isoDate("2027-01-15") }] }],
    ["is blocked", { Invoices: [anInvoice(), { ...note, blocked: "dispute" }] }],
    [
      "is an instalment",
      {
        Invoices: [anInvoice(), note],
        Instalments: [anInstalment({ invoice: "C1", amount: cents(-20_00), collect: false })],
      },
    ],
  ])("is told when it %s", (_, over) => {
    const [found] = reported(over);
    expect(found).toMatchObject({ severity: "info", params: { amount: "20.00", debtor: "10001", count: 1 } });
    expect(found?.place?.field).toBe("openAmount");
  });

  test("is not told again when an error says why it stays out, nor when it goes along, is paid, or is in another order", () => {
    const apart = { Debtors: [aDebtor()], Invoices: [anInvoice(), note] };
    expect(codes(proposed(apart).findings)).toEqual(["item.creditNoteApart"]);
    expect(reported({ Invoices: [anInvoice(), note] })).toEqual([]);
    expect(reported({ Invoices: [anInvoice(), { ...note, openAmount: cents(0) }] })).toEqual([]);
    const elsewhere = { Orders: [anOrder()], DirectDebits: [aLine({ invoice: "C1", status: "Draft" })] };
    expect(reported({ Invoices: [anInvoice(), note], ...elsewhere })).toEqual([]);
  });

  test("is not told when nothing of its debtor is collected", () => {
    expect(reported({ Invoices: [anInvoice({ collect: false }), { ...note, collect: false }] })).toEqual([]);
  });
});

describe("a debtor who pays in instalments", () => {
  const terms = (instalments: number) => [
    { row: 2, code: "3T", instalments, intervalMonths: null, roundingOn: null, dueDays: null },
  ];
  const split = { Debtors: [aDebtor({ paymentTerms: "3t" })], PaymentTerms: terms(3) };

  test("is asked for a whole invoice only when that is confirmed", () => {
    expect(proposed(split).warnings).toMatchObject([
      {
        code: "item.notSplit",
        place: { table: "Invoices", field: "amount" },
        params: { item: "F1", debtor: "10001", code: "3T", instalments: 3 },
      },
    ]);
  });

  test("is asked for an instalment without a question, and so is whoever has terms of one", () => {
    const instalment = { Instalments: [anInstalment({ amount: cents(100_00) })] };
    expect(codes(proposed({ ...split, ...instalment }).findings)).toEqual([]);
    expect(codes(proposed({ ...split, PaymentTerms: terms(1) }).findings)).toEqual([]);
    expect(codes(proposed({ ...split, Debtors: [aDebtor()] }).findings)).toEqual([]);
  });
});

test("warnings of what is left out need no confirmation", () => {
  const dueEarly = { dueDate: isoDate("2026-10-30") };
  const over = { Invoices: [anInvoice(dueEarly), anInvoice({ number: "F2", ...dueEarly, currency: "USD" })] };
  const { warnings, findings } = proposed(over);
  expect(warnings.map(({ params }) => params["item"])).toEqual(["F1"]);
  expect(codes(findings).filter((code) => code === "item.dueBeforeInvoiced")).toHaveLength(2);
});

describe("laws of a proposal", () => {
  const invoice = fc.record({
    amount: fc.integer({ min: -500_00, max: 1_000_00 }).map(cents),
    openAmount: fc.option(fc.integer({ min: -100, max: 100_00 }).map(cents)),
    dueDate: fc.constantFrom("2026-11-30", "2026-12-01", "2026-12-02").map(isoDate),
    collect: fc.option(fc.boolean()),
    blocked: fc.option(fc.constant("betwist"), { freq: 6 }),
    debtor: fc.constantFrom("10001", "10002", "X"),
    mandateId: fc.option(fc.constantFrom("SR10001", "SR10002", "Y"), { freq: 4 }),
    currency: fc.option(fc.constant("USD"), { freq: 6 }),
  });
  const books = fc
    .record({
      invoices: fc.array(invoice, { maxLength: 10 }),
      consolidate: fc.boolean(),
      automatically: fc.boolean(),
      lines: fc.array(fc.constantFrom<LineStatus>("Draft", "InTransit", "Received", "Returned"), { maxLength: 3 }),
      split: fc.boolean(),
    })
    .map(({ invoices, consolidate, automatically, lines, split }) =>
      bookOfDebtors(2, {
        Debtors: [
          aDebtor({ consolidate, collectAutomatically: automatically }),
          aDebtor({ number: "10002", iban: dutchIbanOf(2) }),
        ],
        Invoices: invoices.map((over, n) => anInvoice({ number: `F${String(n + 1)}`, ...over })),
        Instalments: split && invoices.length > 0 ? [anInstalment(), anInstalment({ number: 2 })] : [],
        Orders: [anOrder()],
        DirectDebits: lines.map((status, n) => aLine({ line: n + 1, invoice: `F${String(n + 2)}`, status })),
      }),
    );

  test("every open item is taken, left out or counted as not taken, exactly once", () => {
    fc.assert(
      fc.property(books, (book) => {
        const proposal = propose(book, ON, MOMENT.at);
        const seen = [...taken(proposal), ...proposal.leftOut.map(({ item }) => itemName(item))];
        expect(new Set(seen).size).toBe(seen.length);
        const { paid, notWanted, notDue } = proposal.notTaken;
        const { Invoices: invoices, Instalments: instalments } = book.tables;
        const items = instalments.length > 0 ? invoices.length - 1 + instalments.length : invoices.length;
        expect(seen.length + paid + notWanted + notDue).toBe(items);
      }),
    );
  });

  test("nothing taken has an error, and everything left out says why", () => {
    fc.assert(
      fc.property(books, (book) => {
        const { transactions, leftOut: items } = propose(book, ON, MOMENT.at);
        for (const { members } of transactions) {
          for (const { findings } of members) expect(findings.every(({ severity }) => severity !== "error")).toBe(true);
        }
        for (const { findings } of items) expect(findings.length).toBeGreaterThan(0);
      }),
    );
  });

  test("the order of the sheet does not decide what is taken", () => {
    fc.assert(
      fc.property(books, (book) => {
        const reversed = { ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices].reverse() } };
        const one = taken(propose(book, ON, MOMENT.at)).sort();
        expect(taken(propose(reversed, ON, MOMENT.at)).sort()).toEqual(one);
      }),
    );
  });
});
