import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Modules that join an adapter with a view: they alone read the clock, make ids and say `Office`. */
const ENTRY_POINTS = [
  "src/taskpane/index.tsx",
  "src/taskpane/worker.ts",
  "src/desk/index.tsx",
  "src/desk/worker.ts",
  "src/commands/index.ts",
  "src/functions/index.ts",
  "src/functions/associateFunctions.ts",
  "src/savePage/index.ts",
  "src/setUpPage/index.ts",
  "src/cli/main.ts",
];

/** With the same book, request and moment these give the same result, byte for byte. */
const PURE = ["src/{kit,domain,xml,iso20022,statements,lists,actions,sheets}/**"];

/** Tables of facts and texts, and the shapes of all tables: long, but nothing to follow from top to bottom. */
const DATA_FILES = [
  "src/sheets/{captions,exportHeadings}.ts",
  "src/lists/listLayouts.ts",
  "src/sheets/tradeWords.ts",
  "src/messages/**/*.ts",
  "src/taskpane/**/*{Nl,En}.ts",
  "src/domain/{values/{countries,reasonCodes,sepaTable,findingCodes},book/records}.ts",
];

/** What the language offers and this project does not use. */
const FORM = {
  enum: {
    selector: "TSEnumDeclaration",
    message: "A union of literals says the same, needs no import and survives JSON.",
  },
  defaultExport: {
    selector: "ExportDefaultDeclaration",
    message: "Named exports: one name everywhere, and a renaming reaches all of it.",
  },
  mutableProperty: {
    selector:
      "ExportNamedDeclaration > :matches(TSInterfaceDeclaration, TSTypeAliasDeclaration) TSPropertySignature[readonly!=true]",
    message: "readonly: what other files see, they must not change.",
  },
  mutableArray: {
    selector:
      "ExportNamedDeclaration > :matches(TSInterfaceDeclaration, TSTypeAliasDeclaration) " +
      "TSPropertySignature > TSTypeAnnotation > :matches(TSArrayType, TSTupleType)",
    message: "readonly T[]: what other files see, they must not change.",
  },
};

/** Fluent gives a provider's class to every menu, dialog and tooltip, which cover the page then. */
const PROVIDER_CLASS = {
  selector: "JSXOpeningElement[name.name='FluentProvider'] > JSXAttribute[name.name='className']",
  message: "Fluent puts this class on menus and dialogs too: style an element inside the provider.",
};

/** What a page shows comes in turns of its own; what lies in a file that was saved does not change any more. */
const ASKED_ONCE = {
  selector:
    "CallExpression[callee.name='expect'] " +
    "AwaitExpression:not([argument.callee.name=/^(tableIn|bookOf|fileBytes)$/])",
  message: "Asked once, a page may still be as it was: expectEventually asks until it is so.",
};

/** The types of Office.js, which the rule for globals does not see. */
const HOST_TYPES = {
  selector: "TSQualifiedName[left.name=/^(Excel|OfficeExtension)$/]",
  message: "Office.js only in src/excel: everything else speaks to the port in src/workbook.",
};

const HOST_GLOBALS = [
  { name: "Excel", message: "Excel only in src/excel: everything else speaks to the port in src/workbook." },
  { name: "Office", message: "Office only in src/excel and the entry points." },
  { name: "OfficeExtension", message: "Office.js only in src/excel." },
];
const CLOCK = [
  { name: "Date", message: "Days are IsoDate (src/domain/values/calendar.ts); entry points read the clock." },
];
const IMPURE = ["process", "Buffer", "console", "fetch", "crypto", "window", "document", "navigator", "performance"]
  .concat(["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "localStorage", "sessionStorage"])
  .map((name) => ({ name, message: "This folder is pure: what it needs is handed in." }));

/** A workbook can say so too: `isReadOnly` of the pane is true for either. */
const READ_ONLY_PREFERENCE = {
  object: "preferences",
  property: "readOnly",
  message: "Ask the pane whether it isReadOnly: the workbook may say so as well.",
};
const READS_PREFERENCES = ["src/taskpane/App.tsx", "src/taskpane/views/settings/OwnPreferences.tsx"];

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "demo/", ".cache/", "reports/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,

  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `== null` asks for null and undefined at once.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "object-shorthand": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/naming-convention": [
        "error",
        { selector: "typeLike", format: ["PascalCase"], custom: { regex: "^(I|T)[A-Z][a-z]", match: false } },
        { selector: "function", format: ["camelCase", "PascalCase"] },
        { selector: "variable", format: ["camelCase", "UPPER_CASE", "PascalCase"] },
        { selector: "parameter", format: ["camelCase"], leadingUnderscore: "allow" },
      ],
      // A number in a text reads as itself; the rule's other catches (objects, null, undefined) stay.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `items.forEach((item) => set.add(item))` hides nothing.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Texts are converted and measured by code point, which is what [...text] gives.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // XML and cells forbid control characters; the expressions that look for them do so on purpose.
      "no-control-regex": "off",
      // A port's method is async also where one of its adapters need not wait: it rejects, never throws.
      "@typescript-eslint/require-await": "off",
      // `while (true)` is how a reader reads until it returns.
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      // It asks for the `!` that another rule forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // Cents are numbers with a mark; the rule takes the mark for another type.
      "@typescript-eslint/no-unsafe-unary-minus": "off",
      // Both forms have their place: type for unions and mappings, interface for records.
      "@typescript-eslint/consistent-type-definitions": "off",
      // An index signature gives the key a name: { [field: string]: … }.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // tsconfig demands brackets for names that only an index signature knows; this rule would forbid them.
      "@typescript-eslint/dot-notation": "off",
      // A table's record type goes in where only the result depends on it: read<"Orders">(…).
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },

  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": ["error", ...Object.values(FORM), HOST_TYPES, PROVIDER_CLASS],
      "no-restricted-globals": ["error", ...HOST_GLOBALS, ...CLOCK],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Entry points make ids; everything else can be repeated." },
        READ_ONLY_PREFERENCE,
      ],
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: DATA_FILES, rules: { "max-lines": "off" } },
  { files: READS_PREFERENCES, rules: { "no-restricted-properties": "off" } },
  { files: PURE, rules: { "no-restricted-globals": ["error", ...HOST_GLOBALS, ...CLOCK, ...IMPURE] } },
  // Intl writes a day from its milliseconds, and messages takes only types from domain.
  { files: ["src/messages/template.ts"], rules: { "no-restricted-globals": ["error", ...HOST_GLOBALS] } },
  // The one place where a Date computes days; it never asks what time it is.
  {
    files: ["src/domain/values/calendar.ts"],
    rules: { "no-restricted-globals": ["error", ...HOST_GLOBALS, ...IMPURE] },
  },
  { files: ENTRY_POINTS, rules: { "no-restricted-globals": ["error", HOST_GLOBALS[0]] } },
  {
    files: ["src/excel/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": ["error", ...CLOCK],
      "no-restricted-syntax": ["error", ...Object.values(FORM)],
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/**/*.tsx"], extends: [reactHooks.configs.flat["recommended-latest"]] },

  { files: ["test/e2e/**/*.ts"], rules: { "no-restricted-syntax": ["error", ASKED_ONCE] } },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // libxml2-wasm and what comes out of JSON or a child process is not typed as closely as our own code.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      // Asymmetric matchers (expect.any) and fast-check's properties read better without a cast.
      "@typescript-eslint/no-unsafe-argument": "off",
      // Literal texts, which the exception for strings does not cover.
      "@typescript-eslint/no-misused-spread": "off",
      // A test may ask for what the types already promise: that is what makes it a test.
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  {
    files: ["**/*.{mjs,cjs,js}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly", Buffer: "readonly" } },
  },
  {
    files: ["**/*.{cjs,js}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly", __filename: "readonly" },
    },
  },
);
