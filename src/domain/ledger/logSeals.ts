import { by } from "../../kit/byNumber";
import { rememberedOf } from "../../kit/remembered";
import type { LogRow } from "../book/records";
import { FIRST_SEAL, logSeal } from "./seal";

/** Whether the seal of a row of this Log follows from it and the row before it by number. */
export function isSealedIn(log: readonly LogRow[], row: LogRow): boolean {
  return logSeal(sealsBefore(log).get(row.number) ?? FIRST_SEAL, row) === row.seal;
}

/** The seal that stands before each row, by its number. */
const sealsBefore: (log: readonly LogRow[]) => ReadonlyMap<number, string> = rememberedOf((log) => {
  const inOrder = log.toSorted(by(({ number }) => number));
  return new Map(inOrder.map(({ number }, position) => [number, inOrder[position - 1]?.seal ?? FIRST_SEAL]));
});
