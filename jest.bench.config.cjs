"use strict";

/** @type {import('jest').Config} What is measured in a browser: no tests, so apart from them. */
module.exports = {
  ...require("./jest.config.cjs"),
  roots: ["<rootDir>/bench"],
  testMatch: ["<rootDir>/bench/pane/**/*.bench.ts"],
  coverageThreshold: undefined,
};
