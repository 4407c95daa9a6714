import { createHash } from "node:crypto";
import type { BrowserContext } from "playwright-core";
import { nodeCodec } from "../../src/file/nodeCodec";
import { openXlsx } from "../../src/file/xlsx";
import { decodeBook } from "../../src/sheets/decode";
import { DIST, describeInBrowser } from "./support/bench";
import { collectProposed, firstUse, onDesk } from "./support/paneDoors";
import { paneDriver } from "./support/paneDriver";
import { sampleWorkbook } from "./support/workbooks";

/** Ends when all that the page was built of is kept. */
const whenKept = (): Promise<boolean> => navigator.serviceWorker.ready.then(({ active }) => active !== null);

describeInBrowser("The desk that a server gave once", ({ open, requestsOf }) => {
  test("opens without a network, goes to a bank file, and has its manual", async () => {
    const { serve } = await import("../../tools/serve.mjs");
    const server = await serve({ folder: DIST });
    const tolerate = [/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET/];
    let isServed = true;
    const opened: typeof open = async (path, visitor = {}) => {
      const page = await open(path, { ...visitor, server: server.address, keepsPages: true, tolerate });
      const isKept = await page.evaluate(whenKept);
      expect(isKept).toBe(true);
      await server.close();
      isServed = false;
      await page.reload();
      return page;
    };
    try {
      const { pane, saved } = await onDesk(opened, "nl");
      await firstUse(pane);
      const { name, bytes } = await collectProposed(pane);
      const { book } = decodeBook(await (await openXlsx(await saved(), nodeCodec)).read());
      const order = book.tables.Orders.find(({ fileName }) => fileName === name);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(order?.hash);
      const manual = await pane.page.context().newPage();
      await manual.goto(`${server.address}/desk/docs/manual/nl/index.html`);
      await manual.getByRole("heading", { level: 1 }).waitFor();
      expect(requestsOf(pane.page).filter((address) => !address.startsWith(`${server.address}/`))).toEqual([]);
    } finally {
      if (isServed) await server.close();
    }
  });
});

/** Runs in the page: it is started by a double click on this file, as the system does with an installed page. */
function startedWith([name, base64]: readonly [string, string]): void {
  const bytes = Uint8Array.from(atob(base64), (digit) => digit.charCodeAt(0));
  const file = new File([bytes], name);
  const handle = {
    kind: "file",
    name,
    getFile: () => Promise.resolve(file),
    isSameEntry: () => Promise.resolve(false),
  };
  Object.defineProperty(window, "launchQueue", {
    value: { setConsumer: (consumer: (launch: object) => void) => consumer({ files: [handle] }) },
  });
}

describeInBrowser("The desk, installed", ({ open }) => {
  test("begins with the workbook that was opened with it", async () => {
    const workbook = Buffer.from(await sampleWorkbook("nl")).toString("base64");
    const prepare = async (context: BrowserContext): Promise<void> => {
      await context.addInitScript(startedWith, ["firma.xlsx", workbook] as const);
    };
    const page = await open("desk/index.html", { language: "nl", width: 1280, prepare });
    await page.getByText("firma.xlsx", { exact: true }).waitFor();
    await paneDriver(page, "nl").seesAllOf("start");
  });

  test("is what its manifest says: every icon is there, in its size, and a workbook is opened by its page", async () => {
    const page = await open("desk/index.html");
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
      return (await (await fetch(link?.href ?? "")).json()) as {
        readonly icons: readonly { readonly src: string; readonly sizes: string }[];
        readonly file_handlers: readonly { readonly action: string; readonly accept: Record<string, string[]> }[];
      };
    });
    const sizes = await page.evaluate(async (icons) => {
      const seen = icons.map(async ({ src }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      });
      return Promise.all(seen);
    }, manifest.icons);
    expect(sizes).toEqual(manifest.icons.map((icon) => icon.sizes));
    expect(sizes).toEqual(["192x192", "512x512"]);
    expect(manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat())).toEqual([".xlsx", ".xlsm"]);
  });
});
