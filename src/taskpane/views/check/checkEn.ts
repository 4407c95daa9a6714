import type { Texts } from "../../../messages/texts";
import type { checkNl } from "./checkNl";

/** The view Check of the pane, in English. */
export const checkEn: Texts<typeof checkNl> = {
  tab: "Check",
  intro: "Checks all tables, cell by cell. Nothing is changed.",
  run: "Check",
  records: "{count:number} rows checked on {tables:number} sheets.",
  collectable:
    "On {date:date}: {transactions:number} {transactions|collection|collections} possible of {items:number} {items|item|items}, together € {amount:amount}.",
  nothingCollectable: "On {date:date} there is nothing to collect.",
  toCollect: "To Collect",
};
