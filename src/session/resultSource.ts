import type { Book } from "../domain/book/book";
import type { Place } from "../domain/book/finding";
import type { LongLists } from "./longLists";

/** What a result is shown with. */
export interface ResultSource {
  readonly book: Book;
  readonly addressOf: (place: Place) => string | null;
  readonly keep: ReturnType<LongLists["renew"]>;
}
