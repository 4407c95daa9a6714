/** @jest-environment jsdom */
import { associateFunctions, type FunctionsRuntime } from "../../src/functions/associateFunctions";
import { type CustomFunctionSet, customFunctions, FUNCTION_IDS } from "../../src/functions/customFunctions";
import { translate } from "../../src/messages/translate";

/** A runtime that keeps what it is given. */
function runtime() {
  const given = new Map<string, (...values: unknown[]) => unknown>();
  class CellError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  const kept: FunctionsRuntime = {
    associate: (id, work) => void given.set(id, work),
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  return { given, kept };
}

const functions: CustomFunctionSet = customFunctions(translate("en"));

describe("The custom functions of a page", () => {
  test("are all given to Excel, and answer at once where their texts are there", () => {
    const { given, kept } = runtime();
    associateFunctions(kept, () => functions);
    expect([...given.keys()]).toEqual([...FUNCTION_IDS]);
    expect(given.get("IBANOK")?.("NL91ABNA0417164300")).toBe(true);
    expect(() => given.get("RETURNREASON")?.("XX99")).toThrow(expect.objectContaining({ code: "#N/A" }));
  });

  test("answer as soon as their texts are loaded, a refusal with its error too", async () => {
    const { given, kept } = runtime();
    associateFunctions(kept, async () => functions);
    await expect(given.get("RETURNREASON")?.("AM04")).resolves.toMatch(/./);
    await expect(given.get("RETURNREASON")?.("XX99")).rejects.toMatchObject({ code: "#N/A" });
  });

  test("speak the language of Excel at the moment of the call", () => {
    const { given, kept } = runtime();
    const asked: string[] = [];
    associateFunctions(kept, (language) => {
      asked.push(language);
      return functions;
    });
    given.get("IBANOK")?.("x");
    Object.assign(globalThis, { Office: { context: { displayLanguage: "nl-NL" } } });
    given.get("IBANOK")?.("x");
    delete (globalThis as { Office?: unknown }).Office;
    expect(asked).toEqual(["en", "nl"]);
  });
});
