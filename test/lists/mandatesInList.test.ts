import { joinedLists } from "../../src/lists/joinedLists";
import { mandatesInList, partedFields } from "../../src/lists/mandatesInList";
import { mandateListOfSheet } from "../../src/lists/mandateList";
import type { RawList } from "../../src/lists/rawList";
import { readOpenItems } from "../../src/lists/readOpenItems";
import type { CellValue } from "../../src/sheets/cellValue";

/* What lists of debtors say of mandates, and several lists as one. */

const book = (...sheets: readonly (readonly CellValue[])[][]): RawList => ({
  ...{ kind: "sheets", name: "machtigingen.xlsx", date1904: false },
  sheets: sheets.map((rows, at) => ({ name: `Blad${String(at + 1)}`, rows })),
});
const csv = (...lines: readonly string[]): RawList => {
  return { kind: "text", name: "machtigingen.csv", bytes: new TextEncoder().encode(lines.join("\n")) };
};
const read = (raw: RawList, said: Readonly<Record<string, string>> = {}) =>
  mandatesInList(raw, readOpenItems(raw, {}, "nl"), said);

test("the sheet that says most is read; ended by a day or a word; a scheme by what other programs call it", () => {
  const list = read(
    book(
      [["Toelichting", "bij dit bestand"]],
      [
        ["Mandaatkenmerk", "Debiteur", "Naam", "Datum ondertekening", "Ingetrokken op", "Status", "Incassowijze"],
        ["M-1", "10001", "Bos", 45_352, null, "Geldig", "Basis"],
        ["M-2", "10002", "Vos", 45_352, 46_174, "Geldig", "Firmen"],
        ["M-3", "10003", "Kok", 45_352, null, "Vervallen", "B2B"],
        ["M-4", "10004", "Bol", 45_352, "onbekend", null, null],
        [null, "10005", "Zon", null, null, null, null],
      ],
    ),
  );
  expect(list?.rows.map(({ values, ended }) => [values.mandateId, values.localInstrument, ended])).toEqual([
    ["M-1", "CORE", undefined],
    ["M-2", "B2B", "2026-06-01"],
    ["M-3", "B2B", "Vervallen"],
    ["M-4", undefined, "onbekend"],
  ]);
});

test("a list of amounts, one without references, and a file of another kind say nothing of mandates", () => {
  expect(read(csv("Mandaatkenmerk;Debiteur;Naam;Bedrag", "M-1;7;Bos;1,50"))).toBeNull();
  expect(read(csv("Mandaatkenmerk;Debiteur;Naam", ";7;Bos"))).toBeNull();
  expect(read(csv("%PDF-1.7"))).toBeNull();
  expect(read(csv("Factuurnr;Mandaatkenmerk;Debiteur;Naam", "F1;M-1;7;Bos"))).toBeNull();
});

test("a reference that is none of its column's values is there all the same; months come first where they do", () => {
  const list = read(csv("Mandaatkenmerk;Debiteur;Datum factuur;Datum ondertekening", "M-1;7;12/31/2025;2/3/2024"));
  expect(list?.rows[0]?.values.dateOfSignature).toBe("2024-02-03");
  const wrong = mandateListOfSheet(
    "m.xlsx",
    [
      ["Mandaatkenmerk", "Debiteur"],
      [{ error: "#REF!" }, 7],
    ],
    false,
  );
  expect(wrong.rows[0]?.problems).toMatchObject([{ field: "mandateId" }]);
});

test("what is said of mandates is parted from what is said of debtors; a caption that is not there says nothing", () => {
  expect(partedFields({ "Mandates.mandateId": "Kenm", "Debtors.name": "Klant" })).toEqual({
    ofItems: { "Debtors.name": "Klant" },
    ofMandates: { mandateId: "Kenm" },
  });
  const raw = csv("Kenm;Debiteur;Naam", "M-1;7;Bos");
  expect(read(raw, { mandateId: "Kenm", iban: "Nergens" })?.rows[0]?.values.mandateId).toBe("M-1");
});

test("lists of debtors alone are joined as the first was read", () => {
  const lists = [csv("Debiteur;Naam;IBAN", "7;Bos;"), csv("Debiteur;Naam;E-mail", "8;Vos;a@b.nl")].map((raw) =>
    readOpenItems(raw, {}, "nl"),
  );
  const [first, second] = lists;
  if (first === undefined || second === undefined) throw new Error("two lists");
  expect(joinedLists([first, second])).toMatchObject({
    ...{ kind: "debtors", name: "machtigingen.csv, machtigingen.csv", columns: first.columns },
    items: [{ debtor: "7" }, { debtor: "8", email: "a@b.nl" }],
  });
});

describe("A list of invoices", () => {
  const HEADING = "Factuurnr;Debiteur;Factuurdatum;Bedrag;Status;Machtiging";

  it("is one of mandates where a column of its own says when they were signed; how invoices stand ends none", () => {
    const list = read(
      csv(
        `${HEADING};Getekend op;Ingetrokken op`,
        "F1;7;2-11-2026;1,50;Vervallen;M-1;1-2-2020;",
        "F2;8;2-11-2026;1,50;Open;;;",
        "F3;9;2-11-2026;1,50;Open;M-3;1-2-2020;1-3-2026",
      ),
    );
    expect(list).toMatchObject({ isOfInvoices: true, rows: [{ row: 2 }, { row: 4, ended: "2026-03-01" }] });
    expect(list?.rows[0]).toMatchObject({ values: { mandateId: "M-1", dateOfSignature: "2020-02-01" } });
    expect(list?.rows[0]?.ended).toBeUndefined();
  });

  it("says nothing of mandates by a day that may be an invoice's, unless its user says that it is theirs", () => {
    const raw = csv(`${HEADING};Datum`, "F1;7;2-11-2026;1,50;Open;M-1;1-2-2020");
    expect(read(raw)).toBeNull();
    expect(read(raw, { dateOfSignature: "Datum" })?.rows).toHaveLength(1);
    expect(read(raw, { dateOfSignature: "Factuurdatum" })).toBeNull();
    expect(read(csv(`${HEADING};Getekend op`, "F1;7;2-11-2026;1,50;Open;;"))).toBeNull();
  });
});
