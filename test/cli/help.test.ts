import { COMMAND_NAMES, formOf } from "../../src/cli/commands";
import { helpText } from "../../src/cli/help";
import { OPTIONS } from "../../src/cli/options";
import { optionsOfCommandsNl } from "../../src/messages/optionsOfCommandsNl";
import { translate } from "../../src/messages/translate";

const helpOf = (command: (typeof COMMAND_NAMES)[number], language: "nl" | "en"): string =>
  helpText(command, translate(language));

describe("The help of a command", () => {
  it.each(COMMAND_NAMES)("%s says what its own options do, and nothing of other commands", (command) => {
    for (const language of ["nl", "en"] as const) {
      const own = helpOf(command, language).split("\n\n").slice(1, -1).join("\n");
      const others = COMMAND_NAMES.filter((name) => name !== command).join("|");
      expect(own).not.toMatch(new RegExp(`\\b(?:bij|with) (?:${others})\\b`, "u"));
    }
  });

  it("has words of its own only for options that the command takes", () => {
    for (const [command, texts] of Object.entries(optionsOfCommandsNl)) {
      const { options } = formOf(command as (typeof COMMAND_NAMES)[number]);
      expect(Object.keys(texts).filter((option) => !(options as readonly string[]).includes(option))).toEqual([]);
      expect(Object.keys(texts).filter((option) => !Object.hasOwn(OPTIONS, option))).toEqual([]);
    }
  });

  it("speaks of the layout of an export where it exports, and of a list where it takes one in", () => {
    expect(helpOf("export", "en")).toContain("layout of the CSV file: the bookkeeping program that reads it");
    expect(helpOf("take-in", "nl")).toMatch(/--layout TEKST +het programma waarvan de lijst is/u);
    expect(helpOf("take-in", "nl")).toContain("als de lijst die niet noemt");
  });
});
