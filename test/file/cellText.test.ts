import fc from "fast-check";

import { decodeXString, encodeXString, encodeXStringAttribute } from "../../src/file/cellText";

describe("texts that XML cannot hold", () => {
  it("escapes control characters, a carriage return and half a surrogate pair", () => {
    expect(encodeXString("a\u0001b\rc\ud800")).toBe("a_x0001_b_x000D_c_xD800_");
  });

  it("leaves line feeds and tabs in a cell, and escapes them in a caption", () => {
    expect(encodeXString("a\n\tb")).toBe("a\n\tb");
    expect(encodeXStringAttribute("a\n\tb")).toBe("a_x000A__x0009_b");
  });

  it("keeps an emoji, and a text that only looks like an escape", () => {
    expect(encodeXString("💶 _x000a_")).toBe("💶 _x005F_x000a_");
    expect(decodeXString("_x005F_x000a_")).toBe("_x000a_");
    expect(decodeXString("Verval_x000a_datum")).toBe("Verval\ndatum");
    // The escape of what follows would have closed it.
    expect(encodeXString("_x0041\u0000")).toBe("_x005F_x0041_x0000_");
    expect(encodeXString("_x0041 ")).toBe("_x0041 ");
  });

  const anyText = fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        fc.constantFrom("_", "x", "_x", "0", "00", "5F", "_x005F_", "_x0041", "\u0000", "\r", "\t"),
      ),
      { maxLength: 20 },
    )
    .map((pieces) => pieces.join(""));

  it("gives every text back, and holds no character that XML refuses", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeXString(encodeXString(text))).toBe(text);
        expect(decodeXString(encodeXStringAttribute(text))).toBe(text);
        expect(encodeXString(text)).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });
});
