import fc from "fast-check";
import type { OpenItem } from "../../../src/domain/book/openItem";
import type { Account, Debtor, Invoice, Mandate, PostalAddress } from "../../../src/domain/book/records";
import {
  addressToText,
  debtorAddress,
  isAddressRequired,
  isLost,
  isPreferredIban,
  remittanceOf,
  sentAddress,
  sentCreditorName,
  sentName,
  sentText,
} from "../../../src/domain/collection/sentTexts";
import { isSepaText } from "../../../src/domain/values/sepaText";
import {
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInstalment,
  anInvoice,
  dutchIbanOf,
} from "../../support/books";

describe("the name that is sent", () => {
  const nameOf = (mandate: Partial<Mandate>, debtor: Partial<Debtor>) => sentName(aMandate(mandate), aDebtor(debtor));

  test("is the mandate's account holder", () => {
    expect(nameOf({ accountHolder: "J. Jansen" }, { accountHolder: "P. Pietersen" })).toEqual({
      name: "J. Jansen",
      from: "mandate",
    });
  });

  test("is else the debtor's account holder, if the mandate is for his preferred IBAN", () => {
    expect(nameOf({}, { accountHolder: "P. Pietersen" })).toEqual({ name: "P. Pietersen", from: "holder" });
    expect(nameOf({ iban: dutchIbanOf(2) }, { accountHolder: "P. Pietersen" })).toEqual({
      name: "Bakkerij Jansen",
      from: "name",
    });
  });

  test("is else the debtor's own", () => {
    expect(nameOf({}, {})).toEqual({ name: "Bakkerij Jansen", from: "name" });
  });

  test("of the creditor is in the account's character set, at most 70 characters", () => {
    const administration = anAdministration({ creditorName: `Bücher & ${"x".repeat(70)}` });
    const german = sentCreditorName(administration, anAccount({ characterSet: "DE" }));
    expect(german).toEqual({
      from: administration.creditorName,
      text: `Buecher + ${"x".repeat(60)}`,
      changed: true,
      cut: true,
    });
    expect(sentCreditorName(administration, anAccount()).text).toHaveLength(70);
  });

  test("is lost when no letter or digit of it is left", () => {
    expect(isLost(sentText("株式会社", null, 70))).toBe(true);
    expect(isLost(sentText("株式会社 7", null, 70))).toBe(false);
  });
});

describe("the town that is sent", () => {
  const townOf = (mandate: Partial<Mandate>, debtor: Partial<Debtor>) =>
    debtorAddress(aMandate(mandate), aDebtor(debtor)).town;

  test("is the mandate's, else the account holder's if the IBAN is the preferred one, else the debtor's", () => {
    expect(townOf({ accountTown: "Gouda" }, { accountTown: "Breda" })).toBe("Gouda");
    expect(townOf({}, { accountTown: "Breda" })).toBe("Breda");
    expect(townOf({ iban: dutchIbanOf(2) }, { accountTown: "Breda" })).toBe("Utrecht");
    expect(townOf({}, {})).toBe("Utrecht");
  });
});

describe("the address that is sent", () => {
  const SWISS: PostalAddress = {
    street: "Bahnhofstraße",
    buildingNumber: "1",
    postalCode: "8001",
    town: "Zürich",
    country: " ch",
  };

  test("is required where a bank outside the EEA is involved, on either side", () => {
    const [dutch, swiss, british] = ["NL91ABNA0417164300", "CH93 0076 2011 6238 5295 7", "GB29NWBK60161331926819"];
    expect(isAddressRequired(dutch, swiss)).toBe(true);
    expect(isAddressRequired(swiss, dutch)).toBe(true);
    expect(isAddressRequired(dutch, british)).toBe(true);
    expect(isAddressRequired(dutch, "BE68539007547034")).toBe(false);
    expect(isAddressRequired(dutch, "IS140159260076545510730339")).toBe(false);
  });

  test("is structured and in the account's character set", () => {
    expect(sentAddress(SWISS, "DE")).toEqual({
      street: "Bahnhofstrasse",
      buildingNumber: "1",
      postalCode: "8001",
      town: "Zuerich",
      country: "CH",
    });
  });

  test("has each part within its length", () => {
    const long = "x".repeat(80);
    const sent = sentAddress({ street: long, buildingNumber: long, postalCode: long, town: long, country: "CH" }, null);
    expect([sent?.street, sent?.buildingNumber, sent?.postalCode, sent?.town].map((part) => part?.length)).toEqual([
      70, 16, 16, 35,
    ]);
  });

  test("is none without a town or a country", () => {
    expect(sentAddress({ ...SWISS, town: null }, null)).toBeNull();
    expect(sentAddress({ ...SWISS, town: "\n" }, null)).toBeNull();
    expect(sentAddress({ ...SWISS, country: null }, null)).toBeNull();
    expect(sentAddress({ ...SWISS, country: "Helvetia" }, null)).toBeNull();
    expect(sentAddress({ ...SWISS, country: "Zwitserland" }, null)?.country).toBe("CH");
  });

  test("leaves out the other parts that are not there", () => {
    const bare = { street: null, buildingNumber: " ", postalCode: null, town: "Bern", country: "CH" };
    expect(sentAddress(bare, null)).toEqual({ ...bare, buildingNumber: null });
    expect(addressToText({ ...bare, buildingNumber: null })).toBe("|||Bern|CH");
  });
});

function item(over: Partial<Invoice>): OpenItem {
  const invoice = anInvoice(over);
  return { key: invoice.number, invoice, table: "Invoices", record: invoice };
}

describe("what the debtor reads on his statement", () => {
  const textOf = (account: Partial<Account>, ...invoices: readonly Partial<Invoice>[]) =>
    remittanceOf(invoices.map(item), anAccount(account)).text;

  test("is a lawful structured reference, without its punctuation and with no word about it", () => {
    expect(textOf({}, { paymentReference: "RF18 5390 0754 7034" })).toBe("RF18539007547034");
    const belgian = remittanceOf([item({ paymentReference: "+++010/8068/17183+++" })], anAccount());
    expect(belgian).toEqual({ from: "010806817183", text: "010806817183", changed: false, cut: false });
  });

  test("is the invoice number when the reference is free text or there is none", () => {
    expect(textOf({}, { paymentReference: "uw kenmerk 12" })).toBe("F1");
    expect(textOf({ remittanceStyle: "Reference" }, {})).toBe("F1");
  });

  test("is all numbers of a consolidated transaction, whatever the style", () => {
    const reference = { paymentReference: "RF18539007547034", description: "Huur" };
    for (const remittanceStyle of ["Reference", "Numbers", "Text", null] as const) {
      expect(textOf({ remittanceStyle }, reference, { ...reference, number: "F2" })).toBe("F1 F2");
    }
  });

  test("is the number where the account sends numbers, and names an instalment", () => {
    expect(textOf({ remittanceStyle: "Numbers" }, { paymentReference: "RF18539007547034" })).toBe("F1");
    const instalment: OpenItem = {
      key: "F1/2",
      invoice: anInvoice(),
      table: "Instalments",
      record: anInstalment({ number: 2 }),
    };
    expect(remittanceOf([instalment], anAccount()).text).toBe("F1/2");
  });

  test("is the description where the account sends texts, if a letter of it is left", () => {
    expect(textOf({ remittanceStyle: "Text" }, { description: "Huur décember" })).toBe("Huur december");
    expect(textOf({ remittanceStyle: "Text" }, { description: "…" })).toBe("F1");
    expect(textOf({ remittanceStyle: "Text" }, { description: null })).toBe("F1");
  });

  test("marks numbers that look like a structured reference, so that no bank takes them for one", () => {
    for (const number of ["1234567", "5000056789012345", "010806817183", "RF18539007547034"]) {
      expect(textOf({}, { number })).toBe(`Nr. ${number}`);
      expect(textOf({ remittanceStyle: "Numbers" }, { number })).toBe(number);
    }
    expect(textOf({}, { number: "500005678" }, { number: "9012345" })).toBe("Nr. 500005678 9012345");
  });

  test("is at most 140 characters, and says so when it was cut", () => {
    const many = Array.from({ length: 30 }, (_, n) => item({ number: `F2026-${String(n)}` }));
    const sent = remittanceOf(many, anAccount());
    expect(sent.cut).toBe(true);
    expect(sent.text.length).toBeLessThanOrEqual(140);
    expect(sent.from.startsWith(`${sent.text} `)).toBe(true);
    expect(`${sent.text} ${(sent.leftOut ?? []).join(" ")}`).toBe(sent.from);
  });
});

describe("two IBANs", () => {
  test("that are blank are nobody's preferred one", () => {
    expect(isPreferredIban(aMandate({ iban: null }), aDebtor({ iban: null }))).toBe(false);
    expect(isPreferredIban(aMandate(), aDebtor({ iban: null }))).toBe(false);
    expect(isPreferredIban(aMandate(), aDebtor())).toBe(true);
  });
});

test("whatever stands in the workbook, the bank gets the SEPA set within the length, and is told of any change", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("EPC" as const, "DE" as const, null), (text, set) => {
      const sent = sentText(text, set, 10);
      expect(isSepaText(sent.text)).toBe(true);
      expect(sent.text.length).toBeLessThanOrEqual(10);
      if (!sent.changed && !sent.cut) expect(sent.text).toBe(text);
    }),
  );
});
