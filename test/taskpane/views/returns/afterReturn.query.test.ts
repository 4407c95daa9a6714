import { changeIbanAction } from "../../../../src/actions/changeIban";
import { holdAction } from "../../../../src/actions/hold";
import { orderAction } from "../../../../src/actions/order";
import { releaseAction } from "../../../../src/actions/release";
import { returnAction } from "../../../../src/actions/return";
import { withdrawAction } from "../../../../src/actions/withdraw";
import type { Book } from "../../../../src/domain/book/book";
import { indexBook } from "../../../../src/domain/book/bookIndex";
import { isoDate } from "../../../../src/domain/values/calendar";
import { afterReturn } from "../../../../src/taskpane/views/returns/afterReturn.query";
import { actOn, anAdministration, bookOfDebtors, dutchIbanOf, momentOn, tampered } from "../../../support/books";
import { collected, withEntries } from "../../../support/processed";
import { yearOfCollections } from "../../../support/yearOfCollections";

const TODAY = isoDate("2026-12-21");
const MOMENT = momentOn("2026-12-21T10:00:00");

function stepsIn(book: Book, number: number) {
  const line = book.tables.DirectDebits[number];
  if (line === undefined) throw new Error("no such line");
  return afterReturn(line, { index: indexBook(book), today: TODAY });
}

/** A book of one debtor whose collection came back for this reason. */
function returned(reasonCode: string, over: Parameters<typeof bookOfDebtors>[1] = {}): Book {
  const request = { order: "2026-0001", line: 1, kind: "Return", reasonCode, confirmed: "all" } as const;
  return actOn(collected(bookOfDebtors(1, over)), returnAction, request, momentOn("2026-12-04T09:00:00")).book;
}

const ONCE = { Administrations: [anAdministration({ repeatAfterReturn: false })] };
const HELD = { item: "F1", invoice: "F1", until: isoDate("2026-12-31") };

describe("What can be done about what came back", () => {
  test.each<[string, Book, readonly string[]]>([
    ["goes again by itself", returned("AM04"), ["hold"]],
    ["does not go again by itself", returned("AM04", ONCE), ["hold", "release"]],
    ["has a wrong account", returned("AC01"), ["changeIban", "mandate", "hold", "release"]],
    ["has no mandate", returned("MD01"), ["withdraw", "mandate", "hold", "release"]],
    ["is held", actOn(returned("AM04"), holdAction, HELD, MOMENT).book, ["release"]],
    ["is paid", tampered(returned("AM04"), "Invoices", 0, { openAmount: 0 as never }), []],
    [
      "is in a draft again",
      actOn(returned("AM04"), orderAction, { collectionDate: isoDate("2027-01-05"), confirmed: "all" }, MOMENT).book,
      [],
    ],
    [
      "has its mandate withdrawn",
      actOn(returned("MD01"), withdrawAction, { mandate: "SR10001" }, MOMENT).book,
      ["hold", "release"],
    ],
    ["has no invoice any more", { ...returned("AM04"), tables: { ...returned("AM04").tables, Invoices: [] } }, []],
    ["did not come back", collected(bookOfDebtors(1)), []],
  ])("what %s", (_what, book, steps) => {
    expect(stepsIn(book, 0).steps).toEqual(steps);
  });

  test("law: whatever is offered goes through as it is", () => {
    const books = [
      yearOfCollections("OnIssue"),
      yearOfCollections("OnReceipt"),
      ...["AM04", "AC01", "AC04", "MD01", "MD07", "AC13", "SL01", "ZZ99"].flatMap((code) => [
        returned(code),
        returned(code, ONCE),
      ]),
    ];
    let offered = 0;
    for (const book of books.map((one) => withEntries(one))) {
      for (const [number] of book.tables.DirectDebits.entries()) {
        const { administration, item: invoice, mandate, steps } = stepsIn(book, number);
        const made = {
          withdraw: () => withdrawAction.decide(book, { mandate, administration, on: TODAY }, MOMENT),
          hold: () => holdAction.decide(book, { invoice, administration, until: TODAY }, MOMENT),
          changeIban: () =>
            changeIbanAction.decide(book, { mandate, administration, how: "amend", iban: dutchIbanOf(99) }, MOMENT),
          release: () => releaseAction.decide(book, { invoice, administration }, MOMENT),
        };
        for (const step of steps) {
          if (step === "mandate") continue;
          const { done, findings } = made[step]();
          // What a change of account reaches and leaves is told with it.
          const objections = findings.filter(({ severity }) => step !== "changeIban" || severity !== "info");
          expect({ step, done, findings: objections.map(({ code }) => code) }).toEqual({
            step,
            done: true,
            findings: [],
          });
          offered += 1;
        }
      }
    }
    expect(offered).toBeGreaterThan(20);
  });
});
