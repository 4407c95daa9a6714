import { readOnlyFinding } from "../../domain/book/readOnlyBook";
import type { LocatedFinding } from "../../session/locatedFinding";
import type { Query } from "../../session/query";

/** That the workbook says that this user may only read it, on the cell that says so; null when it does not. */
export const readOnlyFor: Query<{ readonly user: string }, LocatedFinding | null> = ({ book, addressOf }, { user }) => {
  const finding = readOnlyFinding(book, user);
  return finding === null ? null : { finding, address: finding.place === null ? null : addressOf(finding.place) };
};
