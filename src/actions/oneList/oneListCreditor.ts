import { type Book, keyFrom } from "../../domain/book/book";
import { type BookIndex, ibanKey, isSameIban } from "../../domain/book/bookIndex";
import { type Finding, finding } from "../../domain/book/finding";
import type { Account, Administration } from "../../domain/book/records";
import { creditorKey } from "../../domain/mandates/sentCreditor";
import { readCreditorId } from "../../domain/values/creditorId";
import { readIban } from "../../domain/values/iban";
import { isIn } from "../namedItem";
import { blankAccount, blankAdministration, freeCode, type Ledger, proposedLedger } from "../newCreditor";
import type { MissingAnswer, TakeInOneListRequest } from "./oneListRequest";

/** Who collects by a list: as the workbook has it, or gets it. */
export interface OneListCreditor {
  /** Null while nobody has said enough. */
  readonly administration: Administration | null;
  readonly isNewAdministration: boolean;
  readonly newAccount: Account | null;
  /** The IBAN that it is collected on. */
  readonly account: string | null;
  readonly ledger: Ledger | null;
  readonly missing: readonly MissingAnswer[];
  readonly findings: readonly Finding[];
}

/** Who collects: the administration of the workbook, where one fits; what a new one lacks is asked, all at once. */
export function oneListCreditor(book: Book, index: BookIndex, request: TakeInOneListRequest): OneListCreditor {
  const { list } = request;
  const findings: Finding[] = [];
  const missing: MissingAnswer[] = [];
  const ask = (field: MissingAnswer["field"]): void =>
    void missing.push({ field, about: null, proposed: null, members: 0 });
  const creditorId = lawfulId(request.creditorId ?? list.creditor.creditorId ?? null, findings);
  const iban = lawfulIban(request.account ?? list.creditor.iban ?? null, findings);
  const known = knownAdministration(book, request, creditorId, findings);
  const name = request.creditorName ?? list.creditor.name;
  if (known === null) {
    if (name === null) ask("creditorName");
    if (creditorId === null && request.creditorId === undefined) ask("creditorId");
  }
  const own = book.tables.Accounts.filter(
    (account) => known !== null && keyFrom(account.administration) === keyFrom(known.code),
  );
  const isOwn = iban !== null && own.some((account) => isSameIban(account.iban, iban));
  const needsAccount = own.length === 0 || (iban !== null && !isOwn && request.account !== undefined);
  if (needsAccount && iban === null && request.account === undefined) ask("account");
  const other = iban === null ? undefined : index.accounts.get(ibanKey(iban));
  if (other !== undefined && needsAccount && !isOwn) {
    findings.push(finding("bankFile.accountOther", null, { iban: other.iban, administration: other.administration }));
  }
  const account = own.find(({ preferred }) => preferred === true)?.iban ?? own[0]?.iban ?? iban;
  const nothing = { isNewAdministration: false, newAccount: null, ledger: null, account, missing, findings };
  if (known === null && (name === null || creditorId === null)) return { ...nothing, administration: null };
  const ledger = proposedLedger(book, (creditorId ?? known?.creditorId ?? "").slice(0, 2), request, known?.code);
  const administration =
    known ??
    blankAdministration({
      code: request.administration ?? freeCode(book),
      creditor: { name: name ?? "", creditorId: creditorId ?? "" },
      debtorsAccount: ledger.debtorsAccount,
    });
  const newAccount =
    needsAccount && iban !== null
      ? blankAccount({ iban, bic: null, administration: administration.code, ledger })
      : null;
  const isNew = known === null || newAccount !== null;
  if (isNew) findings.push(finding("bankFile.ledger", null, { ...ledger }));
  return {
    ...nothing,
    administration,
    isNewAdministration: known === null,
    newAccount,
    ledger: isNew ? ledger : null,
  };
}

function lawfulId(text: string | null, findings: Finding[]): string | null {
  if (text === null) return null;
  const { creditorId, problems } = readCreditorId(text);
  if (creditorId === null) findings.push(...problems.map(({ code, params }) => finding(code, null, params)));
  return creditorId;
}

function lawfulIban(text: string | null, findings: Finding[]): string | null {
  if (text === null) return null;
  const { iban, problems } = readIban(text);
  if (iban === null) findings.push(...problems.map(({ code, params }) => finding(code, null, params)));
  return iban;
}

/** The one that was asked for, else the one with this creditor ID, else the only one; a new one where none fits. */
function knownAdministration(
  { tables }: Book,
  { administration, list }: TakeInOneListRequest,
  creditorId: string | null,
  findings: Finding[],
): Administration | null {
  const all = tables.Administrations;
  const key = creditorId === null ? null : creditorKey(creditorId);
  const fitting = all.filter((one) => creditorKey(one.creditorId) === key);
  if (administration !== undefined) {
    const asked = all.find(({ code }) => isIn(administration, code)) ?? null;
    if (asked !== null && key !== null && creditorKey(asked.creditorId) !== key) {
      const params = { administration: asked.code, creditorId: creditorId ?? "", known: asked.creditorId };
      findings.push(finding("bankFile.otherCreditor", null, params));
    }
    return asked;
  }
  if (key !== null) return fitting[0] ?? null;
  if (all.length > 1) {
    const administrations = all.map(({ code }) => code).join(", ");
    findings.push(finding("request.severalAdministrations", null, { name: list.name, administrations }));
  }
  return all[0] ?? null;
}
