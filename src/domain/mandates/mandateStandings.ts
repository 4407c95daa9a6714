import { rememberedLast, rememberedOf } from "../../kit/remembered";
import type { Book } from "../book/book";
import { keyFrom } from "../book/book";
import { type BookIndex, indexBook } from "../book/bookIndex";
import { isSameIban } from "../book/bookIndex";
import type { IsoDate } from "../values/calendar";
import { duplicateMandates, type JudgedMandate, judgeMandates } from "./mandateJudge";
import { statusInBook } from "./mandateTakenOver";
import { type OneOffNeed, oneOffNeeds } from "./oneOffNeeds";
import type { Debtor, Mandate, MandateStatus } from "../book/records";
import { rowFindings } from "../book/rowFindings";
import { blockOn } from "../values/heldUntil";

/** A mandate as it stands today. */
export interface MandateStanding extends JudgedMandate {
  readonly debtor: Debtor | undefined;
  readonly status: MandateStatus;
  /** Why it is blocked on this day; null when it is not. */
  readonly blocked: string | null;
  /** The references that stand in its way. */
  readonly duplicates: string | null;
  /** Whether its debtor prefers another account than its own. */
  readonly hasOtherIban: boolean;
}

/** All mandates of a book as they stand on a day, and what asks for another one. */
export interface MandateStandings {
  readonly mandates: readonly MandateStanding[];
  readonly needs: readonly OneOffNeed[];
}

/** All mandates of a book as they stand on a day: judged once, however often its user searches and filters. */
export function mandateStandings(book: Book, today: IsoDate): MandateStandings {
  return standingsIn(book)(today);
}

const standingsIn = rememberedOf((book: Book) =>
  rememberedLast((today: IsoDate) => standings(book, indexBook(book), today)),
);

function standings(book: Book, index: BookIndex, today: IsoDate): MandateStandings {
  const judge = judgeMandates({ collectionDate: today, today }, index, rowFindings(book));
  const duplicates = duplicatesByMandate(book, index, judge);
  const mandates = book.tables.Mandates.map((mandate): MandateStanding => {
    const judged = judge(mandate);
    const debtor = index.debtors.get(keyFrom(mandate.debtor));
    const status = statusInBook(mandate, today, judged.lines, index);
    const isInUse = status === "Active" || status === "ToBeSigned" || status === "Dormant";
    const preferred = debtor?.iban ?? null;
    const hasOtherIban = isInUse && preferred !== null && mandate.iban !== null && !isSameIban(preferred, mandate.iban);
    const blocked = blockOn(mandate.blocked, today);
    return { debtor, status, blocked, duplicates: duplicates.get(mandate.row) ?? null, hasOtherIban, ...judged };
  });
  return { mandates, needs: oneOffNeeds(book, index, judge) };
}

/** The other references, by the row of the mandate. */
function duplicatesByMandate(
  book: Book,
  index: BookIndex,
  judge: (mandate: Mandate) => JudgedMandate,
): ReadonlyMap<number, string> {
  const others = new Map<number, string>();
  for (const findings of duplicateMandates(book, index, judge).values()) {
    for (const { place, params } of findings) {
      if (place?.row != null) others.set(place.row, String(params["others"] ?? ""));
    }
  }
  return others;
}
