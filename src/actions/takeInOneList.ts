import type { Book } from "../domain/book/book";
import { errorsOf, finding, type Finding, hasError, warningName, withoutRepeats } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import { dateOf } from "../domain/values/calendar";
import type { MemberList } from "../lists/members/memberList";
import type { Action, Aids, Moment, Outcome, Summary } from "./action";
import { INTAKE_FACTS, type IntakeFacts, intakeParts, resumeIntake } from "./bankFile/intakeEvents";
import { SHOWN_DAYS } from "./listReading";
import { unreadableIn } from "./loggedRequest";
import { oneListIntake } from "./oneList/oneListIntake";
import type { TakeInOneListRequest } from "./oneList/oneListRequest";
import { NOTHING_READ, oneListResult, type TakeInOneListResult } from "./oneList/oneListResult";
import { decided, held } from "./outcome";

function decide(
  book: Book,
  request: TakeInOneListRequest,
  moment: Moment,
  aids?: Aids,
): Outcome<TakeInOneListResult, IntakeFacts> {
  const { list } = request;
  const stopping = stoppingFindings(book);
  const isBare = errorsOf(stopping).every(({ code }) => code === "table.missing");
  const read = [...howRead(list), ...list.findings];
  if (!isBare || hasError(list.findings)) {
    // How it was read may be what is wrong.
    return { ...held([...stopping, ...read]), result: oneListResult(book, request, NOTHING_READ) };
  }
  aids?.report?.("compare", 0, list.rows.length);
  const intake = oneListIntake(book, request, dateOf(moment.at));
  const all = [...stopping, ...read, ...intake.findings];
  const result = oneListResult(book, request, intake);
  // In a workbook without our tables it is seen what they will hold, before they are made.
  if (intake.missing.length > 0 || hasError(all)) return { ...held(all), result };
  const names = [...new Set(intake.heldBack.map(warningName))];
  if (intake.changes.length === 0) {
    const nothing = [...all, ...intake.heldBack, finding("takeIn.nothing", null, { file: list.name })];
    return { ...held(nothing), unconfirmed: names, result };
  }
  const parts = intakeParts(book, intake.changes, { action: "take-in-one-list", request: loggedRequest(request) });
  const changes = parts.flatMap((part) => part.changes);
  const outcome = decided<TakeInOneListResult, IntakeFacts>(all, request, [], () => ({ changes, result, parts }));
  // What is held back by its own name holds nothing else back.
  const findings = withoutRepeats([...outcome.findings, ...intake.heldBack]);
  return { ...outcome, findings, unconfirmed: [...outcome.unconfirmed, ...names], result };
}

/** The rows are more than a cell of the Log holds: it keeps the name of the file. */
function loggedRequest({ list, ...asked }: TakeInOneListRequest): object {
  return { ...asked, file: list.name };
}

/** How each sheet or file was read, in one sentence each; nothing of one that could not be. */
function howRead({ readFrom }: MemberList): Finding[] {
  return readFrom.flatMap(({ file, columns, headingRow, rowCount, ...how }) => {
    if (how.dates === null) return [];
    const taken = columns.flatMap(({ caption, field }) => (field === null ? [] : [caption])).join(", ");
    const params = { file, rows: rowCount, heading: headingRow, columns: taken, layout: "" };
    const signs = { decimal: String(how.decimal), dates: SHOWN_DAYS[how.dates] };
    if (how.sheet !== null) return [finding("takeIn.sheetRead", null, { ...params, ...signs, sheet: how.sheet })];
    const separator = how.separator === "\t" ? "tab" : String(how.separator);
    return [finding("takeIn.read", null, { ...params, ...signs, encoding: String(how.encoding), separator })];
  });
}

/** What `--json` says of it: what only a form asks is looked at in the pane. */
function summary(shown: TakeInOneListResult): Summary {
  if (!shown.isRead) return {};
  const { columns, sums, counts, creditor, encoding, separator, sheet, headingRow, decimal, dates, ...result } = shown;
  const { file, rowCount, leftOut, passedOver, period, collectionDate, goneMembers } = result;
  return {
    ...{ encoding, separator, sheet, headingRow, decimal, dates, file, rowCount, leftOut, passedOver },
    ...{ period, collectionDate, goneMembers },
    ...{
      counts: { ...counts },
      creditor: { ...creditor, ledger: creditor.ledger === null ? null : { ...creditor.ledger } },
    },
    missing: result.missing.map((one) => ({ ...one })),
    sums: Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, { ...sum }])),
    newMembers: result.newMembers.map((one) => ({ ...one })),
    changedMembers: result.changedMembers.map((one) => ({ ...one })),
    newInvoices: result.newInvoices.map((one) => ({ ...one })),
    changedInvoices: result.changedInvoices.map((one) => ({ ...one })),
    closedInvoices: result.closedInvoices.map((one) => ({ ...one })),
    listColumns: columns.map(({ caption, field }) => ({ caption, field })),
  };
}

/** Makes debtors, mandates and invoices of one list of names, accounts and amounts, period after period (docs/law/actions.md#12). */
export const takeInOneListAction: Action<TakeInOneListRequest, TakeInOneListResult, IntakeFacts> = {
  name: "take-in-one-list",
  writes: true,
  decide,
  summary,
  unreadable: unreadableIn({ facts: INTAKE_FACTS }),
  resume: resumeIntake,
};
