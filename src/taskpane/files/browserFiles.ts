import type { OutgoingFile } from "../surroundings";

/** Browsers need the address a while after the click. */
const REVOKE_AFTER_MS = 60_000;

/** Lets the browser download the file. Whether it did so cannot be seen: in some hosts nothing happens, in silence. */
export async function saveByDownload({ name, bytes, mediaType }: OutgoingFile): Promise<void> {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}

/** The text of a file. */
export function textOfFile({ bytes }: OutgoingFile): string {
  return new TextDecoder().decode(bytes);
}

/** Puts a text on the clipboard; where a host forbids that, by selecting it. Rejects when both fail. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!copySelected(text)) throw error;
  }
}

/** The old way, which Excel on the web allows where it blocks the new one (OfficeDev/office-js#1991). */
function copySelected(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in a frame without permission
  const isCopied = document.execCommand("copy");
  area.remove();
  return isCopied;
}
