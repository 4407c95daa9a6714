import type { ListRules } from "../actions/oneList/listRules";
import type { KeptReading } from "../actions/takeInRequest";
import type { LogRow } from "../domain/book/records";
import type { Cents } from "../domain/values/money";
import { isObject, isText, isWhole, jsonObject, listOf, nullOr } from "../kit/shape";
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
  if (!isObject(request)) return [];
  const { kept, keptLists } = request;
  return [kept, ...(Array.isArray(keptLists) ? (keptLists as readonly unknown[]) : [])].flatMap(readingIn);
}

function readingIn(kept: unknown): KeptReading[] {
  if (!isObject(kept)) return [];
  const { name, captions, choice, rules } = kept;
  if (!nullOr(isText)(name) || !listOf(isText)(captions) || !isObject(choice)) return [];
  const reading = { name: name as string | null, captions: captions as readonly string[], choice: choiceIn(choice) };
  return [isObject(rules) ? { ...reading, rules: rulesIn(rules) } : reading];
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

function rulesIn({ prefix, fees, collected, firstMonth, text }: Readonly<Record<string, unknown>>): ListRules {
  const isAmounts = (value: unknown): value is Readonly<Record<string, Cents>> =>
    isObject(value) && Object.values(value).every(isWhole);
  return {
    ...(isText(prefix) ? { prefix } : {}),
    ...(isAmounts(fees) ? { fees } : {}),
    ...(listOf(isText)(collected) ? { collected: collected as readonly string[] } : {}),
    ...(isWhole(firstMonth) ? { firstMonth: Number(firstMonth) } : {}),
    ...(isText(text) ? { text } : {}),
  };
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every(isText);
}

/** What was kept, with what is said now on top of it. */
export function choiceWith(kept: KeptReading | undefined, choice: ReadingChoice): ReadingChoice {
  if (kept === undefined) return choice;
  const { layout, ...said } = choice;
  const isOwnName = layout?.toLowerCase() === kept.name?.toLowerCase();
  const fields = { ...kept.choice.fields, ...choice.fields };
  return {
    ...kept.choice,
    ...said,
    ...(layout === undefined || isOwnName ? {} : { layout }),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  };
}
