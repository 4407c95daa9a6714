import { groupBy } from "../../kit/groupBy";
import { type Cents, formatCents, sumOf } from "../../domain/values/money";
import { toSepaText } from "../../domain/values/sepaText";
import { expectedBatch, expectedHeader, expectedTransaction } from "./expectedReading";
import { type UnequalField, unequalFields } from "./differences";
import type { DirectDebitMessage } from "./message";
import { type OurTransaction, type Pairing, pairTransactions } from "./pairing";
import type { DirectDebitFile, ReadBatch } from "./reading";

/**
 * What a difference comes to. payment: who pays whom, how much, when and on whose word; processing: what the bank does
 * with it, or what comes back to be matched; optional: what programs leave out, add or spell in their own way.
 */
export type Weight = "payment" | "processing" | "optional";

/** Something that the file says in another way than the message. */
export interface FileDifference extends UnequalField {
  readonly weight: Weight;
  /** The batch of the file, null when the file as a whole says it or the batch has no ID. */
  readonly paymentInformationId: string | null;
  /** Our transaction; null when the batch, or the file as a whole, says it. */
  readonly transaction: OurTransaction | null;
}

/** A count or sum that a file states and that is not what it holds: banks refuse such a file (ISO 20022, CtrlSum). */
export interface WrongTotal {
  readonly paymentInformationId: string | null;
  readonly field: "numberOfTransactions" | "controlSum";
  readonly stated: string;
  readonly actual: string;
}

/** What a file holds, counted. */
export interface FileTotals {
  readonly numberOfTransactions: number;
  readonly controlSum: Cents;
}

/** How a file of any program's making compares with the message that it should be. */
export interface FileComparison extends Pairing {
  readonly totals: FileTotals;
  readonly differences: readonly FileDifference[];
  readonly wrongTotals: readonly WrongTotal[];
  /** Whether the transactions that both have stand in another order. */
  readonly isReordered: boolean;
}

/** Compares a file with a message: transactions by what they are, batches by the transactions that they hold. */
export function compareFile(message: DirectDebitMessage, file: DirectDebitFile): FileComparison {
  const pairing = pairTransactions(message, file);
  const pairsOf = groupBy(pairing.pairs, ({ theirs }) => theirs.batch);
  const totals = totalsOf(file.batches);
  const stated = [statedTotals(null, file, totals), ...file.batches.map((batch) => batchTotals(batch))];
  return {
    ...pairing,
    totals,
    differences: [
      ...headerDifferences(message, file, totals),
      ...stated.flatMap(({ absent }) => absent),
      ...file.batches.flatMap((batch) => batchDifferences(batch, pairsOf.get(batch) ?? [])),
    ],
    wrongTotals: stated.flatMap(({ wrong }) => wrong),
    isReordered: pairing.pairs.some(
      ({ ours }, index) => ours.position < (pairing.pairs[index - 1]?.ours.position ?? 0),
    ),
  };
}

type Pair = Pairing["pairs"][number];

/** Fields whose difference has a weight other than optional, by their names in `reading.ts`. */
const WEIGHTS: Readonly<Record<string, Weight>> = {
  numberOfTransactions: "payment",
  controlSum: "payment",
  collectionDate: "payment",
  "creditor.name": "payment",
  "creditor.iban": "payment",
  creditorId: "payment",
  localInstrument: "payment",
  amount: "payment",
  currency: "payment",
  mandateId: "payment",
  dateOfSignature: "payment",
  isAmended: "payment",
  originalMandateId: "payment",
  originalCreditorId: "payment",
  originalCreditorName: "payment",
  debtorName: "payment",
  debtorIban: "payment",
  sequenceType: "processing",
  // The bank's own way of reporting a changed account: both mean the same mandate.
  originalDebtorIban: "processing",
  originalDebtorAccount: "processing",
  endToEndId: "processing",
  paymentMethod: "processing",
  batchBooking: "processing",
  unstructured: "processing",
  reference: "processing",
  referenceIssuer: "processing",
};

/** Texts that banks take in one character set only, so that programs spell them each in their own way. */
const SPELLED: ReadonlySet<string> = new Set([
  "creditor.name",
  "debtorName",
  "originalCreditorName",
  "initiatingPartyName",
  "ultimateCreditorName",
  "ultimateDebtorName",
  "unstructured",
]);

/** What a file may leave to the contract with the bank. */
const LEFT_OUT: ReadonlySet<string> = new Set(["batchBooking", "paymentMethod"]);

function weightOf({ field, expected, found }: UnequalField): Weight {
  if (SPELLED.has(field) && isSameText(expected, found)) return "optional";
  if (LEFT_OUT.has(field) && found === null) return "optional";
  // A one-off or final collection ends its mandate.
  if (field === "sequenceType" && endsMandate(expected) !== endsMandate(found)) return "payment";
  return WEIGHTS[field] ?? "optional";
}

function endsMandate(sequenceType: string | null): boolean {
  return sequenceType === "OOFF" || sequenceType === "FNAL";
}

/** Whether a bank that takes the SEPA set only reads both alike, letter size apart. */
function isSameText(expected: string | null, found: string | null): boolean {
  if (expected === null || found === null) return false;
  const ours = toSepaText(expected, "EPC").toLowerCase();
  return (["EPC", "DE"] as const).some((set) => toSepaText(found, set).toLowerCase() === ours);
}

function weighed(
  unequal: readonly UnequalField[],
  place: Pick<FileDifference, "paymentInformationId" | "transaction">,
): FileDifference[] {
  return unequal.map((each) => ({ ...each, ...place, weight: weightOf(each) }));
}

const WHOLE_FILE = { paymentInformationId: null, transaction: null };

/** The header as far as programs fill it alike, and what is really in the file against what should be. */
function headerDifferences(message: DirectDebitMessage, file: DirectDebitFile, totals: FileTotals): FileDifference[] {
  return weighed(unequalFields(expectedHeader(message), { ...file, ...totals }), WHOLE_FILE);
}

/** What may stand at a batch or at its transactions. */
const INHERITED = ["localInstrument", "sequenceType", "creditorId"] as const;

function batchDifferences(batch: ReadBatch, pairs: readonly Pair[]): FileDifference[] {
  const [first] = pairs;
  // A batch of which we have nothing is told by its transactions, which are extra.
  if (first === undefined) return [];
  const { paymentInformationId } = batch;
  const { creditor, ...expected } = expectedBatch(first.ours.batch);
  const { paymentInformationId: id, paymentMethod, batchBooking, collectionDate, chargeBearer } = expected;
  const { categoryPurpose, ultimateCreditorName } = expected;
  const { name, address, iban, bic } = creditor;
  const found = { ...batch, collectionDate: dayOf(batch.collectionDate) };
  const unequal = [
    ...unequalFields({ paymentInformationId: id, paymentMethod, batchBooking, collectionDate, chargeBearer }, found),
    ...unequalFields({ categoryPurpose, ultimateCreditorName }, found),
    ...unequalFields({ name, address, iban, bic }, batch.creditor).map((each) => ({
      ...each,
      field: `creditor.${each.field}`,
    })),
  ];
  const transactions = pairs.map((pair) => ({ pair, unequal: transactionDifferences(pair) }));
  const common = INHERITED.flatMap((field) => commonDifference(field, transactions));
  return [
    ...weighed([...unequal, ...common], { paymentInformationId, transaction: null }),
    ...transactions.flatMap(({ pair: { ours }, unequal: own }) =>
      weighed(
        own.filter((each) => !common.some(({ field }) => field === each.field)),
        { paymentInformationId, transaction: ours },
      ),
    ),
  ];
}

function transactionDifferences({ ours, theirs }: Pair): UnequalField[] {
  const { transaction } = theirs;
  const found = { ...transaction, dateOfSignature: dayOf(transaction.dateOfSignature) };
  return unequalFields(expectedTransaction(ours.transaction, ours.batch), found);
}

/** The difference that all transactions of a batch have, when there are several: told once. */
function commonDifference(
  field: string,
  transactions: readonly { readonly unequal: readonly UnequalField[] }[],
): UnequalField[] {
  const each = transactions.map(({ unequal }) => unequal.find((one) => one.field === field));
  const [first] = each;
  if (first === undefined || each.length < 2) return [];
  return each.every((one) => one?.expected === first.expected && one.found === first.found) ? [first] : [];
}

/** XML Schema lets a date carry a zone. */
function dayOf(date: string | null): string | null {
  return date === null ? null : date.replace(/^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$/, "$1");
}

function totalsOf(batches: readonly ReadBatch[]): FileTotals {
  const transactions = batches.flatMap((batch) => batch.transactions);
  const amounts = transactions.flatMap(({ amount }) => amount ?? []);
  return { numberOfTransactions: transactions.length, controlSum: sumOf(amounts, (amount) => amount) };
}

interface StatedTotals {
  readonly wrong: readonly WrongTotal[];
  readonly absent: readonly FileDifference[];
}

function batchTotals(batch: ReadBatch): StatedTotals {
  return statedTotals(batch.paymentInformationId, batch, totalsOf([batch]));
}

/** Counts and sums as stated against what is there; the EPC wants them all, ISO 20022 only one. */
function statedTotals(
  paymentInformationId: string | null,
  stated: { readonly [F in keyof FileTotals]: FileTotals[F] | null },
  actual: FileTotals,
): StatedTotals {
  const sides = [
    { field: "numberOfTransactions", stated: stated.numberOfTransactions, actual: actual.numberOfTransactions },
    { field: "controlSum", stated: stated.controlSum, actual: actual.controlSum },
  ] as const;
  const written = (field: WrongTotal["field"], value: number): string =>
    field === "controlSum" ? formatCents(value as Cents) : String(value);
  return {
    wrong: sides.flatMap(({ field, stated: said, actual: is }) =>
      said === null || said === is
        ? []
        : [{ paymentInformationId, field, stated: written(field, said), actual: written(field, is) }],
    ),
    absent: sides.flatMap(({ field, stated: said, actual: is }) =>
      said === null
        ? [
            {
              ...WHOLE_FILE,
              paymentInformationId,
              field,
              expected: written(field, is),
              found: null,
              weight: "optional",
            },
          ]
        : [],
    ),
  };
}
