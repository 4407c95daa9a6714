import "../support/paneTexts";
import { deskWords } from "../../src/desk/words";
import { translateInPane } from "../../src/taskpane/texts/paneTranslator";

/*
 * Words that users are not to read (docs/glossary.md, "What users read"). Things are no persons in Dutch either, and what runs in
 * the browser is called by that.
 */
const BANNED = {
  nl: ["haar", "bureau"],
  en: ["the desk"],
} as const;

/** Every text of these messages, with where it stands. */
function textsIn(messages: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof messages === "string") return [[path, messages]];
  if (typeof messages !== "object" || messages === null) return [];
  return Object.entries(messages).flatMap(([name, value]) => textsIn(value, path === "" ? name : `${path}.${name}`));
}

describe("What users read", () => {
  test.each(["nl", "en"] as const)("has none of the words that are banned (%s)", (language) => {
    const texts = [...textsIn(translateInPane(language).messages), ...textsIn(deskWords(language), "desk")];
    expect(texts.length).toBeGreaterThan(1000);
    const found = texts.filter(([, text]) =>
      BANNED[language].some((word) => new RegExp(`\\b${word}\\b`, "i").test(text)),
    );
    expect(found).toEqual([]);
  });
});
