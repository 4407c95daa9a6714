import type { ItemName, Sequence } from "./paper";

/*
 * What the product names, within what the contract asks: orders, and the places of items in them.
 */

export interface ReportedLine {
  readonly line: number;
  readonly transaction: number;
  readonly item: ItemName;
  readonly sequence: Sequence;
}

export interface ReportedOrder {
  readonly number: string;
  readonly account: string;
  readonly scheme: string;
  readonly lines: readonly ReportedLine[];
}
