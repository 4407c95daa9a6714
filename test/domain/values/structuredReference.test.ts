import fc from "fast-check";
import { mod97CheckDigits } from "../../../src/domain/values/mod97";
import { readStructuredReference } from "../../../src/domain/values/structuredReference";

/** A Dutch reference with its check digit, from the digits behind it; the sum is written out by hand here. */
function dutchReference(rest: string): string {
  const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
  const sum = [...rest]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (weights[index % 10] ?? 0), 0);
  const check = 11 - (sum % 11);
  return `${String(check === 10 ? 1 : check === 11 ? 0 : check)}${rest}`;
}

/** A Belgian reference from its first ten digits. */
function belgianReference(ten: string): string {
  const remainder = Number(ten) % 97;
  return ten + String(remainder === 0 ? 97 : remainder).padStart(2, "0");
}

describe("a creditor reference of ISO 11649", () => {
  test.each(["RF18539007547034", "RF18 5390 0754 7034", "rf18 539007547034"])("is read: %p", (text) => {
    expect(readStructuredReference(text)).toEqual({ kind: "RF", reference: "RF18539007547034", issuer: null });
  });

  test.each([
    ["a wrong digit", "RF18539007547035"],
    ["wrong check digits", "RF19539007547034"],
    ["no text behind the check digits", "RF18"],
    ["26 characters", `RF${mod97CheckDigits("RF", "1".repeat(22))}${"1".repeat(22)}`],
    ["a sign in it", "RF18539007547-034"],
  ])("is free text when it has %s", (_, text) => {
    expect(readStructuredReference(text)).toBeNull();
  });

  test("is free text with check digits that no reference has, though its sum is right", () => {
    // Both 01 and 98 leave the remainder of 1 behind these.
    const rest = Array.from({ length: 300 }, (_, n) => String(n)).find((text) => mod97CheckDigits("RF", text) === "98");
    expect(readStructuredReference(`RF98${rest ?? ""}`)?.kind).toBe("RF");
    expect(readStructuredReference(`RF01${rest ?? ""}`)).toBeNull();
  });

  test("is read whatever its text, and refused with any other check digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,21}$/), fc.integer({ min: 0, max: 99 }), (text, other) => {
        const right = mod97CheckDigits("RF", text);
        const digits = String(other).padStart(2, "0");
        expect(readStructuredReference(`RF${right}${text}`)?.reference).toBe(`RF${right}${text}`);
        expect(readStructuredReference(`RF${digits}${text}`) === null).toBe(digits !== right);
      }),
    );
  });
});

describe("a Belgian structured communication", () => {
  test.each([
    "+++010/8068/17183+++",
    "***010/8068/17183***",
    "010/8068/17183",
    "010806817183",
    "+++ 010 / 8068 / 17183 +++",
  ])("is read: %p", (text) => {
    expect(readStructuredReference(text)).toEqual({ kind: "OGM", reference: "010806817183", issuer: "BBA" });
  });

  test("writes a remainder of 0 as 97", () => {
    expect(readStructuredReference("+++000/0000/09797+++")?.reference).toBe("000000009797");
    expect(readStructuredReference("+++000/0000/09700+++")).toBeNull();
  });

  test.each([
    ["wrong check digits", "+++010/8068/17184+++"],
    ["plus signs at one end only", "+++010/8068/17183"],
    ["plus signs and stars", "+++010/8068/17183***"],
    ["one slash only", "010/806817183"],
    ["thirteen digits", "+++010/8068/171830+++"],
  ])("is free text with %s", (_, text) => {
    expect(readStructuredReference(text)).toBeNull();
  });

  test("is read whatever its first ten digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), (ten) => {
        const reference = belgianReference(ten);
        const written = `+++${reference.slice(0, 3)}/${reference.slice(3, 7)}/${reference.slice(7)}+++`;
        expect(readStructuredReference(written)).toEqual({ kind: "OGM", reference, issuer: "BBA" });
      }),
    );
  });
});

describe("a Dutch betalingskenmerk", () => {
  test.each(["5000056789012345", "12234534622567", "1234567", "5000 0567 8901 2345"])("is read: %p", (text) => {
    const reference = text.replaceAll(" ", "");
    expect(readStructuredReference(text)).toEqual({ kind: "NL", reference, issuer: "CUR" });
  });

  test.each([
    ["a wrong check digit of 16", "6000056789012345"],
    ["a wrong check digit of 14", "22234534622567"],
    ["a wrong length figure", dutchReference("3234534622567")],
    ["8 digits", "12345678"],
    ["15 digits", dutchReference("00056789012345")],
    ["17 digits", dutchReference("0000567890123450")],
    ["6 digits", "123456"],
    ["a letter", "500005678901234A"],
    ["nothing", ""],
  ])("is free text with %s", (_, text) => {
    expect(readStructuredReference(text)).toBeNull();
  });

  test("writes a check of 10 as 1 and of 11 as 0", () => {
    // The last digit weighs 2: 2 × 6 = 12 leaves 1, so 10; nothing but zeros leaves 0, so 11.
    expect(readStructuredReference("1000000000000006")?.kind).toBe("NL");
    expect(readStructuredReference("0000000000000000")?.kind).toBe("NL");
  });

  test("of 16 digits is read whatever its digits, and refused when one of them differs", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{15}$/),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 9 }),
        (rest, index, by) => {
          const reference = dutchReference(rest);
          expect(readStructuredReference(reference)).toEqual({ kind: "NL", reference, issuer: "CUR" });
          const changed = String((Number(reference.charAt(index)) + by) % 10);
          const other = reference.slice(0, index) + changed + reference.slice(index + 1);
          // 10 and 1 share the figure 1, so only these two cannot be told apart.
          fc.pre(!other.startsWith(dutchReference(other.slice(1)).charAt(0)));
          expect(readStructuredReference(other)).toBeNull();
        },
      ),
    );
  });

  test("of 9 to 14 digits tells how many follow its second digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,12}$/), (digits) => {
        const reference = dutchReference(`${String(digits.length % 10)}${digits}`);
        fc.pre(readStructuredReference(reference)?.kind !== "OGM");
        expect(readStructuredReference(reference)).toEqual({ kind: "NL", reference, issuer: "CUR" });
      }),
    );
  });
});

test("twelve digits that pass both the Belgian and the Dutch test are Belgian", () => {
  const both = Array.from({ length: 100_000 }, (_, n) => dutchReference(`0${String(n).padStart(10, "0")}`)).find(
    (reference) => belgianReference(reference.slice(0, 10)) === reference,
  );
  expect(both).toBeDefined();
  expect(readStructuredReference(both ?? "")?.kind).toBe("OGM");
});

test.each(["Factuur 2026-0001", "F2026-0001", "RF", "+++", "2026/0001"])("%p is free text", (text) => {
  expect(readStructuredReference(text)).toBeNull();
});
