import { keyFrom } from "../../../domain/book/book";
import { ibanKey } from "../../../domain/book/bookIndex";
import type { BankEntry } from "../../../domain/book/records";
import { outsideKind } from "../../../domain/bank/outsideMatch";
import { adviceFor } from "../../../domain/values/reasonCodes";
import { formatCents, negate, subtract, ZERO } from "../../../domain/values/money";
import type { QueryScope } from "../../../session/query";
import { afterOutside } from "./afterReturn.query";
import type { ReturnedLine } from "./returnedLine.query";

/** The bank's entries that were booked as returns of what another program collected: processed, of an invoice and no order. */
export function outsideReturns({ book }: Pick<QueryScope, "book">): readonly BankEntry[] {
  return book.tables.BankEntries.filter(
    ({ status, order, invoice }) => status === "Processed" && order === null && invoice !== null,
  );
}

/** Such a return as it is listed among what came back. */
export function outsideLine(entry: BankEntry, scope: QueryScope): ReturnedLine {
  const { index, addressOf } = scope;
  const { reference, account, amount, charges, bookingDate, reasonCode } = entry;
  const administration = index.accounts.get(ibanKey(account))?.administration ?? "";
  const invoice = index.invoices.get(keyFrom(administration, entry.invoice));
  const debtor = invoice === undefined ? undefined : index.debtors.get(keyFrom(invoice.debtor));
  return {
    ...{ order: null, line: null, entry: reference, endToEndId: null, debitAwaited: null },
    item: entry.invoice ?? "",
    debtor: invoice?.debtor ?? "",
    name: debtor?.name ?? entry.name ?? "",
    amount: formatCents(subtract(negate(amount), charges ?? ZERO)),
    returnedOn: bookingDate,
    kind: outsideKind(entry),
    reasonCode,
    advice: adviceFor(reasonCode),
    after: afterOutside(invoice, scope),
    address: addressOf({ table: "BankEntries", row: entry.row, field: "invoice" }),
  };
}
