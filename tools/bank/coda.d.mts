import type { BankStatement } from "./bank.mjs";

/** A CODA of the statements, in its own character set; the transactions of a batch and of returns in one sum are told. */
export function coda(statements: readonly BankStatement[]): Uint8Array;
