import type { ControlLine, ControlSheet } from "../domain/audit/controlClaim";
import { controlSheetOf } from "../domain/audit/controlClaims";
import type { Book } from "../domain/book/book";
import { hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import { cents, formatCents } from "../domain/values/money";
import type { Action, Confirmation, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";

/** The control sheet asks nothing: it is of the whole book. */
export type ControlSheetRequest = Confirmation;

/** The lines of the control sheet, and what formulas cannot prove. */
export type ControlSheetResult = ControlSheet;

function decide(book: Book): Outcome<ControlSheetResult, never> {
  const stopping = stoppingFindings(book);
  return hasError(stopping) ? held(stopping) : shown(stopping, controlSheetOf(book));
}

function summary({ lines, leftOut }: ControlSheetResult): Summary {
  const differing = lines.filter(({ holds }) => !holds);
  return {
    controlLines: lines.length,
    differing: differing.length,
    leftOut: leftOut.reduce((count, { names }) => count + names.length, 0),
    differences: differing.map((line) => ({
      controlPart: line.part,
      claim: line.kind,
      subject: line.subject,
      administration: line.administration,
      stated: shownValue(line, line.statedValue),
      expected: shownValue(line, line.expectedValue),
    })),
  };
}

function shownValue({ unit }: ControlLine, value: number): string | number {
  return unit === "amount" ? formatCents(cents(value)) : value;
}

/** What a sheet of formulas can prove of the books (docs/law/actions.md#9). */
export const controlSheetAction: Action<ControlSheetRequest, ControlSheetResult, never> = {
  name: "control-sheet",
  writes: false,
  decide,
  summary,
};
