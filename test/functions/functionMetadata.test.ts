import { readFileSync } from "node:fs";
import { join } from "node:path";
import { customFunctions } from "../../src/functions/customFunctions";
import { functionMetadata } from "../../src/functions/functionMetadata";
import { translate } from "../../src/messages/translate";

const stored = (file: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, "..", "..", "src", "functions", file), "utf8"));

describe("What Excel is told about the functions", () => {
  test("is what the code says, in both languages", () => {
    expect(stored("functions.json")).toEqual(functionMetadata("en"));
    expect(stored("functions.nl.json")).toEqual(functionMetadata("nl"));
  });

  test("names every function, and no other", () => {
    const ids = functionMetadata("en").functions.map(({ id }) => id);
    expect(ids).toEqual(Object.keys(customFunctions(translate("en"))));
    // What Excel allows as id and as name.
    for (const id of ids) expect(id).toMatch(/^[A-Z][A-Z0-9_.]{0,127}$/);
  });

  test("lets only last parameters be left out, and gives each a name of its own", () => {
    for (const language of ["nl", "en"] as const) {
      for (const { parameters } of functionMetadata(language).functions) {
        const optional = parameters.map((parameter) => parameter.optional === true);
        expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
        const names = parameters.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[A-Za-z]\w*$/);
      }
    }
  });
});
