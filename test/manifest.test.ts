import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { functionMetadata } from "../src/functions/functionMetadata";
import { VIEW_COMMANDS } from "../src/taskpane/wantedView";
import { atAddress, LOCAL_ADDRESS, publicAddress } from "../tools/publicAddress.cjs";
import { elementsNamed, type XmlElement, xmlTree } from "./support/xmlTree";

const ROOT = join(__dirname, "..");
const SOURCE = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = xmlTree(SOURCE);
const all = (name: string): XmlElement[] => elementsNamed(manifest, name);
const texts = (name: string): string[] => all(name).map(({ text }) => text.trim());

/**
 * The children of each element in the order that Office wants (Microsoft's reference of the add-in only manifest): `*`
 * for any number, `?` for none or one.
 */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
    "AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "VersionOverrides/Hosts/Host": "Runtimes? AllFormFactors? DesktopFormFactor",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint*",
  GetStarted: "Title Description LearnMoreUrl",
  "AllFormFactors/ExtensionPoint": "Script Page Metadata Namespace",
  "DesktopFormFactor/ExtensionPoint": "CustomTab*",
  CustomTab: "Group* Label",
  Group: "Label Icon Control*",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

function orderPattern(order: string): RegExp {
  const parts = order.split(" ").map((part) => {
    const name = part.replace(/[?*]$/, "");
    return `(?:${name} )${/[?*]$/.exec(part)?.[0] ?? ""}`;
  });
  return new RegExp(`^${parts.join("")}$`);
}

/** Every element with the names of those around it, as `OfficeApp/Hosts/Host`. */
function withPaths(element: XmlElement, path = element.name): [string, XmlElement][] {
  return [[path, element], ...element.children.flatMap((child) => withPaths(child, `${path}/${child.name}`))];
}

/** Width and height of a PNG file, from its header. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("The add-in's card", () => {
  test("is a task pane add-in with its own id, and the version of the product", () => {
    expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(texts("Id")).toEqual([expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)]);
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(texts("Version")).toEqual([`${version}.0`]);
  });

  test.each(["manifest.xml", "test/conformance/manifest.xml"])("%s has its elements in Office's order", (file) => {
    const wrong = withPaths(xmlTree(readFileSync(join(ROOT, file), "utf8"))).flatMap(([path, { children }]) => {
      const parts = path.split("/");
      const order = ORDER[parts.slice(-3).join("/")] ?? ORDER[parts.slice(-2).join("/")] ?? ORDER[parts.at(-1) ?? ""];
      const names = children.map(({ name }) => `${name} `).join("");
      return order === undefined || orderPattern(order).test(names) ? [] : [`${path}: ${names}`];
    });
    expect(wrong).toEqual([]);
  });

  test("asks for the Excel that is the floor, and for the right to write", () => {
    expect(all("Set").map(({ attributes }) => attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.14" }]);
    expect(texts("Permissions")).toEqual(["ReadWriteDocument"]);
  });

  test("keeps within the lengths that Office shows", () => {
    const tooLong = (elements: readonly XmlElement[], max: number): string[] =>
      elements
        .flatMap((element) => [element, ...element.children])
        .map(({ attributes }) => attributes["DefaultValue"] ?? attributes["Value"] ?? "")
        .filter((text) => text === "" || text.length > max);
    const strings = (name: string): XmlElement[] => all(name).flatMap(({ children }) => children);
    expect(tooLong(all("DisplayName"), 32)).toEqual([]);
    expect(
      tooLong(
        manifest.children.filter(({ name }) => name === "Description"),
        250,
      ),
    ).toEqual([]);
    expect(tooLong(strings("bt:ShortStrings"), 125)).toEqual([]);
    expect(tooLong(strings("bt:LongStrings"), 250)).toEqual([]);
  });

  test("says everything in Dutch too, but for names", () => {
    const strings = [...all("bt:ShortStrings"), ...all("bt:LongStrings")].flatMap(({ children }) => children);
    const english = strings.filter(
      ({ children }) => !children.some(({ attributes }) => attributes["Locale"] === "nl-NL"),
    );
    expect(english.map(({ attributes }) => attributes["id"])).toEqual(["Functions.Namespace", "Tab.Label"]);
  });
});

describe("What the card points to", () => {
  const defined = all("Resources").flatMap(({ children }) => children.flatMap((group) => group.children));

  test("is there: every resource is defined once, used, and has an id that Office takes", () => {
    const ids = defined.map(({ attributes }) => attributes["id"] ?? "");
    const used = withPaths(manifest).flatMap(([, { attributes }]) => attributes["resid"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    for (const id of ids) expect(id).toMatch(/^[\w.]{1,32}$/);
  });

  test("is of the kind that is asked for: icons are images, labels are short texts", () => {
    const groupOf = new Map(
      all("Resources").flatMap(({ children }) =>
        children.flatMap(({ name, children: own }) => own.map(({ attributes }) => [attributes["id"], name] as const)),
      ),
    );
    const wanted: Readonly<Record<string, string>> = {
      "bt:Image": "bt:Images",
      Label: "bt:ShortStrings",
      Title: "bt:ShortStrings",
      Namespace: "bt:ShortStrings",
      Description: "bt:LongStrings",
    };
    for (const [path, { name, attributes }] of withPaths(manifest)) {
      if (attributes["resid"] === undefined) continue;
      expect([path, groupOf.get(attributes["resid"])]).toEqual([path, wanted[name] ?? "bt:Urls"]);
    }
  });

  test("lies at one https address and nowhere else", () => {
    const addresses = withPaths(manifest).flatMap(([, { attributes }]) =>
      Object.values(attributes).filter((value) => /^\w+:\/\//.test(value) && !value.includes("schemas.microsoft.com")),
    );
    const foreign = addresses.filter((url) => !url.startsWith(`${LOCAL_ADDRESS}/`) && !url.includes("www.w3.org"));
    expect(addresses.length).toBeGreaterThan(40);
    expect(foreign).toEqual([]);
  });

  test("are icons in every size that Office asks for, and each is as large as it says", () => {
    const images = all("bt:Images").flatMap(({ children }) => children);
    for (const { attributes } of images) {
      const size = Number(/\.(\d+)$/.exec(attributes["id"] ?? "")?.[1]);
      const file = (attributes["DefaultValue"] ?? "").replace(`${LOCAL_ADDRESS}/`, "");
      expect([file, pngSize(join(ROOT, file))]).toEqual([file, [size, size]]);
    }
    for (const { children } of all("Icon")) {
      const sizes = children.map(({ attributes }) => Number(attributes["size"]));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const { attributes } of children)
        expect(attributes["resid"]).toMatch(new RegExp(`\\.${attributes["size"]}$`));
    }
    const file = (name: string): string =>
      all(name)[0]?.attributes["DefaultValue"]?.replace(`${LOCAL_ADDRESS}/`, "") ?? "";
    expect(pngSize(join(ROOT, file("IconUrl")))).toEqual([32, 32]);
    expect(pngSize(join(ROOT, file("HighResolutionIconUrl")))).toEqual([64, 64]);
  });

  test("is one page for the pane, the ribbon and the functions, as a shared runtime wants it", () => {
    const residOf = (name: string): (string | undefined)[] => all(name).map(({ attributes }) => attributes["resid"]);
    expect([...residOf("Runtime"), ...residOf("FunctionFile")]).toEqual(["Pane.Url", "Pane.Url"]);
    const pages = [...all("Page"), ...all("Action")].flatMap((page) => elementsNamed(page, "SourceLocation"));
    expect(pages.map(({ attributes }) => attributes["resid"])).toEqual(["Pane.Url", "Pane.Url"]);
  });
});

/** What Microsoft asks of an add-in in its marketplace (Commercial marketplace certification policies, 1100 to 1120). */
describe("The marketplace's rules", () => {
  const docs = join(ROOT, "docs");
  /** The source in our documentation of a page of the bundle. */
  const sourceOf = (address = ""): string =>
    join(
      docs,
      address
        .replace(`${LOCAL_ADDRESS}/docs/`, "")
        .replace(/index\.html$/, "README.md")
        .replace(/\.html$/, ".md"),
    );

  test("support and more information are pages of ours in both languages, with privacy and terms beside them", () => {
    const addresses = [
      ...all("SupportUrl"),
      ...all("bt:Url").filter(({ attributes }) => attributes["id"] === "Manual.Url"),
    ].flatMap(({ attributes, children }) => [
      attributes["DefaultValue"] ?? attributes["Value"],
      ...children.map(({ attributes: own }) => own["Value"]),
    ]);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect([address, existsSync(sourceOf(address))]).toEqual([address, true]);
    for (const language of ["nl", "en"]) {
      for (const page of ["support", "privacy", "terms"]) {
        expect(readFileSync(join(docs, "manual", language, "README.md"), "utf8")).toContain(`(${page}.md)`);
        expect(readFileSync(join(docs, "manual", language, `${page}.md`), "utf8").length).toBeGreaterThan(500);
      }
    }
    expect(all("LearnMoreUrl").map(({ attributes }) => attributes["resid"])).toEqual(["Manual.Url"]);
  });

  test("every custom function has a page that explains it, in both languages", () => {
    for (const language of ["nl", "en"] as const) {
      const addresses = functionMetadata(language).functions.map(({ helpUrl }) => helpUrl);
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const address of addresses) expect([address, existsSync(sourceOf(address))]).toEqual([address, true]);
    }
  });

  test("Office.js comes from Microsoft's own address, once, after the words of the page and before any script of ours", () => {
    const page = readFileSync(join(ROOT, "src", "taskpane", "taskpane.html"), "utf8");
    const tags = [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(tags).toEqual(['<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">']);
    // What the build adds comes behind it: it puts its own tags at the end of the body.
    expect(page).toMatch(/<\/noscript>[^]*<script[^>]*><\/script>\s*<\/body>/);
  });

  test("a page that lives as long as the workbook has no task pane of another name", () => {
    expect(all("Runtime").map(({ attributes }) => attributes["lifetime"])).toEqual(["long"]);
    expect(all("TaskpaneId")).toEqual([]);
  });
});

describe("The ribbon", () => {
  test("has a button for every view, and each does what the code knows", () => {
    expect(texts("FunctionName")).toEqual(Object.keys(VIEW_COMMANDS));
  });

  test("names no control twice", () => {
    const ids = [...all("Control"), ...all("Group"), ...all("CustomTab")].map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("The functions on the card", () => {
  test("have a namespace that Excel takes, and metadata in both languages that is there", () => {
    const namespace = all("bt:String").find(({ attributes }) => attributes["id"] === "Functions.Namespace");
    expect(namespace?.attributes["DefaultValue"]).toMatch(/^[A-Z][A-Z0-9._]{0,31}$/);
    const [metadata] = all("bt:Url").filter(({ attributes }) => attributes["id"] === "Functions.Metadata");
    const files = [metadata?.attributes["DefaultValue"], metadata?.children[0]?.attributes["Value"]];
    expect(files).toEqual([`${LOCAL_ADDRESS}/functions.json`, `${LOCAL_ADDRESS}/functions.nl.json`]);
    for (const file of ["functions.json", "functions.nl.json"]) {
      expect(existsSync(join(ROOT, "src", "functions", file))).toBe(true);
    }
    expect(functionMetadata("en").functions).toHaveLength(6);
  });
});

describe("A build for another address", () => {
  test("points nowhere else", () => {
    const built = atAddress(SOURCE, publicAddress({ INCASSOBLAD_URL: "https://incasso.example.nl/excel/" }));
    expect(built).not.toContain("localhost");
    expect(built).toContain('"https://incasso.example.nl/excel/taskpane.html"');
    expect(xmlTree(built).name).toBe("OfficeApp");
  });

  test("is for this machine when nothing is said", () => {
    expect(publicAddress({})).toBe(LOCAL_ADDRESS);
  });

  test("is refused for an address that Office would not take", () => {
    for (const INCASSOBLAD_URL of ["http://incasso.example.nl", "incasso.example.nl", "", "https://x.nl/?a=1"]) {
      expect(() => publicAddress({ INCASSOBLAD_URL })).toThrow("https");
    }
  });
});
