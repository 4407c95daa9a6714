import fc from "fast-check";
import { compactCode } from "../../../src/domain/values/compactCode";
import { writtenDifferently } from "../../support/accountCodes";

describe("a code as it was meant", () => {
  test.each([
    ["groups of four", "NL91 ABNA 0417 1643 00"],
    ["dots and dashes", "NL91.ABNA-0417.1643-00"],
    ["small letters", "nl91abna0417164300"],
    ["no-break and thin spaces", "NL91\u00a0ABNA\u20090417\u202f1643\u300000"],
    [
      "zero-width characters, direction marks and a byte order mark",
      "\ufeffNL91\u200bABNA\u20600417\u200e1643\u202a00",
    ],
    ["a soft hyphen and a tab", "NL91ABNA\u00ad04171643\t00"],
    ["wide letters and digits of an eastern keyboard", "ＮＬ９１ＡＢＮＡ０４１７１６４３００"],
  ])("is read through %s", (_, text) => {
    expect(compactCode(text)).toEqual({ code: "NL91ABNA0417164300", unlawful: "" });
  });

  test("names every character that cannot stand in a code, once", () => {
    expect(compactCode("nl91/abna_0417/1643€00").unlawful).toBe("/_€");
  });

  test("does not make lawful letters of a sharp s or a dotless i", () => {
    expect(compactCode("ß").unlawful).toBe("ß");
    expect(compactCode("ı").unlawful).toBe("ı");
  });

  test("is told to be lawful exactly when it holds letters and digits only, and does not change again then", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (text) => {
        const { code, unlawful } = compactCode(text);
        expect(unlawful === "").toBe(/^[A-Z0-9]*$/.test(code));
        if (unlawful === "") expect(compactCode(code)).toEqual({ code, unlawful });
      }),
    );
  });

  test("is the same however it is grouped and whichever letters are small", () => {
    const code = fc.stringMatching(/^[A-Z0-9]{1,35}$/);
    fc.assert(
      fc.property(
        code.chain((meant) => fc.tuple(fc.constant(meant), writtenDifferently(meant))),
        ([meant, written]) => {
          expect(compactCode(written)).toEqual({ code: meant, unlawful: "" });
        },
      ),
    );
  });
});
