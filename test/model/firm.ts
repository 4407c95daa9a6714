import fc, { type Arbitrary } from "fast-check";
import { plusDays, type Day } from "./days";
import type { AccountSeed, AdministrationSeed, DebtorSeed, FirmSeed, ItemSeed, Numbers } from "./firmSeed";
import { mandateCards, namedBy } from "./firmMandates";
import type { AccountCard, AdministrationCard, DebtorCard, ItemCard, Paper } from "./paper";

/*
 * Firms to play with: small, and of every kind that the contract tells apart. IBANs and creditor IDs are named by
 * numbers; the driver gives the real ones.
 */

const accountSeeds: Arbitrary<AccountSeed> = fc.record({
  isDutch: fc.boolean(),
  journal: fc.constantFrom("INC", "INC", "IN2"),
  bankJournal: fc.constantFrom("BNK", "BNK", null),
  itemsMax: fc.constantFrom(null, null, 2, 3),
  oneBatch: fc.boolean(),
});

const administrationSeeds: Arbitrary<AdministrationSeed> = fc.record({
  style: fc.constantFrom("OnIssue" as const, "OnReceipt" as const),
  discount: fc.constantFrom(
    { amount: null, percent: null },
    { amount: 2_50, percent: null },
    { amount: null, percent: 1.5 },
  ),
  discountOnCreditNotes: fc.boolean(),
  repeats: fc.boolean(),
  repeatMax: fc.constantFrom(1, 2),
  fourEyes: fc.nat(9).map((number) => number === 0),
  prefix: fc.constantFrom("", "", "A"),
  accounts: fc.array(accountSeeds, { minLength: 1, maxLength: 2 }),
});

const debtorSeeds: Arbitrary<DebtorSeed> = fc.record({
  kind: fc.constantFrom("plain" as const, "plain" as const, "B2B" as const, "one-off" as const),
  consolidates: fc.boolean(),
  automatic: fc.constantFrom(true, true, true, true, false),
  mandates: fc.constantFrom(
    ...(["good", "good", "good", "good", "good", "good", "good", "good", "good", "good"] as const),
    ...([
      "unsigned",
      "withdrawn",
      "blocked",
      "two",
      "two",
      "twins",
      "twins",
      "overridden",
      "elsewhere",
      "moved",
      "moved",
      "moved",
    ] as const),
  ),
});

const itemSeeds: Arbitrary<ItemSeed> = fc.record({
  administration: fc.nat(2),
  debtor: fc.nat(4),
  cents: fc.integer({ min: 10_00, max: 500_00 }),
  kind: fc.constantFrom(
    ...(["whole", "whole", "whole", "part open", "terms"] as const),
    ...(["credit note", "credit note", "no discount", "own discount"] as const),
  ),
  dueIn: fc.constantFrom(-20, -5, -5, 0, 5, 12, 30),
  collect: fc.constantFrom(null, null, null, null, null, true, false),
  blocked: fc.constantFrom(false, false, false, false, false, false, true),
  names: fc.constantFrom("nothing", "first", "second", "second account"),
});

/** Any firm. */
export const firmSeeds: Arbitrary<FirmSeed> = fc.record({
  start: fc.constantFrom("2026-11-22", "2026-12-17"),
  administrations: fc.array(administrationSeeds, { minLength: 1, maxLength: 2 }),
  debtors: fc.array(debtorSeeds, { minLength: 1, maxLength: 4 }),
  items: fc.array(itemSeeds, { minLength: 4, maxLength: 12, size: "max" }),
});

/** The books of a firm before anything was collected. */
export function paperOf(seed: FirmSeed, numbers: Numbers): Paper {
  const administrations = seed.administrations.map(administrationCard);
  const accounts = seed.administrations.flatMap((administration, position) =>
    administration.accounts.map((account, index) => accountCard(account, position, index, numbers)),
  );
  const debtors = seed.debtors.map((debtor, position) => debtorCard(debtor, position, numbers));
  const items = seed.items.flatMap((item, position) => itemCards(seed, item, position, debtors, numbers));
  const mandates = seed.debtors.flatMap((debtor, position) =>
    administrations.flatMap(({ code }) => mandateCards(seed, debtor, position, code, items, numbers)),
  );
  return {
    administrations,
    accounts,
    debtors,
    mandates,
    items,
    orders: [],
    lines: [],
    bank: [],
    happenings: [],
    entries: [],
    numbersGiven: [],
    openByHand: new Set(),
    issues: 0,
    today: seed.start,
    minute: 0,
    user: "anna",
  };
}

const codeOf = (position: number) => `A${position + 1}`;

function administrationCard(seed: AdministrationSeed, position: number): AdministrationCard {
  const { style, discountOnCreditNotes, repeats, repeatMax, fourEyes, prefix, discount } = seed;
  return {
    style,
    discountOnCreditNotes,
    repeats,
    repeatMax,
    fourEyes,
    prefix,
    code: codeOf(position),
    discountAmount: discount.amount,
    discountPercent: discount.percent,
    debtors: "1300",
    discount: "8900",
    charges: "4900",
    closedUntil: null,
  };
}

function accountCard(seed: AccountSeed, administration: number, index: number, numbers: Numbers): AccountCard {
  const position = administration * 2 + index;
  return {
    ...seed,
    iban: numbers.accountIban(position, seed.isDutch),
    bic: seed.isDutch ? null : "KREDBEBB",
    administration: codeOf(administration),
    preferred: index === 0,
    bank: `110${position}`,
    inTransit: index === 0 ? "1250" : "1251",
    lastBatch: null,
  };
}

function debtorCard(seed: DebtorSeed, position: number, numbers: Numbers): DebtorCard {
  return {
    number: String(10_001 + position),
    name: `Debtor ${position + 1}`,
    iban: numbers.debtorIban(position, 0),
    scheme: seed.kind === "B2B" ? "B2B" : "CORE",
    consolidates: seed.consolidates,
    isOneOff: seed.kind === "one-off",
    automatic: seed.automatic,
  };
}

function itemCards(
  firm: FirmSeed,
  seed: ItemSeed,
  position: number,
  debtors: readonly DebtorCard[],
  numbers: Numbers,
): ItemCard[] {
  const debtor = debtors[seed.debtor % debtors.length];
  const kind = debtor?.isOneOff === true && seed.kind === "terms" ? "whole" : seed.kind;
  const cents = kind === "credit note" ? -Math.ceil(seed.cents / 10) : seed.cents;
  const due = plusDays(firm.start, seed.dueIn);
  const named = namedBy(firm, seed, debtors, numbers);
  const card = (instalment: number | null, amount: number, on: Day): ItemCard => ({
    administration: codeOf(seed.administration % firm.administrations.length),
    invoice: `F${position + 1}`,
    instalment,
    debtor: debtor?.number ?? "",
    invoicedOn: plusDays(firm.start, -30),
    due: on,
    amount,
    open: kind === "part open" ? Math.ceil(amount / 2) : amount,
    collect: seed.collect,
    blocked: seed.blocked,
    discount: kind === "no discount" ? 0 : kind === "own discount" ? 1_00 : null,
    ...named,
    timesReturned: 0,
    timesRepeated: 0,
    lastOrder: null,
    status: null,
  });
  if (kind !== "terms") return [card(null, cents, due)];
  const first = Math.floor(cents / 2);
  return [card(1, first, due), card(2, cents - first, plusDays(due, 5))];
}
