import fc from "fast-check";
import { adviceFor, isKnownReasonCode, REASON_CODES } from "../../../src/domain/values/reasonCodes";

describe("the reason of a return", () => {
  test.each([
    ["AM04", "Again", "the account was empty"],
    ["ED05", "Again", "the banks could not settle"],
    ["AC01", "Correct", "the IBAN was wrong"],
    ["MD02", "Correct", "mandate data were wrong"],
    ["RC01", "Correct", "the BIC was wrong"],
    ["MD07", "NoMore", "the debtor has died"],
    ["AM05", "NoMore", "it was collected twice"],
    ["RR04", "NoMore", "the law forbids it"],
    ["MD01", "NewMandate", "there was no mandate"],
    ["AC13", "NewMandate", "a consumer's account cannot be collected from under B2B"],
    ["MD06", "AskDebtor", "the debtor wanted his money back"],
    ["MS02", "AskDebtor", "the debtor refused"],
    ["MS03", "AskDebtor", "the bank does not say why"],
    ["SL01", "AskDebtor", "the debtor's bank blocks it"],
    ["AC04", "AskDebtor", "the account was closed"],
  ])("%s advises %s: %s", (code, advice) => {
    expect(adviceFor(code)).toBe(advice);
    expect(isKnownReasonCode(code)).toBe(true);
  });

  test("is listed once for each of the 35 codes", () => {
    expect(REASON_CODES).toHaveLength(35);
    expect(new Set(REASON_CODES.map(({ code }) => code)).size).toBe(35);
    for (const { code } of REASON_CODES) expect(code).toMatch(/^[A-Z]{2}\d\d$|^[A-Z]{4}$/);
  });

  test("that is unknown, a bank's own, or absent asks the debtor", () => {
    expect(adviceFor(null)).toBe("AskDebtor");
    expect(isKnownReasonCode("")).toBe(false);
    fc.assert(
      fc.property(fc.string(), (code) => {
        fc.pre(!REASON_CODES.some((known) => known.code === code));
        expect(isKnownReasonCode(code)).toBe(false);
        expect(adviceFor(code)).toBe("AskDebtor");
      }),
    );
  });
});
