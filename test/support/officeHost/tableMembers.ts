import type { Range } from "../../../src/file/range";
import { parseAddress } from "./address";
import { HostError, invalidArgument, WRONG_SIZE } from "./errors";
import { filterMembers, tableFilterMembers } from "./filterMembers";
import { type Arguments, asText, HostObject, type Members, numberAt, type ObjectModel } from "./registry";
import { deleteCells, insertCells } from "./shifting";
import { checkUnfiltered, createTable, nameHeaders, resizeTable } from "./tables";
import type { HostColumn, HostSheet, HostTable } from "./workbook";
import { readCells, writeCells } from "./writing";

/** `Excel.Table`. */
export function tableMembers(model: ObjectModel): Members<HostTable> {
  const range = (table: HostTable, area: Range): HostObject => model.range(table.sheet.keep(area));
  const plain = ["HighlightFirstColumn", "HighlightLastColumn", "ShowBandedColumns", "ShowBandedRows"];
  return {
    type: "Table",
    identity: ({ id }) => ({ Id: String(id) }),
    scalars: {
      Id: ({ id }) => String(id),
      Name: ({ name }) => name,
      Style: ({ style }) => style,
      ShowTotals: ({ showTotals }) => showTotals,
      ShowHeaders: ({ showHeaders }) => showHeaders,
      ShowFilterButton: ({ filterButtons }) => filterButtons,
      LegacyId: ({ id }) => String(id),
      ...Object.fromEntries(plain.map((name) => [name, (table: HostTable) => table.plain.get(name) ?? false])),
    },
    setters: {
      Name: (table, value) => {
        table.sheet.checkWritable();
        table.sheet.book.renameTable(table, asText(value));
      },
      Style: (table, value) => {
        table.sheet.checkWritable();
        table.style = asText(value);
      },
      ShowTotals: setTotals,
      ShowFilterButton: (table, value) => (table.filterButtons = value === true),
      ...Object.fromEntries(
        plain.map((name) => [name, (table: HostTable, value: unknown) => table.plain.set(name, value)]),
      ),
    },
    children: {
      Columns: (table) => HostObject.of(columnsMembers(model), table),
      Rows: (table) => HostObject.of(rowsMembers(model), table),
      Worksheet: ({ sheet }) => model.sheet(sheet),
      AutoFilter: (table) => HostObject.of(tableFilterMembers, table),
    },
    methods: {
      GetRange: (table) => range(table, table.range),
      GetHeaderRowRange: (table) => range(table, { ...table.range, bottom: table.range.top }),
      GetDataBodyRange: (table) => range(table, table.body),
      GetTotalRowRange: (table) => {
        if (!table.showTotals) throw new HostError("ItemNotFound");
        return range(table, { ...table.range, top: table.range.bottom });
      },
      Resize: (table, [to]) => resizeTable(table, areaOf(table.sheet, to).range),
      ClearFilters: (table) => table.columns.forEach((column) => (column.filter = null)),
      ReapplyFilters: () => undefined,
      Delete: (table) => {
        deleteCells(table.sheet, table.range, "rows");
      },
      ConvertToRange: (table) => {
        const area = table.range;
        table.sheet.book.tables.splice(table.sheet.book.tables.indexOf(table), 1);
        return range(table, area);
      },
    },
  };
}

function setTotals(table: HostTable, value: unknown): void {
  if (typeof value !== "boolean") throw invalidArgument();
  if (value === table.showTotals) return;
  const { top, bottom, left, right } = table.range;
  if (value) {
    insertCells(table.sheet, { top: bottom + 1, bottom: bottom + 1, left, right }, "rows");
    table.area.range = { top, bottom: bottom + 1, left, right };
    table.showTotals = true;
  } else {
    table.showTotals = false;
    deleteCells(table.sheet, { top: bottom, bottom, left, right }, "rows");
  }
}

/** The rectangle that an argument names: a range object, or an address, perhaps with its sheet. */
function areaOf(sheet: HostSheet, argument: unknown): { readonly sheet: HostSheet; readonly range: Range } {
  if (argument instanceof HostObject && argument.live !== null) return argument.live;
  if (typeof argument !== "string") throw invalidArgument();
  const { sheet: name, range } = parseAddress(argument);
  const other = name === null ? sheet : sheet.book.findSheet(name);
  if (other === null) throw new HostError("ItemNotFound");
  return { sheet: other, range };
}

/** `Excel.TableCollection` of the workbook, or of one sheet. */
export function tablesMembers(model: ObjectModel, book: HostSheet["book"]): Members<HostSheet | null> {
  const all = (sheet: HostSheet | null): readonly HostTable[] =>
    book.tables.filter((table) => sheet === null || table.sheet === sheet);
  return {
    type: "TableCollection",
    scalars: { Count: (sheet) => all(sheet).length },
    items: (sheet) => all(sheet).map((table) => model.table(table)),
    item: (sheet, key) => {
      const table = book.findTable(key);
      return table === null || !all(sheet).includes(table) ? null : model.table(table);
    },
    methods: {
      Add: (sheet, [address, hasHeaders]) => {
        const area = areaOf(sheet ?? book.activeSheet, address);
        if (sheet !== null && area.sheet !== sheet) throw invalidArgument();
        const insert = (range: Range): void => insertCells(area.sheet, range, "rows");
        return model.table(createTable(area.sheet, area.range, hasHeaders !== false, insert));
      },
    },
  };
}

interface Column {
  readonly table: HostTable;
  readonly column: HostColumn;
}

function columnArea({ table, column }: Column): Range {
  const left = table.range.left + table.columns.indexOf(column);
  return { ...table.range, left, right: left };
}

function columnMembers(model: ObjectModel): Members<Column> {
  const area = (self: Column): Range => columnArea(self);
  const range = ({ table }: Column, cells: Range): HostObject => model.range(table.sheet.keep(cells));
  return {
    type: "TableColumn",
    identity: ({ column }) => ({ Id: column.id }),
    scalars: {
      Id: ({ column }) => column.id,
      Index: ({ table, column }) => table.columns.indexOf(column),
      Name: ({ table, column }) => table.columnName(table.columns.indexOf(column)),
      Values: (self) => readCells(self.table.sheet, area(self), "values"),
    },
    setters: {
      Name: (self, value) =>
        writeCells(self.table.sheet, { ...area(self), bottom: area(self).top }, "values", asText(value)),
      Values: (self, value) => writeCells(self.table.sheet, area(self), "values", value),
    },
    children: { Filter: ({ table, column }) => HostObject.of(filterMembers, { table, column }) },
    methods: {
      GetRange: (self) => range(self, area(self)),
      GetHeaderRowRange: (self) => range(self, { ...area(self), bottom: area(self).top }),
      GetDataBodyRange: (self) =>
        range(self, { ...area(self), top: self.table.body.top, bottom: self.table.body.bottom }),
      Delete: (self) => deleteCells(self.table.sheet, area(self), "columns"),
    },
  };
}

function columnsMembers(model: ObjectModel): Members<HostTable> {
  const members = columnMembers(model);
  const object = (table: HostTable, column: HostColumn): HostObject => HostObject.of(members, { table, column });
  return {
    type: "TableColumnCollection",
    scalars: { Count: ({ columns }) => columns.length },
    items: (table) => table.columns.map((column) => object(table, column)),
    item: (table, key) => {
      const lower = String(key).toLowerCase();
      const column = table.columns.find(({ id }, index) =>
        typeof key === "number" ? id === key : table.columnName(index).toLowerCase() === lower,
      );
      return column === undefined ? null : object(table, column);
    },
    methods: {
      Add: (table, [index, values, name]) => object(table, addColumn(table, index, values, name)),
    },
  };
}

function addColumn(table: HostTable, index: unknown, values: unknown, name: unknown): HostColumn {
  const position = index === null || index === undefined || index === -1 ? table.columns.length : numberAt([index], 0);
  const { top, bottom, left, right } = table.range;
  if (position < 0 || position > table.columns.length) throw invalidArgument();
  const cells = { top, bottom, left: left + position, right: left + position };
  const isLast = position === table.columns.length;
  insertCells(table.sheet, cells, "columns");
  if (isLast) {
    table.area.range = { top, bottom, left, right: right + 1 };
    table.spliceColumns(position, 0, 1);
  }
  if (Array.isArray(values)) {
    const named = typeof name === "string" && values.length === bottom - top;
    writeCells(table.sheet, named ? { ...cells, top: top + 1 } : cells, "values", values);
  }
  if (typeof name === "string") writeCells(table.sheet, { ...cells, bottom: top }, "values", name);
  nameHeaders(table);
  const column = table.columns[position];
  if (column === undefined) throw new HostError("GeneralException");
  return column;
}

interface Row {
  readonly table: HostTable;
  readonly index: number;
}

function rowArea({ table, index }: Row): Range {
  const row = table.body.top + index;
  if (row > table.body.bottom) throw new HostError("ItemNotFound");
  return { ...table.range, top: row, bottom: row };
}

function rowMembers(model: ObjectModel): Members<Row> {
  return {
    type: "TableRow",
    identity: ({ index }) => ({ _Index: index }),
    scalars: {
      Index: ({ index }) => index,
      Values: (row) => readCells(row.table.sheet, rowArea(row), "values"),
    },
    setters: { Values: (row, value) => writeCells(row.table.sheet, rowArea(row), "values", value) },
    methods: {
      GetRange: (row) => model.range(row.table.sheet.keep(rowArea(row))),
      Delete: (row) => deleteCells(row.table.sheet, rowArea(row), "rows"),
    },
  };
}

function rowsMembers(model: ObjectModel): Members<HostTable> {
  const members = rowMembers(model);
  const count = ({ body }: HostTable): number => body.bottom - body.top + 1;
  const object = (table: HostTable, index: number): HostObject => HostObject.of(members, { table, index });
  return {
    type: "TableRowCollection",
    scalars: { Count: count },
    items: (table) => Array.from({ length: count(table) }, (_, index) => object(table, index)),
    methods: {
      Add: (table, args) => object(table, addRows(table, args)),
      DeleteRowsAt: (table, args) => {
        const first = table.body.top + numberAt(args, 0);
        const bottom = first + numberAt(args, 1, 1) - 1;
        if (first < table.body.top || bottom > table.body.bottom) throw invalidArgument();
        deleteCells(table.sheet, { ...table.range, top: first, bottom }, "rows");
      },
    },
  };
}

/** Adds rows at this place, at the end without one; the lone blank row of an empty table is filled first. */
function addRows(table: HostTable, [index, values]: Arguments): number {
  const { sheet, body } = table;
  sheet.checkWritable();
  const rows = Array.isArray(values) ? values : [new Array<unknown>(table.columns.length).fill("")];
  const isSized = rows.every((row) => Array.isArray(row) && row.length === table.columns.length);
  if (rows.length === 0 || !isSized) throw invalidArgument(WRONG_SIZE);
  checkUnfiltered(sheet, body);
  const atEnd = index === null || index === undefined || index === -1;
  const position = atEnd ? body.bottom - body.top + (table.insertRow ? 0 : 1) : numberAt([index], 0);
  const top = body.top + position;
  if (position < 0 || top > body.bottom + 1) throw invalidArgument();
  const added = rows.length - (table.insertRow ? 1 : 0);
  if (added > 0) {
    const from = table.insertRow ? top + 1 : top;
    const whole = table.range;
    insertCells(sheet, { ...body, top: from, bottom: from + added - 1 }, "rows");
    table.area.range = { ...whole, bottom: whole.bottom + added };
  }
  table.insertRow = false;
  writeCells(sheet, { ...body, top, bottom: top + rows.length - 1 }, "values", rows);
  return position;
}
