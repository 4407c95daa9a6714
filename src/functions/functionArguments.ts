import type { IsoDate } from "../domain/values/calendar";
import type { Translator } from "../messages/translator";
import { decodeCell, encodeCell } from "../sheets/cells";
import { date } from "../sheets/fields";
import { FunctionRefusal } from "./functionRefusal";
import type { FunctionTexts } from "./functionTexts";

/** Reads what Excel hands to a function, and writes days as Excel has them. The readers throw FunctionRefusal. */
export interface FunctionArguments {
  /** A text that is not blank. */
  readonly text: (value: unknown) => string;
  /** No when left out. */
  readonly flag: (value: unknown) => boolean;
  readonly day: (value: unknown) => IsoDate;
  /** Null when left out or blank. */
  readonly dayOrNull: (value: unknown) => IsoDate | null;
  /** A whole number of days; 0 when left out. */
  readonly dayCount: (value: unknown) => number;
  /** The serial of a day. */
  readonly serial: (day: IsoDate) => number;
}

const DAY = date("U");
/** Four years of business days: more is a slip, and would keep Excel busy. */
const DAYS_MAX = 1000;

/** The readers whose refusals are in the translator's language. */
export function argumentsIn({ language, messages, describe }: Translator<FunctionTexts>): FunctionArguments {
  const { errors } = messages.functions;
  const wrong = (message: string): FunctionRefusal => new FunctionRefusal("invalidValue", message);
  const dayOrNull = (value: unknown): IsoDate | null => {
    if (isLeftOut(value)) return null;
    if (typeof value !== "number" && typeof value !== "string") throw wrong(errors.blankDate);
    const read = decodeCell(DAY, value, { language, date1904: false, note: () => undefined });
    if (typeof read !== "object") return read as IsoDate;
    if (read === null) return null;
    throw wrong(describe({ code: read.code, severity: "error", place: null, params: read.params }));
  };
  return {
    text: (value) => {
      if (isLeftOut(value)) throw new FunctionRefusal("notAvailable", errors.blank);
      if (typeof value !== "string") throw wrong(errors.notText);
      return value;
    },
    flag: (value) => {
      if (isLeftOut(value)) return false;
      if (typeof value !== "boolean" && typeof value !== "number") throw wrong(errors.notABoolean);
      return Boolean(value);
    },
    day: (value) => {
      const day = dayOrNull(value);
      if (day === null) throw wrong(errors.blankDate);
      return day;
    },
    dayOrNull,
    dayCount: (value) => {
      if (isLeftOut(value)) return 0;
      if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) > DAYS_MAX) {
        throw wrong(errors.notADayCount);
      }
      return value;
    },
    serial: (day) => Number(encodeCell(DAY, day, { language, date1904: false })),
  };
}

/** What Excel hands over for a parameter that is left out, or a cell that is blank (0 for one of any type). */
function isLeftOut(value: unknown): boolean {
  return value === null || value === undefined || value === 0 || (typeof value === "string" && value.trim() === "");
}
