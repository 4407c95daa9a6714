import { readStatementFile } from "../../src/statements/readStatementFile";
import type { StatementFile } from "../../src/statements/statement";
import { money, pain002Xml, tag } from "../support/camtXml";

function read(xml: string): StatementFile {
  return readStatementFile("file.xml", [new TextEncoder().encode(xml)]);
}

const entriesOf = (...parts: readonly string[]) => read(pain002Xml(...parts)).statements[0]?.entries ?? [];
const reason = (code: string, ...texts: readonly string[]) =>
  tag("StsRsnInf", tag("Rsn", tag("Cd", code)), ...texts.map((text) => tag("AddtlInf", text)));
const group = (...parts: readonly string[]) =>
  tag("OrgnlGrpInfAndSts", tag("OrgnlMsgId", "2026-0001"), tag("OrgnlMsgNmId", "pain.008.001.08"), ...parts);
const batch = (...parts: readonly string[]) => tag("OrgnlPmtInfAndSts", tag("OrgnlPmtInfId", "2026-0001-1"), ...parts);
const one = (id: string, ...parts: readonly string[]) => tag("TxInfAndSts", tag("OrgnlEndToEndId", id), ...parts);
const rejected = tag("TxSts", "RJCT");

describe("A status report", () => {
  it("rejects the file, with its reason, whatever it lists of single transactions", () => {
    const whole = group(
      tag("OrgnlNbOfTxs", "3"),
      tag("OrgnlCtrlSum", "60.00"),
      tag("GrpSts", "RJCT"),
      reason("FF01", "Veld 12"),
    );
    const expected = {
      kind: "Reject",
      status: "Booked",
      amount: 0,
      codes: ["RJCT"],
      bookingDate: "2026-11-25",
      batch: {
        messageId: "2026-0001",
        paymentInformationId: null,
        numberOfTransactions: 3,
        total: 6000,
        rejected: "File",
        reasonCode: "FF01",
        reasonText: "Veld 12",
      },
    };
    expect(entriesOf(whole)).toMatchObject([{ ...expected, details: [] }]);
    const listed = entriesOf(whole, batch(one("E-1", reason("AC01")), one("E-2")), batch(tag("PmtInfSts", "RJCT")));
    expect(listed).toMatchObject([expected]);
    expect(listed[0]?.details.map((detail) => [detail.endToEndId, detail.reasonCode, detail.returnKind])).toEqual([
      ["E-1", "AC01", "Reject"],
      ["E-2", "FF01", "Reject"],
    ]);
  });

  it("rejects a batch, with a reason that stands only there, or only at the group", () => {
    const status = tag("PmtInfSts", "RJCT");
    expect(entriesOf(group(), batch(status, reason("DT01")))).toMatchObject([
      {
        kind: "Reject",
        details: [],
        batch: { paymentInformationId: "2026-0001-1", rejected: "Batch", reasonCode: "DT01" },
      },
    ]);
    expect(entriesOf(group(tag("GrpSts", "PART"), reason("FF05")), batch(status))).toMatchObject([
      { kind: "Other", batch: { rejected: null, reasonCode: null } },
      { kind: "Reject", batch: { rejected: "Batch", reasonCode: "FF05" } },
    ]);
    const [entry] = entriesOf(
      group(),
      batch(status, reason("DT01"), one("E-1", rejected, reason("AC01")), one("E-2", rejected)),
    );
    expect(entry?.details.map((detail) => [detail.endToEndId, detail.reasonCode])).toEqual([
      ["E-1", "AC01"],
      ["E-2", "DT01"],
    ]);
  });

  it("rejects single transactions: each is an entry, also where its batch has no status", () => {
    const entries = entriesOf(group(), batch(one("E-1", rejected, reason("AC01")), one("E-2", rejected), one("E-3")));
    expect(entries.map(({ kind, status, codes }) => [kind, status, ...codes])).toEqual([
      ["Reject", "Booked", "RJCT"],
      ["Reject", "Booked", "RJCT"],
      ["Other", "Information"],
    ]);
    expect(entries.map(({ details }) => details[0])).toMatchObject([
      {
        endToEndId: "E-1",
        reasonCode: "AC01",
        returnKind: "Reject",
        messageId: "2026-0001",
        paymentInformationId: "2026-0001-1",
      },
      { endToEndId: "E-2", reasonCode: null, reasonText: null, returnKind: "Reject" },
      { endToEndId: "E-3", returnKind: null },
    ]);
    expect(entries[0]?.batch).toMatchObject({ rejected: null, paymentInformationId: "2026-0001-1" });
  });

  it("keeps several reasons, and one of the bank's own", () => {
    const own = tag("StsRsnInf", tag("Rsn", tag("Prtry", "EIGEN 1")));
    const [entry] = entriesOf(group(), batch(one("E-1", rejected, reason("AC01", "Onbekend"), reason("AM04"), own)));
    expect(entry?.details).toMatchObject([{ reasonCode: "AC01", reasonText: "AM04 EIGEN 1 Onbekend" }]);
    const [text] = entriesOf(group(), batch(one("E-1", rejected, tag("StsRsnInf", tag("AddtlInf", "Vraag de bank")))));
    expect(text?.details).toMatchObject([{ reasonCode: null, reasonText: "Vraag de bank" }]);
  });

  it.each(["ACCP", "ACTC", "ACSP", "ACSC", "ACWC", "PDNG", "RCVD", "PART"])(
    "that something is on its way is information: %s",
    (status) => {
      const entries = entriesOf(
        group(tag("GrpSts", status)),
        batch(tag("PmtInfSts", status), one("E-1", tag("TxSts", status))),
      );
      expect(entries.map(({ kind, status: state, codes }) => [kind, state, ...codes])).toEqual(
        [1, 2, 3].map(() => ["Other", "Information", status]),
      );
    },
  );

  it("names the file in capitals, or not at all", () => {
    const named = (name: string) => `${tag("OrgnlMsgId", "X")}${tag("OrgnlMsgNmId", name)}${tag("GrpSts", "RJCT")}`;
    const kindOf = (name: string) => entriesOf(tag("OrgnlGrpInfAndSts", named(name)))[0];
    expect(kindOf("PAIN.008.001.02")).toMatchObject({ kind: "Reject", batch: { rejected: "File" } });
    expect(kindOf("")).toMatchObject({ kind: "Reject" });
    expect(kindOf("pain.001.001.09")).toMatchObject({
      kind: "Other",
      status: "Information",
      batch: { rejected: null },
    });
  });

  it("has what it repeats of the collection, the debtor in whatever wrapping", () => {
    const original = (debtor: string) =>
      tag(
        "OrgnlTxRef",
        tag("Amt", money("InstdAmt", "12.50")),
        tag("MndtRltdInf", tag("MndtId", "M-1")),
        tag("RmtInf", tag("Ustrd", "Factuur"), tag("Ustrd", "7")),
        tag("Dbtr", debtor),
        tag("DbtrAcct", tag("Id", tag("Othr", tag("Id", "123")))),
      );
    for (const debtor of [tag("Nm", "Jansen"), tag("Pty", tag("Nm", "Jansen"))]) {
      const [entry] = entriesOf(group(), batch(one("E-1", rejected, tag("AcctSvcrRef", "B-1"), original(debtor))));
      expect(entry?.details).toMatchObject([
        {
          originalAmount: 1250,
          mandateId: "M-1",
          text: "Factuur 7",
          name: "Jansen",
          counterpartyIban: "123",
          bankReference: "B-1",
        },
      ]);
    }
  });

  it("is told of when it says another number of rejects than it lists", () => {
    const counted = (status: string, count: string) =>
      tag("NbOfTxsPerSts", tag("DtldNbOfTxs", count), tag("DtldSts", status));
    const problemsOf = (...parts: readonly string[]) =>
      read(pain002Xml(group(), batch(...parts, one("E-1", rejected)))).problems;
    expect(problemsOf(counted("RJCT", "1"), counted("ACCP", "9"))).toEqual([]);
    expect(problemsOf(counted("RJCT", "2"))).toMatchObject([
      { code: "statement.counts", params: { element: "DtldNbOfTxs RJCT", stated: "2", counted: "1" } },
    ]);
  });

  it("leaves out a transaction of which it cannot read the amount, and says so", () => {
    const wrong = one("E-1", rejected, tag("OrgnlTxRef", tag("Amt", money("InstdAmt", "x"))));
    const file = read(pain002Xml(group(), batch(wrong, one("E-2", rejected))));
    expect(file.statements[0]?.entries.flatMap(({ details }) => details.map((one) => one.endToEndId))).toEqual(["E-2"]);
    expect(file.problems).toMatchObject([
      { code: "statement.unreadable", params: { element: "InstdAmt", value: "x" } },
    ]);
  });

  it("without a day of its own books nothing, and says so", () => {
    const file = read(pain002Xml(group(tag("GrpSts", "RJCT"))).replace(/<CreDtTm>.*<\/CreDtTm>/, ""));
    expect(file.statements[0]?.entries).toEqual([]);
    expect(file.problems).toMatchObject([{ code: "statement.unreadable", params: { element: "CreDtTm", value: "" } }]);
    expect(read('<Document xmlns="pain.002.001.03"><CstmrPmtStsRpt/></Document>').problems).toHaveLength(1);
  });

  it("of another version is read, and told", () => {
    const file = read(pain002Xml(group(tag("GrpSts", "RJCT"))).replace("pain.002.001.03", "pain.002.001.14"));
    expect(file.statements[0]?.entries).toHaveLength(1);
    expect(file.problems).toMatchObject([{ code: "statement.unknownVersion", params: { version: "pain.002.001.14" } }]);
  });
});
