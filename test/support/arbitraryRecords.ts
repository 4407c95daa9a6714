import fc, { type Arbitrary } from "fast-check";
import { keyOf } from "../../src/domain/book/book";
import { dateFromDayNumber, dayNumber, isoDate } from "../../src/domain/values/calendar";
import type { RecordTypes, TableName } from "../../src/domain/book/records";
import type { FieldValue } from "../../src/sheets/cells";
import { type Field, fieldsOf } from "../../src/sheets/tables";

const FIRST_DAY = dayNumber(isoDate("1950-01-01"));
const LAST_DAY = dayNumber(isoDate("2100-12-31"));

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dateFromDayNumber);
const moments = fc.tuple(days, fc.integer({ min: 0, max: 86_399 })).map(([day, second]) => {
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${day}T${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
});
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom("=1+1", "+31", "-", "@home", "0012", "Ja", "1,5"),
  )
  .map((text) => text.replace(/\p{Cc}/gu, "").trim());

function textOf({ lengthMax = 32_767 }: Field): Arbitrary<string> {
  return words.map((text) => Array.from(text).slice(0, lengthMax).join("").trim()).filter((text) => text !== "");
}

function lawfulValue(field: Field): Arbitrary<FieldValue> {
  switch (field.kind) {
    case "text":
      return textOf(field);
    case "date":
      return days;
    case "date-time":
      return moments;
    case "amount":
      return fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 });
    case "percent":
      return fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => (hundredths === 0 ? 0 : hundredths / 100));
    case "integer":
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 999 });
    case "yes/no":
      return fc.boolean();
    case "code":
      return fc.constantFrom(...Object.keys(field.words ?? {}));
  }
}

/** A lawful value of a field, or nothing where a record may lack it. */
export function fieldValues(field: Field): Arbitrary<FieldValue> {
  return field.filled ? lawfulValue(field) : fc.option(lawfulValue(field), { nil: null });
}

/** Records of a table that decoding has nothing to say about, none in the workbook yet. */
export function recordsOf<T extends TableName>(table: T, maxLength = 8): Arbitrary<RecordTypes[T][]> {
  const fields = Object.fromEntries(fieldsOf(table).map((field) => [field.name, fieldValues(field)]));
  const record = fc.record({ row: fc.constant(0), ...fields }) as unknown as Arbitrary<RecordTypes[T]>;
  return fc.uniqueArray(record, { maxLength, selector: (one) => keyOf(table, one) || JSON.stringify(one) });
}
