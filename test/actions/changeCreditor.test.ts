import type { Action, Outcome } from "../../src/actions/action";
import { changeCreditorAction, type ChangeCreditorRequest } from "../../src/actions/changeCreditor";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import {
  actOn,
  aMandate,
  anAdministration,
  anInvoice,
  bookOfDebtors,
  dutchIbanOf,
  MOMENT,
  momentOn,
  tampered,
  withRows,
} from "../support/books";
import { ending } from "../support/interruption";
import { codes, objections } from "../support/outcomeCodes";

const [ID, NAME] = ["NL69ZZZ123456780000", "Groothandel De Waag B.V."];
const [OTHER_ID, OTHER_NAME] = ["NL79ZZZ999999990000", "De Waag Export B.V."];
const REQUEST: ChangeCreditorRequest = { how: "amend", creditorId: "nl79 zzz 999999990000", creditorName: OTHER_NAME };
const FIRST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const NEXT = { collectionDate: isoDate("2026-12-21"), confirmed: "all" } as const;
const [NOON, LATER] = [momentOn("2026-11-24T12:00:00"), momentOn("2026-12-10T09:00:00")];

function collectedOnce(start: Book = bookOfDebtors(2)): Book {
  const issued = actOn(start, collectAction, FIRST, momentOn("2026-11-23T09:00:00")).book;
  const { book } = actOn(issued, deliverAction, { order: "2026-0001" }, NOON);
  const next = [1, 2].map((n) =>
    anInvoice({ number: `G${String(n)}`, debtor: String(10_000 + n), dueDate: isoDate("2026-12-15") }),
  );
  return withRows({ ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, ...next] } });
}

const changed = (book: Book, request: ChangeCreditorRequest) => actOn(book, changeCreditorAction, request, LATER);
const originals = ({ tables }: Book) =>
  tables.Mandates.map(({ originalCreditorId, originalCreditorName }) => [originalCreditorId, originalCreditorName]);

function sentNext(book: Book) {
  const { book: after, outcome } = actOn(book, collectAction, NEXT, LATER);
  expect(verifyAction.decide(after, {}, momentOn("2026-12-31T09:00:00")).findings).toEqual([]);
  return after.tables.DirectDebits.filter(({ order }) => order === outcome.orders[0]).map(
    ({ originalCreditorId, originalCreditorName }) => [originalCreditorId, originalCreditorName],
  );
}

test("another creditor ID and name are reported by all mandates of the administration at once", () => {
  const { book, outcome } = changed(collectedOnce(), REQUEST);
  expect(outcome.result).toEqual({
    ...{ administration: "NL01", how: "amend", creditorId: OTHER_ID, creditorName: OTHER_NAME },
    reporting: 2,
  });
  expect(outcome.findings).toContainEqual(
    finding(
      "mandateChange.creditorReported",
      { table: "Administrations", row: 2, field: "creditorId" },
      { administration: "NL01", count: 2 },
    ),
  );
  expect(book.tables.Administrations[0]).toMatchObject({ creditorId: OTHER_ID, creditorName: OTHER_NAME });
  expect(sentNext(book)).toEqual([
    [ID, NAME],
    [ID, NAME],
  ]);
});

test("only one of the two changes, and another business code is no change to the bank", () => {
  expect(sentNext(changed(collectedOnce(), { how: "amend", creditorName: OTHER_NAME }).book)[0]).toEqual([null, NAME]);
  expect(sentNext(changed(collectedOnce(), { how: "amend", creditorId: OTHER_ID }).book)[0]).toEqual([ID, null]);
  const { book, outcome } = changed(collectedOnce(), { how: "amend", creditorId: "NL69ABC123456780000" });
  expect([outcome.result?.reporting, codes(outcome), originals(book)[0]]).toEqual([0, [], [null, null]]);
});

test("a mandate reports what its own bank knows: the first original, its last order, or what it was elsewhere; or nothing", () => {
  const [waits, ended, used] = [{ originalCreditorName: "Waag" }, { replacedBy: "X" }, { oneOff: true, invoice: "F1" }];
  const start = bookOfDebtors(1, {
    Mandates: [
      aMandate(used),
      aMandate({ mandateId: "NEW" }),
      aMandate({ mandateId: "ELSEWHERE", lastCollectionDate: isoDate("2026-10-01") }),
      aMandate({ mandateId: "WAITS", ...waits }),
      aMandate({ mandateId: "ENDED", lastCollectionDate: isoDate("2026-10-01"), ...ended }),
      aMandate({ mandateId: "OTHERS", administration: "BE01", lastCollectionDate: isoDate("2026-10-01") }),
      aMandate({ mandateId: "UNREADABLE", lastCollectionDate: isoDate("2026-10-01"), unreadable: ["iban"] }),
    ],
  });
  const named = tampered(start, "Invoices", 0, { mandateId: "SR10001" });
  const once = actOn(named, collectAction, FIRST).book;
  expect(originals(changed(once, { ...REQUEST, creditorId: undefined as never }).book)).toEqual([
    [null, null],
    [null, null],
    [null, NAME],
    [null, "Waag"],
    [null, null],
    [null, null],
    [null, null],
  ]);
});

describe("A creditor that was typed over by hand after a collection", () => {
  const typedOver = () =>
    tampered(collectedOnce(), "Administrations", 0, { creditorId: OTHER_ID, creditorName: OTHER_NAME });

  test("is held back, and reported by all mandates with one request", () => {
    expect(objections(collectAction.decide(typedOver(), NEXT, LATER))).toEqual(
      expect.arrayContaining(["mandate.creditorIdUnreported", "mandate.creditorNameUnreported"]),
    );
    expect(sentNext(changed(typedOver(), { how: "amend" }).book)).toEqual([
      [ID, NAME],
      [ID, NAME],
    ]);
  });

  test("was a mistake, and is taken back; also when its report waits already", () => {
    const restored = changed(typedOver(), { how: "restore" }).book;
    expect(restored.tables.Administrations[0]).toMatchObject({ creditorId: ID, creditorName: NAME });
    expect(sentNext(restored)).toEqual([
      [null, null],
      [null, null],
    ]);
    const waiting = changed(collectedOnce(), REQUEST).book;
    expect(originals(changed(waiting, { how: "restore" }).book)).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("is taken back to the last order, and left alone where its settings cannot be read", () => {
    const second = actOn(changed(collectedOnce(), REQUEST).book, collectAction, NEXT, LATER).book;
    const again = tampered(second, "Administrations", 0, { creditorName: "Weer Anders" });
    expect(changed(again, { how: "restore" }).book.tables.Administrations[0]?.creditorName).toBe(OTHER_NAME);
    const lost = tampered(typedOver(), "Orders", 0, { settings: null });
    expect(objections(changeCreditorAction.decide(lost, { how: "restore" }, LATER))).toEqual([
      "mandateChange.creditorNotTypedOver",
    ]);
    expect(originals(changed(lost, { how: "amend", creditorName: "Nieuw" }).book)[0]).toEqual([null, null]);
  });
});

test.each<readonly [string, Book, ChangeCreditorRequest, readonly string[]]>([
  [
    "of an administration that is not there",
    bookOfDebtors(1),
    { ...REQUEST, administration: "X" },
    ["administration.unknown"],
  ],
  ["of none", bookOfDebtors(1, { Administrations: [] }), REQUEST, ["administration.unknown"]],
  [
    "where several could be meant",
    bookOfDebtors(1, { Administrations: [anAdministration(), anAdministration({ code: "BE01" })] }),
    REQUEST,
    ["request.severalAdministrations"],
  ],
  [
    "to what is no creditor ID",
    bookOfDebtors(1),
    { ...REQUEST, creditorId: "NL00ZZZ123456780000" },
    ["creditorId.checkDigits"],
  ],
  ["to a name without letters", bookOfDebtors(1), { ...REQUEST, creditorName: "☃" }, ["text.empty"]],
  ["to a name that is too long", bookOfDebtors(1), { ...REQUEST, creditorName: "W".repeat(71) }, ["cell.tooLong"]],
  [
    "to what it is",
    bookOfDebtors(1),
    { how: "amend", creditorId: ID, creditorName: NAME },
    ["mandateChange.creditorSame"],
  ],
  ["back, where nothing was typed over", collectedOnce(), { how: "restore" }, ["mandateChange.creditorNotTypedOver"]],
  ["back, where nothing was sent", bookOfDebtors(1), { how: "restore" }, ["mandateChange.creditorNotTypedOver"]],
  ["by new mandates", bookOfDebtors(1), { ...REQUEST, how: "replace" }, ["mandateChange.creditorReplaced"]],
  [
    "back to what is named",
    tampered(collectedOnce(), "Administrations", 0, { creditorName: OTHER_NAME }),
    { ...REQUEST, how: "restore" },
    ["mandateChange.notTogether", "mandateChange.notTogether"],
  ],
])("another creditor is refused %s", (_what, book, request, expected) => {
  const outcome = changeCreditorAction.decide(book, request, MOMENT);
  expect([outcome.done, outcome.changes, objections(outcome)]).toEqual([false, [], expected]);
});

test.each<readonly [string, Book, ChangeCreditorRequest]>([
  ["reported", collectedOnce(), { ...REQUEST, administration: "nl01" }],
  [
    "reported as it stands",
    tampered(collectedOnce(), "Administrations", 0, { creditorId: OTHER_ID }),
    { how: "amend" },
  ],
  ["taken back", changed(collectedOnce(), REQUEST).book, { how: "restore" }],
])("a change that is %s is ended from wherever its writing broke off", (_, before, request) => {
  const outcome: Outcome = changeCreditorAction.decide(before, request, LATER);
  const writing = { action: changeCreditorAction as Action, request, moment: LATER, before, outcome };
  const count = outcome.changes.length;
  expect(count).toBeGreaterThan(1);
  for (let written = 0; written <= count; written += 1) {
    const { state, is, mustBe, left } = ending(writing, written);
    expect([state, left, is]).toEqual(["Recovered", 0, mustBe]);
  }
});

test("the account of a mandate and its creditor change together, each reported", () => {
  const { book } = changed(
    tampered(collectedOnce(), "Mandates", 0, { iban: dutchIbanOf(9), originalIban: dutchIbanOf(1) }),
    REQUEST,
  );
  expect(book.tables.Mandates[0]).toMatchObject({ originalIban: dutchIbanOf(1), originalCreditorId: ID });
});
