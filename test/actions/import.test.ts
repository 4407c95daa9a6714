import { importAction } from "../../src/actions/import";
import { collectAction } from "../../src/actions/collect";
import { summaryOf } from "../../src/actions/outcome";
import { applyChanges, append, type Book } from "../../src/domain/book/book";
import type { BankEntry } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type {
  Statement,
  StatementDetail,
  StatementEntry,
  StatementFile,
  StatementFormat,
} from "../../src/statements/statement";
import { nextLogRow } from "../../src/workbook/logRow";
import { verifyAction } from "../../src/actions/verify";
import { actOn, anAccount, bookAfter, bookOfDebtors, momentOn, tampered } from "../support/books";
import { codes } from "../support/outcomeCodes";
import { aCredit, aDetail, aFile, anEntry, aStatement, balanceOn, importedAtOnce } from "../support/statements";

const NOON = momentOn("2026-12-31T12:00:00");

/** The book after files were imported one by one. */
function importedInto(book: Book, ...files: readonly StatementFile[]): Book {
  return files.reduce((after, file) => importedAtOnce(after, NOON, file), book);
}

const entriesOf = (book: Book): readonly BankEntry[] => book.tables.BankEntries;
const shown = ({ amount, kind, endToEndId, paymentInformationId }: BankEntry) =>
  [amount, kind, endToEndId ?? paymentInformationId ?? "-"].join(" ");
const found = (book: Book, ...files: readonly StatementFile[]) =>
  codes(importAction.decide(book, { files, confirmed: "all" }, NOON));

describe("The rows of a statement", () => {
  test("are one per transaction, each with the bank's own reference or a part of it", () => {
    const details = [
      aDetail({ bankReference: "T1", charges: cents(3_00), amount: cents(-103_00), originalAmount: cents(100_00) }),
      aDetail({ endToEndId: "2026-0001-00002", returnKind: "Refund", reasonCode: "MD06" }),
    ];
    const entry = anEntry({ details, bankReference: "E1", text: "STORNO" });
    const [first, second] = entriesOf(
      importedInto(bookOfDebtors(2), aFile({ statements: [aStatement({ entries: [entry] })] })),
    );
    expect(first).toMatchObject({
      reference: "T1",
      account: "NL91ABNA0417164300",
      amount: -103_00,
      charges: 3_00,
      originalAmount: 100_00,
      kind: "Return",
      reasonCode: "AM04",
      text: "STORNO",
      file: "statement.xml",
      status: "New",
    });
    expect(second).toMatchObject({ reference: "E1/2", amount: -100_00, kind: "Refund", reasonCode: "MD06" });
  });

  test("of a batch that was credited are one per batch, whatever its details, and apart from them what came back in it", () => {
    const detail = aDetail({ amount: cents(100_00), returnKind: null, reasonCode: null, paymentInformationId: "P1" });
    const details = [
      detail,
      { ...detail, endToEndId: "X2" },
      { ...detail, amount: cents(200_00), paymentInformationId: "P2" },
      aDetail({ amount: cents(-50_00), endToEndId: "X9" }),
    ];
    const rows = (entry = anEntry({ kind: "Batch", details })) =>
      entriesOf(importedInto(bookOfDebtors(2), aFile({ statements: [aStatement({ entries: [entry] })] }))).map(shown);
    expect(rows()).toEqual(["20000 Batch P1", "20000 Batch P2", "-5000 Return X9"]);
    expect(rows(aCredit())).toEqual(["60000 Batch 2026-0001-00001-1"]);
  });

  test("come to what the bank shows, also where the details leave something out", () => {
    const details = [aDetail(), aDetail({ endToEndId: "2026-0001-00002" })];
    const entries = [anEntry({ details, amount: cents(-205_00) }), anEntry({ amount: cents(-103_00) })];
    const rows = entriesOf(importedInto(bookOfDebtors(2), aFile({ statements: [aStatement({ entries })] })));
    expect(rows.map(shown)).toEqual([
      "-10000 Return 2026-0001-00001",
      "-10000 Return 2026-0001-00002",
      "-500 Return -",
      "-10300 Return 2026-0001-00001",
    ]);
  });

  test("of a status report are on the account of the order, without money", () => {
    const book = actOn(bookOfDebtors(3), collectAction, {
      collectionDate: isoDate("2026-12-28"),
      confirmed: "all",
    }).book;
    const messageId = book.tables.Orders[0]?.messageId ?? null;
    const batch = {
      messageId,
      paymentInformationId: null,
      numberOfTransactions: null,
      total: null,
      rejected: "File",
      reasonCode: "FF01",
      reasonText: null,
    } as const;
    const status = { account: null, currency: null, opening: null, closing: null };
    const rejected = anEntry({ kind: "Reject", amount: cents(0), details: [], batch });
    const one = anEntry({
      kind: "Reject",
      details: [aDetail({ amount: cents(0), originalAmount: cents(100_00), returnKind: "Reject" })],
    });
    const other = anEntry({ kind: "Reject", amount: cents(0), details: [], batch: { ...batch, messageId: "THEIRS" } });
    const file = aFile({
      format: "pain.002",
      statements: [aStatement({ ...status, entries: [rejected, one, other] })],
    });
    const after = importedInto(book, file);
    expect(entriesOf(after)).toMatchObject([
      { account: "NL91ABNA0417164300", amount: 0, kind: "FileReject", messageId, reasonCode: "FF01" },
      { account: "NL91ABNA0417164300", amount: 0, kind: "Reject", originalAmount: 100_00 },
    ]);
    expect(found(book, file)).toEqual(["statement.notOurs"]);
    expect(entriesOf(importedInto(after, { ...file, sha256: "b".repeat(64) }))).toHaveLength(2);
  });

  test("hold nothing that no cell keeps, which is told", () => {
    const text = `REGEL 1\nREGEL 2\u0000 ${"x".repeat(5000)}`;
    const file = aFile({
      statements: [aStatement({ entries: [anEntry({ details: [aDetail({ text, name: "  A\tB  " })] })] })],
    });
    const [row] = entriesOf(importedInto(bookOfDebtors(1), file));
    expect(row?.text).toMatch(/^REGEL 1 REGEL 2 x+$/);
    expect(row?.text).toHaveLength(4000);
    expect(row?.name).toBe("A B");
    expect(found(bookOfDebtors(1), file)).toEqual(["import.cut"]);
    expect(found(bookOfDebtors(1), aFile())).toEqual([]);
  });

  test("say behind their text how it was collected, and a refund of a B2B collection is told", () => {
    const collected = { scheme: "B2B", sequenceType: "RCUR", categoryPurpose: null, purpose: "RENT" } as const;
    const of = (over: Partial<StatementDetail>) =>
      aFile({ statements: [aStatement({ entries: [anEntry({ details: [aDetail({ collected, ...over })] })] })] });
    const refund = of({ text: "HUUR MEI", returnKind: "Refund" });
    expect(entriesOf(importedInto(bookOfDebtors(1), refund))).toMatchObject([{ text: "HUUR MEI B2B RCUR RENT" }]);
    expect(found(bookOfDebtors(1), refund)).toEqual(["import.refundB2B"]);
    const returned = of({ text: null, returnKind: "Return" });
    expect(entriesOf(importedInto(bookOfDebtors(1), returned))).toMatchObject([{ text: "B2B RCUR RENT" }]);
    expect(found(bookOfDebtors(1), returned)).toEqual([]);
    const core = of({ returnKind: "Refund", collected: { ...collected, scheme: "CORE" } });
    expect(found(bookOfDebtors(1), core)).toEqual([]);
  });

  test("are two where two statements of a day without numbers tell of them, though one comes to nothing", () => {
    const credit = anEntry({ kind: "Other", amount: cents(10_00), bankReference: null, details: [], text: "RENTE" });
    const back = anEntry({ ...credit, amount: cents(-10_00) });
    const statementOf = (id: string, opening: number, entries: readonly StatementEntry[]) =>
      aStatement({ id, opening: balanceOn("2026-12-30", opening), entries });
    const [nil, more] = [statementOf("A", 100_00, [credit, back]), statementOf("B", 100_00, [credit])];
    const amounts = (...statements: readonly Statement[]) =>
      entriesOf(importedInto(bookOfDebtors(1), aFile({ statements }))).map(({ amount }) => amount);
    expect(amounts(nil, more)).toEqual([10_00, -10_00, 10_00]);
    expect(amounts(more, statementOf("C", 110_00, [credit, back]))).toEqual([10_00, 10_00, -10_00]);
    // The same name, no name, or no place to follow on: it may be the same statement told again.
    expect(amounts(nil, { ...more, id: "A" })).toEqual([10_00, -10_00]);
    expect(amounts(nil, { ...more, id: null })).toEqual([10_00, -10_00]);
    expect(amounts(more, nil)).toEqual([10_00, -10_00]);
    // And all of it once, when the file comes again.
    const file = aFile({ statements: [nil, more] });
    const once = importedInto(bookOfDebtors(1), file);
    expect(entriesOf(importedInto(once, { ...file, sha256: "c".repeat(64) }))).toHaveLength(3);
  });

  test("are not made of entries that are no money yet", () => {
    const entries = [anEntry({ status: "Pending" }), anEntry({ status: "Information" })];
    const file = aFile({ statements: [aStatement({ entries })] });
    const outcome = importAction.decide(bookOfDebtors(1), { files: [file] }, NOON);
    expect([outcome.done, outcome.changes, codes(outcome)]).toEqual([true, [], ["import.pending", "import.nothing"]]);
    expect(outcome.findings[0]?.params).toEqual({ file: "statement.xml", count: 2 });
  });
});

describe("An entry that was told before", () => {
  const book = bookOfDebtors(3);
  const credit = aCredit({ bankReference: "C1" });
  const back = anEntry({ bankReference: "R1", details: [aDetail({ bankReference: "R1-1" })] });
  const first = aFile({ statements: [aStatement({ entries: [credit, back] })] });

  test("by the same file adds nothing, and leaves no trace", () => {
    const once = importedInto(book, first);
    const outcome = importAction.decide(once, { files: [first] }, NOON);
    expect([outcome.done, outcome.changes, outcome.parts]).toEqual([true, [], []]);
    expect(codes(outcome)).toEqual(["import.fileKnown", "import.known", "import.nothing"]);
    expect(outcome.findings[0]?.params).toEqual({ file: "statement.xml", date: "2026-12-31", user: "anna" });
  });

  test.each(["camt.054", "camt.052", "MT940", "CODA"] as const)("in %s adds nothing, in either order", (format) => {
    const bare = { mandateId: null, name: null, bankReference: "7", endToEndId: " 2026-0001-000 01" };
    const other = aFile({
      name: "other",
      sha256: "b".repeat(64),
      format,
      statements: [
        aStatement({
          entries: [aCredit({ bankReference: "9" }), anEntry({ bankReference: null, details: [aDetail(bare)] })],
        }),
      ],
    });
    for (const files of [
      [first, other],
      [other, first],
    ]) {
      expect(entriesOf(importedInto(book, ...files)).map(shown)).toHaveLength(2);
      expect(entriesOf(importedAtOnce(book, NOON, ...files)).map(shown)).toHaveLength(2);
    }
  });

  test("is another one when what identifies it differs, or when the bank counts two of the same in one statement", () => {
    const more = [
      anEntry({ details: [aDetail({ endToEndId: "2026-0001-00002" })] }),
      anEntry({ details: [aDetail({ endToEndId: null, mandateId: "SR10003" })] }),
      anEntry({ kind: "Other", amount: cents(9_99), details: [] }),
      anEntry({ kind: "Other", amount: cents(9_99), details: [] }),
      anEntry({
        kind: "Other",
        amount: cents(5_00),
        details: [
          aDetail({ amount: cents(5_00), endToEndId: null, mandateId: null, counterpartyIban: "NL20INGB0001234567" }),
        ],
      }),
      anEntry({
        kind: "Other",
        amount: cents(5_00),
        details: [
          aDetail({ amount: cents(5_00), endToEndId: null, mandateId: null, counterpartyIban: "NL91ABNA0417164300" }),
        ],
      }),
    ];
    const file = aFile({
      name: "more",
      sha256: "c".repeat(64),
      format: "MT940",
      statements: [aStatement({ entries: more })],
    });
    const after = importedInto(book, first, file);
    expect(entriesOf(after)).toHaveLength(8);
    expect(new Set(entriesOf(after).map(({ reference }) => reference)).size).toBe(8);
    expect(entriesOf(importedInto(after, { ...file, sha256: "d".repeat(64), format: "CODA" }))).toHaveLength(8);
  });

  test("is another one in the next statement of the same format, and not in a copy of the same one", () => {
    const same = anEntry({ kind: "Other", amount: cents(9_99), details: [] });
    const day = (number: number, opening: number): Statement =>
      aStatement({ number, entries: [same], opening: balanceOn("2026-12-30", opening) });
    const file = (name: string, ...statements: Statement[]): StatementFile =>
      aFile({ name, sha256: name.repeat(64), format: "MT940", statements });
    const [one, two] = [file("1", day(1, 0)), file("2", day(2, 9_99))];
    expect(entriesOf(importedInto(book, one, two))).toHaveLength(2);
    expect(entriesOf(importedInto(book, two, one))).toHaveLength(2);
    expect(entriesOf(importedInto(book, one, two, { ...one, sha256: "x" }, { ...two, sha256: "y" }))).toHaveLength(2);
    expect(entriesOf(importedInto(book, file("3", day(1, 0), day(2, 9_99)), one, two))).toHaveLength(2);
  });

  test("is completed with what another format tells of it, as long as nothing was decided of it", () => {
    const bare = { endToEndId: null, mandateId: null, reasonCode: null, name: null };
    const poor = aFile({
      name: "poor",
      sha256: "b".repeat(64),
      format: "MT940",
      statements: [aStatement({ entries: [anEntry({ details: [aDetail({ ...bare, returnKind: null })] })] })],
    });
    const rich = anEntry({
      details: [aDetail({ returnKind: "Refund", reasonCode: "MD06", originalAmount: cents(100_00) })],
    });
    const file = aFile({ statements: [aStatement({ entries: [rich] })] });
    const after = importedInto(book, poor, file);
    const complete = { kind: "Refund", reasonCode: "MD06", endToEndId: "2026-0001-00001", originalAmount: 100_00 };
    expect(entriesOf(after)).toMatchObject([{ ...complete, file: "poor" }]);
    expect(importAction.decide(after, { files: [poor, file] }, NOON).changes).toEqual([]);
    expect(entriesOf(importedAtOnce(book, NOON, file, poor))).toMatchObject([complete]);
    expect(entriesOf(importedAtOnce(book, NOON, poor, file))).toMatchObject([complete]);
    const outcome = importAction.decide(importedInto(book, poor), { files: [file] }, NOON);
    expect(summaryOf(importAction, outcome)).toMatchObject({ added: 0, known: 1, completed: 1 });
    const ignored = importedInto(book, poor);
    const decided = {
      ...ignored,
      tables: {
        ...ignored.tables,
        BankEntries: entriesOf(ignored).map((one) => ({ ...one, status: "Ignored" as const })),
      },
    };
    expect(importAction.decide(decided, { files: [file] }, NOON).changes).toEqual([]);
  });

  test("keeps a reference of its own where the bank gives two of them one, or one like those of hand entries", () => {
    const entries = [
      anEntry({ bankReference: "NR", details: [], amount: cents(-1_00) }),
      anEntry({ bankReference: "NR", details: [], amount: cents(-2_00) }),
      anEntry({ bankReference: "H-2026-0001-1", details: [], amount: cents(-3_00) }),
    ];
    const rows = entriesOf(importedInto(book, aFile({ statements: [aStatement({ entries })] })));
    expect(rows.map(({ reference }) => reference)).toEqual(["NR", "NR~2", "NL91ABNA0417164300/2026-12-30/-3.00"]);
  });
});

test("an earlier import of which the Log's row cannot be read stops the next one: what it brought is not known", () => {
  const book = importedInto(bookOfDebtors(2), aFile({ name: "first.xml" }));
  const unread = tampered(book, "Log", 0, {
    request: '{"request":{"files":[{"name":"first.xml"}]},"facts":{"entries":0}}',
  });
  const outcome = importAction.decide(unread, { files: [aFile({ name: "next.xml" })], confirmed: "all" }, NOON);
  expect(outcome).toMatchObject({ done: false, changes: [] });
  const [first] = outcome.findings;
  expect(first).toMatchObject({
    code: "log.rowUnreadable",
    place: { table: "Log", field: "request" },
    params: { members: "request.files" },
  });
});

describe("What is wrong with a file", () => {
  const book = bookOfDebtors(3);

  test("that is damaged holds all of it back, with its place", () => {
    const problem = {
      code: "statement.damaged",
      place: { line: 7, element: "Ntry" },
      params: { detail: "…" },
    } as const;
    const outcome = importAction.decide(
      book,
      { files: [aFile(), aFile({ name: "b", statements: [], problems: [problem] })], confirmed: "all" },
      NOON,
    );
    expect([outcome.done, outcome.changes]).toEqual([false, []]);
    expect(outcome.findings).toMatchObject([
      { code: "statement.damaged", params: { file: "b", line: 7, element: "Ntry" } },
    ]);
  });

  test("that does not tie, or leaves an entry out, must be accepted", () => {
    const problem = { code: "statement.doesNotTie", place: { line: 7, element: null }, params: {} } as const;
    const file = aFile({ problems: [problem] });
    const outcome = importAction.decide(book, { files: [file] }, NOON);
    expect([outcome.done, outcome.unconfirmed, outcome.result?.entries.length]).toEqual([
      false,
      ["statement.doesNotTie"],
      1,
    ]);
    expect(entriesOf(importedInto(book, file))).toHaveLength(1);
  });

  test("of another account or currency, or a year old, is told; of the first two nothing is taken in", () => {
    const other = aStatement({ account: "NL20INGB0001234567" });
    expect(found(book, aFile({ statements: [other, other] }))).toEqual(["statement.otherAccount", "import.nothing"]);
    expect(found(book, aFile({ statements: [aStatement({ currency: "USD" })] }))).toEqual([
      "statement.currency",
      "import.nothing",
    ]);
    const old = aStatement({
      entries: [anEntry({ bookingDate: isoDate("2025-12-30") })],
      opening: balanceOn("2025-12-29", 0),
    });
    expect(found(book, aFile({ statements: [old] }))).toEqual(["statement.old"]);
    const outcome = importAction.decide(
      book,
      { files: [aFile({ statements: [other, aStatement()] })], confirmed: "all" },
      NOON,
    );
    expect(summaryOf(importAction, outcome)).toMatchObject({ added: 1, leftOut: 1, known: 0, pending: 0 });
  });

  test("knows our account by its national number", () => {
    for (const account of ["417164300", "0417164300", "NL91 ABNA 0417 1643 00", "ABNANL2A/0417164300"]) {
      expect(found(book, aFile({ statements: [aStatement({ account })] }))).toEqual([]);
    }
    const german = bookOfDebtors(1, { Accounts: [anAccount({ iban: "DE50250400660123456789" })] });
    expect(found(german, aFile({ statements: [aStatement({ account: "25040066/123456789" })] }))).toEqual([]);
    expect(found(german, aFile({ statements: [aStatement({ account: "25040067/123456789" })] }))).toContain(
      "statement.otherAccount",
    );
    const two = bookOfDebtors(1, { Accounts: [anAccount(), anAccount({ iban: "NL44RABO0417164300" })] });
    expect(found(two, aFile({ statements: [aStatement({ account: "417164300" })] }))).toContain(
      "statement.otherAccount",
    );
  });
});

describe("Statements that do not follow on each other", () => {
  const book = bookOfDebtors(3);
  const day = (date: string, opening: number, over: Partial<Statement> = {}): StatementFile => {
    const entries = over.entries ?? [
      anEntry({ bookingDate: isoDate(date), kind: "Other", amount: cents(1_00), details: [] }),
    ];
    return aFile({
      name: date,
      sha256: date.padEnd(64, "0"),
      statements: [aStatement({ entries, opening: balanceOn(date, opening), ...over })],
    });
  };

  test("are told by balance, with what was expected", () => {
    const after = importedInto(book, day("2026-12-01", 0));
    expect(found(after, day("2026-12-02", 1_00))).toEqual([]);
    const gap = importAction.decide(after, { files: [day("2026-12-04", 3_00)] }, NOON);
    expect(gap.unconfirmed).toEqual(["statement.gapBefore"]);
    expect(gap.findings[0]?.params).toMatchObject({
      date: "2026-12-01",
      expected: "1.00",
      from: "2026-12-04",
      found: "3.00",
    });
    expect(
      found(after, day("2026-12-04", 3_00, { account: "NL91 ABNA 0417 1643 00", opening: null, closing: null })),
    ).toEqual([]);
  });

  test("are no gap when they come in another order at once, in another format, or fill it later", () => {
    const [one, two, three] = [day("2026-12-01", 0), day("2026-12-02", 1_00), day("2026-12-03", 2_00)];
    expect(found(book, three, one, two)).toEqual([]);
    const after = importedInto(book, one, three);
    expect(found(after, { ...two, format: "MT940" })).toEqual([]);
  });

  test("are no gap when those of one day come in any order, each in a format of its own", () => {
    const moved = (format: StatementFormat, opening: number, amount: number): StatementFile => {
      const other = { bookingDate: isoDate("2026-12-01"), kind: "Other", amount: cents(amount), details: [] } as const;
      const file = day("2026-12-01", opening, { entries: [anEntry(other)] });
      return { ...file, format, name: format, sha256: format.padEnd(64, "0") };
    };
    const formats = [moved("camt.053", 0, 1_00), moved("MT940", 1_00, 2_00), moved("CODA", 3_00, 3_00)] as const;
    const after = importedInto(book, day("2026-11-30", -1_00));
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const) {
      const files = order.map((index) => formats[index]);
      expect({ order, found: found(after, ...files) }).toEqual({ order, found: [] });
    }
    expect(found(after, formats[2], formats[1])).toEqual(["statement.gapBefore"]);
  });

  test("are no gap where they go round, nor where nothing moved: what was imported before says which is first", () => {
    const after = importedInto(book, day("2026-11-30", -1_00));
    const back = anEntry({ bookingDate: isoDate("2026-12-01"), kind: "Other", amount: cents(-1_00), details: [] });
    const there = { ...day("2026-12-01", 0), name: "there" };
    const again = {
      ...day("2026-12-01", 1_00, { entries: [back], closing: balanceOn("2026-12-01", 0) }),
      ...{ name: "again", sha256: "9".repeat(64) },
    };
    expect(found(after, again, there)).toEqual([]);
    expect(found(after, there, again)).toEqual([]);
    const still = {
      ...day("2026-12-01", 1_00, { entries: [], closing: balanceOn("2026-12-01", 1_00) }),
      ...{ name: "still", sha256: "8".repeat(64), format: "MT940" as const },
    };
    expect(found(after, still, there)).not.toContain("statement.gapBefore");
    expect(found(book, again, there)).toEqual([]);
  });

  test("are told by number where the bank counts, within one year", () => {
    const after = importedInto(book, day("2026-12-01", 0, { number: 335 }));
    expect(found(after, day("2026-12-02", 1_00, { number: 336 }))).toEqual([]);
    const skipped = importAction.decide(after, { files: [day("2026-12-02", 1_00, { number: 337 })] }, NOON);
    expect(skipped.done).toBe(true);
    expect(skipped.findings).toMatchObject([
      { code: "statement.numberSkipped", params: { expected: 336, found: 337 } },
    ]);
    expect(found(after, day("2027-01-02", 1_00, { number: 2 }))).toEqual([]);
    expect(found(after, day("2026-12-02", 1_00, { number: 0 }))).toEqual([]);
  });

  test("are told where they overlap what was imported", () => {
    const days = (...dates: string[]) =>
      dates.map((date) => anEntry({ bookingDate: isoDate(date), kind: "Other", amount: cents(1_00), details: [] }));
    const after = importedInto(book, day("2026-12-01", 0, { entries: days("2026-12-01", "2026-12-02", "2026-12-03") }));
    const overlapping = day("2026-12-02", 1_00, { entries: days("2026-12-02", "2026-12-03", "2026-12-04") });
    const outcome = importAction.decide(after, { files: [overlapping] }, NOON);
    expect(codes(outcome)).toEqual(["statement.overlap", "import.known"]);
    expect(outcome.changes).toHaveLength(1);
  });
});

describe("Verification", () => {
  test("finds an imported entry that was taken out, or whose amount was typed over", () => {
    const later = aStatement({ entries: [anEntry({ details: [aDetail({ endToEndId: "X" })] })] });
    const book = importedInto(
      importedInto(bookOfDebtors(3), aFile({ statements: [aStatement({ entries: [aCredit(), anEntry()] })] })),
      aFile({ sha256: "b".repeat(64), statements: [later] }),
    );
    const wrong = (changed: Book) =>
      verifyAction.decide(changed, {}, NOON).findings.filter(({ code }) => code === "verify.importedEntries");
    const without = (from: number): Book => ({
      ...book,
      tables: { ...book.tables, BankEntries: entriesOf(book).slice(from) },
    });
    expect(wrong(book)).toEqual([]);
    expect(wrong(tampered(book, "BankEntries", 0, { amount: cents(600_01) }))).toHaveLength(1);
    expect(wrong(without(3))).toHaveLength(1);
    expect(wrong(without(1))[0]?.params).toEqual({
      file: "statement.xml",
      expected: 3,
      found: 2,
      amount: "400.00",
      foundAmount: "-200.00",
    });
  });
});

describe("The Log", () => {
  test("keeps of an import the files and the runs of their statements, in as many rows as its cells need", () => {
    const book = bookOfDebtors(1);
    const files = Array.from({ length: 200 }, (_, number) =>
      aFile({
        name: `file ${String(number)}`,
        sha256: String(number).padStart(64, "0"),
        statements: [
          aStatement({
            entries: [anEntry({ bankReference: `R${String(number)}`, details: [], amount: cents(-number - 1) })],
          }),
        ],
      }),
    );
    const outcome = importAction.decide(book, { files, confirmed: "all" }, NOON);
    expect(outcome.parts?.length).toBeGreaterThan(1);
    expect(outcome.parts?.flatMap(({ changes }) => changes)).toEqual(outcome.changes);
    for (const part of outcome.parts ?? []) expect(JSON.stringify(part.request).length).toBeLessThan(25_000);
    const [first] = outcome.parts ?? [];
    expect(first?.request).toMatchObject({
      files: [
        {
          sha256: "0".repeat(64),
          format: "camt.053",
          runs: [{ account: "NL91ABNA0417164300", first: "2026-12-30", last: "2026-12-30" }],
        },
        ...Array<object>((first?.changes.length ?? 0) - 1).fill({}),
      ],
    });
  });

  test("gives an import that broke off back: its rows go, and importing again brings them all", () => {
    const start = importedInto(
      bookOfDebtors(3),
      aFile({ name: "before", statements: [aStatement({ entries: [aCredit()] })] }),
    );
    const entries = [
      anEntry(),
      anEntry({ details: [aDetail({ endToEndId: "X" })] }),
      anEntry({ details: [aDetail({ endToEndId: "Y" })] }),
    ];
    const file = aFile({ sha256: "e".repeat(64), statements: [aStatement({ entries })] });
    const { parts: [part] = [] } = importAction.decide(start, { files: [file], confirmed: "all" }, NOON);
    if (part === undefined) throw new Error("nothing was imported");
    const whole = importedInto(start, file);
    const logged = {
      action: part.action,
      request: part.request,
      moment: NOON,
      outcome: part,
      summary: "",
      state: "Started",
    } as const;
    for (let written = 0; written <= part.changes.length; written += 1) {
      const row = nextLogRow(start, logged);
      const broken = bookAfter(start, [append("Log", row), ...part.changes.slice(0, written)]);
      const resumed = importAction.resume?.(broken, row);
      expect(resumed?.state).toBe("Undone");
      const undone = applyChanges(broken, resumed?.changes ?? []);
      expect(undone.tables.BankEntries).toEqual(start.tables.BankEntries);
      const ended = {
        ...undone,
        tables: { ...undone.tables, Log: [...start.tables.Log, { ...row, state: "Undone" as const }] },
      };
      expect(entriesOf(importedInto(ended, file)).map(shown)).toEqual(entriesOf(whole).map(shown));
    }
  });
});
