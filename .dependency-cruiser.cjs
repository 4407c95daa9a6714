"use strict";

/** Join an adapter with a view; nothing imports them. */
const ENTRY_POINTS =
  "^src/(taskpane/(index\\.tsx|worker\\.ts)|desk/(index\\.tsx|worker\\.ts|offlineWorker\\.ts)|commands/index\\.ts|functions/(index|besidePane)\\.ts|savePage/index\\.ts|setUpPage/index\\.ts|cli/main\\.ts)$";
/** The only files of `file` that know Node. */
const NODE_DOOR = "^src/file/node[^/]*\\.ts$";

/**
 * Who may import whom. `from`: folders (or files) of src; `types`: folders of which only types; `packages`: npm
 * packages. Node's own modules are a rule of their own below.
 */
const FOLDERS = {
  kit: {
    from: [],
    packages: [],
    reason: "kit groups, remembers and compares whatever it is given; everybody may use it, so it knows nothing.",
  },
  domain: {
    from: [],
    packages: ["decimal\\.js", "ibantools", "@noble/hashes"],
    reason: "domain is the law: it knows no file format, no table, no host and no language.",
  },
  xml: {
    from: [],
    packages: ["xmlbuilder2", "saxes"],
    reason:
      "xml knows characters, tags and namespaces; what a document means is for who reads it, a bank's or Excel's.",
  },
  iso20022: {
    from: ["domain", "xml"],
    packages: ["@noble/hashes"],
    reason: "iso20022 knows what banks write and read; where the facts come from is not its business.",
  },
  statements: {
    from: ["domain", "xml"],
    packages: ["@noble/hashes"],
    reason: "statements reads what banks report into one model; what an entry belongs to is decided from a Book.",
  },
  lists: {
    from: ["domain", "sheets"],
    packages: ["papaparse"],
    reason: "lists reads what other programs write about the trade's records; what becomes of it, an action decides.",
  },
  bookkeeping: {
    // xml: audit files are made of a tree.
    from: ["domain", "xml"],
    packages: [],
    reason: "bookkeeping knows how other programs take entries of a ledger; which ones go, an action decides.",
  },
  actions: {
    from: ["domain", "iso20022", "statements", "bookkeeping"],
    types: ["lists"],
    packages: [],
    reason: "an action decides from a Book alone, so that it runs in the pane, a worker, the command line and a test.",
  },
  sheets: {
    from: ["domain"],
    packages: [],
    reason: "sheets translates between cells and records; it decides nothing and meets no host.",
  },
  messages: {
    from: ["sheets/captions"],
    types: ["domain"],
    packages: [],
    reason:
      "messages holds words: the codes that need one come from domain as types, table and column names as captions.",
  },
  workbook: {
    from: ["domain", "sheets", "lists", "actions"],
    packages: [],
    reason: "workbook is the one place where an action meets a workbook, through a port that any host can answer.",
  },
  excel: {
    from: ["workbook", "sheets", "domain"],
    packages: [],
    reason: "excel answers to the port; what is written is decided elsewhere.",
  },
  file: {
    from: ["workbook", "sheets", "domain", "xml"],
    packages: ["fflate"],
    reason: "file answers to the port; what is written is decided elsewhere.",
  },
  documents: {
    from: ["domain", "messages"],
    types: ["actions"],
    packages: ["@cantoo/pdf-lib", "@cantoo/fontkit", "fflate", "uqr"],
    reason: "documents sets an Outcome on paper; it never decides again what was decided.",
  },
  session: {
    // contents and cellValue: a session hands raw tables to its worker.
    from: ["statements", "lists", "actions", "workbook", "messages", "domain", "sheets/(address|contents|cellValue)"],
    packages: [],
    reason: "a session answers what views ask, here or in a worker: it knows no page, and cells are not its business.",
  },
  taskpane: {
    from: ["session", "actions", "workbook", "documents", "messages", "domain", "sheets/address"],
    types: ["statements", "lists"],
    packages: ["react", "react-dom", "@fluentui/[^/]+", "@tanstack/react-virtual", "fflate"],
    reason: "a view shows what actions decide and gets its workbook handed in; cells are not its business.",
  },
  desk: {
    from: ["taskpane", "session", "file", "workbook", "sheets", "messages", "domain"],
    packages: ["react", "react-dom", "@fluentui/[^/]+", "@univerjs/[^/]+"],
    reason: "desk shows a file's sheets beside the pane; the trade's rules are the pane's and below.",
  },
  commands: {
    from: ["taskpane/wantedView"],
    packages: [],
    reason: "ribbon buttons ask for a view; what it shows and does, the pane shows and does.",
  },
  savePage: {
    from: ["messages"],
    types: ["domain"],
    packages: ["fflate", "@noble/hashes"],
    reason: "the save page knows a file's name and bytes, and not what it is for.",
  },
  setUpPage: {
    from: ["messages"],
    types: ["domain"],
    packages: [],
    reason: "the set-up page knows what Excel asks of a host, and nothing of the trade.",
  },
  functions: {
    from: ["domain", "messages", "sheets/cells", "sheets/fields"],
    packages: [],
    reason: "custom functions are one line each over domain; only how a cell holds a day is sheets' to say.",
  },
  cli: {
    from: ["statements", "lists", "actions", "workbook", "file", "documents", "messages", "sheets", "domain"],
    packages: [],
    reason: "the command line offers the actions on files; it has no rules of its own.",
  },
};

/** What everybody may import. */
const KIT = "kit";

/** The rooms of domain, from the lowest floor up; `from`: the other rooms that one may import. */
const ROOMS = {
  values: {
    from: [],
    reason: "values are amounts, days, codes and texts: what one cell can hold, and what is wrong with it.",
  },
  book: { from: ["values"], reason: "book holds records and finds them; it judges none." },
  mandates: {
    from: ["values", "book"],
    reason: "mandates tell what a mandate is worth; what is collected under it is collection's.",
  },
  ledger: {
    from: ["values", "book"],
    reason: "ledger makes entries and seals; why something is booked is collection's.",
  },
  collection: {
    from: ["values", "book", "mandates", "ledger"],
    reason: "collection decides what is collected and what an item, a line and an order become.",
  },
  bank: {
    from: ["values", "book", "mandates", "ledger", "collection"],
    reason: "bank tells what an entry of a statement belongs to; what is booked of it, an action decides.",
  },
  audit: {
    from: ["values", "book", "mandates", "ledger", "collection", "bank"],
    reason: "audit rebuilds what must be there; nothing that decides may lean on it.",
  },
};

function roomRule([room, { from, reason }]) {
  return {
    name: `domain-${room}-imports`,
    comment: `${reason} Of domain it imports only: ${from.join(", ") || "nothing"}.`,
    severity: "error",
    from: { path: `^src/domain/${room}/` },
    to: { path: "^src/domain/", pathNot: `^src/domain/${anyOf([room, ...from])}/` },
  };
}

const inFolders = (folders) => folders.map((folder) => (folder.includes("/") ? `${folder}\\.ts$` : `${folder}/`));
const anyOf = (patterns) => `(${patterns.join("|")})`;
const isEntryPointOf = {
  taskpane: ["excel", "file/firstSheetRows", "file/newWorkbookFile", "savePage/offerOnSavePage"],
  desk: ["excel"],
};

function folderRules([folder, { from, types = [], packages, reason }]) {
  const itself = [`${folder}/`, `${KIT}/`];
  const entryPointsToo = inFolders(isEntryPointOf[folder] ?? []);
  const rules = [
    {
      name: `${folder}-imports`,
      comment: `${reason} From src it imports only: ${[...from, ...types.map((name) => `${name} (types)`)].join(", ") || "nothing"}.`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: {
        path: "^src/",
        pathNot: `^src/${anyOf([...itself, ...inFolders(from), ...inFolders(types), ...entryPointsToo])}`,
      },
    },
    {
      name: `${folder}-packages`,
      comment: `${reason} Of npm it uses only: ${packages.join(", ").replaceAll("\\", "") || "nothing"}.`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
        ...(packages.length > 0 ? { pathNot: `node_modules/${anyOf(packages)}(/|$)` } : {}),
      },
    },
  ];
  for (const name of types) {
    rules.push({
      name: `${folder}-only-types-of-${name}`,
      comment: `${reason} Of ${name} it needs the shapes, not the code.`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: `^src/${name}/`, dependencyTypesNot: ["type-only"] },
    });
  }
  return rules;
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(FOLDERS).flatMap(folderRules),
    ...Object.entries(ROOMS).map(roomRule),
    {
      name: "domain-has-rooms",
      comment: "A file of domain lies in one of its rooms; the table above says what belongs where.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: `^src/domain/${anyOf(Object.keys(ROOMS))}/` },
      to: {},
    },
    {
      name: "no-unknown-folder",
      comment: "A folder that the table above does not know has no rules; give it some.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/${anyOf(Object.keys(FOLDERS))}/` },
      to: {},
    },
    {
      name: "adapters-never-meet",
      comment: "excel and file both answer to the port; if one knew the other, the port would no longer say it all.",
      severity: "error",
      from: { path: "^src/(excel|file)/" },
      to: { path: "^src/(excel|file)/", pathNot: "^src/$1/" },
    },
    {
      name: "views-get-their-workbook",
      comment: "Only entry points join an adapter with a view, so that every view runs on every host and in a test.",
      severity: "error",
      from: { path: "^src/(session|taskpane|desk|documents|messages|functions)/", pathNot: ENTRY_POINTS },
      to: { path: "^src/(excel|file)/" },
    },
    {
      name: "save-page-through-the-door",
      comment: "Only an entry point knows that a host has a save page; views ask a file's door for its ways.",
      severity: "error",
      from: { path: "^src/(?!savePage/)", pathNot: ENTRY_POINTS },
      to: { path: "^src/savePage/" },
    },
    {
      name: "no-import-of-entry-points",
      comment:
        "An entry point starts something when it is loaded; whoever imported it would start it too. startWorker takes its text alone.",
      severity: "error",
      from: { path: "^(src|tools)/", pathNot: "^src/desk/startWorker\\.ts$" },
      to: { path: ENTRY_POINTS },
    },
    {
      name: "react-only-in-views",
      comment: "React, Fluent UI and Univer only in taskpane and desk: everything else runs without a page.",
      severity: "error",
      from: { path: "^(src|tools)/", pathNot: "^src/(taskpane|desk)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui/[^/]+|@univerjs/[^/]+)(/|$)" },
    },
    {
      name: "queries-need-no-page",
      comment:
        "A query lies beside its view and is answered where the session is, in a worker: what is named *.query.ts takes " +
        "from the pane only other queries, and no package.",
      severity: "error",
      from: { path: "^src/taskpane/(.+\\.query|queries)\\.ts$" },
      to: { path: "^src/|node_modules/", pathNot: "^src/(kit|domain|actions|session)/|\\.query\\.ts$" },
    },
    {
      name: "workers-load-no-view",
      comment: "What a worker reaches is loaded beside the page; a view there would be loaded twice, and never shown.",
      severity: "error",
      from: { path: "^src/(taskpane|desk)/worker\\.ts$" },
      to: { path: "\\.tsx$|node_modules/(react|react-dom|@fluentui/[^/]+|@univerjs/[^/]+)(/|$)", reachable: true },
    },
    {
      name: "view-texts-are-words",
      comment: "The texts of a view lie beside it, and know no more than those in messages.",
      severity: "error",
      from: { path: "^src/taskpane/.+(Nl|En)\\.ts$" },
      to: {
        path: "^src/|node_modules/",
        pathNot: "^src/(messages/texts|domain/.+)\\.ts$|^src/taskpane/.+(Nl|En)\\.ts$",
      },
    },
    {
      name: "office-js-is-never-imported",
      comment:
        "Excel loads Office.js from Microsoft's address and only src/excel speaks to it (the global `Excel`, which " +
        "eslint guards); the npm copy is for tests, and its terms do not let us bundle it.",
      severity: "error",
      from: { path: "^(src|tools)/" },
      to: { path: "(^|node_modules/)@microsoft/office-js(/|$)" },
    },
    {
      name: "pure-folders-know-no-node",
      comment:
        "kit, domain, xml, iso20022, actions and sheets run wherever JavaScript runs and give the same result everywhere.",
      severity: "error",
      from: { path: "^src/(kit|domain|xml|iso20022|actions|sheets)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "node-only-at-its-doors",
      comment: "Node's modules only in the command line and in file's Node door: all else goes into a browser bundle.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", NODE_DOOR, "^src/(kit|domain|xml|iso20022|actions|sheets)/"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "node-door-only-from-node",
      comment: "Whoever goes through file's Node door takes Node along; only the command line may.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", NODE_DOOR] },
      to: { path: NODE_DOOR },
    },
    {
      name: "no-cycles",
      comment: "In a cycle nothing can be understood, tested or loaded alone.",
      severity: "error",
      from: { path: "^(src|tools|test)/" },
      to: { circular: true },
    },
    {
      name: "no-barrels",
      comment: "A module says where a name really lives; only the registry of actions names what other files hold.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/actions/registry\\.ts$" },
      to: { dependencyTypes: ["export"] },
    },
    {
      name: "no-tests-in-the-product",
      comment: "Tests may import anything; nothing imports a test.",
      severity: "error",
      from: { path: "^(src|tools)/" },
      to: { path: "^test/" },
    },
    {
      name: "the-model-stands-alone",
      comment:
        "test/model keeps the books by the contract alone; what it took from src, or from a test that did, it could no " +
        "longer prove. Only what drives it beside the product (drive*.ts and what starts it) knows both.",
      severity: "error",
      from: { path: "^test/model/", pathNot: "^test/model/(drive[^/]*|[^/]+\\.(test|model))\\.ts$" },
      to: { path: "^(src|tools|test)/", pathNot: "^test/model/(?!drive)" },
    },
    {
      name: "no-dev-dependencies-in-the-product",
      comment: "What the product runs on is a dependency; a devDependency is not there when it is installed.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "tools-stand-alone",
      comment:
        "tools run before anything is installed or built, on Node alone: none of our TypeScript, and no package but a few after the set-up; the mutation settings are plain too.",
      severity: "error",
      from: { path: "^tools/" },
      to: {
        pathNot: [
          "^tools/",
          "^stryker\\.config\\.mjs$",
          "^node_modules/office-addin-(cli|debugging|dev-certs|manifest)/",
          // A release is packed with it, long after the set-up.
          "^node_modules/fflate/",
          // The manual is made into pages while webpack builds.
          "^node_modules/marked(-gfm-heading-id)?/",
        ],
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "tools-load-packages-late",
      comment: "A package is imported after the set-up, since before it none is there.",
      severity: "error",
      from: { path: "^tools/" },
      to: { path: "^node_modules/", dynamic: false },
    },
    {
      name: "no-unresolvable",
      comment: "An import that leads nowhere is a mistake, even if nothing runs it.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-undeclared-packages",
      comment: "A package that is only there because another one needs it may be gone tomorrow.",
      severity: "error",
      from: { path: "^(src|test)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    // Types too: who knows a shape depends on it.
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
