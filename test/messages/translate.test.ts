import fc from "fast-check";

import { finding } from "../../src/domain/book/finding";
import type { Language } from "../../src/domain/book/records";
import { fillTemplate, valueWriter } from "../../src/messages/template";
import { translate } from "../../src/messages/translate";

const LANGUAGES: readonly Language[] = ["nl", "en"];

describe("A finding in words", () => {
  const unsigned = finding(
    "mandate.unsigned",
    { table: "Mandates", row: 4, field: "dateOfSignature" },
    { mandate: "SR10001" },
  );

  test("says in Dutch what is wrong and what to do", () => {
    expect(translate("nl").describe(unsigned)).toBe(
      "De machtiging SR10001 is nog niet ondertekend. Vul de datum van ondertekening in.",
    );
  });

  test("says the same in English", () => {
    expect(translate("en").describe(unsigned)).toBe(
      "The mandate SR10001 is not signed yet. Fill in the date of signature.",
    );
  });

  test("writes amounts as each language does", () => {
    const limit = finding("limit.item", null, { item: "F1", amount: "12345.60", max: "-0.05" });
    expect(translate("nl").describe(limit)).toContain("12.345,60");
    expect(translate("en").describe(limit)).toContain("12,345.60");
  });

  test("writes dates with the month in letters, which nobody can misread", () => {
    const moved = finding("date.moved", null, { from: "2026-12-05", to: "2026-12-07" });
    expect(translate("nl").describe(moved)).toContain("7 dec 2026");
    expect(translate("en").describe(moved)).toContain("7 Dec 2026");
  });

  test("names a missing column by its caption in the reader's language", () => {
    const missing = finding("column.missing", { table: "Debtors", row: null, field: "localInstrument" });
    expect(translate("nl").describe(missing)).toContain("Incassowijze");
    expect(translate("en").describe(missing)).toContain("Scheme");
  });

  test("names code words as the sheets have them", () => {
    const scheme = finding("mandate.scheme", null, { mandate: "M1", scheme: "CORE", debtorScheme: "B2B" });
    expect(translate("nl").describe(scheme)).toContain("Standaard");
  });

  test("counts one day as a day and two as days", () => {
    const short = (days: number) =>
      finding("preNotification.short", null, { administration: "NL01", items: days, days, agreed: 14 });
    expect(translate("nl").describe(short(1))).toContain(
      "Bij 1 post van administratie NL01 is de incasso 1 dag vooraf",
    );
    expect(translate("nl").describe(short(2))).toContain(
      "Bij 2 posten van administratie NL01 is de incasso 2 dagen vooraf",
    );
  });

  test("tells the advice that goes with a bank's reason", () => {
    const advice = finding("return.advice", null, {
      item: "F1",
      invoice: "F1",
      reasonCode: "MD01",
      advice: "NewMandate",
    });
    expect(translate("nl").describe(advice)).toContain("vraag eerst een nieuwe machtiging");
  });

  test("does not say in one breath that an item is not collected again and that it can be", () => {
    const again = finding("return.advice", null, { item: "F1", reason: "AM04", advice: "Again" });
    expect(translate("nl").describe(again)).toBe(
      "F1 wordt niet vanzelf opnieuw geïncasseerd: zet Incasso op Ja om de post zo opnieuw te incasseren.",
    );
    expect(translate("en").describe(again)).toBe(
      "F1 is not collected again by itself: set Collect to Yes to collect the item again as it is.",
    );
  });

  test("names no order in the refusal of making and issuing one in a single step: none is made", () => {
    const refusal = finding("order.fourEyes", null, { administration: "NL01" });
    for (const language of LANGUAGES)
      expect(translate(language).describe(refusal)).not.toMatch(/\d{4}-\d{4}|\{|\(four/);
  });
});

describe("Words for what is not known", () => {
  test.each(LANGUAGES)("are the names themselves (%s)", (language) => {
    const { write, caption, stage, messages } = translate(language);
    expect(write("Orphans", "table")).toBe("Orphans");
    expect(write("ZZZ9", "reason")).toBe("ZZZ9");
    expect(write("Perhaps", "advice")).toBe("Perhaps");
    expect(write("Somewhere", "code")).toBe("Somewhere");
    expect(caption("colour", "Debtors")).toBe("colour");
    expect(caption("constructor")).toBe("constructor");
    expect(stage("dreaming")).toBe(messages.stages.other);
  });

  test("do not hide that a value is missing", () => {
    expect(translate("nl").fill("{a} en {b}", { a: 1 })).toBe("1 en {b}");
  });
});

describe("Values in words", () => {
  test("of a reason code carry its meaning", () => {
    expect(translate("nl").write("AM04", "reason")).toBe("AM04 (Onvoldoende saldo)");
  });

  test("of a day that matters carry the day of the week", () => {
    expect(translate("nl").write("2026-11-24", "longDate")).toBe("dinsdag 24 november 2026");
    expect(translate("en").write("2026-11-24", "longDate")).toBe("Tuesday, 24 November 2026");
    expect(translate("nl").write("", "longDate")).toBe("leeg");
  });

  test("of a month carry its year", () => {
    expect([translate("nl").write("2026-11", "month"), translate("en").write("2026-11", "month")]).toEqual([
      "nov 2026",
      "Nov 2026",
    ]);
    expect(translate("nl").write("later", "month")).toBe("later");
  });

  test("of a moment carry its day and minute", () => {
    expect(translate("nl").write("2026-11-22T10:15:00", "moment")).toBe("22 nov 2026 10:15");
  });

  test("that are not there are called blank", () => {
    expect([translate("nl").write("", "date"), translate("en").write("", "code")]).toEqual(["leeg", "blank"]);
  });

  test("that are no number or date stand as they are", () => {
    const { write } = translate("en");
    expect([write("", "amount"), write("x", "number"), write("soon", "date")]).toEqual(["", "x", "soon"]);
  });

  test("of any kind are written by what they look like, and nothing is a dash", () => {
    const { write } = translate("nl");
    const values = ["1234.50", "2026-12-01", "NL91ABNA0417164300", ""];
    expect(values.map((value) => write(value, "value"))).toEqual(["1.234,50", "1 dec 2026", "NL91ABNA0417164300", "–"]);
  });

  test("of a percentage have as many decimals as they need", () => {
    expect(translate("nl").write(2.5, "percent")).toBe("2,5 %");
  });

  test("keep every cent of every amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
        const euros = `${cents < 0 ? "-" : ""}${String(Math.trunc(Math.abs(cents) / 100))}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
        const digits = translate("nl").write(euros, "amount").replaceAll(".", "").replace(",", ".");
        expect(Number(digits)).toBe(Number(euros));
        expect(digits).toMatch(/\.\d\d$/);
      }),
    );
  });

  test("are one where the ends of a range are equal, and a range in the language's words else", () => {
    const gap = (from: number, to: number) => finding("verify.numberGap", null, { from, to });
    expect(translate("nl").describe(gap(9, 9))).toBe("Nummer 9 ontbreekt. Zet de rijen terug uit een reservekopie.");
    expect(translate("nl").describe(gap(9, 1200))).toContain("Nummer 9 t/m 1.200 ontbreekt");
    expect(translate("en").describe(gap(9, 9))).toBe("Missing: number 9. Put the rows back from a backup copy.");
    expect(translate("en").describe(gap(9, 1200))).toContain("number 9 to 1,200.");
    expect(translate("en").fill("{from-to:number}", { from: 9 })).toBe("{from-to:number}");
  });

  test("are put in without being read again", () => {
    const names = {
      upTo: "-",
      blank: "",
      none: "",
      table: String,
      field: String,
      code: String,
      reason: String,
      advice: String,
    };
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(fillTemplate("[{a}]", { a: value, b: "no" }, valueWriter("en", names))).toBe(`[${value}]`);
      }),
    );
  });

  test("names the fields in which a list differs, and says where it has no layout", () => {
    const { describe: nl } = translate("nl");
    const differs = { debtor: "10001", fields: "name, postalCode" };
    const found = finding("takeIn.debtorDiffers", { table: "Debtors", row: 2, field: null }, differs);
    expect(nl(found)).toContain("(Naam, Postcode)");
    const read = { file: "a.csv", rows: 1, heading: "", columns: "A", encoding: "utf-8", separator: ";" };
    const said = finding("takeIn.read", null, { ...read, layout: "", decimal: ",", dates: "31-12-2026" });
    expect(nl(said)).toContain("regel met koppen: geen");
    expect(translate("en").describe(said)).toContain("layout: none");
  });
});
