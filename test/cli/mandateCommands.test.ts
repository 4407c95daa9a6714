import { collectAction } from "../../src/actions/collect";
import { deleteMandateAction } from "../../src/actions/deleteMandate";
import { enableAction } from "../../src/actions/enable";
import { historyAction } from "../../src/actions/history";
import { importMandatesAction } from "../../src/actions/importMandates";
import { mandatesAction } from "../../src/actions/mandates";
import { proposeAction } from "../../src/actions/propose";
import { signAction } from "../../src/actions/sign";
import { useAnywayAction } from "../../src/actions/useAnyway";
import { verifyAction } from "../../src/actions/verify";
import { newXlsx } from "../../src/file/xlsx";
import { allNewSheets } from "../../src/sheets/newSheets";
import { bookOfDebtors } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";

const ACTIONS = [
  collectAction,
  deleteMandateAction,
  enableAction,
  historyAction,
  importMandatesAction,
  mandatesAction,
  proposeAction,
  signAction,
  useAnywayAction,
  verifyAction,
];
const NOW = "--user anna --moment 2026-11-22T10:15:00";

interface Answer {
  readonly exit: number;
  readonly changes: readonly { readonly table: string; readonly fields: Readonly<Record<string, unknown>> }[];
  readonly findings: readonly { readonly code: string; readonly message: string; readonly address: string | null }[];
  readonly summary: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** Three debtors without a mandate, of whom nobody has decided; and how to ask a command of their workbook. */
function firm(files: Readonly<Record<string, Uint8Array>> = {}) {
  const { tables } = bookOfDebtors(3);
  const Debtors = tables.Debtors.map((debtor) => ({ ...debtor, collectAutomatically: null }));
  const sheets = allNewSheets("nl", { ...tables, Debtors, Mandates: [] });
  const disk = fakeDisk({ "/books/book.xlsx": memoryWorkbook([...sheets]) });
  for (const [path, bytes] of Object.entries(files)) disk.files.set(path, bytes);
  const world = fakeWorld(disk, ACTIONS);
  const ask = async (command: string): Promise<Answer> => {
    const { out } = await say(`${command} --json ${NOW}`, world);
    return JSON.parse(out) as Answer;
  };
  return { ask, read: async (command: string) => (await say(`${command} ${NOW}`, world)).out };
}

test("A debtor is enabled, the mandate is signed, listed with its cell, collected under, and its history told", async () => {
  const { ask, read } = firm();
  expect((await ask("enable book.xlsx --debtor 10001 --include-open")).summary["toBeSigned"]).toMatchObject([
    { mandate: "SR10001" },
  ]);
  expect((await ask("mandates book.xlsx --view unsigned")).summary).toMatchObject({
    counts: { unsigned: 1, signed: 0 },
    mandates: [{ mandate: "SR10001", status: "ToBeSigned", address: "Machtigingen!K2" }],
  });
  expect((await ask("sign book.xlsx --mandate SR10001 --on 2026-11-20")).exit).toBe(0);
  expect((await ask("collect book.xlsx --collection-date 2026-12-01 --confirm")).exit).toBe(0);
  const { summary, findings } = await ask("history book.xlsx --debtor 10001");
  expect(summary["history"]).toMatchObject([{ sequenceType: "RCUR", amount: "100.00", address: "Incassoregels!Z2" }]);
  expect(findings.map(({ code, address }) => [code, address])).toContainEqual([
    "sequence.dutchAccount",
    "Machtigingen!S2",
  ]);
  const text = await read("history book.xlsx --mandate SR10001 --language en");
  expect(text).toContain("The next collection under SR10001 carries RCUR");
  expect(text).toMatch(/Collections\n.*Collection date/u);
  expect((await ask("verify book.xlsx")).exit).toBe(0);
});

test("A mandate that was never used is deleted with its row, and the others move up", async () => {
  const { ask } = firm();
  for (const debtor of ["10001", "10002"]) await ask(`enable book.xlsx --debtor ${debtor}`);
  expect((await ask("delete-mandate book.xlsx --mandate SR10001")).exit).toBe(0);
  const { summary } = await ask("mandates book.xlsx");
  expect(summary["mandates"]).toMatchObject([{ mandate: "SR10002", address: "Machtigingen!A2" }]);
});

test("A dormant mandate tells what to do, and what is declared of it stands in the findings of the order", async () => {
  const csv = "Kenmerk machtiging;Debiteur;Datum machtiging;Laatste incasso\nOUD-1;10001;5-1-2020;13-1-2023\n";
  const { ask, read } = firm({ "/books/oud.csv": new TextEncoder().encode(csv) });
  await ask("import-mandates book.xlsx oud.csv --match-by debtor");
  await ask("enable book.xlsx --debtor 10001 --include-open");
  const proposed = await read("propose book.xlsx --collection-date 2026-12-01 --language en");
  const advice = "incassoblad use-anyway book.xlsx --mandate OUD-1 --until DATE --text REASON";
  expect(proposed.replace(/\s+/gu, " ")).toContain(advice);
  const declare = advice.replace("incassoblad ", "").replace("DATE", "2027-12-31").replace("REASON", "Gent-2024");
  expect((await ask(declare)).summary["unconfirmed"]).toEqual(["useAnyway.declared"]);
  expect((await ask(`${declare} --confirm=useAnyway.declared`)).exit).toBe(0);
  const { changes } = await ask("collect book.xlsx --collection-date 2026-12-01 --confirm --language en");
  const kept = changes.filter(({ table }) => table === "OrderFindings").map(({ fields }) => fields);
  expect(kept).toContainEqual(
    expect.objectContaining({
      code: "mandate.dormancyOverridden",
      acceptedBy: "anna",
      message: expect.stringContaining("Gent-2024") as unknown,
    }),
  );
  expect((await ask("verify book.xlsx")).exit).toBe(0);
});

test("A list is readable: captions, counts and cells", async () => {
  const { ask, read } = firm();
  await ask("enable book.xlsx --debtor 10001");
  const text = await read("mandates book.xlsx --view unsigned --language en");
  for (const word of ["Mandates", "SR10001", "To be signed", "Cell", "Machtigingen!K2"]) expect(text).toContain(word);
});

describe("A list of another program", () => {
  const CSV = "Mandaatkenmerk;Debiteur;IBAN;Laatste incasso\nOUD-1;10001;NL02ABNA0123456789;5-1-2026\nOUD-2;99;;\n";

  test("is shown before anything is written, and taken in once its rows that stay out are accepted", async () => {
    const { ask, read } = firm({ "/books/oud.csv": new TextEncoder().encode(CSV) });
    const held = await ask("import-mandates book.xlsx oud.csv --match-by debtor --migrated");
    expect([held.exit, held.summary["unconfirmed"]]).toEqual([1, ["mandateImport.noMatch"]]);
    expect(held.summary["imported"]).toMatchObject([{ row: 2, mandate: "OUD-1", lastCollectionDate: "2026-01-05" }]);
    const text = await read("import-mandates book.xlsx oud.csv --match-by debtor --language en --dry-run --confirm");
    expect(text).toContain("oud.csv, row 3, column Debiteur: no debtor fits 99");
    expect((await ask("import-mandates book.xlsx oud.csv --match-by debtor --migrated --confirm")).exit).toBe(0);
    expect((await ask("mandates book.xlsx --view signed")).summary["mandates"]).toMatchObject([
      { mandate: "OUD-1", dateOfSignature: "2009-11-01" },
    ]);
    expect((await ask("verify book.xlsx")).exit).toBe(0);
  });

  test("is read as its user says, and the next one with the same captions by itself", async () => {
    const rows = ["Mandaatkenmerk^Debiteur^Naam^Datum machtiging", "OUD-1^10001^Bal\u00e9^5-6-2020"];
    const bytes = (...lines: readonly string[]) => Buffer.from(lines.join("\n"), "latin1");
    const { ask } = firm({
      "/books/jan.csv": bytes(...rows),
      "/books/feb.csv": bytes(...rows, "OUD-2^10002^X^5-6-2020"),
      "/books/other.csv": bytes(
        "Mandaatkenmerk;Debiteur;Datum machtiging",
        "OUD-3;10002;2020-06-05",
        "OUD-4;10001;5-6-2020",
      ),
    });
    const base = "--match-by debtor";
    expect((await ask(`import-mandates book.xlsx jan.csv ${base}`)).findings.map(({ code }) => code)).toContain(
      "mandateImport.column",
    );
    const said = "--separator ^ --encoding windows-1252 --dates month-first";
    const first = await ask(`import-mandates book.xlsx jan.csv ${base} ${said}`);
    expect([first.exit, first.summary]).toMatchObject([
      0,
      {
        separator: "^",
        encoding: "windows-1252",
        dateOrder: "monthFirst",
        imported: [{ dateOfSignature: "2020-05-06" }],
      },
    ]);
    const next = await ask(`import-mandates book.xlsx feb.csv ${base} --confirm`);
    expect([next.exit, next.summary]).toMatchObject([
      0,
      { separator: "^", imported: [{ mandate: "OUD-2", dateOfSignature: "2020-05-06" }] },
    ]);
    // Signatures are another list: nothing was said of that one.
    const signed = await ask("sign book.xlsx jan.csv");
    expect(signed.findings.map(({ code }) => code)).toContain("signList.column");
    expect((await ask("sign book.xlsx jan.csv --separator ^ --dates day-first")).summary).toMatchObject({
      separator: "^",
    });
    // Who says that the year comes first has no days with the year behind.
    const years = await ask(`import-mandates book.xlsx other.csv ${base} --dates year-first`);
    expect(years.summary["imported"]).toMatchObject([{ mandate: "OUD-3", dateOfSignature: "2020-06-05" }]);
    expect(years.summary["unconfirmed"]).toContain("mandateImport.unreadable");
    expect((await ask("verify book.xlsx")).exit).toBe(0);
  });

  test("may be the first sheet of an Excel file", async () => {
    const { tables } = bookOfDebtors(2);
    const only = allNewSheets("nl", { Mandates: tables.Mandates }).filter(({ table }) => table === "Mandates");
    const file = await newXlsx();
    const bytes = await file.write({ tables: [], newSheets: only });
    const { ask } = firm({ "/books/oud.xlsx": bytes });
    const { exit, summary } = await ask("import-mandates book.xlsx oud.xlsx --match-by debtor");
    expect([exit, summary["imported"]]).toMatchObject([0, [{ row: 2, mandate: "SR10001" }, { row: 3 }]]);
  });
});

describe("A list of what was signed", () => {
  const CSV = "Debiteur;Datum machtiging\n10001;13-11-2026\n10002;\n99;13-11-2026\n";

  test("is shown before anything is written, and recorded once its rows that stay out are accepted", async () => {
    const { ask, read } = firm({ "/books/getekend.csv": new TextEncoder().encode(CSV) });
    for (const debtor of ["10001", "10002"]) await ask(`enable book.xlsx --debtor ${debtor} --include-open`);
    const held = await ask("sign book.xlsx getekend.csv --on 2026-11-20");
    expect([held.exit, held.summary["unconfirmed"]]).toEqual([1, ["signList.noUnsigned"]]);
    expect(held.summary["signed"]).toMatchObject([
      { row: 2, mandate: "SR10001", signedOn: "2026-11-13" },
      { row: 3, mandate: "SR10002", signedOn: "2026-11-20" },
    ]);
    const text = await read("sign book.xlsx getekend.csv --on 2026-11-20 --language en --dry-run --confirm");
    expect(text).toContain("getekend.csv, row 4, column Debiteur: debtor 99 has no mandate that waits for a signature");
    expect((await ask("mandates book.xlsx --view unsigned")).summary["mandates"]).toHaveLength(2);
    expect((await ask("sign book.xlsx getekend.csv --on 2026-11-20 --confirm=signList.noUnsigned")).exit).toBe(0);
    expect((await ask("mandates book.xlsx --view signed")).summary["mandates"]).toMatchObject([
      { mandate: "SR10001", dateOfSignature: "2026-11-13" },
      { mandate: "SR10002", dateOfSignature: "2026-11-20" },
    ]);
    expect((await ask("collect book.xlsx --collection-date 2026-12-01 --confirm")).exit).toBe(0);
    expect((await ask("verify book.xlsx")).exit).toBe(0);
  });

  test("may be the first sheet of an Excel file", async () => {
    const { tables } = bookOfDebtors(2);
    const only = allNewSheets("nl", { Mandates: tables.Mandates }).filter(({ table }) => table === "Mandates");
    const file = await newXlsx();
    const bytes = await file.write({ tables: [], newSheets: only });
    const { ask } = firm({ "/books/getekend.xlsx": bytes });
    await ask("enable book.xlsx --debtor 10001");
    const { exit, summary } = await ask("sign book.xlsx getekend.xlsx --confirm");
    expect([exit, summary["signed"]]).toMatchObject([0, [{ row: 2, mandate: "SR10001", signedOn: "2026-01-15" }]]);
  });
});
