// The tests that mutants have to survive: those written for the modules that are mutated, without the ones that go
// through whole books, so that every mutant is judged in seconds.
const base = require("./jest.config.cjs");

const DOMAIN = [
  "iban",
  "creditorId",
  "calendar",
  "sepaText",
  "sequenceType",
  "mandateStatus",
  "discount",
  "consolidation",
  "posting",
  "seal",
];

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: [`<rootDir>/test/domain/(${DOMAIN.join("|")}).test.ts`, "<rootDir>/test/iso20022/pain008/writer.test.ts"],
};
