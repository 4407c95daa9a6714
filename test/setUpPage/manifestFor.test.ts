import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fetchedPaths, folderOf, functionsFor, manifestFor } from "../../src/setUpPage/manifestFor";
import { atAddress, LOCAL_ADDRESS, NO_ADDRESS } from "../../tools/publicAddress.cjs";
import { elementsNamed, xmlTree } from "../support/xmlTree";

const SOURCE = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");
const WITHOUT = atAddress(SOURCE, NO_ADDRESS);

describe("A manifest without an address", () => {
  test("gets that of the page that fills it in", () => {
    const address = folderOf("https://incasso.example.nl/excel/setup.html?x=1#y");
    expect(address).toBe("https://incasso.example.nl/excel");
    const made = manifestFor(WITHOUT, address);
    expect(made).toBe(atAddress(SOURCE, address));
    expect(made).not.toContain(NO_ADDRESS);
    expect(made).not.toContain(LOCAL_ADDRESS);
  });

  test("stays XML where an address has a character that XML does not take", () => {
    const address = folderOf("https://example.nl/a&b/setup.html");
    const urls = elementsNamed(xmlTree(manifestFor(WITHOUT, address)), "bt:Url");
    expect(urls.map(({ attributes }) => attributes["DefaultValue"])).toContain("https://example.nl/a&b/taskpane.html");
  });

  test("names what Excel fetches: pages, functions and every icon", () => {
    const paths = fetchedPaths(WITHOUT);
    expect(paths).toEqual(expect.arrayContaining(["taskpane.html", "functions.js", "functions.json"]));
    expect(paths.filter((path) => path.endsWith(".png")).length).toBeGreaterThan(10);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("that has one already is not changed", () => {
    expect(() => manifestFor(SOURCE, "https://example.nl")).toThrow("an address already");
  });
});

describe("What Excel shows of the functions", () => {
  const source = readFileSync(join(__dirname, "..", "..", "src", "functions", "functions.json"), "utf8");

  test("gets the address for the pages of the manual, where it has none", () => {
    const address = "https://incasso.example.nl/excel";
    const made = functionsFor(atAddress(source, NO_ADDRESS), address);
    expect(made).toBe(atAddress(source, address));
    expect(JSON.parse(made ?? "").functions[0].helpUrl).toBe(`${address}/docs/manual/en/functions/ibanok.html`);
    expect(functionsFor(made ?? "", address)).toBeNull();
  });
});
