import type { Messages } from "../nl";

/** The view Collect of the pane, in English. */
export const collectEn: Messages["pane"]["collect"] = {};
