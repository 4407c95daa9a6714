import { readCreditorId } from "../../src/domain/values/creditorId";
import { readIban } from "../../src/domain/values/iban";
import { FUNCTION_TEXTS } from "../../src/functions/functionTexts";
import { customFunctions } from "../../src/functions/customFunctions";
import { FunctionRefusal } from "../../src/functions/functionRefusal";
import { translate } from "../../src/messages/translate";
import { translatorWith } from "../../src/messages/translator";

/** What a function says, or refuses with. */
function answerOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof FunctionRefusal) return error.message;
    throw error;
  }
}

const IBANS = ["NL", "NL91ABNA0417164301", "NL00ABNA0417164300", "XX12", "US33", "NL91*", "NL91 ABNA 04171643", "DE1"];
const CREDITORS = ["DE97ZZZ09999999999", "DE98ZZZ0999", "XX98ZZZ1", "DE98?ZZ09999999999", "DE9XZZZ09999999999"];
const DAYS = ["31-02-2026", "gisteren", 1e9, -1, true, "2026-13-01", "01/02/03", 46346.5, "#REF!", "x".repeat(300)];

describe.each(["nl", "en"] as const)("The texts of the custom functions by themselves (%s)", (language) => {
  const alone = translatorWith(language, FUNCTION_TEXTS[language]);
  const whole = translate(language);

  test("say of every wrong value what the whole product says", () => {
    const [one, other] = [customFunctions(alone), customFunctions(whole)];
    const asked = [
      ...IBANS.map((iban) => [one.IBANOK, other.IBANOK, iban, true] as const),
      ...CREDITORS.map((creditorId) => [one.CREDITORIDOK, other.CREDITORIDOK, creditorId, true] as const),
      ...DAYS.map((day) => [one.NEXTBUSINESSDAY, other.NEXTBUSINESSDAY, day, 1] as const),
      ...DAYS.map((day) => [one.MANDATESTATUS, other.MANDATESTATUS, 46346, day] as const),
    ];
    for (const [here, there, first, second] of asked) {
      const said = answerOf(() => here(first, second));
      expect([first, said]).toEqual([first, answerOf(() => there(first, second))]);
      expect(String(said)).not.toMatch(/^[a-z]+\.[A-Za-z]+$/);
    }
  });

  test("have words for whatever is found in an IBAN or a creditor identifier, and a code for the rest", () => {
    const problems = [
      ...IBANS.flatMap((iban) => readIban(iban).problems),
      ...CREDITORS.flatMap((creditorId) => readCreditorId(creditorId).problems),
    ];
    expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThan(6);
    for (const { code } of problems) expect(alone.messages.findings).toHaveProperty([code]);
    const elsewhere = { code: "order.twoBatches", severity: "error", place: null, params: {} } as const;
    expect(alone.describe(elsewhere)).toBe("order.twoBatches");
    expect(whole.describe(elsewhere)).not.toBe("order.twoBatches");
  });
});
