import { keyFrom } from "../../../domain/book/book";
import { ibanKey } from "../../../domain/book/bookIndex";
import { type IsoDate, lastBusinessDayOfMonth } from "../../../domain/values/calendar";
import { earliestForAll } from "../../../domain/collection/proposal";
import type { Query, QueryScope } from "../../../session/query";

/** Of what a collection is limited to, that what its beginning depends upon; null does not limit. */
export interface CollectionStartParams {
  readonly administration: string | null;
  readonly account: string | null;
  readonly debtor: string | null;
}

/** What can be said of a collection before anything is judged. */
export interface CollectionStart {
  /** The first collection date that every account concerned can still reach. */
  readonly firstDay: IsoDate;
  /** The last business day of its month. */
  readonly monthEnd: IsoDate;
  /** The administrations concerned that want another user to issue an order than who made it. */
  readonly fourEyes: readonly string[];
  /** The name of the debtor that is asked for; null when there is none of this number. */
  readonly debtorName: string | null;
}

/** When a collection can be at the earliest, and whether it can be posted at once. */
export const collectionStart: Query<CollectionStartParams, CollectionStart> = (scope, params) => {
  const { book, index, moment } = scope;
  const { administration, account, debtor } = params;
  const selection = {
    ...(administration === null ? {} : { administration }),
    ...(account === null ? {} : { account }),
  };
  const firstDay = earliestForAll(book, selection, moment.at);
  return {
    firstDay,
    monthEnd: lastBusinessDayOfMonth(firstDay),
    fourEyes: concerned(scope, params)
      .filter(({ fourEyes }) => fourEyes === true)
      .map(({ code }) => code),
    debtorName: debtor === null ? null : (index.debtors.get(keyFrom(debtor))?.name ?? null),
  };
};

function concerned({ book, index }: QueryScope, { administration, account }: CollectionStartParams) {
  const ofAccount = account === null ? null : (index.accounts.get(ibanKey(account))?.administration ?? null);
  const wanted = administration ?? ofAccount;
  return book.tables.Administrations.filter(({ code }) => wanted === null || keyFrom(code) === keyFrom(wanted));
}
