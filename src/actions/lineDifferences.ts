import { groupBy } from "../kit/groupBy";
import { keyFrom } from "../domain/book/book";
import { formatCents, ZERO } from "../domain/values/money";
import type { DirectDebit } from "../domain/book/records";

/** The fields of a line that a user would want to see changed, as text. */
const SHOWN = {
  amount: (line) => formatCents(line.amount),
  discount: (line) => formatCents(line.discount ?? ZERO),
  mandateId: (line) => line.mandateId,
  iban: (line) => line.iban,
  accountHolder: (line) => line.accountHolder,
  sequenceType: (line) => line.sequenceType,
  remittanceInformation: (line) => line.remittanceInformation ?? "",
  ultimateDebtor: (line) => line.ultimateDebtor ?? "",
  ultimateDebtorId: (line) => line.ultimateDebtorId ?? "",
  ultimateCreditor: (line) => line.ultimateCreditor ?? "",
  categoryPurpose: (line) => line.categoryPurpose ?? "",
} as const satisfies Readonly<Record<string, (line: DirectDebit) => string>>;

const SHOWN_FIELDS = Object.keys(SHOWN) as readonly (keyof typeof SHOWN)[];

/** A field of an item's line that a change makes another. */
export interface LineDifference {
  readonly invoice: string;
  readonly instalment: number | null;
  /** `transaction`: with which other items it is collected in one amount. */
  readonly field: keyof typeof SHOWN | "transaction";
  /** As text; "" where the item comes. */
  readonly was: string;
  /** As text; "" where the item leaves. */
  readonly is: string;
}

/** What a change does to an order's lines, item by item: those that leave, those that come, and each field that differs. */
export function lineDifferences(before: readonly DirectDebit[], after: readonly DirectDebit[]): LineDifference[] {
  const nameOf = (line: DirectDebit) => keyFrom(line.invoice, line.instalment);
  const were = new Map(before.map((line) => [nameOf(line), line]));
  const are = new Map(after.map((line) => [nameOf(line), line]));
  const row = (
    { invoice, instalment }: DirectDebit,
    field: LineDifference["field"],
    was: string,
    is: string,
  ): LineDifference => ({ invoice, instalment, field, was, is });
  const left = before.filter((line) => !are.has(nameOf(line)));
  const came = after.filter((line) => !were.has(nameOf(line)));
  const [membersBefore, membersAfter] = [membersOf(before), membersOf(after)];
  const changed = after.flatMap((line) => {
    const was = were.get(nameOf(line));
    if (was === undefined) return [];
    const together = [membersBefore(was), membersAfter(line)] as const;
    return [
      ...(together[0] === together[1] ? [] : [row(line, "transaction", ...together)]),
      ...SHOWN_FIELDS.filter((field) => SHOWN[field](was) !== SHOWN[field](line)).map((field) =>
        row(line, field, SHOWN[field](was), SHOWN[field](line)),
      ),
    ];
  });
  return [
    ...left.map((line) => row(line, "amount", formatCents(line.amount), "")),
    ...came.map((line) => row(line, "amount", "", formatCents(line.amount))),
    ...changed,
  ];
}

/** Tells which invoices are collected in one transaction with a line: its number says nothing, for it moves up. */
function membersOf(lines: readonly DirectDebit[]): (line: DirectDebit) => string {
  const members = groupBy(lines, ({ transaction }) => transaction);
  return ({ transaction }) => (members.get(transaction) ?? []).map(({ invoice }) => invoice).join(" ");
}
