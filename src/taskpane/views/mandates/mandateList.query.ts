import { keyFrom } from "../../../domain/book/book";
import { addMonths, type IsoDate } from "../../../domain/values/calendar";
import { isOnList } from "../../../domain/mandates/mandateLists";
import { type MandateStanding, mandateStandings } from "../../../domain/mandates/mandateStandings";
import type { OneOffNeed } from "../../../domain/mandates/oneOffNeeds";
import type { LongList } from "../../../session/longList";
import { MANDATE_FILTERS, type MandateFilter, type MandateListParams } from "./mandateFilters.query";
import { type DebtorRow, debtorRowOf, type DebtorToEnable, debtorsToEnable } from "./debtorRow.query";
import { type MandateRow, mandateRowOf } from "./mandateRow.query";
import { type NeedRow, needRowOf } from "./needRow.query";
import type { Query, QueryScope } from "../../../session/query";
import { rowsOf } from "../../../session/rowsOf";
import { foundAmong } from "../../../session/searchWords";

/** The mandates, or invoices, of a view. */
export interface MandateList {
  readonly counts: Readonly<Record<MandateFilter, number>>;
  readonly mandates: LongList<MandateRow>;
  /** Empty but for `needOneOff`. */
  readonly invoices: LongList<NeedRow>;
  /** Empty but for `toEnable`. */
  readonly debtors: LongList<DebtorRow>;
}

/** Counts the views of mandates, and lists one of them. */
export const mandateList: Query<MandateListParams, MandateList> = (scope, params) => {
  const { administration, filter } = params;
  const standings = mandateStandings(scope.book, scope.today);
  const isOurs = (code: string): boolean => administration === null || keyFrom(code) === keyFrom(administration);
  const mandates = standings.mandates.filter(({ mandate }) => isOurs(mandate.administration));
  const needs = standings.needs.filter(({ item }) => isOurs(item.invoice.administration));
  const soon = addMonths(scope.today, params.months);
  const debtors = debtorsToEnable(scope);
  const counts = { ...countsOf(mandates, soon), needOneOff: needs.length, toEnable: debtors.length };
  const shown = isOfMandates(filter) ? mandates.filter((one) => isOnList(filter, one, soon)) : [];
  const asked = filter === "needOneOff" ? needs : [];
  const found = foundAmong(shown, params.search, textsOfMandate);
  const foundNeeds = foundAmong(asked, params.search, (need) => textsOfNeed(need, scope));
  const foundDebtors = foundAmong(filter === "toEnable" ? debtors : [], params.search, textsOfDebtor);
  return {
    counts,
    mandates: scope.long(rowsOf(found, mandateRowOf(scope, soon))),
    debtors: scope.long(rowsOf(foundDebtors, debtorRowOf(scope))),
    invoices: scope.long(rowsOf(foundNeeds, needRowOf(scope))),
  };
};

function countsOf(mandates: readonly MandateStanding[], soon: IsoDate): Record<MandateFilter, number> {
  const counts = Object.fromEntries(MANDATE_FILTERS.map((filter) => [filter, 0])) as Record<MandateFilter, number>;
  for (const standing of mandates) {
    for (const filter of MANDATE_FILTERS) {
      if (isOfMandates(filter) && isOnList(filter, standing, soon)) counts[filter] += 1;
    }
  }
  return counts;
}

/** Whether a view lists mandates. */
function isOfMandates(filter: MandateFilter): filter is Exclude<MandateFilter, "needOneOff" | "toEnable"> {
  return filter !== "needOneOff" && filter !== "toEnable";
}

function textsOfDebtor({ debtor: { number, name, iban } }: DebtorToEnable): (string | null)[] {
  return [number, name, iban?.replace(/\s/gu, "") ?? null];
}

function textsOfMandate({ mandate, debtor }: MandateStanding): (string | null)[] {
  const { mandateId, invoice, iban, accountHolder } = mandate;
  return [mandateId, mandate.debtor, debtor?.name ?? null, iban?.replace(/\s/gu, "") ?? null, invoice, accountHolder];
}

function textsOfNeed({ item: { invoice } }: OneOffNeed, { index }: QueryScope): (string | null)[] {
  return [invoice.number, invoice.debtor, index.debtors.get(keyFrom(invoice.debtor))?.name ?? null];
}
