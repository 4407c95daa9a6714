import { isActionName } from "../../actions/registry";
import { TABLE_NAMES, type TableName } from "../../domain/book/records";
import { readBic } from "../../domain/values/bic";
import { readCountry } from "../../domain/values/countryNames";
import { SEVERITIES } from "../../domain/values/findingCodes";
import type { CodeMasks } from "./maskedCodes";

/** How texts are replaced. */
export interface Masks {
  readonly text: (text: string) => string;
  readonly codes: CodeMasks;
}

type FieldMask = (text: string, masks: Masks) => string;

const asText: FieldMask = (text, masks) => masks.text(text);
const asIban: FieldMask = (text, masks) => masks.codes.iban(text);
const asCreditorId: FieldMask = (text, masks) => masks.codes.creditorId(text);

/** What this says stays; any other text is replaced as texts are. */
function keptIf(isKept: (text: string) => boolean): FieldMask {
  return (text, masks) => (isKept(text) ? text : masks.text(text));
}

/** Ledger accounts, journals and codes of banks and schemes: short, and of nobody. */
const SHORT = /^[\p{L}\p{N} ./_-]{1,20}$/u;
const short = keptIf((text) => SHORT.test(text));
const bic = keptIf((text) => {
  const { bic: read, problems } = readBic(text);
  return read !== null || problems.some(({ code }) => code === "bic.notProvided");
});
const country = keptIf((text) => readCountry(text).code !== null);
const yesOrNames = keptIf((text) => /^\s*(?:ja|nee|yes|no|x|0|1|true|false|waar|onwaar)\s*$/iu.test(text));

/** Of an account of the books or at a bank, whichever it is. */
const account: FieldMask = (text, masks) =>
  /^\s*[A-Z]{2}\s?\d{2}/iu.test(text) ? masks.codes.iban(text) : short(text, masks);

/** The parts of an address as a line holds them; the country stands last. */
const address: FieldMask = (text, masks) => {
  const parts = text.split("|");
  return parts.map((part, at) => (at === 4 ? country(part, masks) : masks.text(part))).join("|");
};

const TABLES: ReadonlySet<string> = new Set(TABLE_NAMES);
/** `Invoices F2026-0012`: the table stays. */
const record: FieldMask = (text, masks) => {
  const [first = ""] = text.split(" ");
  return TABLES.has(first) ? first + masks.text(text.slice(first.length)) : masks.text(text);
};

/** A finding's code, and what it confirms of what (`item.collectedAlready:F2026-0012`). */
const findingCode: FieldMask = (text, masks) => {
  const [code = ""] = text.split(":");
  return Object.hasOwn(SEVERITIES, code) ? code + masks.text(text.slice(code.length)) : masks.text(text);
};

/** Columns that hold something else than a text that is replaced word by word; of one name in every table. */
const FIELD_MASKS: Readonly<Record<string, FieldMask>> = {
  iban: asIban,
  originalIban: asIban,
  counterpartyIban: asIban,
  account,
  creditorId: asCreditorId,
  originalCreditorId: asCreditorId,
  paymentReference: (text, masks) => masks.codes.reference(text) ?? masks.text(text),
  bic,
  creditorBic: bic,
  country,
  address,
  record,
  journal: short,
  bankJournal: short,
  bankAccount: short,
  inTransitAccount: short,
  debtorsAccount: short,
  discountAccount: short,
  chargesAccount: short,
  bank: short,
  entry: keptIf((text) => /^.{1,20}-\d{4}-\d{6,}$/u.test(text)),
  reversalOf: keptIf((text) => /^.{1,20}-\d{4}-\d{6,}$/u.test(text)),
  batchNumber: keptIf((text) => /^\d+$/.test(text)),
  currency: keptIf((text) => /^[A-Z]{3}$/iu.test(text)),
  categoryPurpose: keptIf((text) => /^[A-Z]{4}$/u.test(text)),
  reasonCode: keptIf((text) => /^[A-Z0-9]{2,4}$/u.test(text)),
  cutOff: keptIf((text) => /^\d{1,2}[:.]\d{2}$/u.test(text.trim())),
  readOnly: yesOrNames,
  layout: keptIf((text) => LAYOUTS.has(text)),
  withoutAccounts: keptIf((text) => /^\[(?:"[\p{L}\p{N} ./_-]{1,20}",?)*\]$/u.test(text)),
  action: keptIf((text) => isActionName(text) || MADE_BY.has(text)),
  version: keptIf((text) => /^\d+\.\d+\.\d+[\w.-]{0,20}$/u.test(text)),
  hash: keptIf(isDigest),
  contentHash: keptIf(isDigest),
  seal: keptIf(isDigest),
};

/** Forms of exports; any other name of a layout is a user's. */
const LAYOUTS: ReadonlySet<string> = new Set(
  "xaf general afas exact-online exact-globe twinfield snelstart accountview yuki winbooks".split(" "),
);

/** Rows of the Log that are no action's. */
const MADE_BY: ReadonlySet<string> = new Set(["new", "map"]);

/** Columns that hold something of their own in one table. */
const TABLE_MASKS: Partial<Readonly<Record<TableName, Readonly<Record<string, FieldMask>>>>> = {
  OrderFindings: { code: findingCode },
  Ledger: { account: short },
  LedgerAccounts: { account: short },
  Mapping: { table: keptIf((text) => TABLES.has(text)), field: keptIf((text) => /^-?[A-Za-z]{1,40}$/u.test(text)) },
};

/** The text of a cell of this column as another person's. */
export function maskedField(table: TableName, field: string, text: string, masks: Masks): string {
  return (TABLE_MASKS[table]?.[field] ?? FIELD_MASKS[field] ?? asText)(text, masks);
}

/** The text of a member of this name, in the JSON of a request or of settings. */
export function maskedMember(member: string, text: string, masks: Masks): string {
  if (isDigest(text)) return text;
  return (FIELD_MASKS[member] ?? findingCode)(text, masks);
}

/** A hash or seal, whole or shortened: worked out anew once everything else is replaced. */
export function isDigest(text: string): boolean {
  return /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/u.test(text);
}
