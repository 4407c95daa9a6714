import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const SOURCES = join(__dirname, "..", "..", "src");

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesIn(path) : /\.tsx?$/.test(path) ? [path] : [];
  });
}

/** What findings say in the pane instead is looked up by code, as what they say everywhere. */
function isTextFile(path: string): boolean {
  return /Nl\.ts$|\/messages\/nl\.ts$/.test(path) && !path.endsWith("/paneFindingsNl.ts");
}

interface Sources {
  readonly program: ts.Program;
  /** What each file imports of ours, by path. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The sources without the packages that they use: these know no texts, and to read their types takes a minute. */
function sourcesAlone(): Sources {
  const imports = new Map<string, Set<string>>();
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.Preserve,
    strict: true,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (names, from) => {
    const own = names.map(({ text }) =>
      text.startsWith(".") ? ts.resolveModuleName(text, from, options, host) : { resolvedModule: undefined },
    );
    imports.set(from, new Set(own.flatMap(({ resolvedModule }) => resolvedModule?.resolvedFileName ?? [])));
    return own;
  };
  return { program: ts.createProgram(sourcesIn(SOURCES), options, host), imports };
}

/** The files that come to a text by what they import; no other can have one, and to ask for all their types takes half a minute. */
function textUsers({ program, imports }: Sources): ReadonlySet<string> {
  const users = new Set(program.getSourceFiles().flatMap(({ fileName }) => (isTextFile(fileName) ? [fileName] : [])));
  for (let size = -1; size !== users.size;) {
    size = users.size;
    for (const [file, imported] of imports) if ([...imported].some((one) => users.has(one))) users.add(file);
  }
  return users;
}

/** A text is known by where it stands in a Dutch file; the types of all languages lead there. */
function declared(program: ts.Program): Map<ts.Node, string> {
  const texts = new Map<ts.Node, string>();
  const visit = (node: ts.Node, path: string): void => {
    const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    const own = isNamed ? `${path}/${(node.name as ts.Identifier).text}` : path;
    if (ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)) texts.set(node, own);
    else ts.forEachChild(node, (child) => visit(child, own));
  };
  for (const file of program.getSourceFiles())
    if (isTextFile(file.fileName)) visit(file, relative(SOURCES, file.fileName));
  return texts;
}

/** Finds the texts that the sources take: by name, by a key of a known type, or by handing them over under other names. */
function usedTexts(sources: Sources): Set<ts.Node> {
  const { program } = sources;
  const checker = program.getTypeChecker();
  const used = new Set<ts.Node>();
  const mark = (symbol: ts.Symbol | undefined): void => symbol?.declarations?.forEach((one) => used.add(one));
  const propertiesOf = (type: ts.Type): ts.Symbol[] =>
    type.isUnion() ? type.types.flatMap((part) => part.getProperties()) : type.getProperties();
  const known = new Map<ts.Type, boolean>();
  const isTexts = (type: ts.Type): boolean => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const isOne = propertiesOf(type).some((one) =>
      one.declarations?.some((made) => isTextFile(made.getSourceFile().fileName)),
    );
    known.set(type, isOne);
    return isOne;
  };
  const markKeys = (type: ts.Type, key: ts.Type): void => {
    for (const part of key.isUnion() ? key.types : [key]) {
      if (part.isStringLiteral()) mark(type.getProperty(part.value));
      else type.getProperties().forEach(mark);
    }
  };
  const markAll = (type: ts.Type): void => {
    if (!isTexts(type)) return;
    for (const one of propertiesOf(type)) {
      mark(one);
      markAll(checker.getTypeOfSymbol(one));
    }
  };
  /** Texts that go on as something of another type: its names, or whatever it may be asked for, are taken. */
  const handedOver = (node: ts.Expression): void => {
    const type = checker.getTypeAtLocation(node);
    if (!isTexts(type)) return;
    const wanted = checker.getContextualType(node);
    if (wanted === undefined || isTexts(wanted)) return;
    const names = wanted.getProperties();
    if (names.length === 0 || wanted.getStringIndexType() !== undefined) markAll(type);
    else names.forEach(({ name }) => mark(type.getProperty(name)));
  };
  const visit = (node: ts.Node): void => {
    const isListed = ts.isCallExpression(node) && /^Object\.(entries|values)$/.test(node.expression.getText());
    if (isListed && node.arguments[0] !== undefined) markAll(checker.getTypeAtLocation(node.arguments[0]));
    if (ts.isPropertyAccessExpression(node)) mark(checker.getSymbolAtLocation(node.name));
    if (ts.isElementAccessExpression(node)) {
      const type = checker.getTypeAtLocation(node.expression);
      if (isTexts(type)) markKeys(type, checker.getTypeAtLocation(node.argumentExpression));
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) mark(checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      if (ts.isExpression(node)) handedOver(node);
    }
    ts.forEachChild(node, visit);
  };
  const users = textUsers(sources);
  for (const file of program.getSourceFiles())
    if (users.has(file.fileName) && !/(?<!\/pane)(Nl|En)\.ts$|\/(nl|en)\.ts$/.test(file.fileName)) visit(file);
  return used;
}

describe("The texts", () => {
  test("are each shown somewhere", () => {
    const sources = sourcesAlone();
    const texts = declared(sources.program);
    expect(texts.size).toBeGreaterThan(1000);
    const used = usedTexts(sources);
    expect([...texts].filter(([node]) => !used.has(node)).map(([, path]) => path)).toEqual([]);
  });
});
