import fc from "fast-check";

import { Utf8Bytes } from "../../src/iso20022/utf8Bytes";

describe("UTF-8 bytes put together", () => {
  test("are those of the texts, whatever was foreseen and wherever a character falls", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.nat({ max: 60 }), (texts, foreseen) => {
        const bytes = new Utf8Bytes(foreseen);
        for (const text of texts) bytes.add(text);
        expect(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.whole())).toBe(texts.join(""));
      }),
    );
  });

  test("are none when nothing was put in", () => {
    expect(new Utf8Bytes(0).whole()).toHaveLength(0);
  });
});
