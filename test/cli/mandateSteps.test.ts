import { changeCreditorAction } from "../../src/actions/changeCreditor";
import { changeIbanAction } from "../../src/actions/changeIban";
import { changeReferenceAction } from "../../src/actions/changeReference";
import { changeSchemeAction } from "../../src/actions/changeScheme";
import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { allNewSheets } from "../../src/sheets/newSheets";
import { actOn, anInvoice, bookOfDebtors, dutchIbanOf, momentOn, tampered } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";

/*
 * What a command says next of a mandate that changed, and that the command which it names does it in a workbook.
 */

const ACTIONS = [
  changeCreditorAction,
  changeIbanAction,
  changeReferenceAction,
  changeSchemeAction,
  checkAction,
  collectAction,
  returnAction,
  verifyAction,
];
const NOW = "--user anna --language en --moment 2026-12-10T10:00:00";

function collectedOnce(): Book {
  const first = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(bookOfDebtors(2), collectAction, first, momentOn("2026-11-23T09:00:00")).book;
  const { book } = actOn(issued, deliverAction, { order: "2026-0001" }, momentOn("2026-11-24T09:00:00"));
  const next = [1, 2].map((n) =>
    anInvoice({ number: `G${String(n)}`, debtor: String(10_000 + n), dueDate: isoDate("2026-12-15") }),
  );
  return { ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, ...next] } };
}

/** Asks commands of a workbook that holds the book. */
function asked(book: Book) {
  const disk = fakeDisk({ "/books/book.xlsx": memoryWorkbook([...allNewSheets("nl", book.tables)]) });
  const world = fakeWorld(disk, ACTIONS);
  return {
    ask: (command: string) => say(`${command} ${NOW}`, world),
    files: () => [...disk.files].filter(([path]) => path.endsWith(".xml")),
  };
}

const changed = () => {
  const iban = tampered(collectedOnce(), "Mandates", 0, { iban: dutchIbanOf(9), localInstrument: "B2B" });
  const reference = tampered(iban, "Mandates", 1, { mandateId: "HAND" });
  return tampered(reference, "Administrations", 0, {
    creditorName: "De Waag Export B.V.",
    creditorId: "NL79ZZZ999999990000",
  });
};

test("check names the command that answers each kind of change, once", async () => {
  const { out } = await asked(changed()).ask("check book.xlsx");
  const steps = out.split("\n").filter((text) => text.includes("incassoblad change-"));
  expect(steps.map((text) => /incassoblad (.*)$/.exec(text)?.[1])).toEqual([
    "change-iban book.xlsx --mandate SR10001 --how amend|replace|restore",
    "change-scheme book.xlsx --mandate SR10001 --how replace|restore",
    "change-creditor book.xlsx --administration NL01 --how amend|restore",
    "change-reference book.xlsx --mandate HAND --how amend|replace|restore",
  ]);
});

test("what was typed over is answered, and the next collection reports it", async () => {
  const { ask, files } = asked(changed());
  for (const command of [
    "change-iban book.xlsx --mandate SR10001 --how amend",
    "change-scheme book.xlsx --mandate SR10001 --how restore",
    "change-reference book.xlsx --mandate HAND --how amend --reference M-77",
    "change-creditor book.xlsx --how amend",
  ]) {
    expect({ command, ...(await ask(command)) }).toMatchObject({ command, exit: 0 });
  }
  expect((await ask("collect book.xlsx --collection-date 2026-12-21 --confirm")).exit).toBe(0);
  const [, bytes] = files().at(-1) ?? [];
  const text = new TextDecoder().decode(bytes);
  expect(text.match(/<OrgnlMndtId>[^<]*|<Nm>Groothandel[^<]*|<Id>SMNDA/g)).toEqual([
    "<Nm>Groothandel De Waag B.V.",
    "<Id>SMNDA",
    "<OrgnlMndtId>SR10002",
    "<Nm>Groothandel De Waag B.V.",
  ]);
  expect((await ask("verify book.xlsx")).exit).toBe(0);
});

test("after a return for a closed account it is the command that changes the IBAN", async () => {
  const { ask } = asked(collectedOnce());
  const { out } = await ask("return book.xlsx --order 2026-0001 --line 1 --kind return --reason AC04 --confirm");
  expect(out).toContain("change-iban book.xlsx --mandate SR10001 --iban IBAN --how amend|replace");
});
