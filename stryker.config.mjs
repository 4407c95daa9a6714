// Mutation tests of the modules that are the law: every change of these must make a test fail (npm run mutate).
// @ts-check
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    "src/domain/iban.ts",
    "src/domain/creditorId.ts",
    "src/domain/calendar.ts",
    "src/domain/sepaText.ts",
    "src/domain/sequenceType.ts",
    "src/domain/mandateStatus.ts",
    "src/domain/discount.ts",
    "src/domain/consolidation.ts",
    "src/domain/posting.ts",
    "src/domain/seal.ts",
    "src/iso20022/pain008/writer.ts",
    "src/iso20022/pain008/elements.ts",
  ],
  testRunner: "jest",
  // libxml2-wasm is an ES module; see jest.config.cjs.
  testRunnerNodeArgs: ["--experimental-vm-modules"],
  jest: { configFile: "jest.mutate.config.cjs", enableFindRelatedTests: true },
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 8_000,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "progress-append-only", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation/result.json" },
  thresholds: { high: 95, low: 90, break: 85 },
  tempDirName: ".stryker",
  ignorePatterns: ["dist", "demo", "reports", "coverage", "bench", "assets"],
};
