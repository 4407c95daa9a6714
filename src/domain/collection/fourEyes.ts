import { keyFrom } from "../book/book";
import type { CollectionOrder, LogRow } from "../book/records";
import { orderNumbersIn } from "./orderNumber";

/** The actions that give a draft what it will be sent with. */
const MAKING: ReadonlySet<string> = new Set(["order", "change"]);

/**
 * Whether a user made a draft or changed it since, as its row or the Log tells: with four eyes somebody else has to issue
 * it, for nobody but who changed it last has seen all of it (docs/law/actions.md#4).
 */
export function failsFourEyes(
  { number, createdBy }: Pick<CollectionOrder, "number" | "createdBy">,
  user: string,
  log: readonly LogRow[],
): boolean {
  const key = keyFrom(user);
  if (keyFrom(createdBy) === key) return true;
  return log.some(
    (row) =>
      keyFrom(row.user) === key &&
      MAKING.has(row.action) &&
      row.state !== "Undone" &&
      orderNumbersIn(row.order).some((one) => keyFrom(one) === keyFrom(number)),
  );
}
