import type { Book } from "../../src/domain/book/book";
import { addDays, isoDate } from "../../src/domain/values/calendar";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, bookOf, dutchIbanOf } from "./books";

/**
 * A debtor with two contracts, one with a single mandate, and one who signs for every invoice; a Belgian bank that is told the old
 * IBAN. A second administration collects from the first two as well, of one of them under the same reference.
 */
export function firmOfMandates(): Book {
  const invoices = Array.from({ length: 24 }, (_, n) => {
    const debtor = ["10001", "10001", "10002", "10003"][n % 4] ?? "";
    const named = n % 4 === 0 ? "SR10001" : n % 4 === 1 ? "SR10001-2" : null;
    const dueDate = addDays(isoDate("2026-11-20"), n * 2);
    return anInvoice({ number: `F${String(n)}`, debtor, mandateId: named, dueDate });
  });
  const others = Array.from({ length: 8 }, (_, n) => {
    const dueDate = addDays(isoDate("2026-11-20"), n * 5);
    return anInvoice({
      number: `B${String(n)}`,
      administration: "NL02",
      debtor: n % 2 === 0 ? "10001" : "10002",
      dueDate,
    });
  });
  const oneOffs = invoices.filter(({ debtor }) => debtor === "10003");
  const second = { mandateId: "SR10002", debtor: "10002", iban: dutchIbanOf(2) };
  const anew = { debtor: "10003", iban: dutchIbanOf(3), oneOff: true };
  return bookOf({
    Administrations: [anAdministration(), anAdministration({ code: "NL02", creditorId: "NL08ZZZ502057730000" })],
    Accounts: [
      anAccount({ iban: "BE68539007547034", bic: "KREDBEBB", amendmentStyle: "OldIban" }),
      anAccount({ iban: dutchIbanOf(900), administration: "NL02", messageVersion: "pain.008.001.02" }),
    ],
    Debtors: [
      aDebtor(),
      aDebtor({ number: "10002", iban: dutchIbanOf(2) }),
      aDebtor({ number: "10003", iban: dutchIbanOf(3), oneOffMandateRequired: true }),
    ],
    Mandates: [
      aMandate(),
      aMandate({ mandateId: "SR10001-2" }),
      aMandate(second),
      aMandate({ administration: "NL02" }),
      aMandate({ ...second, mandateId: "WAAG-2", administration: "NL02" }),
      ...oneOffs.map(({ number }) => aMandate({ mandateId: `SO10003${number}`, ...anew, invoice: number })),
    ],
    Invoices: [...invoices, ...others],
  });
}
