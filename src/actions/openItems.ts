import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { type Finding, finding, hasError } from "../domain/book/finding";
import { atItem, itemName, type OpenItem } from "../domain/book/openItem";
import { stoppingFindings } from "../domain/book/rowFindings";
import type { Aged } from "../domain/ledger/ageing";
import type { LedgerTie } from "../domain/ledger/ledgerTie";
import { type DebtorAged, openItemsOn, type OpenOnDay } from "../domain/ledger/openItemsOn";
import type { IsoDate } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { Action, Moment, Outcome, Summary } from "./action";
import {
  agedSummary,
  type FiguresOfRequest,
  periodOf,
  requestFindings,
  tieFindings,
  tiesSummary,
} from "./figuresRequest";
import { held, shown } from "./outcome";

/** What was open at the end of a day, how old, and how it ties to the ledger. */
export interface OpenItemsResult {
  readonly date: IsoDate;
  readonly items: readonly OpenOnDay[];
  readonly debtors: readonly DebtorAged[];
  readonly total: Aged;
  readonly ties: readonly LedgerTie[];
}

function decide(book: Book, request: FiguresOfRequest, moment: Moment): Outcome<OpenItemsResult, never> {
  const period = periodOf(request, moment);
  const stopping = [...stoppingFindings(book), ...requestFindings(book, request, period)];
  if (hasError(stopping)) return held(stopping);
  const { leftOut, ...figures } = openItemsOn(period, book, indexBook(book), request);
  const findings = [
    ...stopping,
    ...leftOut.map(leftOutFinding),
    ...goneFindings(figures),
    ...tieFindings(figures.ties),
  ];
  return shown(findings, { date: period.until, ...figures });
}

function leftOutFinding(item: OpenItem): Finding {
  return finding("openItems.leftOut", atItem(item, "openAmount"), { item: itemName(item) });
}

function goneFindings({ items }: Pick<OpenItemsResult, "items">): Finding[] {
  const count = items.filter(({ isGone }) => isGone).length;
  return count === 0 ? [] : [finding("openItems.gone", null, { count })];
}

function summary({ date, items, debtors, total, ties }: OpenItemsResult): Summary {
  return {
    date,
    ...agedSummary(total),
    openItems: items.map(({ open, amount, band, onItsWay, isGone, place, ...item }) => ({
      ...item,
      amount: formatCents(amount),
      openAmount: formatCents(open),
      ageBand: band,
      onItsWay: onItsWay === 0 ? null : formatCents(onItsWay),
      isGone: isGone ? true : null,
      place: place === null ? null : { table: place.table, row: place.row, field: place.field },
    })),
    ageing: debtors.map(({ administration, debtor, name, ...aged }) => ({
      ...{ administration, debtor, name },
      ...agedSummary(aged),
    })),
    ties: tiesSummary(ties),
  };
}

/** The open items at the end of a day, aged, and tied to the ledger (docs/law/actions.md#9). */
export const openItemsAction: Action<FiguresOfRequest, OpenItemsResult, never> = {
  name: "open-items",
  writes: false,
  decide,
  summary,
};
