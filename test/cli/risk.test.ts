import type { Action } from "../../src/actions/action";
import { controlSheetAction } from "../../src/actions/controlSheet";
import { dunningAction } from "../../src/actions/dunning";
import { explainAction } from "../../src/actions/explain";
import { exportLedgerAction } from "../../src/actions/exportLedger";
import { exportNewAction } from "../../src/actions/exportNew";
import { exposureAction } from "../../src/actions/exposure";
import { returnAction } from "../../src/actions/return";
import { returnRateAction } from "../../src/actions/returnRate";
import { allNewSheets } from "../../src/sheets/newSheets";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { yearOfCollections } from "../support/yearOfCollections";

const ACTIONS = [
  controlSheetAction as Action,
  dunningAction as Action,
  explainAction as Action,
  exportLedgerAction as Action,
  exportNewAction as Action,
  exposureAction as Action,
  returnAction as Action,
  returnRateAction as Action,
];
const AT = "--moment 2027-01-01T09:00:00";

/** A world in which the year's workbook lies, in Dutch. */
function worldOfTheYear() {
  const sheets = allNewSheets("nl", yearOfCollections().tables);
  return fakeWorld(fakeDisk({ "/books/book.xlsx": memoryWorkbook(sheets.map((sheet) => sheet)) }), ACTIONS);
}

describe("What can come back and what came back, on the command line", () => {
  test("exposure writes tables per day and per order, in the language asked for, and nothing into the workbook", async () => {
    const { exit, out } = await say(`exposure book.xlsx ${AT}`, worldOfTheYear());
    expect(exit).toBe(0);
    expect(out).toContain("Binnen 8 weken");
    expect(out).toMatch(/2026-0002 +1 dec 2026 .*686,00/);
    const english = await say(`exposure book.xlsx --date 2027-02-01 --language en ${AT}`, worldOfTheYear());
    expect(english.out).toMatch(/Up to 13 months +686\.00/);
    expect(english.out).toContain("Per order");
    const json = JSON.parse((await say(`exposure book.xlsx --json ${AT}`, worldOfTheYear())).out) as object;
    expect(json).toMatchObject({ action: "exposure", exit: 0, changes: [], summary: { total: "686.00" } });
  });

  test("both put their figures on a sheet when asked to: first seen, then made, then renewed", async () => {
    const workbook = memoryWorkbook(allNewSheets("nl", yearOfCollections().tables).map((sheet) => sheet));
    const world = fakeWorld(fakeDisk({ "/books/book.xlsx": workbook }), ACTIONS);
    const dry = await say(`exposure book.xlsx --sheet --dry-run ${AT}`, world);
    expect([dry.exit, workbook.writes.length]).toEqual([0, 0]);
    expect(dry.out).toMatch(/Met deze cijfers wordt het blad Risico gemaakt \(\d+ rijen\)/);
    const made = JSON.parse((await say(`exposure book.xlsx --sheet --json ${AT}`, world)).out) as object;
    expect(made).toMatchObject({
      ...{ exit: 0, changes: [] },
      summary: { total: "686.00", figures: { sheet: "Risico", table: "IncassobladExposure", isNew: true } },
    });
    const { out } = await say(`exposure book.xlsx --sheet ${AT}`, world);
    expect(out).toContain("Het blad Risico is vernieuwd");
    expect(out).not.toContain("isNew");
    const rate = await say(`return-rate book.xlsx --sheet --language en ${AT}`, world);
    expect(rate.out).toMatch(/The sheet Stornopercentage was made with these figures/);
    const again = await say(`return-rate book.xlsx --sheet --dry-run ${AT}`, world);
    expect(again.out).toContain("wordt het blad Stornopercentage vernieuwd");
    const tables = workbook.contents.tables.map(({ name }) => name);
    expect(tables.filter((name) => name.startsWith("Incassoblad"))).toEqual([
      "IncassobladExposure",
      "IncassobladReturnRate",
    ]);
    expect((await say(`exposure book.xlsx ${AT}`, world)).out).not.toContain("blad Risico");
  });

  test("control-sheet makes a sheet of formulas, renews it, and says what differs", async () => {
    const workbook = memoryWorkbook(allNewSheets("nl", yearOfCollections().tables).map((sheet) => sheet));
    const world = fakeWorld(fakeDisk({ "/books/book.xlsx": workbook }), ACTIONS);
    const dry = await say(`control-sheet book.xlsx --dry-run ${AT}`, world);
    expect([dry.exit, workbook.writes.length]).toEqual([0, 0]);
    expect(dry.out).toContain("wordt het blad Aansluiting gemaakt");
    const made = JSON.parse((await say(`control-sheet book.xlsx --json ${AT}`, world)).out) as object;
    expect(made).toMatchObject({
      ...{ action: "control-sheet", exit: 0, changes: [] },
      summary: { differing: 0, leftOut: 0, differences: [], figures: { sheet: "Aansluiting", isNew: true } },
    });
    const tables = workbook.contents.tables.map((table) => {
      if (table.name !== "Orders") return table;
      const column = table.captions.indexOf("Totaalbedrag");
      return { ...table, rows: table.rows.map((row, at) => (at === 1 ? row.with(column, 1) : row)) };
    });
    workbook.contents = { ...workbook.contents, tables };
    const renewed = await say(`control-sheet book.xlsx ${AT}`, world);
    expect(renewed.exit).toBe(0);
    expect(renewed.out).toContain("Het blad Aansluiting is vernieuwd");
    expect(renewed.out).toMatch(/Opdrachten +Totaalbedrag = som van de incassoregels +2026-0002 +NL01 +1,00 +980,00/);
  });

  test("export --new takes every entry once, records it, and makes it once more", async () => {
    const disk = fakeDisk({ "/books/book.xlsx": memoryWorkbook(allNewSheets("nl", yearOfCollections().tables)) });
    const world = fakeWorld(disk, ACTIONS);
    const ask = async (words: string) => {
      const { out, exit } = await say(`export book.xlsx ${words} --json --moment 2026-12-31T09:00:00`, world);
      return { exit, ...(JSON.parse(out) as { readonly documents: readonly { readonly sha256: string }[] }) };
    };
    const tried = await ask("--csv 1.csv --layout yuki --new --dry-run");
    expect(tried).toMatchObject({ exit: 0, changes: [{ table: "Exports" }, { table: "Log" }] });
    const first = await ask("--csv 1.csv --layout yuki --new");
    expect(first).toMatchObject({
      ...{ exit: 0, action: "export", documents: [{ kind: "export", name: "1.csv" }] },
      summary: { number: 1, entries: 17, firstDay: null, layout: "yuki" },
    });
    expect(await ask("--csv 2.csv --layout yuki --new")).toMatchObject({
      ...{ exit: 1, findings: [{ code: "export.nothingNew" }], documents: [] },
    });
    const again = await ask("--csv again.csv --again 1");
    expect([again.exit, again.documents[0]?.sha256]).toEqual([0, first.documents[0]?.sha256]);
    expect(await ask("--xaf again.xaf --again 1")).toMatchObject({ exit: 1, findings: [{ code: "export.otherKind" }] });
    for (const wrong of ["--new --again 1", "--again 1 --layout yuki", "--again 1 --from 2026-01-01", "--new"]) {
      expect((await ask(`${wrong === "--new" ? "" : "--csv 3.csv"} ${wrong}`)).exit).toBe(2);
    }
  });

  test("export writes an audit file or a list of lines, in a layout that is known", async () => {
    const disk = fakeDisk({ "/books/book.xlsx": memoryWorkbook(allNewSheets("nl", yearOfCollections().tables)) });
    const world = fakeWorld(disk, ACTIONS);
    const at = "--moment 2026-12-31T09:00:00";
    const list = await say(`export book.xlsx --csv lines.csv --layout twinfield --json ${at}`, world);
    expect(JSON.parse(list.out)).toMatchObject({
      ...{ exit: 0, findings: [{ code: "export.assumed", severity: "info" }] },
      documents: [{ kind: "export", name: "lines.csv" }],
      summary: { entries: 17 },
    });
    expect((await say(`export book.xlsx --csv other.csv --layout none ${at}`, world)).exit).toBe(1);
    const audit = await say(`export book.xlsx --xaf 2026.xaf --json ${at}`, world);
    expect(JSON.parse(audit.out)).toMatchObject({ exit: 1, findings: [{ code: "export.incomplete" }, {}] });
    expect((await say(`export book.xlsx ${at}`, world)).exit).toBe(2);
    expect((await say(`export book.xlsx --csv none.csv --from 2020-01-01 --to 2020-01-31 ${at}`, world)).exit).toBe(0);
  });

  test("return-rate names reasons by what they mean", async () => {
    const { exit, out } = await say(`return-rate book.xlsx ${AT}`, worldOfTheYear());
    expect(exit).toBe(0);
    expect(out).toMatch(/AM04 \(Onvoldoende saldo\) +1 +98,00 +25/);
    expect(out).toMatch(/2026-12 +4 +980,00 +2 +294,00 +50/);
    const json = JSON.parse((await say(`return-rate book.xlsx --to 2026-11-30 --json ${AT}`, worldOfTheYear())).out);
    expect(json).toMatchObject({ exit: 0, summary: { firstDay: "2025-12-01", lastDay: "2026-11-30", collected: 0 } });
  });

  test("explain says in sentences why an order is not nil, and of which lines", async () => {
    const { exit, out } = await say(`explain book.xlsx --order 2026-0002 --date 2026-12-03 ${AT}`, worldOfTheYear());
    expect(exit).toBe(0);
    expect(out).toContain("Nog te verwerken is");
    expect(out).toContain("2026-0002-00001");
    expect(out).toContain("€ 294,00: de bank schreef dit al af, maar de storno is pas op 4 dec 2026 geboekt.");
    const nil = await say(`explain book.xlsx --order 2026-0002 --language en ${AT}`, worldOfTheYear());
    expect(nil.out).toContain("Order 2026-0002: nothing is to be settled any more, and nothing is in transit.");
    const unknown = await say(`explain book.xlsx --order 1 ${AT}`, worldOfTheYear());
    expect(unknown.exit).toBe(1);
  });

  test("dunning lists who is to be asked, and writes a letter to each into the folder that is given", async () => {
    const list = await say(`dunning book.xlsx ${AT}`, worldOfTheYear());
    expect(list.exit).toBe(0);
    expect(list.out).toMatch(/10002 +F2 +30 nov 2026 +10 dec 2026 +MD06/);
    expect(list.out).not.toContain("BCD");
    const world = worldOfTheYear();
    const { exit, out } = await say(`dunning book.xlsx --out letters --json ${AT}`, world);
    const { documents } = JSON.parse(out) as { readonly documents: readonly Record<string, unknown>[] };
    expect([exit, documents.map(({ kind, name, order }) => [kind, name, order])]).toEqual([
      0,
      [["dunningLetter", "letter-NL01-10002.html", null]],
    ]);
    const dry = await say(`dunning book.xlsx --out letters --dry-run --json ${AT}`, worldOfTheYear());
    expect(JSON.parse(dry.out)).toMatchObject({ documents: [{ name: "letter-NL01-10002.html", path: null }] });
    expect((await say(`exposure book.xlsx --out letters ${AT}`, worldOfTheYear())).exit).toBe(2);
  });

  test("a return says what its reason advises, as the manual does", async () => {
    const words = `return book.xlsx --order 2026-0002 --line 3 --kind refund --confirm ${AT}`;
    const { exit, out } = await say(`${words} --reason MD07`, worldOfTheYear());
    expect(exit).toBe(0);
    expect(out).toContain("MD07: De rekeninghouder is overleden.");
    expect(out).toContain("Machtiging: Trek de machtiging in.");
    expect((await say(`${words} --reason XX99`, worldOfTheYear())).out).not.toContain("XX99: ");
  });
});
