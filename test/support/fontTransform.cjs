"use strict";

const { readFileSync } = require("node:fs");

/** A font in a test is what it is in a program of Node: an address that holds the file itself. */
module.exports = {
  process: (_text, path) => ({
    code: `module.exports = "data:font/ttf;base64,${readFileSync(path).toString("base64")}";`,
  }),
};
