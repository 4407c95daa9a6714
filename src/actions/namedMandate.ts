import { groupBy } from "../kit/groupBy";
import { type Book, keyFrom } from "../domain/book/book";
import { type Finding, finding, hasError } from "../domain/book/finding";
import type { Mandate } from "../domain/book/records";
import { rowFindings, stoppingFindings } from "../domain/book/rowFindings";
import { isIn, severalFindings } from "./namedItem";

/** A mandate by its reference; its administration where several have one of that reference. */
export interface NamedMandate {
  readonly mandate: string;
  readonly administration?: string;
}

/** A mandate that was found, or what keeps it from being. */
export interface FoundMandate {
  readonly mandate: Mandate | null;
  readonly findings: readonly Finding[];
}

/** The mandate of this reference, or what keeps it from being found. */
export function findMandate(book: Book, named: NamedMandate): FoundMandate {
  return mandateFinder(book)(named);
}

/** Finds many mandates of one book: they are looked through once. */
export function mandateFinder(book: Book): (named: NamedMandate) => FoundMandate {
  const byReference = groupBy(book.tables.Mandates, ({ mandateId }) => keyFrom(mandateId));
  const stopping = stoppingFindings(book);
  return (named) => among(byReference.get(keyFrom(named.mandate)) ?? [], named, book, stopping);
}

function among(
  mandates: readonly Mandate[],
  { mandate: reference, administration }: NamedMandate,
  book: Book,
  stopping: readonly Finding[],
): FoundMandate {
  const found = mandates.filter((mandate) => isIn(administration, mandate.administration));
  const [mandate] = found;
  if (mandate === undefined) {
    return { mandate: null, findings: [...stopping, finding("mandate.unknown", null, { mandate: reference })] };
  }
  const several = severalFindings(
    reference,
    found.map((one) => one.administration),
  );
  const unreadable = rowFindings(book)
    .of("Mandates", mandate)
    .filter(({ severity }) => severity === "error");
  const findings = [...stopping, ...several, ...unreadable];
  return { mandate: hasError(findings) ? null : mandate, findings };
}
