import type { Action } from "../../src/actions/action";
import { enableAction } from "../../src/actions/enable";
import { proposeAction } from "../../src/actions/propose";
import { isoDate } from "../../src/domain/values/calendar";
import { allNewSheets } from "../../src/sheets/newSheets";
import { bookOfDebtors } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";

const ACTIONS = [proposeAction as Action, enableAction as Action];
const ON = "--collection-date 2026-12-01 --moment 2026-11-22T10:15:00";

function worldOf(collectAutomatically: boolean | null, dueDate = isoDate("2026-11-30")) {
  const { tables } = bookOfDebtors(3);
  const Debtors = tables.Debtors.map((debtor) => ({ ...debtor, collectAutomatically }));
  const Invoices = tables.Invoices.map((invoice) => ({ ...invoice, dueDate }));
  const sheets = allNewSheets("nl", { ...tables, Debtors, Invoices });
  return fakeWorld(fakeDisk({ "/books/book.xlsx": memoryWorkbook(sheets.map((sheet) => sheet)) }), ACTIONS);
}

describe("A proposal of nothing on the command line", () => {
  test("says that nobody is collected from, on which column that hangs, and what to do", async () => {
    const json = await say(`propose book.xlsx --json ${ON}`, worldOf(null));
    const { findings } = JSON.parse(json.out) as { readonly findings: readonly Record<string, unknown>[] };
    expect(json.exit).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "collection.nobody",
        severity: "warning",
        table: "Debtors",
        field: "collectAutomatically",
        address: expect.stringMatching(/^Debiteuren!/) as string,
        params: expect.objectContaining({ count: 3, debtors: 3 }) as object,
      }),
    );
    const { out } = await say(`propose book.xlsx ${ON}`, worldOf(null));
    expect(out).toContain("enable book.xlsx --signed");
  });

  test("is followed by one command that decides: everybody with a signed mandate", async () => {
    const world = worldOf(null);
    expect((await say(`propose book.xlsx --json ${ON}`, world)).exit).toBe(1);
    const enabled = await say("enable book.xlsx --signed --user anna --moment 2026-11-22T10:15:00", world);
    expect([enabled.exit, enabled.out]).toEqual([0, expect.stringContaining("Automatisch incasseren aangezet")]);
    expect((await say(`propose book.xlsx --json ${ON}`, world)).exit).toBe(0);
  });

  test("of what is not due yet says on which day the next one is", async () => {
    const world = worldOf(true, isoDate("2027-01-15"));
    const json = await say(`propose book.xlsx --json ${ON}`, world);
    expect([json.exit, JSON.parse(json.out)]).toEqual([
      1,
      expect.objectContaining({
        findings: [
          expect.objectContaining({ code: "proposal.nothing", severity: "info" }),
          expect.objectContaining({ code: "proposal.notDue", severity: "info", address: "Facturen!E1" }),
        ],
        summary: expect.objectContaining({ nextDue: "2027-01-15" }) as object,
      }),
    ]);
    const { out } = await say(`propose book.xlsx ${ON}`, world);
    expect(out).toContain("--due-until 2027-01-15");
    expect(out).toMatch(/^ {2}Eerstvolgende vervaldatum {2,}15 jan 2027$/m);
    // No name of ours stands for a caption.
    expect(out).not.toMatch(/^ {2}[a-z]+[A-Z]\w*/m);
  });

  test("is no question where everybody was said no to", async () => {
    const { exit, out } = await say(`propose book.xlsx ${ON}`, worldOf(false));
    expect(exit).toBe(1);
    expect(out).not.toContain("Hierna:");
    expect(out).toContain("3 posten, samen € 600,00, zijn van debiteuren zonder Ja bij Automatisch incasseren.");
  });
});
