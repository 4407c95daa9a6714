import type { IsoDate } from "../../domain/values/calendar";
import type { MemberList } from "../../lists/members/memberList";
import type { Confirmation } from "../action";
import type { AskedLedger } from "../newCreditor";
import type { KeptReading } from "../takeInRequest";
import type { ListRules } from "./listRules";

/** When mandates were signed of which the list does not say it: a day for all, the day of joining, or not yet. */
export type AskedSignature = IsoDate | "joined" | "later";

/** One list of names, IBANs and amounts by which a firm or a club collects, and what it does not say itself. */
export interface TakeInOneListRequest extends Confirmation, AskedLedger {
  readonly list: MemberList;
  readonly kept?: KeptReading;
  /** The code of the administration, where it is new or there are several. */
  readonly administration?: string;
  readonly creditorId?: string;
  readonly creditorName?: string;
  /** The IBAN of the account that it is collected on. */
  readonly account?: string;
  readonly collectionDate?: IsoDate;
  /** What the numbers of the invoices begin with; the month of the collection where nothing is said. */
  readonly period?: string;
  readonly signedOn?: AskedSignature;
  readonly rules?: ListRules;
  /** The list does not hold everybody: who is missing in it is not gone. */
  readonly partial?: true;
  /** Members of whom nothing is taken, by number or name. */
  readonly exclude?: readonly string[];
}

/** Something that the list does not say and nothing can be made without: one question of a form, each with its option. */
export interface MissingAnswer {
  readonly field: "creditorName" | "creditorId" | "account" | "collectionDate" | "signedOn" | "fee";
  /** Of a fee: the group that it is of. */
  readonly about: string | null;
  /** What may be the answer, to be confirmed by giving it. */
  readonly proposed: string | null;
  /** How many members it is asked of; 0 where it is of the whole list. */
  readonly members: number;
}
