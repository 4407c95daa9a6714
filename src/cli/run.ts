import { resolve } from "node:path";

import type { Report } from "../actions/action";
import { translate, type Translator } from "../messages/translate";
import { WorkbookError } from "../workbook/workbook";
import { type Arguments, type CommandLine, readArguments } from "./commandLine";
import { compareTwoBooks } from "./compareBooks";
import { helpText, usageLine } from "./help";
import { makeWorkbook } from "./makeWorkbook";
import { progressLine } from "./progress";
import { refusal, usageFinding } from "./refusal";
import { type CommandResult, emptyResult, resultToJson } from "./result";
import { printable, resultView } from "./resultView";
import { mapLists } from "./mapLists";
import { runAction } from "./runAction";
import { withTerminalText } from "./terminalText";
import { takeIn } from "./takeIn";
import type { ExitCode, World } from "./world";

/**
 * Runs the words after `incassoblad` in this world and tells how they ended: exit 0 done, 1 held back, 2 wrong usage, 3 a
 * file cannot be read or written. With `--json`, stdout gets exactly one JSON object, whatever happens.
 */
export async function run(words: readonly string[], terminal: World): Promise<ExitCode> {
  const world = withTerminalText(terminal);
  const read = readArguments(words);
  const translator = translate(read.language ?? world.language);
  if (read.kind === "help") return showHelp(read, translator, world);
  const result =
    read.kind === "wrong" ? wrongUsage(read, translator, world) : await runLine(read.line, translator, world, terminal);
  if (read.json) printJson(result, world);
  else if (result.exit < 2) world.out(resultView(result, world.outColumns));
  return result.exit;
}

function showHelp({ json, command }: Arguments & { kind: "help" }, translator: Translator, world: World): ExitCode {
  const text = helpText(command, translator);
  const result = { ...emptyResult(command, 0, translator.language), summary: { help: text } };
  if (json) printJson(result, world);
  else world.out(text);
  return 0;
}

function printJson(result: CommandResult, world: World): void {
  for (const piece of resultToJson(result)) world.out(piece);
}

function wrongUsage(
  { command, problems }: Arguments & { kind: "wrong" },
  translator: Translator,
  world: World,
): CommandResult {
  const findings = problems.map((problem) => usageFinding(problem, translator));
  const lines = [...findings.map(({ message }) => message), usageLine(command, translator)];
  world.error(`${lines.join("\n")}\n`);
  if (command === null) world.error(helpText(null, translator));
  return { ...emptyResult(command, 2, translator.language), findings };
}

/** `terminal`: where the line of progress is written over again and again, which the world leaves to nobody. */
async function runLine(
  line: CommandLine,
  translator: Translator,
  world: World,
  terminal: World,
): Promise<CommandResult> {
  const { messages, fill, stage } = translator;
  const progress = progressLine(terminal.error, terminal.errorIsTerminal, (name, percentage) =>
    fill(messages.stageLine, { stage: stage(name), percentage }),
  );
  try {
    const result = await commandResult(line, world, progress.report);
    progress.clear();
    if (result.exit === 3) printRefusals(result, world);
    return result;
  } catch (error) {
    progress.clear();
    const result = {
      ...emptyResult(line.command, 3 as const, translator.language),
      findings: [refusal(error, resolve(world.callerFolder, line.workbook), translator)],
    };
    printRefusals(result, world);
    // What cannot be is a mistake of ours: where it happened helps whoever mends it.
    if (!(error instanceof WorkbookError) && error instanceof Error) world.error(`${error.stack ?? ""}\n`);
    return result;
  }
}

function printRefusals({ findings, notes }: CommandResult, world: World): void {
  const refused = findings.filter(({ place, severity }) => place === null && severity === "error");
  world.error(`${[...refused.map(({ message }) => message), ...notes].map(printable).join("\n")}\n`);
}

async function commandResult(line: CommandLine, world: World, report: Report): Promise<CommandResult> {
  const moment = { at: line.options.moment ?? world.now(), user: line.options.user ?? world.user };
  const { command } = line;
  if (command === "new") return makeWorkbook(line, moment.at, world, report);
  if (command === "compare-books") return compareTwoBooks(line, world, report);
  if (command === "leave") {
    // Rarely used, and of a part of its own.
    const { leaveWorkbook } = await import("./leave");
    return leaveWorkbook(line, moment, world, report);
  }
  if (command === "support-pack") {
    const { writeSupportPack } = await import("./writeSupportPack");
    return writeSupportPack(line, moment, world, report);
  }
  if (command === "take-in") return takeIn(line, moment, world, report);
  if (command === "export" && line.options.new === true) return runAction("export-new", line, moment, world, report);
  if (command === "map" && line.options["make-tables"] === true) return mapLists(line, moment, world, report);
  return runAction(command, line, moment, world, report);
}
