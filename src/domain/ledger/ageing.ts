import { daysBetween, type IsoDate } from "../values/calendar";
import { type Cents, cents } from "../values/money";

/** How long an amount has been waiting, as bookkeepers age open items. */
export type AgeBand = "notDue" | "upTo30" | "upTo60" | "upTo90" | "over90";

/** The bands, the youngest first. */
export const AGE_BANDS = ["notDue", "upTo30", "upTo60", "upTo90", "over90"] as const satisfies readonly AgeBand[];

/** Amounts per band, and together. */
export type Aged = Readonly<Record<AgeBand | "total", Cents>>;

/** The band on a day of what waits since (or is due on) another: the day itself is not yet late. */
export function ageBand(since: IsoDate, on: IsoDate): AgeBand {
  const days = daysBetween(since, on);
  if (days <= 0) return "notDue";
  if (days <= 30) return "upTo30";
  if (days <= 60) return "upTo60";
  return days <= 90 ? "upTo90" : "over90";
}

/** What amounts come to, band by band. */
export function agedSums(amounts: Iterable<{ readonly band: AgeBand; readonly amount: Cents }>): Aged {
  const sums = { notDue: 0, upTo30: 0, upTo60: 0, upTo90: 0, over90: 0, total: 0 };
  for (const { band, amount } of amounts) {
    sums[band] += amount;
    sums.total += amount;
  }
  const { notDue, upTo30, upTo60, upTo90, over90, total } = sums;
  return {
    notDue: cents(notDue),
    upTo30: cents(upTo30),
    upTo60: cents(upTo60),
    upTo90: cents(upTo90),
    over90: cents(over90),
    total: cents(total),
  };
}
