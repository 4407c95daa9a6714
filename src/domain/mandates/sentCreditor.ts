import { rememberedOf } from "../../kit/remembered";
import { keyFrom } from "../book/book";
import { ibanKey } from "../book/bookIndex";
import { type OrderSettings, settingsFromText } from "../book/orderSettings";
import type { Administration, CollectionOrder } from "../book/records";
import { toSepaTextMax } from "../values/sepaText";

/** The creditor of an ID: the business code (characters 5 to 7) does not belong to its identity (EPC262-08). */
export function creditorKey(creditorId: string): string {
  return ibanKey(creditorId).replace(/^(.{4}).{3}/u, "$1");
}

/** Whether the administration's name can be the one that was sent: in the letters of either set, whatever its capitals. */
export function isSentAs({ creditorName }: Pick<Administration, "creditorName">, sent: string): boolean {
  return (["EPC", "DE"] as const).some(
    (set) => keyFrom(toSepaTextMax(creditorName, set, NAME_MAX).text) === keyFrom(sent),
  );
}

/** A creditor's name is sent with at most 70 characters. */
const NAME_MAX = 70;

/** The settings that an order was issued with; null where there are none that can be read. */
export const settingsOf: (order: CollectionOrder) => OrderSettings | null = rememberedOf(({ settings }) =>
  settingsFromText(settings),
);
