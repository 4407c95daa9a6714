/**
 * What the bookkeeper does with an item that came back: collect it `Again` as it is; `Correct` the data first;
 * `NoMore`, never again; only under a `NewMandate`; `AskDebtor` before anything else.
 */
export type Advice = "Again" | "Correct" | "NoMore" | "NewMandate" | "AskDebtor";

/**
 * The reason codes of R-transactions (ISO 20022 external status and return reasons, as EPC173-14 guides their use) with
 * what they mean for the next collection. MS03, which hides both an empty and a closed account, asks the debtor: the
 * careful one of its two advices. AG02 can also mean that a one-off mandate was used before, which needs a new mandate.
 */
export const REASON_CODES = [
  { code: "AC01", advice: "Correct" },
  { code: "AC02", advice: "AskDebtor" },
  { code: "AC03", advice: "AskDebtor" },
  { code: "AC04", advice: "AskDebtor" },
  { code: "AC06", advice: "AskDebtor" },
  { code: "AC13", advice: "NewMandate" },
  { code: "AG01", advice: "AskDebtor" },
  { code: "AG02", advice: "Correct" },
  { code: "AM02", advice: "AskDebtor" },
  { code: "AM04", advice: "Again" },
  { code: "AM05", advice: "NoMore" },
  { code: "AM09", advice: "AskDebtor" },
  { code: "BE04", advice: "Correct" },
  { code: "BE05", advice: "Correct" },
  { code: "CNOR", advice: "Correct" },
  { code: "DNOR", advice: "Correct" },
  { code: "DT01", advice: "Correct" },
  { code: "ED05", advice: "Again" },
  { code: "FF01", advice: "Correct" },
  { code: "FF05", advice: "Correct" },
  { code: "MD01", advice: "NewMandate" },
  { code: "MD02", advice: "Correct" },
  { code: "MD06", advice: "AskDebtor" },
  { code: "MD07", advice: "NoMore" },
  { code: "MS02", advice: "AskDebtor" },
  { code: "MS03", advice: "AskDebtor" },
  { code: "NARR", advice: "AskDebtor" },
  { code: "NOAS", advice: "AskDebtor" },
  { code: "RC01", advice: "Correct" },
  { code: "RR01", advice: "Correct" },
  { code: "RR02", advice: "Correct" },
  { code: "RR03", advice: "Correct" },
  { code: "RR04", advice: "NoMore" },
  { code: "SL01", advice: "AskDebtor" },
  { code: "TM01", advice: "Correct" },
] as const satisfies readonly { readonly code: string; readonly advice: Advice }[];

/** A reason code that we know the meaning of. */
export type ReasonCode = (typeof REASON_CODES)[number]["code"];

const ADVICE_OF: ReadonlyMap<string, Advice> = new Map(REASON_CODES.map(({ code, advice }) => [code, advice]));

/** Whether the code, in capitals, is one that we know the meaning of; others are kept and shown all the same. */
export function isKnownReasonCode(code: string): code is ReasonCode {
  return ADVICE_OF.has(code);
}

/** What to do after this reason; an unknown code, a bank's own one and none at all ask the debtor. */
export function adviceFor(code: string | null): Advice {
  return ADVICE_OF.get(code ?? "") ?? "AskDebtor";
}

/** A reason code as it is kept: upper case, without spaces; null for none. */
export function reasonCodeOf(text: string | undefined): string | null {
  const code = (text ?? "").trim().toUpperCase();
  return code === "" ? null : code;
}
