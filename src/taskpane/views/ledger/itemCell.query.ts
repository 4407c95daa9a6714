import { keyFrom } from "../../../domain/book/book";
import type { Query } from "../../../session/query";

/** An open item, by what it is called. */
export interface ItemCellParams {
  readonly administration: string;
  readonly invoice: string;
  readonly instalment: number | null;
}

/** Where the open amount of an item stands; null when it is nowhere. */
export const itemCell: Query<ItemCellParams, string | null> = ({ index, addressOf }, params) => {
  const { administration, invoice, instalment } = params;
  const key = keyFrom(administration, invoice);
  if (instalment === null) {
    const found = index.invoices.get(key);
    return found === undefined ? null : addressOf({ table: "Invoices", row: found.row, field: "openAmount" });
  }
  const found = index.instalmentsOfInvoice.get(key)?.find(({ number }) => number === instalment);
  return found === undefined ? null : addressOf({ table: "Instalments", row: found.row, field: "openAmount" });
};
