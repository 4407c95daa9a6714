import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { epcReplacement } from "../../../src/domain/values/sepaTable";
import {
  charactersOutsideSepa,
  hasSepaLetters,
  isSepaText,
  toSepaText,
  toSepaTextMax,
} from "../../../src/domain/values/sepaText";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SET = `${LETTERS}${LETTERS.toLowerCase()}0123456789/-?:().,'+ `;
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());
const anySet = fc.constantFrom("EPC" as const, "DE" as const);

describe("the SEPA character set", () => {
  test("has 73 characters", () => {
    expect(new Set(SET).size).toBe(73);
    expect(isSepaText(SET)).toBe(true);
    expect(charactersOutsideSepa(SET)).toBe("");
  });

  test("has no other character of the first two planes", () => {
    const inside = [];
    for (let code = 0; code < 0x20000; code += 1) {
      const character = String.fromCodePoint(code);
      if (isSepaText(character)) inside.push(character);
    }
    expect(inside.sort()).toEqual([...SET].sort());
  });

  test("names what a text holds besides, each character once", () => {
    expect(charactersOutsideSepa("Café Ülkü & Zn, café")).toBe("éÜü&");
    expect(charactersOutsideSepa("a😀b😀")).toBe("😀");
  });
});

describe("a text on its way to the bank", () => {
  test.each([
    ["accents lost", "Café Señor Åse Øllgård", "Cafe Senor Ase Ollgard"],
    ["ligatures by their first letter", "Æble Œuvre Ĳsbrand ĳsje", "Able Ouvre Isbrand isje"],
    ["a sharp s as one s", "Straße", "Strase"],
    ["Icelandic letters by their sign", "Þór Ðalvík þ ð", "Tor Dalvik t d"],
    ["letters that the table does not know as full stops", "Ōtani ŋ", ".tani ."],
    ["Greek", "Θεοδώρου Ψ Χ", "THeodoroy PS CH"],
    ["Cyrillic, of several letters", "Щедрин Юлия Жук", "SHTedrin YUliya ZHuk"],
    ["an ampersand as a plus", "Jansen & Zn", "Jansen + Zn"],
    ["quotation marks as apostrophes", 'Café "De Zon"', "Cafe 'De Zon'"],
    ["brackets, bars and underscores by their likeness", "[a] {b} c\\d|e_f~g`h", "(a) (b) c/d/e-f-g'h"],
    ["other signs as full stops", "a@b#c%d<e>f*g=h!i", "a.b.c.d.e.f.g.h.i"],
    ["a semicolon as a comma", "a;b", "a,b"],
    ["the euro as an E", "€ 12", "E 12"],
    ["Spanish marks", "¿Qué? ¡No!", "?Que? .No."],
    ["typographic quotes and dashes as full stops", "O’Brien – “x” …", "O.Brien . .x. ."],
    ["each sign beyond the table as one full stop", "株式会社 😀", ".... ."],
    ["half a surrogate pair as a full stop", "a\ud800b", "a.b"],
    ["no-break spaces as spaces", "a\u00a0b", "a b"],
    ["a combining accent with its letter", "Cafe\u0301", "Cafe"],
    ["control characters and line breaks as a space", "a\r\nb\tc\u0000d\u0085e\u2028f\u007fg", "a b c d e f g"],
    ["runs of spaces as one, and none at the ends", "  a   b  ", "a b"],
    [
      "what is in the set as it is",
      "Factuur 2026/0001, d.d. 1-2-2026 (deel 1): '+?",
      "Factuur 2026/0001, d.d. 1-2-2026 (deel 1): '+?",
    ],
    ["nothing as nothing", "", ""],
  ])("has %s", (_, text, expected) => {
    expect(toSepaText(text, "EPC")).toBe(expected);
  });

  test.each([
    ["Müller Straße", "Mueller Strasse"],
    ["ÄÖÜ äöü ẞ", "AEOEUE aeoeue SS"],
    ["Mu\u0308ller", "Mueller"],
    ["Café & Øl", "Cafe + Ol"],
  ])("has German letters as two where the bank wants that: %s", (text, expected) => {
    expect(toSepaText(text, "DE")).toBe(expected);
  });

  test("is always in the set, tidy, and the same when it goes through again", () => {
    fc.assert(
      fc.property(anyText, anySet, (text, set) => {
        const sent = toSepaText(text, set);
        expect(isSepaText(sent)).toBe(true);
        expect(sent).not.toMatch(/^ | $| {2}/);
        expect(toSepaText(sent, set)).toBe(sent);
      }),
    );
  });

  test("does not depend on how accents are stored", () => {
    fc.assert(
      fc.property(anyText, anySet, (text, set) => {
        expect(toSepaText(text.normalize("NFD"), set)).toBe(toSepaText(text.normalize("NFC"), set));
      }),
    );
  });

  test("grows only by Greek and Cyrillic letters, to three for one at most", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite" }), (text) => {
        const composed = text.normalize("NFC");
        const sent = toSepaText(text, "EPC");
        expect(sent.length).toBeLessThanOrEqual(composed.length * 3);
        if (!/[\u0370-\u04ff]/.test(composed)) expect(sent.length).toBeLessThanOrEqual(composed.length);
      }),
    );
  });
});

describe("a text with a greatest length", () => {
  test("is measured after it is converted", () => {
    expect(toSepaTextMax("Щука", "EPC", 5)).toEqual({ text: "SHTuk", changed: true, cut: true });
    expect(toSepaTextMax("Müller", "DE", 7)).toEqual({ text: "Mueller", changed: true, cut: false });
    expect(toSepaTextMax("Müller", "DE", 6)).toEqual({ text: "Muelle", changed: true, cut: true });
  });

  test("that fits as it is was neither changed nor cut", () => {
    expect(toSepaTextMax("Jansen BV", "EPC", 9)).toEqual({ text: "Jansen BV", changed: false, cut: false });
  });

  test("that is only too long is cut, not changed", () => {
    expect(toSepaTextMax("Jansen BV", "EPC", 6)).toEqual({ text: "Jansen", changed: false, cut: true });
  });

  test("does not end in a space where it is cut", () => {
    expect(toSepaTextMax("Jansen BV", "EPC", 7)).toEqual({ text: "Jansen", changed: false, cut: true });
  });

  test("whose spaces only are tidied has been changed", () => {
    expect(toSepaTextMax("Jansen  BV", "EPC", 70)).toEqual({ text: "Jansen BV", changed: true, cut: false });
  });

  test("is the head of the whole, within the length, and tidy", () => {
    fc.assert(
      fc.property(anyText, anySet, fc.integer({ min: 1, max: 140 }), (text, set, max) => {
        const whole = toSepaText(text, set);
        const fitted = toSepaTextMax(text, set, max);
        expect(whole.startsWith(fitted.text)).toBe(true);
        expect(fitted.text.length).toBeLessThanOrEqual(max);
        expect(fitted.text).not.toMatch(/ $/);
        expect(fitted.cut).toBe(whole.length > max);
        expect(fitted.changed).toBe(whole !== text);
      }),
    );
  });
});

describe("a name of which the bank gets no letter or digit", () => {
  test.each(["", "   ", "…", "株式会社", "😀", "& Ō ?"])("counts as empty: %p", (text) => {
    expect(hasSepaLetters(text)).toBe(false);
  });

  test.each(["a", "Щ", "é", "7", "€"])("is not %p", (text) => {
    expect(hasSepaLetters(text)).toBe(true);
  });

  test("is judged in the set in which it goes", () => {
    expect(hasSepaLetters("ẞ", "DE")).toBe(true);
    expect(toSepaText("ẞ", "DE")).toBe("SS");
  });

  test("is judged alike before and after it is converted", () => {
    fc.assert(
      fc.property(anyText, anySet, (text, set) => {
        expect(hasSepaLetters(toSepaText(text, set), set)).toBe(hasSepaLetters(text, set));
      }),
    );
  });
});

const TABLE = join(__dirname, "../../../../shared/epc217/epc217-08-table.json");
const describeWithTable = existsSync(TABLE) ? describe : describe.skip;

describeWithTable("the table of EPC217-08", () => {
  const rows = (): [string, string][] =>
    Object.entries((JSON.parse(readFileSync(TABLE, "utf8")) as { map: Record<string, string> }).map);

  test("has 1012 rows, and each is followed", () => {
    expect(rows()).toHaveLength(1012);
    const different = rows().filter(([character, sign]) => epcReplacement(character) !== sign);
    expect(different).toEqual([]);
  });

  test("is what a text goes through, but for control characters and what NFC makes another character", () => {
    const apart = /[\p{Cc}\u00a0]/u;
    const different = rows().filter(
      ([character, sign]) =>
        !apart.test(character) && character.normalize("NFC") === character && toSepaText(character, "EPC") !== sign,
    );
    expect(different).toEqual([]);
  });
});

test("what is beyond the table, up to and after the euro sign, becomes a full stop", () => {
  for (const code of [0x460, 0x1000, 0x1e00, 0x2019, 0x20ab, 0x20ad, 0x4e00, 0xffee, 0x1f600]) {
    expect(epcReplacement(String.fromCodePoint(code))).toBe(".");
  }
});
