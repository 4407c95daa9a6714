import { isObject, jsonObject } from "../../kit/shape";
import { CODE_WORDS } from "../../sheets/captions";
import { fieldsOf } from "../../sheets/tables";
import { TABLE_NAMES } from "../../domain/book/records";
import { isDigest, type Masks, maskedMember } from "./maskedFields";

/** Codes, and how a request says what it asks: no words of a user. */
const CODES: ReadonlySet<string> = new Set([
  ...Object.values(CODE_WORDS).flatMap((words) => Object.keys(words)),
  ...[
    "all",
    "both",
    "amend",
    "replace",
    "restore",
    "settlement",
    "return",
    "charges",
    "core",
    "b2b",
    "one",
    "each",
    "new",
  ],
  ...["later", "joined", "notification", "specification", "nl", "en", "fr", "de", "day-first", "month-first"],
  ...["year-first", "comma", "point", "utf-8", "windows-1252", "camt.053", "camt.054", "mt940", "coda", "pain.002"],
  ...TABLE_NAMES,
]);

/** Members that say by the name of the user's own thing what becomes of it. */
const BY_NAME: ReadonlySet<string> = new Set([
  "fields",
  "fees",
  "collected",
  "chosen",
  "choices",
  "sequenceTypeOverrides",
]);
/** What a program calls a member, or a column (`Mandates.iban`). */
const MEMBER = /^(?:[A-Z][A-Za-z]+\.)?[a-z][A-Za-z0-9]{0,40}$/u;
const FIELDS: ReadonlySet<string> = new Set(
  TABLE_NAMES.flatMap((table) => fieldsOf(table).map(({ name }) => `${table}.${name}`)),
);

/** The JSON of a request or of settings with every text in it replaced; what is no such JSON is replaced as a text. */
export function maskedJson(text: string, masks: Masks): string {
  const parsed = jsonObject(text);
  return parsed === null ? masks.text(text) : JSON.stringify(maskedValue(parsed, "", masks));
}

function maskedValue(value: unknown, member: string, masks: Masks): unknown {
  if (typeof value === "string") {
    return isDigest(value) || CODES.has(value) ? value : maskedMember(member, value, masks);
  }
  if (Array.isArray(value)) return value.map((one) => maskedValue(one, member, masks));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [maskedName(name, member, masks), maskedValue(one, name, masks)]),
  );
}

function maskedName(name: string, under: string, masks: Masks): string {
  if (FIELDS.has(name)) return name;
  return !BY_NAME.has(under) && MEMBER.test(name) ? name : masks.text(name);
}
