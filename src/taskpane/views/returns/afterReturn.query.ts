import { keyFrom } from "../../../domain/book/book";
import { itemKey } from "../../../domain/book/bookIndex";
import {
  isToBeCollected,
  itemName,
  itemOfLine,
  livingLine,
  openAmountOf,
  type OpenItem,
} from "../../../domain/book/openItem";
import { linesOfItem } from "../../../domain/book/orderOfIssue";
import type { DirectDebit, Invoice } from "../../../domain/book/records";
import { hasEnded } from "../../../domain/mandates/lackingMandates";
import { linesUnder } from "../../../domain/mandates/mandateHistory";
import { blockOn } from "../../../domain/values/heldUntil";
import { adviceFor } from "../../../domain/values/reasonCodes";
import type { Query, QueryScope } from "../../../session/query";

/** What can be done at once about something that came back: written here, or looked at where it is kept. */
export type StepAfter = "withdraw" | "changeIban" | "hold" | "release" | "mandate";

/** What came back, as far as something can be done about it at once. */
export interface AfterReturn {
  readonly administration: string;
  /** As people name it: `F1`, `F1/2`. */
  readonly item: string;
  readonly mandate: string;
  /** Only what the books allow as they now stand. */
  readonly steps: readonly StepAfter[];
}

/** Reasons after which the mandate is not to be used again (docs/law/actions.md#8). */
const WITHDRAW_REASONS: ReadonlySet<string | null> = new Set(["MD01", "MD07", "AC13"]);

/** Reasons after which the mandate is to be on another account (docs/law/actions.md#8). */
const IBAN_REASONS: ReadonlySet<string | null> = new Set(["AC01", "AC04"]);

/** What can be done about a line that came back; no steps where it stands, or where its item is gone. */
export function afterReturn(line: DirectDebit, scope: Pick<QueryScope, "index" | "today">): AfterReturn {
  const { index } = scope;
  const item = itemOfLine(line, index);
  return {
    administration: line.administration,
    item: item === null ? line.invoice : itemName(item),
    mandate: line.mandateId,
    steps: line.status === "Returned" ? [...mandateSteps(line, scope), ...itemSteps(item, scope)] : [],
  };
}

/** What can be done about an invoice that came back of another program's collection; no steps where its row is gone. */
export function afterOutside(invoice: Invoice | undefined, scope: Pick<QueryScope, "index" | "today">): AfterReturn {
  if (invoice === undefined) return { administration: "", item: "", mandate: "", steps: [] };
  const { administration, number } = invoice;
  const item: OpenItem = { key: itemKey(administration, number, null), invoice, table: "Invoices", record: invoice };
  return { administration, item: number, mandate: invoice.mandateId ?? "", steps: itemSteps(item, scope) };
}

function mandateSteps(line: DirectDebit, scope: Pick<QueryScope, "index" | "today">): StepAfter[] {
  const { index } = scope;
  const mandate = index.mandates.get(keyFrom(line.administration, line.mandateId));
  if (mandate?.withdrawnOn !== null) return [];
  const advice = adviceFor(line.reasonCode);
  const isMended = line.returnKind !== "Recalled" && (advice === "Correct" || advice === "NewMandate");
  const isUnderWay = linesUnder(mandate, index).some(
    ({ line: { status } }) => status === "Draft" || status === "InTransit",
  );
  return [
    ...(WITHDRAW_REASONS.has(line.reasonCode) && !isUnderWay ? (["withdraw"] as const) : []),
    ...(IBAN_REASONS.has(line.reasonCode) && !hasEnded(mandate, scope) ? (["changeIban"] as const) : []),
    ...(isMended ? (["mandate"] as const) : []),
  ];
}

function itemSteps(item: OpenItem | null, { index, today }: Pick<QueryScope, "index" | "today">): StepAfter[] {
  if (item === null || openAmountOf(item.record) <= 0 || livingLine(linesOfItem(item.key, index)) !== null) return [];
  const { record, invoice } = item;
  const isHeld = blockOn(record.blocked, today) !== null;
  // An instalment follows its invoice, which is released by itself.
  const isInvoiceHeld = item.table === "Instalments" && blockOn(invoice.blocked, today) !== null;
  if (isInvoiceHeld) return [];
  const isWanted = isToBeCollected(item, index.debtors.get(keyFrom(invoice.debtor)));
  return [
    ...(isHeld ? [] : (["hold"] as const)),
    ...(isWanted && record.blocked === null ? [] : (["release"] as const)),
  ];
}

/** The same of a line by its number; null where it is not there. */
export const stepsAfterReturn: Query<{ readonly order: string; readonly line: number }, AfterReturn | null> = (
  scope,
  { order, line: number },
) => {
  const line = scope.index.linesOfOrder.get(keyFrom(order))?.find((one) => one.line === number);
  return line === undefined ? null : afterReturn(line, scope);
};
