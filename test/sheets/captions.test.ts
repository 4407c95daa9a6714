import { TABLE_NAMES } from "../../src/domain/book/records";
import {
  type Caption,
  CAPTIONS,
  CODE_WORDS,
  SHEET_NAMES,
  YES_NO_SYNONYMS,
  YES_NO_WORDS,
} from "../../src/sheets/captions";
import { foldCaption } from "../../src/sheets/foldCaption";

const captionsOf = (table: (typeof TABLE_NAMES)[number]): [string, Caption][] =>
  Object.entries<Caption>(CAPTIONS[table]);

/** What stands more than once in a list. */
function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

describe("captions", () => {
  test.each(TABLE_NAMES)("in %s a caption or synonym belongs to one field", (table) => {
    const readings = captionsOf(table).flatMap(([, { nl, en, synonyms }]) => [
      ...new Set([nl, en, ...synonyms].map(foldCaption)),
    ]);
    expect(repeated(readings)).toEqual([]);
  });

  test.each(TABLE_NAMES)("in %s no caption is empty or kept twice", (table) => {
    for (const [, { nl, en, synonyms }] of captionsOf(table)) {
      expect([nl, en, ...synonyms].every((caption) => foldCaption(caption) !== "")).toBe(true);
      expect(repeated(synonyms.map(foldCaption))).toEqual([]);
    }
  });

  test("fields of one name have one caption, but for those that the workbook names for their table", () => {
    const named = new Map<string, Set<string>>();
    for (const table of TABLE_NAMES) {
      for (const [field, { nl, en }] of captionsOf(table)) {
        named.set(field, (named.get(field) ?? new Set()).add(`${nl}/${en}`));
      }
    }
    const differing = [...named].filter(([, captions]) => captions.size > 1).map(([field]) => field);
    expect(differing.sort()).toEqual(["account", "bookingDate", "iban", "number", "status"]);
  });

  test("every sheet has a name of its own in each language", () => {
    for (const language of ["nl", "en"] as const) {
      const names = TABLE_NAMES.map((table) => SHEET_NAMES[table][language].toLowerCase());
      expect(repeated(names)).toEqual([]);
      // Excel refuses longer names and these characters.
      expect(names.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
    }
  });
});

describe("code words", () => {
  test("tell how the bank says that a collection came back, as the lines do where they are alike", () => {
    const { bankEntryKind, returnKind } = CODE_WORDS;
    for (const kind of ["Refund", "Reject", "Recalled", "BatchReject"] as const) {
      expect(bankEntryKind[kind]).toEqual(returnKind[kind]);
    }
    expect(bankEntryKind.FileReject).toEqual({ nl: "Bestandsafwijzing", en: "File reject" });
  });

  test.each(Object.keys(CODE_WORDS) as (keyof typeof CODE_WORDS)[])("of %s mean one code each", (name) => {
    const readings = Object.entries(CODE_WORDS[name]).flatMap(([code, { nl, en }]) => [
      ...new Set([code, nl, en].map(foldCaption)),
    ]);
    expect(repeated(readings)).toEqual([]);
  });

  test("yes and no have no word in common", () => {
    const readings = (["yes", "no"] as const).flatMap((side) => [
      YES_NO_WORDS[side].nl,
      YES_NO_WORDS[side].en,
      ...YES_NO_SYNONYMS[side],
    ]);
    expect(repeated(readings.map(foldCaption))).toEqual([]);
  });
});

describe("foldCaption", () => {
  test.each([
    ["Incassant-ID", "incassantid"],
    ["incassant id", "incassantid"],
    ["KvK\u2011nummer", "kvknummer"],
    ["Naam_x000a_incassant", "naamincassant"],
    ["Naam\r\nincassant", "naamincassant"],
    ["Btw.\u00a0nummer", "btwnummer"],
    ["Korting op creditnota\u2019s", "kortingopcreditnota's"],
    ["Gei\u0308ncasseerd", "geïncasseerd"],
    ["Afgesloten t/m", "afgeslotent/m"],
  ])("%j compares as %j", (caption, folded) => {
    expect(foldCaption(caption)).toBe(folded);
  });
});
