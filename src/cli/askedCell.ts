import type { AskedCell } from "../workbook/prepareMend";
import type { OptionValues } from "./commandLine";

/** The cell that `--cell TABLE.FIELD` and `--key` name, what it is to hold, and what its user thinks that it holds. */
export function askedCell({ cell = "", key = [], value = "", was }: OptionValues): AskedCell {
  const [table = "", field = ""] = cell.split(".");
  return { table, field, key, value, ...(was === undefined ? {} : { was }) };
}
