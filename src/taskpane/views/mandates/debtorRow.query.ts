import { keyFrom } from "../../../domain/book/book";
import { isForeign, openAmountOf, type OpenItem, openItems } from "../../../domain/book/openItem";
import type { Debtor } from "../../../domain/book/records";
import { hasEnded } from "../../../domain/mandates/lackingMandates";
import { needsOneOff } from "../../../domain/mandates/mandateChoice";
import { schemeOf } from "../../../domain/mandates/scheme";
import { formatCents, sumOf } from "../../../domain/values/money";
import { groupBy } from "../../../kit/groupBy";
import type { QueryScope } from "../../../session/query";

/** Why nothing is collected from a debtor by itself. */
export type WhyNotCollected = "undecided" | "no" | "noMandate";

/** A debtor who can be collected from automatically, and why that is not so yet. */
export interface DebtorToEnable {
  readonly debtor: Debtor;
  readonly why: WhyNotCollected;
}

/** A debtor as the list of those who are not collected from shows one. */
export interface DebtorRow {
  readonly debtor: string;
  readonly name: string;
  readonly why: WhyNotCollected;
  /** The invoices and instalments that are open, and their amount. */
  readonly open: number;
  readonly amount: string;
  readonly address: string | null;
}

type Scope = Pick<QueryScope, "book" | "index" | "today">;

/** The debtors of whom nothing is collected by itself, or who have given no mandate; those with one-off mandates give them per invoice. */
export function debtorsToEnable(scope: Scope): readonly DebtorToEnable[] {
  const { book, index } = scope;
  const living = new Map(
    book.tables.Mandates.filter((mandate) => !hasEnded(mandate, scope)).map((mandate) => [
      keyFrom(mandate.debtor, schemeOf(mandate)),
      mandate,
    ]),
  );
  return [...index.debtors.values()].flatMap((debtor): DebtorToEnable[] => {
    const { collectAutomatically: collects, unreadable, number } = debtor;
    if (unreadable?.includes("collectAutomatically") === true) return [];
    if (collects !== true) return [{ debtor, why: collects === null ? "undecided" : "no" }];
    const isServed = needsOneOff(debtor) || living.has(keyFrom(number, schemeOf(debtor)));
    return isServed ? [] : [{ debtor, why: "noMandate" }];
  });
}

/** Makes the rows of such debtors. */
export function debtorRowOf({ book, index, addressOf }: QueryScope): (one: DebtorToEnable) => DebtorRow {
  let itemsOf: ReadonlyMap<string, readonly OpenItem[]> | null = null;
  const openOf = (debtor: Debtor): readonly OpenItem[] => {
    itemsOf ??= groupBy(
      openItems(book, index).filter(({ record, invoice }) => openAmountOf(record) !== 0 && !isForeign(invoice)),
      ({ invoice }) => keyFrom(invoice.debtor),
    );
    return itemsOf.get(keyFrom(debtor.number)) ?? [];
  };
  return ({ debtor, why }) => {
    const open = openOf(debtor);
    return {
      debtor: debtor.number,
      name: debtor.name,
      why,
      open: open.length,
      amount: formatCents(sumOf(open, ({ record }) => openAmountOf(record))),
      address: addressOf({ table: "Debtors", row: debtor.row, field: "collectAutomatically" }),
    };
  };
}
