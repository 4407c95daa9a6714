"use strict";

/** @type {import('jest').Config} The manual's pictures, taken from the pages as they are built: no tests, so apart from them. */
module.exports = {
  ...require("./jest.config.cjs"),
  testMatch: ["<rootDir>/test/manual/**/*.pictures.ts"],
  coverageThreshold: undefined,
};
