import { plusDays } from "./days";
import { type ItemCard, type MandateCard, must, type Paper, pick } from "./paper";

/** An invoice that is sent while the firm is at work; of a one-off debtor with its mandate. */
export function newInvoice(paper: Paper, a: number, b: number): { item: ItemCard; mandate: MandateCard | null } {
  const administration = must(pick(paper.administrations, a)).code;
  const debtor = must(pick(paper.debtors, b));
  const invoice = `N${new Set(paper.items.map((item) => item.invoice)).size + 1}`;
  const cents = 20_00 + ((a * 37 + b * 11) % 300_00);
  const isNote = a % 7 === 0;
  const given = paper.mandates.filter(
    (card) => card.administration === administration && card.debtor === debtor.number,
  );
  const named = isNote && !debtor.isOneOff && given.length > 1 ? (given[0]?.id ?? null) : null;
  const item: ItemCard = {
    administration,
    invoice,
    instalment: null,
    debtor: debtor.number,
    invoicedOn: plusDays(paper.today, -10),
    due: plusDays(paper.today, (a % 3) * 3),
    amount: isNote ? -Math.ceil(cents / 10) : cents,
    open: isNote ? -Math.ceil(cents / 10) : cents,
    collect: null,
    blocked: false,
    discount: null,
    mandate: named,
    iban: null,
    timesReturned: 0,
    timesRepeated: 0,
    lastOrder: null,
    status: null,
  };
  const like = paper.mandates.find((card) => card.debtor === debtor.number && card.oneOff);
  if (!debtor.isOneOff || like === undefined) return { item, mandate: null };
  const unused = {
    collectedElsewhere: null,
    lastCollection: null,
    withdrawnOn: null,
    blocked: false,
    originalIban: null,
  };
  const mandate = {
    ...like,
    ...unused,
    administration,
    id: `SO${debtor.number}${invoice}`,
    invoice,
    iban: debtor.iban,
  };
  return { item, mandate: { ...mandate, signedOn: plusDays(paper.today, -5) } };
}
