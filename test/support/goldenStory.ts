import type { Outcome } from "../../src/actions/action";
import type { Change } from "../../src/domain/book/book";
import { KEY_FIELDS } from "../../src/domain/book/book";
import type { Finding } from "../../src/domain/book/finding";
import { cents, formatCents } from "../../src/domain/values/money";
import type { LedgerLine, RecordTypes, TableName } from "../../src/domain/book/records";
import { fieldsOf } from "../../src/sheets/tables";
import type { GoldenCase, Step } from "./goldenCase";
import type { Played } from "./goldenDoors";

/*
 * A played case as a person checks it: amounts in euros, one ledger entry after the other, every field that changed with
 * what it was. Seals and rows are left out: they have tests of their own.
 */

/** The story of a case as `expected/story.txt` holds it. */
export function story({ sentence }: GoldenCase, played: readonly Played[]): string {
  const steps = played.map(({ step, before, outcome }, position) => {
    const changes = outcome === null && step.kind === "hand" ? step.changes(before) : (outcome?.changes ?? []);
    return [
      `${String(position + 1)}. ${titleOf(step)}`,
      ...(outcome === null ? [] : outcomeLines(outcome)),
      ...ledgerLines(changes),
      ...changes.filter(({ table }) => table !== "Ledger").map(changeLine),
      ...(outcome?.documents ?? []).map(({ name }) => `   file ${name}`),
    ].join("\n");
  });
  return `${[sentence, ...steps].join("\n\n")}\n`;
}

function titleOf(step: Step): string {
  if (step.kind === "hand") return `by hand: ${step.sentence}`;
  const { action, typed, moment } = step;
  return `${action.name} ${JSON.stringify(typed)} ${moment.at} ${moment.user}`;
}

function outcomeLines({ done, findings }: Outcome): string[] {
  return [done ? "   done" : "   held back", ...findings.map(findingLine)];
}

function findingLine({ code, severity, place, params }: Finding): string {
  const where = place === null ? "" : ` at ${place.table} ${String(place.row ?? "")} ${place.field ?? ""}`.trimEnd();
  const about = Object.entries(params).map(([name, value]) => ` ${name}=${String(value)}`);
  return `   ${severity} ${code}${where}${about.join("")}`;
}

function ledgerLines(changes: readonly Change[]): string[] {
  let entry = "";
  return changes.flatMap((change) => {
    if (change.table !== "Ledger" || change.kind !== "append") return [];
    const line = change.record;
    const head = line.entry === entry ? [] : [entryLine(line)];
    entry = line.entry;
    const side = line.debit === null ? ["credit", line.credit] : ["debit ", line.debit];
    const amount = formatCents(cents(Number(side[1]))).padStart(12);
    return [...head, `      ${String(line.number).padStart(3)} ${line.account.padEnd(8)} ${String(side[0])} ${amount}`];
  });
}

function entryLine(line: LedgerLine): string {
  const { entry, bookingDate, journal, event, reversalOf, description, bankReference } = line;
  const item = [line.debtor, line.invoice, line.instalment].filter((part) => part !== null).join("/");
  const order = `${line.order ?? ""}${line.directDebit === null ? "" : `/${String(line.directDebit)}`}`;
  const ids = [line.endToEndId, line.mandateId, bankReference].map((id) => id ?? "-").join(" ");
  const mirrors = reversalOf === null ? "" : ` reverses ${reversalOf}`;
  const what = `${journal} ${event}${mirrors} | ${line.administration} ${item} ${order} ${ids} | ${description ?? ""}`;
  return `   entry ${entry} ${bookingDate} ${what} | ${line.recordedAt}`;
}

function changeLine(change: Change): string {
  const { table } = change;
  if (change.kind === "remove") return `   - ${table} ${nameOf(table, change.was)}`;
  if (change.kind === "append") {
    const fields = fieldTexts(table, change.record).filter(([, text]) => text !== BLANK);
    return `   + ${table}${fields.map(([name, text]) => ` ${name}=${text}`).join("")}`;
  }
  const was = new Map(fieldTexts(table, change.was));
  const fields = fieldTexts(table, change.fields).map(([name, text]) => ` ${name}: ${was.get(name) ?? ""} > ${text}`);
  return `   ~ ${table} ${change.key.replaceAll("\u001f", "/")}${fields.join(",")}`;
}

const BLANK = "blank";

function nameOf<T extends TableName>(table: T, record: RecordTypes[T]): string {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const keys: readonly string[] = KEY_FIELDS[table];
  return keys.map((field) => String(values[field])).join("/");
}

/** The given fields of a record in the order of its table, as text. */
function fieldTexts(table: TableName, record: object): [string, string][] {
  const values = record as Readonly<Record<string, string | number | boolean | null>>;
  return fieldsOf(table).flatMap(({ name, kind }): [string, string][] => {
    if (!(name in values)) return [];
    const value = values[name] ?? null;
    if (value === null) return [[name, BLANK]];
    return [[name, kind === "amount" ? formatCents(cents(Number(value))) : String(value)]];
  });
}
