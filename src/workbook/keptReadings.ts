import type { KeptReading } from "../actions/takeInRequest";
import type { LogRow } from "../domain/book/records";
import { isObject, isText, jsonObject, listOf, nullOr } from "../kit/shape";
import type { ReadingChoice } from "../lists/rawList";

const TEXTS = ["encoding", "separator", "sheet", "layout"] as const;

/**
 * How lists were read that the user corrected, the last one first: the Log keeps it of every list that was taken in. Anybody can
 * type in the Log, so it is read member by member, and what is no choice is none.
 */
export function keptReadings(log: readonly LogRow[], of = "take-in-list"): readonly KeptReading[] {
  return log
    .filter(({ action }) => action === of)
    .toSorted((one, other) => other.number - one.number)
    .flatMap(({ request }) => keptIn(jsonObject(request)?.["request"]));
}

/** The one whose list had the same captions. */
export function keptFor(kept: readonly KeptReading[], captions: readonly string[]): KeptReading | undefined {
  const asked = captions.join("\n");
  return kept.find((one) => one.captions.join("\n") === asked);
}

function keptIn(request: unknown): KeptReading[] {
  const kept = isObject(request) ? request["kept"] : undefined;
  if (!isObject(kept)) return [];
  const { name, captions, choice } = kept;
  if (!nullOr(isText)(name) || !listOf(isText)(captions) || !isObject(choice)) return [];
  return [{ name: name as string | null, captions: captions as readonly string[], choice: choiceIn(choice) }];
}

function choiceIn(choice: Readonly<Record<string, unknown>>): ReadingChoice {
  const { decimal, dates, fields } = choice;
  const texts = TEXTS.flatMap((name) => (isText(choice[name]) ? [[name, choice[name]] as const] : []));
  return {
    ...Object.fromEntries(texts),
    ...(decimal === "," || decimal === "." ? { decimal } : {}),
    ...(dates === "yearFirst" || dates === "dayFirst" || dates === "monthFirst" ? { dates } : {}),
    ...(isTexts(fields) ? { fields } : {}),
  };
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every(isText);
}
