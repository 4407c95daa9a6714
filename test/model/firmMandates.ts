import { plusDays } from "./days";
import type { DebtorSeed, FirmSeed, ItemSeed, Numbers } from "./firmSeed";
import type { DebtorCard, ItemCard, MandateCard } from "./paper";

/*
 * The mandates that the debtors of a firm have given, and which of them its invoices name.
 */

/**
 * What the invoice says of the mandate: something only where its debtor has given two. A credit note names one of them then: which
 * it would take by itself depends on the invoices that it goes with.
 */
export function namedBy(
  firm: FirmSeed,
  { debtor, kind, names }: ItemSeed,
  debtors: readonly DebtorCard[],
  numbers: Numbers,
): Pick<ItemCard, "mandate" | "iban"> {
  const position = debtor % debtors.length;
  const seed = firm.debtors[position];
  const hasTwo =
    seed !== undefined && seed.kind !== "one-off" && (seed.mandates === "two" || seed.mandates === "twins");
  const isNote = kind === "credit note";
  if (!hasTwo || (names === "nothing" && !isNote)) return { mandate: null, iban: null };
  if (names === "second account" && !isNote)
    return { mandate: null, iban: numbers.debtorIban(position, seed.mandates === "twins" ? 0 : 1) };
  const id = `${seed.kind === "B2B" ? "BR" : "SR"}${debtors[position]?.number ?? ""}`;
  return { mandate: names === "first" || names === "nothing" ? id : `${id}-2`, iban: null };
}

/** The mandates of a debtor in one administration. */
export function mandateCards(
  firm: FirmSeed,
  seed: DebtorSeed,
  position: number,
  administration: string,
  items: readonly ItemCard[],
  numbers: Numbers,
): MandateCard[] {
  const debtor = String(10_001 + position);
  const base: MandateCard = {
    administration,
    id: `${seed.kind === "B2B" ? "BR" : "SR"}${debtor}`,
    debtor,
    invoice: null,
    iban: numbers.debtorIban(position, 0),
    homeIban: numbers.debtorIban(position, 0),
    spareIban: numbers.debtorIban(position, 3),
    scheme: seed.kind === "B2B" ? "B2B" : "CORE",
    oneOff: false,
    signedOn: seed.mandates === "unsigned" ? null : plusDays(firm.start, -40),
    withdrawnOn: seed.mandates === "withdrawn" ? plusDays(firm.start, -3) : null,
    blocked: seed.mandates === "blocked",
    override: seed.mandates === "overridden" && seed.kind !== "one-off" ? "FRST" : null,
    originalIban: seed.mandates === "moved" ? numbers.debtorIban(position, 3) : null,
    collectedElsewhere: seed.mandates === "elsewhere" ? plusDays(firm.start, -90) : null,
    lastCollection: seed.mandates === "elsewhere" ? plusDays(firm.start, -90) : null,
  };
  if (seed.kind === "one-off") {
    const invoices = items.filter((item) => item.administration === administration && item.debtor === debtor);
    const clean = { collectedElsewhere: null, lastCollection: null };
    return invoices.map(({ invoice }) => ({
      ...base,
      ...clean,
      id: `SO${debtor}${invoice}`,
      invoice,
      oneOff: true,
    }));
  }
  if (seed.mandates === "twins") return [base, { ...base, id: `${base.id}-2` }];
  if (seed.mandates !== "two") return [base];
  return [
    base,
    {
      ...base,
      id: `${base.id}-2`,
      iban: numbers.debtorIban(position, 1),
      homeIban: numbers.debtorIban(position, 1),
      spareIban: numbers.debtorIban(position, 4),
    },
  ];
}
