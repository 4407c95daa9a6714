import { keyFrom } from "../../../domain/book/book";
import { invoiceOfEntry } from "../../../domain/book/returnsFromOutside";
import type { BankEntry } from "../../../domain/book/records";
import { outsideKind } from "../../../domain/bank/outsideMatch";
import { adviceFor } from "../../../domain/values/reasonCodes";
import { type Cents, formatCents, negate, subtract, ZERO } from "../../../domain/values/money";
import type { QueryScope } from "../../../session/query";
import { afterOutside } from "./afterReturn.query";
import type { ReturnedLine } from "./returnedLine.query";

/** Such a return as it is listed among what came back. */
export function outsideLine(entry: BankEntry, scope: QueryScope): ReturnedLine {
  const { index, addressOf } = scope;
  const { reference, bookingDate, reasonCode } = entry;
  const invoice = invoiceOfEntry(entry, index);
  const debtor = invoice === undefined ? undefined : index.debtors.get(keyFrom(invoice.debtor));
  return {
    ...{ order: null, line: null, entry: reference, endToEndId: null, debitAwaited: null },
    item: entry.invoice ?? "",
    debtor: invoice?.debtor ?? "",
    name: debtor?.name ?? entry.name ?? "",
    amount: formatCents(amountBack(entry)),
    returnedOn: bookingDate,
    kind: outsideKind(entry),
    reasonCode,
    advice: adviceFor(reasonCode),
    after: afterOutside(invoice, scope),
    address: addressOf({ table: "BankEntries", row: entry.row, field: "invoice" }),
  };
}

/** What came back, without the bank's charges. */
export function amountBack({ amount, charges }: BankEntry): Cents {
  return subtract(negate(amount), charges ?? ZERO);
}
