import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import "../support/paneTexts";
import { deskWords } from "../../src/desk/words";
import type { Language } from "../../src/domain/book/records";
import { FUNCTION_TEXTS } from "../../src/functions/functionTexts";
import { savePageEn } from "../../src/messages/savePageEn";
import { savePageNl } from "../../src/messages/savePageNl";
import { setUpPageEn } from "../../src/messages/setUpPageEn";
import { setUpPageNl } from "../../src/messages/setUpPageNl";
import { translateInPane } from "../../src/taskpane/texts/paneTranslator";

/*
 * Words that users are not to read (docs/glossary.md, "What users read"): things are no persons in Dutch either, what runs in the
 * browser is called by that, and what no bookkeeping program or bank writes is not written here.
 */
const BANNED = {
  nl: [
    ...["haar", "hem", "hij", "zij", "bureau"],
    ...[
      "aldus",
      "alhier",
      "alsmede",
      "derhalve",
      "doch",
      "gelieve",
      "hetwelk",
      "ieder",
      "immers",
      "indien",
      "mankeert",
    ],
    ...[
      "nimmer",
      "omtrent",
      "ongemoeid",
      "reeds",
      "teneinde",
      "tevens",
      "thans",
      "vertelt",
      "verteld",
      "wederom",
      "zulk",
      "zulke",
    ],
  ],
  en: [
    ...["the desk", "he", "his", "him"],
    ...[
      "anew",
      "come to stand",
      "comes to stand",
      "hence",
      "lends",
      "lest",
      "lies",
      "of hers",
      "shall",
      "tells",
      "thereof",
    ],
    ...["reckon", "reckoned", "reckons", "thus", "told", "unto", "want of", "whence", "whilst"],
  ],
} as const;

/** Every text of these messages, with where it is. */
function textsIn(messages: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof messages === "string") return [[path, messages]];
  if (typeof messages !== "object" || messages === null) return [];
  return Object.entries(messages).flatMap(([name, value]) => textsIn(value, path === "" ? name : `${path}.${name}`));
}

/** Every line of the manual in this language, with its page. */
function linesOfManual(language: Language): readonly (readonly [string, string])[] {
  const folder = join(__dirname, "..", "..", "docs", "manual", language);
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((page) => page.endsWith(".md"));
  return pages.flatMap((page) =>
    readFileSync(join(folder, page), "utf8")
      .split("\n")
      .map((line, index) => [`${page}:${String(index + 1)}`, line] as const),
  );
}

const isBanned = (language: Language, text: string): boolean =>
  BANNED[language].some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(text));

describe("What users read", () => {
  test.each([
    ["nl", savePageNl, setUpPageNl],
    ["en", savePageEn, setUpPageEn],
  ] as const)("has none of the words that are banned (%s)", (language, savePage, setUpPage) => {
    const texts = [
      ...textsIn(translateInPane(language).messages),
      ...textsIn({ desk: deskWords(language), functions: FUNCTION_TEXTS[language], savePage, setUpPage }),
    ];
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter(([, text]) => isBanned(language, text))).toEqual([]);
  });

  test.each(["nl", "en"] as const)("has none of them in the manual (%s)", (language) => {
    const lines = linesOfManual(language);
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter(([, line]) => isBanned(language, line))).toEqual([]);
  });
});
