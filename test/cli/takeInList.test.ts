import { takeInListAction } from "../../src/actions/takeInList";
import { newXlsx } from "../../src/file/xlsx";
import { allNewSheets } from "../../src/sheets/newSheets";
import { bookOfDebtors } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";

const NOW = "--user anna --moment 2026-11-22T10:15:00";
const encoded = (...lines: readonly string[]) => new TextEncoder().encode(lines.join("\r\n"));

interface Answer {
  readonly exit: number;
  readonly findings: readonly {
    readonly code: string;
    readonly message: string;
    readonly address: string | null;
    readonly params: Readonly<Record<string, unknown>>;
  }[];
  readonly changes: readonly unknown[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** A firm with two debtors, an invoice of each, and these files beside its workbook. */
function firm(files: Readonly<Record<string, Uint8Array>>) {
  const { tables } = bookOfDebtors(2);
  const disk = fakeDisk({ "/books/book.xlsx": memoryWorkbook([...allNewSheets("nl", tables)]) });
  for (const [name, bytes] of Object.entries(files)) disk.files.set(`/books/${name}`, bytes);
  const world = fakeWorld(disk, [takeInListAction]);
  const ask = async (words: string): Promise<Answer> => {
    return JSON.parse((await say(`take-in book.xlsx ${words} --json ${NOW}`, world)).out) as Answer;
  };
  const read = async (words: string) => (await say(`take-in book.xlsx ${words} ${NOW}`, world)).out;
  return { ask, read };
}

const HEADING = "Factuurnr;Debiteur;Naam;Datum;Vervaldatum;Bedrag;Openstaand";
const F1 = "F1;10001;Jansen;31-10-2026;30-11-2026;100,00;40,00";

test("A list is compared, shown, and taken in once it is confirmed; the same again changes nothing", async () => {
  const { ask, read } = firm({
    "posten.csv": encoded(HEADING, F1, "F3;10003;Vos;1-11-2026;1-12-2026;1.250,00;1.250,00"),
  });
  const shown = await ask("posten.csv");
  expect(shown).toMatchObject({
    exit: 1,
    summary: {
      unconfirmed: ["takeIn.gone"],
      sums: { new: { count: 1, amount: "1250.00" }, changed: { count: 1, amount: "40.00" }, gone: { count: 1 } },
      changedInvoices: [{ invoice: "F1", was: "100.00", open: "40.00", address: "Facturen!J2" }],
    },
  });
  const text = await read("posten.csv --language en");
  expect(text).toContain("1 open invoice (F2; 200.00) is not in posten.csv");
  expect(text).toMatch(/New invoices[\s\S]*F3/u);
  expect((await ask("posten.csv --confirm=takeIn.gone")).exit).toBe(0);
  const again = await ask("posten.csv --confirm");
  expect([again.exit, again.findings.map(({ code }) => code)]).toEqual([
    1,
    expect.arrayContaining(["takeIn.nothing"]) as unknown,
  ]);
});

test("What was said of a list once is kept in the workbook for the next one", async () => {
  const heading = "Nr;Klantnr;Klant;Datum;Betalen tot;Nog te gaan";
  const { ask } = firm({
    "jan.csv": encoded(heading, "A1;10001;Jansen;1-2-2026;1-3-2026;1.234"),
    "feb.csv": encoded(heading, "A1;10001;Jansen;1-2-2026;1-3-2026;1.000"),
  });
  expect((await ask("jan.csv --partial")).findings.map(({ code }) => code)).toContain("takeIn.column");
  const said = "--field Invoices.openAmount=Nog#te#gaan --field Invoices.dueDate=Betalen#tot --decimal comma";
  const first = await ask(`jan.csv --partial --confirm --keep-as Winkel ${said}`.replaceAll("#", "\u00a0"));
  expect(first).toMatchObject({ exit: 0, summary: { sums: { new: { amount: "1234.00" } } } });
  const next = await ask("feb.csv --partial");
  expect(next).toMatchObject({
    exit: 0,
    summary: { decimal: ",", sums: { changed: { count: 1, amount: "1000.00" } } },
  });
  const named = await ask("jan.csv --partial --confirm --layout winkel");
  expect(named.summary).toMatchObject({ changedInvoices: [{ invoice: "A1", open: "1234.00" }] });
});

test("A separator that had to be said is kept too, though it changes what the captions are", async () => {
  const rows = ["F7^10001^Jansen^1-2-2026^1-3-2026^10,50^10,50", "F8^10002^Bos^1-2-2026^1-3-2026^10,50^10,50"];
  const list = [HEADING.replaceAll(";", "^"), ...rows];
  const { ask } = firm({
    "jan.csv": encoded(...list),
    "feb.csv": encoded(...list, rows[0]?.replace("F7", "F9") ?? ""),
  });
  expect((await ask("jan.csv --partial")).findings.map(({ code }) => code)).toContain("takeIn.noHeading");
  expect((await ask("jan.csv --partial --separator ^")).exit).toBe(0);
  expect(await ask("feb.csv --partial")).toMatchObject({ exit: 0, summary: { sums: { new: { count: 1 } } } });
});

test("An Excel file is read by the sheet that says most, or by the one that is named", async () => {
  const { tables } = bookOfDebtors(3);
  const sheets = allNewSheets("nl", { Invoices: tables.Invoices, Mandates: tables.Mandates });
  const only = sheets.filter(({ table }) => table === "Mandates" || table === "Invoices");
  const bytes = await (await newXlsx()).write({ tables: [], newSheets: only });
  const { ask } = firm({ "posten.xlsx": bytes });
  const { findings, summary } = await ask("posten.xlsx --partial --confirm");
  expect(findings.map(({ code }) => code)).toContain("takeIn.sheetRead");
  expect(summary).toMatchObject({ sheet: "Facturen", sums: { unchanged: { count: 2 } } });
  expect((await ask("posten.xlsx --worksheet Nergens")).findings.map(({ code }) => code)).toContain("takeIn.noSheet");
});

test("A file of another kind is told by what it is, and nothing is written", async () => {
  const { ask } = firm({
    "oud.xls": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    "brief.pdf": encoded("%PDF-1.7"),
  });
  expect(await ask("oud.xls --confirm")).toMatchObject({ exit: 1, findings: [{ code: "takeIn.oldFormat" }] });
  expect((await ask("brief.pdf")).findings[0]?.message).toContain("brief.pdf");
  expect((await ask("posten.csv")).exit).toBe(3);
  const both = await ask("brief.pdf oud.xls --keep-as x");
  expect(both.findings.map(({ code }) => code)).toEqual(["takeIn.otherKind", "takeIn.oldFormat", "takeIn.oneList"]);
});

/** The beginning of a sheet as LibreOffice saves it: a zip whose first part says what it is. */
function openDocument(): Uint8Array {
  const type = "application/vnd.oasis.opendocument.spreadsheet";
  const header = [
    0x50,
    0x4b,
    3,
    4,
    20,
    0,
    0,
    8,
    0,
    0,
    0,
    0,
    0,
    0,
    1,
    2,
    3,
    4,
    type.length,
    0,
    0,
    0,
    type.length,
    0,
    0,
    0,
  ];
  return Uint8Array.from([...header, 8, 0, 0, 0, ...encoded(`mimetype${type}`)]);
}

test("What a file is, and not what it is called, decides; each of several is told by its name, and nothing is written", async () => {
  const wide = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const sheets = allNewSheets("nl", { Invoices: bookOfDebtors(2).tables.Invoices });
  const xlsx = await (
    await newXlsx()
  ).write({ tables: [], newSheets: sheets.filter(({ table }) => table === "Invoices") });
  const { ask } = firm({
    "lijst.ods": openDocument(),
    "ods.xlsx": openDocument(),
    "slot.xlsx": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide]),
    "tekst.xlsx": encoded(HEADING, F1),
    "werkmap.csv": xlsx,
  });
  for (const [file, code] of [
    ["lijst.ods", "takeIn.openDocument"],
    ["ods.xlsx", "takeIn.openDocument"],
    ["slot.xlsx", "takeIn.password"],
  ] as const) {
    const { exit, findings, changes } = await ask(`${file} --confirm`);
    expect([exit, changes]).toEqual([1, []]);
    expect(findings).toMatchObject([{ code, params: { file } }]);
    expect(findings[0]?.message).toMatch(/\.xlsx/u);
  }
  const both = await ask("lijst.ods slot.xlsx tekst.xlsx --confirm");
  expect([both.exit, both.changes]).toEqual([1, []]);
  expect(both.findings.map(({ code, params }) => [code, params["file"]])).toEqual(
    expect.arrayContaining([
      ["takeIn.openDocument", "lijst.ods"],
      ["takeIn.password", "slot.xlsx"],
    ]),
  );
  expect((await ask("tekst.xlsx --partial --dry-run --confirm")).summary).toMatchObject({ sheet: null, rowCount: 1 });
  expect((await ask("werkmap.csv --partial --dry-run --confirm")).summary).toMatchObject({ sheet: "Facturen" });
});

const FIRM = encoded(
  "Deb.nr.;Naam;IBAN;Mandaatkenmerk;Datum ondertekening;Opzegdatum",
  "10003;Vos;NL39RABO0300065264;M-3;1-3-2024;",
  "10004;Kok;NL02ABNA0123456789;M-4;2-3-2024;1-6-2026",
  "10005;Bos;;;;",
);

test("Debtors, their mandates and their invoices may stand in files of their own, and are joined", async () => {
  const files = {
    "debiteuren.csv": FIRM,
    "posten.csv": encoded(
      "Factuurnr;Naam;Datum;Vervaldatum;Bedrag;Openstaand",
      "F3;Vos;1-11-2026;1-12-2026;50,50;50,50",
      "F4;Kok;1-11-2026;1-12-2026;60,00;60,00",
    ),
    "meer.csv": encoded(
      "Factuurnr;Klant;Datum;Vervaldatum;Bedrag;Openstaand",
      "F4;Kok;1-11-2026;1-12-2026;60,00;60,00",
      "F3;Vos;1-11-2026;1-12-2026;50,50;10,00",
    ),
  };
  const { ask } = firm(files);
  const shown = await ask("posten.csv debiteuren.csv --partial --dry-run --language en");
  expect(shown).toMatchObject({
    exit: 0,
    summary: {
      file: "posten.csv, debiteuren.csv",
      newInvoices: [
        { invoice: "F3", debtor: "10003", open: "50.50" },
        { invoice: "F4", debtor: "10004" },
      ],
      newDebtors: [{ debtor: "10003" }, { debtor: "10004" }, { debtor: "10005" }],
      newMandates: [{ mandate: "M-3", debtor: "10003", dateOfSignature: "2024-03-01" }],
    },
  });
  const codes = shown.findings.map(({ code }) => code);
  expect(codes.filter((code) => code === "takeIn.read")).toHaveLength(2);
  expect(codes).toEqual(expect.arrayContaining(["takeIn.mandatesBy", "mandateImport.ended"]));
  expect((await ask("posten.csv debiteuren.csv --partial")).exit).toBe(0);
  const again = await ask("posten.csv debiteuren.csv --partial");
  expect(again.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["mandateImport.known", "takeIn.nothing"]),
  );
  const parts = await ask("posten.csv meer.csv --partial --confirm --dry-run");
  expect(parts.findings.find(({ code }) => code === "takeIn.inBoth")?.message).toContain("meer.csv");
  expect(parts.summary).toMatchObject({ sums: { unchanged: { count: 1 } } });
});

test("Invoices bring the mandates in that they name, where the list says when these were signed", async () => {
  const heading = "Factuurnr;Naam;IBAN;Factuurdatum;Vervaldatum;Bedrag;Openstaand;Machtiging";
  const line = "F3;Vos;NL02ABNA0123456789;1-11-2026;13-12-2026;50,50;50,50;M-3";
  const files = {
    "posten.csv": encoded(`${heading};Getekend op`, `${line};13-1-2020`),
    "zonder.csv": encoded(heading, line),
  };
  const { ask } = firm(files);
  const without = await ask("zonder.csv --partial --dry-run --confirm");
  expect(without.findings.find(({ code }) => code === "takeIn.mandateUnknown")?.message).toContain("M-3");
  const shown = await ask("posten.csv --partial");
  expect(shown).toMatchObject({
    exit: 0,
    summary: { newInvoices: [{ invoice: "F3" }], newMandates: [{ mandate: "M-3", dateOfSignature: "2020-01-13" }] },
  });
  expect(shown.findings.map(({ code }) => code)).not.toContain("takeIn.mandateUnknown");
});

test("A list of mandates alone is one, whichever way its rows name their debtors; a column may be said", async () => {
  const { tables } = bookOfDebtors(2);
  const [first, second] = tables.Debtors;
  const { ask } = firm({
    "rekeningen.csv": encoded(
      "Mijn mandaten;",
      "Referentie;Relatie;Bankrekeningen;Datum handtekening;Status;Administratie",
      `M-1;Bakkerij Jansen;${first?.iban ?? ""};1-3-2024;Geldig;7`,
      `M-2;Bakkerij Jansen;${second?.iban ?? ""};1-3-2024;Vervallen;7`,
    ),
    "eigen.csv": encoded("Kenm;Klantnr;Sinds", "M-7;10001;2-3-2024"),
    "niemand.csv": encoded("Mandaatkenmerk;Datum ondertekening", "M-8;1-3-2024"),
  });
  expect((await ask("rekeningen.csv")).summary["unconfirmed"]).toEqual(["mandateImport.twin"]);
  const named = await ask("rekeningen.csv --confirm");
  expect(named).toMatchObject({
    exit: 0,
    summary: { newMandates: [{ mandate: "M-1", debtor: "10001", dateOfSignature: "2024-03-01" }] },
  });
  const said = "--field Mandates.mandateId=Kenm --field Mandates.dateOfSignature=Sinds";
  expect((await ask(`eigen.csv ${said} --confirm --dry-run`)).summary).toMatchObject({
    newMandates: [{ mandate: "M-7", dateOfSignature: "2024-03-02" }],
  });
  expect((await ask("niemand.csv")).findings.map(({ code }) => code)).toContain("mandateImport.column");
});

test("A list without headings is read by the places that are said once; a list with headings is not", async () => {
  const row = (invoice: string, open: string) => `VRK;${invoice};10001;1-11-2026;1-12-2026;100,00;${open}`;
  const { ask } = firm({
    "jan.csv": encoded(row("A1", "100,00"), row("A2", "40,00")),
    "feb.csv": encoded(row("A1", "50,00"), row("A2", "40,00"), row("A3", "100,00")),
    "kop.csv": encoded("Dagboek;Factuurnr;Debiteur;Datum;Vervaldatum;Bedrag;Openstaand", row("A4", "100,00")),
  });
  expect((await ask("jan.csv --partial")).findings.map(({ code }) => code)).toEqual(["takeIn.noHeading"]);
  const places = "number=#2 debtor=#3 invoiceDate=#4 dueDate=#5 amount=#6 openAmount=#7";
  const said = places.replace(/(\S+)/g, "--field Invoices.$1");
  expect((await ask(`jan.csv --partial ${said.replace("#7", "#9")}`)).findings.map(({ code }) => code)).toContain(
    "takeIn.fieldUnknown",
  );
  const first = await ask(`jan.csv --partial --keep-as Kassa ${said}`);
  expect(first).toMatchObject({ exit: 0, summary: { headingRow: 0, sums: { new: { count: 2, amount: "140.00" } } } });
  expect(first.findings.find(({ code }) => code === "takeIn.read")?.message).toContain("#2, #3, #4");
  const next = await ask("feb.csv --partial");
  expect(next).toMatchObject({ exit: 0, summary: { sums: { new: { count: 1 }, changed: { count: 1 } } } });
  const headed = await ask("kop.csv --partial");
  expect(headed).toMatchObject({ exit: 0, summary: { headingRow: 1, newInvoices: [{ invoice: "A4" }] } });
});

test.each<readonly [string, readonly string[], string, number | undefined, string | undefined]>([
  ["mixed decimal signs", ["F8;7;Bos;1-2-2026;1-3-2026;1,50;2.50"], "takeIn.mixedDecimals", 2, "Openstaand"],
  ["two orders of days", ["F8;7;Bos;13-2-2026;2-14-2026;1,50;1,50"], "takeIn.mixedDates", 2, "Vervaldatum"],
  ["a thousands sign alone", ["F8;7;Bos;1-2-2026;1-3-2026;1.500;1.500"], "takeIn.decimalUnknown", 2, "Bedrag"],
  [
    "a number in scientific notation",
    ["F8;1,2E+11;Bos;1-2-2026;1-3-2026;1,50;1,50"],
    "takeIn.digitsLost",
    2,
    "Debiteur",
  ],
  ["a formula", ["F8;=7;Bos;1-2-2026;1-3-2026;1,50;1,50"], "takeIn.formula", 2, "Debiteur"],
  [
    "an invoice in two ways",
    ["F8;7;Bos;1-2-2026;1-3-2026;1,50;1,50", "F8;7;Bos;1-2-2026;1-3-2026;2,50;2,50"],
    "takeIn.twice",
    3,
    "Factuurnr",
  ],
  ["lost zeros", ["01;010001;Bos;1-2-2026;1-3-2026;1,50;1,50"], "takeIn.zerosLost", 2, undefined],
])("%s: told with file, row and column, and nothing is written", async (_what, rows, code, line, column) => {
  const { ask } = firm({ "posten.csv": encoded(HEADING, ...rows) });
  const { exit, findings, changes } = await ask("posten.csv --partial");
  const found = findings.find((one) => one.code === code);
  expect([exit, changes, found?.params]).toMatchObject([1, [], { file: "posten.csv", line }]);
  expect(found?.params["column"]).toBe(column);
});

test("Accounts that a sheet took for numbers are told row by row; two headings of one name, and none, by the file", async () => {
  const { ask } = firm({
    "iban.csv": encoded(`${HEADING};IBAN`, `${F1};9,1E+17`, `${F1.replace("F1", "F7")};9,1E+17`),
    "dubbel.csv": encoded(`${HEADING};Naam`, `${F1};Bos`),
    "leeg.csv": encoded(""),
    "is.csv": encoded("=1+1", "=2+2"),
  });
  const codes = async (words: string) => (await ask(words)).findings.map(({ code, params }) => [code, params["line"]]);
  expect(await codes("iban.csv --partial")).toEqual(
    expect.arrayContaining([
      ["takeIn.digitsLost", 2],
      ["takeIn.digitsLost", 3],
    ]),
  );
  expect(await codes("dubbel.csv --partial")).toContainEqual(["takeIn.headingTwice", undefined]);
  expect(await codes("leeg.csv")).toEqual([["takeIn.empty", undefined]]);
  expect(await codes("is.csv")).toEqual([["takeIn.noHeading", undefined]]);
});
