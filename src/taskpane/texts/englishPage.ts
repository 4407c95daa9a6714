import { en } from "../../messages/en";
import { paneEn } from "./paneEn";
import type { PageTexts } from "./paneTexts";

/** All texts of a page in English. */
export const englishPage: PageTexts = { pane: paneEn, plain: en };
