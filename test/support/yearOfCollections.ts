import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { orderAction } from "../../src/actions/order";
import { returnAction } from "../../src/actions/return";
import { settleAction } from "../../src/actions/settle";
import type { Action } from "../../src/actions/action";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { PostingStyle } from "../../src/domain/book/records";
import { actOn, anAdministration, bookOfDebtors, momentOn } from "./books";

const CANCELLED = "2026-0001";
const COLLECTED = "2026-0002";

/**
 * A book of four debtors, with 2 % discount, in which everything has happened once: 2026-0001 was cancelled; of 2026-0002
 * line 1 was returned before the money came in, line 2 was refunded after it, lines 3 and 4 were received; 2026-0003 is a
 * draft. Its orders, lines and ledger lines stand in the order in which they were made.
 */
export function yearOfCollections(postingStyle: PostingStyle = "OnIssue"): Book {
  let book = bookOfDebtors(4, { Administrations: [anAdministration({ postingStyle, discountPercent: 2 })] });
  const act = <Request>(action: Action<Request>, request: Request, at: string) => {
    book = actOn(book, action, { confirmed: "all", ...request }, momentOn(at)).book;
  };
  const collectionDate = isoDate("2026-12-01");
  act(collectAction, { collectionDate }, "2026-11-22T10:15:00");
  act(cancelAction, { order: CANCELLED }, "2026-11-22T11:00:00");
  act(collectAction, { collectionDate }, "2026-11-23T09:00:00");
  act(deliverAction, { order: COLLECTED }, "2026-11-24T09:00:00");
  const bankDebit = isoDate("2026-12-03");
  const returned = { order: COLLECTED, reasonCode: "AM04", bankDebit, charges: cents(3_00) };
  act(returnAction, { ...returned, line: 1, kind: "Return" }, "2026-12-04T09:00:00");
  act(settleAction, { order: COLLECTED }, "2026-12-05T09:00:00");
  act(returnAction, { ...returned, line: 2, kind: "Refund", reasonCode: "MD06" }, "2026-12-10T09:00:00");
  act(orderAction, { collectionDate: isoDate("2027-01-05") }, "2026-12-20T10:00:00");
  return book;
}
