import type { IsoDate } from "../../domain/values/calendar";
import type { Confirmation } from "../action";
import type { NamedBytes } from "../compare";
import type { AskedLedger } from "../newCreditor";

/** Bank files of any program, and what is to be made of them. */
export interface TakeInBankFileRequest extends Confirmation, AskedLedger {
  readonly files: readonly NamedBytes[];
  /** The code of the administration, where it is new or there are several. */
  readonly administration?: string;
  /** Of several creditors in the files the one that is meant. */
  readonly creditorId?: string;
  /** The answers to what the files leave open, each by what it is about. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** Whether the amounts of the last run become the list of the next period. */
  readonly nextInvoices?: true;
  /** When they are due, instead of a month after the collection. */
  readonly dueDate?: IsoDate;
}
