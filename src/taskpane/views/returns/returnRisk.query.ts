import { exposureOn, type AtRisk, totalAtRisk } from "../../../domain/collection/moneyAtRisk";
import { type RateSelection, returnRates } from "../../../domain/collection/returnRates";
import { addDays, addMonths, type IsoDate } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import type { LongList } from "../../../session/longList";
import type { Query, QueryScope } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";

/** Amounts that can come back on a day. */
export interface ShownRisk {
  readonly date: IsoDate;
  readonly withoutQuestion: string;
  readonly onlyUnauthorised: string;
  readonly b2b: string;
  readonly total: string;
}

/** How much of a month's collections came back. */
export interface ShownMonthRate {
  /** `2026-12`. */
  readonly month: string;
  readonly collected: number;
  readonly returned: number;
  readonly returnedAmount: string;
  /** In per cent. */
  readonly rate: number;
}

/** How much of a debtor's collections came back. */
export interface ShownDebtorRate extends Omit<ShownMonthRate, "month"> {
  readonly debtor: string;
  readonly name: string;
}

/** How long after today. */
export interface After {
  readonly unit: "weeks" | "monthsAhead";
  readonly count: number;
}

/** What can come back from now on, if nothing is collected any more, and what came back of the last twelve months. */
export interface ReturnRisk {
  readonly now: ShownRisk;
  /** Today and some days after it, down to nil. */
  readonly ahead: readonly (ShownRisk & { readonly after: After | null })[];
  /** Of all twelve months together. */
  readonly total: Omit<ShownMonthRate, "month">;
  /** Twelve months, the last one this month so far; those in which nothing was collected included. */
  readonly months: readonly ShownMonthRate[];
  /** Who gives most money back first. */
  readonly debtors: LongList<ShownDebtorRate>;
}

/** Days ahead at which what can come back is shown: as it runs out in eight weeks, then in thirteen months. */
const WEEKS_AHEAD = [2, 4, 6, 8];
const MONTHS_AHEAD = [4, 7, 10, 13];
const MONTHS = 12;

/** What can come back, and what did. */
export const returnRisk: Query<Readonly<Record<string, never>>, ReturnRisk> = (scope) => {
  const { index, today } = scope;
  const ahead: readonly { readonly date: IsoDate; readonly after: After | null }[] = [
    { date: today, after: null },
    ...WEEKS_AHEAD.map((count) => ({ date: addDays(today, count * 7), after: { unit: "weeks", count } as const })),
    ...MONTHS_AHEAD.map((count) => ({
      date: addMonths(today, count),
      after: { unit: "monthsAhead", count } as const,
    })),
  ];
  const { days, ...now } = exposureOn(today, index);
  return {
    now: shownRisk(today, now),
    ahead: ahead.map(({ date, after }) => ({
      ...shownRisk(date, days.findLast((day) => day.date <= date) ?? now),
      after,
    })),
    ...ratesOf(scope),
  };
};

function shownRisk(date: IsoDate, { withoutQuestion, onlyUnauthorised, b2b }: AtRisk): ShownRisk {
  return {
    date,
    withoutQuestion: formatCents(withoutQuestion),
    onlyUnauthorised: formatCents(onlyUnauthorised),
    b2b: formatCents(b2b),
    total: formatCents(totalAtRisk({ withoutQuestion, onlyUnauthorised, b2b })),
  };
}

function ratesOf({ index, today, long }: QueryScope): Pick<ReturnRisk, "total" | "months" | "debtors"> {
  const first = addMonths(today, 1 - MONTHS).slice(0, 7);
  const selection: RateSelection = { from: `${first}-01` as IsoDate, until: today };
  const { total, months, debtors } = returnRates(selection, index);
  const known = new Map(months.map((one) => [one.month, one]));
  const names = Array.from({ length: MONTHS }, (_, at) => addMonths(selection.from, at).slice(0, 7));
  return {
    total: shownRate(total),
    months: names.map((month) => ({ month, ...shownRate(known.get(month) ?? NOTHING) })),
    debtors: long(rowsOf(debtors, ({ debtor, name, ...rate }) => ({ debtor, name, ...shownRate(rate) }))),
  };
}

type Rate = ReturnType<typeof returnRates>["total"];

const NOTHING = { collected: 0, returned: 0, returnedAmount: 0, rate: 0 } as Pick<
  Rate,
  "collected" | "returned" | "returnedAmount" | "rate"
>;

function shownRate({ collected, returned, returnedAmount, rate }: typeof NOTHING): Omit<ShownMonthRate, "month"> {
  return { collected, returned, returnedAmount: formatCents(returnedAmount), rate };
}
