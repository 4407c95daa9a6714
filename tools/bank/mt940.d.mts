import type { BankStatement } from "./bank.mjs";

/** Whose MT940: ABN AMRO with its code as type, ING of after autumn 2014, Rabobank's structured one. */
export type Mt940Style = "abn" | "ing" | "rabobank";

/**
 * An MT940 of the statements. It cannot tell all that camt tells: the transactions of a batch that is credited in one sum
 * are only counted (not by Rabobank, which credits nothing else), and returns in one sum are debited one by one. Rabobank's
 * entries have no day of their own, so that it gets a statement for each day.
 */
export function mt940(style: Mt940Style, statements: readonly BankStatement[]): string;
