import type { Messages } from "../nl";

/** The view Settings of the pane, in English. */
export const settingsEn: Messages["pane"]["settings"] = {};
