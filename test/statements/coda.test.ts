import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementEntry, StatementFile, StatementProblem } from "../../src/statements/statement";

/** Each character a byte, as banks write it. */
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (records: readonly string[], end = "\r\n"): StatementFile =>
  readStatementFile("file.cod", [latin1(records.map((record) => record + end).join(""))]);
const codesOf = (problems: readonly StatementProblem[]): readonly string[] => problems.map(({ code }) => code);

/** A record with these fields from these positions on, as the standard counts. */
function record(...fields: readonly (readonly [from: number, text: string])[]): string {
  let line = " ".repeat(128);
  for (const [from, text] of fields) line = line.slice(0, from - 1) + text + line.slice(from - 1 + text.length);
  return line;
}

const digits = (value: number, length: number): string => String(value).padStart(length, "0");
const amountOf = (cents: number): string => (cents < 0 ? "1" : "0") + digits(Math.abs(cents) * 10, 15);

interface Movement {
  readonly sequence?: number;
  readonly detail?: number;
  readonly amount: number;
  readonly code: string;
  readonly communication?: string;
  readonly structured?: boolean;
  readonly reference?: string;
  readonly returnType?: string;
  readonly reason?: string;
  /** Category purpose and purpose, four characters each. */
  readonly purposes?: string;
  readonly account?: string;
  readonly name?: string;
  readonly bankReference?: string;
  readonly day?: string;
  readonly valueDay?: string;
  /** Which of 2.2 and 2.3 are written. */
  readonly parts?: readonly (2 | 3)[];
}

/** The records 2 of a movement or a detail. */
function movement(written: Movement): string[] {
  const { sequence = 1, detail = 0, amount, code, communication = "", structured = false } = written;
  const number: readonly [number, string] = [3, digits(sequence, 4) + digits(detail, 4)];
  const first = structured ? 50 : 53;
  const text = structured ? communication.slice(3) : communication;
  const begin = structured ? communication.slice(0, 3) : "";
  const parts = written.parts ?? [2, 3];
  return [
    record(
      [1, "21"],
      number,
      [11, written.bankReference ?? `REF${sequence}-${detail}`],
      [32, amountOf(amount)],
      [48, written.valueDay ?? "061126"],
      [54, code + (structured ? "1" : "0")],
      [63, begin + text.slice(0, first)],
      [116, written.day ?? "061126"],
    ),
    ...(parts.includes(2)
      ? [
          record(
            [1, "22"],
            number,
            [11, text.slice(first, first + 53)],
            [64, written.reference ?? ""],
            [113, (written.returnType ?? " ") + (written.reason ?? "").padEnd(4) + (written.purposes ?? "")],
          ),
        ]
      : []),
    ...(parts.includes(3)
      ? [
          record(
            [1, "23"],
            number,
            [11, written.account ?? ""],
            [48, written.name ?? ""],
            [83, text.slice(first + 53, first + 96)],
          ),
        ]
      : []),
  ];
}

interface DirectDebit {
  readonly mandate?: string;
  readonly outcome?: string;
  readonly text?: string;
  readonly returnType?: string;
  readonly reason?: string;
  readonly sequence?: string;
  readonly scheme?: string;
}

/** A communication 127 (docs/law/coda.md#3). */
function directDebit({
  mandate = "M-1",
  outcome = "0",
  text = "",
  returnType = "0",
  reason = "",
  sequence = "1",
  scheme = "1",
}: DirectDebit = {}): string {
  const zone = `061126${sequence}${scheme}${outcome}${"BE69ZZZ050D000000008".padEnd(35)}${mandate.padEnd(35)}${text.padEnd(62)}`;
  return `127${zone}${returnType}${reason.padEnd(4)}`;
}

interface Written {
  readonly opening?: number;
  readonly closing?: number;
  readonly number?: string;
  readonly account?: string;
  readonly structure?: string;
  readonly application?: string;
  readonly version?: string;
  readonly day?: string;
  readonly messages?: readonly string[];
  readonly count?: number;
  readonly debited?: number;
  readonly credited?: number;
  /** Without record 8. */
  readonly isEmpty?: boolean;
}

const IBAN = "BE68539007547034".padEnd(34) + "EUR";

/** A statement of these records. */
function statement(written: Written, ...records: readonly string[]): string[] {
  const { opening = 0, account = IBAN, structure = "2", number = "210", day = "061126", isEmpty = false } = written;
  const amounts = records
    .filter((line) => line.startsWith("21") && line.slice(6, 10) === "0000" && !/[5-9]/.test(line.charAt(53)))
    .map((line) => (line.charAt(31) === "1" ? -1 : 1) * (Number(line.slice(32, 47)) / 10));
  const sum = (sign: number): number =>
    Math.abs(amounts.filter((amount) => amount * sign > 0).reduce((a, b) => a + b, 0));
  const closing = written.closing ?? opening + sum(1) - sum(-1);
  const messages = (written.messages ?? []).map((text, index) => record([1, "4"], [3, digits(index, 8)], [33, text]));
  const counted = records.length + (isEmpty ? 1 : 2);
  return [
    record(
      [1, `00000${day}00005`],
      [25, "FILE-1"],
      [35, "ADDRESSEE"],
      [84, written.application ?? "00000"],
      [128, written.version ?? "2"],
    ),
    record([1, `1${structure}000`], [6, account], [43, amountOf(opening) + "051126"], [126, number]),
    ...records,
    ...(isEmpty ? [] : [record([1, "8000"], [5, account], [42, amountOf(closing) + day])]),
    ...messages,
    record(
      [1, "9"],
      [17, digits(written.count ?? counted, 6)],
      [23, digits((written.debited ?? sum(-1)) * 10, 15)],
      [38, digits((written.credited ?? sum(1)) * 10, 15)],
      [128, "1"],
    ),
  ];
}

function entriesOf(...records: readonly string[]): readonly StatementEntry[] {
  const { statements, problems } = read(statement({}, ...records));
  expect(codesOf(problems).filter((code) => code !== "statement.contradiction")).toEqual([]);
  return statements.flatMap(({ entries }) => entries);
}

function entryOf(...records: readonly string[]): StatementEntry {
  const [entry] = entriesOf(...records);
  if (entry === undefined) throw new Error("no entry was read");
  return entry;
}

describe("A CODA", () => {
  it("is recognised by its header, in any of the forms in which it is copied", () => {
    const records = statement({}, ...movement({ amount: 100, code: "00150000", communication: "MÉNAGÈRE" }));
    const expected = read(records);
    expect(expected).toMatchObject({
      format: "CODA",
      version: "2",
      problems: [],
      statements: [
        {
          account: "BE68539007547034",
          currency: "EUR",
          id: "FILE-1",
          number: 210,
          createdAt: null,
          opening: { date: "2026-11-05", amount: 0 },
          closing: { date: "2026-11-06", amount: 100 },
          text: null,
          entries: [{ text: "MÉNAGÈRE", kind: "Other", bookingDate: "2026-11-06", valueDate: "2026-11-06" }],
        },
      ],
    });
    const { statements } = expected;
    expect(read(records, "\n").statements).toEqual(statements);
    expect(read([...records, "", "\u001A"]).statements).toEqual(statements);
    expect(read(records.map((line) => line.trimEnd())).statements).toEqual(statements);
    expect(read(records.map((line) => `${line}  `)).statements).toEqual(statements);
    const utf8 = new TextEncoder().encode(`\uFEFF${records.join("\n")}`);
    expect(readStatementFile("x", [utf8]).statements).toEqual(statements);
  });

  it("may hold nothing, several accounts, and what the bank writes to its customer", () => {
    const records = [
      ...statement({ isEmpty: true, messages: [] }),
      ...statement({
        messages: ["VOS TARIFS CHANGENT", "EN 2027."],
        account: "NL91ABNA0417164300".padEnd(34) + "USD",
        structure: "3",
      }),
    ];
    expect(read(records)).toMatchObject({
      problems: [],
      statements: [
        { account: "BE68539007547034", closing: null, entries: [], text: null },
        { account: "NL91ABNA0417164300", currency: "USD", text: "VOS TARIFS CHANGENT EN 2027." },
      ],
    });
  });

  it.each([
    ["0", "539007547034 EUR0BE", "BE68539007547034", "EUR"],
    ["1", "0012345678".padEnd(34) + "USD", "0012345678", "USD"],
    ["2", IBAN, "BE68539007547034", "EUR"],
    ["3", "FR1420041010050500013M02606".padEnd(34) + "EUR", "FR1420041010050500013M02606", "EUR"],
    [" ", "539007547034 EUR0BE", "BE68539007547034", "EUR"],
    [" ", IBAN, "BE68539007547034", "EUR"],
    ["2", "", null, null],
  ])("names its account by structure %s: %s is %s", (structure, account, iban, currency) => {
    expect(read(statement({ structure, account })).statements[0]).toMatchObject({ account: iban, currency });
  });

  it("is read in another version than the known one, which is said", () => {
    const { statements, version, problems } = read(statement({ version: "3" }));
    expect([statements.length, version, problems.map(({ code, params }) => [code, params])]).toEqual([
      1,
      "3",
      [["statement.unknownVersion", { version: "3" }]],
    ]);
  });
});

describe("A batch", () => {
  const details = [
    ...movement({
      detail: 1,
      amount: 15_025,
      code: "50550000",
      structured: true,
      communication: directDebit({ mandate: "MANDAAT2025ABCDEFGHIJKLMNOPQRSTUV35", text: "F".repeat(62) }),
      reference: "E2E-1",
      account: IBAN.replace("EUR", "   "),
      name: "ANDRE LEFEVRE",
    }),
    record([1, "31"], [3, "00010002"], [32, "505500001001"], [44, "ANDRE LEFEVRE".padEnd(70)]),
    record([1, "32"], [3, "00010002"], [11, "RUE DES CHENES 12".padEnd(35) + "5000 NAMUR"]),
    ...movement({
      detail: 3,
      amount: 20_050,
      code: "50550000",
      structured: true,
      communication: directDebit({ text: "202611004541" }),
      reference: "NOT PROVIDED",
      account: "539007547034 EUR",
      name: "BERG",
    }),
    record([1, "31"], [3, "00010004"], [32, "505500001009"], [44, "DE ZONNEBLOEM".padEnd(70)]),
    record([1, "32"], [3, "00010004"], [11, "KVK 1"]),
  ];
  const total = (code: string): string[] => movement({ amount: 35_075, code, reference: "BATCH-1" });

  it.each(["10550000", "20550000", "20552000"])("is one entry, with or without its details: %s", (code) => {
    const batch = { paymentInformationId: "BATCH-1", messageId: null };
    expect(entriesOf(...total(code))).toMatchObject([
      { kind: "Batch", amount: 35_075, batch, details: [], codes: [code] },
    ]);
    const entries = entriesOf(...total(code), ...details);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      kind: "Batch",
      amount: 35_075,
      batch,
      details: [
        {
          amount: 15_025,
          endToEndId: "E2E-1",
          mandateId: "MANDAAT2025ABCDEFGHIJKLMNOPQRSTUV35",
          counterpartyIban: "BE68539007547034",
          name: "ANDRE LEFEVRE",
          returnKind: null,
          reasonCode: null,
          text: `${"F".repeat(62)} RUE DES CHENES 12 5000 NAMUR`,
        },
        {
          amount: 20_050,
          endToEndId: null,
          mandateId: "M-1",
          counterpartyIban: "BE68539007547034",
          text: "202611004541 DE ZONNEBLOEM KVK 1",
        },
      ],
    });
  });

  it("may be typed as a simple amount, and so may its details", () => {
    const odd = details.map((line) => (line.startsWith("21") ? line.slice(0, 53) + "00550001" + line.slice(61) : line));
    expect(entriesOf(...total("00550000"), ...odd)).toMatchObject([{ kind: "Batch", details: [{}, {}] }]);
  });

  it("has more details than numbers for them", () => {
    const first = movement({ detail: 9_999, amount: 35_000, code: "50550000", reference: "E2E-1" });
    const wrapped = movement({ detail: 0, amount: 75, code: "50550000", reference: "E2E-2" });
    expect(entriesOf(...total("10550000"), ...first, ...wrapped)).toMatchObject([
      { details: [{ endToEndId: "E2E-1" }, { endToEndId: "E2E-2" }] },
    ]);
  });

  it("has a reference of the bank that names none of its details, where several share it", () => {
    const detail = (number: number, bankReference: string): string[] =>
      movement({ detail: number, amount: 5_000, code: "50550000", bankReference });
    const records = [
      ...movement({ amount: 20_000, code: "10550000", bankReference: "A" }),
      ...[detail(1, "A"), detail(2, "B"), detail(3, "B"), detail(4, "")].flat(),
    ];
    expect(entryOf(...records)).toMatchObject({
      bankReference: "A",
      details: [{ bankReference: null }, { bankReference: "B" }, { bankReference: null }, { bankReference: null }],
    });
    expect(entryOf(...movement({ amount: 1, code: "10550000", bankReference: "" })).bankReference).toBeNull();
  });

  it("whose details do not add up is booked in full, and said", () => {
    const { statements, problems } = read(statement({}, ...total("10550000"), ...details.slice(0, 3)));
    expect(statements[0]?.entries).toMatchObject([{ amount: 35_075, details: [{ amount: 15_025 }] }]);
    expect(problems).toEqual([
      {
        code: "statement.counts",
        place: { line: 3, element: "2.1" },
        params: { stated: "350.75", element: "2.1 0001", counted: "150.25" },
      },
    ]);
  });
});

describe("What comes back", () => {
  const back = (changes: Partial<Movement>, debit: DirectDebit = {}): StatementEntry =>
    entryOf(
      ...movement({
        amount: -8_990,
        code: "00503000",
        structured: true,
        communication: directDebit(debit),
        reference: "E2E-1",
        name: "PIETERS",
        ...changes,
      }),
    );

  it.each([
    ["1", "Reject", "Reject"],
    ["2", "Return", "Return"],
    ["3", "Return", "Refund"],
    ["4", "Return", "Recalled"],
    ["5", "Return", "Recalled"],
  ])("says how by its R-type, in either place: %s is %s, %s", (returnType, kind, returnKind) => {
    const expected = {
      kind,
      amount: -8_990,
      details: [{ returnKind, reasonCode: "AM04", endToEndId: "E2E-1", mandateId: "M-1" }],
    };
    expect(back({ returnType, reason: "AM04" })).toMatchObject(expected);
    expect(back({}, { returnType, reason: "AM04" })).toMatchObject(expected);
    // It counts for more than the transaction, also than that of another family.
    expect(back({ code: "03049000" }, { returnType, reason: "AM04" })).toMatchObject(expected);
    expect(back({ code: "00541000" }, { returnType, reason: "AM04" })).toMatchObject(expected);
    // With the other sign it is the debtor's side, or a correction.
    expect(back({ amount: 8_990, code: "00554000" }, { returnType, reason: "AM04" }).kind).toBe("Other");
  });

  it("is kept whichever code the bank gives, and none says only the group of reasons", () => {
    expect(back({ returnType: "2", reason: "XX99" })).toMatchObject({
      details: [{ reasonCode: "XX99" }],
      codes: ["00503000"],
    });
    expect(back({}, { outcome: "4" })).toMatchObject({
      kind: "Return",
      codes: ["00503000", "127/4"],
      details: [{ reasonCode: null, returnKind: null }],
    });
  });

  it.each(["00503000", "00505000"])("without an R-type came back, and how is not said: %s", (code) => {
    expect(entryOf(...movement({ amount: -100, code, communication: "IMPAYE" }))).toMatchObject({
      kind: "Return",
      details: [{ returnKind: null, reasonCode: null, text: "IMPAYE" }],
    });
  });

  it("says different things in two places, of which the first is taken", () => {
    const records = movement({
      amount: -100,
      code: "00503000",
      structured: true,
      communication: directDebit({ returnType: "3", reason: "MD06" }),
      returnType: "2",
      reason: "AM04",
    });
    const { statements, problems } = read(statement({}, ...records));
    expect(statements[0]?.entries).toMatchObject([{ details: [{ returnKind: "Return", reasonCode: "AM04" }] }]);
    expect(problems.map(({ code, place, params }) => [code, place.line, params])).toEqual([
      ["statement.contradiction", 3, { element: "2.2 / 127", value: "2", other: "3" }],
      ["statement.contradiction", 3, { element: "2.2 / 127", value: "AM04", other: "MD06" }],
    ]);
  });

  it.each([
    ["1", "1", { scheme: "CORE", sequenceType: "RCUR" }],
    ["2", "2", { scheme: "B2B", sequenceType: "OOFF" }],
    ["2", "3", { scheme: "B2B", sequenceType: "FRST" }],
    ["0", "4", { scheme: null, sequenceType: "FNAL" }],
    ["9", "9", null],
  ])("tells how it was collected: scheme %s, sequence %s", (scheme, sequence, collected) => {
    const [detail] = back({}, { scheme, sequence }).details;
    expect(detail?.collected).toEqual(
      collected === null ? undefined : { ...collected, categoryPurpose: null, purpose: null },
    );
  });

  it("and what for, where record 2.2 says it, without a communication 127 as well", () => {
    const [detail] = back({ structured: false, communication: "HUUR", purposes: "RENTCASH" }).details;
    expect(detail?.collected).toEqual({ scheme: null, sequenceType: null, categoryPurpose: "RENT", purpose: "CASH" });
  });

  it("may be totalled by the bank, with the code of one of them", () => {
    const detail = (number: number, amount: number, returnType: string): string[] =>
      movement({ detail: number, amount, code: "60505000", returnType, reason: "MD06", reference: `E2E-${number}` });
    const total = movement({ amount: -300, code: "20505000", communication: "REMBOURSEMENTS" });
    expect(entryOf(...total, ...detail(1, -100, "3"), ...detail(2, -200, "1"))).toMatchObject({
      kind: "Return",
      amount: -300,
      batch: null,
      text: "REMBOURSEMENTS",
      details: [
        { returnKind: "Refund", endToEndId: "E2E-1" },
        { returnKind: "Reject", endToEndId: "E2E-2" },
      ],
    });
    expect(entryOf(...total, ...detail(1, -300, "1"))).toMatchObject({ kind: "Reject" });
    expect(entryOf(...total)).toMatchObject({ kind: "Return", details: [] });
  });

  it("has charges in parts, in parts of parts, or among its information", () => {
    const charged = { originalAmount: 8_990, charges: 242 };
    const parts = (type: string, from: number): string[] => [
      ...movement({ detail: from, amount: -8_990, code: `${type}0503000` }),
      ...movement({ detail: from + 1, amount: -200, code: `${type}0503037` }),
      ...movement({ detail: from + 2, amount: -42, code: `${type}0503011` }),
    ];
    const whole = { amount: -9_232, code: "30503000", returnType: "2" };
    expect(entryOf(...movement(whole), ...parts("8", 1))).toMatchObject({
      kind: "Return",
      details: [{ amount: -9_232, ...charged }],
    });
    const detail = movement({ ...whole, detail: 1, code: "70503000" });
    expect(entryOf(...movement({ ...whole, code: "20503000" }), ...detail, ...parts("9", 2))).toMatchObject({
      kind: "Return",
      details: [{ amount: -9_232, returnKind: "Return", ...charged }],
    });
    const cost = (amount: number, category: string): string =>
      record(
        [1, "31"],
        [3, "00010001"],
        [32, "005030001006"],
        [44, `${"FRAIS".padEnd(30)}EUR${amountOf(amount).slice(1)}${amount < 0 ? 1 : 0}${category}`],
      );
    const single = movement({ ...whole, code: "00503000" });
    expect(entryOf(...single, cost(-242, "037"))).toMatchObject({ details: [charged] });
    for (const line of [cost(-242, "000"), cost(-9_232, "037"), cost(242, "037")]) {
      expect(entryOf(...single, line)).toMatchObject({ details: [{ originalAmount: null, charges: null }] });
    }
    const other = [...movement({ ...whole, amount: -9_190 }), ...parts("8", 1).slice(0, 6)];
    expect(entryOf(...other)).toMatchObject({ details: [{ originalAmount: 8_990, charges: 200 }] });
  });
});

describe("Single collections, charges and all other traffic", () => {
  it.each(["00550000", "00552000", "30550000"])("credits a collection by itself: %s", (code) => {
    const records = movement({
      amount: 100,
      code,
      structured: true,
      communication: directDebit({ text: "F-1" }),
      reference: "E2E-1",
    });
    expect(entryOf(...records)).toMatchObject({
      kind: "Receipt",
      batch: null,
      details: [{ endToEndId: "E2E-1", mandateId: "M-1", text: "F-1" }],
    });
  });

  it.each([
    ["00501000", -100, false],
    ["00537000", -100, false],
    ["00587000", 100, false],
    ["00554000", 100, false],
    ["00558000", 100, false],
    ["00549000", -100, true],
    ["00599000", 100, true],
    ["00150000", 100, false],
    ["05500000", 100, false],
    ["00000000", -100, false],
    ["03099000", 100, true],
    ["00503000", 0, false],
  ])("leaves %s of %d cents alone", (code, amount, isReversal) => {
    expect(entryOf(...movement({ amount, code, communication: "x" }))).toMatchObject({
      kind: "Other",
      isReversal,
      codes: [code],
      details: [{ amount, text: "x" }],
    });
  });

  it("leaves our own bill alone, whatever its mandate", () => {
    const records = movement({
      amount: -100,
      code: "00501000",
      structured: true,
      communication: directDebit(),
      reference: "INV-1",
    });
    expect(entryOf(...records)).toMatchObject({ kind: "Other", details: [{ returnKind: null, mandateId: "M-1" }] });
  });

  it.each([
    ["100RF18539007547034", "RF18539007547034"],
    ["101202611004541", "202611004541"],
    ["102202611004541", "202611004541"],
    ["113SOMETHING   ELSE", "SOMETHING ELSE"],
  ])("reads the structured communication %s", (communication, text) => {
    expect(entryOf(...movement({ amount: 1, code: "00150000", structured: true, communication })).text).toBe(text);
  });

  it("joins texts by position, also where a record between them is missing", () => {
    const communication = "A".repeat(53) + "B".repeat(53) + "C".repeat(43);
    const text = (parts: readonly (2 | 3)[]) =>
      entryOf(...movement({ amount: 1, code: "00150000", communication, parts })).text;
    expect(text([2, 3])).toBe(communication);
    expect(text([3])).toBe(`${"A".repeat(53)} ${"C".repeat(43)}`);
    expect(text([])).toBe("A".repeat(53));
    const mandate = movement({
      amount: 1,
      code: "00550000",
      structured: true,
      communication: directDebit({ mandate: "MNDT-1", returnType: "0" }),
      parts: [3],
    });
    expect(entryOf(...mandate)).toMatchObject({ details: [{ mandateId: "MNDT-1".slice(0, 6) }] });
  });

  it("adds information to its own movement, whatever the bank's reference", () => {
    const information = (number: number, text: string): string[] => [
      record([1, "31"], [3, `0001${digits(number, 4)}`], [32, "001500000"], [41, text.slice(0, 73)]),
      record([1, "32"], [3, `0001${digits(number, 4)}`], [11, text.slice(73, 178)]),
      record([1, "33"], [3, `0001${digits(number, 4)}`], [11, text.slice(178)]),
    ];
    const long = "D".repeat(73) + "E".repeat(105) + "F".repeat(90);
    const bank = record([1, "31"], [3, "00010003"], [32, "001500001002"], [44, "ONE".padEnd(35) + "TWO"]);
    const party = record(
      [1, "31"],
      [3, "00010004"],
      [32, "001500001001"],
      [44, "PIETERS EN ZONEN VAN DE OUDE MOLEN AAN ZEE"],
    );
    const entry = entryOf(
      ...movement({ amount: 1, code: "00150000", name: "PIETERS EN ZONEN VAN DE OUDE MOLEN " }),
      ...information(1, long),
      ...information(2, "SHORT"),
      bank,
      party,
    );
    expect(entry).toMatchObject({
      text: `${long} SHORT ONE TWO`,
      details: [{ name: "PIETERS EN ZONEN VAN DE OUDE MOLEN AAN ZEE" }],
    });
    const other = entryOf(...movement({ amount: 1, code: "00150000", name: "JANSSENS" }), party);
    expect(other).toMatchObject({ details: [{ name: "JANSSENS" }] });
    expect(other.text).toContain("PIETERS");
    expect(entryOf(...movement({ amount: 1, code: "00150000" }), party).details[0]?.name).toContain("PIETERS");
  });

  it("is booked on the new balance's day where it has none, else on its value day, else is left out", () => {
    const undated = movement({ amount: 1, code: "00150000", day: "000000" });
    expect(entryOf(...undated).bookingDate).toBe("2026-11-06");
    const zeroDay = statement({ day: "000000" }, ...undated).map((line) => line.replace("051126", "000000"));
    expect(read(zeroDay).statements[0]?.entries[0]?.bookingDate).toBe("2026-11-06");
    const none = zeroDay.map((line) => line.replace("061126", "000000"));
    const { statements, problems } = read(none);
    expect(statements[0]?.entries).toEqual([]);
    expect(codesOf(problems)).toContain("statement.unreadable");
  });

  it("is left out where its amount cannot be read, which is said", () => {
    const odd = (line: string): string => line.slice(0, 32) + "00000000000A000" + line.slice(47);
    const [first = "", ...rest] = movement({ amount: 1, code: "00150000" });
    const records = [odd(first), ...rest, ...movement({ sequence: 2, amount: 5, code: "00150000" })];
    const { statements, problems } = read(statement({ credited: 5, closing: 5 }, ...records));
    expect(statements[0]?.entries.map(({ amount }) => amount)).toEqual([5]);
    expect(problems).toEqual([
      {
        code: "statement.unreadable",
        place: { line: 3, element: "2.1" },
        params: { element: "2.1, 32-47", value: "0001 0000" },
      },
    ]);
    const [detail = "", ...more] = movement({ detail: 1, amount: 5, code: "50550000" });
    const batch = [...movement({ amount: 5, code: "10550000" }), odd(detail), ...more];
    expect(codesOf(read(statement({}, ...batch)).problems)).toEqual(["statement.unreadable", "statement.counts"]);
    const tenth = movement({ amount: 5, code: "00150000" }).map((line) =>
      line.replace("000000000000050", "000000000000055"),
    );
    expect(codesOf(read(statement({ credited: 0, closing: 0 }, ...tenth)).problems)).toEqual(["statement.unreadable"]);
    const large = movement({ amount: 5, code: "00150000" }).map((line) =>
      line.replace("000000000000050", "999999999999990"),
    );
    expect(codesOf(read(statement({ credited: 0, closing: 0 }, ...large)).problems)).toEqual(["statement.unreadable"]);
  });
});

describe("A file of one kind of movement", () => {
  const details = [
    ...movement({ detail: 1, amount: -100, code: "60503000", returnType: "2", reference: "E2E-1" }),
    ...movement({ detail: 2, amount: -200, code: "60503000", returnType: "2", reference: "E2E-2" }),
  ];

  it("only explains what is in the account's own: nothing in it is money", () => {
    const records = movement({ sequence: 2, amount: -300, code: "00503000", returnType: "2" });
    const { statements, problems } = read(
      statement({ application: "05030", opening: 0, closing: 0, debited: 0 }, ...details, ...records),
    );
    expect(problems).toEqual([]);
    expect(statements[0]).toMatchObject({ opening: null, closing: null, number: null });
    expect(statements[0]?.entries).toMatchObject([
      { amount: -100, status: "Information", kind: "Return", details: [{ endToEndId: "E2E-1" }] },
      { amount: -200, status: "Information", kind: "Return", details: [{ endToEndId: "E2E-2" }] },
      { amount: -300, status: "Information" },
    ]);
  });

  it("is the account's own where it has balances, or nothing", () => {
    const single = movement({ amount: -300, code: "00503000" });
    for (const written of [{ application: "05030", opening: 500 }, { application: "     " }]) {
      expect(read(statement(written, ...single)).statements[0]?.entries[0]?.status).toBe("Booked");
    }
    expect(read(statement({ application: "05030" })).statements[0]?.closing).not.toBeNull();
  });
});

describe("What a CODA says of itself", () => {
  it("is a finding when balance, counts or sums are others", () => {
    const records = movement({ amount: -500, code: "00501000" });
    const { problems } = read(statement({ closing: 0, count: 9, debited: 400, credited: 100 }, ...records));
    expect(problems.map(({ code, place, params }) => [code, place.line, params])).toEqual([
      ["statement.counts", 7, { stated: "9", element: "9, 17-22", counted: "5" }],
      ["statement.counts", 7, { stated: "4.00", element: "9, 23-37", counted: "5.00" }],
      ["statement.counts", 7, { stated: "1.00", element: "9, 38-52", counted: "0.00" }],
      ["statement.doesNotTie", 1, { opening: "0.00", entries: "-5.00", closing: "0.00", account: "BE68539007547034" }],
    ]);
    const blank = statement({}).map((line) => (line.startsWith("9") ? line.slice(0, 22) + " ".repeat(30) : line));
    expect(read(blank).problems.map(({ params }) => params["stated"])).toEqual(["", ""]);
  });

  it("is a finding when the next statement of an account begins elsewhere, or a number is missing", () => {
    const gaps = (...written: readonly Written[]) =>
      read(written.flatMap((one) => statement(one))).problems.map(({ params }) => [params["element"], params["found"]]);
    expect(gaps({ opening: 100 }, { opening: 100, number: "211" })).toEqual([]);
    expect(gaps({ opening: 100 }, { opening: 200, number: "211" })).toEqual([["1", "2.00"]]);
    expect(gaps({ opening: 100 }, { opening: 100, number: "213" })).toEqual([["1, 126-128", "213"]]);
    expect(gaps({ opening: 100 }, { opening: 100, number: "000" })).toEqual([]);
    expect(gaps({ opening: 100 }, { opening: 100, number: "001", day: "040127" })).toEqual([]);
    const dollars = { account: IBAN.replace("EUR", "USD") };
    expect(gaps({ opening: 100 }, { opening: 900, ...dollars })).toEqual([]);
  });
});

describe("A CODA that is refused", () => {
  const records = statement({}, ...movement({ amount: 1, code: "00150000" }));
  const refused = (lines: readonly string[]) => {
    const { format, statements, problems } = read(lines);
    return [
      format,
      statements.length,
      ...problems.map(({ code, place, params }) => [code, place.line, Object.values(params)[0]]),
    ];
  };

  it.each([
    ["breaks off before its record 9", records.slice(0, -1), 6, "9"],
    ["breaks off in front of another statement", [...records.slice(0, -1), ...records], 7, "9"],
    ["has no old balance", [...records.slice(0, 1), ...records.slice(2)], 6, "1"],
    ["has no new balance", records.filter((line) => !line.startsWith("8")), 6, "8"],
    ["has a record of no known kind", [...records.slice(0, 2), record([1, "7"]), ...records.slice(2)], 3, "7"],
    ["has a record behind the end", [...records, record([1, "8"])], 8, "8"],
    ["has part of a movement alone", [...records.slice(0, 2), record([1, "22"])], 3, "22"],
    ["has an unknown part of a movement", [...records.slice(0, 3), record([1, "25"])], 4, "25"],
    ["has information on nothing", [...records.slice(0, 2), record([1, "31"])], 3, "31"],
    ["has part of information alone", [...records.slice(0, 3), record([1, "32"])], 4, "32"],
    ["has an old balance that is none", [records[0] ?? "", record([1, "12"], [43, "2"])], 2, `1: 2${" ".repeat(15)}`],
    ["has a record that is too long", [...records.slice(0, 2), `${records[2]}x`], 3, "> 128"],
  ])("%s", (_, lines, line, detail) => {
    expect(refused(lines)).toEqual(["CODA", 0, ["statement.damaged", line, detail]]);
  });

  it("holds characters or lengths that no record has", () => {
    expect(refused([...records.slice(0, 3), record([1, "22"], [11, "\u0000"])])).toEqual([
      "CODA",
      0,
      ["statement.characters", 4, "CODA"],
    ]);
    expect(refused([...records.slice(0, 3), "x".repeat(20_000)])).toEqual([
      "CODA",
      0,
      ["statement.hostile", 4, "> 16384"],
    ]);
  });
});
