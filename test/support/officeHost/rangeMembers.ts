import { COLUMN_MAX, overlaps, type Range, rangeName, ROW_MAX, unionOf } from "../../../src/file/range";
import { addressOf, inside, parseAddress, WHOLE_SHEET } from "./address";
import { HostError, invalidArgument, WRONG_SIZE } from "./errors";
import { clearLooks, conditionsObject, lookOf, validationObject } from "./openMembers";
import { type Arguments, HostObject, type Members, numberAt, type ObjectModel } from "./registry";
import { deleteCells, insertCells } from "./shifting";
import { checkUnfiltered, nameHeaders } from "./tables";
import { type Facet, readCells, writeCells } from "./writing";
import type { HostSheet, LiveRange } from "./workbook";

/** `Excel.Range`. Its rectangle moves with its cells while the request runs, and longer when the add-in keeps it. */
export function rangeMembers(model: ObjectModel): Members<LiveRange> {
  const part = (change: (range: Range, args: Arguments) => Range) => (live: LiveRange, args: Arguments) =>
    model.range(live.sheet.keep(inside(change(live.range, args))));
  return {
    type: "Range",
    scalars: { ...cellScalars, ...placeScalars },
    setters: {
      Values: ({ sheet, range }, value) => writeCells(sheet, range, "values", value),
      Formulas: ({ sheet, range }, value) => writeCells(sheet, range, "formulas", value),
      NumberFormat: ({ sheet, range }, value) => writeCells(sheet, range, "numberFormat", value),
    },
    children: {
      Worksheet: ({ sheet }) => model.sheet(sheet),
      Format: lookOf,
      DataValidation: validationObject,
      ConditionalFormats: conditionsObject,
    },
    methods: { ...parts(part), ...searches(model), ...edits(model) },
  };
}

const facet =
  (name: Facet) =>
  ({ sheet, range }: LiveRange) =>
    readCells(sheet, range, name);

const cellScalars: NonNullable<Members<LiveRange>["scalars"]> = {
  Values: facet("values"),
  Formulas: facet("formulas"),
  NumberFormat: facet("numberFormat"),
  Text: facet("text"),
  ValueTypes: facet("valueTypes"),
  // No formula of the embedded Excel fills several cells.
  HasSpill: () => false,
};

const placeScalars: NonNullable<Members<LiveRange>["scalars"]> = {
  Address: ({ sheet, range }) => addressOf(sheet.name, range),
  RowIndex: ({ range }) => range.top - 1,
  ColumnIndex: ({ range }) => range.left - 1,
  RowCount: ({ range }) => range.bottom - range.top + 1,
  ColumnCount: ({ range }) => range.right - range.left + 1,
  CellCount: ({ range }) => (range.bottom - range.top + 1) * (range.right - range.left + 1),
  IsEntireColumn: ({ range }) => range.top === 1 && range.bottom === ROW_MAX,
  IsEntireRow: ({ range }) => range.left === 1 && range.right === COLUMN_MAX,
};

type Methods = NonNullable<Members<LiveRange>["methods"]>;
type Part = (change: (range: Range, args: Arguments) => Range) => Methods[string];

/** Rectangles that are reckoned from the range's own. */
function parts(part: Part): Methods {
  const cell = (row: number, column: number): Range => ({ top: row, bottom: row, left: column, right: column });
  return {
    GetCell: part(({ top, left }, args) => cell(top + numberAt(args, 0), left + numberAt(args, 1))),
    GetRow: part((range, args) => ({
      ...range,
      top: range.top + numberAt(args, 0),
      bottom: range.top + numberAt(args, 0),
    })),
    GetColumn: part((range, args) => ({
      ...range,
      left: range.left + numberAt(args, 0),
      right: range.left + numberAt(args, 0),
    })),
    GetLastCell: part(({ bottom, right }) => cell(bottom, right)),
    GetLastRow: part((range) => ({ ...range, top: range.bottom })),
    GetLastColumn: part((range) => ({ ...range, left: range.right })),
    GetOffsetRange: part((range, args) => moved(range, numberAt(args, 0), numberAt(args, 1))),
    GetResizedRange: part((range, args) => ({
      ...range,
      bottom: range.bottom + numberAt(args, 0),
      right: range.right + numberAt(args, 1),
    })),
    GetAbsoluteResizedRange: part((range, args) => ({
      ...range,
      bottom: range.top + numberAt(args, 0) - 1,
      right: range.left + numberAt(args, 1) - 1,
    })),
    GetEntireRow: part((range) => ({ ...range, left: 1, right: COLUMN_MAX })),
    GetEntireColumn: part((range) => ({ ...range, top: 1, bottom: ROW_MAX })),
    GetRowsBelow: part((range, args) => beside(range, numberAt(args, 0, 1), "below")),
    GetRowsAbove: part((range, args) => beside(range, numberAt(args, 0, 1), "above")),
    GetColumnsAfter: part((range, args) => beside(range, numberAt(args, 0, 1), "after")),
    GetColumnsBefore: part((range, args) => beside(range, numberAt(args, 0, 1), "before")),
  };
}

function moved({ top, left, bottom, right }: Range, rows: number, columns: number): Range {
  return { top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns };
}

/** So many rows or columns next to the range; a negative count takes them from its own edge. */
function beside(range: Range, count: number, where: "below" | "above" | "after" | "before"): Range {
  if (count === 0) throw invalidArgument();
  const { top, left, bottom, right } = range;
  const back = Math.min(count, 0) + 1;
  if (where === "below")
    return { ...range, top: count > 0 ? bottom + 1 : bottom + back, bottom: Math.max(bottom, bottom + count) };
  if (where === "above") return { ...range, top: Math.min(top, top - count), bottom: count > 0 ? top - 1 : top - back };
  if (where === "after")
    return { ...range, left: count > 0 ? right + 1 : right + back, right: Math.max(right, right + count) };
  return { ...range, left: Math.min(left, left - count), right: count > 0 ? left - 1 : left - back };
}

/** Ranges that other ranges and what stands in the cells decide. */
function searches(model: ObjectModel): Methods {
  const common = (live: LiveRange, args: Arguments): HostObject | null => {
    const other = otherRange(live, args[0]);
    if (!overlaps(live.range, other)) return null;
    return model.range(live.sheet.keep(intersection(live.range, other)));
  };
  const used = (live: LiveRange, args: Arguments): HostObject | null => {
    const range = usedWithin(live.sheet, live.range, args[0] === true);
    return range === null ? null : model.range(live.sheet.keep(range));
  };
  return {
    GetBoundingRect: (live, args) => model.range(live.sheet.keep(unionOf(live.range, otherRange(live, args[0])))),
    GetIntersection: (live, args) => found(common(live, args)),
    GetIntersectionOrNullObject: common,
    GetUsedRange: (live, args) =>
      used(live, args) ??
      model.range(live.sheet.keep({ ...live.range, bottom: live.range.top, right: live.range.left })),
    GetUsedRangeOrNullObject: used,
    GetSpecialCellsOrNullObject: (live, [type]) => {
      if (type !== "Formulas") throw invalidArgument();
      const areas = formulaAreas(live);
      return areas.length === 0 ? null : HostObject.of(areasMembers(live.sheet.name), areas);
    },
    GetMergedAreasOrNullObject: (live) => {
      const areas = live.sheet.merged.filter((area) => overlaps(area, live.range));
      return areas.length === 0 ? null : HostObject.of(areasMembers(live.sheet.name), areas);
    },
    GetTables: ({ sheet, range }, [fullyContained]) => {
      const isIn = (area: Range): boolean =>
        fullyContained === true ? sameRange(unionOf(area, range), range) : overlaps(area, range);
      const tables = sheet.tables.filter((table) => isIn(table.range));
      const byName = (key: unknown) => tables.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
      const members: Members<null> = {
        type: "TableScopedCollection",
        scalars: { Count: () => tables.length },
        items: () => tables.map((table) => model.table(table)),
        item: (_, key) => {
          const table = byName(key);
          return table === undefined ? null : model.table(table);
        },
        methods: { GetFirst: () => found(tables[0] === undefined ? null : model.table(tables[0])) },
      };
      return HostObject.of(members, null);
    },
  };
}

/** `Excel.RangeAreas`, as far as an add-in asks where they are. */
const areasMembers = (sheet: string): Members<readonly Range[]> => ({
  type: "RangeAreas",
  scalars: {
    Address: (areas) => areas.map((area) => addressOf(sheet, area)).join(","),
    AreaCount: (areas) => areas.length,
  },
});

/** Cells with formulas, those below each other in one area. */
function formulaAreas({ sheet, range }: LiveRange): readonly Range[] {
  const areas: Range[] = [];
  const lowest = new Map<number, Range>();
  for (const { row, cells } of sheet.grid.cells()) {
    if (row < range.top || row > range.bottom) continue;
    for (let column = range.left; column <= range.right; column += 1) {
      if ((cells[column]?.formula ?? null) === null) continue;
      const above = lowest.get(column);
      const area =
        above?.bottom === row - 1 ? { ...above, bottom: row } : { top: row, bottom: row, left: column, right: column };
      if (above?.bottom === row - 1) areas[areas.indexOf(above)] = area;
      else areas.push(area);
      lowest.set(column, area);
    }
  }
  return areas;
}

function sameRange(one: Range, other: Range): boolean {
  return rangeName(one) === rangeName(other);
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

function intersection(one: Range, other: Range): Range {
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/** The rectangle of cells in use within another. */
export function usedWithin(sheet: HostSheet, range: Range, valuesOnly: boolean): Range | null {
  return sheet.grid.usedRange(valuesOnly, range);
}

/** A range of the same sheet, given as an object or an address. */
function otherRange({ sheet }: LiveRange, argument: unknown): Range {
  if (argument instanceof HostObject && argument.live !== null) {
    if (argument.live.sheet !== sheet) throw invalidArgument();
    return argument.live.range;
  }
  if (typeof argument !== "string") throw invalidArgument();
  const { sheet: name, range } = parseAddress(argument);
  if (name !== null && sheet.book.findSheet(name) !== sheet) throw invalidArgument();
  return range;
}

function edits(model: ObjectModel): Methods {
  return {
    _ValidateArraySize: ({ range }, args) => {
      const fits = range.bottom - range.top + 1 === args[0] && range.right - range.left + 1 === args[1];
      if (!fits) throw invalidArgument(WRONG_SIZE);
    },
    Insert: (live, [direction]) => {
      if (direction !== "Down" && direction !== "Right") throw invalidArgument();
      const { sheet, range } = live;
      insertCells(sheet, range, direction === "Down" ? "rows" : "columns");
      return model.range(sheet.keep(range));
    },
    Delete: ({ sheet, range }, [direction]) => {
      if (direction !== "Up" && direction !== "Left") throw invalidArgument();
      deleteCells(sheet, range, direction === "Up" ? "rows" : "columns");
    },
    Clear: clear,
    Group: ({ sheet, range: { left, right } }, [option]) => {
      if (option !== "ByColumns") throw new HostError("InvalidArgument");
      sheet.columnGroups.push({ left, right });
    },
    Select: (live) => {
      const { sheet, range } = live;
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
      sheet.book.activate(sheet);
      sheet.book.selection = sheet.keep(range);
    },
    Calculate: () => undefined,
  };
}

function clear(live: LiveRange, [applyTo]: Arguments): void {
  const { sheet, range } = live;
  sheet.checkWritable();
  const what = applyTo ?? "All";
  if (what !== "All" && what !== "Contents" && what !== "Formats") throw invalidArgument();
  checkUnfiltered(sheet, range);
  sheet.grid.clear(range, what !== "Formats", what !== "Contents");
  if (what !== "Contents") clearLooks(live);
  sheet.tables.filter((table) => overlaps(table.range, range)).forEach(nameHeaders);
}

/** The range that an address on this sheet names; without one the whole sheet. */
export function rangeOnSheet(sheet: HostSheet, address: unknown): LiveRange {
  if (address === null || address === undefined) return sheet.keep(WHOLE_SHEET);
  if (typeof address !== "string") throw invalidArgument();
  const named = sheet.book.names.find(({ name }) => name.toLowerCase() === address.toLowerCase())?.area;
  if (named?.isGone === false) return sheet.keep(named.range);
  const { sheet: other, range } = parseAddress(address);
  if (other !== null && sheet.book.findSheet(other) !== sheet) throw invalidArgument();
  return sheet.keep(range);
}
