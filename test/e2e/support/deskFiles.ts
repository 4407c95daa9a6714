import type { BrowserContext, Page } from "playwright-core";

/**
 * Lets the browser's windows for files answer at once, with files of its own private file system: real handles, which the
 * page may keep and write, where no window can be worked. The file to be opened holds these bytes until it is written.
 */
export async function withFileHandles(context: BrowserContext, name: string, bytes: Uint8Array): Promise<void> {
  const given = { name, base64: Buffer.from(bytes).toString("base64") };
  await context.addInitScript(({ name: opened, base64 }) => {
    const fileOf = async (wanted: string): Promise<FileSystemFileHandle> =>
      (await navigator.storage.getDirectory()).getFileHandle(wanted, { create: true });
    const pickers = {
      showOpenFilePicker: async () => {
        const handle = await fileOf(opened);
        if ((await handle.getFile()).size === 0) {
          const writable = await handle.createWritable();
          await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
          await writable.close();
        }
        return [handle];
      },
      showSaveFilePicker: async ({ suggestedName }: { readonly suggestedName: string }) => fileOf(suggestedName),
    };
    Object.assign(globalThis, pickers);
  }, given);
}

/** What a file of the browser's private file system holds. */
export async function fileBytes(page: Page, name: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (wanted) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(wanted);
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, name);
  return new Uint8Array(Buffer.from(base64, "base64"));
}

/** Drops a file on whatever has this selector, as from the user's folders. */
export async function dropFile(page: Page, selector: string, name: string, bytes: Uint8Array): Promise<void> {
  const given = { selector, name, base64: Buffer.from(bytes).toString("base64") };
  await page.evaluate(({ selector: where, name: dropped, base64 }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], dropped));
    const target = document.querySelector(where) ?? document.body;
    for (const kind of ["dragover", "drop"]) {
      const event = new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true });
      // What the page does not catch, the browser would go to, away from the page.
      if (target.dispatchEvent(event)) throw new Error(`nobody caught the ${kind}`);
    }
  }, given);
}
