import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/domain/book/records";
import { customFunctions, type CustomFunction, FUNCTION_IDS } from "../../src/functions/customFunctions";
import { functionMetadata } from "../../src/functions/functionMetadata";
import { translate } from "../../src/messages/translate";

const pageOf = (language: Language, name: string): string =>
  readFileSync(join(__dirname, "..", "..", "docs", "manual", language, "functions", `${name}.md`), "utf8");

const WORDS = {
  en: { true: "TRUE", false: "FALSE", date: "DATE", separator: "," },
  nl: { true: "WAAR", false: "ONWAAR", date: "DATUM", separator: ";" },
} as const;

/** A day as the cell holds it: its serial in the 1900 system. */
const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

/** What a formula hands over, as Excel in this language reads it: texts, TRUE and FALSE, whole numbers and DATE(). */
function argumentsIn(text: string, language: Language): readonly unknown[] {
  const { true: yes, date, separator } = WORDS[language];
  const pattern = new RegExp(`${date}\\(([^)]*)\\)|"([^"]*)"|([^${separator}]+)`, "g");
  return [...text.matchAll(pattern)].map(([, day, quoted, plain]) => {
    if (day !== undefined) return serial(...(day.split(separator).map(Number) as [number, number, number]));
    if (quoted !== undefined) return quoted;
    return /\d/.test(plain ?? "") ? Number(plain) : plain === yes;
  });
}

function shown(value: string | number | boolean, language: Language): string {
  if (typeof value === "boolean") return value ? WORDS[language].true : WORDS[language].false;
  if (typeof value === "string") return value;
  const day = new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return language === "en" ? day : day.split("-").reverse().join("-");
}

describe.each(["nl", "en"] as const)("The manual's pages of the functions (%s)", (language) => {
  const functions = customFunctions(translate(language));

  test.each(FUNCTION_IDS)("%s: every parameter is named, and every example gives what the function gives", (id) => {
    const page = pageOf(language, id.toLowerCase());
    const examples = [...page.matchAll(/^\| `=INCASSOBLAD\.([A-Z]+)\((.*)\)`\s+\| (.*?)\s*\|$/gm)];
    expect(examples.length).toBeGreaterThan(1);
    for (const [line, name, given = "", result] of examples) {
      const work: CustomFunction = functions[id];
      expect([line, name, shown(work(...argumentsIn(given, language)), language)]).toEqual([line, id, result]);
    }
    const parameters = functionMetadata(language).functions.find((one) => one.id === id)?.parameters ?? [];
    expect([...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(parameters.map(({ name }) => name));
  });

  test("are all listed", () => {
    for (const id of FUNCTION_IDS) expect(pageOf(language, "README")).toContain(`(${id.toLowerCase()}.md)`);
  });
});
