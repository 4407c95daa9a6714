import { groupBy } from "../../kit/groupBy";
import { type Book, keyFrom } from "../book/book";
import type { BookIndex } from "../book/bookIndex";
import { at, type Place } from "../book/finding";
import { itemName, itemOfLine } from "../book/openItem";
import type { BankEntry, DirectDebit, LedgerEvent, LedgerLine } from "../book/records";
import type { IsoDate } from "../values/calendar";
import { type Cents, subtract, ZERO } from "../values/money";
import { debitsOf, transactionOfLine } from "../ledger/bankDebits";
import type { SampledLine } from "./drawSample";

const TRAIL_STEPS = ["line", "invoice", "mandate", "file", "bankEntry", "journalLine"] as const;

/** What an auditor follows a line along. */
export type TrailStep = (typeof TRAIL_STEPS)[number];

/** One thing along the trail of a line, with the cell that it stands in. */
export interface TrailPart {
  readonly order: string;
  readonly line: number;
  readonly step: TrailStep;
  /** The number or name of it: an end-to-end ID, an invoice, a mandate, a file, a reference, an entry with its line. */
  readonly name: string;
  readonly date: IsoDate | null;
  readonly amount: Cents | null;
  readonly account: string | null;
  readonly event: LedgerEvent | null;
  /** Of a file: the line in it at which the element begins. */
  readonly fileLine: number | null;
  /** Null where the workbook has it no more, and of a file. */
  readonly place: Place | null;
}

/** The same with its cell as the user calls it. */
export interface LocatedPart extends Omit<TrailPart, "place"> {
  readonly address: string | null;
}

/** The parts with their cells. */
export function locatedParts(
  trail: readonly TrailPart[],
  addressOf: (place: Place) => string | null,
): readonly LocatedPart[] {
  return trail.map(({ place, ...part }) => ({ ...part, address: place === null ? null : addressOf(place) }));
}

/** Each step of the trail of one line in its order, with what there is of it; nothing where the line lacks it. */
export function stepsOfTrail<Part extends Pick<TrailPart, "step">>(
  parts: readonly Part[],
): readonly { readonly step: TrailStep; readonly parts: readonly Part[] }[] {
  return TRAIL_STEPS.map((step) => ({ step, parts: parts.filter((part) => part.step === step) }));
}

const NOTHING = { date: null, amount: null, account: null, event: null, fileLine: null, place: null } as const;

/** The trail of a line through the workbook: itself, invoice, mandate, the bank's entries and the journal lines. */
export function trailsOf(
  sampled: readonly SampledLine[],
  { tables }: Book,
  index: BookIndex,
): readonly (readonly TrailPart[])[] {
  const entriesOf = groupBy(tables.BankEntries, ({ order, status }) =>
    status === "Processed" && order !== null ? keyFrom(order) : undefined,
  );
  const ledgerOf = groupBy(tables.Ledger, ({ order }) => (order === null ? undefined : keyFrom(order)));
  return sampled.map(({ order, line }) => {
    const key = keyFrom(order.number);
    const members = transactionOfLine(index.linesOfOrder.get(key) ?? [], line);
    const own = { order: order.number, line: line.line };
    return [
      ...recordParts({ order, line }, index),
      ...entriesOfLine(line, members, entriesOf.get(key) ?? []).map((entry) => ({
        ...{ ...NOTHING, ...own, step: "bankEntry" as const, name: entry.reference, date: entry.bookingDate },
        ...{ amount: entry.amount, place: at("BankEntries", entry, "reference") },
      })),
      ...(ledgerOf.get(key) ?? [])
        .filter((one) => isOfLine(one, line, members))
        .map((one) => ({
          ...{ ...NOTHING, ...own, step: "journalLine" as const, name: `${one.entry}/${String(one.line)}` },
          ...{ date: one.bookingDate, account: one.account, event: one.event },
          amount: subtract(one.debit ?? ZERO, one.credit ?? ZERO),
          place: at("Ledger", one, "entry"),
        })),
    ];
  });
}

function recordParts({ order, line }: SampledLine, index: BookIndex): TrailPart[] {
  const own = { order: order.number, line: line.line };
  const item = itemOfLine(line, index);
  const invoice = line.instalment === null ? line.invoice : `${line.invoice}/${String(line.instalment)}`;
  const place =
    item === null
      ? null
      : item.table === "Invoices"
        ? at("Invoices", item.record, "number")
        : at("Instalments", item.record, "number");
  const mandate = index.mandates.get(keyFrom(line.administration, line.mandateId));
  return [
    {
      ...{ ...NOTHING, ...own, step: "line", name: line.endToEndId ?? "", date: order.collectionDate },
      ...{ amount: line.amount, place: at("DirectDebits", line, "line") },
    },
    {
      ...{ ...NOTHING, ...own, step: "invoice", name: item === null ? invoice : itemName(item) },
      ...{ date: item?.invoice.invoiceDate ?? null, amount: item?.record.amount ?? null, place },
    },
    {
      ...{ ...NOTHING, ...own, step: "mandate", name: line.mandateId, date: line.dateOfSignature },
      place: mandate === undefined ? null : at("Mandates", mandate, "mandateId"),
    },
  ];
}

/** The money of the order or its batch, and what the bank debited again for the transaction. */
function entriesOfLine(line: DirectDebit, members: readonly DirectDebit[], entries: readonly BankEntry[]): BankEntry[] {
  const credits = entries.filter(({ amount, line: named, paymentInformationId: batch }) => {
    if (amount <= 0) return false;
    if (named !== null) return named === line.line;
    return batch === null || keyFrom(batch) === keyFrom(line.paymentInformationId);
  });
  return [...credits, ...debitsOf(members, entries)];
}

/** Those of the line, of its transaction, and of the order's money. */
function isOfLine(one: LedgerLine, line: DirectDebit, members: readonly DirectDebit[]): boolean {
  if (one.directDebit !== null) return one.directDebit === line.line;
  if (one.endToEndId !== null) return members.some(({ endToEndId }) => keyFrom(endToEndId) === keyFrom(one.endToEndId));
  return one.debtor === null;
}
