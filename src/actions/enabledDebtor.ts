import { append, type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, errorsOf, type Finding, finding } from "../domain/book/finding";
import {
  atItem,
  collectWish,
  isForeign,
  itemName,
  livingLine,
  openAmountOf,
  type OpenItem,
  openItems,
} from "../domain/book/openItem";
import type { Debtor, Mandate } from "../domain/book/records";
import { rowFindings } from "../domain/book/rowFindings";
import { debtorFindings } from "../domain/collection/eligibility";
import { lackingMandates, type MandateScope } from "../domain/mandates/lackingMandates";
import { ownDebtorAccount } from "../domain/mandates/ownAccount";
import type { IsoDate } from "../domain/values/calendar";
import { identifierProblems } from "../domain/values/identifier";
import { formatCents, sumOf } from "../domain/values/money";
import { shownOfNew } from "./lineTransition";
import { usualAccounts } from "./mandateRefresh";

/** Whom to collect from from now on, and whether what is open already is collected too. */
export interface EnabledDebtorRequest {
  readonly debtor: string;
  readonly includeOpen: boolean;
}

/** What it comes to that a debtor is collected from (docs/law/actions.md#1). */
export interface EnabledDebtor {
  readonly debtor: Debtor;
  /** The mandates that the debtor has to sign. */
  readonly mandates: readonly Mandate[];
  /** The items that say something else about being collected from now on. */
  readonly items: readonly DecidedItem[];
}

interface DecidedItem {
  readonly item: OpenItem;
  readonly collect: boolean;
}

/** What it comes to, with what is to be known of it; null with what stands in its way. */
export function enabledDebtor(
  book: Book,
  request: EnabledDebtorRequest,
  today: IsoDate,
): { readonly enabled: EnabledDebtor | null; readonly findings: readonly Finding[] } {
  const index = indexBook(book);
  const debtor = index.debtors.get(keyFrom(request.debtor));
  if (debtor === undefined) {
    return { enabled: null, findings: [finding("debtor.unknown", null, { debtor: request.debtor })] };
  }
  const findings = errorsOf([...rowFindings(book).of("Debtors", debtor), ...debtorFindings(debtor)]);
  if (findings.length > 0) return { enabled: null, findings };
  const open = openItemsOf(debtor, { book, index, today });
  const isAsked = request.includeOpen;
  const back = isAsked ? open.filter(isBackAndOut) : [];
  const items = isAsked ? taken(open) : leftOut(open, debtor);
  const mandates = lackingMandates(debtor, wantedOf(open, items, debtor), { book, index, today });
  const enabled = { debtor, mandates, items };
  const own = mandates.flatMap(({ administration }) => ownDebtorAccount(debtor, administration, index));
  return {
    enabled,
    findings: [...own, ...referenceFindings(enabled), ...back.map(stayingOut), ...leftOpen(enabled, isAsked)],
  };
}

/** The items that could be collected if somebody wished it; what is under way is decided. */
function openItemsOf(debtor: Debtor, { book, index }: MandateScope): OpenItem[] {
  const owner = keyFrom(debtor.number);
  return openItems(book, index).filter(
    (item) =>
      keyFrom(item.invoice.debtor) === owner &&
      openAmountOf(item.record) !== 0 &&
      !isForeign(item.invoice) &&
      item.record.unreadable === undefined &&
      livingLine(index.linesOfItem.get(item.key) ?? []) === null,
  );
}

/** Came back, and was set to No by that or by the user: a signature elsewhere does not decide about it. */
function isBackAndOut({ record }: OpenItem): boolean {
  return record.collect === false && (record.timesReturned ?? 0) > 0;
}

function taken(open: readonly OpenItem[]): DecidedItem[] {
  return open
    .filter((item) => item.record.collect !== true && !isBackAndOut(item))
    .map((item) => ({ item, collect: true }));
}

/** Who is collected from already has answered: what is open without a word is new since. */
function leftOut(open: readonly OpenItem[], debtor: Debtor): DecidedItem[] {
  if (debtor.collectAutomatically === true) return [];
  return open.filter((item) => collectWish(item) === null).map((item) => ({ item, collect: false }));
}

/** The items that are collected once it is done. */
function wantedOf(open: readonly OpenItem[], items: readonly DecidedItem[], debtor: Debtor): OpenItem[] {
  const decided = new Map(items.map(({ item, collect }) => [item, collect]));
  return open.filter((item) => {
    const wish = decided.get(item) ?? collectWish(item) ?? debtor.collectAutomatically ?? false;
    return wish && openAmountOf(item.record) > 0;
  });
}

/** References that no bank takes: the mandate has to be entered by hand, with a shorter one. */
function referenceFindings({ debtor, mandates }: EnabledDebtor): Finding[] {
  return mandates.flatMap(({ mandateId }) =>
    identifierProblems(mandateId).length === 0
      ? []
      : [
          finding("enable.referenceUnfit", at("Debtors", debtor, "number"), {
            reference: mandateId,
            debtor: debtor.number,
          }),
        ],
  );
}

function stayingOut(item: OpenItem): Finding {
  return finding("enable.staysOut", atItem(item, "collect"), { item: itemName(item) });
}

/** What is open and stays out, since nobody asked for it. */
function leftOpen({ debtor, items }: EnabledDebtor, isAsked: boolean): Finding[] {
  if (isAsked || items.length === 0) return [];
  const amount = formatCents(sumOf(items, ({ item }) => openAmountOf(item.record)));
  const params = { debtor: debtor.number, count: items.length, amount };
  return [finding("enable.leftOpen", at("Debtors", debtor, "collectAutomatically"), params)];
}

/** What is written, the debtor last: until then all of it can be worked out anew. */
export function enabledChanges({ debtor, mandates, items }: EnabledDebtor, book: Book, today: IsoDate): Change[] {
  const accountOf = usualAccounts(book.tables.Accounts);
  const changes = [
    ...mandates.map((mandate) => {
      const shown = shownOfNew(mandate, accountOf(mandate.administration), today);
      return append("Mandates", { ...mandate, ...shown });
    }),
    ...items.map(({ item, collect }) =>
      item.table === "Invoices"
        ? setFields("Invoices", item.record, { collect })
        : setFields("Instalments", item.record, { collect }),
    ),
    setFields("Debtors", debtor, { collectAutomatically: true }),
  ];
  return changes.filter((change) => change !== null);
}
