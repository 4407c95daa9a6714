import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { takeInBankFileAction } from "../../src/actions/takeInBankFile";
import { verifyAction } from "../../src/actions/verify";
import { bankFileXml, type XmlBatch } from "../support/bankFileXml";
import { dutchIbanOf } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";

const NOW = "--user anna --moment 2026-11-22T10:15:00";

interface Answer {
  readonly exit: number;
  readonly action: string;
  readonly findings: readonly { readonly code: string }[];
  readonly changes: readonly { readonly table: string }[];
  readonly documents: readonly { readonly kind: string }[];
  readonly summary: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** A folder with last month's bank file and no workbook. */
function folder(batches: readonly Partial<XmlBatch>[] = [{}]) {
  const disk = fakeDisk({});
  disk.files.set("/books/last.xml", new TextEncoder().encode(bankFileXml(batches)));
  const world = fakeWorld(disk, [takeInBankFileAction, checkAction, collectAction, verifyAction]);
  const ask = async (command: string): Promise<Answer> =>
    JSON.parse((await say(`${command} --json ${NOW}`, world)).out) as Answer;
  const read = async (command: string) => (await say(`${command} ${NOW}`, world)).out;
  return { disk, ask, read };
}

describe("the last bank file of another program", () => {
  test("makes the workbook, and this month's file is collected from it", async () => {
    const { disk, ask } = folder();
    const taken = await ask("take-in book.xlsx last.xml --next-invoices --due-date 2026-12-01");
    expect([taken.exit, taken.action, [...disk.workbooks.keys()]]).toEqual([0, "take-in", ["/books/book.xlsx"]]);
    expect(taken.summary).toMatchObject({ administration: "1", addedMandates: 1, invoices: [{ amount: "25.00" }] });
    expect((await ask("check book.xlsx")).exit).toBe(0);
    const collected = await ask("collect book.xlsx --collection-date 2026-12-01 --confirm");
    expect([collected.exit, collected.documents]).toMatchObject([0, [{ kind: "directDebitFile" }]]);
    expect((await ask("verify book.xlsx")).exit).toBe(0);
    expect((await ask("take-in book.xlsx last.xml")).exit).toBe(1);
  });

  test("is seen before anything is made", async () => {
    const { disk, ask, read } = folder();
    const tried = await ask("take-in book.xlsx last.xml --dry-run");
    expect([tried.exit, tried.changes.map(({ table }) => table)]).toEqual([
      0,
      ["Administrations", "Accounts", "Debtors", "Mandates", "Log"],
    ]);
    const text = await read("take-in book.xlsx last.xml --dry-run --language en");
    for (const word of ["Sportvereniging De Kieviten", "M-0001", "Next collection", "RCUR", "added", "trial"]) {
      expect(text).toContain(word);
    }
    expect(disk.workbooks.size).toBe(0);
  });

  test("makes no workbook when it cannot be taken in, or something is asked", async () => {
    const transactions = [{}, { mandate: "M-2", iban: dutchIbanOf(2) }];
    const { disk, ask, read } = folder([{ transactions }]);
    const held = await ask("take-in book.xlsx last.xml");
    expect([held.exit, disk.workbooks.size]).toEqual([1, 0]);
    const text = await read("take-in book.xlsx last.xml --language en");
    expect(text).toContain("--choose 'J. Jansen=one|each'");
    const withOne = fakeWorld(disk, [takeInBankFileAction]);
    disk.files.set("/books/other.xml", new TextEncoder().encode("<a/>"));
    const wrong = await say(`take-in book.xlsx other.xml --json ${NOW}`, withOne);
    expect((JSON.parse(wrong.out) as Answer).findings).toMatchObject([{ code: "bankFile.notDirectDebit" }]);
    expect((await say(`take-in book.xlsx other.xml --language en ${NOW}`, withOne)).out).not.toContain("cells");
    expect(disk.workbooks.size).toBe(0);
  });

  test("takes the answers and the ledger accounts of the firm", async () => {
    const transactions = [{}, { mandate: "M-2", iban: dutchIbanOf(2) }];
    const { ask } = folder([{ transactions }]);
    const words = "--choose j.jansen=one --administration SV --debtors-account 130 --journal MEM";
    const { exit, summary } = await ask(
      `take-in book.xlsx last.xml ${words} --bank-account 110 --in-transit-account 125`,
    );
    expect([exit, summary["debtors"], summary["administration"]]).toMatchObject([0, [{ debtor: "10001" }], "SV"]);
  });
});
