import { readFileSync } from "node:fs";
import { join } from "node:path";

import { REASON_CODES } from "../../src/domain/values/reasonCodes";
import { en } from "../../src/messages/en";
import { nl } from "../../src/messages/nl";
import { reasonAdvice, reasonPage } from "../../src/messages/reasonAdvice";

const MEANINGS = { nl: nl.reasons, en: en.reasons } as const;

describe.each(["nl", "en"] as const)("The manual's page of reasons (%s)", (language) => {
  const page = readFileSync(join(__dirname, `../../docs/manual/${language}/return-reasons.md`), "utf8");

  test("has the words of the pane and the command line, a section for each code", () => {
    expect(page).toBe(reasonPage(language, MEANINGS[language]));
    expect(page.match(/^## /gm)).toHaveLength(REASON_CODES.length);
  });

  test("says something of each part, in sentences", () => {
    for (const { code } of REASON_CODES) {
      for (const sentence of Object.values(reasonAdvice(language, code) ?? {})) {
        expect(sentence).toMatch(/^[A-Z].{9,}\.$/);
      }
    }
  });
});

test("of a code that nobody knows, and of none, nothing is said", () => {
  expect([reasonAdvice("nl", "XX99"), reasonAdvice("en", null), reasonAdvice("nl", "toString")]).toEqual([
    null,
    null,
    null,
  ]);
});
