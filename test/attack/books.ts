import { existsSync } from "node:fs";

import { cents, formatCents, sumOf } from "../../src/domain/values/money";
import { readIban } from "../../src/domain/values/iban";
import { readDirectDebitFile } from "../../src/iso20022/pain008/reader";
import { type CommandFolder, commandFolder, type Reported } from "../support/commandFolder";

/** The day on which everything is tried. */
export const NOW = "2026-11-22T10:15:00";
/** The workbook in each folder. */
export const BOOK = "book.xlsx";
/** Collects all that can be. */
export const COLLECT = `collect ${BOOK} --collection-date 2026-12-07 --confirm --out bank`;

/** What `make` gives, made once, when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** Does something in a new folder, which is gone afterwards. */
export async function inFolder<T>(work: (at: CommandFolder) => Promise<T>, at = commandFolder()): Promise<T> {
  try {
    return await work(at);
  } finally {
    at.remove();
  }
}

/** The sample workbook, as a file. */
export const sampleFile: () => Promise<Uint8Array> = once(() =>
  inFolder(async (at) => {
    await at.json(`new ${BOOK} --sample`, NOW);
    return at.read(BOOK);
  }),
);

/** The sample workbook after a collection. */
export const collectedFile: () => Promise<Uint8Array> = once(async () => {
  const sample = await sampleFile();
  return inFolder(async (at) => {
    at.write(BOOK, sample);
    await at.json(COLLECT, NOW);
    return at.read(BOOK);
  });
});

/** What no answer to a command may be, whatever the workbook is; null when it is none of these. */
export function amissIn({ exit, findings }: Reported): string | null {
  if (![0, 1, 3].includes(exit)) return `exit ${String(exit)}`;
  if (exit > 0 && findings.length === 0) return `exit ${String(exit)} without a word`;
  const unsaid = findings.find(({ message }) => /\{\w+\}|undefined|\[object|NaN/.test(message));
  return unsaid === undefined ? null : `says ${JSON.stringify(unsaid.message)}`;
}

/** What is wrong with the bank files that were made in `bank`; null when a bank would take all of them. */
export function amissInBankFiles(at: CommandFolder): string | null {
  if (!existsSync(at.path("bank"))) return null;
  for (const [name, text] of at.bankFiles("bank")) {
    const reading = readDirectDebitFile(Buffer.from(text));
    if (reading.kind === "refused") return `${name}: ${reading.reason}`;
    const { file } = reading;
    const transactions = file.batches.flatMap((batch) => batch.transactions);
    const sum = sumOf(transactions, ({ amount }) => amount ?? cents(0));
    if (file.numberOfTransactions !== transactions.length || file.controlSum !== sum) {
      return `${name}: ${String(transactions.length)} of ${formatCents(sum)}, and says otherwise`;
    }
    const ids = new Set(transactions.map(({ endToEndId }) => endToEndId));
    if (ids.size !== transactions.length) return `${name}: one end-to-end ID twice`;
    for (const { debtorIban, amount } of transactions) {
      if (readIban(debtorIban ?? "").iban !== debtorIban || !((amount ?? 0) > 0)) {
        return `${name}: ${String(debtorIban)} ${String(amount)}`;
      }
    }
  }
  return null;
}
