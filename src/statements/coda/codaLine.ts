import { parseIsoDate, type IsoDate } from "../../domain/values/calendar";
import { BOOKED_MAX, cents, type Cents } from "../../domain/values/money";
import { rememberedLast } from "../../kit/remembered";
import { singleByteText, utf8Text } from "../textLines";

/** Every record of a CODA has this many characters. */
export const RECORD_LENGTH = 128;

/**
 * A record's text, blanks added where they were cut off; null where it is longer than a record. In a character set of one
 * byte per character, as banks write it: only a line of another length can be a copy in UTF-8.
 */
export function codaLine(bytes: Uint8Array): string | null {
  const copied = bytes.length === RECORD_LENGTH ? null : utf8Text(bytes);
  const text = (copied ?? singleByteText(bytes)).trimEnd();
  return text.length > RECORD_LENGTH ? null : text.padEnd(RECORD_LENGTH);
}

/** Positions of a record, as the standard counts them: from 1, both included. */
export function cut(record: string, from: number, to: number): string {
  return record.slice(from - 1, to);
}

/** The day `ddmmyy`; null for none (`000000`), and for one that does not exist. */
export const codaDay: (text: string) => IsoDate | null = rememberedLast((text) =>
  parseIsoDate(`20${text.slice(4, 6)}-${text.slice(2, 4)}-${text.slice(0, 2)}`),
);

/** Sign (0 is credit, 1 debit) and amount (fifteen digits, three of them decimals); null where they cannot be read. */
export function codaAmount(text: string): Cents | null {
  if (!/^[01]\d{14}0$/.test(text)) return null;
  const value = Number(text.slice(1, 15));
  if (value > BOOKED_MAX) return null;
  return cents(text.startsWith("1") ? -value : value);
}
