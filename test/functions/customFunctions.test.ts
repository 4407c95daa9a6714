import fc from "fast-check";
import { isBusinessDay, isoDate } from "../../src/domain/values/calendar";
import { REASON_CODES } from "../../src/domain/values/reasonCodes";
import { type CustomFunctionSet, customFunctions } from "../../src/functions/customFunctions";
import { FunctionRefusal } from "../../src/functions/functionRefusal";
import { FUNCTION_TEXTS } from "../../src/functions/functionTexts";
import { translatorWith } from "../../src/messages/translator";

const dutch = customFunctions(translatorWith("nl", FUNCTION_TEXTS.nl));
const english = customFunctions(translatorWith("en", FUNCTION_TEXTS.en));

/** 2026-11-20 is a Friday; serials of the 1900 date system. */
const FRIDAY = 46346;
const dayOfSerial = (serial: number): string => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);

function refusal(work: () => unknown): FunctionRefusal {
  try {
    work();
  } catch (error) {
    if (error instanceof FunctionRefusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("INCASSOBLAD.IBANOK", () => {
  test("an IBAN is right with and without spaces", () => {
    expect(dutch.IBANOK("NL91ABNA0417164300")).toBe(true);
    expect(dutch.IBANOK("nl91 abna 0417 1643 00")).toBe(true);
  });

  test("an IBAN with a typing mistake is not", () => {
    expect(dutch.IBANOK("NL91ABNA0417164301")).toBe(false);
  });

  test("what is wrong is told when asked for", () => {
    expect(dutch.IBANOK("NL91ABNA0417164301", true)).toBe(
      "Het controlegetal van NL91ABNA0417164301 klopt niet. Controleer het IBAN op een typefout.",
    );
    expect(english.IBANOK("US00", true)).toMatch(/^US is not a country|outside SEPA/);
    expect(english.IBANOK("NL91ABNA0417164300", true)).toBe(true);
  });

  test("a blank cell is no wrong IBAN, but nothing to judge", () => {
    for (const blank of ["", " ", 0, null, undefined]) {
      expect(refusal(() => dutch.IBANOK(blank))).toMatchObject({
        code: "notAvailable",
        message: "Er is niets ingevuld om te beoordelen.",
      });
    }
  });

  test("a number may have lost digits, and is refused", () => {
    expect(refusal(() => english.IBANOK(417164300))).toMatchObject({ code: "invalidValue" });
    expect(refusal(() => english.IBANOK("NL91ABNA0417164300", "maybe")).message).toBe("Enter TRUE or FALSE.");
  });
});

describe("INCASSOBLAD.CREDITORIDOK", () => {
  test("a creditor identifier is judged by its check digits", () => {
    expect(dutch.CREDITORIDOK("DE98ZZZ09999999999")).toBe(true);
    expect(dutch.CREDITORIDOK("DE97ZZZ09999999999")).toBe(false);
    expect(dutch.CREDITORIDOK("DE97ZZZ09999999999", true)).toContain("98");
  });
});

describe("INCASSOBLAD.MANDATESTATUS", () => {
  test("a mandate without a signature is to be signed", () => {
    expect(dutch.MANDATESTATUS(FRIDAY, "")).toBe("Te ondertekenen");
    expect(english.MANDATESTATUS(FRIDAY, 0)).toBe("To be signed");
  });

  test("a mandate is dormant 36 months after its last collection, not on the last day itself", () => {
    const lastCollection = FRIDAY - 1096;
    expect(dayOfSerial(lastCollection)).toBe("2023-11-20");
    expect(english.MANDATESTATUS(FRIDAY, 44000, lastCollection)).toBe("Active");
    expect(english.MANDATESTATUS(FRIDAY + 1, 44000, lastCollection)).toBe("Dormant");
    expect(english.MANDATESTATUS(FRIDAY + 1, 44000, lastCollection, "", FRIDAY + 1)).toBe("Active");
  });

  test("a withdrawn mandate is withdrawn from its day on", () => {
    expect(dutch.MANDATESTATUS(FRIDAY - 1, 44000, "", FRIDAY)).toBe("Actief");
    expect(dutch.MANDATESTATUS(FRIDAY, 44000, "", FRIDAY)).toBe("Ingetrokken");
  });

  test("a day must be one", () => {
    expect(refusal(() => dutch.MANDATESTATUS("", 44000)).message).toBe("Vul een datum in.");
    expect(refusal(() => dutch.MANDATESTATUS(FRIDAY, "gisteren")).message).toMatch(/^'gisteren' is geen datum/);
    expect(refusal(() => english.MANDATESTATUS(FRIDAY, true)).message).toBe("Enter a date.");
  });
});

describe("INCASSOBLAD.NEXTBUSINESSDAY", () => {
  test("a business day is its own next one, and a Saturday's is Monday", () => {
    expect(english.NEXTBUSINESSDAY(FRIDAY)).toBe(FRIDAY);
    expect(english.NEXTBUSINESSDAY(FRIDAY + 1)).toBe(FRIDAY + 3);
  });

  test("business days are counted forwards and back", () => {
    expect(english.NEXTBUSINESSDAY(FRIDAY, 1)).toBe(FRIDAY + 3);
    expect(english.NEXTBUSINESSDAY(FRIDAY, -5)).toBe(FRIDAY - 7);
    expect(english.NEXTBUSINESSDAY("2026-12-24", 1)).toBe(FRIDAY + 38);
  });

  test("a part of a day and more than a thousand days are refused", () => {
    for (const days of [1.5, 1001, "two"]) {
      expect(refusal(() => english.NEXTBUSINESSDAY(FRIDAY, days)).message).toMatch(/^Enter a whole number/);
    }
  });

  test("the result is always a day on which TARGET settles, not before the day asked about", () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_264, max: 73_000 }), fc.integer({ min: 0, max: 30 }), (serial, days) => {
        const found = Number(english.NEXTBUSINESSDAY(serial, days));
        expect(found).toBeGreaterThanOrEqual(serial);
        expect(isBusinessDay(isoDate(dayOfSerial(found)))).toBe(true);
      }),
    );
  });
});

describe("INCASSOBLAD.RETURNREASON", () => {
  test("a reason code is told in words, and what to do when asked for", () => {
    expect(dutch.RETURNREASON(" am04 ")).toBe("Onvoldoende saldo");
    expect(english.RETURNREASON("AM04")).toBe("Insufficient funds");
    expect(dutch.RETURNREASON("AM04", true)).toBe("de post kan zo opnieuw worden geïncasseerd");
  });

  test("every code that we know has words and advice", () => {
    for (const { code } of REASON_CODES) {
      for (const functions of [dutch, english]) {
        expect(functions.RETURNREASON(code)).not.toBe("");
        expect(functions.RETURNREASON(code, true)).not.toBe("");
      }
    }
  });

  test("a code that nobody knows has no meaning, and asks the debtor", () => {
    expect(refusal(() => english.RETURNREASON("XX99"))).toMatchObject({
      code: "notAvailable",
      message: "Reason code XX99 is not known. Ask the bank what it means.",
    });
    expect(english.RETURNREASON("XX99", true)).toBe(FUNCTION_TEXTS.en.advice.AskDebtor);
  });
});

describe("INCASSOBLAD.EXPIRY", () => {
  test("a mandate expires 36 months after its last collection, else after its signature", () => {
    expect(dayOfSerial(Number(english.EXPIRY("2024-02-29", "")))).toBe("2027-02-28");
    expect(dayOfSerial(Number(english.EXPIRY("2024-02-29", "2025-06-01")))).toBe("2028-06-01");
  });

  test("an old signature counts from the start of SEPA in the Netherlands", () => {
    expect(dayOfSerial(Number(english.EXPIRY("2009-01-01")))).toBe("2017-02-01");
  });

  test("without a signature there is no date", () => {
    expect(english.EXPIRY("")).toBe("");
  });
});

test("No argument of any kind brings a function down: it answers or refuses in words", () => {
  const names = Object.keys(english) as (keyof CustomFunctionSet)[];
  const argument = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined));
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(argument, { maxLength: 5 }), (name, values) => {
      try {
        expect(["string", "number", "boolean"]).toContain(typeof english[name](...values));
      } catch (error) {
        expect(error).toBeInstanceOf(FunctionRefusal);
        expect((error as Error).message).toMatch(/\.$/);
      }
    }),
  );
});
