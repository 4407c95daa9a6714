import type { Cents } from "../../domain/values/money";
import { mt940Amount } from "./mt940Values";

/** What a text says of the amount that was collected, and of what the bank charges with it; both in euros. */
export interface OriginalAmount {
  readonly originalAmount: Cents | null;
  readonly charges: Cents | null;
}

const ORIGINAL = /\/OCMT\/EUR\s*([\d,]+)/;
const CHARGES = /\/CHGS\/(?:EUR)?\s*([\d,]+)/;

/** The amounts in `/OCMT/EUR11,85//CHGS/EUR0,50/`; an amount in another currency is none. */
export function amountsIn(text: string): OriginalAmount {
  const [original, charges] = [ORIGINAL.exec(text)?.[1], CHARGES.exec(text)?.[1]];
  return {
    originalAmount: original === undefined ? null : mt940Amount(original),
    charges: charges === undefined ? null : mt940Amount(charges),
  };
}

/**
 * The two together with what was booked: the charges are what is booked over the collected amount, and the other way
 * round; where the three do not agree, the charges are unknown.
 */
export function settledAmounts(booked: Cents, stated: OriginalAmount): OriginalAmount {
  const absolute = Math.abs(booked);
  const { originalAmount, charges } = stated;
  if (originalAmount !== null) {
    const over = (absolute - originalAmount) as Cents;
    const agrees = over > 0 && (charges === null || charges === over);
    return { originalAmount, charges: agrees ? over : null };
  }
  if (charges === null || charges === 0 || charges >= absolute) return { originalAmount: null, charges: null };
  return { originalAmount: (absolute - charges) as Cents, charges };
}
