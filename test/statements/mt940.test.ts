import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementDetail, StatementEntry, StatementFile, StatementProblem } from "../../src/statements/statement";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (lines: readonly string[], end = "\r\n"): StatementFile =>
  readStatementFile("statement.sta", [bytesOf(lines.join(end))]);

interface Written {
  readonly head?: readonly string[];
  readonly id?: string;
  readonly account?: string;
  readonly number?: string;
  readonly opening?: string;
  readonly closing?: string;
  readonly tail?: readonly string[];
}

const ABN: Written = { id: "ABN AMRO BANK NV", account: "123456789" };
const ING: Written = { id: "P261105000000001", account: "NL68INGB0000012345EUR", number: "00000" };
const RABO: Written = { head: [":940:"], id: "940S261105", account: "NL50RABO0123456789 EUR", number: "26031" };
const SNS: Written = { id: "0000000000", account: "NL16SNSB1234567809", number: "19/1" };
const TRIODOS: Written = { id: "1352294232659/1", account: "TRIODOSBANK/0666666666", number: "1" };
const GERMAN: Written = { id: "STARTUMSE", account: "25040066/0123456789", number: "00143/1" };

/** A statement of these entries. */
function linesOf(written: Written, ...entries: readonly string[]): string[] {
  const { head = [], id = "X", account = "1", number = "1/1", tail = ["-"] } = written;
  const { opening = "C261104EUR1000,00", closing = "C261105EUR1000,00" } = written;
  const fields = [`:20:${id}`, `:25:${account}`, `:28C:${number}`, `:60F:${opening}`, ...entries, `:62F:${closing}`];
  return [...head, ...fields, ...tail];
}

/** The entries of a statement whose balances are of no matter. */
function entriesOf(written: Written, ...entries: readonly string[]): readonly StatementEntry[] {
  return read(linesOf(written, ...entries)).statements.flatMap((statement) => statement.entries);
}

function entryOf(written: Written, ...entries: readonly string[]): StatementEntry {
  const [entry] = entriesOf(written, ...entries);
  if (entry === undefined) throw new Error("no entry was read");
  return entry;
}

function detailOf(entry: StatementEntry): StatementDetail {
  const [detail] = entry.details;
  if (detail === undefined) throw new Error("the entry has no detail");
  return detail;
}

/** What a creditor needs of a return. */
function returnOf(entry: StatementEntry) {
  const { amount, returnKind, reasonCode, endToEndId, mandateId, counterpartyIban, name } = detailOf(entry);
  return { kind: entry.kind, amount, returnKind, reasonCode, endToEndId, mandateId, counterpartyIban, name };
}

const codesOf = (problems: readonly StatementProblem[]): readonly string[] => problems.map(({ code }) => code);

describe("The envelope of an MT940", () => {
  const fields = linesOf(
    { ...ABN, tail: [] },
    ":61:2611051105C0,05N247NONREF",
    ":86:/TRTP/SEPA Incasso batch/PREF/A-1",
  );
  it.each([
    ["none, and no end", fields, "\n"],
    ["a dash alone, CRLF", [...fields, "-"], "\r\n"],
    [
      "SWIFT blocks on one line",
      ["{1:F01ABNANL2AXXXX0000000000}{2:I940ABNANL2AXXXN}{3:}{4:", ...fields, "-}{5:}"],
      "\r\n",
    ],
    ["SWIFT blocks on their own lines", ["{1:F01ABNANL2AXXXX0000000000}", "{2:I940XN}", "{4:", ...fields, "-}"], "\n"],
    ["a first field on the envelope's line", [`{1:F01ABNANL2A}{4:${fields[0]}`, ...fields.slice(1), "-}"], "\n"],
    ["heads of a bank", ["ABNANL2A", "940", "ABNANL2A", ...fields, "-XXX", ""], "\n"],
    ["characters that frame messages", ["\u0001{1:F01ABNANL2A}{4:", ...fields, "-}\u0003", "\u001A"], "\r\n"],
    ["a page of text before it", ["Voorbeeldbestand", "", "1. Overboeking", ...fields, "-"], "\n"],
  ])("is no matter: %s", (_, lines, end) => {
    const { format, statements } = read(lines, end);
    expect(format).toBe("MT940");
    expect(statements.map(({ account, entries }) => [account, entries.map(({ kind }) => kind)])).toEqual([
      ["123456789", ["Batch"]],
    ]);
  });

  it("may join messages on one line", () => {
    const one = linesOf({ ...SNS, number: "1/1", tail: [] });
    const two = linesOf({ ...SNS, number: "2/1", opening: "C261105EUR1000,00", tail: ["-}{5:}"] });
    const lines = ["{1:F01SNSBNL2A}{4:", ...one, `-}{5:}{1:F01SNSBNL2A}{4:${two[0]}`, ...two.slice(1)];
    expect(read(lines).statements.map(({ number }) => number)).toEqual([1, 2]);
    expect(read(lines).problems).toEqual([]);
  });

  it("holds several statements without an end between them, and text between statements", () => {
    const one = linesOf(
      { ...RABO, tail: ["", "Nog een afschrift"] },
      ":61:261105C1,00N113PREF",
      "0000000000",
      ":86:/PREF/A",
    );
    const two = linesOf({ ...RABO, head: [], opening: "C261105EUR1000,00", number: "26032", tail: [] });
    expect(read([...one, ...two]).statements.map(({ number, place }) => [number, place.line])).toEqual([
      [31, 2],
      [32, 12],
    ]);
  });

  it("may lack field 20", () => {
    const lines = linesOf(ABN).slice(1);
    expect(read(lines).statements).toMatchObject([{ account: "123456789", id: null, place: { line: 1 } }]);
    expect(read([...lines, ...lines]).statements).toHaveLength(2);
  });

  it("is read in chunks of any length", () => {
    const bytes = bytesOf(linesOf(ABN, ":61:2611051105D1,00N245NONREF", ":86:/RTYP/x/MARF/Ménagère").join("\r\n"));
    const whole = readStatementFile("x", [bytes]);
    for (const length of [1, 2, 7, 64]) {
      const chunks: Uint8Array[] = [];
      for (let start = 0; start < bytes.length; start += length) chunks.push(bytes.subarray(start, start + length));
      expect(readStatementFile("x", chunks)).toEqual(whole);
    }
    expect(returnOf(whole.statements[0]?.entries[0] as StatementEntry).mandateId).toBe("Ménagère");
  });

  it("is UTF-8, and Windows-1252 where it is not", () => {
    const latin = [
      ...linesOf(GERMAN, ":61:2611051105C1,00NTRFNONREF", ":86:166?00Gutschrift?20M\u00FCller 5 \u0080").join("\n"),
    ];
    const bytes = Uint8Array.from(latin.map((character) => character.charCodeAt(0)));
    expect(readStatementFile("x", [bytes]).statements[0]?.entries[0]?.text).toBe("Gutschrift Müller 5 €");
  });
});

describe("The account, the number and the name of a statement", () => {
  it.each([
    ["NL68INGB0000012345EUR", "NL68INGB0000012345"],
    ["NL10BUNQ2290325473 EUR", "NL10BUNQ2290325473"],
    ["FR1420041010050500013M02606EUR", "FR1420041010050500013M02606"],
    ["FR1420041010050500013M02606", "FR1420041010050500013M02606"],
    ["0001234567", "0001234567"],
    ["TRIODOSBANK/0666666666", "0666666666"],
    ["25040066/0123456789", "25040066/0123456789"],
  ])("%s is account %s", (written, account) => {
    expect(read(linesOf({ account: written })).statements[0]).toMatchObject({ account, currency: "EUR" });
  });

  it.each([
    ["ABN AMRO counts none: its number names a day", { ...ABN, number: "13901/1" }, null, "13901/1"],
    ["ING counts none", ING, null, "P261105000000001"],
    ["Rabobank counts within the year", RABO, 31, "940S261105"],
    ["Rabobank once counted none", { ...RABO, number: "0" }, null, "940S261105"],
    ["SNS counts", SNS, 19, "0000000000"],
  ])("%s", (_, written, number, id) => {
    expect(read(linesOf(written)).statements[0]).toMatchObject({ number, id });
  });
});

describe("Field 61", () => {
  it.each([
    ["2611051105C10,00NTRFNONREF", 1000, false],
    ["2611051105D10,5NTRFNONREF", -1050, false],
    ["2611051105d10,NTRFNONREF", -1000, false],
    ["2611051105C0,3NTRFNONREF", 30, false],
    ["261105C000000000098,99N102EREF", 9899, false],
    ["2611051105RC10,00NTRFNONREF", -1000, true],
    ["2611051105RD10,00NTRFNONREF", 1000, true],
    ["2611051105DR12,35NTRFNONREF", -1235, false],
    ["2611051105CR12,35NTRFNONREF", 1235, false],
    ["2611051105RDR12,35NTRFNONREF", 1235, true],
    ["2611051105D12,35 NRTINONREF", -1235, false],
    ["2611051105D12,3500NTRFNONREF", -1235, false],
  ])("%s is %d cents, reversed: %s", (text, amount, isReversal) => {
    expect(entryOf({}, `:61:${text}`)).toMatchObject({ amount, isReversal, status: "Booked" });
  });

  it.each([
    "2611051105C10.00NTRFNONREF",
    "2611051105C10,005NTRFNONREF",
    "2611051105X10,00NTRFNONREF",
    "2611051105C10,00",
  ])("cannot be read as %s, which is told, and the others are kept", (text) => {
    const { statements, problems } = read(linesOf({}, `:61:${text}`, ":86:x", ":61:2611051105C0,00NTRFNONREF"));
    expect(statements[0]?.entries.map(({ amount }) => amount)).toEqual([0]);
    expect(problems).toEqual([
      {
        code: "statement.unreadable",
        place: { line: 5, element: ":61:" },
        params: { element: ":61:", value: text },
      },
    ]);
  });

  it("expects an entry of an interim report, which is no money yet, and has no balances", () => {
    const lines = [":20:X", ":25:NL68INGB0000012345", ":28C:1", ":34F:EUR0,", ":13D:2611051200+0100"];
    const { statements, problems } = read([
      ...lines,
      ":61:2611051105EC10,00NTRFNONREF",
      ":61:261105ED1,NTRFNONREF",
      "-",
    ]);
    expect(statements[0]).toMatchObject({ currency: "EUR", opening: null, closing: null });
    expect(statements[0]?.entries).toMatchObject([
      { amount: 1000, status: "Pending", bookingDate: "2026-11-05" },
      { amount: -100, status: "Pending", bookingDate: "2026-11-05" },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["its own day", "2610011105C1,00NTRFX", "2026-11-05", "2026-10-01"],
    ["the year that brings it nearest", "2601021230C1,00NTRFX", "2025-12-30", "2026-01-02"],
    ["the year after", "2612300102C1,00NTRFX", "2027-01-02", "2026-12-30"],
    ["a leap day of a year near it", "2702280229C1,00NTRFX", "2028-02-29", "2027-02-28"],
    ["the closing balance's day where it has none", "261001C1,00NTRFX", "2026-11-05", "2026-10-01"],
    ["no value date on 30 February", "2602300301C1,00NTRFX", "2026-03-01", null],
  ])("is booked on %s", (_, text, bookingDate, valueDate) => {
    expect(entryOf({}, `:61:${text}`)).toMatchObject({ bookingDate, valueDate });
  });

  it("is booked on its value date where the balance has no day, else on the opening day, else is left out", () => {
    const undated: Written = { closing: "C000000EUR1000,00" };
    expect(entryOf(undated, ":61:261001C1,00NTRFX").bookingDate).toBe("2026-10-01");
    expect(entryOf(undated, ":61:260230C1,00NTRFX").bookingDate).toBe("2026-11-04");
    const { statements, problems } = read(
      linesOf({ ...undated, opening: "C000000EUR1000,00" }, ":61:260230C0,00NTRFX"),
    );
    expect(statements[0]?.entries).toEqual([]);
    expect(codesOf(problems)).toEqual(["statement.unreadable"]);
  });

  it("keeps type and references, and no word that only points into field 86", () => {
    expect(entryOf(ING, ":61:2611051105D1,00NTRF1850426746401070//14232632703135", "/TRCD/00100/")).toMatchObject({
      bankReference: "14232632703135",
      codes: ["NTRF", "00100"],
      text: "1850426746401070",
    });
    expect(
      entryOf(ING, ":61:2611051105D1,00NDDTEREF//12345678901234567890123/TRCD/01018/", ":86:/EREF/A//"),
    ).toMatchObject({
      bankReference: "12345678901234567890123",
      codes: ["NDDT", "01018"],
    });
    expect(entryOf({ account: "NL92KNAB0123123123" }, ":61:2611051105D1,00N1320F2EC8AD446A4537//FHFH")).toMatchObject({
      bankReference: "FHFH",
      codes: ["N132"],
      text: "0F2EC8AD446A4537",
    });
    expect(entryOf(ING, ":61:261105D50,00NIC MARF")).toMatchObject({ codes: ["NIC"], text: null, kind: "Other" });
    expect(entryOf({}, ":61:2611051105D1,00NTRFA/B//NONREF")).toMatchObject({ text: "A/B", bankReference: null });
  });
});

describe("ABN AMRO", () => {
  const batch = ":86:/TRTP/SEPA Incasso batch/PREF/BATCH-1/NRTX/0000011/PIND/BRUTO/";
  const back = (rest: string): string => `:86:/RTYP/SEPA Incasso Terugboeking/MARF/MNDT-1/RTRN/${rest}`;

  it.each([
    ["the code as type", ":61:2611051105C5,00N247NONREF", ["N247"]],
    ["the code as the bank's reference", ":61:2611051105C5,00NTRFNONREF//247", ["NTRF", "247"]],
    ["no code at all", ":61:2611051105C5,00NTRFNONREF", ["NTRF"]],
    ["the code for business-to-business", ":61:2611051105C5,00N249NONREF", ["N249"]],
  ])("credits a batch, with %s", (_, line, codes) => {
    expect(entryOf(ABN, line, batch)).toMatchObject({
      kind: "Batch",
      codes,
      bankReference: null,
      batch: { paymentInformationId: "BATCH-1", messageId: null, numberOfTransactions: 11, rejected: null },
      details: [],
    });
  });

  it("credits a batch that it has no identification of", () => {
    const entry = entryOf(ABN, ":61:2611051105C5,00N247NONREF", ":86:/TRTP/SEPA Incasso batch/PREF/Not provided");
    expect(entry).toMatchObject({ kind: "Batch", batch: null, details: [] });
  });

  it("credits a collection by itself when it names its transaction", () => {
    const entry = entryOf(ABN, ":61:2611051105C5,00N247NONREF", ":86:/TRTP/SEPA Incasso/EREF/E2E-1/MARF/M-1");
    expect(entry).toMatchObject({ kind: "Receipt", details: [{ endToEndId: "E2E-1", mandateId: "M-1", amount: 500 }] });
  });

  it.each([
    ["242", "Return", "Recalled"],
    ["244", "Return", "Refund"],
    ["245", "Return", "Return"],
    ["246", "Reject", "Reject"],
  ])("debits with %s what came back, whatever its words: %s, %s", (code, kind, returnKind) => {
    for (const line of [`:61:2611051105D5,00N${code}NONREF`, `:61:2611051105D5,00NTRFNONREF//${code}`]) {
      expect(entryOf(ABN, line, back("AM04"))).toMatchObject({ kind, details: [{ returnKind, reasonCode: "AM04" }] });
    }
  });

  it.each([
    ["SEPA Incasso terugboeking", "Return", "Refund"],
    ["SEPA Incasso terugboeking bank", "Return", "Return"],
    ["SEPA Incasso trx. onverwerkbaar", "Reject", "Reject"],
    ["SEPA Incasso niet uitgevoerd", "Reject", "Reject"],
    ["SEPA Incasso correctieboeking", "Return", "Recalled"],
    ["SEPA Incasso B2B reject/refusal", "Reject", "Reject"],
    ["SEPA Incasso B2B cancellation", "Return", "Recalled"],
    ["SEPA Incasso B2B return", "Return", "Return"],
    ["SEPA Incasso anders", "Return", null],
  ])("says in words how it came back where there is no code: %s", (words, kind, returnKind) => {
    const lines = [`:86:/RTYP/${words}/MARF/M-1/RTRN/AC04/EREF/E2E-1`];
    for (const type of ["NTRFNONREF", "N249NONREF"]) {
      expect(entryOf(ABN, `:61:2611051105D5,00${type}`, ...lines)).toMatchObject({ kind, details: [{ returnKind }] });
    }
  });

  it("breaks values and code words over lines, and blanks stand in an IBAN", () => {
    const entry = entryOf(
      ABN,
      ":61:2611051105D0,05N245NONREF",
      ":86:/RTYP/SEPA Incasso Terugboeking/MARF/123456789XXmandaat/RTRN/",
      "AC01/IBAN/ NL71 ABNA 1234567890/NAME/Debtor waarop geincasseerd wor",
      "dt /REMI/Nota 12 /INV/15, zie klantnummer 123",
      "455666/ER",
      "EF/1234567X908303803/ULTD//NAME/Iemand anders",
    );
    expect(returnOf(entry)).toEqual({
      kind: "Return",
      amount: -5,
      returnKind: "Return",
      reasonCode: "AC01",
      endToEndId: "1234567X908303803",
      mandateId: "123456789XXmandaat",
      counterpartyIban: "NL71ABNA1234567890",
      name: "Debtor waarop geincasseerd wordt",
    });
    expect(detailOf(entry).text).toBe("Nota 12 /INV/15, zie klantnummer 123455666");
  });

  it("takes the last of the words behind a remittance, which may hold anything", () => {
    const entry = entryOf(
      ABN,
      ":61:2611051105D5,00N245NONREF",
      ":86:/MARF/M/RTRN/AC01/REMI/x /EREF/no/IBAN/y/EREF/E2E-1",
    );
    expect(detailOf(entry)).toMatchObject({ endToEndId: "E2E-1", mandateId: "M" });
  });

  it("leaves alone what is the debtor's side or a credit transfer", () => {
    const others = [
      [
        ":61:2611051105D233,77N248NONREF",
        ":86:/TRTP/SEPA Incasso algemeen doorlopend/CSID/NL13ZZZ060605780000/MARF/M/EREF/E",
      ],
      [":61:2611051105D5,00N247NONREF", ":86:/TRTP/SEPA Incasso algemeen/CSID/NL13ZZZ060605780000/MARF/M/EREF/E"],
      [":61:2611051105C5,00N245NONREF", ":86:/RTYP/SEPA Incasso Terugboeking/CSID/NL13ZZZ060605780000/NAME/x"],
      [":61:2611051105C1,01N657NONREF", ":86:/TRTP/SEPA TERUGBOEKING/RTRN/MS02/REMI/x/EREF/TESTBIC"],
      [":61:2611051105D1,01N655NONREF", ":86:/TRTP/SEPA BATCH/PREF/109180/NRTX/162"],
      [":61:2611051105D1,01NTRFNONREF", ":86:/TRTP/SEPA BATCH/PREF/109180/NRTX/162"],
      [":61:2611051105C1,01NTRFNONREF", ":86:/TRTP/SEPA OVERBOEKING/REMI/incasso batch/EREF/NOTPROVIDED"],
      [":61:2611051105D1,01N243NONREF", ":86:/TRTP/SEPA Incasso Compensatie"],
      [":61:2611051105D1,01N999NONREF", ":86:een nieuwe soort"],
      [":61:2611051105D1,01NMSCNONREF"],
    ];
    for (const lines of others) {
      const entry = entryOf(ABN, ...lines);
      expect([lines[0], entry.kind, entry.details.length]).toEqual([lines[0], "Other", 1]);
    }
  });

  it("reads labels in text", () => {
    const entry = entryOf(
      ABN,
      ":61:1501200120C10,5N654NONREF",
      ":86:SEPA INCASSO ALGEMEEN DOORLOPEND INCASSANT: NL40ZZZ878787780000",
      "NAAM: BHBBAAA B.V.              MACHTIGING: BHV001",
      "OMSCHRIJVING: MAANDTERMIJN JANUA RI",
      "IBAN: NL83RABO0353535355         KENMERK: AA 2014-11-11 10:20:47/",
      "0000000007",
    );
    expect(returnOf(entry)).toMatchObject({
      kind: "Other",
      mandateId: "BHV001",
      endToEndId: "AA 2014-11-11 10:20:47/0000000007",
      counterpartyIban: "NL83RABO0353535355",
      name: "BHBBAAA B.V.",
    });
  });
});

describe("ING", () => {
  const line = (mark: string, code: string): string[] => [
    `:61:2611051105${mark}12,50NRTIEREF//26309000000001`,
    `/TRCD/${code}/`,
  ];
  const back =
    ":86:/RTRN/MD06//EREF/E2E-1//MARF/M-1//CSID/NL32ZZZ999999991234//CNTP/NL20INGB0001234567/INGBNL2A/A/B Bakker/STAD/" +
    "/REMI/USTD//Nota 12/EREF/x/";

  it.each([
    ["01100", "Reject", "BatchReject"],
    ["01111", "Reject", "Reject"],
    ["01215", "Return", "Return"],
    ["01315", "Return", "Refund"],
    ["01420", "Return", "Refund"],
    ["01415", "Return", "Recalled"],
    ["01520", "Return", "Recalled"],
    ["01530", "Return", "Refund"],
  ])("says by code %s how it came back, never by the reason: %s, %s", (code, kind, returnKind) => {
    const entry = entryOf(ING, ...line("D", code), back);
    expect(entry).toMatchObject({ kind, codes: ["NRTI", code], bankReference: "26309000000001" });
    if (returnKind === "BatchReject")
      expect(entry).toMatchObject({ details: [], batch: { rejected: "Batch", reasonCode: "MD06" } });
    else {
      expect(returnOf(entry)).toEqual({
        kind,
        amount: -1250,
        returnKind,
        reasonCode: "MD06",
        endToEndId: "E2E-1",
        mandateId: "M-1",
        counterpartyIban: "NL20INGB0001234567",
        name: "A/B Bakker",
      });
      expect(detailOf(entry).text).toBe("Nota 12/EREF/x");
    }
    // The same code with the other sign is the debtor's side.
    expect(entryOf(ING, ...line("C", code), back).kind).toBe("Other");
  });

  it.each(["01000", "01010", "01020", "01040"])("credits a batch with %s, and counts it in its text", (code) => {
    const lines = [":61:2611051105C100,00NDDTPREF//26309000000002", `/TRCD/${code}/`];
    expect(
      entryOf(ING, ...lines, ":86:/PREF/BATCH-1//CSID/NL32ZZZ999999991234//REMI/USTD//TOTAAL     168", " POSTEN/"),
    ).toMatchObject({
      kind: "Batch",
      batch: { paymentInformationId: "BATCH-1", numberOfTransactions: 168 },
      details: [],
    });
    expect(entryOf(ING, lines[0]?.replace("C100", "D100") ?? "", `/TRCD/${code}/`).kind).toBe("Other");
  });

  it("credits single collections, and knows credit transfers and their returns from them", () => {
    expect(entryOf(ING, ":61:2611051105C1,00NDDTEREF//1", "/TRCD/01012/", ":86:/EREF/E2E-1//MARF/M-1//").kind).toBe(
      "Receipt",
    );
    expect(entryOf(ING, ":61:2611051105D1,00NRTIEREF//1", "/TRCD/00190/", ":86:/RTRN/AC01//EREF/E2E-1//").kind).toBe(
      "Other",
    );
    expect(entryOf(ING, ":61:2611051105D1,00NDDTEREF//1", "/TRCD/01018/", ":86:/EREF/E//MARF/M//CSID/X//").kind).toBe(
      "Other",
    );
  });

  it("reads references of remittances and older forms of them", () => {
    const remittance = (text: string) =>
      detailOf(entryOf(ING, ":61:2611051105C1,00NTRFNONREF//1", `:86:/REMI/${text}/`)).text;
    expect(remittance("USTD//text")).toBe("text");
    expect(remittance("STRD/CUR/1234567890123456")).toBe("1234567890123456");
    expect(remittance("SCOR/CUR/RF18539007547034")).toBe("RF18539007547034");
    expect(remittance("//text")).toBe("text");
  });

  describe("before autumn 2014", () => {
    const old: Written = { id: "MPBZ", account: "0654321789", number: "000" };

    it("totals collections", () => {
      const expected = (id: string, count: number) => ({
        kind: "Batch",
        batch: { paymentInformationId: id, numberOfTransactions: count },
      });
      expect(entryOf(old, ":61:261105C1,44NIC NONREF ", ":86:TOTAAL 1 IC 4444444 ")).toMatchObject(
        expected("4444444", 1),
      );
      expect(
        entryOf(old, ":61:261105C1,44NNIC PREF", ":86:Europese Incasso BATCH-1 TOTAAL       12 POSTEN"),
      ).toMatchObject(expected("BATCH-1", 12));
      expect(entryOf(old, ":61:261105D2,13NVZ NONREF", ":86:TOTAAL 1 VZ 4444444").kind).toBe("Other");
    });

    it.each([
      ["1", "Reject", "Reject"],
      ["2", "Return", "Return"],
      ["3", "Return", "Refund"],
      ["4", "Return", "Recalled"],
      ["5", "Return", "Recalled"],
    ])("says in a fifth character of the reason how it came back: %s", (character, kind, returnKind) => {
      const entry = entryOf(
        old,
        ":61:261105D9,00NDV MARF",
        `:86:/MARF/M-1//RTRN/MS03${character}//EREF/E2E-1//BUSP/Europese Incasso/x/`,
      );
      expect(returnOf(entry)).toMatchObject({ kind, returnKind, reasonCode: "MS03", mandateId: "M-1" });
      const text = entryOf(
        old,
        ":61:261105D9,00NDV EREF",
        `:86:0123456789 MS03${character} Europese Incasso doorlopend NL69INGB0123456789 x`,
      );
      expect(returnOf(text)).toMatchObject({
        kind,
        returnKind,
        reasonCode: "MS03",
        counterpartyIban: "NL69INGB0123456789",
      });
    });

    it("points to the mandate of a return of which it says no more", () => {
      expect(returnOf(entryOf(old, ":61:261105D9,00N038MARF", ":86:/MARF/M-1/"))).toMatchObject({
        kind: "Return",
        returnKind: null,
        reasonCode: null,
        mandateId: "M-1",
      });
      expect(entryOf(old, ":61:261105D9,00NDV NONREF", ":86:Reguliere aflossing").kind).toBe("Other");
    });
  });

  it("counts its entries behind the closing balance, in two forms", () => {
    const entries = [":61:2611051105D25,24NTRFX", ":61:2611051105D1,00NTRFX", ":61:2611051105C28,71NTRFX"];
    const written = (text: string): Written => ({
      ...ING,
      closing: "C261105EUR1002,47",
      tail: [":64:C261105EUR1,", text, "-}"],
    });
    expect(read(linesOf(written(":86:/SUM/2/1/26,24/28,71/"), ...entries)).problems).toEqual([]);
    expect(read(linesOf(written(":86:D000002C000001D26,24C28,71"), ...entries)).problems).toEqual([]);
    expect(
      read(linesOf(written(":86:/NAME/ING BANK N.V.//BIC/INGBNL2A//SUM/3/1/26,24/28,71/"), ...entries)).problems,
    ).toEqual([
      {
        code: "statement.counts",
        place: { line: 10, element: ":86:" },
        params: { stated: "3 D 26.24, 1 C 28.71", element: ":86:", counted: "2 D 26.24, 1 C 28.71" },
      },
    ]);
  });

  it("may write something else there, which is kept", () => {
    const { statements } = read(
      linesOf({ ...ING, tail: [":86:Onze tarieven", " veranderen", ":86:per 1 januari", "-}"] }),
    );
    expect(statements[0]?.text).toBe("Onze tarieven veranderen per 1 januari");
  });
});

describe("Rabobank", () => {
  const back =
    ":86:/MARF/M-1/EREF/E2E-1/PREF/BATCH-1/TRCD/CODE/RTRN/AM04/BENM//NAME/V. Debiteur/ID/9/REMI/Nota 12/ISDT/2026-11-05";

  it.each(["113", "115", "629", "644", "651", "680", "683", "999"])(
    "credits a batch with %s, of which it tells the name alone",
    (code) => {
      expect(entryOf(RABO, `:61:261105C000000000100,00N${code}PREF`, "0000000000", ":86:/PREF/BATCH-1")).toMatchObject({
        kind: "Batch",
        codes: [`N${code}`],
        bookingDate: "2026-11-05",
        batch: { paymentInformationId: "BATCH-1", numberOfTransactions: null },
      });
    },
  );

  it.each([
    ["631", "Return", "Return"],
    ["632", "Return", "Return"],
    ["633", "Return", "Refund"],
    ["166", "Reject", "Reject"],
    ["170", "Reject", "Reject"],
    ["634", "Return", "Recalled"],
    ["637", "Return", "Recalled"],
    ["104", "Return", null],
    ["0633", "Return", "Refund"],
  ])("debits with %s what came back: %s, %s", (code, kind, returnKind) => {
    const entry = entryOf(RABO, ":61:261105D000000000012,50N999MARF", "NL20INGB0001234567", back.replace("CODE", code));
    expect(returnOf(entry)).toEqual({
      kind,
      amount: -1250,
      returnKind,
      reasonCode: "AM04",
      endToEndId: "E2E-1",
      mandateId: "M-1",
      counterpartyIban: "NL20INGB0001234567",
      name: "V. Debiteur",
    });
    expect(detailOf(entry)).toMatchObject({ paymentInformationId: "BATCH-1", text: "Nota 12" });
  });

  it("takes a debtor's objection for a refund where no code says so", () => {
    const entry = entryOf(RABO, ":61:261105D12,50N104MARF", ":86:/MARF/M-1/RTRN/MD06/BENM//NAME/V. Debiteur");
    expect(returnOf(entry)).toMatchObject({ kind: "Return", returnKind: "Refund", reasonCode: "MD06" });
  });

  it("leaves alone batches of credit transfers, what others collected, and costs", () => {
    expect(entryOf(RABO, ":61:261105C1,00N586PREF", ":86:/PREF/A").kind).toBe("Other");
    expect(entryOf(RABO, ":61:261105D840,20N586PREF", "0000000000", ":86:/PREF/A/SOMETHING ELSE").kind).toBe("Other");
    expect(entryOf(RABO, ":61:261105D1,00N064MARF", ":86:/MARF/M/CSID/NL1/ORDP//NAME/x/REMI/y").kind).toBe("Other");
    expect(entryOf(RABO, ":61:261105D1,00N093NONREF", ":86:/REMI/KostenPeriode").kind).toBe("Other");
    expect(entryOf(RABO, ":61:261105C1,00N999EREF", "0663616476", ":86:/EREF/E/ORDP//NAME/x")).toMatchObject({
      kind: "Other",
      text: "/EREF/E/ORDP//NAME/x 0663616476",
    });
  });

  it("reads words in groups, twice, and none", () => {
    const entry = (text: string) => returnOf(entryOf(RABO, ":61:261105C1,00N541NONREF", `:86:${text}`));
    expect(entry("/ULTD//NAME/Ander/ORDP//NAME/Betaler/EREF/E-1/EREF/E-2").name).toBe("Betaler");
    expect(entry("/ORDP/x/NAME/Betaler/EREF/E-1/EREF/E-2")).toMatchObject({ name: "Betaler", endToEndId: "E-1" });
    expect(entry("/EREF//REMI/").endToEndId).toBeNull();
  });

  it("reads a creditor's reference", () => {
    const text = ":86:/ORDP//NAME/x/REMI//CDTRREFTP//CD/SCOR/ISSR/CUR/CDTRREF/RF18539007547034/ISDT/2026-11-05";
    expect(detailOf(entryOf(RABO, ":61:261105C1,00N541NONREF", text)).text).toBe("RF18539007547034");
  });
});

describe("Banks whose text alone says what it is", () => {
  it("pads text, and names the other account in the reference and its holder below", () => {
    const blank = " ".repeat(65);
    const entry = entryOf(
      SNS,
      ":61:2611051105D61,80NINCNL44ABNA0548041814",
      "multi tank card bv",
      ":86:NL44ABNA0548041814 multi tank card bv",
      blank,
      "/TRTP/Zakelijke Europese Incasso/CSID/NL36ZZZ340698640000/NAME/MU",
      "LTI TANK CARD BV/MARF/MTC244K/REMI/Relatienummer 1755481/EREF/1755481/5570".padEnd(65),
      blank,
    );
    expect(returnOf(entry)).toMatchObject({
      kind: "Other",
      endToEndId: "1755481/5570",
      mandateId: "MTC244K",
      counterpartyIban: "NL44ABNA0548041814",
      name: "MULTI TANK CARD BV",
    });
    expect(
      returnOf(
        entryOf(SNS, ":61:2611051105C5,00NOVBNL11RABO0987654321", "f. spark", ":86:NL11RABO0987654321 f. spark"),
      ),
    ).toMatchObject({ kind: "Other", counterpartyIban: "NL11RABO0987654321", name: "f. spark" });
    const free = entryOf(
      SNS,
      ":61:2611051105D1,00NINCDE88500700100175526303",
      ":86:Europese incasso: 1-Kenmerk Machtiging: 5AL2-1 PP",
    );
    expect(returnOf(free)).toMatchObject({
      kind: "Other",
      mandateId: "5AL2",
      counterpartyIban: "DE88500700100175526303",
    });
  });

  it("credits a batch that is called so", () => {
    for (const lines of [
      [":61:2611051105C5,00NINCNONREF", ":86:Verzameling"],
      [":61:2611051105C5,00NOVBNONREF", ":86:Incassobatch 12"],
    ]) {
      expect(entryOf(SNS, ...lines)).toMatchObject({ kind: "Batch", batch: null, details: [] });
    }
    expect(entryOf(SNS, ":61:2611051105C5,00NOVBNONREF", ":86:Terugbetaling incasso").kind).toBe("Other");
  });

  it("subfields of Triodos begin with the account, or with BIC and IBAN", () => {
    const returned = entryOf(
      TRIODOS,
      ":61:261105D10,00NET NONREF",
      ":86:000>100000000000",
      ">20INGBNL2A",
      ">21NL20INGB0001234567",
      ">22V. DEBITEUR STORNO MD06 BATC>23H-1 >310666666666",
    );
    expect(returned).toMatchObject({ codes: ["NET", "000"], text: "V. DEBITEUR STORNO MD06 BATCH-1" });
    expect(returnOf(returned)).toMatchObject({ kind: "Return", returnKind: "Refund", reasonCode: "MD06" });
    expect(detailOf(returned).counterpartyIban).toBe("NL20INGB0001234567");
    const domestic = entryOf(
      TRIODOS,
      ":61:261105D10,00NIT NONREF",
      ":86:000>100555555555",
      ">20NAAM>21G 1111222233334444 >31x",
    );
    expect(domestic).toMatchObject({ kind: "Other", text: "NAAMG 1111222233334444 0555555555" });
    const collected = entryOf(TRIODOS, ":61:261105C10,00NIC NONREF", ":86:000>100000000000>20INCASSO BATCH 12");
    expect(collected).toMatchObject({ kind: "Batch" });
  });

  it("entries of bunq have no ids, and lines as long as they come", () => {
    const entry = entryOf(
      { account: "NL10BUNQ2290325473 EUR" },
      ":61:2611021105D2,NMSCNONREF",
      `:86:/IBAN/NL65BUNQ2206724936/NAME/A/REMI/${"x".repeat(150)}`,
    );
    expect(returnOf(entry)).toMatchObject({
      kind: "Other",
      amount: -200,
      counterpartyIban: "NL65BUNQ2206724936",
      name: "A",
    });
  });

  it("another bank's words are read by what all banks have in common", () => {
    const other: Written = { account: "BE68539007547034", number: "7/1" };
    expect(entryOf(other, ":61:2611051105C5,00NDDTNONREF", ":86:/PREF/BATCH-1")).toMatchObject({
      kind: "Batch",
      batch: { paymentInformationId: "BATCH-1" },
    });
    expect(entryOf(other, ":61:2611051105C5,00NCOLNONREF", ":86:/EREF/E2E-1/MARF/M-1").kind).toBe("Receipt");
    expect(entryOf(other, ":61:2611051105C5,00NDDTNONREF", ":86:/EREF/E2E-1/CSID/BE1/MARF/M-1").kind).toBe("Other");
    expect(entryOf(other, ":61:2611051105D5,00NRTINONREF", ":86:/EREF/E2E-1").kind).toBe("Return");
    expect(entryOf(other, ":61:2611051105D5,00NDDTNONREF", ":86:/EREF/E2E-1/MARF/M-1/CSID/BE1").kind).toBe("Other");
    expect(entryOf(other, ":61:2611051105D5,00NMSCNONREF", ":86:domiciliering geweigerd AC04").kind).toBe("Return");
  });
});

describe("German subfields", () => {
  const line = ":61:2611051105D12,35NRTIKREF+//2016021783252833";
  const back = (purpose: string, rest = ""): string =>
    `:86:109?00SEPA-LASTSCHR. RETOURE CORE?20${purpose}?30CSDBDE71XXX${rest}`;

  it("break between separator and number, in code words and within values", () => {
    const entry = entryOf(
      GERMAN,
      line,
      "/OCMT/EUR11,85//CHGS/EUR0,50/",
      ":86:109?00SEPA-LASTSCHR. RETOURE CORE?109075/629?20EREF+A1.200080779.",
      "400143254?21.4961336 KREF+SEPA-DA202006?2201221740-34972000-P1 MR",
      "EF+2?230852HW2723821 CRED+DE41EON0?240000129793 OAMT+11,85 SVWZ+?",
      "25SONSTIGE GRUENDE NR. 1?60UND MEHR?31DE50712345600200691329?32TESTER?33EL",
    );
    expect(entry).toMatchObject({ bankReference: "2016021783252833", codes: ["NRTI", "109"] });
    expect(detailOf(entry)).toMatchObject({
      originalAmount: 1185,
      charges: 50,
      reasonCode: null,
      reasonText: "SONSTIGE GRUENDE",
      messageId: "SEPA-DA20200601221740-34972000-P1",
      paymentInformationId: "SEPA-DA20200601221740-34972000-P1",
      endToEndId: "A1.200080779.400143254.4961336",
      mandateId: "20852HW2723821",
      counterpartyIban: "DE50712345600200691329",
      name: "TESTEREL",
      text: "SONSTIGE GRUENDE NR. 1UND MEHR",
    });
  });

  it.each([
    ["a number apart", back("MREF+M-1", "?34912"), "MD06", "Refund"],
    ["a number that is not known", back("MREF+M-1", "?34914"), "914", null],
    ["a number of other entries", back("MREF+M-1", "?34011"), null, null],
    ["words", back("MREF+M-1 SVWZ+Rueckgabegrund: MD06"), "MD06", "Refund"],
    ["a code among the words", back("MREF+M-1 SVWZ+Retoure AC04 vom 5.11."), "AC04", null],
    ["the objection in words", back("MREF+M-1 SVWZ+WIDERSPRUCH DURCH ZAHLER"), null, "Refund"],
  ])("give the reason as %s", (_, information, reasonCode, returnKind) => {
    expect(detailOf(entryOf(GERMAN, line, information))).toMatchObject({ reasonCode, returnKind, mandateId: "M-1" });
  });

  it.each([
    ["what was collected", back("OAMT+11,85"), 1185, 50],
    ["what the bank charges", back("COAM+0,50"), 1185, 50],
    ["both", back("OAMT+11,85 COAM+0,50"), 1185, 50],
    ["both, which do not agree", back("OAMT+11,85 COAM+0,40"), 1185, null],
    ["charges in words", back("SVWZ+ENTG.10,50 x"), 185, 1050],
    ["an amount as large as the booked one", back("OAMT+12,35"), 1235, null],
    ["charges as large as the booked amount", back("COAM+12,35"), null, null],
    ["nothing", back("SVWZ+x"), null, null],
  ])("tell charges by %s", (_, information, originalAmount, charges) => {
    expect(detailOf(entryOf(GERMAN, line, information))).toMatchObject({ originalAmount, charges, amount: -1235 });
  });

  it("may have the amounts in field 86, with blanks, or in another currency", () => {
    const amounts = (text: string) => detailOf(entryOf(GERMAN, line, text, back("MREF+M-1")));
    expect(amounts("/OCMT/EUR12,35//CHGS/EUR   0,/")).toMatchObject({ originalAmount: 1235, charges: null });
    expect(amounts("/OCMT/USD11,85//CHGS/USD0,50/")).toMatchObject({ originalAmount: null, charges: null });
    const words = entryOf(
      ING,
      ":61:2611051105D12,35NRTIEREF//1",
      "/TRCD/01215/",
      ":86:/MARF/M//OCMT/EUR11,85//CHGS/EUR0,50/",
    );
    expect(detailOf(words)).toMatchObject({ originalAmount: 1185, charges: 50 });
  });

  it.each([
    ["192", "C", "KREF+MSG-1", "Batch"],
    ["196", "C", "KREF+MSG-1", "Batch"],
    ["171", "C", "KREF+MSG-1", "Batch"],
    ["171", "C", "EREF+E2E-1 MREF+M-1", "Receipt"],
    ["174", "C", "EREF+NOTPROVIDED MREF+M-1", "Receipt"],
    ["108", "D", "MREF+M-1", "Return"],
    ["109", "RC", "MREF+M-1", "Return"],
    ["193", "D", "MREF+M-1", "Return"],
    ["109", "C", "MREF+M-1", "Other"],
    ["109", "RD", "MREF+M-1", "Other"],
    ["105", "D", "MREF+M-1 CRED+DE1", "Other"],
    ["807", "D", "SVWZ+Entgelt", "Other"],
    ["105", "D", "SVWZ+MD06", "Other"],
    ["999", "D", "SVWZ+MD06", "Return"],
  ])("say by GVC %s and mark %s what it is: %s is %s", (gvc, mark, purpose, kind) => {
    expect(entryOf(GERMAN, `:61:2611051105${mark}5,00NMSCNONREF`, `:86:${gvc}?00x?20${purpose}`).kind).toBe(kind);
  });

  it("name a batch by a reference of which it is not said whose it is", () => {
    expect(entryOf(GERMAN, ":61:2611051105C5,00NMSCNONREF", ":86:192?00x?20KREF+MSG-1")).toMatchObject({
      batch: { messageId: "MSG-1", paymentInformationId: "MSG-1", numberOfTransactions: null },
    });
  });

  it("use any separator, keep it in texts, and count a subfield with 0", () => {
    expect(entryOf(GERMAN, ":61:2611051105C5,00NMSCNONREF", ":86:166<00x<20wie<viel<21<220").text).toBe("x wie<viel0");
  });
});

describe("Pages of one statement", () => {
  const page = (number: string, opening: string, closing: string, ...entries: readonly string[]): string[] => [
    ":20:X",
    ":25:25040066/0123456789",
    `:28C:${number}`,
    opening,
    ...entries,
    closing,
    "-",
  ];
  const first = page("7/1", ":60F:C261104EUR10,00", ":62M:C261105EUR11,00", ":61:2611051105C1,00NTRFA");
  const second = page("7/2", ":60M:C261105EUR11,00", ":62M:C261105EUR13,00", ":61:2611051105C2,00NTRFB");
  const third = page("7/3", ":60M:C261105EUR13,00", ":62F:C261105EUR16,00", ":61:261105C3,00NTRFC");

  it("are joined", () => {
    const { statements, problems } = read([...first, ...second, ...third]);
    expect(problems).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ opening: { amount: 1000 }, closing: { amount: 1600 }, place: { line: 1 } });
    expect(statements[0]?.entries.map(({ amount, bookingDate }) => [amount, bookingDate])).toEqual([
      [100, "2026-11-05"],
      [200, "2026-11-05"],
      [300, "2026-11-05"],
    ]);
  });

  it.each([
    ["the first is missing", [...second, ...third], [":60M:"]],
    ["one between is missing", [...first, ...third], [":60M:"]],
    ["the last is missing", [...first, ...second], [":62M:"]],
  ])("are missed when %s", (_, lines, elements) => {
    const gaps = read(lines).problems.filter(({ code }) => code === "statement.gap");
    expect(gaps.map(({ place }) => place.element)).toEqual(elements);
  });

  it("of two accounts are two statements", () => {
    const other = third.map((line) => line.replace("0123456789", "9876543210"));
    expect(read([...first, ...other]).statements).toHaveLength(2);
  });
});

describe("What statements say of themselves", () => {
  it("is told when balances and entries do not tie", () => {
    expect(read(linesOf({}, ":61:2611051105C1,00NTRFX")).problems).toEqual([
      {
        code: "statement.doesNotTie",
        place: { line: 1, element: ":62F:" },
        params: { opening: "1000.00", entries: "1.00", closing: "1000.00", account: "1" },
      },
    ]);
  });

  it("is told when the next statement of an account begins elsewhere", () => {
    const next = linesOf({ opening: "D261105EUR5,00", closing: "D261106EUR5,00" });
    expect(read([...linesOf({}), ...linesOf({ account: "2" }), ...next]).problems).toEqual([
      {
        code: "statement.gap",
        place: { line: 13, element: ":60F:" },
        params: { account: "1", element: ":60F:", expected: "1000.00", found: "-5.00" },
      },
    ]);
  });

  it("is not told where a bank writes the newest statement first, and is where one between is missing", () => {
    const still = { opening: "C261104EUR4,00", closing: "C261105EUR4,00" };
    const seven = linesOf({ ...still, number: "7", opening: "C261104EUR0,00", closing: "C261104EUR0,00" });
    const eight = linesOf({ ...still, number: "8", opening: "C261104EUR0,00" }, ":61:2611051105C4,00NTRFX");
    const nine = linesOf({ ...still, number: "9" });
    const gaps = (...days: readonly (readonly string[])[]) =>
      read(days.flat()).problems.filter(({ code }) => code === "statement.gap").length;
    expect(gaps(nine, eight, seven)).toBe(0);
    expect(gaps(seven, eight, nine)).toBe(0);
    expect(gaps(nine, seven)).toBeGreaterThan(0);
    expect(gaps(seven, nine)).toBeGreaterThan(0);
  });

  it("is not told of balances that the bank leaves out, nor of an account that it does not name", () => {
    const bare = [":20:X", ":61:2611051105C1,00NTRFX", ":62F:C261105EUR1,00", "-"];
    const { statements, problems } = read([...bare, ...bare, ...linesOf({ number: "" })]);
    expect(statements.slice(0, 2)).toMatchObject([
      { account: null, opening: null, number: null, entries: [{ amount: 100 }] },
      { account: null, opening: null, number: null, entries: [{ amount: 100 }] },
    ]);
    expect(problems).toEqual([]);
    const untied = [":20:X", ":60F:C261105EUR1,00", ":62F:C261105EUR2,00", "-"];
    expect(read([...untied, ...untied]).problems.map(({ params }) => params["account"])).toEqual(["", "", ""]);
  });

  const numbered = (...numbers: readonly (readonly [string, string])[]) =>
    read(
      numbers.flatMap(([number, day]) =>
        linesOf({ ...SNS, number, opening: `C${day}EUR1000,00`, closing: `C${day}EUR1000,00` }),
      ),
    ).problems.map(({ params }) => [params["element"], params["expected"], params["found"]]);

  it("is told when a number is missing, where the bank counts", () => {
    expect(numbered(["19/1", "261104"], ["20/1", "261105"], ["22/1", "261106"])).toEqual([[":28C:", "21", "22"]]);
    expect(numbered(["19/1", "261104"], ["19/1", "261105"])).toEqual([[":28C:", "20", "19"]]);
    expect(numbered(["365/1", "261231"], ["1/1", "270101"])).toEqual([]);
    expect(numbered(["365/1", "261231"], ["366/1", "270101"])).toEqual([]);
    expect(numbered(["365/1", "261231"], ["3/1", "270101"])).toEqual([[":28C:", "1", "3"]]);
  });
});

describe("A file that is refused", () => {
  const refused = (lines: readonly string[]) => {
    const { statements, problems, format } = read(lines, "\n");
    return { statements, format, problems: problems.map(({ code, place, params }) => [code, place.line, params]) };
  };

  it("breaks off before the closing balance", () => {
    const lines = linesOf({ tail: [] }, ":61:2611051105C1,00NTRFX", ":86:one", "two").slice(0, -1);
    expect(refused(lines)).toEqual({
      statements: [],
      format: "MT940",
      problems: [["statement.damaged", 7, { detail: ":62F:" }]],
    });
    expect(refused([...lines, ...linesOf({})]).statements).toEqual([]);
  });

  it("has a balance that cannot be read", () => {
    expect(refused(linesOf({ closing: "C261105EUR1.000,00" })).problems).toEqual([
      ["statement.damaged", 5, { detail: ":62F: C261105EUR1.000,00" }],
      ["statement.damaged", 6, { detail: ":62F:" }],
    ]);
  });

  it("has amounts that no book holds", () => {
    expect(codesOf(read(linesOf({ closing: "C261105EUR999999999999,00" })).problems)).toContain("statement.damaged");
    expect(codesOf(read(linesOf({}, ":61:2611051105C999999999999,00NTRFX")).problems)).toEqual([
      "statement.unreadable",
    ]);
  });

  it("holds characters or lengths that no text has", () => {
    expect(refused(linesOf({}, ":61:2611051105C1,00NTRFX", ":86:a\u0000b")).problems).toEqual([
      ["statement.characters", 6, { encoding: "MT940" }],
    ]);
    expect(refused(linesOf({}, `:86:${"x".repeat(20_000)}`)).problems).toEqual([
      ["statement.hostile", 5, { detail: "> 16384" }],
    ]);
    expect(refused([":20:X", "x".repeat(20_000)]).problems).toEqual([["statement.hostile", 2, { detail: "> 16384" }]]);
    const lines = Array.from({ length: 1_100 }, () => "x");
    expect(codesOf(read(linesOf({}, ":61:2611051105C1,00NTRFX", ":86:", ...lines)).problems)).toEqual([
      "statement.hostile",
    ]);
  });

  it("has a line that does not end", () => {
    const chunks = [":20:X\n:86:", ...Array.from({ length: 20 }, () => "x".repeat(1_000)), "\n:25:1"].map(bytesOf);
    expect(codesOf(readStatementFile("x", chunks).problems)).toEqual(["statement.hostile"]);
  });

  it("holds nothing but a head of fields", () => {
    expect(refused([" :20:X", ":61:x"]).statements).toEqual([]);
    expect(codesOf(read(["{4::20:"]).problems)).toEqual(["statement.damaged"]);
  });
});
