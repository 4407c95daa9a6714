"use strict";

/** @type {import('jest').Config} The long campaigns, over workbooks of others, files of banks and every kind of harm: as long as one likes, so apart from the tests. */
module.exports = {
  ...require("./jest.config.cjs"),
  roots: ["<rootDir>/test/attack", "<rootDir>/test/file", "<rootDir>/test/statements"],
  testMatch: ["<rootDir>/test/{attack,file,statements}/*.campaign.ts"],
  // It takes as long as there are files.
  testTimeout: 24 * 3_600_000,
  coverageThreshold: undefined,
};
