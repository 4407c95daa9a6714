import type { Messages } from "../nl";

/** The view Orders of the pane, in English. */
export const ordersEn: Messages["pane"]["orders"] = {};
