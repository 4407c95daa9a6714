import type { IsoDate } from "../../../domain/values/calendar";
import type { ReturnedOne, ReturnRequest } from "../../../actions/returnEvent";
import type { Cents } from "../../../domain/values/money";
import { reasonCodeOf } from "../../../domain/values/reasonCodes";
import type { SaidKind } from "./likelyKind.query";

/** What the user says about returns that come after one another. */
export interface ReturnDraft {
  /** Null: what is likely for the line. */
  readonly kind: SaidKind | null;
  /** "" for none. */
  readonly reasonCode: string;
  /** Null: what the action takes by itself. */
  readonly bookingDate: IsoDate | null;
  readonly hasBankDebit: boolean;
  readonly bankDebit: IsoDate | null;
  /** Undefined while what was typed is no amount. */
  readonly charges: Cents | null | undefined;
}

/** Before the first return. */
export const FIRST_CHOICE: ReturnDraft = {
  kind: null,
  reasonCode: "",
  bookingDate: null,
  hasBankDebit: false,
  bankDebit: null,
  charges: null,
};

/** What is said of a return, or of each of several; null while something of it is missing. */
export function saidIn(
  draft: ReturnDraft,
  likely: SaidKind,
  ownDay: IsoDate,
): Omit<ReturnRequest, keyof ReturnedOne | "several" | "confirmed"> | null {
  const { hasBankDebit, bankDebit, charges, bookingDate } = draft;
  const reasonCode = reasonCodeOf(draft.reasonCode);
  if (hasBankDebit && (bankDebit === null || charges === undefined)) return null;
  return {
    kind: draft.kind ?? likely,
    ...(reasonCode === null ? {} : { reasonCode }),
    ...(bookingDate === null || bookingDate === ownDay ? {} : { bookingDate }),
    ...(hasBankDebit && bankDebit !== null ? { bankDebit } : {}),
    ...(hasBankDebit && charges != null && charges !== 0 ? { charges } : {}),
  };
}
