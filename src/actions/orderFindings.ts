import { append, type Change } from "../domain/book";
import type { Finding } from "../domain/finding";
import { withoutRepeats } from "../domain/finding";
import type { PlannedOrder } from "../domain/collectionOrder";
import { itemName } from "../domain/openItem";
import type { Proposal } from "../domain/proposal";
import type { OrderFinding } from "../domain/records";
import type { Aids, Moment } from "./action";

/**
 * What an order keeps of its making: each warning that was accepted and by whom, and each item that was left out and why.
 * What concerns no order in particular stands with the first order of the item's administration, else the first one.
 */
export function orderFindings(
  proposal: Proposal,
  orders: readonly PlannedOrder[],
  moment: Moment,
  aids: Aids | undefined,
): Change[] {
  const [first] = orders;
  if (first === undefined) return [];
  const orderOf = (administration: string): string =>
    (orders.find(({ order }) => order.administration === administration) ?? first).order.number;
  const row = (order: string, found: Finding, record: string | null, acceptedBy: string | null): OrderFinding => ({
    row: 0,
    order,
    code: found.code,
    severity: found.severity,
    record,
    message: aids?.describe?.(found) ?? found.code,
    acceptedBy,
    at: moment.at,
  });
  const accepted = withoutRepeats(proposal.warnings).map((found) =>
    row(orderOf(administrationOf(found)), found, recordOf(found), moment.user),
  );
  const leftOut = proposal.leftOut.flatMap(({ item, findings }) => {
    const order = orderOf(item.invoice.administration);
    // An item that is in another order already is not missed here.
    const reasons = findings.filter(({ severity, code }) => severity === "error" || code === "item.blocked");
    return withoutRepeats(reasons).map((found) => row(order, found, `Invoices ${itemName(item)}`, null));
  });
  return [...accepted, ...leftOut].map((record) => append("OrderFindings", record));
}

/** The administration that a finding names, when it names one. */
function administrationOf({ params }: Finding): string {
  return String(params["administration"] ?? "");
}

/** What a finding is about, as a person would look it up: the table and the sheet row; null when it is about neither. */
function recordOf({ place }: Finding): string | null {
  if (place === null) return null;
  return place.row === null ? place.table : `${place.table} ${String(place.row)}`;
}
