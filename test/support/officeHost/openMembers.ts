import type { Range } from "../../../src/file/range";
import { HostObject, type Members } from "./registry";
import type { HostCondition, HostSheet, HostValidation, LiveRange } from "./workbook";

/*
 * How cells look, and what they may hold: classes with hundreds of members that an add-in mostly writes. They keep
 * whatever they are given, and what they tell was never compared with Excel.
 */

interface LookPart {
  readonly live: LiveRange;
  /** `""` for the format itself, else as `Fill.`. */
  readonly path: string;
}

/** Of a column of which nobody has said anything, in points. */
const DEFAULT_WIDTH = 48;

const lookMembers: Members<LookPart> = {
  type: "RangeFormat",
  open: {
    names: ({ live, path }) => [
      ...new Set(
        live.sheet.looks
          .filter(
            ({ name, area }) =>
              name.startsWith(path) && !name.slice(path.length).includes(".") && covers(area, live.range),
          )
          .map(({ name }) => name.slice(path.length)),
      ),
    ],
    read: ({ live, path }, name) =>
      live.sheet.looks.findLast((look) => look.name === path + name && covers(look.area, live.range))?.value ??
      (path + name === "ColumnWidth" ? DEFAULT_WIDTH : null),
    write: ({ live, path }, name, value) => {
      live.sheet.checkWritable();
      setLook(live, path + name, value);
    },
    child: ({ live, path }, name) => HostObject.of(lookMembers, { live, path: `${path}${name}.` }),
    call: ({ live, path }, name, args) => {
      live.sheet.checkWritable();
      if (name === "Clear") clearLook(live, path);
      // An edge or a side is a child with a key: borders.getItem("EdgeTop").
      if (name.startsWith("GetItem")) return HostObject.of(lookMembers, { live, path: `${path}${String(args[0])}.` });
      return undefined;
    },
  },
};

/** The look of a range's cells. */
export function lookOf(live: LiveRange): HostObject {
  return HostObject.of(lookMembers, { live, path: "" });
}

function covers(area: LiveRange, range: Range): boolean {
  if (area.isGone) return false;
  const { top, left, bottom, right } = area.range;
  return top <= range.top && left <= range.left && bottom >= range.bottom && right >= range.right;
}

/** Gives all cells of the range this property of their look. */
export function setLook(live: LiveRange, name: string, value: unknown): void {
  const { sheet, range } = live;
  const isReplaced = (area: LiveRange): boolean => area.isGone || coversRange(range, area.range);
  sheet.looks = sheet.looks.filter((look) => look.name !== name || !isReplaced(look.area));
  sheet.looks.push({ area: sheet.keep(range), name, value });
}

function coversRange(outer: Range, inner: Range): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

function clearLook({ sheet, range }: LiveRange, path: string): void {
  const names = new Set(sheet.looks.filter(({ name }) => name.startsWith(path)).map(({ name }) => name));
  names.forEach((name) => {
    sheet.looks = sheet.looks.filter(
      (look) => look.name !== name || look.area.isGone || !coversRange(range, look.area.range),
    );
    if (sheet.looks.some((look) => look.name === name))
      sheet.looks.push({ area: sheet.keep(range), name, value: null });
  });
}

/** Forgets every look that lies wholly in the range, as `clear("Formats")` does. */
export function clearLooks(live: LiveRange): void {
  clearLook(live, "");
}

const conditionMembers: Members<HostCondition> = {
  type: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: ({ id }) => id, Type: ({ properties }) => properties.get("Type") },
  methods: {
    Delete: (condition) => {
      const { sheet } = condition.area;
      sheet.checkWritable();
      sheet.conditions = sheet.conditions.filter((one) => one !== condition);
    },
  },
  open: {
    names: ({ properties }) => [...properties.keys()],
    read: ({ properties }, name) => properties.get(name) ?? null,
    write: ({ properties, area }, name, value) => {
      area.sheet.checkWritable();
      properties.set(name, value);
    },
    // The kinds of a condition, and their parts, keep what they are given under their own path.
    child: (condition, name) => {
      const kind = name.replace(/OrNullObject$/, "");
      if (kind !== name && condition.properties.get("Type") !== kind) return null;
      return HostObject.of(conditionPart, { condition, path: `${kind}.` });
    },
    call: () => undefined,
  },
};

interface ConditionPart {
  readonly condition: HostCondition;
  readonly path: string;
}

const conditionPart: Members<ConditionPart> = {
  type: "ConditionalFormat",
  open: {
    names: ({ condition, path }) =>
      [...condition.properties.keys()].filter((name) => name.startsWith(path)).map((name) => name.slice(path.length)),
    read: ({ condition, path }, name) => condition.properties.get(path + name) ?? null,
    write: ({ condition, path }, name, value) => {
      condition.area.sheet.checkWritable();
      condition.properties.set(path + name, value);
    },
    child: ({ condition, path }, name) => HostObject.of(conditionPart, { condition, path: `${path}${name}.` }),
    call: () => undefined,
  },
};

const conditionsMembers: Members<LiveRange> = {
  type: "ConditionalFormatCollection",
  items: (live) => conditionsOf(live).map((condition) => HostObject.of(conditionMembers, condition)),
  item: (live, key) => {
    const found = conditionsOf(live).find(({ id }) => id === key);
    return found === undefined ? null : HostObject.of(conditionMembers, found);
  },
  methods: {
    Add: ({ sheet, range }, [type]) => {
      sheet.checkWritable();
      const id = `{${String(sheet.book.nextId()).padStart(8, "0")}}`;
      const condition = { id, area: sheet.keep(range), properties: new Map([["Type", type]]) };
      sheet.conditions.push(condition);
      return HostObject.of(conditionMembers, condition);
    },
    ClearAll: (live) => {
      live.sheet.checkWritable();
      const gone = conditionsOf(live);
      live.sheet.conditions = live.sheet.conditions.filter((condition) => !gone.includes(condition));
    },
  },
};

function conditionsOf({ sheet, range }: LiveRange): readonly HostCondition[] {
  return sheet.conditions.filter(({ area }) => !area.isGone && coversRange(range, area.range));
}

/** The conditional formats that lie in a range. */
export function conditionsObject(live: LiveRange): HostObject {
  return HostObject.of(conditionsMembers, live);
}

const VALIDATION_DEFAULTS: Readonly<Record<string, unknown>> = {
  Rule: {},
  ErrorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  Prompt: { message: "", showPrompt: true, title: "" },
  IgnoreBlanks: true,
};

const validationMembers: Members<LiveRange> = {
  type: "DataValidation",
  scalars: {
    ...Object.fromEntries(
      Object.entries(VALIDATION_DEFAULTS).map(([name, absent]) => [
        name,
        (live: LiveRange) => validationOf(live)?.properties.get(name) ?? absent,
      ]),
    ),
    Type: (live) => typeOf(validationOf(live)?.properties.get("Rule")),
  },
  setters: Object.fromEntries(
    Object.keys(VALIDATION_DEFAULTS).map((name) => [
      name,
      (live: LiveRange, value: unknown) => {
        live.sheet.checkWritable();
        setValidation(live, name, value);
      },
    ]),
  ),
  methods: {
    Clear: (live) => {
      live.sheet.checkWritable();
      removeValidations(live.sheet, live.range);
    },
  },
};

/** What a range's cells may hold. */
export function validationObject(live: LiveRange): HostObject {
  return HostObject.of(validationMembers, live);
}

function validationOf({ sheet, range }: LiveRange): HostValidation | undefined {
  return sheet.validations.findLast(({ area }) => covers(area, range));
}

function typeOf(rule: unknown): string {
  const [kind] = typeof rule === "object" && rule !== null ? Object.keys(rule) : [];
  return kind === undefined ? "None" : kind.replace(/^./, (letter) => letter.toUpperCase());
}

/** Sets one property of the rule for exactly these cells. */
export function setValidation({ sheet, range }: LiveRange, name: string, value: unknown): void {
  const same = sheet.validations.find(({ area }) => covers(area, range) && coversRange(range, area.range));
  if (same === undefined) removeValidations(sheet, range);
  const validation = same ?? { area: sheet.keep(range), properties: new Map<string, unknown>() };
  validation.properties.set(name, value);
  if (same === undefined) sheet.validations.push(validation);
}

function removeValidations(sheet: HostSheet, range: Range): void {
  const kept = sheet.validations.filter(({ area }) => !area.isGone && !coversRange(range, area.range));
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}
