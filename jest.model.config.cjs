"use strict";

/** @type {import('jest').Config} The long run of the model beside the product: hours of chance, so apart from the tests. */
module.exports = {
  ...require("./jest.config.cjs"),
  roots: ["<rootDir>/test/model"],
  testMatch: ["<rootDir>/test/model/*.model.ts"],
  // It takes as long as there are sequences.
  testTimeout: 24 * 3_600_000,
  coverageThreshold: undefined,
};
