import { addressOf, parseAddress, WHOLE_SHEET } from "./address";
import { HostError, invalidArgument } from "./errors";
import { rangeOnSheet, usedWithin } from "./rangeMembers";
import { type Arguments, asText, HostObject, type Members, numberAt, type ObjectModel } from "./registry";
import type { HostBook, HostSheet, Visibility } from "./workbook";

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

/** `Excel.Worksheet`. */
export function sheetMembers(model: ObjectModel): Members<HostSheet> {
  return {
    type: "Worksheet",
    identity: ({ id }) => ({ Id: id }),
    scalars: {
      Id: ({ id }) => id,
      Name: ({ name }) => name,
      Position: (sheet) => sheet.book.sheets.indexOf(sheet),
      Visibility: ({ visibility }) => visibility,
      TabColor: ({ tabColor }) => tabColor,
      ShowGridlines: ({ plain }) => plain["ShowGridlines"],
      ShowHeadings: ({ plain }) => plain["ShowHeadings"],
    },
    setters: {
      Name: (sheet, value) => sheet.book.renameSheet(sheet, asText(value)),
      Position: movePosition,
      Visibility: setVisibility,
      TabColor: (sheet, value) => (sheet.tabColor = asText(value)),
      ShowGridlines: ({ plain }, value) => (plain["ShowGridlines"] = value),
      ShowHeadings: ({ plain }, value) => (plain["ShowHeadings"] = value),
    },
    children: {
      Tables: (sheet) => model.tables(sheet),
      Names: (sheet) => model.names(sheet),
      Protection: (sheet) => HostObject.of(protectionMembers, sheet),
      PageLayout: (sheet) => HostObject.of(pageLayoutMembers, sheet),
      FreezePanes: (sheet) => HostObject.of(freezeMembers(model), sheet),
    },
    methods: {
      Activate: (sheet) => {
        if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
        sheet.book.activate(sheet);
      },
      Delete: (sheet) => sheet.book.deleteSheet(sheet),
      GetRange: (sheet, args) => model.range(rangeOnSheet(sheet, args[0])),
      GetRangeByIndexes: (sheet, args) => model.range(sheet.keep(rangeByIndexes(args))),
      GetCell: (sheet, args) => model.range(sheet.keep(rangeByIndexes([args[0], args[1], 1, 1]))),
      GetUsedRange: (sheet, args) => usedRange(model, sheet, args) ?? model.range(rangeOnSheet(sheet, "A1")),
      GetUsedRangeOrNullObject: (sheet, args) => usedRange(model, sheet, args),
      GetNext: (sheet) => neighbour(model, sheet, 1) ?? notFound(),
      GetNextOrNullObject: (sheet) => neighbour(model, sheet, 1),
      GetPrevious: (sheet) => neighbour(model, sheet, -1) ?? notFound(),
      GetPreviousOrNullObject: (sheet) => neighbour(model, sheet, -1),
      Calculate: () => undefined,
    },
  };
}

function notFound(): never {
  throw new HostError("ItemNotFound");
}

function rangeByIndexes(args: Arguments) {
  const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => numberAt(args, index)) as [
    number,
    number,
    number,
    number,
  ];
  const range = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
  const isLawful = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
  if (!isLawful || range.bottom > WHOLE_SHEET.bottom || range.right > WHOLE_SHEET.right) throw invalidArgument();
  return range;
}

function usedRange(model: ObjectModel, sheet: HostSheet, [valuesOnly]: Arguments): HostObject | null {
  const range = usedWithin(sheet, WHOLE_SHEET, valuesOnly === true);
  return range === null ? null : model.range(sheet.keep(range));
}

function neighbour(model: ObjectModel, sheet: HostSheet, step: number): HostObject | null {
  const next = sheet.book.sheets[sheet.book.sheets.indexOf(sheet) + step];
  return next === undefined ? null : model.sheet(next);
}

function movePosition(sheet: HostSheet, value: unknown): void {
  const { sheets } = sheet.book;
  const position = numberAt([value], 0);
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

function setVisibility(sheet: HostSheet, value: unknown): void {
  const visibility = VISIBILITIES.find((one) => one === value);
  if (visibility === undefined) throw invalidArgument();
  const others = sheet.book.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) throw new HostError("InvalidOperation");
  sheet.visibility = visibility;
}

const protectionMembers: Members<HostSheet> = {
  type: "WorksheetProtection",
  scalars: {
    Protected: ({ protection }) => protection !== null,
    Options: ({ protection }) => protection?.options ?? null,
  },
  methods: {
    Protect: (sheet, [options, password]) => {
      if (sheet.protection !== null) throw new HostError("AccessDenied");
      sheet.protection = { password: passwordOf(password), options: options ?? {} };
    },
    Unprotect: (sheet, [password]) => {
      // Since mid-2026 a sheet that is not protected refuses too (OfficeDev/office-js#6784).
      if (sheet.protection?.password !== passwordOf(password)) throw new HostError("AccessDenied");
      sheet.protection = null;
    },
  },
};

function passwordOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** How a sheet is printed: what an add-in sets, and nothing that follows from it. */
const pageLayoutMembers: Members<HostSheet> = {
  type: "PageLayout",
  setters: {
    Orientation: (sheet, value) => (sheet.printing["Orientation"] = asText(value)),
    PaperSize: (sheet, value) => (sheet.printing["PaperSize"] = asText(value)),
    LeftMargin: (sheet, value) => (sheet.printing["LeftMargin"] = value),
    RightMargin: (sheet, value) => (sheet.printing["RightMargin"] = value),
    Zoom: (sheet, value) => (sheet.printing["Zoom"] = value),
  },
  methods: {
    SetPrintTitleRows: (sheet, [rows]) => (sheet.printing["PrintTitleRows"] = rows),
    SetPrintArea: (sheet, [area]) => (sheet.printing["PrintArea"] = area),
    SetPrintTitleColumns: (sheet, [columns]) => (sheet.printing["PrintTitleColumns"] = columns),
  },
};

function freezeMembers(model: ObjectModel): Members<HostSheet> {
  const location = (sheet: HostSheet): HostObject | null => {
    if (sheet.frozen === null) return null;
    const { rows, columns } = sheet.frozen;
    const bottom = rows === 0 ? WHOLE_SHEET.bottom : rows;
    const right = columns === 0 ? WHOLE_SHEET.right : columns;
    return model.range(sheet.keep({ top: 1, left: 1, bottom, right }));
  };
  return {
    type: "WorksheetFreezePanes",
    methods: {
      FreezeRows: (sheet, args) => (sheet.frozen = { rows: numberAt(args, 0, 1), columns: 0 }),
      FreezeColumns: (sheet, args) => (sheet.frozen = { rows: 0, columns: numberAt(args, 0, 1) }),
      FreezeAt: (sheet, [at]) => {
        const range = at instanceof HostObject ? at.live?.range : parseAddress(String(at)).range;
        if (range?.top !== 1 || range.left !== 1) throw invalidArgument();
        sheet.frozen = { rows: range.bottom, columns: range.right };
      },
      Unfreeze: (sheet) => (sheet.frozen = null),
      GetLocation: (sheet) => location(sheet) ?? notFound(),
      GetLocationOrNullObject: location,
    },
  };
}

/** `Excel.WorksheetCollection`. */
export function sheetsMembers(model: ObjectModel): Members<HostBook> {
  const shown = (book: HostBook, [visibleOnly]: Arguments): readonly HostSheet[] =>
    visibleOnly === true ? book.sheets.filter(({ visibility }) => visibility === "Visible") : book.sheets;
  const object = (sheet: HostSheet | undefined): HostObject => (sheet === undefined ? notFound() : model.sheet(sheet));
  return {
    type: "WorksheetCollection",
    items: ({ sheets }) => sheets.map((sheet) => model.sheet(sheet)),
    item: (book, key) => {
      const sheet = book.findSheet(key);
      return sheet === null ? null : model.sheet(sheet);
    },
    methods: {
      Add: (book, [name]) => model.sheet(book.addSheet(typeof name === "string" && name !== "" ? name : undefined)),
      GetActiveWorksheet: (book) => model.sheet(book.activeSheet),
      GetFirst: (book, args) => object(shown(book, args)[0]),
      GetLast: (book, args) => object(shown(book, args).at(-1)),
      GetCount: (book, args) => shown(book, args).length,
    },
  };
}

/** Where a name or a selection lies, as `Excel.NamedItem.value` tells a range: `=Sheet1!$A$1:$B$2`. */
export function absoluteAddress(sheet: HostSheet, live: { readonly range: Parameters<typeof addressOf>[1] }): string {
  const [name = "", cells = ""] = addressOf(sheet.name, live.range).split(/!(?=[^!]*$)/);
  return `=${name}!${cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
