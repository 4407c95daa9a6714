import type { Language } from "../domain/book/records";
import type { ViewName } from "./wantedView";

/** The page of the manual that says how a view is used. */
const PAGES: Readonly<Record<ViewName, string>> = {
  start: "getting-started",
  check: "checking",
  collect: "collecting",
  orders: "orders",
  bank: "statements",
  returns: "returns",
  mandates: "mandates",
  takeIn: "taking-in",
  ledger: "ledger",
  settings: "settings",
};

/** The address of a view's page in the manual, or of its first page; the manual lies beside this page (tools/manualPages.cjs). */
export function manualPage(view: ViewName | null, language: Language): string {
  return new URL(`docs/manual/${language}/${view === null ? "index" : PAGES[view]}.html`, document.baseURI).href;
}
