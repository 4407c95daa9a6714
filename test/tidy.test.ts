import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import ts from "typescript";
import { COMMAND_NAMES } from "../src/cli/commands";

const ROOT = join(__dirname, "..");
const NOT_OURS = new Set([".git", "node_modules", "dist", "coverage", "demo", ".cache", "reports", ".stryker"]);
const TEXT = /\.(ts|tsx|mjs|cjs|js|json|jsonc|md|yml|xml|html|css)$|^\.ci\/run$|^LICENSE$|^\.[a-z]+(rc|ignore)$/;

/** All files of the project, as paths from its folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [relative(ROOT, path).replaceAll("\\", "/")];
  });
}

const FILES = filesIn(ROOT);
const OWN_TEXTS = FILES.filter((file) => TEXT.test(file) && file !== "package-lock.json");
const SOURCES = FILES.filter((file) => /^src\/.*\.tsx?$/.test(file));
const CODE = FILES.filter((file) => /\.(tsx?|mts|cts|mjs|cjs)$/.test(file));
const TESTS = FILES.filter((file) => /^test\/.*\.tsx?$/.test(file));

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** `file:line: text` of every line in these files that the pattern fits. */
function linesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

interface Exported {
  readonly name: string;
  readonly kind: ts.SyntaxKind;
  readonly hasComment: boolean;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
}

function exportsOf(source: ts.SourceFile): Exported[] {
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map((declaration) => declaration.name)
      : [(statement as ts.DeclarationStatement).name];
    const hasComment = ts.getJSDocCommentsAndTags(statement).length > 0;
    return names.flatMap((name) =>
      name !== undefined && ts.isIdentifier(name) ? [{ name: name.text, kind: statement.kind, hasComment }] : [],
    );
  });
}

/** Whether a page has a heading with this number, or for a number of three parts a row of a table that begins with it. */
function hasSection(page: string, number: string): boolean {
  const text = read(page);
  if (number.split(".").length > 2) return text.includes(`| ${number} |`);
  return new RegExp(`^#+ ${number.replace(".", "\\.")}\\b`, "m").test(text);
}

/** The words of a name: `dateOfSignature` and `DATE_OF_SIGNATURE` are date, of, signature. */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

describe("What no linter knows", () => {
  test("no file names a folder of the machine it was written on", () => {
    // The folder of our own name is one that users are asked to make.
    const folder = /(^|["'`\s(=])\/(home|root|Users|work|tmp|var|mnt)\/\w|\b[A-Z]:\\+(?!Incassoblad\b)\w+\\/;
    expect(linesWith(folder, OWN_TEXTS)).toEqual([]);
  });

  test("no file names the host of a package registry", () => {
    expect(linesWith(/\bregistry\.\w+\.|\b(artifactory|verdaccio)\./i, OWN_TEXTS)).toEqual([]);
  });

  test("nothing is left for later", () => {
    expect(linesWith(new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "HA" + "CK"].join("|")})\\b`), OWN_TEXTS)).toEqual(
      [],
    );
  });

  test("no test runs alone, and none is switched off but for want of what it needs", () => {
    // `condition ? describe : describe.skip` stays: such a suite shows as skipped and says what it needs.
    expect(linesWith(/(?<!: )\b(describe|test|it)\.(only|skip|todo)\b|\b[xf](describe|test|it)\(/, TESTS)).toEqual([]);
  });

  test("no line is exempt from coverage or types, and none from lint without a reason", () => {
    expect(linesWith(/(istanbul|c8|v8) ignore|@ts-(ignore|nocheck|expect-error)/, SOURCES)).toEqual([]);
    expect(linesWith(/(\/\/|\/\*) eslint-disable(?!.* -- \w)/, [...SOURCES, ...TESTS])).toEqual([]);
  });

  test("no file or folder is named for being useful", () => {
    const vague = /^(utils?|helpers?|common|shared|misc|services?|managers?|core)$/;
    expect(FILES.filter((file) => file.split("/").some((part) => vague.test(part.split(".")[0] ?? "")))).toEqual([]);
  });
});

describe("Packages", () => {
  const manifest = JSON.parse(read("package.json"));
  const lock = JSON.parse(read("package-lock.json"));

  test("have exact versions", () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    expect(
      Object.entries(versions).filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(String(version))),
    ).toEqual([]);
  });

  test("are locked with a checksum and without the address they came from", () => {
    const packages: [string, { integrity?: string; resolved?: string }][] = Object.entries(lock.packages);
    const wrong = packages.filter(([path, { integrity, resolved }]) => path !== "" && (!integrity || resolved));
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test("are locked as package.json asks for them", () => {
    expect(lock.packages[""].dependencies).toEqual(manifest.dependencies);
    expect(lock.packages[""].devDependencies).toEqual(manifest.devDependencies);
  });
});

describe("Findings", () => {
  const codes = [...read("src/domain/values/findingCodes.ts").matchAll(/^ {2}"([A-Za-z.]+)": "/gm)].map(
    ([, code]) => code ?? "",
  );
  const makers = SOURCES.filter((file) => !/\/findingCodes\.ts$|^src\/messages\/|(Nl|En)\.ts$/.test(file))
    .map(read)
    .join("\n");
  // A golden case tells the findings of its story in a file beside it.
  const stories = FILES.filter((file) => /^test\/cases\/.*\/expected\/.*\.txt$/.test(file));
  const tests = [...TESTS, ...stories].map(read).join("\n");

  test("have no code that nothing makes", () => {
    expect(codes.length).toBeGreaterThan(200);
    expect(codes.filter((code) => !makers.includes(`"${code}"`))).toEqual([]);
  });

  test("are each brought about by a test that names its code", () => {
    expect(codes.filter((code) => !new RegExp(`\\b${code.replaceAll(".", "\\.")}\\b`).test(tests))).toEqual([]);
  });
});

describe("Names in the sources", () => {
  test("are English: no Dutch trade word in any name", () => {
    const dutch = new Set(
      (
        "administratie bedrag betaling betaalwijze boekstuk boekdatum creditnota dagboek debet debiteur factuur facturen " +
        "grootboek incassant incasso incassodatum journaal kenmerk korting machtiging omschrijving opdracht openstaand regel " +
        "rekening rekeningnummer storno tegenboeking tenaamstelling termijn terugboeking tussenrekening verdichten " +
        "vervaldatum verwerken zegel"
      ).split(" "),
    );
    const found = SOURCES.flatMap((file) => {
      const names: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node) && wordsOf(node.text).some((word) => dutch.has(word))) names.push(node.text);
        ts.forEachChild(node, visit);
      };
      visit(parse(file));
      return names.map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  test("say what they hold: none says that something is told, and none of the words that had to be looked up", () => {
    // A finding, a sentence, progress, a preview, what was read: what is told is one of these, and the name says which.
    const vague = new Set(["told", "tell", "tells", "teller"]);
    const opaque = new Set(
      "restOf asRead captured slices lendWorkbook stateLook stepProps headerHints hintWords".split(" "),
    );
    const found = CODE.flatMap((file) => {
      const names: string[] = [];
      const visit = (node: ts.Node): void => {
        const isNamed =
          ts.isIdentifier(node) && (opaque.has(node.text) || wordsOf(node.text).some((word) => vague.has(word)));
        if (isNamed) names.push(node.text);
        ts.forEachChild(node, visit);
      };
      visit(parse(file));
      if (opaque.has(basename(file).replace(/\..*$/, ""))) names.push(basename(file));
      return names.map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  test("no two source files share one, but for entry points", () => {
    const names = SOURCES.map((file) => basename(file)).filter((name) => !/^(index|worker)\.tsx?$/.test(name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("comments speak of users, debtors and programs, and never of him", () => {
    expect(linesWith(/^\s*(\/\/|\/?\*).*\b(he|his|him|himself)\b/i, SOURCES)).toEqual([]);
  });

  test("a file with one export is named for it", () => {
    const stem = (word: string): string => word.slice(0, 4);
    // The table of the EPC holds 1,000 facts, and one function to ask it.
    const unlike = SOURCES.filter((file) => file !== "src/domain/values/sepaTable.ts").flatMap((file) => {
      const [only, ...others] = exportsOf(parse(file));
      if (only === undefined || others.length > 0) return [];
      const fileWords = wordsOf(basename(file).replace(/\.tsx?$/, "")).map(stem);
      return wordsOf(only.name).some((word) => fileWords.includes(stem(word))) ? [] : [`${file}: ${only.name}`];
    });
    expect(unlike).toEqual([]);
  });

  test("every exported function and class says what is true of it", () => {
    const spoken = [ts.SyntaxKind.FunctionDeclaration, ts.SyntaxKind.ClassDeclaration];
    const silent = SOURCES.flatMap((file) =>
      exportsOf(parse(file))
        .filter(({ kind, hasComment }) => spoken.includes(kind) && !hasComment)
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(silent).toEqual([]);
  });
});

describe("The documentation", () => {
  const pages = FILES.filter((file) => file.endsWith(".md"));

  test("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json"));
    const code = [...pages, ".ci/run"].flatMap((page) =>
      page.endsWith(".md") ? [...read(page).matchAll(/`[^`\n]+`|^npm .*$/gm)].map(String) : [read(page)],
    );
    const named = code.flatMap((text) =>
      [...text.matchAll(/\bnpm (?:run (?:-s )?|(?=test\b|start\b))([a-z]+(?::[a-z]+)?)/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    expect(named).toEqual(expect.arrayContaining(["demo", "test", "start", "incassoblad", "lint"]));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("tells every command of the command line, and no other", () => {
    const rows = [...read("README.md").matchAll(/^\| (`[^|]+`) +\|/gm)].map(([, cell]) => cell ?? "");
    const listed = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
    expect([...listed].sort()).toEqual([...COMMAND_NAMES].sort());
  });

  test("has no link that leads nowhere", () => {
    const broken = pages.flatMap((page) =>
      [
        ...read(page)
          .replaceAll(/`[^`\n]+`/g, "")
          .matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g),
      ]
        .map(([, target]) => target ?? "")
        .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test("draws the rooms as the imports are: npm run architecture", async () => {
    const { drawnPage } = await import("../tools/architecture.mjs");
    expect(read("docs/architecture.md")).toBe(drawnPage());
  });

  test("holds every document and section that a comment cites", () => {
    const code = FILES.filter((file) => /^(src|test|bench|tools)\/.*\.(tsx?|mjs|cjs)$/.test(file));
    const cited = code
      .flatMap((file) =>
        [...read(file).matchAll(/(\S*\/)?(?<!["'`])\b([a-z0-9-]+\.md)((?:(?: and )?#\d[\d.]*\d|(?: and )?#\d)*)/g)]
          .filter(([, folder]) => folder === undefined || /^[^"'`$]*docs\/law\/$/.test(folder))
          .map(([, folder, page, sections]) => ({ file, folder, page: page ?? "", sections: sections ?? "" })),
      )
      .filter(({ page }) => existsSync(join(ROOT, "docs", "law", page)));
    expect(cited.length).toBeGreaterThan(50);
    const wrong = cited.filter(({ folder, page, sections }) => {
      const numbers = [...sections.matchAll(/\d[\d.]*/g)].map(String);
      return folder === undefined || numbers.some((number) => !hasSection(join("docs", "law", page), number));
    });
    expect(wrong).toEqual([]);
  });

  test("numbers decisions without a gap, each with its context, choice and price", () => {
    const decisions = pages.filter((page) => page.startsWith("docs/decisions/")).sort();
    expect(decisions.map((page) => Number(basename(page).slice(0, 3)))).toEqual(decisions.map((_, index) => index));
    for (const page of decisions.slice(1)) {
      expect([page, ...read(page).matchAll(/^## (.+)$/gm)].slice(1).map((match) => match[1])).toEqual([
        "Context",
        "Choice",
        "Price",
      ]);
    }
  });
});
