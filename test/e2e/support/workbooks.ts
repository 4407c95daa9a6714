import { collectAction } from "../../../src/actions/collect";
import { deliverAction } from "../../../src/actions/deliver";
import { orderAction } from "../../../src/actions/order";
import { isoDate } from "../../../src/domain/values/calendar";
import type { Language, Mandate } from "../../../src/domain/book/records";
import { nodeCodec } from "../../../src/file/nodeCodec";
import { newXlsx, openXlsx } from "../../../src/file/xlsx";
import type { FoundTable } from "../../../src/sheets/contents";
import { allNewSheets } from "../../../src/sheets/newSheets";
import { sampleSheets } from "../../../src/workbook/sample/sampleSheets";
import { actOn, anInvoice, bookOfDebtors, momentOn } from "../../support/books";
import { excelBook } from "../../support/excelBook";

/** The day on which pages are opened, unless a test says otherwise. */
const TODAY = isoDate("2026-11-20");

/** The sample workbook of the day on which pages are opened, as an .xlsx file. */
export async function sampleWorkbook(language: Language): Promise<Uint8Array> {
  return (await newXlsx(nodeCodec)).write({ newSheets: sampleSheets(language, TODAY), tables: [] });
}

/** Debtors with signed mandates and invoices, and nobody has said whom to collect from. */
export async function undecidedWorkbook(language: Language): Promise<Uint8Array> {
  const { tables } = bookOfDebtors(5);
  const Debtors = tables.Debtors.map((debtor) => ({ ...debtor, collectAutomatically: null }));
  return (await newXlsx(nodeCodec)).write({ newSheets: allNewSheets(language, { ...tables, Debtors }), tables: [] });
}

/** Debtors of whose mandates three have an IBAN of which two digits were exchanged, and two no signature. */
export async function mistypedWorkbook(language: Language): Promise<Uint8Array> {
  const { tables } = bookOfDebtors(7);
  const mistyped = ({ iban, ...mandate }: Mandate): Mandate => {
    const text = iban ?? "";
    return { ...mandate, iban: text.slice(0, 2) + text.charAt(3) + text.charAt(2) + text.slice(4) };
  };
  const Mandates = tables.Mandates.map((mandate, at) => {
    if (at < 3) return mistyped(mandate);
    return at < 5 ? { ...mandate, dateOfSignature: null } : mandate;
  });
  return (await newXlsx(nodeCodec)).write({ newSheets: allNewSheets(language, { ...tables, Mandates }), tables: [] });
}

/** A debtor who was collected from once and has a next invoice, and whose mandate somebody has put on this account since. */
export async function typedOverWorkbook(language: Language, iban: string): Promise<Uint8Array> {
  const first = { collectionDate: isoDate("2026-11-10"), dueUntil: isoDate("2026-12-31"), confirmed: "all" } as const;
  const issued = actOn(bookOfDebtors(1), collectAction, first, momentOn("2026-11-02T09:00:00")).book;
  const { tables } = actOn(issued, deliverAction, { order: "2026-0001" }, momentOn("2026-11-02T10:00:00")).book;
  const Mandates = tables.Mandates.map((mandate) => ({ ...mandate, iban }));
  const Invoices = [...tables.Invoices, anInvoice({ number: "G1", dueDate: isoDate("2026-11-15") })];
  const newSheets = allNewSheets(language, { ...tables, Mandates, Invoices });
  return (await newXlsx(nodeCodec)).write({ newSheets, tables: [] });
}

/** Two debtors who were collected from once and have a next invoice, and a third from whom nothing is collected yet. */
export async function threeDebtorsWorkbook(language: Language): Promise<Uint8Array> {
  const first = { collectionDate: isoDate("2026-11-10"), dueUntil: isoDate("2026-12-31"), confirmed: "all" } as const;
  const { tables: before, ...rest } = bookOfDebtors(3);
  const isOld = ({ debtor }: { readonly debtor: string }) => debtor !== "10003";
  const Debtors = before.Debtors.map((one) =>
    isOld({ debtor: one.number }) ? one : { ...one, collectAutomatically: null },
  );
  const own = { Debtors, Mandates: before.Mandates.filter(isOld) };
  const issued = actOn(
    { ...rest, tables: { ...before, ...own } },
    collectAction,
    first,
    momentOn("2026-11-02T09:00:00"),
  );
  const { tables } = actOn(issued.book, deliverAction, { order: "2026-0001" }, momentOn("2026-11-02T10:00:00")).book;
  const due = isoDate("2026-11-15");
  const next = ["10001", "10002"].map((debtor, at) =>
    anInvoice({ number: `G${String(at + 1)}`, debtor, dueDate: due }),
  );
  const Invoices = tables.Invoices.map((one) => (isOld(one) ? one : { ...one, dueDate: due }));
  const newSheets = allNewSheets(language, { ...tables, Invoices: [...Invoices, ...next] });
  return (await newXlsx(nodeCodec)).write({ newSheets, tables: [] });
}

/** How much of an order is there when making it breaks off: its lines, or all of it but the end of its Log row. */
export type BrokenOff = "lines" | "orders";

/** How many actions of the request that writes are tried more each time. */
const STEP = 50;

/** The sample workbook as it is left when making an order that was begun at this moment broke off. */
export async function brokenOffWorkbook(language: Language, at: string, left: BrokenOff): Promise<Uint8Array> {
  const workbook = await sampleWorkbook(language);
  for (let actions = STEP; ; actions += STEP) {
    const excel = await excelBook(workbook);
    const prepared = await excel.prepare(orderAction, {}, momentOn(at));
    excel.host.faults.fail({ request: 3, when: { actions }, thenOffline: true });
    const isDone = await excel.commit(prepared).then(
      () => true,
      () => false,
    );
    if (isDone) throw new Error("the order was made before it broke off");
    const { Log, DirectDebits, Orders } = excel.book().tables;
    const isAtLines = DirectDebits.length > 0 && Orders.length === 0;
    if (Log.at(-1)?.state === "Started" && (left === "lines" ? isAtLines : Orders.length > 0)) return excel.host.save();
  }
}

/** A table of a workbook, as it lies in its cells. */
export async function tableIn(bytes: Uint8Array, name: string): Promise<FoundTable> {
  const { tables } = await (await openXlsx(bytes, nodeCodec)).read();
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}
