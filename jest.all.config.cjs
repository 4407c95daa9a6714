"use strict";

const base = require("./jest.config.cjs");

/** Where the law is tested; the rest of the tests goes through whole workbooks, pages and programs. */
const COUNTED = [
  "actions",
  "documents",
  "domain",
  "functions",
  "iso20022",
  "kit",
  "lists",
  "session",
  "sheets",
  "statements",
  "workbook",
  "xml",
];

// What a project has no say in stands above it.
const {
  collectCoverageFrom,
  coverageDirectory,
  coverageReporters,
  coverageThreshold,
  maxWorkers,
  testTimeout,
  ...each
} = base;

/**
 * @type {import('jest').Config} Every test, as `npm test` without arguments runs them. What the law's own tests go through is
 * counted; to count the rest too takes half as much time again and changes no verdict.
 */
module.exports = {
  ...{ collectCoverageFrom, coverageDirectory, coverageReporters, coverageThreshold, maxWorkers, testTimeout },
  projects: [
    { ...each, displayName: "law", testMatch: COUNTED.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`) },
    {
      ...each,
      displayName: "whole",
      testPathIgnorePatterns: ["/node_modules/", ...COUNTED.map((folder) => `<rootDir>/test/${folder}/`)],
      coveragePathIgnorePatterns: [""],
    },
  ],
};
