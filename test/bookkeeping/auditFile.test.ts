import { exportLedgerAction } from "../../src/actions/exportLedger";
import { auditFile } from "../../src/bookkeeping/auditFile";
import type { ExportedLedger } from "../../src/bookkeeping/exportedLedger";
import { isoDate } from "../../src/domain/values/calendar";
import { momentOn, tampered } from "../support/books";
import { describeWithSchemas, schemaProblems } from "../support/schemas";
import { elementsNamed, xmlTree } from "../support/xmlTree";
import { yearOfCollections } from "../support/yearOfCollections";

const AT = momentOn("2026-12-31T09:00:00");

function ledger(over: Partial<ExportedLedger> = {}): ExportedLedger {
  const book = tampered(yearOfCollections(), "Administrations", 0, { taxNumber: "NL123456789B01" });
  const { result } = exportLedgerAction.decide(book, { isAuditFile: false }, AT);
  if (result === null) throw new Error("nothing was exported");
  return { ...result, ...over };
}

const tree = (given: ExportedLedger) => xmlTree(new TextDecoder().decode(auditFile(given, "0.1.0")));
const texts = (given: ExportedLedger, name: string) => elementsNamed(tree(given), name).map(({ text }) => text);

/** A ledger of which master data and lines have as little as they may, and as much. */
const BARE = ((): ExportedLedger => {
  const full = ledger();
  const { administration, entries } = full;
  const [first = []] = entries;
  return {
    ...full,
    administration: {
      ...administration,
      ...{
        registrationNumber: null,
        street: "",
        buildingNumber: null,
        postalCode: null,
        town: null,
        fiscalYearStart: null,
      },
    },
    debtors: [],
    banks: [],
    entries: [first.map((line) => ({ ...line, order: null, invoice: null, debtor: null, endToEndId: null }))],
  };
})();

describe("The audit file", () => {
  test("names ledger accounts by what is known of them, and those of profit and loss as such", () => {
    const known = { row: 2, administration: null };
    const given = ledger({
      accounts: [{ ...known, account: " 1300 ", name: "Debiteuren", type: "ProfitAndLoss" }],
    });
    const accounts = elementsNamed(tree(given), "ledgerAccount").map(({ children }) =>
      children.map(({ text }) => text).join("|"),
    );
    expect(accounts).toContain("1300|Debiteuren|P");
    expect(accounts).toContain("1100|1100|B");
  });

  test("says of a line what it is of: its order, else its invoice, else its entry", () => {
    const [first = []] = ledger().entries;
    const [line] = first;
    const own = (over: object) => texts(ledger({ entries: [first.map((one) => ({ ...one, ...over }))] }), "docRef")[0];
    expect(own({})).toBe(line?.order);
    expect(own({ order: null, invoice: "F9" })).toBe("F9");
    expect(own({ order: null, invoice: null })).toBe(line?.entry);
  });

  test("has a side and an amount for every line, and a journal is the bank's where it touches it", () => {
    const given = ledger();
    const lines = given.entries.flat();
    expect(texts(given, "amntTp").filter((side) => side === "D")).toHaveLength(
      lines.filter(({ debit }) => debit !== null).length,
    );
    const [first = []] = given.entries;
    const blank = ledger({ entries: [first.map((line) => ({ ...line, debit: null, credit: null }))] });
    expect(new Set(texts(blank, "amnt"))).toEqual(new Set(["0.00"]));
    expect(new Set(texts(given, "jrnTp"))).toEqual(new Set(["B", "M"]));
    expect(new Set(texts(ledger({ banks: [] }), "jrnTp"))).toEqual(new Set(["M"]));
  });

  test("is of the days that were asked for, else of the whole year", () => {
    const asked = ledger({ from: isoDate("2026-03-01"), to: isoDate("2026-03-31") });
    expect([texts(asked, "startDate"), texts(asked, "endDate")]).toEqual([["2026-03-01"], ["2026-03-31"]]);
    const whole = ledger({ from: null, to: null });
    expect([texts(whole, "startDate"), texts(whole, "endDate")]).toEqual([["2026-01-01"], ["2026-12-31"]]);
  });

  test("leaves what nobody filled in to whoever checks before it is made", () => {
    const { administration } = ledger();
    const poor = ledger({ administration: { ...administration, taxNumber: null, country: null } });
    expect([texts(poor, "taxRegIdent"), texts(poor, "taxRegistrationCountry")]).toEqual([[""], [""]]);
  });
});

describeWithSchemas("The audit file by its schema", () => {
  test.each([
    ["3.2", "2026-01-01", "XmlAuditfileFinancieel3.2.xsd"],
    ["4.0", "2027-01-01", "XmlAuditfileFinancieel4.0.xsd"],
  ])("is valid as %s with as little as there may be", async (_, from, schema) => {
    const year = { ...BARE.year, from: isoDate(from) };
    expect(await schemaProblems(new TextDecoder().decode(auditFile({ ...BARE, year }, "0.1.0")), schema)).toEqual([]);
  });
});
