import type { KeptReading } from "../actions/takeInRequest";
import type { LogRow } from "../domain/book/records";
import type { MandateList } from "../lists/mandateList";
import { chosenMandateList } from "../lists/mandateListFile";
import type { AskedMandateList, MandateListAction } from "./askedMandateList";
import { choiceWith, keptFor, keptReadings } from "./keptReadings";

/** A list of mandates that was read, and what the Log is to keep of how; absent where its user never said anything of it. */
export interface ReadMandateList {
  readonly list: MandateList;
  readonly kept?: KeptReading;
}

/** Reads a list as it was read the last time by the same action, where its user said how, and as is said now (docs/law/workbook.md). */
export function readMandateList(
  log: readonly LogRow[],
  name: MandateListAction,
  { raw, choice }: AskedMandateList,
): ReadMandateList {
  const first = chosenMandateList(raw, choice);
  const kept = keptReadings(log, name);
  // A separator or an encoding that had to be said changes what the captions are.
  const known =
    keptFor(kept, captionsOf(first)) ??
    kept.find((one) => keptFor([one], captionsOf(chosenMandateList(raw, choiceWith(one, choice)))) !== undefined);
  const whole = choiceWith(known, choice);
  if (Object.keys(whole).length === 0) return { list: first };
  const list = chosenMandateList(raw, whole);
  return { list, kept: { name: null, captions: captionsOf(list), choice: whole } };
}

function captionsOf({ columns }: MandateList): readonly string[] {
  return columns.map(({ caption }) => caption);
}
