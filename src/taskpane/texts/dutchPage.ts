import { nl } from "../../messages/nl";
import type { PageTexts } from "./paneTexts";
import { paneNl } from "./paneNl";

/** All texts of a page in Dutch. */
export const dutchPage: PageTexts = { pane: paneNl, plain: nl };
