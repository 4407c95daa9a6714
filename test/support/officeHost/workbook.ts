import { overlaps, type Range } from "../../../src/file/range";
import type { CellValue } from "../../../src/sheets/cellValue";
import { HostError, type HostErrorCode, invalidArgument } from "./errors";
import { Grid } from "./grid";
import { freeName, isSheetName, isTableName } from "./naming";

/** A rectangle that moves with the cells it names when others are inserted or deleted. */
export class LiveRange {
  /** Set while the add-in holds the range between two requests. */
  referenceId: string | null = null;

  constructor(
    readonly sheet: HostSheet,
    private area: Range | null,
  ) {}

  /** Where it is now. Throws when its cells were deleted. */
  get range(): Range {
    if (this.area === null || this.sheet.deleted) throw new HostError("InvalidReference");
    return this.area;
  }

  set range(area: Range | null) {
    this.area = area;
  }

  get isGone(): boolean {
    return this.area === null || this.sheet.deleted;
  }
}

/** What `Excel.SheetVisibility` knows. */
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A rule about what cells may hold; `rule` as Office.js tells it. */
export interface HostValidation {
  readonly area: LiveRange;
  readonly properties: Map<string, unknown>;
}

/** A property of the look of cells, as `Fill.Color`. */
export interface HostLook {
  readonly area: LiveRange;
  readonly name: string;
  readonly value: unknown;
}

/** A conditional format; what it holds is kept as it was given. */
export interface HostCondition {
  readonly id: string;
  readonly area: LiveRange;
  readonly properties: Map<string, unknown>;
}

/** A worksheet. */
export class HostSheet {
  readonly grid = new Grid();
  /** Every rectangle that moves when cells come or go. */
  readonly live = new Set<LiveRange>();
  readonly validations: HostValidation[] = [];
  /** Cells that are merged into one. */
  readonly merged: Range[] = [];
  looks: HostLook[] = [];
  conditions: HostCondition[] = [];
  visibility: Visibility = "Visible";
  tabColor = "";
  readonly plain: Record<string, unknown> = { ShowGridlines: true, ShowHeadings: true };
  protection: { readonly password: string | null; readonly options: unknown } | null = null;
  readonly printing: Record<string, unknown> = {};
  readonly columnGroups: { readonly left: number; readonly right: number }[] = [];
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  deleted = false;

  constructor(
    readonly book: HostBook,
    readonly id: string,
    public name: string,
  ) {}

  /** A rectangle of this sheet that moves with its cells for as long as it is kept. */
  keep(range: Range): LiveRange {
    const live = new LiveRange(this, range);
    this.live.add(live);
    return live;
  }

  get tables(): readonly HostTable[] {
    return this.book.tables.filter((table) => table.area.sheet === this);
  }

  /** Refuses what a protected sheet refuses. */
  checkWritable(): void {
    if (this.protection !== null) throw new HostError("AccessDenied");
  }
}

/** A column of a table; its name is what its header cell shows. */
export interface HostColumn {
  readonly id: number;
  /** The formula that every new row of the column gets, with `=`. */
  formula: string | null;
  /** What its filter lets through, as Office.js tells it; null without one. */
  filter: unknown;
}

/** An Excel table (ListObject). */
export class HostTable {
  readonly columns: HostColumn[] = [];
  style = "TableStyleMedium2";
  showTotals = false;
  showHeaders = true;
  filterButtons = true;
  /** Its one body row is only the place for new data. */
  insertRow = false;
  /** Properties that only say how the table looks, as `ShowBandedRows`. */
  readonly plain = new Map<string, unknown>([["ShowBandedRows", true]]);
  private lastColumnId = 0;

  constructor(
    readonly id: number,
    public name: string,
    /** With header and totals row. */
    readonly area: LiveRange,
  ) {}

  get sheet(): HostSheet {
    return this.area.sheet;
  }

  get range(): Range {
    return this.area.range;
  }

  /** The rows below the header and above the totals. */
  get body(): Range {
    const { top, bottom, left, right } = this.range;
    return { top: top + 1, bottom: this.showTotals ? bottom - 1 : bottom, left, right };
  }

  get isFiltered(): boolean {
    return this.columns.some(({ filter }) => filter !== null);
  }

  columnName(index: number): string {
    const { value } = this.sheet.grid.cell(this.range.top, this.range.left + index);
    return typeof value === "string" ? value : "";
  }

  /** Puts columns in, or takes them away, so that there are as many as the table is wide. */
  spliceColumns(index: number, removed: number, added: number): void {
    const made = Array.from({ length: added }, () => {
      this.lastColumnId += 1;
      return { id: this.lastColumnId, formula: null, filter: null };
    });
    this.columns.splice(index, removed, ...made);
  }
}

/** A defined name. */
export interface HostName {
  readonly name: string;
  readonly sheet: HostSheet | null;
  readonly area: LiveRange | null;
  readonly formula: string;
  visible: boolean;
  comment: string;
}

/** A query of Power Query. Office.js can only look at it. */
export interface HostQuery {
  readonly name: string;
  /** What it is loaded to, as `Excel.LoadToType`; to which table Excel does not say. */
  readonly loadedTo: "ConnectionOnly" | "Table" | "PivotTable" | "PivotChart";
  /** Rows of its last refresh. */
  readonly rows?: number;
}

/** The queries of a workbook, or the refusal of an Excel that does not tell them. */
export interface HostQueries {
  all: readonly HostQuery[];
  refusal: HostErrorCode | null;
}

/** Cells that were changed, as `Excel.DataChangeType` tells it. */
export interface HostChange {
  readonly sheet: HostSheet;
  readonly range: Range;
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
}

/** What the host lets pass although Excel would spoil the data, or refuses; set by a test. */
export interface HostRules {
  /** Writing over a filtered table misplaces values in Excel (OfficeDev/office-js#224): here it is refused. */
  filteredWrites: "refused" | "taken";
  /** The year of a date that was typed without one. */
  year: number;
  /** What a formula gives; null leaves `#CALC?`, the sign of a formula whose result nobody knows. */
  calculate: (formula: string, sheet: HostSheet, row: number, column: number) => CellValue;
}

/** How the add-in's own page can run. */
export const RUNTIME_STATES = ["Inactive", "Background", "Visible"] as const;

/** Not at all, without a pane, or in the pane. */
export type RuntimeState = (typeof RUNTIME_STATES)[number];

/** What Excel knows of the page that runs the add-in. */
export interface HostRuntime {
  state: RuntimeState;
  /** What Excel starts when the document opens. */
  startState: RuntimeState;
  /** Whether the page has said that it listens to the ribbon. */
  handlesActions: boolean;
  /** Whether Excel asks before it closes the workbook. */
  asksBeforeClose: boolean;
}

/** A workbook as the host holds it. */
export class HostBook {
  readonly sheets: HostSheet[] = [];
  readonly tables: HostTable[] = [];
  readonly names: HostName[] = [];
  readonly queries: HostQueries = { all: [], refusal: null };
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  readonly properties: Record<string, unknown> = {};
  readonly application: Record<string, unknown> = { CalculationMode: "Automatic" };
  readonly rules: HostRules = { filteredWrites: "refused", year: 2026, calculate: () => null };
  name = "Book1.xlsx";
  date1904 = false;
  enableEvents = true;
  /** What was changed and not told yet. */
  changes: HostChange[] = [];
  protectedBy: { readonly password: string | null } | null = null;
  selection: LiveRange | null = null;
  /** The add-in's own page: whether Excel shows it, and starts it with the document. */
  readonly runtime: HostRuntime = {
    state: "Visible",
    startState: "Inactive",
    handlesActions: false,
    asksBeforeClose: false,
  };
  private active: HostSheet | null = null;
  private lastSheet = 0;
  private lastTable = 0;
  private lastId = 0;

  get activeSheet(): HostSheet {
    const sheet = this.active?.deleted === false ? this.active : this.sheets[0];
    if (sheet === undefined) throw new HostError("ItemNotFound");
    return sheet;
  }

  /** A number that no other thing of the workbook has. */
  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  activate(sheet: HostSheet): void {
    this.active = sheet;
  }

  /** Adds a sheet at the end; without a name it gets the next free `Sheet1`. */
  addSheet(name?: string): HostSheet {
    if (this.protectedBy !== null) throw new HostError("AccessDenied");
    this.lastSheet += 1;
    const given = name ?? freeName("Sheet", (free) => this.findSheet(free) === null);
    this.checkSheetName(given, null);
    const sheet = new HostSheet(this, `{00000000-0001-0000-${hex(this.lastSheet)}-000000000000}`, given);
    this.sheets.push(sheet);
    return sheet;
  }

  /** A sheet by name, in any case, or by id. */
  findSheet(key: unknown): HostSheet | null {
    if (typeof key !== "string") return null;
    const lower = key.toLowerCase();
    return this.sheets.find(({ name, id }) => name.toLowerCase() === lower || id === key) ?? null;
  }

  renameSheet(sheet: HostSheet, name: string): void {
    this.checkSheetName(name, sheet);
    sheet.name = name;
  }

  private checkSheetName(name: string, except: HostSheet | null): void {
    if (!isSheetName(name)) throw invalidArgument();
    const taken = this.findSheet(name);
    if (taken !== null && taken !== except) throw new HostError("ItemAlreadyExists");
  }

  deleteSheet(sheet: HostSheet): void {
    const visible = this.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
    if (visible.length === 0 || sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
    sheet.deleted = true;
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const table of [...this.tables]) if (table.sheet === sheet) this.tables.splice(this.tables.indexOf(table), 1);
  }

  /** A table by name, in any case, or by id. */
  findTable(key: unknown): HostTable | null {
    const text = String(key).toLowerCase();
    return this.tables.find(({ name, id }) => name.toLowerCase() === text || String(id) === text) ?? null;
  }

  /** Makes the table in this rectangle, header included. Throws where another one is in the way. */
  addTable(sheet: HostSheet, range: Range, name?: string): HostTable {
    if (sheet.tables.some((other) => overlaps(other.range, range))) {
      throw invalidArgument("A table can't overlap another table.");
    }
    this.lastTable += 1;
    const given = name ?? freeName("Table", (free) => this.isFreeName(free));
    this.checkTableName(given, null);
    const table = new HostTable(this.lastTable, given, sheet.keep(range));
    table.spliceColumns(0, 0, range.right - range.left + 1);
    this.tables.push(table);
    return table;
  }

  renameTable(table: HostTable, name: string): void {
    this.checkTableName(name, table);
    table.name = name;
  }

  private checkTableName(name: string, except: HostTable | null): void {
    if (!isTableName(name)) throw invalidArgument();
    if (except?.name.toLowerCase() !== name.toLowerCase() && !this.isFreeName(name)) {
      throw new HostError("ItemAlreadyExists");
    }
  }

  private isFreeName(name: string): boolean {
    const lower = name.toLowerCase();
    return this.findTable(name) === null && !this.names.some((other) => other.name.toLowerCase() === lower);
  }
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, "0");
}
