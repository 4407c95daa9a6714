"use strict";

/** @type {import('jest').Config} The long campaign over workbooks of others: as long as one likes, so apart from the tests. */
module.exports = {
  ...require("./jest.config.cjs"),
  roots: ["<rootDir>/test/file"],
  testMatch: ["<rootDir>/test/file/*.campaign.ts"],
  // It takes as long as there are workbooks.
  testTimeout: 24 * 3_600_000,
  coverageThreshold: undefined,
};
