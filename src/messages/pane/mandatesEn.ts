import type { Messages } from "../nl";

/** The view Mandates of the pane, in English. */
export const mandatesEn: Messages["pane"]["mandates"] = {};
