import type { VerifyResult } from "../actions/verifyResult";
import type { Administration, CollectionOrder } from "../domain/book/records";
import type { IsoDateTime } from "../domain/values/calendar";
import { formatCents } from "../domain/values/money";
import type { AuditTexts } from "../messages/auditNl";
import type { Translator } from "../messages/translator";
import type { AuditFact, AuditPaper, AuditTable } from "./auditPage";

/** An issued order with the values of its bank file. */
export type ProvedOrder = Pick<CollectionOrder, "number" | "collectionDate" | "status" | "controlSum" | "hash">;

/** What of a verification stands on the page. */
export type ProvedBooks = Pick<VerifyResult, "verified" | "ledgerAccounts" | "inTransit">;

/** What was verified where, when and by whom. */
export interface ProofBasis {
  readonly at: IsoDateTime;
  readonly user: string;
  readonly version: string;
  /** The workbook's file; null where it lies in none that is known. */
  readonly file: { readonly name: string; readonly sha256: string } | null;
  readonly administrations: readonly Pick<Administration, "code" | "creditorName" | "creditorId">[];
  readonly orders: readonly ProvedOrder[];
  readonly errors: number;
  readonly warnings: number;
}

interface ProofWords {
  readonly proof: AuditTexts["proof"];
  readonly translator: Translator;
}

/** The page to sign of what verification proved: in one sentence, with the seals, the balances, and the files' hashes behind. */
export function proofPage(result: ProvedBooks, basis: ProofBasis, { proof, translator }: ProofWords): AuditPaper {
  const { fill, messages } = translator;
  const { lastSeal, lastLogSeal, ...counts } = result.verified;
  const what = fill(messages.proved.what, counts);
  const { errors, warnings } = basis;
  return {
    language: translator.language,
    title: proof.title,
    intro: fill(errors === 0 ? messages.proved.whole : messages.proved.partly, { what }),
    facts: [
      ...basis.administrations.map(({ code, creditorName, creditorId }): AuditFact => [
        fill(proof.administration, { code }),
        `${creditorName}, ${creditorId}`,
      ]),
      [proof.made, translator.write(basis.at, "moment")],
      ...(basis.user === "" ? [] : [[proof.madeBy, basis.user] as const]),
      ...(basis.file === null
        ? []
        : ([
            [proof.file, basis.file.name],
            [proof.fileHash, basis.file.sha256],
          ] as const)),
      [proof.program, `Incassoblad ${basis.version}`],
      [proof.found, fill(proof.foundCounts, { errors, warnings })],
      [proof.lastSeal, lastSeal ?? proof.none],
      [proof.lastLogSeal, lastLogSeal ?? proof.none],
    ],
    remarks: [proof.means],
    signatures: [proof.signKeeper, proof.signAuditor],
    tables: [
      balances(result, { proof, translator }),
      transit(result, { proof, translator }),
      files(basis, { proof, translator }),
    ],
  };
}

function balances({ ledgerAccounts }: ProvedBooks, { proof, translator: { write } }: ProofWords): AuditTable {
  return {
    heading: proof.balances,
    captions: [proof.of, proof.account, proof.debit, proof.credit, proof.balance],
    right: [2, 3, 4],
    rows: ledgerAccounts.map(({ administration, account, debit, credit, balance }) => [
      administration,
      account,
      ...[debit, credit, balance].map((amount) => write(formatCents(amount), "amount")),
    ]),
    none: proof.nothingBooked,
  };
}

function transit({ inTransit }: ProvedBooks, { proof, translator: { write } }: ProofWords): AuditTable {
  return {
    heading: proof.inTransit,
    captions: [proof.order, proof.amount],
    right: [1],
    rows: inTransit.map(({ order, amount }) => [order, write(formatCents(amount), "amount")]),
    none: proof.nothingInTransit,
  };
}

function files({ orders }: ProofBasis, { proof, translator: { write } }: ProofWords): AuditTable {
  return {
    heading: proof.hashes,
    captions: [proof.order, proof.date, proof.status, proof.amount, proof.hash],
    right: [3],
    rows: orders.map(({ number, collectionDate, status, controlSum, hash }) => [
      number,
      write(collectionDate, "date"),
      write(status, "code"),
      write(formatCents(controlSum), "amount"),
      hash ?? proof.none,
    ]),
    none: proof.noOrders,
  };
}
