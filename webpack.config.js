"use strict";

const path = require("node:path");

/** TypeScript is only stripped here (`npm run typecheck` checks it): seconds instead of half a minute. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
    sourceMaps: true,
  },
};

/** What every bundle has in common: the command line's, and later those of the pane and the desk. */
function bundle(name, mode, rest) {
  return {
    name,
    mode,
    context: __dirname,
    devtool: "source-map",
    module: { rules: [typescript] },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(__dirname, "node_modules", ".cache", "webpack"),
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
    // size-limit holds the budget, for the whole bundle and with a number of its own.
    performance: { hints: false },
    stats: "errors-warnings",
    ...rest,
  };
}

module.exports = (_env, { mode = "production" }) => [
  bundle("cli", mode, {
    target: "node20",
    entry: path.join(__dirname, "src", "cli", "main.ts"),
    output: {
      path: path.join(__dirname, "dist", "cli"),
      filename: "incassoblad.cjs",
      // One file: what the sources load on demand is in it, and runs when it is asked for.
      asyncChunks: false,
    },
    // Names stay readable in a stack trace that a user sends; nobody downloads this bundle.
    optimization: { minimize: false },
  }),
  bundle("bench", mode, {
    target: "node20",
    entry: path.join(__dirname, "bench", "ours.ts"),
    output: {
      path: path.join(__dirname, "dist", "bench"),
      filename: "ours.cjs",
      library: { type: "commonjs2" },
      asyncChunks: false,
    },
    // As the command line is bundled: what is measured is what runs.
    optimization: { minimize: false },
  }),
];
