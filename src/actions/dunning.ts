import type { Book } from "../domain/book/book";
import { indexBook } from "../domain/book/bookIndex";
import { hasError } from "../domain/book/finding";
import { stoppingFindings } from "../domain/book/rowFindings";
import { type DunningNotice, dunningNotices } from "../domain/collection/dunningNotices";
import { dateOf, type IsoDate } from "../domain/values/calendar";
import { type Cents, formatCents, sumOf } from "../domain/values/money";
import type { Action, Confirmation, Moment, Outcome, Summary } from "./action";
import { held, shown } from "./outcome";

/** Who is asked: of all administrations or one, all debtors or one. */
export interface DunningRequest extends Confirmation {
  readonly administration?: string;
  readonly debtor?: string;
}

/** Who is to be asked for what came back and is not collected any more. */
export interface DunningResult {
  readonly date: IsoDate;
  readonly notices: readonly DunningNotice[];
  readonly total: Cents;
}

function decide(book: Book, { administration, debtor }: DunningRequest, moment: Moment): Outcome<DunningResult, never> {
  const stopping = stoppingFindings(book);
  if (hasError(stopping)) return held(stopping);
  const date = dateOf(moment.at);
  const notices = dunningNotices(book, indexBook(book), date, { administration, debtor });
  return shown(stopping, { date, notices, total: sumOf(notices, (notice) => notice.total) });
}

function summary({ date, notices, total }: DunningResult): Summary {
  return {
    date,
    total: formatCents(total),
    dunned: notices.map((notice) => ({
      administration: notice.administration,
      debtor: notice.debtor,
      name: notice.name,
      openAmount: formatCents(notice.total),
      payTo: notice.iban,
      remittance: notice.remittance,
    })),
    dunningItems: notices.flatMap(({ debtor, items }) =>
      items.map(({ item, dueDate, open, returnedOn, reasonCode }) => ({
        ...{ debtor, item, dueDate, returnedOn, reasonCode },
        openAmount: formatCents(open),
      })),
    ),
    paymentCodes: notices.map(({ debtor, payment }) => ({ debtor, content: payment.content })),
  };
}

/** What came back and is not collected any more, debtor by debtor, to ask for (docs/law/actions.md#8). */
export const dunningAction: Action<DunningRequest, DunningResult, never> = {
  name: "dunning",
  writes: false,
  decide,
  summary,
};
