import fc from "fast-check";
import { identifierProblems } from "../../../src/domain/values/identifier";

/** What pain.008 says of MndtId, EndToEndId and MsgId (usage rules of the EPC). */
const OF_THE_MESSAGE = /^[A-Za-z0-9+?/\-:().,' ]{1,35}$/;

/** The codes of what is wrong. */
function codesOf(text: string): string[] {
  return identifierProblems(text).map(({ code }) => code);
}

describe("an identifier that goes to the bank", () => {
  test.each(["SR10001", "a", "SO10001-F2026/0001", "A/B?C:D(E).F,G'H+I J", "x".repeat(35)])("may be %p", (text) => {
    expect(identifierProblems(text)).toEqual([]);
  });

  test.each([
    ["empty", "", ["identifier.empty"]],
    ["only spaces", "   ", ["identifier.empty"]],
    ["with an accent", "MÁCHT1", ["identifier.characters"]],
    ["with an underscore", "SR_10001", ["identifier.characters"]],
    ["with a line break", "SR1\n2", ["identifier.characters"]],
    ["of 36 characters", "x".repeat(36), ["identifier.tooLong"]],
    ["with a slash in front", "/SR1", ["identifier.slashes"]],
    ["with a slash at the end", "SR1/", ["identifier.slashes"]],
    ["with a blank in front", " SR1", ["identifier.blanks"]],
    ["with a blank at the end", "SR1 ", ["identifier.blanks"]],
    ["with two slashes together", "SR//1", ["identifier.slashes"]],
    [
      "wrong in every way",
      `/é${"x".repeat(35)}`,
      ["identifier.characters", "identifier.tooLong", "identifier.slashes"],
    ],
  ])("is refused when it is %s", (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("is told which characters are wrong, each once, and how long it is", () => {
    expect(identifierProblems("a_é_b")[0]?.params).toEqual({ identifier: "a_é_b", characters: "_é" });
    expect(identifierProblems("x".repeat(40))[0]?.params).toEqual({ identifier: "x".repeat(40), length: 40, max: 35 });
  });

  test("is accepted only if the message takes it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 40 }), fc.stringMatching(/^[A-C/]{1,37}$/)), (text) => {
        const lawful = OF_THE_MESSAGE.test(text) && text.trim() !== "" && !/^[/ ]|[/ ]$|\/\//.test(text);
        expect(identifierProblems(text).length === 0).toBe(lawful);
      }),
    );
  });
});
