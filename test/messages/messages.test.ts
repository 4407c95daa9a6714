import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

import { type FindingCode, SEVERITIES } from "../../src/domain/values/findingCodes";
import { REASON_CODES } from "../../src/domain/values/reasonCodes";
import { en } from "../../src/messages/en";
import { nl } from "../../src/messages/nl";
import { paneEn } from "../../src/taskpane/texts/paneEn";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { SHEET_NAMES } from "../../src/sheets/captions";
import { placeholdersOf } from "../../src/messages/template";

/** Every text, by its path in the messages. */
function textsOf(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [[`${path}${name}`, value]] : textsOf(value as object, `${path}${name}/`),
  );
}

const DUTCH = new Map(textsOf({ ...nl, pane: paneNl }));
const ENGLISH = new Map(textsOf({ ...en, pane: paneEn }));

/** The names and forms of a text's placeholders, without the words of plurals. */
function asked(text: string | undefined): string[] {
  const all = placeholdersOf(text ?? "").map(({ name, form }) => `${name}:${form ?? ""}`);
  return [...new Set(all)].sort();
}

describe("The texts", () => {
  test("are the same ones in both languages", () => {
    expect([...ENGLISH.keys()]).toEqual([...DUTCH.keys()]);
  });

  test("ask for the same values in the same form in both languages", () => {
    const unlike = [...DUTCH].filter(([path, text]) => asked(text).join() !== asked(ENGLISH.get(path)).join());
    expect(unlike.map(([path]) => path)).toEqual([]);
  });

  test("ask only for forms that there are", () => {
    const values = ["amount", "date", "longDate", "month", "moment", "number", "percent", "value"];
    const forms = [...values, "table", "field", "fields", "none", "code", "reason", "advice", "settings", "cell", null];
    const unknown = [...DUTCH, ...ENGLISH].filter(([, text]) =>
      placeholdersOf(text).some(({ form }) => !forms.includes(form)),
    );
    expect(unknown).toEqual([]);
  });

  test("leave no brace that is not part of a placeholder", () => {
    const leftOver = [...DUTCH, ...ENGLISH].filter(([, text]) =>
      /[{}]/.test(text.replace(/\{\w+(?:-\w+)?(:\w+|\|[^|{}]*\|[^|{}]*)?\}/g, "")),
    );
    expect(leftOver).toEqual([]);
  });

  test("name a field as its column is called, unless it is repeated as its user named it", () => {
    // What was said with `--field` stands as it was said.
    const said = new Set(["takeIn.fieldUnknown"]);
    const raw = [...DUTCH, ...ENGLISH].filter(
      ([path, text]) =>
        path.startsWith("findings/") &&
        !said.has(path.slice("findings/".length)) &&
        placeholdersOf(text).some(({ name, form }) => /^fields?$/.test(name) && form === null),
    );
    expect(raw.map(([path]) => path)).toEqual([]);
  });

  test("of findings are sentences", () => {
    const findings = [...DUTCH, ...ENGLISH].filter(([path]) => path.startsWith("findings/"));
    expect(findings.filter(([, text]) => !/^['{A-Z0-9][^]*[.?}]$/.test(text))).toEqual([]);
  });

  test("exist for every finding and every reason code", () => {
    expect(Object.keys(nl.findings).sort()).toEqual(Object.keys(SEVERITIES).sort());
    expect(Object.keys(nl.reasons).sort()).toEqual(REASON_CODES.map(({ code }) => code).sort());
  });
});

const SOURCES = join(__dirname, "..", "..", "src");

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesIn(path) : path.endsWith(".ts") ? [path] : [];
  });
}

/** The stages that the sources report, as far as they stand there as words. */
function reportedStages(): string[] {
  return sourcesIn(SOURCES).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/report\??\.?\(\s*"(\w+)"/g)].map(([, stage = ""]) => stage),
  );
}

/** Functions that make findings of a code: at which position they take parameters, and which they add themselves. */
const WRAPPERS: Readonly<Record<string, { readonly params: number; readonly adds: readonly string[] }>> = {
  finding: { params: 2, adds: [] },
  // Numbers in a text column are noted one by one and told once, counted.
  note: { params: 1, adds: ["count"] },
  problem: { params: 2, adds: ["value"] },
  // Of a bank's file: whoever makes findings of problems knows its name and the problem's line.
  problemAt: { params: 2, adds: ["file", "line"] },
  noteAt: { params: 2, adds: [] },
  noteMandate: { params: 2, adds: ["mandate"] },
};

/**
 * The parameters that the sources give each finding: of `finding("code", place, {…})` and `{ code: "code", params: {…} }`,
 * by the types of the objects; null where a code gets an object of which the type tells nothing.
 */
function givenParams(): Map<FindingCode, (ReadonlySet<string> | null)[]> {
  const program = ts.createProgram(sourcesIn(SOURCES), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const given = new Map<FindingCode, (ReadonlySet<string> | null)[]>();
  const add = (codes?: ts.Expression, params?: ts.Expression, added: readonly string[] = []): void => {
    if (codes === undefined) return;
    const own = params === undefined ? new Set<string>() : namesOf(params);
    const names = own === null ? null : new Set([...own, ...added]);
    const type = checker.getTypeAtLocation(codes);
    for (const part of type.isUnion() ? type.types : [type]) {
      if (!part.isStringLiteral() || !Object.hasOwn(SEVERITIES, part.value)) continue;
      const code = part.value as FindingCode;
      // A whole union of all codes is a wrapper, which tells nothing.
      if (type.isUnion() && type.types.length > 10) continue;
      given.set(code, [...(given.get(code) ?? []), names]);
    }
  };
  const isOpen = (node: ts.Node): boolean => checker.getTypeAtLocation(node).getStringIndexType() !== undefined;
  const namesOf = (params: ts.Expression): ReadonlySet<string> | null => {
    const declared = ts.isIdentifier(params) ? checker.getSymbolAtLocation(params)?.valueDeclaration : undefined;
    const made = declared !== undefined && ts.isVariableDeclaration(declared) ? declared.initializer : params;
    const spreads =
      made !== undefined && ts.isObjectLiteralExpression(made) ? made.properties.filter(ts.isSpreadAssignment) : [];
    // What is taken over from parameters of any name tells nothing.
    if (isOpen(params) || spreads.some(({ expression }) => isOpen(expression))) return null;
    return new Set(
      checker
        .getTypeAtLocation(params)
        .getProperties()
        .map(({ name }) => name),
    );
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText().split(".").at(-1) ?? "";
      const wrapper = WRAPPERS[name];
      // Called with a code alone, it brings parameters that do not stand here.
      if (wrapper !== undefined && node.arguments.length > 1)
        add(node.arguments[0], node.arguments[wrapper.params], wrapper.adds);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const valueOf = (name: string): ts.Expression | undefined => {
        const property = node.properties.find((one) => one.name?.getText() === name);
        return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined;
      };
      if (valueOf("code") !== undefined && valueOf("params") !== undefined) add(valueOf("code"), valueOf("params"));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(SOURCES)) visit(file);
  return given;
}

describe("What the sources give to the texts", () => {
  test("has a text for every stage that is reported", () => {
    const stages: readonly string[] = Object.keys(nl.stages);
    expect([...new Set(reportedStages())].filter((stage) => !stages.includes(stage))).toEqual([]);
  });

  test("names no field by its table, as only `--field` and `Mapping` call it", () => {
    const named = new RegExp(`(?:finding|params|found)[^;]*\\x60(?:${Object.keys(SHEET_NAMES).join("|")})\\.\\$\\{`);
    const files = sourcesIn(SOURCES).filter((path) => named.test(readFileSync(path, "utf8")));
    expect(files).toEqual([]);
  });

  test("has a value for everything that the text of a finding asks for", () => {
    const given = givenParams();
    expect(given.size).toBeGreaterThan(50);
    const missing = [...given].flatMap(([code, uses]) => {
      const wanted = placeholdersOf(nl.findings[code]).flatMap(({ name, to }) => (to === null ? [name] : [name, to]));
      return uses.flatMap((names) =>
        // Table and field are always known: they are the finding's own place.
        wanted
          .filter((name) => names?.has(name) === false && name !== "table" && name !== "field")
          .map((name) => `${code}: ${name}`),
      );
    });
    expect([...new Set(missing)]).toEqual([]);
  });
});
