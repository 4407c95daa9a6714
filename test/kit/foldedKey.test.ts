import fc from "fast-check";

import { foldedKey, keyOfFields } from "../../src/kit/foldedKey";

const part = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.constant(null),
  fc.constantFrom(" A ", "a", ""),
);

/** A key as its definition says, without any care for time. */
function plainKey(parts: readonly (string | number | null)[]): string {
  return parts.map((one) => (typeof one === "string" ? one.trim().toLowerCase() : String(one ?? ""))).join("\u001f");
}

describe("a key", () => {
  it("is its parts trimmed and without case, joined, however many there are", () => {
    expect(foldedKey(" NL01 ", 7, null, "Ä")).toBe("nl01\u001f7\u001f\u001fä");
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 5 }), { maxLength: 6 }), (keys) => {
        // One after another: what is remembered of one must not show in the next.
        for (const parts of keys) expect(foldedKey(...parts)).toBe(plainKey(parts));
      }),
    );
  });

  it("of a record is that of its fields", () => {
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const record = { a, b, c };
        expect(keyOfFields(record, [])).toBe("");
        expect(keyOfFields(record, ["b"])).toBe(plainKey([b]));
        expect(keyOfFields(record, ["a", "c"])).toBe(plainKey([a, c]));
        expect(keyOfFields(record, ["a", "b", "c"])).toBe(plainKey([a, b, c]));
      }),
    );
  });
});
