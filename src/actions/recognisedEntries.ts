import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import type { BankEntry, LogRow } from "../domain/book/records";
import type { OutcomePart, Resumed } from "./action";
import { keptFacts, unreadableIn } from "./loggedRequest";
import { unwrittenChanges } from "./unwrittenChanges";
import { isCount, isText, listOf, nullOr, oneOf, type Shape, startingWith } from "../kit/shape";
import { isTextOrNull } from "./loggedShapes";

/*
 * Entries of the bank that nothing is booked of, because they were booked before: they point to what they are and are not
 * asked about again.
 */

/** An entry with the order, and the line, that it is of. */
export interface RecognisedEntry {
  readonly entry: BankEntry;
  readonly status: "Ignored" | "Processed";
  readonly order: string | null;
  readonly line: number | null;
}

/** What the Log keeps of them. */
export interface RecognisedFacts {
  readonly recognised: readonly (readonly [
    reference: string,
    RecognisedEntry["status"],
    string | null,
    number | null,
  ])[];
}

/** Setting these entries, as a part of an outcome. */
export function recognisedPart(entries: readonly RecognisedEntry[], request: unknown): OutcomePart {
  const facts: RecognisedFacts = {
    recognised: entries.map(({ entry, status, order, line }) => [entry.reference, status, order, line]),
  };
  const changes = entries.flatMap(changesOf);
  return { action: "process", request, orders: [], changes, resumeFacts: facts };
}

function changesOf({ entry, status, order, line }: RecognisedEntry): Change[] {
  const change = setFields("BankEntries", entry, { order, line, invoice: null, status });
  return change === null ? [] : [change];
}

/** What is left to write of it. */
export function resumeRecognised(book: Book, logRow: LogRow): Resumed {
  const { recognised } = keptFacts<RecognisedFacts>(logRow);
  const facts = new Map(recognised.map((fact) => [keyFrom(fact[0]), fact]));
  const changes = book.tables.BankEntries.flatMap((entry): Change[] => {
    const fact = facts.get(keyFrom(entry.reference));
    return fact === undefined ? [] : changesOf({ entry, status: fact[1], order: fact[2], line: fact[3] });
  });
  return { state: "Recovered", changes: unwrittenChanges(book, changes) };
}

/** Reads a row of entries that were booked before. */
export const unreadableRecognised = unreadableIn({
  facts: {
    recognised: listOf(
      startingWith(isText, oneOf<RecognisedEntry["status"]>("Ignored", "Processed"), isTextOrNull, nullOr(isCount)),
    ),
  } satisfies Shape<RecognisedFacts>,
});
