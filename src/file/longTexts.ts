import type { CellValue } from "../sheets/cellValue";
import { TooMuchError } from "../xml/characters";

/** Shorter ones are as long in a real sheet, again and again. */
const LONG = 1_000;
/** A thousand cells full of text. */
const REPEATED_TEXTS_MAX = 32 * 2 ** 20;
/** A formula that is shared is put together, and looked through, for each of its cells. */
const REPEATED_FORMULAS_MAX = 8 * 2 ** 20;

/**
 * Counts the long texts that cells hold: one that stands once in the file, among the shared strings, can stand in a
 * hundred thousand cells. `written` is how many characters the file has at the most.
 */
export class LongTexts {
  private left: number;

  constructor(written: number, kind: "texts" | "formulas" = "texts") {
    this.left = written + (kind === "texts" ? REPEATED_TEXTS_MAX : REPEATED_FORMULAS_MAX);
  }

  /** The value; throws {@link TooMuchError} when the long texts are together more than a file of this size can mean. */
  counted<T extends CellValue>(value: T): T {
    if (typeof value !== "string" || value.length < LONG) return value;
    this.left -= value.length;
    if (this.left < 0) throw new TooMuchError(value.slice(0, 40));
    return value;
  }
}
