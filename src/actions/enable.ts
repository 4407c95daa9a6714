import { type Book, type Change, keyFrom, setFields } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { at, finding, hasError } from "../domain/book/finding";
import type { Debtor, LogRow } from "../domain/book/records";
import { stoppingFindings } from "../domain/book/rowFindings";
import { linesUnder } from "../domain/mandates/mandateHistory";
import { statusInBook } from "../domain/mandates/mandateTakenOver";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import type { Action, Confirmation, Moment, Outcome, Resumed, Summary } from "./action";
import { enabledChanges, enabledDebtor, type EnabledDebtorRequest } from "./enabledDebtor";
import { momentOf, requestOf, unreadableIn } from "./loggedRequest";
import { decided, held } from "./outcome";
import { absentOr, isText, isYesNo, oneOf, type Shape } from "../kit/shape";
import { blockOn } from "../domain/values/heldUntil";

/**
 * Whom to collect from from now on: one `debtor`, and with `includeOpen` also what is open already; or of `signed` everybody who has
 * signed a mandate and of whom nobody has decided.
 */
export interface EnableRequest extends Confirmation {
  readonly signed?: boolean;
  readonly debtor?: string;
  readonly includeOpen?: true;
}

/** How many debtors are collected from by it, and of one debtor what is open and which mandates wait for a signature. */
export interface EnableResult {
  readonly debtors: number;
  /** How many open items are collected, or left out, by it. */
  readonly items: number;
  readonly toBeSigned: readonly UnsignedRow[];
}

/** A mandate that waits for its signature. */
export interface UnsignedRow {
  readonly administration: string;
  readonly mandate: string;
  readonly debtor: string;
  /** Of a one-off mandate. */
  readonly invoice: string | null;
}

/** The tables say who is left. */
export type EnableFacts = Pick<EnableResult, "debtors">;

function decide(book: Book, request: EnableRequest, moment: Moment): Outcome<EnableResult, EnableFacts> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const { debtor: number, includeOpen = false, signed = false } = request;
  const today = dateOf(moment.at);
  if (number !== undefined) return decideOne(book, { debtor: number, includeOpen }, request, today);
  const debtors = signed ? undecidedWithMandate(book, today) : [];
  if (debtors.length === 0) {
    const place = { table: "Debtors", row: null, field: "collectAutomatically" } as const;
    return held([finding("enable.nobody", place)]);
  }
  const result = { debtors: debtors.length, items: 0, toBeSigned: [] };
  return decided([], request, [], () => ({
    changes: enabled(debtors),
    result,
    resumeFacts: { debtors: result.debtors },
  }));
}

function decideOne(
  book: Book,
  asked: EnabledDebtorRequest,
  confirmation: Confirmation,
  today: IsoDate,
): Outcome<EnableResult, EnableFacts> {
  const { enabled: one, findings } = enabledDebtor(book, asked, today);
  if (one === null) return held(findings);
  const changes = enabledChanges(one, book, today);
  const { debtor, items, mandates } = one;
  if (changes.length === 0 && !hasError(findings)) {
    const place = at("Debtors", debtor, "collectAutomatically");
    return held([...findings, finding("enable.nothing", place, { debtor: debtor.number })]);
  }
  return decided(findings, confirmation, [], () => {
    const toBeSigned = mandates.map(({ administration, mandateId, invoice }) => {
      return { administration, mandate: mandateId, debtor: debtor.number, invoice };
    });
    return { changes, result: { debtors: 1, items: items.length, toBeSigned }, resumeFacts: { debtors: 1 } };
  });
}

/** Debtors of whom nobody says whether they are collected from, and who have a mandate that can be used today. */
function undecidedWithMandate(book: Book, today: IsoDate): Debtor[] {
  const index = indexBook(book);
  const signed = new Set(
    book.tables.Mandates.flatMap((mandate) => {
      const isUsable = mandate.unreadable === undefined && blockOn(mandate.blocked, today) === null;
      return isUsable && statusInBook(mandate, today, linesUnder(mandate, index), index) === "Active"
        ? [keyFrom(mandate.debtor)]
        : [];
    }),
  );
  return [...index.debtors.values()].filter(
    (debtor) =>
      debtor.collectAutomatically === null &&
      debtor.unreadable?.includes("collectAutomatically") !== true &&
      signed.has(keyFrom(debtor.number)),
  );
}

function enabled(debtors: readonly Debtor[]) {
  return debtors.map((debtor) => setFields("Debtors", debtor, { collectAutomatically: true }));
}

function resume(book: Book, logRow: LogRow): Resumed {
  const { debtor, includeOpen = false } = requestOf<EnableRequest>(logRow);
  const moment = momentOf(logRow);
  if (debtor === undefined) return { state: "Recovered", changes: decide(book, { signed: true }, moment).changes };
  const today = dateOf(moment.at);
  const { enabled: one } = enabledDebtor(book, { debtor, includeOpen }, today);
  const changes: readonly Change[] = one === null ? [] : enabledChanges(one, book, today);
  return { state: one === null ? "Undone" : "Recovered", changes };
}

const unreadable = unreadableIn({
  request: {
    signed: absentOr(isYesNo),
    debtor: absentOr(isText),
    includeOpen: absentOr(oneOf(true)),
  } satisfies Shape<Omit<EnableRequest, "confirmed">>,
});

function summary({ toBeSigned, ...counts }: EnableResult): Summary {
  return { ...counts, toBeSigned: toBeSigned.map((row) => ({ ...row })) };
}

/** Says of debtors that they are collected from (docs/law/actions.md#1). */
export const enableAction: Action<EnableRequest, EnableResult, EnableFacts> = {
  name: "enable",
  writes: true,
  decide,
  summary,
  unreadable,
  resume,
};
