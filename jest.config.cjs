"use strict";

// Without this flag whatever is imported late fails, hundreds of tests with it, and none of them says why. Others than jest
// read this file too.
const isJest = /[\\/]jest(?:\.js)?$/.test(process.argv[1] ?? "");
if (isJest && ![...process.execArgv, process.env.NODE_OPTIONS ?? ""].join(" ").includes("--experimental-vm-modules")) {
  throw new Error("Run tests with `npm test -- PATH`, or set NODE_OPTIONS=--experimental-vm-modules.");
}

/** The modules that are the law: what is wrong here is wrong in the books or at the bank. */
const LAW = ["kit", "domain", "xml", "iso20022", "statements", "lists", "bookkeeping", "actions", "sheets"];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: "node",
  // src too: coverage counts the files under the roots, also those that no test loads.
  roots: ["<rootDir>/src", "<rootDir>/test"],
  setupFiles: ["<rootDir>/test/support/browserGlobals.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/support/quickEquality.ts"],
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  // The grid's engine for formulas asks for packages in the form that only bundlers read.
  transformIgnorePatterns: ["/node_modules/(?!(?:lodash-es|nanoid|rbush|quickselect|kdbush)/)"],
  transform: {
    "\\.ttf$": "<rootDir>/test/support/fontTransform.cjs",
    "^.+\\.tsx?$|/node_modules/(?:lodash-es|nanoid|rbush|quickselect|kdbush)/.+\\.js$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        // libxml2-wasm is an ES module with top-level await: import() must stay an import().
        module: { type: "commonjs", ignoreDynamic: true },
        sourceMaps: "inline",
      },
    ],
  },
  // The machines of CI have two cores. Tests in the browser wait for it a good part of their time, which a third worker uses.
  maxWorkers: 3,
  // What a file of tests leaves behind is never given back, and makes what comes after it slow: the interrupted writes take half as
  // long in a worker that begins with them (55 instead of 104 s). To begin anew takes a second.
  workerIdleMemoryLimit: "200MB",
  // Some tests go through whole workbooks; on a loaded machine that takes its time, and no test is about time.
  testTimeout: 60_000,
  // Collected when asked: by `npm test` without arguments, so always in CI. Counting costs the tests of workbooks a quarter of
  // their time, so that nothing is counted of which nothing is demanded.
  collectCoverageFrom: LAW.map((folder) => `src/${folder}/**/*.ts`),
  coverageDirectory: "coverage",
  coverageReporters: ["text-summary", "json-summary", "lcovonly", ["text", { skipFull: true }]],
  coverageThreshold: Object.fromEntries(LAW.map((folder) => [`./src/${folder}/`, { lines: 95, branches: 95 }])),
};
