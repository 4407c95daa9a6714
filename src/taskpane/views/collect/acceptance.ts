import type { WarningName } from "../../../domain/book/finding";
import type { UnconfirmedWarning } from "../../../session/session";

/** What was accepted: each warning as it was read. */
export type Accepted = readonly string[];

/** A warning as it is read: of another day, amount or number it is another one, which nobody has accepted. */
export function acceptanceOf({ code, count, example }: UnconfirmedWarning): string {
  return JSON.stringify([code, count, example.finding.params]);
}

/** The names of the warnings that were accepted as they are now. */
export function acceptedNames(warnings: readonly UnconfirmedWarning[], accepted: Accepted): readonly WarningName[] {
  return warnings.filter((one) => accepted.includes(acceptanceOf(one))).map(({ code }) => code);
}
