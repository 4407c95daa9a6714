import { chosenMandateList } from "../../src/lists/mandateListFile";
import { mandateListOfCsv, mandateListOfSheet } from "../../src/lists/mandateList";

const csv = (text: string) => mandateListOfCsv("lijst.csv", new TextEncoder().encode(text));

test("captions of other programs are taken for our fields, each once, and the others are left", () => {
  const { columns } = csv("Mandaatkenmerk;Klantnr;KvK;Btw-id;Laatste incasso;IBAN;Opmerking;Naam\nM1;7;1;2;;;;\n");
  expect(columns.map(({ caption, field }) => [caption, field])).toEqual([
    ["Mandaatkenmerk", "mandateId"],
    ["Klantnr", "debtor"],
    ["KvK", "registrationNumber"],
    ["Btw-id", "taxNumber"],
    ["Laatste incasso", "lastCollectionDate"],
    ["IBAN", "iban"],
    ["Opmerking", null],
    ["Naam", "name"],
  ]);
});

test("of two columns for one field the one that says it best is taken", () => {
  const { columns } = csv("Nummer;Kenmerk machtiging;Debiteur\n1;M1;7\n");
  expect(columns.find(({ field }) => field === "mandateId")?.caption).toBe("Kenmerk machtiging");
  expect(columns.find(({ field }) => field === "debtor")?.caption).toBe("Debiteur");
});

test("values are read as records hold them, days by the order of the whole list, and what is none is told with its caption", () => {
  const { rows, dateOrder } = csv(
    [
      "Lijst van machtigingen",
      "Kenmerk machtiging;Eenmalig;Incassowijze;Datum machtiging;Datum laatste incasso",
      "M1;Ja;B2B;1-2-2020;",
      "",
      "M2;misschien;Standaard;13-2-2020;2026-01-05",
      "M3;;;99-2-2020;",
    ].join("\n"),
  );
  expect(dateOrder).toBe("dayFirst");
  expect(rows).toEqual([
    {
      row: 3,
      values: { mandateId: "M1", oneOff: true, localInstrument: "B2B", dateOfSignature: "2020-02-01" },
      problems: [],
    },
    {
      row: 5,
      values: {
        mandateId: "M2",
        localInstrument: "CORE",
        dateOfSignature: "2020-02-13",
        lastCollectionDate: "2026-01-05",
      },
      problems: [{ field: "oneOff", caption: "Eenmalig", value: "misschien" }],
    },
    {
      row: 6,
      values: { mandateId: "M3" },
      problems: [{ field: "dateOfSignature", caption: "Datum machtiging", value: "99-2-2020" }],
    },
  ]);
});

test("a sheet's numbers are days by its own count, numbers texts, and errors no values", () => {
  const heading = ["Kenmerk machtiging", "Debiteur", "Datum machtiging"];
  const rows = [heading, ["M1", 10001, 43_862], ["M2", 10002, { error: "#N/A" }], [null, null, null]];
  const list = mandateListOfSheet("lijst.xlsx", rows, false);
  expect(list).toMatchObject({ encoding: null, separator: null, dateOrder: null });
  expect(list.rows.map(({ row, values, problems }) => [row, values, problems.length])).toEqual([
    [2, { mandateId: "M1", debtor: "10001", dateOfSignature: "2020-02-01" }, 0],
    [3, { mandateId: "M2", debtor: "10002" }, 1],
  ]);
  const since1904 = mandateListOfSheet("lijst.xlsx", [heading, ["M1", 1, 42_400]], true);
  expect(since1904.rows[0]?.values.dateOfSignature).toBe("2020-02-01");
});

test("a file without captions has no rows", () => {
  expect(csv("\n\n").rows).toEqual([]);
});

describe("What a user knows better of a list", () => {
  const bytes = new TextEncoder().encode("Kenmerk;Klantnr;Datum machtiging;Vrij\nM1;7;1-2-2020;8\n");

  test("is followed: the columns, the order of days, the separator and the encoding", () => {
    const plain = mandateListOfCsv("lijst.csv", bytes);
    expect(plain.dateOrder).toBe("either");
    expect(plain.rows[0]?.values).toMatchObject({ debtor: "7", dateOfSignature: "2020-02-01" });
    const read = mandateListOfCsv("lijst.csv", bytes, {
      dateOrder: "monthFirst",
      fields: { 0: null, 1: "mandateId", 3: "debtor" },
    });
    expect(read.columns.map(({ field }) => field)).toEqual([null, "mandateId", "dateOfSignature", "debtor"]);
    expect(read.rows[0]?.values).toEqual({ mandateId: "7", dateOfSignature: "2020-01-02", debtor: "8" });
    expect(read.dateOrder).toBe("monthFirst");
    expect(mandateListOfCsv("lijst.csv", bytes, { separator: "," })).toMatchObject({ separator: ",", columns: [] });
    const latin = Uint8Array.from([...new TextEncoder().encode("Kenmerk;Naam\nM1;Caf"), 0xc3, 0xa9]);
    expect(mandateListOfCsv("l.csv", latin).rows[0]?.values).toMatchObject({ name: "Café" });
    const asWindows = mandateListOfCsv("l.csv", latin, { encoding: "windows-1252" });
    expect(asWindows).toMatchObject({ encoding: "windows-1252", rows: [{ values: { name: "CafÃ©" } }] });
  });

  test("goes for the sheet of an Excel file too", () => {
    const rows = [
      ["Kenmerk", "Klantnr"],
      ["M1", "7"],
    ];
    const { columns } = mandateListOfSheet("l.xlsx", rows, false, { fields: { 1: "name" } });
    expect(columns.map(({ field }) => field)).toEqual(["mandateId", "name"]);
  });
});

describe("What is said of columns by their captions", () => {
  const raw = {
    kind: "text",
    name: "l.csv",
    bytes: new TextEncoder().encode("Ref;Naam;Naam;;Wie\nM1;Jan;Piet;X;8\n"),
  } as const;
  const fieldsOf = (fields: Readonly<Record<string, string>>) =>
    chosenMandateList(raw, { fields }).columns.map(({ field }) => field);

  test("is read so: the second of one caption, and one without by its place", () => {
    expect(fieldsOf({})).toEqual([null, "name", null, null, null]);
    expect(fieldsOf({ "Mandates.mandateId": "Ref", "Mandates.name": "Naam#2", "Mandates.debtor": "#4" })).toEqual([
      ...["mandateId", null, "name", "debtor", null],
    ]);
  });

  test("leaves a field that stands in none, and says nothing of what is no field or not in the list", () => {
    expect(fieldsOf({ "Mandates.name": "" })).toEqual([null, null, null, null, null]);
    const nothing = { "Mandates.colour": "Ref", "Invoices.number": "Ref", "Mandates.debtor": "Klant" };
    expect(fieldsOf(nothing)).toEqual([null, "name", null, null, null]);
  });
});

test("a list of one column has its captions where one of ours stands", () => {
  const { columns, rows } = csv("Getekend in november\nKenmerk machtiging\nM1\nM2\n");
  expect(columns).toEqual([{ caption: "Kenmerk machtiging", field: "mandateId" }]);
  expect(rows.map(({ row, values }) => [row, values.mandateId])).toEqual([
    [3, "M1"],
    [4, "M2"],
  ]);
  expect(csv("Getekend in november\n").rows).toEqual([]);
});
