import type { Messages } from "../nl";

/** The view FirstUse of the pane, in English. */
export const firstUseEn: Messages["pane"]["firstUse"] = {};
