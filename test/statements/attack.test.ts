import { readStatementFile } from "../../src/statements/readStatementFile";
import { bankFiles } from "../support/bankDay";
import { attackReaders } from "../support/statementAttack";

describe("Damaged files of banks", () => {
  it("are made of files that are right", async () => {
    for (const { name, bytes } of await bankFiles()) {
      const { statements, problems } = readStatementFile(name, [bytes]);
      expect({ name, statements: statements.length > 0 }).toEqual({ name, statements: true });
      // The same day twice does not join.
      expect(problems.filter(({ code }) => code !== "statement.gap")).toEqual([]);
    }
  });

  it("are read or refused, never thrown, in bounded time", async () => {
    const { faults, read, refused } = attackReaders(await bankFiles(), 500, 1);
    expect(faults).toEqual([]);
    expect(Math.min(read, refused)).toBeGreaterThan(50);
  });
});
