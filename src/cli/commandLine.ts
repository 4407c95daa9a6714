import { parseArgs } from "node:util";

import { type IsoDate, type IsoDateTime, parseIsoDate, parseIsoDateTime } from "../domain/values/calendar";
import { type Cents, parseCents } from "../domain/values/money";
import type { Confirmed } from "../actions/action";
import type { AskedSignature } from "../actions/oneList/oneListRequest";
import type { ChangeHow } from "../actions/mandateChange";
import type { Language, LocalInstrument, PaperLanguage, ReturnKind } from "../domain/book/records";
import type { ListEncoding } from "../lists/decodedText";
import type { MatchKey } from "../domain/mandates/debtorMatch";
import type { PaperFormat } from "../documents/debtorPaperFiles";
import type { ReportFormat } from "../documents/ownPaperFiles";
import type { DebtorPaper } from "../domain/collection/debtorNotices";
import type { FormKind } from "../domain/collection/mandateForms";
import { MANDATE_VIEWS, type MandateView } from "../actions/mandateViews";
import { type CommandForm, type CommandName, formOf, isCommandName } from "./commands";
import { COMMON_OPTIONS, isOptionName, type OptionKind, type OptionName, OPTIONS } from "./options";
import {
  CHANGE_HOWS,
  DATE_ORDER_WORDS,
  DEBTOR_PAPERS,
  DECIMAL_WORDS,
  ENCODING_WORDS,
  FORM_KINDS,
  MATCH_WORDS,
  PAPER_FORMATS,
  PAPER_LANGUAGES,
  REPORT_FORMATS,
  RETURN_KINDS,
  SCHEMES,
} from "./optionWords";
import type { ChosenDateOrder, DecimalSign } from "../lists/rawList";
import { plainLine, shownLine } from "./plainLine";
import { takeConfirmation } from "./confirmation";
import { combinationProblems, fileOrOption } from "./optionCombinations";
import type { UsageProblem } from "./usageProblem";
import { isListKind, type ListKind, readListValue, saidBefore } from "./listOptions";

/** The value that an option of a kind has. */
interface KindValues {
  readonly flag: true;
  readonly text: string;
  readonly texts: readonly string[];
  readonly tableNames: readonly string[];
  readonly captions: readonly string[];
  readonly choices: readonly string[];
  readonly instalments: readonly string[];
  readonly date: IsoDate;
  readonly moment: IsoDateTime;
  readonly amount: Cents;
  readonly count: number;
  readonly language: Language;
  readonly returnKind: ReturnKind;
  readonly changeHow: ChangeHow;
  readonly formKind: FormKind;
  readonly paperLanguage: PaperLanguage;
  readonly paperFormat: PaperFormat;
  readonly debtorPaper: DebtorPaper;
  readonly reportFormat: ReportFormat;
  readonly mandateView: MandateView;
  readonly scheme: LocalInstrument;
  readonly matchKey: MatchKey;
  readonly iban: string;
  readonly decimal: DecimalSign;
  readonly encoding: ListEncoding;
  readonly dateOrder: ChosenDateOrder;
  readonly signature: AskedSignature;
  readonly fees: readonly string[];
}

/** The options that were given, read. */
export type OptionValues = { readonly [O in OptionName]?: KindValues[(typeof OPTIONS)[O]] };

/** A command as the user typed it, its values read. */
export interface CommandLine {
  readonly command: CommandName;
  /** As typed: relative to the caller's folder. */
  readonly workbook: string;
  /** The files that follow the workbook, as typed; absent for commands that take none. */
  readonly files?: readonly string[];
  readonly options: OptionValues;
  /** The warnings that the user accepts; absent when none. */
  readonly confirmed?: Confirmed;
}

/** What the typed words ask for. `json`, `language` and `command` are as far as they could be read. */
export type Arguments = { readonly json: boolean; readonly language: Language | null } & (
  | { readonly kind: "run"; readonly line: CommandLine }
  | { readonly kind: "help"; readonly command: CommandName | null }
  | { readonly kind: "wrong"; readonly command: CommandName | null; readonly problems: readonly UsageProblem[] }
);

/** Reads a value; null when it is not one of its kind. */
const READERS: { readonly [K in Exclude<OptionKind, "flag" | ListKind>]: (text: string) => KindValues[K] | null } = {
  text: plainLine,
  date: parseIsoDate,
  moment: parseIsoDateTime,
  amount: (text) => {
    const amount = parseCents(text);
    return amount !== null && amount >= 0 ? amount : null;
  },
  count: (text) => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : null),
  language: (text) => (text === "nl" || text === "en" ? text : null),
  scheme: (text) => meantBy(SCHEMES, text.toLowerCase()),
  changeHow: (text) => CHANGE_HOWS.find((how) => how === text) ?? null,
  matchKey: (text) => meantBy(MATCH_WORDS, text),
  mandateView: (text) => MANDATE_VIEWS.find((view) => view === text) ?? null,
  returnKind: (text) => meantBy(RETURN_KINDS, text),
  formKind: (text) => meantBy(FORM_KINDS, text),
  paperLanguage: (text) => meantBy(PAPER_LANGUAGES, text),
  paperFormat: (text) => meantBy(PAPER_FORMATS, text),
  debtorPaper: (text) => meantBy(DEBTOR_PAPERS, text),
  reportFormat: (text) => meantBy(REPORT_FORMATS, text),
  decimal: (text) => meantBy(DECIMAL_WORDS, text),
  encoding: (text) => meantBy(ENCODING_WORDS, text),
  signature: (text) => (text === "joined" || text === "later" ? text : parseIsoDate(text)),
  dateOrder: (text) => meantBy(DATE_ORDER_WORDS, text),
  iban: (text) => {
    const iban = text
      .normalize("NFKC")
      .replace(/[\s.-]/gu, "")
      .toUpperCase();
    return /^[A-Z0-9]{5,34}$/.test(iban) ? iban : null;
  },
};

/** What a word means; null for one that is not among them, also where every object knows it. */
function meantBy<Meant>(words: Readonly<Record<string, Meant>>, word: string): Meant | null {
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

/** Reads the words after `incassoblad`; every mistake is reported, not the first one only. */
export function readArguments(words: readonly string[]): Arguments {
  const { rest, confirmed, wrong } = takeConfirmation(words);
  const { positionals, values, mentioned, problems } = readTokens(rest);
  // Also where another option swallowed it: whoever asks for JSON gets JSON, whatever else is wrong.
  const json = rest.some((word) => word === "--json" || word.startsWith("--json="));
  const language = values.language ?? null;
  const [commandWord, workbook, ...others] = positionals;
  const command = commandWord !== undefined && isCommandName(commandWord) ? commandWord : null;
  const { files: fileCount = 0, moreFiles = false, fileOr } = command === null ? ANY_FORM : formOf(command);
  const taken = moreFiles ? others.length : fileOr === undefined ? fileCount : 1;
  const [files, surplus] = [others.slice(0, taken), others.slice(taken)];

  if (values.help === true || commandWord === "help") {
    const about = commandWord === "help" && workbook !== undefined && isCommandName(workbook) ? workbook : command;
    return { kind: "help", json, language, command: about };
  }
  for (const value of wrong) problems.push({ code: "usage.notAWarning", params: { value } });
  problems.push(...commandProblems(commandWord, command, mentioned));
  if (command !== null) problems.push(...repeatedProblems(command, values));
  if (commandWord !== undefined && workbook === undefined) problems.push({ code: "usage.noWorkbook", params: {} });
  else if (files.length < fileCount) problems.push({ code: "usage.noFile", params: {} });
  if (fileOr !== undefined) problems.push(...fileOrOption(fileOr, files.length > 0, mentioned.has(fileOr)));
  for (const word of surplus) problems.push({ code: "usage.tooMany", params: { word } });
  if (problems.length > 0 || command === null || workbook === undefined) {
    return { kind: "wrong", json, language, command, problems };
  }
  const line: CommandLine = {
    command,
    workbook,
    ...(fileCount === 0 && files.length === 0 ? {} : { files }),
    options: values,
    ...(confirmed === null ? {} : { confirmed }),
  };
  return { kind: "run", json, language, line };
}

/** What is known of a command that is none. */
const ANY_FORM: Partial<CommandForm> = {};

interface Tokens {
  readonly positionals: readonly string[];
  /** The values that could be read. */
  readonly values: OptionValues;
  /** The options that were given, with a lawful value or not. */
  readonly mentioned: ReadonlySet<string>;
  readonly problems: UsageProblem[];
}

function readTokens(words: readonly string[]): Tokens {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, kind]) => [
      name,
      {
        type: kind === "flag" ? ("boolean" as const) : ("string" as const),
        ...(name === "help" ? { short: "h" } : {}),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const values: Record<string, unknown> = {};
  const mentioned = new Set<string>();
  const problems: UsageProblem[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: option } = token;
    if (!isOptionName(name)) {
      problems.push({ code: "usage.unknownOption", params: { option } });
    } else if (mentioned.has(name) && !isListKind(OPTIONS[name])) {
      problems.push({ code: "usage.twice", params: { option } });
    } else {
      mentioned.add(name);
      const read = readValue(name, option, token.value, token.inlineValue === true);
      if (typeof read === "object") problems.push(read.problem);
      else problems.push(...keepValue(values, name, option, read));
    }
  }
  return { positionals, values, mentioned, problems };
}

/** Keeps a value, or adds it to those of an option that may be given several times. */
function keepValue(
  values: Record<string, unknown>,
  name: OptionName,
  option: string,
  value: string | number | true,
): UsageProblem[] {
  const kind: OptionKind = OPTIONS[name];
  if (typeof value !== "string" || !isListKind(kind)) {
    values[name] = value;
    return [];
  }
  const earlier = (values[name] ?? []) as readonly string[];
  const twice = saidBefore(kind, earlier, value);
  if (twice !== null) return [{ code: "usage.twice", params: { option: `${option} ${twice}` } }];
  values[name] = [...earlier, value];
  return [];
}

function readValue(
  name: OptionName,
  option: string,
  text: string | undefined,
  inline: boolean,
): string | number | true | { readonly problem: UsageProblem } {
  const kind: OptionKind = OPTIONS[name];
  if (kind === "flag") {
    return text === undefined ? true : { problem: { code: "usage.needlessValue", params: { option } } };
  }
  // A word that starts with a dash is the next option, unless it was joined with `=`.
  if (text === undefined || (!inline && text.startsWith("-"))) {
    return { problem: { code: "usage.missingValue", params: { option } } };
  }
  const value = isListKind(kind) ? readListValue(kind, text) : READERS[kind](text);
  return value ?? { problem: { code: "usage.wrongValue", params: { option, value: shownLine(text), kind } } };
}

function commandProblems(
  word: string | undefined,
  command: CommandName | null,
  mentioned: ReadonlySet<string>,
): UsageProblem[] {
  if (word === undefined) return [{ code: "usage.noCommand", params: {} }];
  if (command === null) return [{ code: "usage.unknownCommand", params: { word } }];
  const { options, required } = formOf(command);
  const allowed = new Set<string>([...COMMON_OPTIONS, ...options]);
  const foreign = [...mentioned].filter((name) => !allowed.has(name));
  const missing = required.filter((name) => !mentioned.has(name));
  return [
    ...foreign.map((name): UsageProblem => ({ code: "usage.unknownOption", params: { option: `--${name}` } })),
    ...missing.map((name): UsageProblem => ({ code: "usage.missingOption", params: { option: `--${name}` } })),
    ...combinationProblems(command, mentioned),
  ];
}

/** Options that hold a list for some commands, given several times to one that takes one. */
function repeatedProblems(command: CommandName, values: OptionValues): UsageProblem[] {
  const { repeated = [] } = formOf(command);
  return (["mandate", "entry", "end-to-end-id"] as const)
    .filter((name) => !repeated.includes(name) && (values[name]?.length ?? 0) > 1)
    .map((name): UsageProblem => ({ code: "usage.twice", params: { option: `--${name}` } }));
}
