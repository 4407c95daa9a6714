import { type BookIndex, isSameIban } from "../book/bookIndex";
import type { Amendment, CollectionOrder, Mandate } from "../book/records";
import { type CollectedLine, isIssued, isPresented, linesUnder } from "./mandateHistory";

/*
 * An amendment is reported by the collection that carries it, if that comes before the debtor's bank (docs/law/actions.md#2). What
 * the lines under a mandate say is still to be reported follows from the moments of issue and from what of them stands, whichever
 * event made it so.
 */

/** What an amendment can report. */
export const AMENDMENT_FIELDS = [
  "originalMandateId",
  "originalIban",
  "originalCreditorId",
  "originalCreditorName",
] as const satisfies readonly (keyof Amendment)[];

/** An order that carried an amendment under a mandate: what it told, and whether a bank has seen it. */
export interface Carrier {
  readonly order: CollectionOrder;
  /** The first of its lines that carried it. */
  readonly line: CollectedLine["line"];
  readonly value: string;
  readonly isSeen: boolean;
}

/**
 * The orders that carried this amendment, oldest issue first, as the lines under the mandate are. One transaction of an order
 * carries it, in all its lines: where one of them was presented, the bank has seen it.
 */
export function carriersOf(lines: readonly CollectedLine[], field: keyof Amendment): readonly Carrier[] {
  const carriers: Carrier[] = [];
  for (const { line, order } of lines) {
    const value = line[field];
    if (value === null || !isIssued(line)) continue;
    const last = carriers.at(-1);
    if (last?.order !== order) carriers.push({ order, line, value, isSeen: isPresented(line) });
    else if (isPresented(line)) carriers[carriers.length - 1] = { ...last, isSeen: true };
  }
  return carriers;
}

/**
 * What was carried and seen by no bank, so that it must be sent again; null when what was carried last has been seen, or nothing
 * was. Of several orders that failed one after the other the first tells what the bank knows.
 */
export function unseenOf(carriers: readonly Carrier[]): string | null {
  const lastSeen = carriers.findLastIndex(({ isSeen }) => isSeen);
  return carriers[lastSeen + 1]?.value ?? null;
}

/** Whether an account is one that those told of which no bank has seen: a change from it is one from what the bank knows. */
function isLink(iban: string | null, carriers: readonly Carrier[]): boolean {
  const unseen = carriers.slice(carriers.findLastIndex(({ isSeen }) => isSeen) + 1);
  return iban !== null && unseen.some(({ line }) => isSameIban(line.iban, iban));
}

/**
 * The mandate's amendment after an event on lines under it: what was seen by no bank comes back to be sent again, and what was
 * seen after all goes. Only what the mandate shows because of its lines changes: what the user wrote there is the user's.
 */
export function amendmentAfter(
  mandate: Mandate,
  indexBefore: BookIndex,
  indexAfter: BookIndex,
): Partial<Record<keyof Amendment, string | null>> {
  const after = linesUnder(mandate, indexAfter);
  const changed: Partial<Record<keyof Amendment, string | null>> = {};
  for (const field of AMENDMENT_FIELDS) {
    const carriers = carriersOf(after, field);
    if (carriers.length === 0) continue;
    const was = unseenOf(carriersOf(linesUnder(mandate, indexBefore), field));
    const is = unseenOf(carriers);
    if (was === is) continue;
    if (mandate[field] === was) changed[field] = is;
    else if (field === "originalIban" && is !== null && isLink(mandate.originalIban, carriers)) {
      changed[field] = isSameIban(mandate.iban ?? "", is) ? null : is;
    }
  }
  return changed;
}
