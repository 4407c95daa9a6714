// Mutation tests of the modules that are the law (npm run mutate): one run for each module, which tools/mutate.mjs names.

const DOMAIN = Object.entries({
  values: ["iban", "creditorId", "calendar", "sepaText"],
  mandates: ["sequenceType", "mandateStatus"],
  collection: ["discount", "consolidation"],
  ledger: ["posting", "seal"],
}).flatMap(([room, names]) =>
  names.map((name) => ({
    name,
    source: `src/domain/${room}/${name}.ts`,
    tests: `test/domain/${room}/${name}.test.ts`,
  })),
);

const WRITER = ["writer", "elements"].map((name) => ({
  name,
  source: `src/iso20022/pain008/${name}.ts`,
  tests: "test/iso20022/pain008/writer.test.ts",
}));

/**
 * The modules, each with the tests that were written for it. Only those judge it: a rule of the law must not hang on the
 * test of something else. It is also what makes a run short: a change of a constant (a table, a pattern) is noticed only
 * by loading everything anew, and that is one file of tests then, not a hundred.
 */
export const LAW = [...DOMAIN, ...WRITER];

/** Where the result of a module is kept, by which the next run knows what it need not judge again. */
export function reportOf(name) {
  return `reports/mutation/${name}.json`;
}

const wanted = LAW.find(({ name }) => name === process.env.MUTATED_MODULE);

export default {
  mutate: wanted === undefined ? [] : [wanted.source],
  testRunner: "jest",
  // libxml2-wasm is an ES module; see jest.config.cjs.
  testRunnerNodeArgs: ["--experimental-vm-modules"],
  jest: {
    configFile: "jest.mutate.config.cjs",
    config: { testMatch: wanted === undefined ? [] : [`<rootDir>/${wanted.tests}`] },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 8_000,
  incremental: true,
  incrementalFile: reportOf(wanted?.name ?? "none"),
  reporters: ["progress-append-only"],
  allowConsoleColors: false,
  // The score is told by tools/mutate.mjs, over all modules.
  thresholds: { high: 95, low: 90, break: null },
  tempDirName: ".stryker",
  ignorePatterns: ["dist", "demo", "reports", "coverage", "bench", "assets"],
};
