import type { Translator } from "../messages/translate";
import { optionOfCommand } from "../messages/optionsOfCommands";
import { COMMAND_NAMES, type CommandName, formOf } from "./commands";
import { COMMON_OPTIONS, type OptionName, OPTIONS } from "./options";

/** How the command line is used: all commands, or one with its options. */
export function helpText(command: CommandName | null, translator: Translator): string {
  const { help } = translator.messages;
  const body =
    command === null
      ? [help.usage, "", help.commands, ...commandLines(translator), "", help.more, help.exitCodes]
      : [
          usageOf(command, translator),
          `  ${translator.messages.commands[command]}`,
          ...optionBlock(help.options, formOf(command).options, translator, command),
        ];
  return [...body, ...optionBlock(help.commonOptions, COMMON_OPTIONS, translator), ""].join("\n");
}

/** The usage line that follows a mistake on stderr. */
export function usageLine(command: CommandName | null, translator: Translator): string {
  return command === null ? translator.messages.help.usage : usageOf(command, translator);
}

function usageOf(command: CommandName, { messages, fill }: Translator): string {
  const { files: count = 0, moreFiles = false, fileOr } = formOf(command);
  const more = moreFiles ? ["[FILE …]"] : fileOr === undefined ? [] : ["[FILE]"];
  const files = [...Array.from({ length: count }, () => "FILE"), ...more];
  const workbook = command === "new" ? "OUT.xlsx" : "WORKBOOK.xlsx";
  return fill(messages.help.usageOf, { command, workbook: [workbook, ...files].join(" ") });
}

function commandLines({ messages }: Translator): string[] {
  const width = Math.max(...COMMAND_NAMES.map(({ length }) => length));
  return COMMAND_NAMES.map((name) => `  ${name.padEnd(width)}  ${messages.commands[name]}`);
}

function optionBlock(
  heading: string,
  names: readonly OptionName[],
  { language, messages }: Translator,
  command: CommandName | null = null,
): string[] {
  if (names.length === 0) return [];
  const required: readonly OptionName[] = command === null ? [] : formOf(command).required;
  const rows = names.map((name): [string, string] => {
    const word = `--${name} ${messages.placeholders[OPTIONS[name]]}`.trimEnd();
    const text = (command === null ? undefined : optionOfCommand(command, name, language)) ?? messages.options[name];
    return [word, `${text}${required.includes(name) ? ` (${messages.help.required})` : ""}`];
  });
  if (names === COMMON_OPTIONS) rows.push([`--confirm[=${messages.placeholders.codes}]`, messages.options.confirm]);
  const width = Math.max(...rows.map(([word]) => word.length));
  return ["", heading, ...rows.map(([word, text]) => `  ${word.padEnd(width)}  ${text}`)];
}
