import fc from "fast-check";
import type { CellContent } from "../../src/desk/grid/entry";
import { type CellPlace, TypedCells } from "../../src/desk/grid/typedCells";
import { readPlace } from "../../src/desk/places";
import { deskEn } from "../../src/messages/deskEn";
import { deskNl } from "../../src/messages/deskNl";

const A1: CellPlace = { sheet: "Blad1", row: 1, column: 1 };
const B2: CellPlace = { sheet: "Blad 2", row: 2, column: 2 };

function content(value: CellContent["value"], format = "General"): CellContent {
  return { value, format };
}

describe("what was typed", () => {
  test("goes to the file once, sheet by sheet", () => {
    const typed = new TypedCells();
    typed.note(A1, content(null), content(5));
    typed.note(A1, content(5), content(46357, "yyyy-mm-dd"));
    typed.note(B2, content("x"), content(null));
    expect(typed.take()).toEqual({
      typed: [
        { sheet: "Blad1", cells: [{ row: 1, column: 1, value: 46357, format: "yyyy-mm-dd" }] },
        { sheet: "Blad 2", cells: [{ row: 2, column: 2, value: null, format: null }] },
      ],
      restored: [],
    });
    expect(typed.take()).toEqual({ typed: [], restored: [] });
    expect([typed.inRow("Blad1", 1), typed.inRow("Blad1", 2), typed.isEmpty]).toEqual([true, false, false]);
  });

  test("leaves nothing when all of it is undone", () => {
    const typed = new TypedCells();
    typed.note(A1, content(1), content(2));
    typed.take();
    typed.note(A1, content(2), content(1));
    expect(typed.take()).toEqual({ typed: [], restored: [A1] });
    expect([typed.isEmpty, typed.anywhere, typed.inRow("Blad1", 1)]).toEqual([true, false, false]);
  });

  test("is no longer unsaved when it is saved, though formulas that look at it are not calculated yet", () => {
    const typed = new TypedCells();
    typed.note(A1, content(1), content(2));
    typed.saved();
    expect([typed.isEmpty, typed.inRow("Blad1", 1), typed.all()]).toEqual([true, true, []]);
    typed.note(A1, content(2), content(1));
    expect(typed.all()).toEqual([{ sheet: "Blad1", cells: [{ row: 1, column: 1, value: 1, format: null }] }]);
    typed.clear();
    expect([typed.anywhere, typed.isEmpty]).toEqual([false, true]);
  });

  test("gives a file that takes every piece of it what the cells hold, in any order of typing and undoing", () => {
    const step = fc.record({ column: fc.integer({ min: 1, max: 4 }), value: fc.constantFrom(null, 1, 2, "a") });
    fc.assert(
      fc.property(fc.array(step), fc.func(fc.boolean()), (steps, asks) => {
        const typed = new TypedCells();
        const original = new Map<number, CellContent["value"]>([[1, "a"]]);
        const cells = new Map(original);
        const file = new Map(original);
        const send = (): void => {
          const { typed: edits, restored } = typed.take();
          for (const { cells: list } of edits) for (const { column, value } of list) file.set(column, value);
          for (const { column } of restored) file.set(column, original.get(column) ?? null);
        };
        steps.forEach(({ column, value }, index) => {
          typed.note({ ...A1, column }, content(cells.get(column) ?? null), content(value));
          cells.set(column, value);
          if (asks(index)) send();
        });
        send();
        for (const [column, value] of cells) expect(file.get(column) ?? null).toBe(value);
        const isSame = [...cells].every(([column, value]) => (original.get(column) ?? null) === value);
        expect(typed.isEmpty).toBe(isSame);
      }),
    );
  });
});

describe("an address", () => {
  test("names a cell, rows or a sheet, whatever the sheet is called", () => {
    expect(readPlace("Facturen!C12")).toEqual({
      sheet: "Facturen",
      range: { top: 12, bottom: 12, left: 3, right: 3 },
      wholeRows: false,
    });
    expect(readPlace("'Jan''s blad'!AB3")?.sheet).toBe("Jan's blad");
    expect(readPlace("'Jan''s blad'!AB3")?.range?.left).toBe(28);
    expect(readPlace("Facturen!B4:AB9")?.range).toEqual({ top: 4, left: 2, bottom: 9, right: 28 });
    expect(readPlace("Facturen!B4:x")).toBeNull();
    expect(readPlace("Facturen!7:7")).toMatchObject({ range: { top: 7, bottom: 7 }, wholeRows: true });
    expect(readPlace("Facturen")).toEqual({ sheet: "Facturen", range: null, wholeRows: false });
    expect(readPlace("Facturen!$$")).toBeNull();
  });
});

describe("the texts of the desk", () => {
  test("have the same places to fill in both languages", () => {
    const placeholders = (texts: object): unknown =>
      Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [
          key,
          typeof text === "string"
            ? [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort()
            : placeholders(text as object),
        ]),
      );
    expect(placeholders(deskEn)).toEqual(placeholders(deskNl));
  });
});
