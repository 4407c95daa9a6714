import { type Finding, finding } from "../../domain/book/finding";
import type { IsoDate } from "../../domain/values/calendar";
import { add, type Cents, formatCents } from "../../domain/values/money";
import { type CellValue, isCellError } from "../../sheets/cellValue";
import { isBlankCell, shownValue } from "../../sheets/cells";
import { isInCents } from "../../sheets/inCents";
import { amountOf, type CellReading, dayOf, isProblem, textIn, UNREADABLE, type Value } from "../openItemRows";
import { kindOf, type MemberField } from "./memberFields";
import type { MemberColumn } from "./memberColumns";
import type { MemberRow } from "./memberList";
import { frequencyOf, isCollectedBy, isLiving, isSampleName, monthsOfCode, saidSequence } from "./memberWords";

/** A column that is read. */
export type ReadMemberColumn = MemberColumn & { readonly field: MemberField };

/** A row as it was read, with what of it is none of its column's values. */
export interface ReadMemberRow {
  readonly row: MemberRow;
  readonly findings: readonly Finding[];
}

const DESCRIPTION_MAX = 255;

/** Reads the rows of a list of members, each for itself. */
export function memberReader(
  columns: readonly ReadMemberColumn[],
  reading: CellReading,
): (cells: readonly CellValue[], row: number) => ReadMemberRow {
  // Where the list says how is paid, a blank cell is nobody's who is collected from.
  const unpaid = columns.some(({ field }) => field === "payment") ? { said: "", isCollected: false } : null;
  return (cells, row) => {
    const values = new Map<MemberField, Value[]>();
    const findings: Finding[] = [];
    const place = { file: reading.file, line: row };
    for (const { field, caption, position } of columns) {
      const cell = cells[position] ?? null;
      if (isBlankCell(cell)) continue;
      const value = valueOf(field, cell, reading, isInCents(caption));
      if (isProblem(value))
        findings.push(finding(value.code, null, { ...place, column: caption, value: shownValue(cell) }));
      else values.set(field, [...(values.get(field) ?? []), value]);
    }
    const parts = amountParts(values);
    const differing = totalDiffers(values, parts);
    if (differing !== null) findings.push(finding("oneList.totalDiffers", null, { ...place, ...differing }));
    return { row: rowOf(row, values, parts, unpaid), findings };
  };
}

function valueOf(
  field: MemberField,
  cell: CellValue,
  reading: CellReading,
  inCents: boolean,
): ReturnType<typeof amountOf> {
  if (isCellError(cell)) return UNREADABLE;
  const kind = kindOf(field);
  if (kind === "amount") return amountOf(cell, reading, inCents);
  // What was never filled in stands as a day that is none in some programs.
  if (kind === "day") return typeof cell === "string" && /^[0\s.:/-]+$/.test(cell) ? null : dayOf(cell, reading);
  if (typeof cell === "boolean") return cell ? "ja" : "nee";
  if (field === "bic" && /^(?:none|notprovided)$/i.test(shownValue(cell).trim())) return null;
  return textIn(cell, { isIdentifier: kind !== "text", isIban: kind === "iban", max: DESCRIPTION_MAX, isCut: true });
}

type Values = ReadonlyMap<MemberField, readonly Value[]>;

function amountParts(values: Values): readonly Cents[] {
  const amounts = (values.get("amount") ?? []).filter((value) => value !== null) as Cents[];
  return amounts.length > 0 ? amounts : ((values.get("total") ?? []) as Cents[]);
}

/** A total that is not the sum of its parts: the parts are believed, for a total is worked out by hand at times. */
function totalDiffers(
  values: Values,
  parts: readonly Cents[],
): { readonly value: string; readonly sum: string } | null {
  const [total] = (values.get("total") ?? []) as Cents[];
  const sum = add(...parts);
  return total === undefined || total === sum ? null : { value: formatCents(total), sum: formatCents(sum) };
}

function rowOf(row: number, values: Values, parts: readonly Cents[], unpaid: MemberRow["payment"]): MemberRow {
  const text = (field: MemberField): string | null => {
    const value = values.get(field)?.[0];
    return typeof value === "string" ? value : null;
  };
  const read = <T>(field: MemberField, meaning: (said: string) => T): T | null => {
    const said = text(field);
    return said === null ? null : meaning(said);
  };
  const day = (field: MemberField): IsoDate | null => text(field) as IsoDate | null;
  const descriptions = (values.get("description") ?? []).filter((value) => value !== null).join(" ");
  return {
    row,
    number: text("number"),
    name: nameOf(text),
    accountHolder: text("accountHolder"),
    payer: text("payer"),
    iban: text("iban"),
    bic: text("bic"),
    email: text("email"),
    street: text("street"),
    buildingNumber: text("buildingNumber"),
    postalCode: text("postalCode"),
    town: text("town"),
    country: text("country"),
    mandateId: text("mandateId"),
    dateOfSignature: day("dateOfSignature"),
    joined: day("joined"),
    lastCollectionDate: day("lastCollectionDate"),
    sequence: read("sequence", saidSequence),
    ended: day("ended"),
    isLiving: isLivingRow(text("active"), text("inactive")),
    payment: read("payment", (said) => ({ said, isCollected: isCollectedBy(said) })) ?? unpaid,
    amount: parts.length === 0 ? null : add(...parts),
    group: text("group"),
    frequency: read("frequency", (said) => ({ said, every: frequencyOf(said) })),
    months: read("months", (said) => ({ said, months: monthsOfCode(said) })),
    isSample: isSampleName(nameOf(text) ?? ""),
    description: descriptions === "" ? null : descriptions,
    dueDate: day("dueDate"),
    invoice: text("invoice"),
    currency: text("currency"),
  };
}

function nameOf(text: (field: MemberField) => string | null): string | null {
  const whole = text("name");
  const parts = [text("firstName"), text("infix"), text("lastName")].filter((part) => part !== null);
  return whole ?? (parts.length === 0 ? null : parts.join(" "));
}

/** Whether a row is of somebody who belongs to the list still; a word that is not known ends nothing. */
function isLivingRow(active: string | null, inactive: string | null): boolean {
  if (active !== null && isLiving(active) === false) return false;
  return inactive === null || isLiving(inactive) !== true;
}
