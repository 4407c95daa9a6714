import { remembered } from "../../kit/remembered";
import { type Book, keyFrom } from "../book/book";
import { ibanKey } from "../book/bookIndex";
import { cutOffTime } from "./collectionDates";
import { readCreditorId } from "../values/creditorId";
import { hasTwoDiscounts } from "./discount";
import { at, type Finding, finding, hasError } from "../book/finding";
import { countryFindings } from "./addressFindings";
import { bicFindings, ibanFindings } from "../mandates/mandateJudge";
import { isOrderPrefix } from "./orderNumber";
import type { Account, Administration, CollectionSet, Debtor } from "../book/records";
import type { RowFindings } from "../book/rowFindings";
import type { IsoDate } from "../values/calendar";
import { blockOn, endedHold } from "../values/heldUntil";
import { optionalFieldFindings } from "./optionalFields";

/** The last batch number that the books hold; the next one would not be read back. */
const BATCH_NUMBER_MAX = 999_999_999;

/** The creditor's account from which an item is collected, or why there is none. */
export interface AccountChoice {
  readonly account: Account | null;
  readonly findings: readonly Finding[];
}

/** What is wrong with an account of the firm; errors of its IBAN stop every action of its administration. */
export function accountFindings(account: Account): Finding[] {
  const { iban, bic, cutOff, lastBatchNumber } = account;
  const findings = [
    ...ibanFindings("Accounts", account, "iban", iban),
    ...bicFindings("Accounts", account, "bic", { bic, iban }),
  ];
  if (lastBatchNumber !== null && lastBatchNumber >= BATCH_NUMBER_MAX) {
    const params = { iban, number: lastBatchNumber };
    findings.push(finding("account.batchNumbers", at("Accounts", account, "lastBatchNumber"), params));
  }
  if (cutOff !== null && cutOffTime(account) === null) {
    findings.push(finding("account.cutOff", at("Accounts", account, "cutOff"), { cutOff }));
  }
  return [...findings, ...optionalFieldFindings(account)];
}

/** What is wrong with an administration; errors of its creditor ID stop every action for it. */
export function administrationFindings(administration: Administration): Finding[] {
  const place = at("Administrations", administration, "creditorId");
  const findings = readCreditorId(administration.creditorId).problems.map(({ code, params }) =>
    finding(code, place, params),
  );
  if (hasTwoDiscounts(administration)) {
    findings.push(finding("administration.twoDiscounts", at("Administrations", administration, "discountPercent")));
  }
  for (const field of ["discountAmount", "discountPercent"] as const) {
    if ((administration[field] ?? 0) >= 0) continue;
    const params = { administration: administration.code };
    findings.push(finding("administration.discountNegative", at("Administrations", administration, field), params));
  }
  findings.push(...countryFindings("Administrations", administration));
  const { orderPrefix } = administration;
  if (orderPrefix !== null && !isOrderPrefix(orderPrefix)) {
    const prefix = at("Administrations", administration, "orderPrefix");
    findings.push(finding("order.prefix", prefix, { prefix: orderPrefix }));
  }
  return findings;
}

/** Who is to be collected from, and for whom. */
interface Asker {
  readonly administration: string;
  readonly debtor: Debtor;
}

/** Chooses and judges accounts for a collection date, each question answered once. */
export function accountChooser(
  book: Book,
  rows: RowFindings,
  asked: string | null,
  day: IsoDate,
): (administration: string, debtor: Debtor) => AccountChoice {
  const choiceFor = remembered(
    ({ administration, debtor }: Asker) => judged(choose(book, administration, debtor, { asked, day }), rows, day),
    ({ administration, debtor }) => keyFrom(administration, asked === null ? debtor.collectionSet : ""),
  );
  return (administration, debtor) => choiceFor({ administration, debtor });
}

function judged({ account, findings }: AccountChoice, rows: RowFindings, day: IsoDate): AccountChoice {
  if (account === null) return { account, findings };
  const all = [...findings, ...rows.of("Accounts", account), ...accountFindings(account)];
  const place = at("Accounts", account, "blocked");
  const [reason, ended] = [blockOn(account.blocked, day), endedHold(account.blocked, day)];
  if (reason !== null) all.push(finding("account.blocked", place, { iban: account.iban, reason }));
  if (ended !== null) all.push(finding("account.holdEnded", place, { iban: account.iban, date: ended }));
  return { account: hasError(all) ? null : account, findings: all };
}

/** The account asked for, else that of the debtor's collection set, else the only one, else the preferred one. */
function choose(
  book: Book,
  administration: string,
  debtor: Debtor,
  { asked, day }: { readonly asked: string | null; readonly day: IsoDate },
): AccountChoice {
  const own = book.tables.Accounts.filter((account) => keyFrom(account.administration) === keyFrom(administration));
  if (asked !== null) {
    const account = own.find(({ iban }) => ibanKey(iban) === ibanKey(asked));
    const none = finding("account.unknown", null, { iban: asked });
    return account === undefined ? { account: null, findings: [none] } : { account, findings: [] };
  }
  if (debtor.collectionSet !== null) return accountOfSet(book, own, { administration, debtor }, day);
  const [only, ...others] = unblocked(own, day);
  if (only === undefined) {
    const none = finding("account.none", { table: "Accounts", row: null, field: "administration" }, { administration });
    return { account: null, findings: [none] };
  }
  if (others.length === 0) return { account: only, findings: [] };
  const preferred = onlyPreferred([only, ...others]);
  if (preferred !== null) return { account: preferred, findings: [] };
  const place = { table: "Accounts", row: null, field: "preferred" } as const;
  return { account: null, findings: [finding("account.ambiguous", place, { administration })] };
}

/** The accounts that are not blocked on the day; all of them where every one is, for that is what is to be told. */
function unblocked(accounts: readonly Account[], day: IsoDate): readonly Account[] {
  const open = accounts.filter(({ blocked }) => blockOn(blocked, day) === null);
  return open.length > 0 ? open : accounts;
}

/** The preferred one of several accounts; null when none or more than one is preferred. */
function onlyPreferred(accounts: readonly Account[]): Account | null {
  const [preferred, ...others] = accounts.filter((account) => account.preferred === true);
  return others.length > 0 ? null : (preferred ?? null);
}

function accountOfSet(
  book: Book,
  own: readonly Account[],
  { administration, debtor }: Asker,
  day: IsoDate,
): AccountChoice {
  const code = debtor.collectionSet ?? "";
  const members = collectionSetMembers(book, code).filter(
    (member) => keyFrom(member.administration) === keyFrom(administration),
  );
  const accounts = own.filter(({ iban }) => members.some((member) => ibanKey(member.iban) === ibanKey(iban)));
  const [account, ...others] = unblocked(accounts, day);
  const place = at("Debtors", debtor, "collectionSet");
  if (account === undefined) {
    return { account: null, findings: [finding("collectionSet.unknown", place, { code, administration })] };
  }
  if (others.length === 0) return { account, findings: [] };
  const preferred = onlyPreferred([account, ...others]);
  if (preferred !== null) return { account: preferred, findings: [] };
  return { account: null, findings: [finding("collectionSet.ambiguous", place, { code, administration })] };
}

/** The member accounts of a collection set. */
export function collectionSetMembers(book: Book, code: string): CollectionSet[] {
  return book.tables.CollectionSets.filter((member) => keyFrom(member.code) === keyFrom(code));
}
