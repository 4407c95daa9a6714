import { showSavePage } from "./savePage";
import { type Arrival, arrivalOf, mediaTypeOf, type TravellingFile } from "./savePageLink";

/** Browsers need the address of a download a while after the click. */
const REVOKE_AFTER_MS = 60_000;

/** Asks the browser to save the file; whether it does cannot be seen. */
function save({ name, bytes }: TravellingFile): void {
  const type = mediaTypeOf(name) ?? "application/octet-stream";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}

/** Takes the content out of the address that others may see; loaded again, the page asks to paste it. */
function clearAddress({ facts }: Arrival, fragment: string): void {
  if (facts === null || !fragment.includes("data=")) return;
  const kept = new URLSearchParams(fragment.slice(1));
  kept.delete("data");
  history.replaceState(null, "", `#${kept.toString()}`);
}

function start(root: HTMLElement): void {
  const { hash } = location;
  const { arrival, language } = arrivalOf(hash);
  clearAddress(arrival, hash);
  const own = navigator.language.toLowerCase().startsWith("nl") ? "nl" : "en";
  showSavePage(root, arrival, { language: language ?? own, save });
}

const root = document.getElementById("save");
if (root !== null) {
  start(root);
  // A link to another file on this very page changes only what stands behind the #.
  window.addEventListener("hashchange", () => start(root));
}
