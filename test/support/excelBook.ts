import type { Action, AnyRequest, Moment } from "../../src/actions/action";
import { loadTraits } from "../../src/actions/registry";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { nodeCodec } from "../../src/file/nodeCodec";
import { newXlsx } from "../../src/file/xlsx";
import type { WorkbookContents } from "../../src/sheets/contents";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets } from "../../src/sheets/newSheets";
import { commit } from "../../src/workbook/commit";
import { prepare, type Prepared } from "../../src/workbook/prepare";
import { recover } from "../../src/workbook/recover";
import type { ShownWorkbook } from "../../src/workbook/workbook";
import { type OfficeHost, officeHost, type OfficeHostOptions } from "./officeHost/nodeHost";

const AIDS = {
  wording: () => ({
    describe: ({ code }: { readonly code: string }) => code,
    summarise: (action: string) => action,
  }),
};

/** A workbook that is open in the embedded Excel. */
export interface ExcelBook {
  readonly host: OfficeHost;
  readonly workbook: ShownWorkbook;
  readonly prepare: <Request extends AnyRequest, Result>(
    action: Action<Request, Result>,
    request: Request,
    moment: Moment,
  ) => Promise<Prepared<Result>>;
  readonly commit: (prepared: Prepared) => Promise<void>;
  /** Reads what is there without a request. */
  readonly book: () => Book;
}

/** The bytes of a workbook with these tables, for many openings. */
export async function bytesOf({ language, tables }: Book): Promise<Uint8Array> {
  return (await newXlsx(nodeCodec)).write({ newSheets: allNewSheets(language, tables), tables: [] });
}

/** Opens a workbook in the embedded Excel. */
export async function excelBook(source: Book | Uint8Array, options: OfficeHostOptions = {}): Promise<ExcelBook> {
  const host = await officeHost(source instanceof Uint8Array ? source : await bytesOf(source), options);
  const workbook = excelWorkbook();
  return {
    host,
    workbook,
    prepare: (action, request, moment) => prepare(workbook, action, request, moment, AIDS),
    commit: (prepared) => commit(workbook, prepared),
    book: () => decodeBook(host.contents()).book,
  };
}

/** Opens the workbook again as the pane does: what was begun is ended. Gives the book after it. */
export async function reopened({ host }: ExcelBook): Promise<Book> {
  await recover(excelWorkbook(), loadTraits);
  return decodeBook(host.contents()).book;
}

/** What `verify` finds wrong in a book, as codes with places. */
export function wrongIn(book: Book, moment: Moment): readonly string[] {
  const { findings } = verifyAction.decide(book, {}, moment);
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, place }) => `${place?.table ?? ""} ${code}`);
}

/** All records without where they lie, and without blank rows. */
export function recordsOf({ tables }: Book): unknown {
  return Object.fromEntries(
    Object.entries(tables).map(([table, records]) => [
      table,
      records.map((record: { readonly row: number }) => ({ ...record, row: 0 })),
    ]),
  );
}

/** The table of this name as the workbook holds it. */
export function tableIn(contents: WorkbookContents, name: string): WorkbookContents["tables"][number] {
  const table = contents.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}
