/** What a manifest says where it has no address yet (tools/publicAddress.cjs). */
const NO_ADDRESS = "https://address.invalid";

/** The address of the folder that a page lies in, without a slash at its end; without query and fragment. */
export function folderOf(pageAddress: string): string {
  return new URL(".", pageAddress).href.replace(/\/+$/, "");
}

/** The manifest for an add-in whose pages lie at this address. Throws when the text has no place for one. */
export function manifestFor(text: string, address: string): string {
  if (!text.includes(NO_ADDRESS)) throw new Error("a manifest that has an address already");
  return text.replaceAll(NO_ADDRESS, escaped(address));
}

/** The metadata of the functions for pages at this address; null for one that has an address already. */
export function functionsFor(text: string, address: string): string | null {
  return text.includes(NO_ADDRESS) ? text.replaceAll(NO_ADDRESS, JSON.stringify(address).slice(1, -1)) : null;
}

/** What Excel fetches according to the manifest: paths from the folder, each once, in order of their first place. */
export function fetchedPaths(text: string): readonly string[] {
  const found = [...text.matchAll(/"https:\/\/address\.invalid\/([^"?#]*)[^"]*"/g)].map(([, path]) => path ?? "");
  return [...new Set(found)];
}

/** Within an attribute of XML. */
function escaped(address: string): string {
  return address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
