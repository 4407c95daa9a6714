import { groupBy } from "../kit/groupBy";
import type { SheetRule } from "../sheets/contents";
import type { HeadingNote } from "../sheets/headingNotes";
import { escapeText } from "../xml/characters";
import { elementXml } from "../xml/elementXml";
import { columnLetters, ROW_MAX } from "./range";
import type { Styles } from "./styles";

/** Where conditional formats go. */
interface FormatPlace {
  /** The first row of them. */
  readonly row: number;
  /** The column of position 0; A is 1. */
  readonly firstColumn: number;
  /** The last that was given in the sheet: those of its user go first. */
  readonly priority: number;
  /** Of the sheet's elements. */
  readonly prefix: string;
}

/** Over whole columns: rows that are added have them, whoever adds them. */
export function conditionalFormats(rules: readonly SheetRule[], styles: Styles, place: FormatPlace): string {
  const { row, firstColumn, prefix: p } = place;
  let { priority } = place;
  const texts = [...groupBy(rules, ({ column }) => column)].map(([column, ofColumn]) => {
    const letters = columnLetters(firstColumn + column);
    const formats = ofColumn.map(({ formula, look }) => {
      priority += 1;
      const rule = { type: "expression", dxfId: styles.rule(look), priority };
      return elementXml(`${p}cfRule`, rule, elementXml(`${p}formula`, {}, escapeText(formula)));
    });
    const sqref = `${letters}${String(row)}:${letters}${String(ROW_MAX)}`;
    return elementXml(`${p}conditionalFormatting`, { sqref }, formats.join(""));
  });
  return texts.join("");
}

/** Over one cell, in the order in which they go first. */
export function cellFormats(
  rules: readonly Pick<SheetRule, "formula" | "look">[],
  sqref: string,
  styles: Styles,
  after: number,
): string {
  if (rules.length === 0) return "";
  const formats = rules.map(({ formula, look }, index) => {
    const rule = { type: "expression", dxfId: styles.rule(look), priority: after + index + 1, stopIfTrue: 1 };
    return elementXml("cfRule", rule, elementXml("formula", {}, escapeText(formula)));
  });
  return elementXml("conditionalFormatting", { sqref }, formats.join(""));
}

/** What is shown when a cell is chosen: a validation that allows everything. */
export function shownNote({ title, text }: HeadingNote, sqref: string, prefix: string): string {
  const shown = { allowBlank: 1, showInputMessage: 1, promptTitle: title, prompt: text, sqref };
  return elementXml(`${prefix}dataValidation`, shown);
}
