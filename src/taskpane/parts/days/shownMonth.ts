import { addDays, addMonths, dayNumber, isoDate, type IsoDate } from "../../../domain/values/calendar";

/** On which day of the week its reader's week begins, Monday being 0. */
export type WeekStart = 0 | 6;

const WEEK = 7;
/** 1 January 1970 was a Thursday. */
const THURSDAY = 3;
/** Whatever the month, its days fit in six weeks: a calendar that kept changing its height would move what is pressed. */
const WEEKS = 6;

/** The weeks of a calendar that shows the month of this day. */
export function weeksAround(day: IsoDate, start: WeekStart): readonly (readonly IsoDate[])[] {
  const month = isoDate(`${day.slice(0, 8)}01`);
  const first = addDays(month, -placeInWeek(month, start));
  const weeks = Array.from({ length: WEEKS }, (_, week) => addDays(first, week * WEEK));
  return weeks.map((begin) => Array.from({ length: WEEK }, (_, at) => addDays(begin, at)));
}

function placeInWeek(day: IsoDate, start: WeekStart): number {
  // Days before 1970 have numbers below nought.
  return (((dayNumber(day) + THURSDAY - start) % WEEK) + WEEK) % WEEK;
}

/** The day to which a key leads from this one; null for a key that leads nowhere. */
export function dayByKey(day: IsoDate, key: string, isShift: boolean, start: WeekStart): IsoDate | null {
  const place = placeInWeek(day, start);
  const page = isShift ? 12 : 1;
  const steps: Readonly<Record<string, () => IsoDate>> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, -WEEK),
    ArrowDown: () => addDays(day, WEEK),
    Home: () => addDays(day, -place),
    End: () => addDays(day, WEEK - 1 - place),
    PageUp: () => addMonths(day, -page),
    PageDown: () => addMonths(day, page),
  };
  return Object.hasOwn(steps, key) ? (steps[key]?.() ?? null) : null;
}
