import { HostError, invalidArgument } from "./errors";
import { type Arguments, type Members, numberAt } from "./registry";
import type { HostColumn, HostTable } from "./workbook";

/*
 * Filters keep what they let through; rows are not hidden. That a filter is on is what matters to who writes.
 */

interface FilteredColumn {
  readonly table: HostTable;
  readonly column: HostColumn;
}

function setFilter({ table, column }: FilteredColumn, criteria: unknown): void {
  table.sheet.checkWritable();
  if (typeof criteria !== "object" || criteria === null) throw invalidArgument();
  column.filter = criteria;
}

/** `Excel.Filter` of a column. */
export const filterMembers: Members<FilteredColumn> = {
  type: "Filter",
  scalars: { Criteria: ({ column }) => column.filter },
  methods: {
    Apply: (self, [criteria]) => setFilter(self, criteria),
    ApplyValuesFilter: (self, [values]) => setFilter(self, { filterOn: "Values", values }),
    ApplyCustomFilter: (self, [criterion1, criterion2, operator]) =>
      setFilter(self, { filterOn: "Custom", criterion1, criterion2, operator }),
    Clear: ({ table, column }) => {
      table.sheet.checkWritable();
      column.filter = null;
    },
  },
};

/** `Excel.AutoFilter` of a table. */
export const tableFilterMembers: Members<HostTable> = {
  type: "AutoFilter",
  scalars: {
    Enabled: ({ filterButtons }) => filterButtons,
    IsDataFiltered: ({ isFiltered }) => isFiltered,
    Criteria: ({ columns }) => columns.map(({ filter }) => filter),
  },
  methods: {
    Apply: (table, args: Arguments) => {
      const column = table.columns[numberAt(args, 1)];
      if (column === undefined) throw invalidArgument();
      setFilter({ table, column }, args[2]);
    },
    ClearCriteria: clearAll,
    ClearColumnCriteria: (table, args) => {
      const column = table.columns[numberAt(args, 0)];
      if (column === undefined) throw invalidArgument();
      column.filter = null;
    },
    Reapply: () => undefined,
    Remove: (table) => {
      clearAll(table);
      table.filterButtons = false;
    },
  },
};

function clearAll(table: HostTable): void {
  if (table.sheet.protection !== null) throw new HostError("AccessDenied");
  table.columns.forEach((column) => (column.filter = null));
}
