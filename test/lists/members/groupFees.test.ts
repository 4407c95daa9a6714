import type { RawList } from "../../../src/lists/rawList";
import { isMemberList, readMemberList } from "../../../src/lists/members/readMemberList";
import type { CellValue } from "../../../src/sheets/cellValue";
import { dutchIbanOf } from "../../support/books";

const [A, B] = [dutchIbanOf(1), dutchIbanOf(2)];

const csv = (lines: readonly string[], name = "leden.csv"): RawList => ({
  ...{ kind: "text", name, bytes: new TextEncoder().encode(lines.join("\n")) },
});
const MEMBERS = csv(["Lidnr;Naam;IBAN;Contributiegroep", `1;Bos;${A};Jeugd`, `2;Vos;${B};Senior`]);
const BARE = csv(["Lidnr;Naam;IBAN;Machtiging", `1;Bos;${A};M1`, `2;Vos;${B};M2`]);
const fees = (...lines: readonly string[]) => csv(["Contributiegroep;Omschrijving;Bedrag", ...lines], "tarieven.csv");
const read = (...raws: readonly RawList[]) => readMemberList(raws, {}, "nl");
const feesOf = (list: ReturnType<typeof read>) => list.fees.map(({ group, amount }) => [group, amount]);
const said = ({ findings }: ReturnType<typeof read>) =>
  findings.map(({ code, params }) => [code, params["file"], params["line"]]);

describe("What groups pay", () => {
  it("stands in a file of its own, and the files are one list by which is collected", () => {
    const both = [MEMBERS, fees("Jeugd;;12,50", "Senior;;30,00")];
    expect(feesOf(read(...both))).toEqual([
      ["Jeugd", 12_50],
      ["Senior", 30_00],
    ]);
    expect([isMemberList(both, {}), isMemberList([MEMBERS], {}), isMemberList([BARE, ...both.slice(1)], {})]).toEqual([
      ...[true, false, false],
    ]);
  });

  it("stands on a sheet of its own", () => {
    const sheet = (name: string, ...rows: readonly (readonly CellValue[])[]) => ({ name, rows });
    const list = read({
      ...{ kind: "sheets", name: "leden.xlsx", date1904: false },
      sheets: [
        sheet("Leden", ["Naam", "IBAN", "Contributiegroep"], ["Bos", A, "Jeugd"]),
        sheet("Tarieven", ["Contributiegroep", "Bedrag"], ["Jeugd", 12.5], ["Senior", 30]),
      ],
    });
    expect([feesOf(list), list.rows[0]?.group]).toEqual([
      [
        ["Jeugd", 12_50],
        ["Senior", 30_00],
      ],
      "Jeugd",
    ]);
    expect(list.readFrom.map(({ sheet: name, rowCount, headingRow }) => [name, rowCount, headingRow])).toEqual([
      ["Leden", 1, 1],
      ["Tarieven", 2, 1],
    ]);
  });

  it("is several lines where their descriptions tell them apart, and asked where they do not", () => {
    const apart = read(MEMBERS, fees("Jeugd;Contributie;12,50", "jeugd;Bond;2,50", "Senior;;30,00"));
    expect([feesOf(apart), apart.findings]).toEqual([
      [
        ["Jeugd", 12_50],
        ["jeugd", 2_50],
        ["Senior", 30_00],
      ],
      [],
    ]);
    for (const lines of [
      ["Jeugd;;12,50", "Jeugd;;13,50"],
      ["Jeugd;2026;12,50", "Jeugd;;13,50"],
      ["Jeugd;Jaar;12,50", "Jeugd;jaar;13,50"],
    ]) {
      const list = read(MEMBERS, fees(...lines, "Senior;;30,00"));
      expect(feesOf(list)).toEqual([["Senior", 30_00]]);
      expect(said(list)).toEqual([["oneList.feeTwice", "tarieven.csv", 2]]);
      expect(list.findings[0]?.params).toMatchObject({ group: "Jeugd", amounts: "12.50 + 13.50" });
    }
  });

  it("of two files is asked as well where one may be last year's", () => {
    const older = csv(["Contributiegroep;Bedrag", "Jeugd;11,00"], "vorig.csv");
    const list = read(MEMBERS, fees("Jeugd;;12,50"), older);
    expect([feesOf(list), said(list)]).toEqual([[], [["oneList.feeTwice", "tarieven.csv", 2]]]);
  });

  it("is nothing where a line of the group cannot be read, which is said on its row", () => {
    const list = read(MEMBERS, fees("Jeugd;Contributie;12,50", "Jeugd;Bond;twee", "Senior;;30,00"));
    expect([feesOf(list), list.broken]).toEqual([[["Senior", 30_00]], 1]);
    expect(said(list)).toEqual([["takeIn.unreadable", "tarieven.csv", 3]]);
  });

  it("is not looked at where everybody has an amount", () => {
    const priced = csv(["Naam;IBAN;Contributiegroep;Bedrag", `Bos;${A};Jeugd;10,00`]);
    expect(read(priced, fees("Jeugd;;twaalf"))).toMatchObject({ fees: [], findings: [], readFrom: [{ rowCount: 1 }] });
    const some = csv(["Naam;IBAN;Contributiegroep;Bedrag", `Bos;${A};Jeugd;`, `Vos;${B};Jeugd;1,00`]);
    expect(feesOf(read(some, fees("Jeugd;;12,50")))).toEqual([["Jeugd", 12_50]]);
  });
});

describe("A file that says in which groups members are", () => {
  const groups = (...lines: readonly string[]) => csv(["Lidnr;Contributiegroep", ...lines], "groepen.csv");

  it("is joined, each group of a member for itself", () => {
    const files = [BARE, groups("1;Jeugd", "2;Senior", "1;Trainer", "9;Senior"), fees("Jeugd;;12,50", "Senior;;30,00")];
    const list = read(...files);
    expect(list.rows.map(({ name, group, amount }) => [name, group, amount])).toEqual([
      ["Bos", "Jeugd", null],
      ["Bos", "Trainer", null],
      ["Vos", "Senior", null],
    ]);
    expect(said(list)).toEqual([["oneList.lineOfNobody", "groepen.csv", 5]]);
    expect(list.readFrom.map(({ file }) => file)).toEqual(["leden.csv", "groepen.csv", "tarieven.csv"]);
    expect(isMemberList(files, {})).toBe(true);
  });

  it("says nothing where the list of members has groups of its own, which is told", () => {
    expect(said(read(MEMBERS, groups("1;Senior"), fees("Jeugd;;12,50")))).toEqual([
      ["oneList.fileUnused", "groepen.csv", undefined],
    ]);
  });
});

describe("A file with lines of members", () => {
  const lines = (heading: string, ...rows: readonly string[]) => csv([heading, ...rows], "bedragen.csv");

  it("says how a line is paid, by whom, how often, and until when", () => {
    const list = read(
      BARE,
      lines(
        "Lidnr;Bedrag;Betaalwijze;Betaler;Betaalfrequentie;Einddatum",
        "1;10,00;Incasso;2;per maand;",
        "1;2,50;Acceptgiro;;per jaar;31-12-2026",
        "2;5,00;;;per maand;",
      ),
    );
    expect(list.rows).toMatchObject([
      { name: "Bos", payment: { said: "Incasso", isCollected: true }, payer: "2", frequency: { every: 1 } },
      { name: "Bos", payment: { isCollected: false }, frequency: { every: 12 }, ended: "2026-12-31" },
      { name: "Vos", payment: { said: "", isCollected: false }, payer: null, ended: null },
    ]);
  });

  it("leaves what it does not say to the list of members", () => {
    const own = csv(["Lidnr;Naam;IBAN;Betaalwijze;Betaler", `1;Bos;${A};Incasso;2`, `2;Vos;${B};;`]);
    const list = read(own, lines("Lidnr;Bedrag;Betaalwijze", "1;10,00;", "2;5,00;Incasso"));
    expect(list.rows).toMatchObject([
      { payment: { said: "Incasso" }, payer: "2" },
      { payment: { said: "Incasso" }, payer: null },
    ]);
    expect(read(own, lines("Lidnr;Bedrag", "2;5,00")).rows[1]).toMatchObject({ payment: { said: "" } });
  });

  it("on another account than the member's is left out and told", () => {
    const list = read(BARE, lines("Lidnr;IBAN;Bedrag", `1;${B};10,00`, `2;${B};5,00`));
    expect(list.rows.map(({ name, amount }) => [name, amount])).toEqual([
      ["Bos", 0],
      ["Vos", 5_00],
    ]);
    expect([said(list), list.broken]).toEqual([[["oneList.twoAccounts", "bedragen.csv", 2]], 1]);
    expect(list.findings[0]?.params).toMatchObject({ name: "Bos", ibans: `${A}, ${B}` });
    const holder = csv(["Lidnr;Rekeninghouder;IBAN;Machtiging", `1;Bos;${A};M1`]);
    const bare = csv(["Lidnr;IBAN;Machtiging", `1;${A};M1`]);
    const names = [holder, bare].map((one) => read(one, lines("Lidnr;IBAN;Bedrag", `1;${B};1,00`)).findings[0]?.params);
    expect(names.map((params) => params?.["name"])).toEqual(["Bos", "1"]);
  });

  it("is not added to what the group pays, which is told", () => {
    const list = read(MEMBERS, lines("Lidnr;Bedrag", "1;10,00"), fees("Jeugd;;12,50", "Senior;;30,00"));
    expect(list.rows.map(({ group, amount }) => [group, amount])).toEqual([
      ["Jeugd", 10_00],
      ["Senior", null],
    ]);
    expect(said(list)).toEqual([["oneList.feeNotAdded", "bedragen.csv", undefined]]);
    expect(list.findings[0]?.params).toMatchObject({ count: 1 });
  });
});
