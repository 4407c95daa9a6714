import type { IsoDate } from "../../../domain/values/calendar";
import type { Cents } from "../../../domain/values/money";
import type { SaidKind } from "./returnChoice.query";

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
