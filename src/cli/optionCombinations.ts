import { CHANGE_WISHES, type CommandName } from "./commands";
import type { OptionName } from "./options";
import type { UsageProblem } from "./usageProblem";

const missingOneOf = (options: string): UsageProblem => ({ code: "usage.missingOneOf", params: { options } });
const notTogether = (options: string): UsageProblem => ({ code: "usage.notTogether", params: { options } });
const needs = (option: string, other: string): UsageProblem => ({ code: "usage.needs", params: { option, other } });

/** One of these options, and no more. */
function exactlyOne(names: readonly OptionName[], mentioned: ReadonlySet<string>): UsageProblem[] {
  const given = names.filter((name) => mentioned.has(name));
  const shown = (some: readonly OptionName[]) => some.map((name) => `--${name}`).join(", ");
  if (given.length === 0) return [missingOneOf(shown(names))];
  return given.length > 1 ? [notTogether(shown(given))] : [];
}

/** A change changes something; an order that is removed cannot be changed as well. */
function changeProblems(mentioned: ReadonlySet<string>): UsageProblem[] {
  const wishes = ["collection-date", ...CHANGE_WISHES].filter((name) => mentioned.has(name)).map((name) => `--${name}`);
  if (wishes.length === 0) {
    return [missingOneOf(["collection-date", ...CHANGE_WISHES].map((name) => `--${name}`).join(", "))];
  }
  return mentioned.has("delete") && wishes.length > 1 ? [notTogether(wishes.join(", "))] : [];
}

type Has = (name: OptionName) => boolean;

const togetherWith = (has: Has, option: OptionName, other: OptionName): UsageProblem[] =>
  has(option) && !has(other) ? [needs(`--${option}`, `--${other}`)] : [];

const notBoth = (has: Has, one: OptionName, other: OptionName): UsageProblem[] =>
  has(one) && has(other) ? [notTogether(`--${one}, --${other}`)] : [];

/** On which day is collected. */
const COLLECTION_DAY: readonly OptionName[] = ["collection-date", "month-end"];

/** What is asked of an export that is not made yet. */
const OF_AN_EXPORT = ["new", "layout", "administration", "from", "to", "without-bank"] as const;

/** What the options of each command ask of each other; of the others nothing. */
const COMBINATIONS: {
  readonly [C in CommandName]?: (has: Has, mentioned: ReadonlySet<string>) => readonly UsageProblem[];
} = {
  propose: (_has, mentioned) => exactlyOne(COLLECTION_DAY, mentioned),
  order: (_has, mentioned) => exactlyOne(COLLECTION_DAY, mentioned),
  collect: (_has, mentioned) => exactlyOne(COLLECTION_DAY, mentioned),
  new: (has) => [...notBoth(has, "sample", "invoices"), ...togetherWith(has, "seed", "invoices")],
  enable: (has, mentioned) => [
    ...exactlyOne(["signed", "debtor"], mentioned),
    ...togetherWith(has, "include-open", "debtor"),
  ],
  "mandate-form": (has) => [
    ...togetherWith(has, "form-language", "blank"),
    ...(has("blank") && (has("mandate") || has("debtor")) ? [notTogether("--blank, --mandate, --debtor")] : []),
  ],
  "papers-sent": (has) => notBoth(has, "on", "not-sent"),
  // How a list is read is said of a file.
  sign: (has) => (["dates", "separator", "encoding"] as const).flatMap((name) => notBoth(has, "mandate", name)),
  mandates: (has) => notBoth(has, "administration", "all-administrations"),
  history: (_has, mentioned) => exactlyOne(["mandate", "debtor", "invoice", "order"], mentioned),
  "change-text": (_has, mentioned) => exactlyOne(["debtor", "mandate", "invoice"], mentioned),
  change: (_has, mentioned) => changeProblems(mentioned),
  settle: (has, mentioned) => [
    ...exactlyOne(["order", "batch"], mentioned),
    ...togetherWith(has, "batch", "account"),
    ...togetherWith(has, "account", "batch"),
  ],
  export: (has, mentioned) => [
    ...exactlyOne(["xaf", "csv"], mentioned),
    ...togetherWith(has, "layout", "csv"),
    // What is made once more is as it was: its row says all of it.
    ...OF_AN_EXPORT.flatMap((name) => notBoth(has, "again", name)),
  ],
  split: (has) => notBoth(has, "terms", "instalment"),
  match: (has) => notBoth(has, "order", "invoice"),
  undo: (has, mentioned) => [
    ...exactlyOne(["order", "entry", "invoice"], mentioned),
    ...togetherWith(has, "end-to-end-id", "order"),
    ...togetherWith(has, "administration", "invoice"),
  ],
  return: (has, mentioned) => [
    ...exactlyOne(["order", "end-to-end-id"], mentioned),
    ...togetherWith(has, "order", "line"),
    ...togetherWith(has, "line", "order"),
    ...togetherWith(has, "whole-transaction", "line"),
  ],
};

/** A file or the option in its place, and not both. */
export function fileOrOption(option: OptionName, hasFile: boolean, hasOption: boolean): UsageProblem[] {
  const either = `--${option}, FILE`;
  if (hasFile === hasOption) return [hasFile ? notTogether(either) : missingOneOf(either)];
  return [];
}

/** What the options of a command ask of each other. */
export function combinationProblems(command: CommandName, mentioned: ReadonlySet<string>): UsageProblem[] {
  return [...(COMBINATIONS[command]?.((name) => mentioned.has(name), mentioned) ?? [])];
}
