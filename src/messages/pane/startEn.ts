import type { Messages } from "../nl";

/** The view Start of the pane, in English. */
export const startEn: Messages["pane"]["start"] = {};
