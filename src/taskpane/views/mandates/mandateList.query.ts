import { keyFrom } from "../../../domain/book/book";
import { addMonths, type IsoDate } from "../../../domain/values/calendar";
import { dormancyOn } from "../../../domain/mandates/mandateStatus";
import type { OneOffNeed } from "../../../domain/mandates/oneOffNeeds";
import type { LongList } from "../../../session/longList";
import { MANDATE_FILTERS, type MandateFilter, type MandateListParams } from "./mandateFilters.query";
import { type MandateRow, mandateRowOf } from "./mandateRow.query";
import { type MandateStanding, mandateStandings } from "./mandateStandings.query";
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
}

/** Counts the views of mandates, and lists one of them. */
export const mandateList: Query<MandateListParams, MandateList> = (scope, params) => {
  const { administration, filter } = params;
  const standings = mandateStandings(scope.book, scope.today);
  const isOurs = (code: string): boolean => administration === null || keyFrom(code) === keyFrom(administration);
  const mandates = standings.mandates.filter(({ mandate }) => isOurs(mandate.administration));
  const needs = standings.needs.filter(({ item }) => isOurs(item.invoice.administration));
  const soon = addMonths(scope.today, params.months);
  const counts = { ...countsOf(mandates, soon), needOneOff: needs.length };
  const shown = filter === "needOneOff" ? [] : mandates.filter((one) => BELONGS[filter](one, soon));
  const asked = filter === "needOneOff" ? needs : [];
  const found = foundAmong(shown, params.search, textsOfMandate);
  const foundNeeds = foundAmong(asked, params.search, (need) => textsOfNeed(need, scope));
  return {
    counts,
    mandates: scope.long(rowsOf(found, mandateRowOf(scope, soon))),
    invoices: scope.long(rowsOf(foundNeeds, needRowOf(scope))),
  };
};

type Belongs = (standing: MandateStanding, soon: IsoDate) => boolean;

/** Whether a mandate belongs to a view. */
const BELONGS: Readonly<Record<Exclude<MandateFilter, "needOneOff">, Belongs>> = {
  all: () => true,
  unsigned: ({ mandate, status }) => status === "ToBeSigned" && mandate.oneOff !== true,
  signed: ({ blocked, status }) => status === "Active" && blocked === null,
  duplicates: ({ duplicates }) => duplicates !== null,
  otherIban: ({ hasOtherIban }) => hasOtherIban,
  dormantSoon: ({ mandate, status, lines }, soon) =>
    status === "Active" && dormancyOn(mandate, soon, lines).state === "dormant",
  dormant: ({ status }) => status === "Dormant",
  ended: ({ blocked, status }) =>
    status === "Withdrawn" || status === "Expired" || status === "Used" || blocked !== null,
};

function countsOf(mandates: readonly MandateStanding[], soon: IsoDate): Record<MandateFilter, number> {
  const counts = Object.fromEntries(MANDATE_FILTERS.map((filter) => [filter, 0])) as Record<MandateFilter, number>;
  for (const standing of mandates) {
    for (const filter of MANDATE_FILTERS) {
      if (filter !== "needOneOff" && BELONGS[filter](standing, soon)) counts[filter] += 1;
    }
  }
  return counts;
}

function textsOfMandate({ mandate, debtor }: MandateStanding): (string | null)[] {
  const { mandateId, invoice, iban, accountHolder } = mandate;
  return [mandateId, mandate.debtor, debtor?.name ?? null, iban?.replace(/\s/gu, "") ?? null, invoice, accountHolder];
}

function textsOfNeed({ item: { invoice } }: OneOffNeed, { index }: QueryScope): (string | null)[] {
  return [invoice.number, invoice.debtor, index.debtors.get(keyFrom(invoice.debtor))?.name ?? null];
}
