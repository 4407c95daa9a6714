import { epcReplacement } from "../../domain/values/sepaTable";
import { getOrInsert } from "../../kit/getOrInsert";

/** A whole number from 0 on, below this one; every one as likely, and foreseen by nobody. */
export type Draw = (below: number) => number;

/*
 * Words and numbers in the place of others, letter by letter: what stands for a letter hangs on the letters before it. So one
 * word is replaced by the same one everywhere, another one by another, its beginning (a text that a bank cuts off) by the same
 * beginning, and the length and what the bank makes of it stay. Everything that is drawn is forgotten with the last word.
 */

const VOWELS = "aeiou";
const CONSONANTS = "bcdfghjklmnpqrstvwxyz";
const GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
const CYRILLIC = "абвгдежзиклмнопрстуфхцчшщыэюя";
const DIGITS = "0123456789";
/** What a number begins with: leading zeros stay, for cells that hold numbers have none. */
const FIRST_DIGITS = "123456789";
const LETTERS = [VOWELS, CONSONANTS, GREEK, CYRILLIC];
/** Marks that a letter may bear, where it cannot bear the one that was there: `n~` becomes `s` with another one. */
const MARKS = ["\u0301", "\u0308", "\u0302", "\u0300", "\u0303", "\u030c", "\u0327", "\u0307", "\u0328", "\u0331"];
/** Letters of other writings come from here, in the order in which they are met. */
const OTHER_LETTERS = 0x4e00;

/** What stands for a letter after certain others, and where the word goes on. */
class Prefix {
  private readonly orders = new Map<string, string>();
  private readonly longer = new Map<string, Prefix>();

  constructor(private readonly draw: Draw) {}

  /** No letter stands for itself. */
  letterFor(letter: string, alphabet: string): string {
    const order = getOrInsert(this.orders, alphabet, () => this.cycleOf(alphabet));
    return order[alphabet.indexOf(letter)] ?? letter;
  }

  after(letter: string): Prefix {
    return getOrInsert(this.longer, letter, () => new Prefix(this.draw));
  }

  /** The alphabet as one drawn cycle (Sattolo): everything in another place. */
  private cycleOf(alphabet: string): string {
    const letters = [...alphabet];
    for (let last = letters.length - 1; last > 0; last -= 1) {
      const other = this.draw(last);
      const kept = letters[last] ?? "";
      letters[last] = letters[other] ?? "";
      letters[other] = kept;
    }
    return letters.join("");
  }
}

/** Gives for a run of letters, or of digits, the one that stands in its place. */
export function wordMask(draw: Draw): (run: string) => string {
  const root = new Prefix(draw);
  const others = new Map<string, string>();
  const known = new Map<string, string>();
  const masked = (run: string): string => {
    let prefix = root;
    let isLeading = true;
    let result = "";
    for (const character of run.normalize("NFC")) {
      const [letter = "", ...marks] = character.normalize("NFD");
      const small = letter.toLowerCase();
      const alphabet = alphabetOf(small, isLeading);
      if (small !== "0") isLeading = false;
      result +=
        alphabet === null ? otherFor(character, others) : inCase(letter, prefix.letterFor(small, alphabet), marks);
      prefix = prefix.after(small);
    }
    return result;
  };
  return (run) => getOrInsert(known, run, () => masked(run));
}

function alphabetOf(letter: string, isLeading: boolean): string | null {
  if (DIGITS.includes(letter)) return isLeading ? FIRST_DIGITS : DIGITS;
  return LETTERS.find((letters) => letters.includes(letter)) ?? null;
}

/** In capitals where the letter was, with its marks or, where the new one does not bear them, others. */
function inCase(was: string, is: string, marks: readonly string[]): string {
  const letter = was === was.toLowerCase() ? is : is.toUpperCase();
  if (marks.length === 0) return letter;
  const composed = [marks.join(""), ...MARKS].map((mark) => (letter + mark).normalize("NFC"));
  const ones = composed.filter((one) => [...one].length === 1);
  // Of which a bank makes the plain letter, where there is one.
  return ones.find((one) => epcReplacement(one) === letter) ?? ones[0] ?? composed[0] ?? letter;
}

/** What is no letter of these alphabets: a Latin one that stands alone (`ß`, `æ`, `ø`) stays, a letter of another writing does not. */
function otherFor(character: string, others: Map<string, string>): string {
  if (!/\p{L}/u.test(character) || /\p{Script=Latin}/u.test(character)) return character;
  return getOrInsert(others, character, () => {
    const next = String.fromCodePoint(OTHER_LETTERS + others.size);
    return next === character ? String.fromCodePoint(OTHER_LETTERS - 1) : next;
  });
}
