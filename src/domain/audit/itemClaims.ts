import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { instalmentOf, itemName, type OpenItem, openItems } from "../book/openItem";
import { linesOfItem } from "../book/orderOfIssue";
import { settingsFromText } from "../book/orderSettings";
import type { DirectDebit, Invoice } from "../book/records";
import { linesSinceAccepted } from "./acceptedAgain";
import type { Claims, ControlClaim, LeftOutReason } from "./controlClaim";
import type { Condition, Conditional, ControlTerm } from "./controlTerms";

/*
 * What is open of what was collected, beside what the ledger holds of it on the debtors' account (docs/law/actions.md#6). What
 * neither explains was settled otherwise.
 */

/** The claims about every open item that was ever in an order, and about invoices that were split. */
export function itemClaims(book: Book, index: BookIndex): Claims {
  const claims: ControlClaim[] = [];
  const leftOut: { readonly reason: LeftOutReason; readonly name: string }[] = [];
  const since = linesSinceAccepted(book);
  for (const item of openItems(book, index)) {
    const lines = linesOfItem(item.key, index);
    if (lines.length === 0) continue;
    const accounts = debtorsAccounts(lines, index);
    const reason = unprovable(item, since(itemName(item), lines).length < lines.length, accounts);
    if (reason === null) claims.push(openAmountClaim(book, item, accounts ?? []));
    else leftOut.push({ reason, name: itemName(item) });
  }
  for (const invoice of book.tables.Invoices) claims.push(...splitClaims(book, invoice, index));
  return { claims, leftOut };
}

function unprovable(
  { record }: OpenItem,
  isCollectedAgain: boolean,
  accounts: readonly string[] | null,
): LeftOutReason | null {
  if (record.formulas?.includes("openAmount") === true) return "ownFormula";
  if (isCollectedAgain) return "collectedAgain";
  return accounts === null ? "sameAccount" : null;
}

/** The debtors' accounts on which the lines were booked; null where one of them holds something else of an order as well. */
function debtorsAccounts(lines: readonly DirectDebit[], { orders }: BookIndex): readonly string[] | null {
  const accounts = new Map<string, string>();
  for (const { order } of lines) {
    const settings = settingsFromText(orders.get(keyFrom(order))?.settings ?? null);
    if (settings === null) continue;
    const { debtorsAccount, inTransitAccount, bankAccount, discountAccount, chargesAccount } = settings;
    const others = [inTransitAccount, bankAccount, discountAccount, chargesAccount];
    if (others.some((one) => one !== null && keyFrom(one) === keyFrom(debtorsAccount))) return null;
    accounts.set(keyFrom(debtorsAccount), debtorsAccount);
  }
  return [...accounts.values()];
}

/** Where one administration keeps its books, its invoices need not name it. */
function ofAdministration({ tables }: Book, administration: string): readonly Condition[] {
  if (tables.Administrations.length === 1) return [];
  return [{ field: "administration", is: administration, own: "administration" }];
}

function openAmountClaim(book: Book, item: OpenItem, accounts: readonly string[]): ControlClaim {
  const { invoice } = item;
  const { administration, number } = invoice;
  const instalment = instalmentOf(item);
  const named: Condition = { field: "", is: number, ...(instalment === null ? { own: "subject" as const } : {}) };
  const owned: readonly Condition[] = [
    { ...named, field: instalment === null ? "number" : "invoice" },
    ...ofAdministration(book, administration),
    ...(instalment === null ? [] : [{ field: "number", is: instalment }]),
  ];
  const amount: ControlTerm = { kind: "sum", table: item.table, field: "amount", where: owned };
  const booked = (side: "debit" | "credit"): readonly ControlTerm[] =>
    accounts.map((account): ControlTerm => {
      const where: readonly Conditional[] = [
        { ...named, field: "invoice" },
        { field: "administration", is: administration, own: "administration" },
        { field: "instalment", is: instalment },
        { field: "account", is: account, ...(accounts.length === 1 ? { own: "account" as const } : {}) },
        // Without an order are returns of what another program collected, and charges that were invoiced on.
        { field: "order", isFilled: true },
      ];
      return { kind: "sum", table: "Ledger", field: side, where };
    });
  return {
    ...{ part: "items", kind: "openAmount", subject: itemName(item), administration, unit: "amount" },
    account: accounts.length === 1 ? (accounts[0] ?? null) : null,
    stated: openOf(item.table, owned),
    expected: { kind: "total", plus: [amount, ...booked("debit")], minus: booked("credit") },
    within: amount,
  };
}

/** What is open: the open amount, and where that is blank the amount. */
function openOf(table: "Invoices" | "Instalments", where: readonly Conditional[]): ControlTerm {
  const blank: Condition = { field: "openAmount", is: null };
  const open: ControlTerm = { kind: "sum", table, field: "openAmount", where };
  return { kind: "total", plus: [open, { kind: "sum", table, field: "amount", where: [...where, blank] }], minus: [] };
}

/** A split invoice that was collected from shows what its instalments come to. */
function splitClaims(book: Book, invoice: Invoice, index: BookIndex): readonly ControlClaim[] {
  const { administration, number } = invoice;
  const instalments = index.instalmentsOfInvoice.get(keyFrom(administration, number)) ?? [];
  if (!instalments.some(({ lastOrder }) => lastOrder !== null)) return [];
  if (invoice.formulas?.includes("openAmount") === true) return [];
  if (instalments.some(({ formulas }) => formulas?.includes("openAmount") === true)) return [];
  const own = ofAdministration(book, administration);
  return [
    {
      ...{ part: "items", kind: "splitAmount", subject: number, administration, account: null, unit: "amount" },
      stated: openOf("Invoices", [{ field: "number", is: number, own: "subject" }, ...own]),
      expected: openOf("Instalments", [{ field: "invoice", is: number, own: "subject" }, ...own]),
    },
  ];
}
