import type { Messages } from "../nl";

/** The view Returns of the pane, in English. */
export const returnsEn: Messages["pane"]["returns"] = {};
