import { keyFrom } from "../../../domain/book/book";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import { atItem, itemName, openAmountOf } from "../../../domain/book/openItem";
import type { OneOffNeed } from "../../../domain/mandates/oneOffNeeds";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { QueryScope } from "../../../session/query";

/** An item that waits for a one-off mandate. */
export interface NeedRow {
  readonly administration: string;
  readonly item: string;
  readonly debtor: string;
  readonly name: string;
  readonly amount: string;
  readonly dueDate: IsoDate;
  /** The mandate that only has to be signed; null when there is none. */
  readonly unsigned: string | null;
  /** Where to write: the date of signature, or a new row of the mandates. */
  readonly address: string | null;
  readonly itemAddress: string | null;
  /** What stands in the way of the mandates that there are. */
  readonly why: readonly LocatedFinding[];
}

/** Makes the rows of items that wait for a one-off mandate. */
export function needRowOf({ index, addressOf }: QueryScope): (need: OneOffNeed) => NeedRow {
  return ({ item, unsigned, findings }) => ({
    administration: item.invoice.administration,
    item: itemName(item),
    debtor: item.invoice.debtor,
    name: index.debtors.get(keyFrom(item.invoice.debtor))?.name ?? "",
    amount: formatCents(openAmountOf(item.record)),
    dueDate: item.record.dueDate,
    unsigned: unsigned?.mandateId ?? null,
    address: addressOf(
      unsigned === null
        ? { table: "Mandates", row: null, field: "mandateId" }
        : { table: "Mandates", row: unsigned.row, field: "dateOfSignature" },
    ),
    itemAddress: addressOf(atItem(item, "amount")),
    why: findings
      .filter(({ severity }) => severity === "error")
      .map((finding) => ({ finding, address: finding.place === null ? null : addressOf(finding.place) })),
  });
}
