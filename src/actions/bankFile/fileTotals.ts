import { type Finding, finding } from "../../domain/book/finding";
import { type Cents, formatCents, sumOf } from "../../domain/values/money";
import type { DirectDebitFile, ReadTransaction } from "../../iso20022/pain008/reading";

/** What a file or batch states of itself. */
interface Stated {
  readonly element: string;
  readonly numberOfTransactions: number | null;
  readonly controlSum: Cents | null;
  readonly transactions: readonly ReadTransaction[];
}

/** Where a file's own counts and sums are not what is in it: it was cut, edited or put together by hand. */
export function totalsFindings(name: string, file: DirectDebitFile): Finding[] {
  const all = file.batches.flatMap(({ transactions }) => transactions);
  const whole: Stated = { ...file, element: "GrpHdr", transactions: all };
  const batches = file.batches.map((batch, at): Stated => {
    const { paymentInformationId, numberOfTransactions, controlSum, transactions } = batch;
    const element = `PmtInf ${paymentInformationId ?? String(at + 1)}`;
    return { element, numberOfTransactions, controlSum, transactions };
  });
  return [whole, ...batches].flatMap((stated) => totalsOf(name, stated));
}

function totalsOf(file: string, { element, numberOfTransactions, controlSum, transactions }: Stated): Finding[] {
  const findings: Finding[] = [];
  const count = transactions.length;
  if (numberOfTransactions !== null && numberOfTransactions !== count) {
    const params = { file, element: `${element}/NbOfTxs`, stated: numberOfTransactions, found: count };
    findings.push(finding("bankFile.totals", null, params));
  }
  const amounts = transactions.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const sum = sumOf(amounts, (amount) => amount);
  // Of an amount that cannot be read it is said where it stands, and nothing of a sum that it belongs to.
  if (controlSum !== null && amounts.length === count && controlSum !== sum) {
    const params = { file, element: `${element}/CtrlSum`, stated: formatCents(controlSum), found: formatCents(sum) };
    findings.push(finding("bankFile.totals", null, params));
  }
  return findings;
}
