import type { TakeInBankFileRequest } from "../../src/actions/bankFile/intakeRequest";
import { finding } from "../../src/domain/book/finding";
import { bankFileXml, NEW_ACCOUNT, type XmlBatch, type XmlManner } from "../support/bankFileXml";
import { dutchIbanOf } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { describeWithSchemas, schemaErrors } from "../support/schemas";
import { EMPTY, JANSEN, BAKKER, asked, decided, codes, after, november } from "../support/bankFileIntake";

const [FIRST] = [dutchIbanOf(1), dutchIbanOf(2)];

const PLAIN = bankFileXml([{ transactions: [JANSEN] }]);
/** The line of the first direct debit. */
const LINE = PLAIN.slice(0, PLAIN.indexOf("<DrctDbtTxInf>")).split("\n").length;
const fileOf = (xml: string | Uint8Array, name = "last.xml") => ({
  name,
  bytes: typeof xml === "string" ? new TextEncoder().encode(xml) : xml,
});
const paramsOf = (request: TakeInBankFileRequest, code: string) =>
  decided(request).findings.find((one) => one.code === code)?.params;

describe("files that cannot be taken in", () => {
  test.each<readonly [string, string, string]>([
    ["a bank statement", PLAIN.replaceAll("pain.008.001.08", "camt.053.001.08"), "bankFile.notDirectDebit"],
    ["a credit transfer", PLAIN.replaceAll("pain.008.001.08", "pain.001.001.09"), "bankFile.notDirectDebit"],
    ["a file that was cut off", PLAIN.slice(0, -200), "bankFile.damaged"],
    ["no XML", "naam;iban", "bankFile.damaged"],
    ["a document type", PLAIN.replace("<Document", "<!DOCTYPE x><Document"), "bankFile.hostile"],
    ["no collection", bankFileXml([{ transactions: [] }]), "bankFile.empty"],
    ["no collection date", PLAIN.replace("2026-11-02", "2-11-2026"), "bankFile.unreadable"],
    ["a wrong creditor ID", PLAIN.replaceAll("NL42ZZZ", "NL43ZZZ"), "bankFile.unreadable"],
    ["no creditor ID", PLAIN.replace(/<CdtrSchmeId>[^]*<\/CdtrSchmeId>/u, ""), "bankFile.unreadable"],
    ["no name of the creditor", PLAIN.replaceAll("<Nm>Sportvereniging De Kieviten</Nm>", ""), "bankFile.unreadable"],
    ["a wrong own account", PLAIN.replace("NL22ABNA0990000206", "NL23ABNA0990000206"), "bankFile.unreadable"],
  ])("%s", (_what, xml, code) => {
    const outcome = decided(asked(fileOf(xml)));
    expect([objections(outcome), outcome.changes]).toEqual([[code], []]);
    expect(outcome.findings.find((one) => one.code === code)?.params).toMatchObject({ file: "last.xml" });
  });

  test("one in another encoding than it names itself", () => {
    const latin = Uint8Array.from(PLAIN.replace("J. Jansen", "J. Jans\u00ebn"), (character) => character.charCodeAt(0));
    expect(paramsOf(asked(fileOf(latin)), "bankFile.characters")).toMatchObject({ detail: "utf-8" });
    const named = Uint8Array.from(
      PLAIN.replace("UTF-8", "ISO-8859-1").replace("J. Jansen", "J. Jans\u00ebn"),
      (character) => character.charCodeAt(0),
    );
    expect(after(asked(fileOf(named))).tables.Debtors[0]?.name).toBe("J. Jans\u00ebn");
  });

  test("one whose counts and sums are not what is in it, by each element", () => {
    const wrong = asked(november([{ transactions: [JANSEN] }], { count: 2, sum: 26_00 }));
    expect(decided(wrong).findings.map(({ params }) => [params["element"], params["stated"], params["found"]])).toEqual(
      [
        ["GrpHdr/NbOfTxs", 2, 1],
        ["GrpHdr/CtrlSum", "26.00", "25.00"],
      ],
    );
    const batch = asked(fileOf(PLAIN.replace(/(<CtrlSum>)25.00(?=[^]*<PmtTpInf>)(?![^]*<CtrlSum>)/u, "$124.00")));
    expect(paramsOf(batch, "bankFile.totals")).toMatchObject({ element: "PmtInf OUD-1/CtrlSum", stated: "24.00" });
  });

  test("one without counts and sums is taken in", () => {
    const bare = PLAIN.replaceAll(/<(NbOfTxs|CtrlSum)>[^<]*<\/\1>/gu, "");
    expect(decided(asked(fileOf(bare))).done).toBe(true);
  });

  test("two creditors, unless one is meant", () => {
    const other = {
      creditor: "Ander",
      creditorId: "NL05ZZZ876543210001",
      creditorIban: "NL64RABO0990000109",
      creditorBic: "",
    };
    const request = asked(november([{ transactions: [JANSEN] }, { ...other, transactions: [BAKKER] }]));
    expect(objections(decided(request))).toEqual(["bankFile.creditors"]);
    expect(paramsOf(request, "bankFile.creditors")).toMatchObject({
      ...{
        creditors: "Sportvereniging De Kieviten (NL42ZZZ123456780001), Ander (NL05ZZZ876543210001)",
        file: "november.xml",
      },
    });
    const { tables } = after({ ...request, creditorId: "NL05ZZZ876543210001" });
    expect(tables.Mandates).toMatchObject([{ mandateId: "M-2" }]);
    expect(tables.Accounts).toMatchObject([{ iban: "NL64RABO0990000109" }]);
    expect(objections(decided({ ...request, creditorId: "BE16ZZZ0765432146" }))).toEqual(["bankFile.creditors"]);
  });

  test("a version that nobody knows is read, and confirmed first", () => {
    const request = asked(november([{ transactions: [JANSEN] }], { version: "pain.008.001.42" }));
    expect(decided(request)).toMatchObject({ done: false, unconfirmed: ["bankFile.version"] });
    expect(after(request).tables.Mandates).toHaveLength(1);
  });

  test("several wrong files are told at once", () => {
    const request = asked(fileOf("", "a.xml"), fileOf(PLAIN.slice(0, 90), "b.xml"));
    expect(decided(request).findings.map(({ params }) => params["file"])).toEqual(["a.xml", "b.xml"]);
  });

  test("nothing is done in a workbook that cannot be written", () => {
    const before = { ...EMPTY, findings: [finding("column.missing", null, { table: "Mandates", field: "iban" })] };
    expect(codes(asked(fileOf(PLAIN)), before)).toEqual(["column.missing"]);
  });

  test("in a workbook without sheets it is seen what they will hold, and nothing is written", () => {
    const before = { ...EMPTY, findings: [finding("table.missing", null, { table: "Mandates" })] };
    const outcome = decided(asked(fileOf(PLAIN)), before);
    expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], ["table.missing"]]);
    expect(outcome.result).toMatchObject({ addedMandates: 1, ledger: { debtorsAccount: "1300" } });
  });
});

describe("direct debits that cannot be taken over", () => {
  test.each<readonly [string, object, readonly (readonly [string, string])[]]>([
    ["without a reference", { mandate: "" }, [["MndtId", ""]]],
    ["with a reference that no bank takes", { mandate: "M//1" }, [["MndtId", "M//1"]]],
    ["signed in the future", { signed: "2027-01-01" }, [["DtOfSgntr", "2027-01-01"]]],
    ["signed on no day", { signed: "2020-02-30" }, [["DtOfSgntr", "2020-02-30"]]],
    ["without a name", { name: "" }, [["Dbtr/Nm", ""]]],
    ["from an IBAN that is none", { iban: "NL00RABO0111111127" }, [["DbtrAcct", "NL00RABO0111111127"]]],
    ["from the creditor's own account", { iban: "NL22ABNA0990000206" }, [["DbtrAcct", "NL22ABNA0990000206"]]],
    ["in another currency", { currency: "SEK" }, [["InstdAmt", "SEK 25.00"]]],
    ["of nothing", { amount: 0 }, [["InstdAmt", "EUR 0.00"]]],
    [
      "with several faults",
      { mandate: "", name: "" },
      [
        ["MndtId", ""],
        ["Dbtr/Nm", ""],
      ],
    ],
  ])("one %s is left out once that is confirmed", (_what, over, wrong) => {
    const request = asked(november([{ transactions: [{ ...JANSEN, ...over }, BAKKER] }]));
    const outcome = decided(request);
    expect(outcome.unconfirmed).toEqual(["bankFile.leftOut"]);
    const found = outcome.findings.filter(({ code }) => code === "bankFile.leftOut");
    expect(found.map(({ params }) => [params["element"], params["value"]])).toEqual(wrong);
    expect(found[0]?.params).toMatchObject({ file: "november.xml", line: LINE, number: 1 });
    expect(after(request).tables.Mandates).toMatchObject([{ mandateId: "M-2" }]);
  });

  test.each<readonly [string, Partial<XmlBatch>, string]>([
    ["scheme", { scheme: "XYZ" }, "LclInstrm"],
    ["sequence type", { sequence: "XXXX" }, "SeqTp"],
  ])("those of an unknown %s", (_what, batch, element) => {
    const request = asked(november([{ ...batch, transactions: [JANSEN] }]));
    expect(paramsOf(request, "bankFile.leftOut")).toMatchObject({ element });
    expect(codes({ ...request, confirmed: "all" })).toContain("bankFile.nothing");
  });

  test("one whose amount cannot be read or has no currency", () => {
    const amount = PLAIN.replace('<InstdAmt Ccy="EUR">25.00', "<InstdAmt>2e1");
    expect(paramsOf(asked(fileOf(amount)), "bankFile.leftOut")).toMatchObject({ element: "InstdAmt", value: "" });
    const currency = PLAIN.replace(' Ccy="EUR"', "");
    expect(paramsOf(asked(fileOf(currency)), "bankFile.leftOut")).toMatchObject({ value: "25.00" });
  });

  test("a BIC that is none, or of another country, is left out alone", () => {
    for (const bic of ["BANK", "GEBABEBB"]) {
      const request = asked(november([{ transactions: [{ ...JANSEN, bic }] }]));
      expect(codes(request)).toContain("bankFile.bic");
      expect(after(request).tables.Mandates).toMatchObject([{ bic: null }]);
    }
  });
});

describe("addresses", () => {
  const debtorAt = (address: string) =>
    after(asked(november([{ transactions: [{ ...JANSEN, address }] }]))).tables.Debtors[0];

  test.each([
    [
      "<StrtNm>Dorpsstraat</StrtNm><BldgNb>1</BldgNb><PstCd>1234 AB</PstCd><TwnNm>Ede</TwnNm><Ctry>NL</Ctry>",
      ["Dorpsstraat", "1", "1234 AB", "Ede", "NL"],
    ],
    [
      "<Ctry>NL</Ctry><AdrLine>Dorpsstraat 1</AdrLine><AdrLine>1234 AB Ede</AdrLine>",
      ["Dorpsstraat 1", null, "1234 AB", "Ede", "NL"],
    ],
    ["<Ctry>DE</Ctry><AdrLine>10115 Berlin</AdrLine>", [null, null, "10115", "Berlin", "DE"]],
    ["<TwnNm>Ede</TwnNm><Ctry>NL</Ctry><AdrLine>Postbus 7</AdrLine>", ["Postbus 7", null, null, "Ede", "NL"]],
  ])("of %s", (address, parts) => {
    const debtor = debtorAt(address);
    expect([debtor?.street, debtor?.buildingNumber, debtor?.postalCode, debtor?.town, debtor?.country]).toEqual(parts);
  });
});

describe("in the manner of several programs", () => {
  const MANNERS: readonly (readonly [string, Partial<XmlManner>, Partial<XmlBatch>])[] = [
    ["the latest version with a prefix and a byte order mark", { prefix: "ns2", bom: true }, {}],
    [
      "the old version with BICs, everything on one line",
      { version: "pain.008.001.02", isSpaced: false },
      { transactions: [{ ...JANSEN, bic: "RABONL2U" }] },
    ],
    ["the creditor's ID at each transaction, no totals per batch", { isIdInside: true, hasBatchTotals: false }, {}],
    [
      "amendments in the old version",
      { version: "pain.008.001.02" },
      { transactions: [{ ...JANSEN, amendment: NEW_ACCOUNT }] },
    ],
    ["a date with a time zone", {}, { date: "2026-11-02Z" }],
  ];

  test.each(MANNERS)("%s", (_what, manner, batch) => {
    const { tables } = after(asked(november([{ transactions: [JANSEN], ...batch }], manner)));
    expect(tables.Mandates).toMatchObject([{ mandateId: "M-1", iban: FIRST, lastCollectionDate: "2026-11-02" }]);
  });

  describeWithSchemas("by the published schemas", () => {
    it.each(MANNERS)("%s", async (_what, manner, batch) => {
      const bytes = new TextEncoder().encode(bankFileXml([{ transactions: [JANSEN], ...batch }], manner));
      expect(await schemaErrors(bytes, ["iso"])).toEqual([]);
    });
  });
});
