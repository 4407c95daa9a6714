import type { Messages } from "../nl";

/** The view Ledger of the pane, in English. */
export const ledgerEn: Messages["pane"]["ledger"] = {};
