import type { IsoDate } from "../../domain/values/calendar";
import type { MemberList, MemberRow } from "../../lists/members/memberList";
import type { ListRules } from "./listRules";

/** What the rows are read by. */
export interface ListScope {
  readonly list: MemberList;
  readonly rules: ListRules;
  /** When it is collected, where the row does not say it. */
  readonly collectionDate: IsoDate;
  readonly period: string | undefined;
  readonly exclude: readonly string[];
  /** Whether something of a member was invoiced by a list before: what is due once is not due again. */
  readonly wasInvoiced: (row: MemberRow) => boolean;
}
