import { indexBook } from "../../../src/domain/book/bookIndex";
import type { DirectDebit, Invoice, Mandate } from "../../../src/domain/book/records";
import { rowFindings } from "../../../src/domain/book/rowFindings";
import { judgeMandates } from "../../../src/domain/mandates/mandateJudge";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { aMandate, anInvoice, bookOf, dutchIbanOf, judgedOn } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

/** A line of order 2026-0001 that came back on 2 December. */
function back(reasonCode: string, over: Partial<DirectDebit> = {}): DirectDebit {
  return aLine({ status: "Returned", returnKind: "Return", reasonCode, returnedOn: isoDate("2026-12-02"), ...over });
}

const REFUSED = anInvoice({ collect: false });

/** What is asked of the mandate before something is collected under it again: code, field and order of each finding. */
function asked(
  lines: readonly DirectDebit[],
  mandate: Partial<Mandate> = {},
  invoices: readonly Partial<Invoice>[] = [{}],
): string[] {
  const book = bookOf({
    Mandates: [aMandate(mandate)],
    Invoices: invoices.map((over) => ({ ...REFUSED, ...over })),
    // By number the second order would come first.
    Orders: [
      anOrder({ number: "2026-0001", issuedAt: isoDateTime("2026-11-23T09:00:00") }),
      anOrder({ number: "A2026-0001", issuedAt: isoDateTime("2026-11-24T09:00:00") }),
    ],
    DirectDebits: lines,
  });
  const [record = aMandate()] = book.tables.Mandates;
  const judge = judgeMandates(judgedOn("2026-12-21", "2026-12-10"), indexBook(book), rowFindings(book));
  return judge(record).findings.map(
    ({ code, place, params }) => `${code} ${String(place?.field)} ${String(params["order"])}`,
  );
}

describe("A mandate is held back until its user decides", () => {
  test.each([
    ["MD01", "mandate.denied dateOfSignature 2026-0001"],
    ["MD07", "mandate.debtorDeceased withdrawnOn 2026-0001"],
    ["AC04", "mandate.accountClosed iban 2026-0001"],
  ])("after %s", (reason, found) => {
    expect(asked([back(reason)])).toEqual([found]);
    expect(asked([back(reason, { returnKind: "Refund" })])).toEqual([found]);
    expect(asked([back(reason, { returnKind: "Reject" })])).toEqual([found]);
  });

  test.each(["AM04", "MS02", "AC01", null])("and not after %s, which says nothing of the mandate", (reasonCode) => {
    expect(asked([back("", { reasonCode })])).toEqual([]);
  });

  test.each(["Recalled", "BatchReject"] as const)(
    "and not when the firm or its file is the cause (%s)",
    (returnKind) => {
      expect(asked([back("MD01", { returnKind })])).toEqual([]);
    },
  );

  test("for the return that was booked last, and of one day for the collection that was issued last", () => {
    const other = { order: "A2026-0001", invoice: "F2" };
    const both = [{ number: "F1" }, { number: "F2" }];
    expect(asked([back("MD01", other), back("MD07")], {}, both)).toEqual(["mandate.denied dateOfSignature A2026-0001"]);
    const earlier = back("MD01", { ...other, returnedOn: isoDate("2026-12-01") });
    expect(asked([earlier, back("MD07")], {}, both)).toEqual(["mandate.debtorDeceased withdrawnOn 2026-0001"]);
  });

  test("also for a return of which the day or the invoice is gone", () => {
    expect(asked([back("MD01", { returnedOn: null })])).toEqual(["mandate.denied dateOfSignature 2026-0001"]);
    expect(asked([back("MD01", { invoice: "F9" })])).toEqual(["mandate.denied dateOfSignature 2026-0001"]);
  });
});

describe("The user has decided", () => {
  test.each(["MD01", "MD07", "AC04"])("with another date of signature, after %s", (reason) => {
    expect(asked([back(reason)], { dateOfSignature: isoDate("2026-12-05") })).toEqual([]);
  });

  test("with another IBAN after a closed account, which is an amendment; not after a mandate that was denied", () => {
    const moved = { iban: dutchIbanOf(9), originalIban: dutchIbanOf(1) };
    expect(asked([back("AC04")], moved)).toEqual([]);
    expect(asked([back("MD01")], moved)).toEqual(["mandate.denied dateOfSignature 2026-0001"]);
  });

  test("by withdrawing or replacing it, which holds it back for good", () => {
    const withdrawn = { withdrawnOn: isoDate("2026-12-05") };
    expect(asked([back("MD01")], withdrawn)).toEqual(["mandate.withdrawn withdrawnOn undefined"]);
    expect(asked([back("MD01")], { replacedBy: "SR10001-2" })).toEqual(["mandate.replaced replacedBy undefined"]);
  });

  test.each(["MD01", "MD07", "AC04"])("by saying that the item is to be collected again, after %s", (reason) => {
    expect(asked([back(reason)], {}, [{ collect: true }])).toEqual([]);
    expect(asked([back(reason)], {}, [{ collect: null }])).toHaveLength(1);
  });

  test("by saying so of one item of the transaction that came back; not of another one", () => {
    const together = [back("MD01"), back("MD01", { line: 2, invoice: "F2" })];
    const wanted = [{ number: "F1" }, { number: "F2", collect: true }];
    expect(asked(together, {}, wanted)).toEqual([]);
    const note = [back("MD01"), back("MD01", { line: 2, invoice: "F2", amount: cents(-20_00) })];
    expect(asked(note, {}, wanted)).toEqual(["mandate.denied dateOfSignature 2026-0001"]);
    const apart = [back("MD01"), back("AM04", { line: 2, transaction: 2, invoice: "F2" })];
    expect(asked(apart, {}, wanted)).toEqual(["mandate.denied dateOfSignature 2026-0001"]);
  });
});
