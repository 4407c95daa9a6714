"use strict";

const base = require("./jest.config.cjs");

/** Where what is counted is tested. */
const COUNTED =
  "actions bookkeeping cases cli desk documents domain excel file functions iso20022 kit lists model session sheets statements workbook xml".split(
    " ",
  );

/** What lies there too and goes through whole workbooks, over and over. */
const NOT_COUNTED = ["libreOffice.test", "interruption.test"];

// What a project has no say in stands above it.
const {
  collectCoverageFrom,
  coverageDirectory,
  coverageReporters,
  coverageThreshold,
  maxWorkers,
  workerIdleMemoryLimit,
  testTimeout,
  ...each
} = base;

const counted = `<rootDir>/test/(?:${COUNTED.join("|")})/(?!${NOT_COUNTED.join("|")})`;

/**
 * @type {import('jest').Config} Every test, as `npm test` without arguments runs them. What the rest goes through,
 * pages above all, is not counted: it takes half as long again and reaches nothing that the others do not.
 */
module.exports = {
  ...{
    collectCoverageFrom,
    coverageDirectory,
    coverageReporters,
    coverageThreshold,
    maxWorkers,
    testTimeout,
    workerIdleMemoryLimit,
  },
  projects: [
    {
      ...each,
      displayName: "counted",
      testMatch: COUNTED.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
      testPathIgnorePatterns: ["/node_modules/", `<rootDir>/test/\\w+/(?:${NOT_COUNTED.join("|")})`],
    },
    {
      ...each,
      displayName: "rest",
      testPathIgnorePatterns: ["/node_modules/", counted],
      coveragePathIgnorePatterns: [""],
    },
  ],
};
