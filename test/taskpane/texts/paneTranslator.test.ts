import "../../support/paneTexts";
import { finding } from "../../../src/domain/book/finding";
import type { Language } from "../../../src/domain/book/records";
import type { FindingCode } from "../../../src/domain/values/findingCodes";
import { placeholdersOf } from "../../../src/messages/template";
import { translate } from "../../../src/messages/translate";
import { SHEET_NAMES } from "../../../src/sheets/captions";
import { translateInPane } from "../../../src/taskpane/texts/paneTranslator";

const LANGUAGES: readonly Language[] = ["nl", "en"];

describe("A text in the pane", () => {
  /** What only somebody at the command line can follow. */
  const COMMANDS = /--\w|\bcommand\b|\bcommando\b|\bmap\.|\bmet map\b/;
  const codes = Object.keys(translate("nl").messages.findings) as FindingCode[];

  test("of a finding names no command and no option", () => {
    const found = LANGUAGES.flatMap((language) => {
      const { findings } = translateInPane(language).messages;
      return codes.filter((code) => COMMANDS.test(findings[code])).map((code) => `${language} ${code}`);
    });
    expect(found).toEqual([]);
  });

  test("of a missing sheet names the buttons as they are called", () => {
    for (const language of LANGUAGES) {
      const { describe: sentenceOf, messages } = translateInPane(language);
      const { settings, shell } = messages.pane;
      const text = sentenceOf(finding("table.missing", null, { table: "Debtors" }));
      for (const words of [SHEET_NAMES.Debtors[language], shell.views.settings, settings.look, settings.own]) {
        expect(text).toContain(words);
      }
    }
  });

  test("of a mapping names the buttons as they are called, and tables and fields by their captions", () => {
    const params = { role: "Debtors", name: "dateOfSignature", names: "A, B", captions: "A, B", caption: "A" };
    for (const language of LANGUAGES) {
      const { describe: sentenceOf, messages, caption } = translateInPane(language);
      const texts = (["mapping.tableOpen", "mapping.fieldOpen", "mapping.unsure"] as const).map((code) =>
        sentenceOf(finding(code, null, params)),
      );
      expect(texts.filter((text) => !text.includes(messages.pane.settings.own))).toEqual([]);
      expect(texts.filter((text) => !text.includes(SHEET_NAMES.Debtors[language]))).toEqual([]);
      expect(texts.slice(1).filter((text) => !text.includes(caption("dateOfSignature")))).toEqual([]);
    }
  });

  test("asks for nothing that the finding does not have for the command line", () => {
    const namesIn = (text: string): string[] => placeholdersOf(text).map(({ name }) => name);
    const { findings } = translate("nl").messages;
    const { pane } = translateInPane("nl").messages;
    const more = Object.entries(pane.findings).filter(([code, text]) => {
      const known = namesIn(findings[code as FindingCode]);
      return !namesIn(text).every((name) => known.includes(name));
    });
    expect(more).toEqual([]);
  });

  test("keeps a per cent sign on one line with its number", () => {
    expect(translateInPane("nl").fill("{rate:percent}, 8 %", { rate: "66.67" })).toBe("66,67\u00a0%, 8\u00a0%");
  });

  test("keeps an amount on one line with its sign", () => {
    expect(translateInPane("en").fill("Together € {amount:amount}.", { amount: "22632.15" })).toBe(
      "Together €\u00a022,632.15.",
    );
  });

  test("writes a number of too many decimals as its readers do", () => {
    const tooFine = finding("cell.notCents", null, { value: "149.995" });
    expect(translateInPane("nl").describe(tooFine)).toMatch(/^149,995 heeft/);
    expect(translateInPane("en").describe(tooFine)).toMatch(/^149\.995 has/);
  });
});
