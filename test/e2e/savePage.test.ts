import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { savePageLink } from "../../src/savePage/savePageLink";
import { describeInBrowser, downloadOf, expectAccessible, expectEventually, screenshot } from "./support/bench";

const CASES = join(__dirname, "..", "cases");
const BANK_FILE = readFileSync(join(CASES, "belgian-first-and-recurrent", "expected", "2026-0001-00001.xml"));
const FILE = { name: "2026-0001-00001.xml", bytes: new Uint8Array(BANK_FILE) };
/** A year of a large firm: far more than any address takes. */
const LARGE = { name: "orders.zip", bytes: new Uint8Array(3_000_000).map((_, index) => (index * 7919) % 251) };
const PATH = "excel/save.html";

/** What the page says that the file says. */
const SAID_NL = [
  "Incassant",
  "De Waag Belgie BV",
  "Te crediteren rekening",
  "BE68539007547034",
  "Incassodatum",
  "1 dec 2026",
  "Aantal incasso's",
  "2",
  "Totaal",
  "€ 100,00",
];

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The path of the save page with what stands behind its #. */
function linkTo(file: typeof FILE, language: "nl" | "en") {
  const { address, addressWithContent, text } = savePageLink(PATH, file, { language, addressMax: 64_000 });
  return { bare: address, whole: addressWithContent ?? "", text };
}

describeInBrowser("The save page", ({ open, requestsOf }) => {
  test("shows what the file in its address says, and saves it when it is asked to, and not before", async () => {
    const page = await open(linkTo(FILE, "nl").whole);
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await page.getByText(hashOf(FILE.bytes)).waitFor();
    await page.getByText("grootte en SHA-256 zijn die van de link").waitFor();
    const shown = await page.locator("dl").nth(1).innerText();
    expect(shown.split(/\n+/)).toEqual(SAID_NL);
    await expectAccessible(page);
    await screenshot(page, "save-page-shown-nl", { width: 800 });
    expect(downloads).toBe(0);
    const save = () => downloadOf(page, () => page.getByRole("button", { name: "Sla op" }).click());
    for (const { name, bytes } of [await save(), await save()]) {
      expect([name, hashOf(bytes)]).toEqual([FILE.name, hashOf(FILE.bytes)]);
    }
    await page.getByText("Uw browser is gevraagd").waitFor();
    await expectAccessible(page);
    await screenshot(page, "save-page-saved-nl", { width: 800 });
  });

  test("vouches for nothing that a stranger's link says: what the file asks for is read from the file", async () => {
    const text = new TextDecoder()
      .decode(FILE.bytes)
      .replaceAll(/<IBAN>BE\w+<\/IBAN>/g, "<IBAN>BE71096123456769</IBAN>");
    const page = await open(linkTo({ name: FILE.name, bytes: new TextEncoder().encode(text) }, "en").whole);
    await page.getByText("Who made the link, this page cannot know.").waitFor();
    await page.locator("dl").nth(1).getByText("BE71096123456769").waitFor();
  });

  test.each([
    ["no bank file", "<Document><x/></Document>"],
    ["a doctype", "<!DOCTYPE Document><Document><CstmrDrctDbtInitn/></Document>"],
    [
      "an amount that is none",
      "<Document><CstmrDrctDbtInitn><DrctDbtTxInf><InstdAmt>1e9</InstdAmt></DrctDbtTxInf></CstmrDrctDbtInitn></Document>",
    ],
    ["a collection without amount", "<Document><CstmrDrctDbtInitn><DrctDbtTxInf/></CstmrDrctDbtInitn></Document>"],
  ])("shows nothing of what it cannot read, and says so: %s", async (_what, xml) => {
    const page = await open(linkTo({ name: FILE.name, bytes: new TextEncoder().encode(xml) }, "en").whole);
    await page.getByText("This page cannot show what is in this file.").waitFor();
    await page.getByRole("button", { name: "Save" }).waitFor();
    await expectEventually(
      () => page.locator("dl").count(),
      (lists) => expect(lists).toBe(1),
    );
  });

  test("takes the content out of its address at once", async () => {
    const page = await open(linkTo(FILE, "nl").whole);
    await page.getByRole("button", { name: "Sla op" }).waitFor();
    expect(page.url()).not.toContain("data=");
    await page.reload();
    await page.getByLabel("Inhoud van het bestand").waitFor();
  });

  test.each([
    ["nl", FILE, "Inhoud van het bestand", "grootte en SHA-256 zijn die van de link", "Sla op"],
    ["en", LARGE, "Content of the file", "its size and SHA-256 are those that the link names", "Save"],
  ] as const)("saves what is pasted (%s)", async (language, file, label, checked, save) => {
    const { bare, text } = linkTo(file, language);
    const page = await open(bare, { language });
    await page.getByLabel(label).waitFor();
    await expectAccessible(page);
    await screenshot(page, `save-page-paste-${language}`, { width: 450 });
    await paste(page, text);
    await page.getByText(checked).waitFor();
    const { name, bytes } = await downloadOf(page, () => page.getByRole("button", { name: save }).click());
    expect([name, hashOf(bytes)]).toEqual([file.name, hashOf(file.bytes)]);
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
    await paste(page, text);
    await downloadOf(page, () => page.getByRole("button", { name: "Save" }).click());
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
    const page = await open(linkTo(FILE, "nl").whole);
    await downloadOf(page, () => page.getByRole("button", { name: "Sla op" }).click());
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
