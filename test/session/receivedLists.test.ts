import { newXlsx } from "../../src/file/xlsx";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import type { RawList } from "../../src/lists/rawList";
import { ReceivedLists } from "../../src/session/receivedLists";
import { Cancelled } from "../../src/session/session";
import { allNewSheets } from "../../src/sheets/newSheets";
import { anInvoice, bookOf, bookOfDebtors } from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { threadedSession } from "../support/threads";

const now = () => ({ at: isoDateTime("2026-11-20T10:00:00"), user: "anna" });
const CSV = "Factuurnummer;Debiteur;Factuurdatum;Vervaldatum;Openstaand bedrag\nF9;10001;1-11-2026;30-11-2026;12,50\n";

/** A firm of two debtors, on whose books lists are taken in behind a channel. */
function session() {
  const { tables, language } = bookOfDebtors(2);
  return threadedSession(memoryWorkbook(allNewSheets(language, tables)), now);
}

const received = (name: string, bytes: Uint8Array): RawList => ({ kind: "text", name, bytes });

/** An Excel file with an invoice, on the sheet of invoices among all others. */
async function xlsx(number: string) {
  const { tables, language } = bookOf({ Invoices: [anInvoice({ number, debtor: "10001" })] });
  return (await newXlsx()).write({ tables: [], newSheets: allNewSheets(language, tables) });
}

describe("A list in the pane", () => {
  test("is handed over as the file that it is, and compared where the workbook is", async () => {
    const thread = session();
    const list = received("posten.csv", new TextEncoder().encode(CSV));
    const { result } = await thread.session.prepare("take-in-list", { list });
    expect(result).toMatchObject({ isCompared: true, sums: { new: { count: 1, amount: "12.50" } }, separator: ";" });
    expect(result?.newInvoices.head).toMatchObject([{ invoice: "F9", address: null }]);
    expect(result?.goneInvoices.head[0]).toMatchObject({ address: expect.stringMatching(/!/) as string });
    thread.close();
  });

  test("says how far reading and comparing are, and is given up when its user cancels meanwhile", async () => {
    const thread = session();
    const list = received("posten.csv", new TextEncoder().encode(CSV));
    const stages = new Set<string>();
    await thread.session.prepare("take-in-list", { list }, { report: (stage) => void stages.add(stage) });
    const members = new TextEncoder().encode("Naam;IBAN;Bedrag\nJansen;NL91ABNA0417164300;12,50\n");
    const one = { list: received("leden.csv", members), collectionDate: isoDate("2026-12-01") };
    const ofOne = new Set<string>();
    await thread.session.prepare("take-in-one-list", one, { report: (stage) => void ofOne.add(stage) });
    for (const seen of [stages, ofOne]) expect([...seen]).toEqual(expect.arrayContaining(["list", "compare"]));
    const cancel = new AbortController();
    const report = (stage: string) => (stage === "list" ? cancel.abort() : undefined);
    const given = thread.session.prepare("take-in-list", { list }, { report, signal: cancel.signal });
    await expect(given).rejects.toBeInstanceOf(Cancelled);
    thread.close();
  });

  test("may be any sheet of an Excel file, which names the others", async () => {
    const thread = session();
    const list = received("export.xlsx", await xlsx("F7"));
    const first = await thread.session.prepare("take-in-list", { list, choice: { sheet: "Facturen" } });
    expect(first.result).toMatchObject({ separator: null, sheet: "Facturen" });
    expect(first.result?.sheets.head).toContain("Debiteuren");
    const other = await thread.session.prepare("take-in-list", { list, choice: { sheet: "Debiteuren" } });
    expect(other.result).toMatchObject({ sheet: "Debiteuren" });
    thread.close();
  });

  test("is opened once while its user corrects how it is read, and anew when it is another file", async () => {
    let opened = 0;
    const lists = new ReceivedLists(() => Promise.resolve({ sheets: [], date1904: (opened += 1) > 9 }));
    const [one, other] = [await xlsx("F1"), await xlsx("F2")];
    const ask = async (bytes: Uint8Array) =>
      (await lists.asked("take-in-list", { list: received("export.xlsx", bytes) })).list.kind;
    expect([await ask(one), await ask(one.slice()), opened]).toEqual(["sheets", "sheets", 1]);
    expect([await ask(other), opened]).toEqual(["sheets", 2]);
    const known = { kind: "sheets", name: "x", sheets: [], date1904: false } as const;
    expect((await lists.asked("take-in-list", { list: known })).list).toBe(known);
  });

  test("is one of several: each is read as is said of it, and what it is follows from all of them", async () => {
    const thread = session();
    const bytes = (text: string) => new TextEncoder().encode(text);
    const list = received("klanten.csv", bytes("Debiteur|Naam\n10009|Klant 9\n"));
    const other = received(
      "facturen.csv",
      bytes(CSV.replace("10001", "10009").replace("1-11-2026;30-11-2026", "1-11-2026;5-12-2026")),
    );
    const readings = [{ choice: {} }, { choice: { dates: "monthFirst" as const }, keepAs: "Ours" }];
    const { result } = await thread.session.prepare("take-in-list", { list, others: [other], readings });
    expect(result?.lists.head.map(({ file, separator, keptAs }) => [file, separator, keptAs])).toEqual([
      ["klanten.csv", "|", null],
      ["facturen.csv", ";", "Ours"],
    ]);
    expect(result?.newInvoices.head).toMatchObject([{ invoice: "F9", dueDate: "2026-05-12" }]);
    const members = { name: "leden.csv", bytes: bytes("Lidnr;Naam;IBAN\n1;Bos;NL22ABNA0990000206\n") };
    const amounts = { name: "bedragen.csv", bytes: bytes("Lidnr;Bedrag\n1;10,00\n") };
    expect(await thread.session.fileKind([members, amounts])).toBe("oneList");
    expect(await thread.session.fileKind([members])).toBe("list");
    thread.close();
  });
});
