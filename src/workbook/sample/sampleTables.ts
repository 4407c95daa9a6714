import type { Tables } from "../../domain/book/book";
import type { IsoDate } from "../../domain/values/calendar";
import { SAMPLE_DEBTORS } from "./sampleDebtors";
import { accounts, administrations, collectionSets, ledgerAccounts, paymentTerms } from "./sampleFirm";
import { sampleInstalments, sampleInvoices } from "./sampleInvoices";
import { sampleMandates } from "./sampleMandates";
import type { Wording } from "./sampleWording";

/**
 * The books of the sample firm on this day, before anything was collected: what orders, bank entries and the ledger hold
 * is made by using the sample. Cells that no record can hold are apart, in `sampleRawCells`.
 */
export function sampleTables(today: IsoDate, words: Wording): Tables {
  return {
    Administrations: administrations(today),
    Accounts: accounts(),
    PaymentTerms: paymentTerms(),
    LedgerAccounts: ledgerAccounts(words),
    Debtors: SAMPLE_DEBTORS,
    Mandates: sampleMandates(today, words),
    Invoices: sampleInvoices(today, words),
    Instalments: sampleInstalments(today),
    CollectionSets: collectionSets(),
    Orders: [],
    DirectDebits: [],
    OrderFindings: [],
    BankEntries: [],
    Ledger: [],
    Exports: [],
    Log: [],
    Mapping: [],
  };
}
