// How the tests of one module of the law are run against changes of it; stryker.config.mjs names their file.
const base = require("./jest.config.cjs");

/** @type {import('jest').Config} */
module.exports = { ...base, roots: ["<rootDir>/src", "<rootDir>/test"] };
