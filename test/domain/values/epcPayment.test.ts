import fc from "fast-check";

import {
  paymentCode,
  type PaymentProblem,
  type PaymentRequest,
  readPaymentCode,
} from "../../../src/domain/values/epcPayment";
import { cents } from "../../../src/domain/values/money";

const REQUEST: PaymentRequest = {
  bic: null,
  name: "Groothandel De Waag B.V.",
  iban: "NL91ABNA0417164300",
  amount: cents(1_300_00),
  remittance: "10001 F1 F2",
};

const contentOf = (over: Partial<PaymentRequest> = {}) => paymentCode({ ...REQUEST, ...over }).content;

describe("The text of a payment's code", () => {
  test("has its parts on lines of their own, and nothing behind the last one", () => {
    expect(contentOf()).toBe(
      ["BCD", "002", "1", "SCT", "", REQUEST.name, REQUEST.iban, "EUR1300.00", "", "", "10001 F1 F2"].join("\n"),
    );
    expect(contentOf({ remittance: "" })?.endsWith("EUR1300.00")).toBe(true);
    expect(contentOf({ bic: "ABNANL2A" })?.split("\n")[4]).toBe("ABNANL2A");
  });

  test("names a creditor reference in its own part; a Belgian or Dutch reference is a text there", () => {
    expect(contentOf({ remittance: "RF18 5390 0754 7034" })?.split("\n").slice(8)).toEqual(["", "RF18539007547034"]);
    expect(contentOf({ remittance: "+++090/9337/55493+++" })?.split("\n").slice(9)).toEqual([
      "",
      "+++090/9337/55493+++",
    ]);
  });

  test("takes names as one line: a line break would begin the next part", () => {
    expect(contentOf({ name: " De\r\nWaag\t B.V. " })?.split("\n")[5]).toBe("De Waag B.V.");
  });

  test.each<readonly [string, Partial<PaymentRequest>, readonly PaymentProblem[]]>([
    ["a name of 70 letters is the longest", { name: "é".repeat(70) }, []],
    ["none of 71", { name: "é".repeat(71) }, ["name"]],
    ["no name at all", { name: " \n" }, ["name"]],
    ["a text of 140 letters is the longest", { remittance: "x".repeat(140) }, []],
    ["none of 141", { remittance: "x".repeat(141) }, ["remittance"]],
    ["331 bytes in all", { name: "é".repeat(70), remittance: "é".repeat(60) + "x".repeat(23) }, []],
    ["and none more", { name: "é".repeat(70), remittance: "é".repeat(61) + "x".repeat(22) }, ["size"]],
    ["a cent is the least", { amount: cents(1) }, []],
    ["nothing is none", { amount: cents(0) }, ["amount"]],
    ["999,999,999.99 is the most", { amount: cents(99_999_999_999) }, []],
    ["a cent more is none", { amount: cents(100_000_000_000) }, ["amount"]],
    ["less than nothing is none", { amount: cents(-5_00) }, ["amount"]],
    ["a wrong IBAN", { iban: "NL92ABNA0417164300" }, ["iban"]],
    ["no IBAN", { iban: "" }, ["iban"]],
    ["a wrong BIC", { bic: "ABNA" }, ["bic"]],
    ["all at once", { name: "", iban: "x", amount: cents(0) }, ["name", "iban", "amount"]],
  ])("%s", (_what, over, problems) => {
    expect(paymentCode({ ...REQUEST, ...over }).problems).toEqual(problems);
    expect(contentOf(over) === null).toBe(problems.length > 0);
  });
});

describe("A code that is read", () => {
  const lines = (contentOf() ?? "").split("\n");
  const changed = (at: number, line: string) => lines.map((one, position) => (position === at ? line : one)).join("\n");

  test.each<readonly [string, string, readonly PaymentProblem[]]>([
    ["asks for what it was made of", lines.join("\n"), []],
    ["may have the line ends of Windows", lines.join("\r\n"), []],
    ["may have shorter cents", changed(7, "EUR1300"), []],
    ["is of another service", changed(0, "BDC"), ["form"]],
    ["is of the first version, which must have a BIC", changed(1, "001"), ["form"]],
    ["is in other letters", changed(2, "2"), ["form"]],
    ["is an instant transfer", changed(3, "INST"), ["form"]],
    ["has a reference and a text", changed(9, "RF18539007547034"), ["form"]],
    ["has more parts than there are", `${lines.join("\n")}\n\n\n`, ["form"]],
    ["has a reference with wrong check digits", [...lines.slice(0, 9), "RF19539007547034"].join("\n"), ["remittance"]],
    ["has an IBAN with blanks", changed(6, "NL91 ABNA 0417 1643 00"), ["iban"]],
    ["is in another currency", changed(7, "USD1300.00"), ["amount"]],
    ["has a comma in its amount", changed(7, "EUR1300,00"), ["amount"]],
    ["is nothing", "", ["form"]],
  ])("%s", (_what, content, problems) => {
    const read = readPaymentCode(content);
    expect(read.problems).toEqual(problems);
    expect(read.request).toEqual(problems.length === 0 ? REQUEST : null);
  });

  test("gives back whatever was made, and what cannot be made is refused", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."aB1é漢 \n/+:"), maxLength: 150 });
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: -10, max: 100_000_000_010 }), (name, remittance, amount) => {
        const { content, problems } = paymentCode({ ...REQUEST, name, remittance, amount: cents(amount) });
        if (content === null) {
          expect(problems.length).toBeGreaterThan(0);
          return;
        }
        expect(new TextEncoder().encode(content).length).toBeLessThanOrEqual(331);
        expect(readPaymentCode(content)).toMatchObject({ problems: [], request: { amount, iban: REQUEST.iban } });
      }),
    );
  });
});
