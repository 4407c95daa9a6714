// The tests that mutants have to survive: those of the law and of the bank file, without the slow ones that go through
// whole workbooks, so that every mutant is judged in seconds.
const base = require("./jest.config.cjs");

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["<rootDir>/test/domain/**/*.test.ts", "<rootDir>/test/iso20022/**/*.test.ts"],
};
