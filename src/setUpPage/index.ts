import { showSetUpPage } from "./setUpPage";

/** Browsers need the address of a download a while after the click. */
const REVOKE_AFTER_MS = 60_000;

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/xml" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
}

const root = document.getElementById("setup");
if (root !== null) {
  void showSetUpPage(root, {
    language: navigator.language.toLowerCase().startsWith("nl") ? "nl" : "en",
    address: location.href,
    // As a browser that was never here: what it kept says nothing of the host.
    fetch: (address) => fetch(address, { cache: "no-store" }),
    save,
  });
}
