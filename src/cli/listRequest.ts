import type { ListRules } from "../actions/oneList/listRules";
import { type Cents, parseCents } from "../domain/values/money";
import type { ReadingChoice } from "../lists/rawList";
import type { OptionValues } from "./commandLine";

/** What is said about how a list is read; nothing of it where nothing is. */
export function readingChoice(options: OptionValues): ReadingChoice {
  const { encoding, separator, decimal, dates, worksheet: sheet, layout } = options;
  const fields =
    options.field === undefined ? undefined : Object.fromEntries(options.field.map((text) => halves(text, "=")));
  const given = Object.entries({ encoding, separator, decimal, dates, sheet, layout, fields });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** What holds for one list from period to period; nothing of it where nothing is said. */
export function rulesOf({ prefix, fee, collected, "first-month": firstMonth, text }: OptionValues): ListRules {
  const fees = fee === undefined ? undefined : Object.fromEntries(fee.map((said) => feeOf(halves(said, "="))));
  const given = Object.entries({ prefix, fees, collected, firstMonth, text });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** What a group pays: the cents stand behind a comma or a point, as the option's kind has seen to. */
function feeOf([group, amount]: readonly [string, string]): readonly [string, Cents | null] {
  return [group, parseCents(Number(amount.replace(",", ".")).toFixed(2))];
}

/** What stands before and behind the first mark, without space around it. */
export function halves(text: string, mark: string): readonly [string, string] {
  const position = text.indexOf(mark);
  return [text.slice(0, position).trim(), text.slice(position + 1).trim()];
}
