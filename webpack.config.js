"use strict";

const path = require("node:path");
const { ManualPlugin } = require("./tools/manualPages.cjs");
const { NoticesPlugin } = require("./tools/notices.cjs");
const { OfflinePlugin } = require("./tools/offline.cjs");
const { atAddress, NO_ADDRESS, publicAddress } = require("./tools/publicAddress.cjs");

/** TypeScript is only stripped here (`npm run typecheck` checks it): seconds instead of half a minute. */
function typescript(jsc = {}) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "swc-loader",
    options: {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        ...jsc,
      },
      sourceMaps: true,
    },
  };
}

/** Names and lines as they are; a licence in a comment stands in the notices beside the bundle. */
const NO_COMMENTS = { compress: false, mangle: false, format: { comments: false } };

/** Of packages the names go too: nobody reads a stack trace inside them. */
const PACKAGES = { compress: true, mangle: true, format: { comments: false } };

/**
 * For programs of Node: names and lines stay, so that a stack trace that a user sends can be read. Comments go (ours were a
 * quarter of the bundle, those of packages an eighth), and so does the room before each line, an eighth of the rest. Pages are
 * minimized as a whole; webpack takes the names of their parts from comments.
 */
const readable = {
  module: {
    rules: [
      typescript({ minify: NO_COMMENTS }),
      fonts("asset/inline"),
      {
        test: /\.m?js$/,
        include: /node_modules/,
        loader: "swc-loader",
        // Either kind of module stays what it is. Without the package's own map: what it maps to is not there.
        options: {
          isModule: "unknown",
          jsc: { target: "es2022", minify: PACKAGES },
          minify: true,
          inputSourceMap: false,
        },
      },
    ],
  },
  optimization: { minimizer: [{ apply: withoutRoomBeforeLines }] },
};

/** Writes a program line by line as it was. Papers are packages and fonts alone, which have no such lines. */
function withoutRoomBeforeLines(compiler) {
  const MinimizerPlugin = require("minimizer-webpack-plugin");
  const format = { beautify: true, indent_level: 0, comments: false };
  const minimizerOptions = { compress: false, mangle: false, format };
  new MinimizerPlugin({ exclude: /papers/, extractComments: false, minimizerOptions }).apply(compiler);
}

/** A page fetches a font when it is asked for; a program of Node has it in itself. */
function fonts(type) {
  return { test: /\.ttf$/, type };
}

/** xmlbuilder2 brings a reader and writer of YAML along, which nobody here asks for. */
const RESOLVE = { extensions: [".ts", ".tsx", ".js"], alias: { "js-yaml": false } };

/** What every bundle has in common: the command line's, and later those of the pane and the desk. */
function bundle(name, mode, { plugins = [], ...rest }) {
  return {
    name,
    mode,
    context: __dirname,
    devtool: "source-map",
    module: { rules: [typescript(), fonts("asset/resource")] },
    resolve: RESOLVE,
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(__dirname, "node_modules", ".cache", "webpack"),
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
    // size-limit holds the budget, for the whole bundle and with a number of its own.
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [...plugins, new NoticesPlugin()],
    ...rest,
  };
}

/** What is only loaded when a browser build is wanted: the command line's must not wait for it. */
function pages(pagesByName) {
  const HtmlWebpackPlugin = require("html-webpack-plugin");
  return Object.entries(pagesByName).map(
    ([filename, { template, chunks }]) =>
      new HtmlWebpackPlugin({
        filename,
        template: path.join(__dirname, template),
        chunks,
        // Behind the tag that loads Office.js, and after it has run.
        inject: "body",
        scriptLoading: "blocking",
        minify: false,
      }),
  );
}

/** Files that go along as they are (from, to), but for the address in manifests and functions: the build's, or the one given third. */
function copies(patterns) {
  const CopyWebpackPlugin = require("copy-webpack-plugin");
  const address = publicAddress(process.env);
  return new CopyWebpackPlugin({
    patterns: patterns.map(([from, to, given]) => ({
      from: path.join(__dirname, from),
      to,
      ...(/\.(?:xml|json)$/.test(to)
        ? { transform: (content) => atAddress(content.toString(), given ?? address) }
        : {}),
    })),
  });
}

/** Excel keeps pages for long; a file with another content has another name. */
const PAGE_SCRIPT = "[name].[contenthash:8].js";
/** What a page loads later. */
const PART = "parts/[contenthash:8].js";

/**
 * In less than half of the computing time of terser, webpack's own choice (51 instead of 123 s for Excel's pages), for scripts
 * that are 0.7 % larger. Licences stand in the notices beside them.
 */
function minimizedBySwc(compiler) {
  const MinimizerPlugin = require("minimizer-webpack-plugin");
  new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false }).apply(compiler);
}

/** What every bundle for a browser has in common: no eval, not in webpack's own code either. */
function browserBundle(name, mode, { output, optimization, ...rest }) {
  return bundle(name, mode, {
    target: ["web", "es2022"],
    node: { global: false },
    output: {
      path: path.join(__dirname, "dist", name),
      filename: PAGE_SCRIPT,
      chunkFilename: PART,
      clean: true,
      ...output,
    },
    optimization: { minimizer: [{ apply: minimizedBySwc }], ...optimization },
    ...rest,
  });
}

/**
 * The pane, and in the same page (a shared runtime) the ribbon's commands and the functions; then the functions alone, then
 * the page that saves a file in the user's browser, and the page for who puts all this on a host.
 */
function excel(mode, { alone = false }) {
  return browserBundle("excel", mode, {
    entry: {
      taskpane: ["./src/functions/besidePane.ts", "./src/commands/index.ts", "./src/taskpane/index.tsx"],
      functions: "./src/functions/index.ts",
      save: "./src/savePage/index.ts",
      setup: "./src/setUpPage/index.ts",
    },
    // Where Excel has no shared runtime it runs the functions by themselves, under the name that the manifest has.
    output: { filename: ({ chunk }) => (chunk.name === "functions" ? "[name].js" : PAGE_SCRIPT) },
    // url: xmlbuilder2 asks for Node's, for a way of reading that is not used.
    resolve: { ...RESOLVE, fallback: { url: false } },
    plugins: [
      ...pages({
        "taskpane.html": { template: "src/taskpane/taskpane.html", chunks: ["taskpane"] },
        "save.html": { template: "src/savePage/save.html", chunks: ["save"] },
        "setup.html": { template: "src/setUpPage/setup.html", chunks: ["setup"] },
      }),
      new ManualPlugin(),
      copies([
        ["manifest.xml", "manifest.xml"],
        ["manifest.xml", "manifest-without-address.xml", NO_ADDRESS],
        ["assets", "assets"],
        ["src/savePage/save.css", "save.css"],
        ...["functions.json", "functions.nl.json"].map((name) => [
          `src/functions/${name}`,
          name,
          ...(alone ? [NO_ADDRESS] : []),
        ]),
      ]),
    ],
  });
}

/** The desk: the pane beside a grid, in a page of its own (src/desk). The grid comes when a workbook is opened. */
function desk(mode) {
  return browserBundle("desk", mode, {
    entry: { desk: "./src/desk/index.tsx", offline: "./src/desk/offlineWorker.ts" },
    module: {
      rules: [
        typescript(),
        // Opened from a folder, the page may read no file beside it: fonts and the worker's text are in its scripts.
        fonts("asset/inline"),
        { resourceQuery: /^\?text$/, enforce: "post", use: path.join(__dirname, "tools", "workerText.cjs") },
      ],
    },
    // The grid's script is told by its name, for its budget (.size-limit.json).
    // The service worker is asked for again by its address, to see whether it is another.
    output: {
      filename: ({ chunk }) => (chunk.name === "offline" ? "[name].js" : PAGE_SCRIPT),
      chunkFilename: ({ chunk }) => (chunk.name === "grid" ? `parts/${PAGE_SCRIPT}` : PART),
      cssChunkFilename: "parts/[contenthash:8].css",
    },
    optimization: {
      splitChunks: {
        // The grid's packages stay in one script with what uses them: nothing else does.
        cacheGroups: {
          defaultVendors: {
            test: /[\\/]node_modules[\\/]/,
            chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== "grid",
            idHint: "vendors",
            reuseExistingChunk: true,
            priority: -10,
          },
        },
      },
    },
    // url: see the pane.
    resolve: { ...RESOLVE, fallback: { url: false } },
    // The grid's packages bring style sheets, which go into files beside the scripts.
    experiments: { css: true },
    plugins: [
      ...pages({ "index.html": { template: "src/desk/desk.html", chunks: ["desk"] } }),
      new ManualPlugin(),
      copies([
        ["assets/incassoblad-32.png", "icon.png"],
        ...[192, 512].map((size) => [`assets/incassoblad-${size}.png`, `icon-${size}.png`]),
        ["src/desk/desk.webmanifest", "desk.webmanifest"],
      ]),
      new OfflinePlugin(),
    ],
  });
}

/** What a person runs inside Excel to see whether it does what we take it to do (docs/conformance.md). */
function conformance(mode) {
  return browserBundle("conformance", mode, {
    entry: { conformance: "./test/conformance/page.ts" },
    plugins: [
      ...pages({ "conformance.html": { template: "test/conformance/conformance.html", chunks: ["conformance"] } }),
      copies([
        ["test/conformance/manifest.xml", "manifest.xml"],
        ...[16, 32, 64, 80].map((size) => [`assets/verify-${size}.png`, `assets/verify-${size}.png`]),
      ]),
    ],
  });
}

/** The Office host of the tests for a page in a browser: its worker, and what the page gets before its own scripts. */
function officeHost(mode) {
  return browserBundle("officeHost", mode, {
    entry: { host: "./test/support/officeHost/worker.ts", door: "./test/support/officeHost/pageDoor.ts" },
    output: { filename: "[name].js" },
    // Nobody downloads it, and a name in a stack trace helps.
    optimization: { minimize: false },
  });
}

/**
 * The command line in parts: what every command needs, and beside it what an action or a kind of file needs when it is asked
 * for. Small parts are put together: to open a file costs more than to read some more of it.
 */
const COMMAND_LINE_PARTS = {
  ...readable.optimization,
  // A part is named for what it holds.
  chunkIds: "named",
  splitChunks: { chunks: "async", minSize: 60_000, cacheGroups: { defaultVendors: false } },
};

/** Each bundle by its name, made only when it is asked for. */
const BUNDLES = {
  cli: (mode, { alone = false }) =>
    bundle("cli", mode, {
      target: "node20",
      entry: { incassoblad: path.join(__dirname, "src", "cli", "main.ts") },
      output: {
        path: path.join(__dirname, "dist", "cli"),
        filename: "[name].cjs",
        chunkFilename: "parts/[name].cjs",
        // `alone`, to be handed out, it is one file: what the sources load on demand is in it, and runs when it is asked for.
        asyncChunks: !alone,
        clean: { keep: /^built-from$/ },
      },
      // Nobody downloads this bundle.
      ...readable,
      optimization: COMMAND_LINE_PARTS,
    }),
  bench: (mode) =>
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
      ...readable,
    }),
  excel,
  desk,
  conformance,
  officeHost,
};

module.exports = (env, { mode = "production", configName }) =>
  Object.entries(BUNDLES)
    .filter(([name]) => configName === undefined || configName.includes(name))
    .map(([, made]) => made(mode, env));
