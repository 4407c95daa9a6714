import { dayNumber, parseIsoDate, type IsoDate } from "../../domain/values/calendar";
import { BOOKED_MAX, cents, negate, type Cents } from "../../domain/values/money";
import { rememberedLast } from "../../kit/remembered";
import type { StatementBalance } from "../statement";

/** Decimals may be short or empty, and nought behind the cents changes nothing; the comma is always there. */
const AMOUNT = /^0*(\d{1,12}),(\d{0,2})0*$/;

/** An amount as MT940 writes it (`12,35`, `10,5`, `10,`, `000000000098,99`); null for anything else. */
export function mt940Amount(text: string): Cents | null {
  const [, whole, fraction] = AMOUNT.exec(text) ?? [];
  if (whole === undefined || fraction === undefined) return null;
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return value > BOOKED_MAX ? null : cents(value);
}

/** The day `yymmdd`; null for none (`000000`) and for the 30 February on which interest is reckoned. */
export const mt940Day: (text: string) => IsoDate | null = rememberedLast((text) =>
  parseIsoDate(`20${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`),
);

/** The day `mmdd` behind a value day `yymmdd`, in the year that brings it nearest: 26 0102 with 1230 is of 2025. */
export const mt940EntryDay: (text: string) => IsoDate | null = rememberedLast((text) => {
  const valueDate = mt940Day(text.slice(0, 6));
  const year = 2000 + Number(text.slice(0, 2));
  const inYear = (of: number): IsoDate | null => parseIsoDate(`${of}-${text.slice(6, 8)}-${text.slice(8, 10)}`);
  if (valueDate === null) return inYear(year);
  let nearest: IsoDate | null = null;
  let distance = Infinity;
  for (const day of [year, year - 1, year + 1].map(inYear)) {
    const away = day === null ? Infinity : Math.abs(dayNumber(day) - dayNumber(valueDate));
    if (away < distance) [nearest, distance] = [day, away];
  }
  return nearest;
});

/** A balance, and its currency. */
export interface Mt940Balance extends StatementBalance {
  readonly currency: string;
}

/** The balance in a field 60 or 62 (`C131231EUR1000,00`); null for anything else. */
export function mt940Balance(text: string): Mt940Balance | null {
  const [, mark, day = "", currency, written = ""] = /^([CD])(\d{6})([A-Z]{3})(\S+)\s*$/.exec(text) ?? [];
  const amount = mt940Amount(written);
  if (currency === undefined || amount === null) return null;
  return { date: mt940Day(day), currency, amount: mark === "D" ? negate(amount) : amount };
}
