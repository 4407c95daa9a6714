/*
 * Excel in a test, without Excel: the unmodified client library of npm's @microsoft/office-js speaks to a host of ours.
 *
 *     const host = await officeHost(sheets);        // NewSheet[], the bytes of an .xlsx file, a HostBook, or nothing
 *     await Excel.run(async (context) => { … });    // the real library: load, sync, proxies, errors, chunked writes
 *     host.stats.requests                           // round trips that do more than name objects; also bytesIn, bytesOut, log
 *     host.stats.reset();
 *     host.faults.payloadMax = WEB_PAYLOAD_MAX;     // refuse more than 5 MB, as Excel on the web
 *     host.faults.offline = true;
 *     host.faults.cellEditMode = true;
 *     host.faults.fail({ request: 2, when: "before" });            // or "after", or { actions: 5 }; thenOffline: true
 *     host.faults.beforeRequest = (number) => { … host.write("Blad!A1", 5) … };   // somebody else writes
 *     host.book                                     // the workbook itself: sheets, tables, protection, filters
 *     host.contents()                               // what src/sheets reads, without a request
 *     await host.save()                             // the bytes of an .xlsx file
 *
 *     afterAll(assertAllImplemented);               // nothing was touched that the host does not know
 *
 * Every call of officeHost starts a fresh workbook; handlers and ranges of the one before are gone. The host says that
 * it has ExcelApi 1.14, the floor: a call above it throws ApiNotFound unless `apiSets` says more.
 */
import { readFileSync } from "node:fs";
import type { NewSheet, WorkbookContents } from "../../../src/sheets/contents";
import { nodeCodec } from "../../../src/file/nodeCodec";
import { newXlsx } from "../../../src/file/xlsx";
import { OfficeBridge, type NativeBridge, type Stats } from "./bridge";
import { contentsOf, deleteRowsAt, insertRowsAt, writeAt } from "./direct";
import type { Faults } from "./faults";
import { FLOOR_API_SETS, officeStub, type OfficeSurroundings } from "./officeStub";
import { HostBook } from "./workbook";
import { loadXlsx } from "./xlsxLoad";
import { saveXlsx } from "./xlsxSave";

/** A host, and the workbook that `Excel.run` now speaks to. */
export interface OfficeHost {
  readonly book: HostBook;
  readonly stats: Stats;
  readonly faults: Faults;
  /** Members that were asked for and are not there, as `Class.member`. */
  readonly unimplemented: ReadonlySet<string>;
  /** Addresses that the add-in asked to be opened in the user's browser. */
  readonly openedInBrowser: readonly string[];
  /** How many ranges the add-in still holds: 0 when every run has cleaned up. */
  readonly references: () => number;
  /** Somebody else enters values, from this cell (`Sheet1!B2`) on; entry rules and tables as for the add-in. */
  readonly write: (address: string, values: unknown) => void;
  /** The user in front of this Excel does so. */
  readonly type: (address: string, values: unknown) => void;
  /** Somebody else inserts rows here (`Sheet1!3:4`, `Sheet1!A3:C4`), or deletes them. */
  readonly insertRows: (address: string) => void;
  readonly deleteRows: (address: string) => void;
  readonly contents: () => WorkbookContents;
  readonly save: () => Promise<Uint8Array>;
}

/** What can differ from a floor Excel on a PC in Dutch. */
export type OfficeHostOptions = Partial<Omit<OfficeSurroundings, "settings" | "openBrowser">>;

const LIBRARY = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

/** The parts of the library that nobody declares, because only hosts and tests use them. */
interface LibraryGlobals {
  readonly OfficeExtension: {
    readonly HostBridge: { readonly init: (bridge: NativeBridge) => void };
    readonly GenericEventRegistration: { s_genericEventRegistrations: unknown };
    readonly Utility: { _synchronousCleanup: boolean };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly OSF: { _OfficeAppFactory: unknown };
  readonly Office: { onReady: unknown };
}

const hosts: OfficeBridge[] = [];

/** A fresh workbook behind the real Office.js; `Excel` and `Office` are global from then on. */
export async function officeHost(
  source: Uint8Array | HostBook | readonly NewSheet[] = [],
  options: OfficeHostOptions = {},
): Promise<OfficeHost> {
  const book = source instanceof HostBook ? source : await bookOf(source);
  const bridge = new OfficeBridge(book);
  const native = bridge.nativeBridge();
  const openedInBrowser: string[] = [];
  const library = loadLibrary(native);
  const { factory, onReady } = officeStub({
    ...{ apiSets: FLOOR_API_SETS, platform: "PC", displayLanguage: "nl-NL" },
    ...options,
    settings: book.settings,
    openBrowser: (address) => openedInBrowser.push(address),
  });
  library.OSF._OfficeAppFactory = factory;
  library.Office.onReady = onReady;
  library.OfficeExtension.HostBridge.init(native);
  // Handlers of an earlier test would get this workbook's events.
  library.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  hosts.push(bridge);
  return {
    book,
    stats: bridge.stats,
    faults: bridge.faults,
    unimplemented: bridge.protocol.unimplemented,
    openedInBrowser,
    references: () => bridge.protocol.referenceCount,
    write: (address, values) => bridge.change("other", () => writeAt(book, address, values)),
    type: (address, values) => bridge.change("user", () => writeAt(book, address, values)),
    insertRows: (address) => bridge.change("other", () => insertRowsAt(book, address)),
    deleteRows: (address) => bridge.change("other", () => deleteRowsAt(book, address)),
    contents: () => contentsOf(book),
    save: () => saveXlsx(book, nodeCodec),
  };
}

async function bookOf(source: Uint8Array | readonly NewSheet[]): Promise<HostBook> {
  if (source instanceof Uint8Array) return loadXlsx(source, nodeCodec);
  if (source.length > 0)
    return loadXlsx(await (await newXlsx(nodeCodec)).write({ newSheets: source, tables: [] }), nodeCodec);
  const book = new HostBook();
  book.addSheet("Sheet1");
  return book;
}

/** Evaluates the library once per realm: a global eval keeps its errors and arrays those of the tests. */
function loadLibrary(bridge: NativeBridge): LibraryGlobals {
  const realm = globalThis as unknown as LibraryGlobals & Record<string, unknown>;
  if (Object.hasOwn(realm, "OfficeExtension")) return realm;
  realm["window"] ??= globalThis;
  realm["navigator"] ??= { userAgent: "node" };
  realm["location"] ??= { search: "", hash: "", href: "http://localhost/", protocol: "http:" };
  realm["addEventListener"] ??= () => undefined;
  realm["removeEventListener"] ??= () => undefined;
  realm["_richApiNativeBridge"] = bridge;
  const evaluate = eval;
  evaluate(readFileSync(require.resolve(LIBRARY), "utf8"));
  // Without it a run's clean-up would reach the host after the run has ended, perhaps in the next test.
  realm.OfficeExtension.Utility._synchronousCleanup = true;
  // The shipped build sets its guard where nothing reads it: a call above the declared API set must throw.
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return realm;
}

/** Throws when any host of this test file was asked for something that it does not know. For `afterAll`. */
export function assertAllImplemented(): void {
  const names = hosts.flatMap(({ protocol }) => [...protocol.unimplemented]);
  hosts.length = 0;
  if (names.length > 0) throw new Error(`The Office host does not know: ${[...new Set(names)].join(", ")}`);
}
