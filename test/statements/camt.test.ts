import { readStatementFile } from "../../src/statements/readStatementFile";
import type { Statement, StatementEntry, StatementFile } from "../../src/statements/statement";
import {
  ACCOUNT,
  accountXml,
  balanceXml,
  camt053Xml,
  code,
  detailXml,
  entryXml,
  money,
  partyXml,
  statementXml,
  tag,
} from "../support/camtXml";

const DEBTOR = "NL20INGB0001234567";

function read(xml: string): StatementFile {
  return readStatementFile("file.xml", [new TextEncoder().encode(xml)]);
}

function statementOf(...parts: readonly string[]): { readonly statement: Statement; readonly file: StatementFile } {
  const file = read(camt053Xml([statementXml(...parts)]));
  const [statement] = file.statements;
  if (statement === undefined) throw new Error(JSON.stringify(file.problems));
  return { statement, file };
}

function entryOf(amount: string, ...parts: readonly string[]): StatementEntry {
  const { statement, file } = statementOf(entryXml(amount, ...parts));
  const [entry] = statement.entries;
  if (entry === undefined) throw new Error(JSON.stringify(file.problems));
  return entry;
}

const problemsOf = ({ problems }: StatementFile) =>
  problems.map(({ code: name, params, place }) => [name, params, place.element]);
const returned = (reason: string): string => tag("RtrInf", tag("Rsn", reason));
const IDS = { PmtInfId: "P-1", EndToEndId: "E-1", MndtId: "M-1" };

describe("What an entry is", () => {
  const reason = returned(tag("Cd", "AM04"));
  it.each<[string, string, string, string]>([
    ["a debit with a reason", "-10.00", code(null) + tag("NtryDtls", detailXml(IDS, reason)), "Return"],
    ["an unpaid collection debited", "-10.00", code("PMNT/IDDT/UPDD"), "Return"],
    ["a payment reversal debited", "-10.00", code("PMNT/RDDT/PRDD"), "Return"],
    [
      "a return debited, by the code of the transaction",
      "-10.00",
      code(null) + tag("NtryDtls", detailXml(IDS, code("PMNT/IDDT/RRTN"))),
      "Return",
    ],
    ["a credited collection taken back", "-10.00", code("PMNT/IDDT/ESDD") + tag("RvslInd", "true"), "Return"],
    ["a reject by the bank's own code", "-10.00", code("PMNT/IDDT/UPDD", "N246"), "Reject"],
    ["a whole batch rejected by the bank's own code", "-10.00", code(null, "01100"), "Reject"],
    ["the code of a return, but credited", "+10.00", code("PMNT/IDDT/UPDD"), "Other"],
    [
      "a credit with a reason: our own payment that came back",
      "+10.00",
      code("PMNT/ICDT/RRTN") + tag("NtryDtls", detailXml(IDS, reason)),
      "Other",
    ],
    ["a supplier's collection", "-10.00", code("PMNT/RDDT/ESDD", "N248") + tag("NtryDtls", detailXml(IDS)), "Other"],
    ["a supplier's collection that was undone", "+10.00", code("PMNT/RDDT/UPDD") + tag("RvslInd", "true"), "Other"],
    ["the debit of a return that was undone", "+10.00", code("PMNT/IDDT/ESDD") + tag("RvslInd", "true"), "Other"],
    ["charges for collections", "-10.00", code("PMNT/IDDT/CHRG"), "Other"],
    ["a collection debited without a word", "-10.00", code("PMNT/IDDT/ESDD"), "Other"],
    [
      "a customer's transfer with a batch of the bank's",
      "+10.00",
      code("PMNT/RCDT/ESCT") + tag("NtryDtls", tag("Btch", tag("PmtInfId", "X"))),
      "Other",
    ],
    ["interest", "+10.00", code("ACMT/MCOP/INTR"), "Other"],
    ["a batch in one sum", "+10.00", code("PMNT/IDDT/ESDD"), "Batch"],
    ["a batch of companies", "+10.00", code("PMNT/IDDT/BBDD"), "Batch"],
    [
      "a batch with one transaction",
      "+10.00",
      code("PMNT/IDDT/ESDD") + tag("NtryDtls", tag("Btch", tag("NbOfTxs", "1")), detailXml(IDS)),
      "Batch",
    ],
    ["one collection", "+10.00", code("PMNT/IDDT/ESDD") + tag("NtryDtls", detailXml(IDS)), "Receipt"],
    ["a batch by ABN AMRO's code", "+10.00", code(null, "N247"), "Batch"],
    ["a batch by a German code", "+10.00", code(null, "NDDT+192+931"), "Batch"],
    [
      "a batch without any code, by its name",
      "+10.00",
      code(null) + tag("NtryDtls", tag("Btch", tag("PmtInfId", "P-1"))),
      "Batch",
    ],
    [
      "a collection without any code, by its mandate",
      "+10.00",
      code("*/*/OTHR") + tag("NtryDtls", detailXml(IDS)),
      "Receipt",
    ],
    [
      "a credit without any code or name",
      "+10.00",
      code(null) + tag("NtryDtls", detailXml({ EndToEndId: "E-1" })),
      "Other",
    ],
  ])("%s", (_, amount, parts, kind) => {
    expect(entryOf(amount, parts).kind).toBe(kind);
  });

  it.each([
    ["N244", "Refund"],
    ["N245", "Return"],
    ["N246", "Reject"],
    ["N242", null],
    ["01215", "Return"],
    ["01315", "Refund"],
    ["01530", "Refund"],
    ["01520", "Recalled"],
    ["01410", null],
    ["633", "Refund"],
    ["NRTI+109", null],
  ])("came back as the bank's own code says, or as nobody says: %s", (own, returnKind) => {
    const entry = entryOf("-10.00", code(null, own), tag("NtryDtls", detailXml(IDS, returned(tag("Cd", "MS03")))));
    expect(entry.details).toMatchObject([{ returnKind, reasonCode: "MS03" }]);
    expect(entry.codes).toEqual([own]);
  });

  it("was cancelled by the standard's code", () => {
    const [detail] = entryOf("-1.00", code("PMNT/IDDT/RCDD"), tag("NtryDtls", detailXml(IDS))).details;
    expect(detail?.returnKind).toBe("Recalled");
  });

  it.each([
    ["BOOK", "Booked"],
    ["PDNG", "Pending"],
    ["FUTR", "Pending"],
    ["INFO", "Information"],
    ["EIGEN", "Information"],
  ])("is booked only where the bank says so: %s", (status, expected) => {
    for (const sts of [tag("Sts", status), tag("Sts", tag("Cd", status)), tag("Sts", tag("Prtry", status))]) {
      const xml = camt053Xml([statementXml(entryXml("+1.00", code(null)).replace(tag("Sts", "BOOK"), sts))]);
      expect(read(xml).statements[0]?.entries[0]?.status).toBe(expected);
    }
  });
});

describe("Who and what came back", () => {
  it.each(["Dbtr", "Cdtr"] as const)("is our debtor, in the role of %s", (role) => {
    const [own, other] = [role === "Dbtr" ? "Cdtr" : "Dbtr", role] as const;
    const parties = partyXml(other, "Jansen", DEBTOR) + partyXml(own, "Firma", ACCOUNT);
    for (const xml of [
      partyXml(other, "Jansen", DEBTOR),
      parties,
      partyXml(other, "Jansen", DEBTOR) + tag(own, tag("Nm", "Firma")),
    ]) {
      const entry = entryOf("-1.00", code("PMNT/IDDT/UPDD"), tag("NtryDtls", detailXml(IDS, tag("RltdPties", xml))));
      expect(entry.details).toMatchObject([{ counterpartyIban: DEBTOR, name: "Jansen", ...{ endToEndId: "E-1" } }]);
    }
  });

  it("is found where .08 puts it, by a number that is no IBAN, and by the ultimate debtor's name", () => {
    const wrapped =
      tag("Dbtr", tag("Pty", tag("Nm", "Jansen"))) + tag("DbtrAcct", tag("Id", tag("Othr", tag("Id", "12 34 56"))));
    const ultimate = tag("UltmtDbtr", tag("Nm", "Pietersen"));
    const detailOf = (parties: string) =>
      entryOf("-1.00", code("PMNT/IDDT/UPDD"), tag("NtryDtls", detailXml(IDS, tag("RltdPties", parties)))).details[0];
    expect(detailOf(wrapped)).toMatchObject({ name: "Jansen", counterpartyIban: "123456" });
    expect(detailOf(ultimate)).toMatchObject({ name: "Pietersen", counterpartyIban: null });
    expect(detailOf("")).toMatchObject({ name: null, counterpartyIban: null });
  });

  it("is the creditor of a debit of another kind", () => {
    const parties = partyXml("Dbtr", "Een ander", "BE68539007547034") + partyXml("Cdtr", "Leverancier", DEBTOR);
    const entry = entryOf("-1.00", code("PMNT/RDDT/ESDD"), tag("NtryDtls", detailXml(IDS, tag("RltdPties", parties))));
    expect(entry).toMatchObject({ kind: "Other", details: [{ name: "Leverancier", counterpartyIban: DEBTOR }] });
  });

  it.each([
    [tag("Cd", "AM04"), "AM04"],
    [tag("Cd", "ZZ99"), "ZZ99"],
    [tag("Prtry", "Geen saldo 42"), "Geen saldo 42"],
  ])("has the reason as the bank writes it: %s", (reason, expected) => {
    const info = tag("RtrInf", tag("Rsn", reason), tag("AddtlInf", "Vraag"), tag("AddtlInf", "de klant"));
    const [detail] = entryOf("-1.00", code("PMNT/IDDT/UPDD"), tag("NtryDtls", detailXml(IDS, info))).details;
    expect(detail).toMatchObject({ reasonCode: expected, reasonText: "Vraag de klant" });
  });

  it("has no reference where the bank says that there is none", () => {
    const references = { MsgId: "NONREF", PmtInfId: "Not provided", EndToEndId: "NOTPROVIDED", MndtId: "M-1" };
    const [detail] = entryOf("-1.00", code("PMNT/IDDT/UPDD"), tag("NtryDtls", detailXml(references))).details;
    expect(detail).toMatchObject({ messageId: null, paymentInformationId: null, endToEndId: null, mandateId: "M-1" });
  });

  it("keeps the booking day apart from a value day of weeks before", () => {
    const entry = entryOf("-1.00", tag("ValDt", tag("Dt", "2026-11-02")), code("PMNT/IDDT/UPDD"));
    expect(entry).toMatchObject({ bookingDate: "2026-11-26", valueDate: "2026-11-02" });
  });

  it("is what ABN AMRO's words say where no details do", () => {
    const text =
      "/RTYP/SEPA Incasso terugboeking/MARF/M-7/RTRN/MD06/IBAN/NL20INGB0001234567/NAME/Jansen/Zn/REMI/Factuur 7/EREF/E-7";
    const entry = entryOf("-12.50", code(null), tag("Chrgs", money("Amt", "2.50")), tag("AddtlNtryInf", text));
    expect(entry).toMatchObject({ kind: "Return", text, batch: null });
    expect(entry.details).toEqual([
      {
        amount: -1250,
        originalAmount: 1000,
        charges: 250,
        returnKind: null,
        reasonCode: "MD06",
        reasonText: null,
        bankReference: null,
        messageId: null,
        paymentInformationId: null,
        endToEndId: "E-7",
        mandateId: "M-7",
        counterpartyIban: DEBTOR,
        name: "Jansen/Zn",
        text: "Factuur 7",
        place: { line: 1, element: "AddtlNtryInf" },
      },
    ]);
    const batch = entryOf(
      "+70.00",
      code(null, "N247"),
      tag("AddtlNtryInf", "/TRTP/SEPA Incasso batch/PREF/P-9/NRTX/0000007/PIND/BRUTO"),
    );
    expect(batch).toMatchObject({
      kind: "Batch",
      details: [],
      batch: { paymentInformationId: "P-9", numberOfTransactions: 7 },
    });
    expect(entryOf("+1.00", code(null), tag("AddtlNtryInf", "/NRTX/ zomaar tekst")).batch).toBeNull();
  });

  it("fills from the words what the only transaction leaves open", () => {
    const text = "/RTYP/SEPA Incasso niet uitgevoerd/MARF/M-7/RTRN/MS03/EREF/E-7/NAME/Jansen";
    const entry = entryOf(
      "-1.00",
      code("PMNT/IDDT/UPDD"),
      tag("NtryDtls", detailXml({ MndtId: "M-1" })),
      tag("AddtlNtryInf", text),
    );
    expect(entry.details).toMatchObject([{ mandateId: "M-1", endToEndId: "E-7", reasonCode: "MS03", name: "Jansen" }]);
  });

  it("keeps every free text", () => {
    const remittance = tag(
      "RmtInf",
      tag("Ustrd", " Factuur\n  1 "),
      tag("Strd", tag("CdtrRefInf", tag("Ref", "RF18")), tag("AddtlRmtInf", "extra")),
      tag("Ustrd", "2"),
    );
    const detail = detailXml(IDS, remittance, tag("AddtlTxInf", "slot"));
    expect(entryOf("+1.00", code(null), tag("NtryDtls", detail)).details[0]?.text).toBe("Factuur 1 RF18 extra 2 slot");
  });
});

describe("What an amount is made of", () => {
  const amountsOf = (amount: string, ...parts: readonly string[]) =>
    entryOf(amount, code("PMNT/IDDT/UPDD"), ...parts).details.map((one) => [
      one.amount,
      one.originalAmount,
      one.charges,
    ]);
  const instructed = (value: string, currency = "EUR") =>
    tag("AmtDtls", tag("InstdAmt", money("Amt", value, currency)));
  const booked = (value: string, currency = "EUR") => tag("AmtDtls", tag("TxAmt", money("Amt", value, currency)));
  const charges = (value: string, ...more: readonly string[]) => tag("Chrgs", money("Amt", value), ...more);
  const details = (...all: readonly string[]) => tag("NtryDtls", ...all);

  it.each<[string, string, readonly string[], readonly unknown[]]>([
    [
      "what was collected and charges",
      "-53.00",
      [details(detailXml(IDS, instructed("50.00"), charges("3.00")))],
      [[-5300, 5000, 300]],
    ],
    [
      "what was collected, and a difference that nobody names",
      "-53.00",
      [details(detailXml(IDS, instructed("50.00")))],
      [[-5300, 5000, 300]],
    ],
    ["charges alone", "-53.00", [details(detailXml(IDS, charges("3.00")))], [[-5300, 5000, 300]]],
    ["charges of the entry", "-53.00", [charges("3.00"), details(detailXml(IDS))], [[-5300, 5000, 300]]],
    [
      "charges and interest",
      "-53.50",
      [details(detailXml(IDS, charges("3.00"), tag("Intrst", money("Amt", "0.50"))))],
      [[-5350, 5000, 350]],
    ],
    ["an amount of its own and the rest", "-53.00", [details(detailXml(IDS, booked("50.00")))], [[-5300, 5000, 300]]],
    [
      "charges that are booked apart",
      "-50.00",
      [details(detailXml(IDS, tag("Chrgs", tag("Rcrd", money("Amt", "3.00"), tag("ChrgInclInd", "false")))))],
      [[-5000, null, null]],
    ],
    [
      "charges in records",
      "-53.00",
      [
        details(
          detailXml(
            IDS,
            tag(
              "Chrgs",
              tag("Rcrd", money("Amt", "4.00"), tag("CdtDbtInd", "DBIT")),
              tag("Rcrd", money("Amt", "1.00"), tag("CdtDbtInd", "CRDT")),
            ),
          ),
        ),
      ],
      [[-5300, 5000, 300]],
    ],
    [
      "charges in a total",
      "-53.00",
      [details(detailXml(IDS, tag("Chrgs", money("TtlChrgsAndTaxAmt", "3.00"))))],
      [[-5300, 5000, 300]],
    ],
    [
      "the whole of it",
      "-50.00",
      [details(detailXml(IDS, instructed("50.00"), booked("50.00")))],
      [[-5000, 5000, null]],
    ],
    [
      "an instructed amount in another currency",
      "-50.00",
      [details(detailXml(IDS, instructed("500.00", "SEK")))],
      [[-5000, null, null]],
    ],
    [
      "two transactions",
      "-30.00",
      [details(detailXml(IDS, booked("10.00")), detailXml(IDS, booked("20.00")))],
      [
        [-1000, null, null],
        [-2000, null, null],
      ],
    ],
    [
      "two in .08",
      "-30.00",
      [details(detailXml(IDS, money("Amt", "10.00")), detailXml(IDS, money("Amt", "20.00")))],
      [
        [-1000, null, null],
        [-2000, null, null],
      ],
    ],
    [
      "two with charges each",
      "-36.00",
      [
        details(
          detailXml(IDS, instructed("10.00"), charges("3.00")),
          detailXml(IDS, instructed("20.00"), charges("3.00")),
        ),
      ],
      [
        [-1300, 1000, 300],
        [-2300, 2000, 300],
      ],
    ],
    [
      "two whose own amounts leave the charges out",
      "-36.00",
      [details(detailXml(IDS, booked("10.00"), charges("3.00")), detailXml(IDS, booked("20.00"), charges("3.00")))],
      [
        [-1300, 1000, 300],
        [-2300, 2000, 300],
      ],
    ],
    [
      "two with charges of the entry",
      "-33.00",
      [charges("3.00"), details(detailXml(IDS, booked("10.00")), detailXml(IDS, booked("20.00")))],
      [
        [-1300, 1000, 300],
        [-2000, null, null],
      ],
    ],
    [
      "one that tells and one that does not",
      "-30.00",
      [details(detailXml(IDS, booked("10.00")), detailXml(IDS))],
      [
        [-1000, null, null],
        [-2000, null, null],
      ],
    ],
    [
      "two that do not tell",
      "-30.00",
      [details(detailXml(IDS), detailXml(IDS))],
      [
        [0, null, null],
        [0, null, null],
      ],
    ],
    [
      "two in another currency",
      "-30.00",
      [details(detailXml(IDS, booked("10.00", "SEK")), detailXml(IDS, booked("20.00", "SEK")))],
      [
        [0, null, null],
        [0, null, null],
      ],
    ],
  ])("%s", (_, amount, parts, expected) => {
    expect(amountsOf(amount, ...parts)).toEqual(expected);
  });

  it("credits a net batch with what was collected, less the charges", () => {
    const entry = entryOf(
      "+27.00",
      code("PMNT/IDDT/ESDD"),
      charges("3.00"),
      details(detailXml(IDS, booked("10.00")), detailXml(IDS, booked("20.00"))),
    );
    expect(entry.details.map((one) => [one.amount, one.originalAmount, one.charges])).toEqual([
      [700, 1000, 300],
      [2000, null, null],
    ]);
    const single = entryOf("+9.50", code("PMNT/IDDT/ESDD"), details(detailXml(IDS, charges("0.50"))));
    expect(single.details).toMatchObject([{ amount: 950, originalAmount: 1000, charges: 50 }]);
  });

  it.each([
    ["10", 1000],
    ["10.5", 1050],
    ["10.50000", 1050],
    ["+10.", 1000],
    ["010.10", 1010],
  ])("is read as XML Schema writes decimals: %s", (value, amount) => {
    expect(entryOf(`+${value}`, code(null)).amount).toBe(amount);
  });
});

describe("A batch", () => {
  it("is named whatever comes first, PmtInfId or MsgId", () => {
    const [one, other] = [tag("PmtInfId", "P-1"), tag("MsgId", "MSG-1")];
    for (const ids of [one + other, other + one]) {
      const details = tag("NtryDtls", tag("Btch", ids, tag("NbOfTxs", "3"), money("TtlAmt", "10.00")));
      expect(entryOf("+10.00", code("PMNT/IDDT/ESDD"), details)).toMatchObject({
        kind: "Batch",
        details: [],
        batch: {
          messageId: "MSG-1",
          paymentInformationId: "P-1",
          numberOfTransactions: 3,
          total: 1000,
          rejected: null,
        },
      });
    }
  });

  it("is known by what its transactions have in common, and each of them keeps its own", () => {
    const detail = (e: string, p: string) =>
      detailXml({ MsgId: "MSG-1", PmtInfId: p, EndToEndId: e }, tag("AmtDtls", tag("TxAmt", money("Amt", "5.00"))));
    const same = entryOf("+10.00", code("PMNT/IDDT/ESDD"), tag("NtryDtls", detail("E-1", "P-1"), detail("E-2", "P-1")));
    expect(same.batch).toMatchObject({ messageId: "MSG-1", paymentInformationId: "P-1", numberOfTransactions: null });
    const two = entryOf("+10.00", code("PMNT/IDDT/ESDD"), tag("NtryDtls", detail("E-1", "P-1"), detail("E-2", "P-2")));
    expect(two.batch).toMatchObject({ messageId: "MSG-1", paymentInformationId: null });
    expect(two.details.map((one) => one.paymentInformationId)).toEqual(["P-1", "P-2"]);
  });

  it("of several in one entry is a detail each, or gives its name to its transactions", () => {
    const batch = (id: string, total: string, ...rest: readonly string[]) =>
      tag("NtryDtls", tag("Btch", tag("PmtInfId", id), tag("NbOfTxs", "1"), money("TtlAmt", total)), ...rest);
    const sums = entryOf("+30.00", code("PMNT/IDDT/ESDD"), batch("P-1", "10.00"), batch("P-2", "20.00"));
    expect(sums).toMatchObject({
      kind: "Batch",
      batch: { paymentInformationId: null, numberOfTransactions: 2, total: 3000 },
    });
    expect(sums.details.map((one) => [one.paymentInformationId, one.amount])).toEqual([
      ["P-1", 1000],
      ["P-2", 2000],
    ]);
    const booked = (value: string) =>
      detailXml({ EndToEndId: value }, tag("AmtDtls", tag("TxAmt", money("Amt", value))));
    const all = entryOf(
      "+30.00",
      code("PMNT/IDDT/ESDD"),
      batch("P-1", "10.00", booked("10.00")),
      batch("P-2", "20.00", booked("20.00")),
    );
    expect(all.details.map((one) => [one.paymentInformationId, one.endToEndId])).toEqual([
      ["P-1", "10.00"],
      ["P-2", "20.00"],
    ]);
    const untold = entryOf("+30.00", code("PMNT/IDDT/ESDD"), batch("P-1", "10.00"), batch("P-2", "10.00"));
    expect(untold.details).toEqual([]);
  });

  it("may come back as a whole, or as several transactions in one debit", () => {
    const text = tag("AddtlNtryInf", "/RTYP/SEPA Incasso batch/PREF/P-1/RTRN/DT01");
    expect(entryOf("-10.00", code(null, "01100"), text)).toMatchObject({
      kind: "Reject",
      batch: { paymentInformationId: "P-1", rejected: "Batch", reasonCode: "DT01" },
      details: [],
    });
    const one = (e: string, reason: string) =>
      detailXml({ EndToEndId: e }, tag("AmtDtls", tag("TxAmt", money("Amt", "5.00"))), returned(tag("Cd", reason)));
    const entry = entryOf("-10.00", code("PMNT/IDDT/UPDD"), tag("NtryDtls", one("E-1", "AM04"), one("E-2", "MD01")));
    expect(entry.details.map((detail) => [detail.amount, detail.endToEndId, detail.reasonCode])).toEqual([
      [-500, "E-1", "AM04"],
      [-500, "E-2", "MD01"],
    ]);
  });

  it("is told of when its number or total is not that of its transactions", () => {
    const batch = tag("Btch", tag("NbOfTxs", "3"), money("TtlAmt", "99.00"));
    const detail = detailXml(IDS, tag("AmtDtls", tag("TxAmt", money("Amt", "5.00"))));
    const of = (...parts: readonly string[]) =>
      problemsOf(statementOf(entryXml("+10.00", code("PMNT/IDDT/ESDD"), ...parts)).file);
    expect(of(tag("NtryDtls", batch, detail, detail))).toEqual([
      ["statement.counts", { element: "NbOfTxs", stated: "3", counted: "2" }, "NbOfTxs"],
      ["statement.counts", { element: "TtlAmt", stated: "99.00", counted: "10.00" }, "TtlAmt"],
    ]);
    expect(of(tag("NtryDtls", batch))).toEqual([
      ["statement.counts", { element: "TtlAmt", stated: "99.00", counted: "10.00" }, "TtlAmt"],
    ]);
    expect(of(tag("NtryDtls", detail, detail, detail))).toEqual([
      ["statement.counts", { element: "TxDtls", stated: "10.00", counted: "15.00" }, "TxDtls"],
    ]);
  });
});

describe("A statement", () => {
  it("ties, or is told of", () => {
    const entries = entryXml("+10.00", code(null)) + entryXml("-4.00", code(null));
    const pending = entryXml("+99.00", code(null)).replace(tag("Sts", "BOOK"), tag("Sts", "PDNG"));
    const of = (closing: string) =>
      problemsOf(statementOf(balanceXml("OPBD", "-1.00"), balanceXml("CLBD", closing), entries, pending).file);
    expect(of("+5.00")).toEqual([]);
    expect(of("+5.01")).toEqual([
      ["statement.doesNotTie", { account: ACCOUNT, opening: "-1.00", entries: "6.00", closing: "5.01" }, "CLBD"],
    ]);
  });

  it("opens with the balance before it where it has no own, and on pages with interim ones", () => {
    const { statement } = statementOf(
      balanceXml("PRCD", "+1.00", "2026-11-25"),
      balanceXml("CLAV", "+9.00"),
      balanceXml("CLBD", "+1.00"),
    );
    expect(statement).toMatchObject({ opening: { date: "2026-11-25", amount: 100 }, closing: { amount: 100 } });
    const pages = read(
      camt053Xml([
        statementXml(balanceXml("OPBD", "+1.00"), balanceXml("ITBD", "+2.00"), entryXml("+1.00", code(null))),
        statementXml(balanceXml("ITBD", "+2.00"), balanceXml("CLBD", "+2.00")),
      ]),
    );
    expect(pages.problems).toEqual([]);
    expect(pages.statements.map(({ opening, closing }) => [opening?.amount, closing?.amount])).toEqual([
      [100, 200],
      [200, 200],
    ]);
  });

  it("is not judged by balances that it lacks, or has in another currency", () => {
    const { statement, file } = statementOf(
      balanceXml("OPBD", "+1.00"),
      balanceXml("CLBD", "+9.00", "2026-11-26", "SEK"),
    );
    expect(statement).toMatchObject({ opening: { amount: 100 }, closing: null });
    expect(file.problems).toEqual([]);
  });

  it("has a number, an account without blanks, and what the bank writes to its customer", () => {
    const { statement } = statementOf(tag("ElctrncSeqNb", "0"), tag("LglSeqNb", "0070"), tag("AddtlStmtInf", "Let op"));
    expect(statement).toMatchObject({ number: 70, text: "Let op", id: "S-1", createdAt: "2026-11-27T06:00:00" });
    const other = camt053Xml([
      tag("Stmt", tag("Acct", tag("Id", tag("Othr", tag("Id", "12 34"))))),
      tag("Stmt", tag("Id", "S")),
    ]);
    expect(
      read(other).statements.map(({ account, currency, number, createdAt }) => [account, currency, number, createdAt]),
    ).toEqual([
      ["1234", null, null, "2026-11-27T06:00:00"],
      [null, null, null, "2026-11-27T06:00:00"],
    ]);
  });

  it("is told of when its own counts and sums are not those of its entries", () => {
    const total = (name: string, count: string, sum: string) => tag(name, tag("NbOfNtries", count), tag("Sum", sum));
    const entries = entryXml("+10.00", code(null)) + entryXml("-4.00", code(null));
    const pending = entryXml("+1.00", code(null)).replace(tag("Sts", "BOOK"), tag("Sts", "PDNG"));
    const of = (...totals: readonly string[]) =>
      problemsOf(statementOf(tag("TxsSummry", ...totals), entries, pending).file);
    expect(
      of(total("TtlNtries", "2", "14.00"), total("TtlCdtNtries", "2", "11.00"), total("TtlDbtNtries", "1", "4")),
    ).toEqual([]);
    expect(of(total("TtlNtries", "9", "14.00"), total("TtlDbtNtries", "1", "4.01"))).toEqual([
      ["statement.counts", { element: "TtlNtries/NbOfNtries", stated: "9", counted: "2" }, "TtlNtries/NbOfNtries"],
      ["statement.counts", { element: "TtlDbtNtries/Sum", stated: "4.01", counted: "4.00" }, "TtlDbtNtries/Sum"],
    ]);
  });

  it("joins the one before it in its file, whichever is first, or is told of", () => {
    const day = (number: string, opening: string, closing: string, date: string) =>
      statementXml(tag("ElctrncSeqNb", number), balanceXml("OPBD", opening, date), balanceXml("CLBD", closing, date));
    const [one, two] = [day("7", "+1.00", "+1.00", "2026-11-25"), day("8", "+1.00", "+1.00", "2026-11-26")];
    expect(read(camt053Xml([one, two])).problems).toEqual([]);
    expect(read(camt053Xml([two, one])).problems).toEqual([]);
    const missing = day("10", "+2.00", "+2.00", "2026-11-27");
    expect(problemsOf(read(camt053Xml([one, two, missing])))).toEqual([
      ["statement.gap", { account: ACCOUNT, element: "ElctrncSeqNb", expected: "9", found: "10" }, "ElctrncSeqNb"],
      ["statement.gap", { account: ACCOUNT, element: "OPBD", expected: "1.00", found: "2.00" }, "OPBD"],
    ]);
  });

  it("of several accounts in one file is one each", () => {
    const other = tag(
      "Stmt",
      accountXml.replace(ACCOUNT, DEBTOR),
      balanceXml("OPBD", "+5.00"),
      balanceXml("CLBD", "+5.00"),
    );
    const file = read(camt053Xml([statementXml(balanceXml("OPBD", "+1.00"), balanceXml("CLBD", "+1.00")), other]));
    expect(file.statements.map(({ account }) => account)).toEqual([ACCOUNT, DEBTOR]);
    expect(file.problems).toEqual([]);
  });
});

describe("An entry that cannot be read", () => {
  it.each([
    ["an amount of nothing", money("Amt", "1.00"), money("Amt", ""), "Amt", ""],
    ["an amount below nought", money("Amt", "1.00"), money("Amt", "-1.00"), "Amt", "-1.00"],
    ["an amount with a comma", money("Amt", "1.00"), money("Amt", "1,00"), "Amt", "1,00"],
    ["an amount with a part of a cent", money("Amt", "1.00"), money("Amt", "1.005"), "Amt", "1.005"],
    [
      "an amount of more digits than there is money",
      money("Amt", "1.00"),
      money("Amt", "9".repeat(50)),
      "Amt",
      "9".repeat(40),
    ],
    ["an amount in another currency", money("Amt", "1.00"), money("Amt", "1.00", "USD"), "Amt Ccy", "USD"],
    ["no amount", money("Amt", "1.00"), "", "Amt", ""],
    ["no sign", tag("CdtDbtInd", "CRDT"), "", "CdtDbtInd", ""],
    ["another sign", tag("CdtDbtInd", "CRDT"), tag("CdtDbtInd", "C"), "CdtDbtInd", "C"],
    ["a day that is none", tag("Dt", "2026-11-26"), tag("Dt", "2026-02-30"), "BookgDt", "2026-02-30"],
    ["charges that are none", code(null), tag("Chrgs", money("Amt", "x")), "Amt", "x"],
  ])("for %s is left out and told, with its line; the others are kept", (_, from, to, element, value) => {
    const wrong = entryXml("+1.00", code(null)).replace(from, to);
    const file = read(camt053Xml([statementXml("\n", wrong, "\n", entryXml("+2.00", code(null)))]));
    expect(file.statements[0]?.entries.map(({ amount }) => amount)).toEqual([200]);
    expect(file.problems).toEqual([
      { code: "statement.unreadable", place: { line: 2, element }, params: { element, value } },
    ]);
  });

  it("has the statement's day where it has no day of its own", () => {
    const noDay = entryXml("+1.00", code(null)).replace(tag("BookgDt", tag("Dt", "2026-11-26")), "");
    expect(statementOf(noDay).statement.entries[0]?.bookingDate).toBe("2026-11-27");
    expect(statementOf(balanceXml("CLBD", "+1.00"), noDay).statement.entries[0]?.bookingDate).toBe("2026-11-26");
    const valued = noDay.replace("</Ntry>", `${tag("ValDt", tag("DtTm", "2026-11-20T10:00:00Z"))}</Ntry>`);
    expect(statementOf(valued).statement.entries[0]).toMatchObject({
      bookingDate: "2026-11-20",
      valueDate: "2026-11-20",
    });
    const never = camt053Xml([tag("Stmt", accountXml, noDay)]).replace(/<GrpHdr>.*<\/GrpHdr>/, "");
    expect(problemsOf(read(never))).toEqual([["statement.unreadable", { element: "BookgDt", value: "" }, "BookgDt"]]);
  });

  it("is a balance too", () => {
    const { statement, file } = statementOf(balanceXml("OPBD", "+x"), balanceXml("CLBD", "+1.00"));
    expect(statement.opening).toBeNull();
    expect(problemsOf(file)).toEqual([["statement.unreadable", { element: "Amt", value: "x" }, "Amt"]]);
  });
});

describe("A document", () => {
  const plain = camt053Xml([statementXml(entryXml("+1.00", code(null)))]);

  it("is read under any prefix, with comments, and whatever stands in it besides", () => {
    const prefixed = plain.replace(/<(\/?)(\w)/g, "<$1p:$2").replace("xmlns=", "xmlns:p=");
    const commented = plain.replaceAll("<Amt", "<!-- <Ntry> -->\n<Amt");
    const extended = plain.replace(
      "</Ntry>",
      "<SplmtryData><Envlp><Ntry><Amt>9</Amt></Ntry></Envlp></SplmtryData></Ntry>",
    );
    for (const xml of [prefixed, commented, extended]) {
      expect(read(xml)).toMatchObject({
        version: "camt.053.001.02",
        problems: [],
        statements: [{ entries: [{ amount: 100 }] }],
      });
    }
  });

  it.each([
    ["camt.053.001.02", []],
    ["camt.053.001.08", []],
    ["camt.053.001.11", ["camt.053.001.11"]],
    ["camt.052.001.02", ["camt.052.001.02"]],
    ["iets.anders", ["urn:iso:std:iso:20022:tech:xsd:iets.anders"]],
  ])("of a version that is not known is read all the same, and told: %s", (namespace, versions) => {
    const file = read(camt053Xml([statementXml(entryXml("+1.00", code(null)))], namespace));
    expect(file.statements[0]?.entries).toHaveLength(1);
    expect(problemsOf(file)).toEqual(versions.map((version) => ["statement.unknownVersion", { version }, null]));
  });

  it("without a namespace is read, and told", () => {
    expect(problemsOf(read(plain.replace(/ xmlns="[^"]*"/, "")))).toEqual([
      ["statement.unknownVersion", { version: "–" }, null],
    ]);
  });

  it("of the first version is known by its name too", () => {
    expect(read(plain.replaceAll("BkToCstmrStmt", "BkToCstmrStmtV01")).format).toBe("camt.053");
  });

  it.each([
    ["a file of collections", "<Document><CstmrDrctDbtInitn/></Document>"],
    ["a page", "<html><body/></html>"],
    ["an empty document", "<Document/>"],
    ["a name that all objects have", "<Document><constructor/></Document>"],
  ])("is none of a bank's statements: %s", (_, xml) => {
    expect(read(xml)).toMatchObject({
      format: null,
      version: null,
      statements: [],
      problems: [{ code: "statement.unknownFormat" }],
    });
  });

  it("holds one message", () => {
    const twice = plain.replace("</Document>", "<BkToCstmrStmt><Stmt/></BkToCstmrStmt></Document>");
    expect(read(twice).statements).toHaveLength(1);
  });

  it.each<[string, string, string, Readonly<Record<string, string>>]>([
    ["breaks off", plain.slice(0, -20), "statement.damaged", { detail: expect.any(String) as string }],
    ["names a document type", `<!DOCTYPE Document>${plain}`, "statement.hostile", { detail: "<!DOCTYPE" }],
    [
      "has more elements than any",
      plain.replace("</Ntry>", `<X>${"<a/>".repeat(20_001)}</X></Ntry>`),
      "statement.hostile",
      { detail: "> 20000 × <a>" },
    ],
    ["is in another encoding", plain.replace("S-1", "\u0000"), "statement.damaged", { detail: "U+0000" }],
  ])("is refused when it %s, and nothing of it is kept", (_, xml, problem, params) => {
    const file = read(xml);
    expect(file).toMatchObject({ statements: [], problems: [{ code: problem, params }] });
    expect(file.problems).toHaveLength(1);
  });

  it("is refused for bytes of another encoding", () => {
    const bytes = Buffer.from(plain.replace("S-1", "é"), "latin1");
    expect(readStatementFile("x", [bytes])).toMatchObject({
      statements: [],
      problems: [{ code: "statement.characters", params: { encoding: "utf-8" } }],
    });
  });

  it("hands on what the file itself throws", () => {
    const broken = (function* (): Iterable<Uint8Array> {
      yield Buffer.from(plain.slice(0, 200).padEnd(10_000));
      throw new Error("the disk");
    })();
    expect(() => readStatementFile("x", broken)).toThrow("the disk");
  });
});

describe("A report and a notification", () => {
  it.each([
    ["camt.052", "BkToCstmrAcctRpt", "Rpt"],
    ["camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn"],
  ])("are read as statements are, but need not join: %s", (format, message, name) => {
    const statements = ["+1.00", "+9.00"].map((opening) =>
      statementXml(balanceXml("OPBD", opening), entryXml("+1.00", code(null))),
    );
    const xml = camt053Xml(statements, `${format}.001.08`)
      .replaceAll("BkToCstmrStmt", message)
      .replaceAll(/<(\/?)Stmt>/g, `<$1${name}>`);
    const file = read(xml);
    expect(file).toMatchObject({ format, version: `${format}.001.08`, problems: [] });
    expect(file.statements.map(({ entries, place }) => [entries.length, place.element])).toEqual([
      [1, name],
      [1, name],
    ]);
  });
});
