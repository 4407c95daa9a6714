import { type DunningNotice, dunningNotices } from "../../../domain/collection/dunningNotices";
import type { Query } from "../../../session/query";

/** What one debtor is asked for by one administration; null where there is nothing to ask. */
export const dunningNotice: Query<
  { readonly administration: string; readonly debtor: string },
  DunningNotice | null
> = ({ book, index, today }, selection) => dunningNotices(book, index, today, selection)[0] ?? null;
