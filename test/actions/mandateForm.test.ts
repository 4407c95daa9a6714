import { type MandateFormRequest, mandateFormAction } from "../../src/actions/mandateForm";
import { finding } from "../../src/domain/book/finding";
import type { Tables } from "../../src/domain/book/book";
import { aDebtor, aMandate, anAccount, anAdministration, bookOf, momentOn } from "../support/books";
import { objections } from "../support/outcomeCodes";

const MOMENT = momentOn("2026-11-22T10:15:00");

function ask(request: MandateFormRequest, tables: Partial<Tables> = {}) {
  const book = bookOf({
    Administrations: [anAdministration({ street: "Dorpsstraat", buildingNumber: "1", town: "Utrecht", country: "NL" })],
    Accounts: [anAccount()],
    Debtors: [aDebtor({ number: "10001", name: "Bakkerij Jansen", street: "Kade", town: "Delft", country: "NL" })],
    Mandates: [aMandate({ mandateId: "SR10001", debtor: "10001", dateOfSignature: null })],
    ...tables,
  });
  return mandateFormAction.decide(book, request, MOMENT);
}

const codes = ({ findings }: ReturnType<typeof ask>) => findings.map(({ code }) => code);

const signed = (mandateId: string, debtor = "10001") => aMandate({ mandateId, debtor });

describe("Mandate forms", () => {
  test("are made for mandates that wait for a signature, with all that is known of both sides", () => {
    const unsigned = aMandate({
      mandateId: "SO10001F1",
      debtor: "10001",
      dateOfSignature: null,
      oneOff: true,
      invoice: "F1",
    });
    const { done, changes, result, findings } = ask({}, { Mandates: [signed("SR10001"), unsigned] });
    expect([done, changes, findings]).toEqual([true, [], []]);
    expect(result?.forms).toEqual([
      expect.objectContaining({
        administration: "NL01",
        creditorAddress: {
          street: "Dorpsstraat",
          buildingNumber: "1",
          postalCode: "3511 AA",
          town: "Utrecht",
          country: "NL",
        },
        mandateId: "SO10001F1",
        localInstrument: "CORE",
        isOneOff: true,
        invoice: "F1",
        debtor: {
          number: "10001",
          name: "Bakkerij Jansen",
          address: expect.objectContaining({ street: "Kade", town: "Delft" }) as object,
          iban: unsigned.iban,
        },
        isAddressNeeded: false,
        language: "nl",
      }),
    ]);
    expect(result === null ? null : mandateFormAction.summary(result, true)).toMatchObject({
      date: "2026-11-22",
      forms: [
        {
          administration: "NL01",
          mandate: "SO10001F1",
          debtor: "10001",
          oneOff: true,
          localInstrument: "CORE",
          language: "nl",
        },
      ],
    });
  });

  test("of one that was signed only when it is named", () => {
    const Mandates = [signed("SR10001"), signed("SR10002")];
    expect(codes(ask({}, { Mandates }))).toEqual(["form.nothing"]);
    expect(ask({ mandates: ["sr10002"] }, { Mandates }).result?.forms.map(({ mandateId }) => mandateId)).toEqual([
      "SR10002",
    ]);
  });

  test("of one debtor or administration", () => {
    const tables = {
      Debtors: [aDebtor({ number: "1" }), aDebtor({ number: "2", language: "fr" as const })],
      Mandates: ["1", "2"].map((debtor) => aMandate({ mandateId: `SR${debtor}`, debtor, dateOfSignature: null })),
    };
    expect(ask({ debtor: "2" }, tables).result?.forms).toMatchObject([{ mandateId: "SR2", language: "fr" }]);
    expect(ask({ administration: "NL01" }, tables).result?.forms).toHaveLength(2);
  });

  test("what is not there is named, all of it", () => {
    expect(objections(ask({ administration: "XX", debtor: "9", mandates: ["SR9"] }))).toEqual([
      "administration.unknown",
      "debtor.unknown",
      "mandate.unknown",
    ]);
  });

  test("a mandate of nobody has none", () => {
    const Mandates = [
      aMandate({ mandateId: "SR9", debtor: "9", dateOfSignature: null }),
      aMandate({ mandateId: "SR8", administration: "XX", dateOfSignature: null }),
    ];
    expect(codes(ask({}, { Mandates }))).toEqual(["form.nothing"]);
  });

  test("an account that is wrong is left to be filled in; where the mandate has none it is the debtor's", () => {
    const formOf = (iban: string | null, preferred: string | null) =>
      ask(
        {},
        {
          Debtors: [aDebtor({ number: "10001", iban: preferred })],
          Mandates: [aMandate({ mandateId: "SR10001", debtor: "10001", iban, dateOfSignature: null })],
        },
      ).result?.forms[0]?.debtor.iban;
    expect(formOf("nl91 abna 0417 1643 00", null)).toBe("NL91ABNA0417164300");
    expect(formOf("NL91ABNA0417164301", null)).toBeNull();
    expect(formOf(null, "NL91ABNA0417164300")).toBe("NL91ABNA0417164300");
    expect(formOf(null, null)).toBeNull();
  });

  test("outside the European Economic Area the address must be on it", () => {
    const { result } = ask(
      {},
      {
        Mandates: [
          aMandate({ mandateId: "SR10001", debtor: "10001", iban: "CH9300762011623852957", dateOfSignature: null }),
        ],
      },
    );
    expect(result?.forms[0]?.isAddressNeeded).toBe(true);
  });

  test("a creditor without an address is warned of, one with a wrong ID has no forms", () => {
    const creditor = { town: null, street: "Dorpsstraat" };
    const warned = ask({}, { Administrations: [anAdministration(creditor)] });
    expect([warned.done, warned.findings.map(({ code, place }) => [code, place?.field])]).toEqual([
      true,
      [["form.creditorAddress", "town"]],
    ]);
    const street = ask({}, { Administrations: [anAdministration({ street: null })] });
    expect(street.findings.map(({ place }) => place?.field)).toEqual(["street"]);
    const wrong = ask(
      {},
      { Administrations: [anAdministration({ ...creditor, town: "Utrecht", creditorId: "NL00ZZZ123456780001" })] },
    );
    expect([wrong.done, wrong.result]).toEqual([false, null]);
    expect(codes(wrong)).toContain("form.nothing");
    expect(codes(ask({ blank: "core" }, { Administrations: [anAdministration({ creditorId: "X" })] }))).toContain(
      "form.nothing",
    );
  });

  test("letters that the font does not have are told of, with the debtor's cell", () => {
    const { findings } = ask({}, { Debtors: [aDebtor({ number: "10001", name: "株式会社" })] });
    expect(findings.map(({ code, place }) => [code, place?.field])).toEqual([["form.letters", "debtor"]]);
  });

  test("a blank one is for whoever is no debtor yet: of each administration, in the language asked for", () => {
    const tables = {
      Administrations: [
        anAdministration({ street: "A", town: "Utrecht" }),
        anAdministration({ code: "BE01", street: "B", town: "Gent" }),
      ],
    };
    const { result } = ask({ blank: "b2b", language: "de" }, tables);
    expect(result?.forms).toMatchObject([
      { administration: "NL01", mandateId: null, localInstrument: "B2B", isOneOff: false, language: "de" },
      { administration: "BE01", debtor: { number: null, name: null, address: null, iban: null } },
    ]);
    expect(ask({ blank: "one-off", administration: "BE01" }, tables).result?.forms).toMatchObject([
      { administration: "BE01", localInstrument: "CORE", isOneOff: true, language: "nl" },
    ]);
  });

  test("of books that cannot be read there are none", () => {
    const book = { ...bookOf(), findings: [finding("table.missing", null, { table: "Orders" })] };
    expect(objections(mandateFormAction.decide(book, {}, MOMENT))).toEqual(["table.missing"]);
  });
});
