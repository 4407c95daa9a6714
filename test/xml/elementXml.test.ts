import fc from "fast-check";
import { SaxesParser } from "saxes";

import { attributesOf, withAttribute } from "../../src/xml/attributes";
import { elementXml, startTag } from "../../src/xml/elementXml";
import { declaredEncoding } from "../../src/xml/encoding";

describe("an element", () => {
  it("has its attributes in their order, escaped, and closes itself when it holds nothing", () => {
    expect(elementXml("c", { r: 'A"1', count: 2, t: null })).toBe('<c r="A&quot;1" count="2"/>');
    expect(elementXml("x:list", {}, elementXml("x:b", {}))).toBe("<x:list><x:b/></x:list>");
    expect(startTag("row", { r: 3 })).toBe('<row r="3">');
    expect(startTag("row")).toBe("<row>");
  });

  it("says what it was given, to us and to saxes", () => {
    const value = fc.string({ unit: "binary" }).map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, ""));
    fc.assert(
      fc.property(value, value, (first, second) => {
        const tag = elementXml("e", { a: first, b: second });
        expect([...attributesOf(tag)]).toEqual([
          ["a", first],
          ["b", second],
        ]);
        let seen: unknown = null;
        const parser = new SaxesParser();
        parser.on("opentag", ({ attributes }) => (seen = { ...attributes }));
        parser.write(tag).close();
        expect(seen).toEqual({ a: first, b: second });
        expect(withAttribute(withAttribute(tag, "a", second), "b", null)).toBe(elementXml("e", { a: second }));
      }),
    );
  });
});

describe("the encoding of a document", () => {
  it.each([
    ["<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "ISO-8859-1"],
    ['\ufeff<?xml version="1.0" encoding = "utf-8"?><a/>', "utf-8"],
    ['<?xml version="1.0"?><a encoding="utf-16"/>', null],
    ['<a encoding="utf-16"/>', null],
    [' <?xml version="1.0" encoding="utf-16"?>', null],
  ])("is what its declaration names: %s", (start, encoding) => {
    expect(declaredEncoding(start)).toBe(encoding);
  });
});
