import { indexBook } from "../../../src/domain/book/bookIndex";
import { isoDate } from "../../../src/domain/values/calendar";
import { chooseMandate } from "../../../src/domain/mandates/mandateChoice";
import { judgeMandates } from "../../../src/domain/mandates/mandateJudge";
import type { OpenItem } from "../../../src/domain/book/openItem";
import type { Debtor, Invoice, Mandate } from "../../../src/domain/book/records";
import { rowFindings } from "../../../src/domain/book/rowFindings";
import { aDebtor, aMandate, anInvoice, bookOf, dutchIbanOf, judgedOn } from "../../support/books";

const ON = isoDate("2026-12-01");
const PREFERRED = dutchIbanOf(1);
const OTHER = dutchIbanOf(2);

interface Case {
  readonly mandates: readonly Partial<Mandate>[];
  readonly invoice?: Partial<Invoice>;
  readonly debtor?: Partial<Debtor>;
}

/** The reference of the chosen mandate, and what stands in its way. */
function chosen({ mandates, invoice = {}, debtor = {} }: Case): [string | null, ...string[]] {
  const book = bookOf({
    Debtors: [aDebtor(debtor)],
    Mandates: mandates.map((over) => aMandate(over)),
    Invoices: [anInvoice(invoice)],
  });
  const index = indexBook(book);
  const [record = anInvoice()] = book.tables.Invoices;
  const [owner = aDebtor()] = book.tables.Debtors;
  const item: OpenItem = { key: "F1", invoice: record, table: "Invoices", record };
  const choice = chooseMandate(item, owner, index, judgeMandates(judgedOn(ON), index, rowFindings(book)));
  const findings = choice.findings.map(({ code, place }) => `${code} ${place?.table ?? ""}.${place?.field ?? ""}`);
  return [choice.mandate?.mandate.mandateId ?? null, ...findings];
}

const A = { mandateId: "A" };
const B = { mandateId: "B", iban: OTHER };

describe("the mandate of an item", () => {
  test("is the debtor's only usable one, whatever its IBAN", () => {
    expect(chosen({ mandates: [B] })).toEqual(["B"]);
    expect(chosen({ mandates: [{ ...A, dateOfSignature: null }, B] })).toEqual(["B"]);
  });

  test("is the one with the preferred IBAN before any other", () => {
    expect(chosen({ mandates: [B, A] })).toEqual(["A"]);
    expect(chosen({ mandates: [{ ...A, iban: "nl" + PREFERRED.slice(2) }, B] })[0]).toBe("A");
  });

  test("is the one with the item's IBAN before the preferred one", () => {
    expect(chosen({ mandates: [A, B], invoice: { iban: OTHER } })).toEqual(["B"]);
  });

  test("is never one with another IBAN than the item asks for", () => {
    expect(chosen({ mandates: [A], invoice: { iban: OTHER } })).toEqual([null, "mandate.noneForIban Invoices.iban"]);
    expect(chosen({ mandates: [A, { ...B, withdrawnOn: ON }], invoice: { iban: OTHER } })).toEqual([
      null,
      "mandate.withdrawn Mandates.withdrawnOn",
    ]);
  });

  test("is another usable one when that with the preferred IBAN is not usable", () => {
    expect(chosen({ mandates: [{ ...A, withdrawnOn: ON }, B] })).toEqual(["B"]);
  });

  test("is none when there is none, or only another debtor's", () => {
    expect(chosen({ mandates: [] })).toEqual([null, "mandate.none Invoices.mandateId"]);
    expect(chosen({ mandates: [{ debtor: "10002" }, { administration: "BE01" }] })).toEqual([
      null,
      "mandate.none Invoices.mandateId",
    ]);
  });

  test("is none when several would do", () => {
    const third = { mandateId: "C", iban: dutchIbanOf(3) };
    expect(chosen({ mandates: [B, third] })).toEqual([null, "mandate.ambiguous Invoices.mandateId"]);
    expect(chosen({ mandates: [B, third], debtor: { iban: null } })).toEqual([
      null,
      "mandate.ambiguous Invoices.mandateId",
    ]);
    expect(chosen({ mandates: [A, { ...A, mandateId: "A-2" }] })).toEqual([
      null,
      "mandate.ambiguous Invoices.mandateId",
    ]);
  });

  test("is none when none is usable, and what stands in the way of each is told", () => {
    expect(
      chosen({
        mandates: [
          { ...A, dateOfSignature: null },
          { ...B, blocked: "geschil" },
        ],
      }),
    ).toEqual([null, "mandate.unsigned Mandates.dateOfSignature", "mandate.blocked Mandates.blocked"]);
  });

  test("is never of another scheme than the debtor's", () => {
    expect(chosen({ mandates: [A, { ...B, localInstrument: "B2B" }], debtor: { localInstrument: "B2B" } })).toEqual([
      "B",
    ]);
    expect(chosen({ mandates: [A], debtor: { localInstrument: "B2B" } })).toEqual([
      null,
      "mandate.scheme Mandates.localInstrument",
    ]);
    expect(chosen({ mandates: [{ ...A, localInstrument: null }], debtor: { localInstrument: null } })).toEqual(["A"]);
  });
});

describe("a debtor of both one-off mandates and B2B", () => {
  const both = { localInstrument: "B2B", oneOffMandateRequired: true } as const;
  const business = { ...A, localInstrument: "B2B" } as const;

  test("is not advised a one-off mandate: B2B has none", () => {
    expect(chosen({ mandates: [business], debtor: both })).toEqual(["A"]);
    expect(chosen({ mandates: [business], debtor: both, invoice: { mandateId: "A" } })).toEqual(["A"]);
    expect(chosen({ mandates: [], debtor: both })).toEqual([null, "mandate.none Invoices.mandateId"]);
  });
});

describe("one-off mandates", () => {
  const forF1 = { mandateId: "SO1", oneOff: true, invoice: "f1" };
  const forF2 = { mandateId: "SO2", oneOff: true, invoice: "F2" };
  const needs = { oneOffMandateRequired: true };

  test("are taken for their own invoice only, when the debtor needs them", () => {
    expect(chosen({ mandates: [A, forF1, forF2], debtor: needs })).toEqual(["SO1"]);
    expect(chosen({ mandates: [A, forF2], debtor: needs })).toEqual([null, "mandate.noneOneOff Invoices.mandateId"]);
    expect(chosen({ mandates: [{ ...forF1, dateOfSignature: null }], debtor: needs })).toEqual([
      null,
      "mandate.unsigned Mandates.dateOfSignature",
    ]);
  });

  test("are taken from another debtor when they are all that he gave for this invoice", () => {
    expect(chosen({ mandates: [forF1] })).toEqual(["SO1"]);
    expect(chosen({ mandates: [forF2] })).toEqual([null, "mandate.none Invoices.mandateId"]);
  });

  test("give way to a usable recurrent one, and stand in for one that is not", () => {
    expect(chosen({ mandates: [A, forF1] })).toEqual(["A"]);
    expect(chosen({ mandates: [{ ...A, dateOfSignature: null }, forF1] })).toEqual(["SO1"]);
  });

  test("are taken with the item's IBAN where the recurrent one has another", () => {
    expect(chosen({ mandates: [A, { ...forF1, iban: OTHER }], invoice: { iban: OTHER } })).toEqual(["SO1"]);
  });
});

describe("the mandate that the item names", () => {
  const names = { mandateId: " a" };

  test("is taken, though another has the preferred IBAN", () => {
    expect(chosen({ mandates: [A, B], invoice: { mandateId: "B" } })).toEqual(["B"]);
    expect(chosen({ mandates: [A], invoice: names })).toEqual(["A"]);
  });

  test("must be there, and be this debtor's", () => {
    expect(chosen({ mandates: [A], invoice: { mandateId: "X" } })).toEqual([
      null,
      "mandate.unknown Invoices.mandateId",
    ]);
    expect(chosen({ mandates: [{ ...A, debtor: "10002" }], invoice: names })).toEqual([
      "A",
      "mandate.otherDebtor Invoices.mandateId",
    ]);
  });

  test("must not be another invoice's, nor recurrent where the debtor needs one-off ones", () => {
    expect(chosen({ mandates: [{ ...A, oneOff: true, invoice: "F2" }], invoice: names })).toEqual([
      "A",
      "mandate.otherInvoice Invoices.mandateId",
    ]);
    expect(chosen({ mandates: [A], invoice: names, debtor: { oneOffMandateRequired: true } })).toEqual([
      "A",
      "mandate.noneOneOff Invoices.mandateId",
    ]);
    const own = { ...A, oneOff: true, invoice: "F1" };
    expect(chosen({ mandates: [own], invoice: names, debtor: { oneOffMandateRequired: true } })).toEqual(["A"]);
  });

  test("must have the item's IBAN", () => {
    expect(chosen({ mandates: [A], invoice: { ...names, iban: OTHER } })).toEqual([
      "A",
      "mandate.noneForIban Invoices.iban",
    ]);
    expect(chosen({ mandates: [A], invoice: { ...names, iban: PREFERRED } })).toEqual(["A"]);
  });

  test("must be of the debtor's scheme, and usable", () => {
    expect(
      chosen({ mandates: [{ ...A, withdrawnOn: ON }], invoice: names, debtor: { localInstrument: "B2B" } }),
    ).toEqual(["A", "mandate.scheme Mandates.localInstrument", "mandate.withdrawn Mandates.withdrawnOn"]);
  });
});
