import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { savePageLink } from "../../src/savePage/savePageLink";
import { type Bench, describeInBrowser, downloadOf, expectAccessible, screenshot } from "./support/bench";

const CASES = join(__dirname, "..", "cases");
const BANK_FILE = readFileSync(join(CASES, "belgian-first-and-recurrent", "expected", "2026-0001-00001.xml"));
const FILE = { name: "2026-0001-00001.xml", bytes: new Uint8Array(BANK_FILE) };
/** A year of a large firm: far more than any address takes. */
const LARGE = { name: "orders.zip", bytes: new Uint8Array(3_000_000).map((_, index) => (index * 7919) % 251) };
const PATH = "excel/save.html";

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The path of the save page with what stands behind its #. */
function linkTo(file: typeof FILE, language: "nl" | "en") {
  const { address, addressWithContent, text } = savePageLink(PATH, file, { language, addressMax: 64_000 });
  return { bare: address, whole: addressWithContent ?? "", text };
}

/** Opens the page and takes the download that it starts by itself, perhaps before it has loaded. */
async function savedFrom(
  open: Bench["open"],
  path: string,
): Promise<{ readonly page: Page; readonly bytes: Uint8Array }> {
  const downloads: Promise<string>[] = [];
  const prepare = async (context: BrowserContext): Promise<void> => {
    context.on("page", (opened) => opened.on("download", (download) => downloads.push(download.path())));
  };
  const page = await open(path, { prepare });
  if (downloads.length === 0) await page.waitForEvent("download");
  return { page, bytes: new Uint8Array(readFileSync((await downloads[0]) ?? "")) };
}

describeInBrowser("The save page", ({ open, requestsOf }) => {
  test("saves the file in its address by itself, and again when it is asked to", async () => {
    const { page, bytes } = await savedFrom(open, linkTo(FILE, "nl").whole);
    expect(hashOf(bytes)).toBe(hashOf(FILE.bytes));
    await page.getByText(hashOf(FILE.bytes)).waitFor();
    await page.getByText("de SHA-256 klopt").waitFor();
    const again = await downloadOf(page, () => page.getByRole("button", { name: "Sla op" }).click());
    expect([again.name, hashOf(again.bytes)]).toEqual([FILE.name, hashOf(FILE.bytes)]);
    await expectAccessible(page);
    await screenshot(page, "save-page-saved-nl", { width: 800 });
  });

  test("takes the content out of its address at once", async () => {
    const { page } = await savedFrom(open, linkTo(FILE, "nl").whole);
    expect(page.url()).not.toContain("data=");
    await page.reload();
    await page.getByLabel("Inhoud van het bestand").waitFor();
  });

  test.each([
    ["nl", FILE, "Inhoud van het bestand", "de SHA-256 klopt"],
    ["en", LARGE, "Content of the file", "its SHA-256 is right"],
  ] as const)("saves what is pasted (%s)", async (language, file, label, checked) => {
    const { bare, text } = linkTo(file, language);
    const page = await open(bare, { language });
    await page.getByLabel(label).waitFor();
    await expectAccessible(page);
    await screenshot(page, `save-page-paste-${language}`, { width: 450 });
    const { name, bytes } = await downloadOf(page, () => paste(page, text));
    expect([name, hashOf(bytes)]).toEqual([file.name, hashOf(file.bytes)]);
    await page.getByText(checked).waitFor();
    await expectAccessible(page);
  });

  test("saves nothing that is not the announced file, and takes the right one after it", async () => {
    const { bare, text } = linkTo(FILE, "en");
    const page = await open(bare, { language: "en" });
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await paste(page, linkTo({ name: FILE.name, bytes: FILE.bytes.slice(1) }, "en").text);
    await page.getByRole("alert").getByText("its SHA-256 is wrong").waitFor();
    await paste(page, "<Document>");
    await page.getByRole("alert").getByText("not the content of 2026-0001-00001.xml").waitFor();
    await expectAccessible(page);
    expect(downloads).toBe(0);
    await downloadOf(page, () => paste(page, text));
  });

  test("says what to do when its address was cut off, holds no file, or one that is not ours", async () => {
    const cut = await open(linkTo(FILE, "nl").whole.slice(0, -30));
    await cut.getByRole("alert").getByText("afgekapt").waitFor();
    await expectAccessible(cut);
    const empty = await open(PATH, { language: "en" });
    await empty.getByRole("alert").getByText("no file in this page's address").waitFor();
    await expectAccessible(empty);
    const foreign = await open(linkTo(FILE, "en").whole.replace("00001.xml", "00001.exe"), { language: "en" });
    await foreign.getByRole("alert").getByText("not a file that Incassoblad makes").waitFor();
  });

  test("sends nothing: it asks for its own files, and for nothing after that", async () => {
    const { page } = await savedFrom(open, linkTo(FILE, "nl").whole);
    const paths = requestsOf(page).map((address) => new URL(address).pathname);
    const own = /^\/excel\/(save\.html|save\.css|save\.[0-9a-f]{8}\.js|assets\/incassoblad-32\.png)$/;
    expect(paths).toContain("/excel/save.html");
    expect(paths.filter((path) => !own.test(path))).toEqual([]);
    expect(requestsOf(page).filter((address) => address.includes("data"))).toEqual([]);
  });
});

/** Pastes this text, as Ctrl+V does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
