import { type Book, keyFrom } from "../domain/book/book";
import { type BookIndex, indexBook } from "../domain/book/bookIndex";
import { at, type Finding, finding, hasError } from "../domain/book/finding";
import type { Debtor, DirectDebit } from "../domain/book/records";
import { rowFindings } from "../domain/book/rowFindings";
import { administrationFindings } from "../domain/collection/accountChoice";
import {
  type DebtorNotice,
  type DebtorPaper,
  debtorNotices,
  linesFor,
  PAPER_DAYS,
} from "../domain/collection/debtorNotices";
import { isInFormFont } from "../domain/collection/formLetters";
import { itemOfLine } from "../domain/book/openItem";
import { announcedOn, shortNotices } from "../domain/collection/proposalWarnings";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { mailAddresses } from "../domain/values/mailAddress";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import type { Confirmation, Moment, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";
import { findOrder, type StoredOrder, unlessIssued } from "./storedOrder";

/** Which debtors of an order are written to. */
export interface DebtorPapersRequest extends Confirmation {
  readonly order: string;
  /** Only this one. */
  readonly debtor?: string;
  /** Only for what the paper did not go out yet. */
  readonly unsent?: boolean;
}

/** What the papers say, debtor by debtor, in the order of the lines. */
export interface DebtorPapersResult {
  readonly order: string;
  readonly paper: DebtorPaper;
  readonly date: IsoDate;
  readonly notices: readonly DebtorNotice[];
  readonly total: Cents;
}

/** The papers of an order for its debtors; a debtor whose own row is wrong has none, and that is said. */
export function decideDebtorPapers(
  paper: DebtorPaper,
  book: Book,
  request: DebtorPapersRequest,
  moment: Moment,
): Outcome<DebtorPapersResult, never> {
  const { stored, findings } = findOrder(book, request.order);
  if (stored === null || hasError(findings)) return held(findings, [request.order]);
  const { order } = stored;
  const stopping = [...findings, ...unlessNoticed(paper, stored)];
  if (hasError(stopping)) return held(stopping, [order.number]);
  const index = indexBook(book);
  const wanted = noticedLines(paper, stored, request);
  const judged = judgedDebtors(book, index, wanted);
  const lines = wanted.filter(({ debtor }) => !judged.wrong.has(keyFrom(debtor)));
  const all = [
    ...stopping,
    ...judged.findings,
    ...(paper === "notification" ? shortOf(stored, lines, index, moment) : []),
  ];
  if (lines.length === 0) {
    const params = { order: order.number, paper };
    return held(judged.findings.length > 0 ? all : [...all, finding("papers.nothing", null, params)], [order.number]);
  }
  const notices = debtorNotices(paper, { ...stored, lines, language: book.language }, index);
  const total = sumOf(notices, (notice) => notice.total);
  const result = { order: order.number, paper, date: dateOf(moment.at), notices, total };
  return shown([...all, ...mailFindings(notices, index)], result, [order.number]);
}

/** The lines that a paper is wanted for: all of the order that it can be about, or those of one debtor, or not sent yet. */
export function noticedLines(
  paper: DebtorPaper,
  { lines }: Pick<StoredOrder, "lines">,
  { debtor, unsent }: Pick<DebtorPapersRequest, "debtor" | "unsent">,
): readonly DirectDebit[] {
  return linesFor(paper, lines).filter(
    (line) =>
      (debtor === undefined || keyFrom(debtor) === keyFrom(line.debtor)) &&
      (unsent !== true || line[PAPER_DAYS[paper]] === null),
  );
}

/** Why no debtor can be written about an order: it is cancelled, its creditor is wrong, or nothing of it is sure yet. */
function unlessNoticed(paper: DebtorPaper, { order, administration }: StoredOrder): Finding[] {
  if (paper === "specification" || order.status === "Cancelled") return unlessIssued(order);
  // What an issued order says of its creditor was judged before it went out.
  if (order.status !== "Draft" || administration === undefined) return [];
  return administrationFindings(administration);
}

interface JudgedDebtors {
  readonly findings: readonly Finding[];
  readonly wrong: ReadonlySet<string>;
}

/** What is wrong with the rows of these lines' debtors, as far as a paper needs them. */
function judgedDebtors(book: Book, index: BookIndex, lines: readonly DirectDebit[]): JudgedDebtors {
  const rows = rowFindings(book);
  const wrong = new Set<string>();
  const findings: Finding[] = [];
  for (const key of new Set(lines.map(({ debtor }) => keyFrom(debtor)))) {
    const debtor = index.debtors.get(key);
    if (debtor === undefined) continue;
    const unreadable = rows.of("Debtors", debtor).filter(({ severity }) => severity === "error");
    if (unreadable.length > 0) wrong.add(key);
    findings.push(...unreadable, ...debtorFindings(debtor));
  }
  return { findings, wrong };
}

function debtorFindings(debtor: Debtor): Finding[] {
  const { email, number, name, street, town } = debtor;
  const isMail = email === null || mailAddresses(email) !== null;
  const isWritten = [name, street ?? "", town ?? ""].every(isInFormFont);
  return [
    ...(isMail ? [] : [finding("papers.mailAddress", at("Debtors", debtor, "email"), { debtor: number })]),
    ...(isWritten ? [] : [finding("papers.letters", at("Debtors", debtor, "name"), { debtor: number })]),
  ];
}

/** Who has no address for mail at all: not a mistake, but they are written to on paper. */
function mailFindings(notices: readonly DebtorNotice[], { debtors }: BookIndex): Finding[] {
  const without = notices.filter(({ debtor }) => (debtors.get(keyFrom(debtor))?.email ?? null) === null);
  if (without.length === 0) return [];
  return [finding("papers.noMail", { table: "Debtors", row: null, field: "email" }, { count: without.length })];
}

/** What is announced today though it is collected before the days that were agreed. */
function shortOf(
  { order, administration }: StoredOrder,
  lines: readonly DirectDebit[],
  index: BookIndex,
  { at: now }: Moment,
): Finding[] {
  if (administration === undefined) return [];
  const today = dateOf(now);
  const announced = lines.flatMap((line) => {
    const item = itemOfLine(line, index);
    if (item === null) return [];
    return { administration, on: announcedOn({ item, administration }, line, today) };
  });
  return shortNotices(announced, order.collectionDate);
}

/** What `--json` says of the papers: an entry per debtor, and per collection what it consists of. */
export function debtorPapersSummary({ order, date, notices, total }: DebtorPapersResult): Summary {
  return {
    order,
    date,
    total: formatCents(total),
    notices: notices.map((notice) => ({
      debtor: notice.debtor,
      name: notice.name,
      language: notice.language,
      mail: notice.mail.join(", "),
      collectionDate: notice.collectionDate,
      amount: formatCents(notice.total),
      sentOn: notice.sentOn,
    })),
    noticedItems: notices.flatMap(({ debtor, transactions }) =>
      transactions.flatMap(({ mandateId, endToEndId, items }) =>
        items.map(({ item, open, discount, amount }) => ({
          ...{ debtor, mandate: mandateId, endToEndId, item },
          ...{ openAmount: formatCents(open), discount: formatCents(discount), amount: formatCents(amount) },
        })),
      ),
    ),
  };
}
