import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { setUpPageEn } from "../../src/messages/setUpPageEn";
import { setUpPageNl } from "../../src/messages/setUpPageNl";
import { elementsNamed, xmlTree } from "../support/xmlTree";
import { describeInBrowser, DIST, downloadOf, expectAccessible, screenshot } from "./support/bench";

const ADDRESS = "https://incasso.example.nl/excel";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".css": "text/css",
  ".xml": "application/xml",
};

/** A host as Excel needs it, under https, with the files of the build. */
async function goodHost(context: BrowserContext): Promise<void> {
  await context.route(`${ADDRESS}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace("/excel/", "");
    const file = join(DIST, "excel", path);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const headers = { "access-control-allow-origin": "*", "cache-control": "no-cache" };
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(path)] ?? "text/plain", headers });
  });
}

describeInBrowser("The page for who puts the add-in on a host", ({ open }) => {
  test("finds a good one in order, and gives the manifest with its address", async () => {
    const page = await open("excel/setup.html", { language: "nl", prepare: goodHost });
    await page.goto(`${ADDRESS}/setup.html`);
    await page.getByText(setUpPageNl.ready, { exact: true }).waitFor();
    for (const sentence of Object.values(setUpPageNl.right)) await page.getByText(sentence, { exact: true }).waitFor();
    await expectAccessible(page);
    await screenshot(page, "setup-nl", { width: 450 });
    const { name, bytes } = await downloadOf(page, () =>
      page.getByRole("button", { name: setUpPageNl.save.replace("{name}", "manifest.xml") }).click(),
    );
    expect(name).toBe("manifest.xml");
    const manifest = xmlTree(Buffer.from(bytes).toString("utf8"));
    const urls = elementsNamed(manifest, "bt:Url").map(({ attributes }) => attributes["DefaultValue"]);
    expect(urls).toContain(`${ADDRESS}/taskpane.html`);
    expect(urls.every((url) => url?.startsWith(`${ADDRESS}/`))).toBe(true);
  });

  test("says of one that is not what it has to be changed in, and gives no manifest without https", async () => {
    // The server of the tests lets no page of another site show or read what it has.
    const page = await open("excel/setup.html", { language: "en" });
    await page.getByText(setUpPageEn.notReady, { exact: true }).waitFor();
    await page.getByText(setUpPageEn.wrong.https, { exact: true }).waitFor();
    await page.getByText(setUpPageEn.wrong.shared.replace("{paths}", "functions.json, functions.nl.json")).waitFor();
    await page.getByText(setUpPageEn.wrong.framed.replace("{paths}", "taskpane.html, save.html")).waitFor();
    await page.getByText(setUpPageEn.right.present, { exact: true }).waitFor();
    await expectAccessible(page);
    await screenshot(page, "setup-en", { width: 450 });
  });
});
