import { indexBook } from "../../../src/domain/book/bookIndex";
import { keyFrom } from "../../../src/domain/book/book";
import { isoDate } from "../../../src/domain/values/calendar";
import { at, finding } from "../../../src/domain/book/finding";
import {
  bicFindings,
  debtorAccountFindings,
  duplicateMandates,
  ibanFindings,
  judgeMandates,
  mandateRecordFindings,
} from "../../../src/domain/mandates/mandateJudge";
import { schemeOf } from "../../../src/domain/mandates/scheme";
import type { Administration, DirectDebit, Mandate } from "../../../src/domain/book/records";
import { rowFindings } from "../../../src/domain/book/rowFindings";
import { aDebtor, aMandate, anAdministration, bookOf, dutchIbanOf, judgedOn } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

const ON = isoDate("2026-12-01");

/** What stands in the way of collecting under a mandate on 1 December 2026: code and cell of each finding. */
function judged(over: Partial<Mandate>, lines: readonly DirectDebit[] = [], date = ON): string[] {
  const orders = [...new Set(lines.map(({ order }) => order))].map((number) => anOrder({ number }));
  const book = bookOf({ Mandates: [aMandate(over)], DirectDebits: lines, Orders: orders });
  const [mandate] = book.tables.Mandates;
  if (mandate === undefined) throw new Error("no mandate");
  const { findings, usable } = judgeMandates(judgedOn(date), indexBook(book), rowFindings(book))(mandate);
  expect(usable).toBe(findings.every(({ severity }) => severity !== "error"));
  for (const { place } of findings) expect(place).toMatchObject({ table: "Mandates", row: 2 });
  return findings.map(({ code, place }) => `${code} ${place?.field ?? ""}`);
}

describe("a mandate", () => {
  test("that is signed and in use has nothing in its way", () => {
    expect(judged({})).toEqual([]);
    expect(judged({ dateOfSignature: isoDate("2026-11-22") })).toEqual([]);
  });

  test.each<[string, Partial<Mandate>, string]>([
    ["has no IBAN", { iban: null }, "mandate.ibanMissing iban"],
    ["has a wrong IBAN", { iban: "NL18RABO0123459877" }, "iban.mod97 iban"],
    ["has an IBAN outside SEPA", { iban: "TR330006100519786457841326" }, "iban.nonSepa iban"],
    ["has no date of signature", { dateOfSignature: null }, "mandate.unsigned dateOfSignature"],
    [
      "was signed after the collection",
      { dateOfSignature: isoDate("2026-12-02") },
      "mandate.signedLater dateOfSignature",
    ],
    [
      "is not signed yet when it is asked for",
      { dateOfSignature: isoDate("2026-11-23") },
      "mandate.signedInFuture dateOfSignature",
    ],
    ["was withdrawn", { withdrawnOn: ON }, "mandate.withdrawn withdrawnOn"],
    ["was replaced", { replacedBy: "SR10001-2" }, "mandate.replaced replacedBy"],
    ["is blocked", { blocked: "overleden" }, "mandate.blocked blocked"],
    ["is dormant", { lastCollectionDate: isoDate("2023-11-30") }, "mandate.dormant lastCollectionDate"],
    ["was never used", { dateOfSignature: isoDate("2020-01-01") }, "mandate.neverUsed dateOfSignature"],
    ["is one-off and B2B", { oneOff: true, invoice: "F1", localInstrument: "B2B" }, "mandate.oneOffB2B oneOff"],
    ["is one-off for no invoice", { oneOff: true }, "mandate.oneOffWithoutInvoice invoice"],
    ["has letters that banks do not know", { mandateId: "SR€10001" }, "identifier.characters mandateId"],
    ["has slashes side by side", { mandateId: "SR//10001" }, "identifier.slashes mandateId"],
    ["had a wrong reference", { originalMandateId: "/SR1" }, "identifier.slashes originalMandateId"],
    ["had a wrong IBAN", { originalIban: "BE68539007547035" }, "iban.mod97 originalIban"],
    ["has a wrong BIC", { bic: "RABO" }, "bic.invalid bic"],
    ["has a BIC of another country", { bic: "GEBABEBB" }, "bic.country bic"],
    [
      "had a wrong creditor ID",
      { originalCreditorId: "NL70ZZZ123456780000" },
      "creditorId.checkDigits originalCreditorId",
    ],
    ["had a creditor without a name", { originalCreditorName: "“ ”" }, "text.empty originalCreditorName"],
  ])("that %s is told so on its cell", (_, over, expected) => {
    expect(judged(over)).toEqual([expected]);
  });

  test("collected under elsewhere meanwhile is only a warning", () => {
    const override = { lastCollectionDate: isoDate("2023-11-30"), dormancyOverride: ON };
    expect(judged({ ...override, dormancyReason: "office in Gent" })).toEqual([
      "mandate.dormancyOverridden dormancyOverride",
    ]);
    expect(judged(override)).toEqual(["mandate.dormancyUnexplained dormancyReason"]);
  });

  test("that is one-off and was collected under is used", () => {
    expect(judged({ oneOff: true, invoice: "F1" }, [aLine({ sequenceType: "OOFF" })])).toEqual([
      "mandate.used mandateId",
    ]);
  });

  test("is told all that stands in its way, and without a signature nothing that hangs on it", () => {
    const all = {
      dateOfSignature: null,
      withdrawnOn: ON,
      blocked: "geschil",
      lastCollectionDate: isoDate("2020-01-01"),
    };
    expect(judged(all)).toEqual([
      "mandate.withdrawn withdrawnOn",
      "mandate.blocked blocked",
      "mandate.unsigned dateOfSignature",
    ]);
  });

  test("with an IBAN of a country that joins SEPA later cannot be used before", () => {
    const serbian = { iban: "RS35260005601001611379" };
    expect(judged(serbian, [], isoDate("2026-02-02"))).toEqual(["iban.nonSepa iban"]);
    expect(judged(serbian)).toEqual([]);
  });

  test("whose IBAN or date of signature cannot be read is not said to have none", () => {
    expect(judged({ iban: null, unreadable: ["iban"] })).toEqual([]);
    expect(judged({ dateOfSignature: null, unreadable: ["dateOfSignature"] })).toEqual([]);
  });

  test("carries the findings of reading its row", () => {
    const book = bookOf({ Mandates: [aMandate()] });
    const [mandate] = book.tables.Mandates;
    if (mandate === undefined) throw new Error("no mandate");
    const found = finding("cell.notADate", at("Mandates", mandate, "dateOfSignature"));
    const judge = judgeMandates(judgedOn(ON), indexBook(book), rowFindings({ ...book, findings: [found] }));
    expect(judge(mandate)).toMatchObject({ usable: false, findings: [found] });
  });

  test("is judged once, however many items ask", () => {
    const book = bookOf({ Mandates: [aMandate()] });
    const judge = judgeMandates(judgedOn(ON), indexBook(book), rowFindings(book));
    const [mandate = aMandate()] = book.tables.Mandates;
    expect(judge(mandate)).toBe(judge(mandate));
  });

  test("is CORE when it says nothing", () => {
    expect(schemeOf({ localInstrument: null })).toBe("CORE");
    expect(schemeOf({ localInstrument: "B2B" })).toBe("B2B");
    expect(mandateRecordFindings(aMandate({ localInstrument: null }))).toEqual([]);
  });
});

describe("account codes in cells", () => {
  test("are not judged when they are empty", () => {
    expect(ibanFindings("Debtors", aDebtor(), "iban", null)).toEqual([]);
    expect(ibanFindings("Debtors", aDebtor(), "iban", "")).toEqual([]);
    expect(bicFindings("Debtors", aDebtor(), "bic", { bic: "", iban: null })).toEqual([]);
    expect(bicFindings("Debtors", aDebtor(), "bic", { bic: "RABONL2U", iban: null })).toEqual([]);
  });

  test("of a debtor are judged on his own cells", () => {
    const debtor = aDebtor({ row: 9, iban: "NL00RABO0123456789", bic: "RABONL" });
    expect(
      debtorAccountFindings(debtor).map(({ code, place }) => [code, place?.table, place?.row, place?.field]),
    ).toEqual([
      ["iban.checkDigits", "Debtors", 9, "iban"],
      ["bic.invalid", "Debtors", 9, "bic"],
    ]);
  });

  test("that were only tidied are an info", () => {
    const [tidied] = ibanFindings("Debtors", aDebtor(), "iban", "nl91 abna 0417 1643 00");
    expect(tidied).toMatchObject({ code: "iban.normalised", severity: "info" });
  });
});

/** The debtors that mandates of these debtors hold back, with the codes. */
function duplicates(mandates: readonly Partial<Mandate>[], administrations?: readonly Administration[]) {
  const book = bookOf({
    Mandates: mandates.map((over) => aMandate(over)),
    ...(administrations === undefined ? {} : { Administrations: administrations }),
  });
  const index = indexBook(book);
  const found = duplicateMandates(book, index, judgeMandates(judgedOn(ON), index, rowFindings(book)));
  return Object.fromEntries([...found].map(([key, findings]) => [key, findings.map(({ code }) => code)]));
}

describe("two mandates", () => {
  const debtor = keyFrom("NL01", "10001");
  const other = { mandateId: "SR10001-2" };

  test("for the same debtor, account and scheme stand in each other's way, each on its row", () => {
    expect(duplicates([{}, other])).toEqual({ [debtor]: ["mandate.duplicate", "mandate.duplicate"] });
  });

  test.each<[string, Partial<Mandate>]>([
    ["another account", { iban: dutchIbanOf(2) }],
    ["another scheme", { localInstrument: "B2B" }],
    ["one invoice only", { oneOff: true, invoice: "F1" }],
    ["another debtor", { debtor: "10002" }],
    ["another administration", { administration: "BE01" }],
    ["nobody, being unsigned", { dateOfSignature: null }],
    ["nobody, being withdrawn", { withdrawnOn: ON }],
    ["nobody, being replaced", { replacedBy: "SR10001" }],
  ])("do not when one is for %s", (_, over) => {
    expect(duplicates([{}, { ...other, ...over }])).toEqual({});
  });

  test("of which one leaves its scheme blank are both CORE", () => {
    expect(Object.keys(duplicates([{}, { ...other, localInstrument: null, iban: ` ${dutchIbanOf(1)}` }]))).toEqual([
      debtor,
    ]);
  });

  test("one-off for two invoices do not, for one invoice do", () => {
    const oneOff = { oneOff: true, invoice: "F1" };
    expect(duplicates([oneOff, { ...oneOff, ...other, invoice: "F2" }])).toEqual({});
    expect(Object.keys(duplicates([oneOff, { ...oneOff, ...other, invoice: "f1" }]))).toEqual([debtor]);
  });

  test("with one reference hold back both debtors, also when it is typed in other capitals", () => {
    expect(duplicates([{}, { debtor: "10002", iban: dutchIbanOf(2), mandateId: "sr10001" }])).toEqual({
      [debtor]: ["mandate.referenceTwice"],
      [keyFrom("NL01", "10002")]: ["mandate.referenceTwice"],
    });
  });

  test("with one reference in two administrations of one creditor hold back both", () => {
    const administrations = [
      anAdministration(),
      // The business code does not make it another creditor.
      anAdministration({ code: "NL02", creditorId: "nl69 001 123456780000" }),
    ];
    expect(Object.keys(duplicates([{}, { administration: "NL02" }], administrations))).toHaveLength(2);
  });

  test("with one reference in administrations of two creditors are both lawful", () => {
    const administrations = [anAdministration(), anAdministration({ code: "NL02", creditorId: "NL53ZZZ091734220000" })];
    expect(duplicates([{}, { administration: "NL02" }], administrations)).toEqual({});
  });

  test("with one reference in administrations that are not known are told apart by these", () => {
    expect(duplicates([{ administration: "X" }, { administration: "Y" }])).toEqual({});
    expect(Object.keys(duplicates([{ administration: "X" }, { administration: "x", debtor: "10002" }]))).toHaveLength(
      2,
    );
  });
});
