import { functionMetadata } from "../../src/functions/functionMetadata";
import { VIEW_NAMES } from "../../src/taskpane/wantedView";
import { LOCAL_ADDRESS } from "../../tools/publicAddress.cjs";
import { manualPages } from "../../tools/manualPages.cjs";
import { manualPage } from "../../src/taskpane/manualPage";

const pages = new Map<string, Buffer>();

beforeAll(async () => {
  for (const [name, content] of await manualPages()) pages.set(name, content);
});

const htmlOf = (name: string): string => pages.get(name)?.toString("utf8") ?? "";
const within = (name: string, target: string): string => new URL(target, `https://x/${name}`).pathname.slice(1);

describe("The manual in a bundle", () => {
  test("has no link that leads nowhere, and no picture that is not there", () => {
    const missing = [...pages.keys()]
      .filter((name) => name.endsWith(".html"))
      .flatMap((name) =>
        [...htmlOf(name).matchAll(/(?:href|src)="([^"]+)"/g)].flatMap(([, target = ""]) => {
          if (/^https?:/.test(target)) return [];
          const [file, anchor] = target.split("#");
          const path = file === "" ? name : within(name, file ?? "");
          const isThere = pages.has(path) && (anchor === undefined || htmlOf(path).includes(`id="${anchor}"`));
          return isThere ? [] : [`${name}: ${target}`];
        }),
      );
    expect(missing).toEqual([]);
  });

  test("has each page in both languages, in its language, with a title, and lets nothing run", () => {
    const manual = [...pages.keys()].filter((name) => /^manual\/nl\/.*\.html$/.test(name));
    expect(manual.length).toBeGreaterThan(20);
    for (const name of manual) {
      const english = name.replace("/nl/", "/en/");
      expect([english, pages.has(english)]).toEqual([english, true]);
      expect(htmlOf(name)).toContain('<html lang="nl">');
      expect(htmlOf(english)).toContain('<html lang="en">');
      expect(htmlOf(name)).toMatch(/<title>[^<]{3,} - Incassoblad<\/title>/);
      expect(htmlOf(name)).not.toMatch(/<script|\son\w+=/);
      expect(htmlOf(name).match(/<h1/g)).toHaveLength(1);
    }
  });

  test("shows as text what is not among its pages, and reads tables", () => {
    expect(htmlOf("install.html")).toMatch(/nginx/);
    expect(htmlOf("install.html")).not.toContain('nginx.conf"');
    expect(htmlOf("manual/en/functions/ibanok.html")).toContain("<th>Formula</th>");
  });

  test("has the page of every function that Excel shows", () => {
    for (const language of ["nl", "en"] as const) {
      const addresses = functionMetadata(language).functions.map(({ helpUrl }) => helpUrl);
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) expect(pages.has(address.replace(`${LOCAL_ADDRESS}/docs/`, ""))).toBe(true);
    }
  });

  test("has the page of every view of the pane", () => {
    Object.assign(globalThis, { document: { baseURI: "https://x.nl/excel/taskpane.html" } });
    const [first, ...views] = [null, ...VIEW_NAMES].map((view) => manualPage(view, "nl"));
    Reflect.deleteProperty(globalThis, "document");
    expect(first).toBe("https://x.nl/excel/docs/manual/nl/index.html");
    expect(new Set(views).size).toBe(VIEW_NAMES.length);
    for (const address of views) expect(pages.has(address.replace("https://x.nl/excel/docs/", ""))).toBe(true);
  });
});
