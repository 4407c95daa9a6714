import { keyFrom } from "../../../src/domain/book/book";
import { ibanKey, indexBook, isSameIban, itemKey } from "../../../src/domain/book/bookIndex";
import { aDebtor, aMandate, anAccount, anInstalment, anInvoice, bookOf } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

describe("the index of a book", () => {
  test("finds records as others call them, whatever their capitals and spaces", () => {
    const index = indexBook(
      bookOf({
        Debtors: [aDebtor()],
        Mandates: [aMandate()],
        Invoices: [anInvoice()],
        Orders: [anOrder()],
      }),
    );
    expect(index.administrations.get(keyFrom(" nl01"))?.code).toBe("NL01");
    expect(index.accounts.get(ibanKey("nl91 abna 0417 1643 00"))?.iban).toBe("NL91ABNA0417164300");
    expect(index.debtors.get(keyFrom("10001 "))?.number).toBe("10001");
    expect(index.mandates.get(keyFrom("NL01", "sr10001"))?.mandateId).toBe("SR10001");
    expect(index.mandatesOfDebtor.get(keyFrom("NL01", "10001"))).toHaveLength(1);
    expect(index.invoices.get(keyFrom("NL01", "f1"))?.number).toBe("F1");
    expect(index.orders.get(keyFrom("2026-0001"))?.number).toBe("2026-0001");
  });

  test("finds the own account also when its IBAN is typed in fours", () => {
    const index = indexBook(bookOf({ Accounts: [anAccount({ iban: "NL91 ABNA 0417 1643 00" })] }));
    expect(index.accounts.get(ibanKey("NL91ABNA0417164300"))).toBeDefined();
    expect(ibanKey("nl91.abna-0417\u00a01643 00\u200b")).toBe("nl91abna0417164300");
  });

  test("takes two IBANs for the same account however they are typed", () => {
    expect(isSameIban("NL91ABNA0417164300", "NL91ABNA0417164300")).toBe(true);
    expect(isSameIban("NL91 ABNA 0417 1643 00", "nl91abna0417164300")).toBe(true);
    expect(isSameIban("NL91ABNA0417164300", "NL91ABNA0417164301")).toBe(false);
    expect(isSameIban("NL91ABNA0417164300", "")).toBe(false);
  });

  test("keeps the first of records with one key", () => {
    const index = indexBook(bookOf({ Debtors: [aDebtor({ name: "Eerste" }), aDebtor({ name: "Tweede" })] }));
    expect(index.debtors.get("10001")?.name).toBe("Eerste");
  });

  test("has the lines of an order in line order, whatever the sheet's", () => {
    const lines = [aLine({ line: 10 }), aLine({ line: 2, invoice: "F2" }), aLine({ line: 1, invoice: "F3" })];
    const index = indexBook(bookOf({ Orders: [anOrder()], DirectDebits: lines }));
    expect(index.linesOfOrder.get("2026-0001")?.map(({ line }) => line)).toEqual([1, 2, 10]);
  });

  test("groups lines by item, by reference and by debtor", () => {
    const lines = [
      aLine(),
      aLine({ line: 2, instalment: 1 }),
      aLine({ line: 3, mandateId: "SR10002", debtor: "10002" }),
    ];
    const index = indexBook(
      bookOf({ DirectDebits: lines, Instalments: [anInstalment(), anInstalment({ number: 2 })] }),
    );
    expect(index.linesOfItem.get(itemKey("NL01", "F1", null))?.map(({ line }) => line)).toEqual([1, 3]);
    expect(index.linesOfItem.get(itemKey("nl01", "f1", 1))?.map(({ line }) => line)).toEqual([2]);
    expect(index.linesOfReference.get(keyFrom("NL01", "SR10001"))).toHaveLength(2);
    expect(index.linesOfDebtor.get(keyFrom("NL01", "10002"))).toHaveLength(1);
    expect(index.instalmentsOfInvoice.get(keyFrom("NL01", "F1"))).toHaveLength(2);
  });
});
