import { controlSheetAction } from "../../../actions/controlSheet";
import type { ControlCaptions, WrittenControl } from "../../../domain/audit/controlClaim";
import type { Language } from "../../../domain/book/records";
import type { IsoDateTime } from "../../../domain/values/calendar";
import type { Query } from "../../../session/query";

/** The control sheet as formulas, with what it stands on. */
export interface ControlFigures {
  /** Of the workbook: what is written into it is in its own words. */
  readonly language: Language;
  readonly at: IsoDateTime;
  /** The number of the last row of the Log; null for none. */
  readonly log: number | null;
  readonly control: WrittenControl;
}

/** The captions that the sheet has in each language. */
interface Asked {
  readonly captions: Readonly<Record<Language, ControlCaptions>>;
}

/** The control sheet of the book in the captions of its language; null of books that cannot be read. */
export const controlFigures: Query<Asked, ControlFigures | null> = ({ book, moment, writtenControl }, { captions }) => {
  const { result } = controlSheetAction.decide(book, {}, moment);
  if (result === null) return null;
  const { language } = book;
  const log = book.tables.Log.reduce((last, { number }) => Math.max(last, number), 0);
  const control = writtenControl(result, captions[language]);
  return { language, at: moment.at, log: log === 0 ? null : log, control };
};
