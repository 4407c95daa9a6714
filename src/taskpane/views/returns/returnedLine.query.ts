import type { IsoDate } from "../../../domain/values/calendar";
import type { Advice } from "../../../domain/values/reasonCodes";
import type { ReturnKind } from "../../../domain/book/records";
import type { AfterReturn } from "./afterReturn.query";

/** A line that came back, or an invoice that another program collected. */
export interface ReturnedLine {
  /** Null where another program collected it. */
  readonly order: string | null;
  readonly line: number | null;
  /** The bank's entry, by which such a return is taken back; null for a line of ours. */
  readonly entry: string | null;
  readonly item: string;
  readonly debtor: string;
  readonly name: string;
  readonly amount: string;
  readonly returnedOn: IsoDate | null;
  readonly kind: ReturnKind | null;
  readonly reasonCode: string | null;
  readonly advice: Advice;
  /** Its transaction, by which its return can be taken back; null where it has no end-to-end ID. */
  readonly endToEndId: string | null;
  /** What the bank still takes for its transaction; null where that is in, or nothing is owed. */
  readonly debitAwaited: string | null;
  readonly after: AfterReturn;
  readonly address: string | null;
}
