import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import { type BookIndex, ibanKey } from "../book/bookIndex";
import { itemName, openAmountOf } from "../book/openItem";
import type { Account, Debtor, PaperLanguage, PostalAddress } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { type PaymentCode, paymentCode } from "../values/epcPayment";
import { type Cents, sumOf } from "../values/money";
import { uncollectableItems, type UncollectableItem } from "./uncollectableItems";

/** What a debtor is asked to pay by transfer. */
export interface NoticeItem {
  readonly item: string;
  readonly dueDate: IsoDate;
  readonly open: Cents;
  /** The day on which its collection came back, and the bank's reason. */
  readonly returnedOn: IsoDate | null;
  readonly reasonCode: string | null;
}

/** What is asked of one debtor for one administration (docs/law/actions.md#8, the list for dunning). */
export interface DunningNotice {
  readonly administration: string;
  readonly creditorName: string;
  readonly debtor: string;
  readonly name: string;
  readonly address: PostalAddress | null;
  /** The debtor's own; that of the book where the books name none. */
  readonly language: PaperLanguage;
  /** Whether the bank says that the account holder has died: the heirs are written to. */
  readonly isDeceased: boolean;
  readonly items: readonly [NoticeItem, ...NoticeItem[]];
  readonly total: Cents;
  /** The account of ours that the last of it was collected on; null where there is none any more. */
  readonly iban: string | null;
  /** What the debtor names: the one invoice's payment reference, else debtor and invoices. */
  readonly remittance: string;
  /** What the debtor's bank app reads. */
  readonly payment: PaymentCode;
}

/** Which debtors are asked: of all administrations or one, all or one. */
export interface DunningSelection {
  readonly administration?: string | undefined;
  readonly debtor?: string | undefined;
}

/** The notices, in the order of the invoices. */
export function dunningNotices(
  book: Book,
  index: BookIndex,
  today: IsoDate,
  { administration, debtor }: DunningSelection = {},
): DunningNotice[] {
  const isWanted = (wanted: string | undefined, own: string) =>
    wanted === undefined || keyFrom(wanted) === keyFrom(own);
  const items = uncollectableItems(book, index, today).filter(
    ({ item: { invoice } }) => isWanted(administration, invoice.administration) && isWanted(debtor, invoice.debtor),
  );
  const groups = groupBy(items, ({ item: { invoice } }) => keyFrom(invoice.administration, invoice.debtor));
  return [...groups.values()].map((group) => noticeOf(group, book, index));
}

type Group = readonly [UncollectableItem, ...UncollectableItem[]];

function noticeOf(group: Group, book: Book, index: BookIndex): DunningNotice {
  const [first, ...rest] = group;
  const { administration, debtor: number } = first.item.invoice;
  const debtor = index.debtors.get(keyFrom(number));
  const creditor = index.administrations.get(keyFrom(administration));
  const creditorName = creditor?.creditorName ?? administration;
  const total = sumOf(group, ({ item }) => openAmountOf(item.record));
  const iban = accountOf(group, index);
  const remittance = remittanceOf(group);
  return {
    administration,
    creditorName,
    debtor: number,
    name: debtor?.name ?? first.lastReturn.name ?? first.item.invoice.debtor,
    address: addressOf(debtor, creditor?.country ?? null),
    language: debtor?.language ?? book.language,
    isDeceased: group.some(({ lastReturn }) => lastReturn.reasonCode === "MD07"),
    items: [noticeItem(first), ...rest.map(noticeItem)],
    total,
    iban,
    remittance,
    payment: paymentCode({ bic: null, name: creditorName, iban: iban ?? "", amount: total, remittance }),
  };
}

function noticeItem({ item, lastReturn }: UncollectableItem): NoticeItem {
  const { returnedOn, reasonCode } = lastReturn;
  const { record } = item;
  return { item: itemName(item), dueDate: record.dueDate, open: openAmountOf(record), returnedOn, reasonCode };
}

/** Where the last of it was collected; the administration's preferred account, or its first, where that one is gone. */
function accountOf(group: Group, { accounts }: BookIndex): string | null {
  const account = group.at(-1)?.lastReturn.account ?? null;
  const collected = account === null ? undefined : accounts.get(ibanKey(account));
  const [{ item }] = group;
  const own = [...accounts.values()].filter(
    ({ administration }) => keyFrom(administration) === keyFrom(item.invoice.administration),
  );
  const paidTo: Account | undefined = collected ?? own.find(({ preferred }) => preferred === true) ?? own[0];
  return paidTo?.iban ?? null;
}

/** As it stands on a letter: the country only where it is another one than the sender's. */
function addressOf(debtor: Debtor | undefined, from: string | null): PostalAddress | null {
  if (debtor === undefined || debtor.town === null) return null;
  const { street, buildingNumber, postalCode, town, country } = debtor;
  const isDomestic = keyFrom(country) === keyFrom(from);
  return { street, buildingNumber, postalCode, town, country: isDomestic ? null : country };
}

/** EPC069-12: characters of an unstructured remittance. */
const REMITTANCE_MAX = 140;

/** A payment reference stands for one invoice; else whole invoice numbers, as many as there is room for. */
function remittanceOf(group: Group): string {
  const [{ item }, ...rest] = group;
  const { paymentReference, debtor } = item.invoice;
  if (rest.length === 0 && paymentReference !== null && paymentReference.length <= REMITTANCE_MAX)
    return paymentReference;
  let text = debtor;
  for (const one of group) {
    const longer = `${text} ${itemName(one.item)}`;
    if ([...longer].length > REMITTANCE_MAX) break;
    text = longer;
  }
  return text;
}
