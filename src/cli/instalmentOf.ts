import type { PlannedInstalment } from "../domain/collection/instalmentPlan";
import { isoDate } from "../domain/values/calendar";
import { parseCents, ZERO } from "../domain/values/money";
import { halves } from "./listRequest";

/** An instalment as `--instalment` has it, which was read before: `2026-12-01=50.00`. */
export function instalmentOf(text: string): PlannedInstalment {
  const [day, amount] = halves(text, "=");
  return { dueDate: isoDate(day), amount: parseCents(amount) ?? ZERO };
}
