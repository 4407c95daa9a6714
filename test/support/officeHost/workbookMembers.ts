import { serialOf } from "./dateEntry";
import { HostError, invalidArgument } from "./errors";
import { queriesOf } from "./queryMembers";
import { asText, HostObject, type Members, numberAt, type ObjectModel, textAt } from "./registry";
import { absoluteAddress, sheetMembers, sheetsMembers } from "./sheetMembers";
import { rangeMembers } from "./rangeMembers";
import { tableMembers, tablesMembers } from "./tableMembers";
import { type HostBook, type HostName, type HostSheet, LiveRange } from "./workbook";

const FIRST_CELL = { top: 1, left: 1, bottom: 1, right: 1 };

/** The object model, and the workbook at its root. */
export interface BookModel extends ObjectModel {
  readonly workbook: HostObject;
}

/** The object model of a workbook; `made` is told every range that a request makes. */
export function objectModel(book: HostBook, made: (live: LiveRange) => void): BookModel {
  const model: ObjectModel = {
    range: (live) => {
      made(live);
      return HostObject.of(ranges, live, live);
    },
    sheet: (sheet) => HostObject.of(sheets, sheet),
    table: (table) => HostObject.of(tables, table),
    tables: (sheet) => HostObject.of(tableCollections, sheet),
    names: (sheet) => HostObject.of(nameCollections, sheet),
  };
  const ranges = rangeMembers(model);
  const sheets = sheetMembers(model);
  const tables = tableMembers(model);
  const tableCollections = tablesMembers(model, book);
  const nameCollections = namesMembers(model, book);
  return { ...model, workbook: HostObject.of(workbookMembers(model), book) };
}

function workbookMembers(model: ObjectModel): Members<HostBook> {
  const sheets = sheetsMembers(model);
  const selected = (book: HostBook): LiveRange =>
    book.selection?.isGone === false ? book.selection : new LiveRange(book.activeSheet, FIRST_CELL);
  return {
    type: "Workbook",
    scalars: { Name: ({ name }) => name, ReadOnly: () => false, IsDirty: () => true, AutoSave: () => false },
    children: {
      Worksheets: (book) => HostObject.of(sheets, book),
      Tables: () => model.tables(null),
      Names: () => model.names(null),
      Queries: queriesOf,
      Application: (book) => HostObject.of(applicationMembers, book),
      Settings: (book) => HostObject.of(settingsMembers, book),
      Properties: (book) => HostObject.of(propertiesMembers, book),
      Protection: (book) => HostObject.of(workbookProtection, book),
      Functions: (book) => HostObject.of(functionMembers, book),
      _Runtime: (book) => HostObject.of(runtimeMembers, book),
    },
    methods: {
      GetSelectedRange: (book) => model.range(selected(book).sheet.keep(selected(book).range)),
      GetActiveCell: (book) => {
        const { sheet, range } = selected(book);
        return model.range(sheet.keep({ ...range, bottom: range.top, right: range.left }));
      },
    },
  };
}

const applicationMembers: Members<HostBook> = {
  type: "Application",
  scalars: {
    CalculationMode: ({ application }) => application["CalculationMode"],
    CalculationState: () => "Done",
    DecimalSeparator: ({ application }) => application["DecimalSeparator"] ?? ".",
    ThousandsSeparator: ({ application }) => application["ThousandsSeparator"] ?? ",",
    UseSystemSeparators: () => true,
  },
  setters: { CalculationMode: ({ application }, value) => (application["CalculationMode"] = asText(value)) },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const runtimeMembers: Members<HostBook> = {
  type: "Runtime",
  scalars: { EnableEvents: ({ enableEvents }) => enableEvents },
  setters: { EnableEvents: (book, value) => (book.enableEvents = value === true) },
};

const workbookProtection: Members<HostBook> = {
  type: "WorkbookProtection",
  scalars: { Protected: ({ protectedBy }) => protectedBy !== null },
  methods: {
    Protect: (book, [password]) => {
      if (book.protectedBy !== null) throw new HostError("AccessDenied");
      book.protectedBy = { password: typeof password === "string" ? password : null };
    },
    Unprotect: (book, [password]) => {
      const given = typeof password === "string" ? password : null;
      if (book.protectedBy?.password !== given) throw new HostError("AccessDenied");
      book.protectedBy = null;
    },
  },
};

/** A worksheet function gives its result as an object: only those that tell something about the workbook are here. */
const functionMembers: Members<HostBook> = {
  type: "Functions",
  methods: {
    Date: ({ date1904 }, args) => {
      const [year, month, day] = [numberAt(args, 0), numberAt(args, 1), numberAt(args, 2)];
      const value = serialOf(year, month, day, date1904);
      return HostObject.of(resultMembers, { value: value ?? 0, error: value === null ? "#NUM!" : "" });
    },
  },
};

const resultMembers: Members<{ readonly value: unknown; readonly error: string }> = {
  type: "FunctionResult",
  scalars: { Value: ({ value }) => value, Error: ({ error }) => error },
};

interface Entry {
  readonly map: Map<string, unknown>;
  readonly key: string;
}

/** Key and value, kept in a map of the workbook. */
function entryMembers(type: string): Members<Entry> {
  return {
    type,
    identity: ({ key }) => ({ _Id: key }),
    scalars: { Key: ({ key }) => key, Value: ({ map, key }) => map.get(key) ?? null },
    setters: { Value: ({ map, key }, value) => map.set(key, value) },
    methods: { Delete: ({ map, key }) => void map.delete(key) },
  };
}

function mapMembers(type: string, ofItem: string, mapOf: (book: HostBook) => Map<string, unknown>): Members<HostBook> {
  const members = entryMembers(ofItem);
  const object = (map: Map<string, unknown>, key: string): HostObject => HostObject.of(members, { map, key });
  return {
    type,
    items: (book) => [...mapOf(book).keys()].map((key) => object(mapOf(book), key)),
    item: (book, key) => {
      const lower = String(key).toLowerCase();
      const found = [...mapOf(book).keys()].find((one) => one.toLowerCase() === lower);
      return found === undefined ? null : object(mapOf(book), found);
    },
    methods: {
      Add: (book, args) => {
        const key = textAt(args, 0);
        mapOf(book).set(key, args[1]);
        return object(mapOf(book), key);
      },
      DeleteAll: (book) => mapOf(book).clear(),
    },
  };
}

const settingsMembers = mapMembers("SettingCollection", "Setting", ({ settings }) => settings);
const customMembers = mapMembers(
  "DocumentPropertyCollection",
  "DocumentProperty",
  ({ customProperties }) => customProperties,
);

const PROPERTIES = [
  "Author",
  "Category",
  "Comments",
  "Company",
  "Keywords",
  "Manager",
  "RevisionNumber",
  "Subject",
  "Title",
];

const propertiesMembers: Members<HostBook> = {
  type: "DocumentProperties",
  scalars: Object.fromEntries(PROPERTIES.map((name) => [name, ({ properties }: HostBook) => properties[name] ?? ""])),
  setters: Object.fromEntries(
    PROPERTIES.map((name) => [name, ({ properties }: HostBook, value: unknown) => (properties[name] = value)]),
  ),
  children: { Custom: (book) => HostObject.of(customMembers, book) },
};

function nameMembers(model: ObjectModel): Members<HostName> {
  const range = ({ area }: HostName): HostObject | null =>
    area === null || area.isGone ? null : model.range(area.sheet.keep(area.range));
  const value = ({ area, formula }: HostName): string => {
    if (area === null) return formula;
    return area.isGone ? "#REF!" : absoluteAddress(area.sheet, area);
  };
  return {
    type: "NamedItem",
    identity: ({ name }) => ({ _Id: name }),
    scalars: {
      Name: ({ name }) => name,
      Type: ({ area }) => (area === null ? "String" : "Range"),
      Value: (name) => value(name).replace(/^=/, "").replaceAll("$", ""),
      Formula: value,
      Visible: ({ visible }) => visible,
      Comment: ({ comment }) => comment,
      Scope: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet"),
    },
    setters: {
      Visible: (name, to) => (name.visible = to === true),
      Comment: (name, to) => (name.comment = asText(to)),
    },
    methods: {
      GetRange: (name) => {
        const found = range(name);
        if (found === null) throw new HostError("ItemNotFound");
        return found;
      },
      GetRangeOrNullObject: range,
    },
  };
}

function namesMembers(model: ObjectModel, book: HostBook): Members<HostSheet | null> {
  const members = nameMembers(model);
  const all = (sheet: HostSheet | null): readonly HostName[] => book.names.filter((name) => name.sheet === sheet);
  return {
    type: "NamedItemCollection",
    items: (sheet) => all(sheet).map((name) => HostObject.of(members, name)),
    item: (sheet, key) => {
      const lower = String(key).toLowerCase();
      const found = all(sheet).find(({ name }) => name.toLowerCase() === lower);
      return found === undefined ? null : HostObject.of(members, found);
    },
    methods: {
      Add: (sheet, args) => {
        const [, reference, comment] = args;
        const name = textAt(args, 0);
        const isTaken = all(sheet).some((other) => other.name.toLowerCase() === name.toLowerCase());
        if (isTaken || book.findTable(name) !== null) throw invalidArgument();
        const live = reference instanceof HostObject ? reference.live : null;
        const area = live === null ? null : live.sheet.keep(live.range);
        const formula = typeof reference === "string" ? reference : "";
        const made: HostName = {
          ...{ name, sheet, area, formula, visible: true },
          comment: typeof comment === "string" ? comment : "",
        };
        book.names.push(made);
        return HostObject.of(members, made);
      },
    },
  };
}
