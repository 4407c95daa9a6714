import fc from "fast-check";

import { decodeAttribute, decodeReferences, decodeText, escapeAttribute, escapeText } from "../../src/xml/characters";
import { replaceUnlawful } from "../../src/xml/characters";

describe("text in XML", () => {
  it.each([
    ["a & b < c > d", "a &amp; b &lt; c &gt; d"],
    ['O\'Brien "x"', 'O\'Brien "x"'],
    ["tab\tline\n\u0085", "tab\tline\n\u0085"],
    ["\u{1f600}", "\u{1f600}"],
  ])("%j is written as %j", (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it.each(["\u0000", "a\u0008", "\u000b", "\u001f", "\ufffe", "\uffff", "\ud800", "\udc00x"])(
    "%j is refused, for XML has no such character",
    (text) => {
      expect(() => escapeText(text)).toThrow(RangeError);
    },
  );
});

const lawful = fc.string({ unit: "binary" }).map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, ""));

describe("what is written", () => {
  it("comes back as it was, as text and as an attribute", () => {
    fc.assert(
      fc.property(lawful, (text) => {
        expect(decodeReferences(escapeText(text))).toBe(text);
        expect(decodeAttribute(escapeAttribute(text))).toBe(text);
      }),
    );
  });

  it("can be written once what XML does not have is replaced", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const replaced = replaceUnlawful(`${text}\u0001\ud800`, () => "?");
        expect(escapeText(replaced)).toMatch(/\?\?$/);
      }),
    );
  });
});

describe("what is read", () => {
  it("has the line ends that XML gives it", () => {
    expect(decodeText("a\r\nb\rc&#13;d")).toBe("a\nb\nc\rd");
    expect(decodeAttribute("a\r\nb\tc&#10;d")).toBe("a b c\nd");
  });

  it.each(["&e;", "&#0;", "&#x1F;", "&#xD800;", "&#xFFFE;", "&#x110000;", "&"])(
    "is refused with %s, for XML has no such character or entity",
    (raw) => {
      expect(() => decodeReferences(raw)).toThrow("malformed");
    },
  );

  it("keeps a character outside the first plane", () => {
    expect(decodeReferences("&#x1F600;")).toBe("\u{1f600}");
  });
});
