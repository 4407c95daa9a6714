import { cancelAction } from "../../src/actions/cancel";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { returnAction } from "../../src/actions/return";
import { undoAction } from "../../src/actions/undo";
import { verifyAction } from "../../src/actions/verify";
import type { Book } from "../../src/domain/book/book";
import type { Mandate, ReturnKind } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { aDebtor, aMandate, anAccount, anInvoice, bookOf } from "../support/books";
import { actOn, dutchIbanOf, momentOn, tampered } from "../support/books";
import { codes } from "../support/outcomeCodes";

/*
 * An amendment is sent once: again when no bank has seen it, and not again when one has. The moments of issue decide, and what
 * of the lines stands (docs/law/actions.md#2).
 */

const OLD = dutchIbanOf(9);
const OLDER = dutchIbanOf(7);
const [FIRST, SECOND] = [{ order: "2026-0001" }, { order: "2026-0002" }] as const;
const NOON = momentOn("2026-11-24T12:00:00");
const EVENING = momentOn("2026-11-24T18:00:00");

/** A debtor who consolidates, with two invoices and a mandate whose new account must be reported. */
const firm = (mandate: Partial<Mandate> = {}, consolidate = true) =>
  bookOf({
    Accounts: [anAccount({ iban: "BE68539007547034", bic: "KREDBEBB" })],
    Debtors: [aDebtor({ consolidate })],
    Mandates: [aMandate({ originalIban: OLD, ...mandate })],
    Invoices: [anInvoice(), anInvoice({ number: "F2" })],
  });

function collected(book: Book, moment = momentOn("2026-11-23T09:00:00")): Book {
  return actOn(book, collectAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }, moment).book;
}
const delivered = (book: Book, order: { readonly order: string } = FIRST, moment = NOON) =>
  actOn(book, deliverAction, order, moment).book;
const sent = (start = firm()) => delivered(collected(start));

function back(book: Book, line: number, kind: ReturnKind = "Recalled", order: { readonly order: string } = FIRST) {
  return actOn(book, returnAction, { ...order, line, kind, reasonCode: "MS02", confirmed: "all" }, NOON).book;
}
const cancelled = (book: Book, order: { readonly order: string } = FIRST) =>
  actOn(book, cancelAction, { ...order, confirmed: "all" }, EVENING).book;
const undone = (book: Book, order: { readonly order: string } = FIRST) =>
  actOn(book, undoAction, { ...order, confirmed: "all" }, EVENING).book;
const reports = ({ tables }: Book) => tables.Mandates[0]?.originalIban;

/** Another invoice of the debtor, collected while the first order is on its way. */
function collectedLater(book: Book, mandate: Partial<Mandate> = {}): Book {
  const { tables } = book;
  const more = { ...book, tables: { ...tables, Invoices: [...tables.Invoices, anInvoice({ row: 9, number: "F9" })] } };
  const later = collected(tampered(more, "Mandates", 0, mandate), NOON);
  expect(later.tables.DirectDebits.at(-1)).toMatchObject({ ...SECOND, invoice: "F9" });
  return later;
}

describe("A consolidated transaction whose lines come back one by one", () => {
  test("has reported its amendment while one of them is on its way", () => {
    expect(sent().tables.DirectDebits).toMatchObject([{ originalIban: OLD }, { originalIban: OLD }]);
    expect(reports(sent())).toBeNull();
    expect(reports(back(sent(), 1))).toBeNull();
    expect(reports(back(back(sent(), 1), 2))).toBe(OLD);
    expect(reports(back(back(sent(), 1, "Return"), 2))).toBeNull();
  });

  test("has reported it again once one return is taken back, and not before", () => {
    const gone = back(back(sent(), 1), 2);
    expect(reports(undone(gone))).toBeNull();
    expect(reports(undone(undone(gone)))).toBeNull();
    const seen = back(back(sent(), 1, "Return"), 2, "Reject");
    expect(reports(undone(seen))).toBeNull();
  });

  test("gives what the user entered since for another change neither away nor back", () => {
    const gone = back(sent(), 1);
    const changed = tampered(gone, "Mandates", 0, { originalIban: OLDER });
    expect(reports(back(changed, 2))).toBe(OLDER);
    expect(reports(undone(back(changed, 2)))).toBe(OLDER);
    const emptied = tampered(back(gone, 2), "Mandates", 0, { originalIban: null });
    expect(reports(undone(emptied))).toBeNull();
  });

  test("sends its amendment again when the rest of it is cancelled", () => {
    expect(reports(cancelled(back(sent(), 1)))).toBe(OLD);
    expect(reports(cancelled(back(sent(), 1, "Refund")))).toBeNull();
  });
});

describe("An amendment that a later order has reported, and that stands", () => {
  // As somebody enters it who has the recalled line in mind, or as version 0.1.0 put it back.
  const later = () => collectedLater(back(sent(), 1), { originalIban: OLD });

  test("is not sent once more when the earlier order is cancelled, or the rest of it rejected", () => {
    expect(later().tables.DirectDebits.at(-1)).toMatchObject({ originalIban: OLD });
    expect(reports(later())).toBeNull();
    expect(reports(cancelled(later()))).toBeNull();
    expect(reports(back(later(), 2, "Reject"))).toBeNull();
  });

  test("is sent again when the later one falls too", () => {
    const both = cancelled(cancelled(later()), SECOND);
    expect(reports(both)).toBe(OLD);
    expect(reports(cancelled(back(later(), 2, "Reject"), SECOND))).toBe(OLD);
  });

  test("stands for two changes after each other: what the bank knows is told when both fail", () => {
    const twice = delivered(collectedLater(sent(), { iban: dutchIbanOf(3), originalIban: OLDER }), SECOND);
    const rejected = back(twice, 1, "Reject", SECOND);
    expect(reports(rejected)).toBe(OLDER);
    expect(reports(cancelled(rejected))).toBe(OLD);
    expect(reports(back(cancelled(twice), 1, "Reject", SECOND))).toBe(OLD);
    // Taken back, the second order has told the bank of the new account after all.
    expect(reports(undone(cancelled(rejected), SECOND))).toBeNull();
  });
});

test("an order that carried none is no report: what came before it and failed is sent again", () => {
  const { book } = { book: collectedLater(sent()) };
  expect(book.tables.DirectDebits.at(-1)).toMatchObject({ originalIban: null });
  expect(reports(cancelled(book))).toBe(OLD);
});

test("the second transaction under a mandate carries no amendment, and what becomes of it changes none", () => {
  const apart = sent(firm({}, false));
  expect(apart.tables.DirectDebits).toMatchObject([{ originalIban: OLD }, { originalIban: null }]);
  expect(reports(back(apart, 2))).toBeNull();
  expect(reports(back(apart, 1))).toBe(OLD);
  expect(reports(undone(back(apart, 1)))).toBeNull();
  expect(reports(cancelled(back(apart, 2, "Return")))).toBe(OLD);
});

describe("A sequence type set by hand", () => {
  const set = { sequenceTypeOverride: "FRST", originalIban: null } as const;
  const later = (again: Partial<Mandate>) => collectedLater(sent(firm(set)), again);
  const override = ({ tables }: Book) => tables.Mandates[0]?.sequenceTypeOverride;

  test("comes back with its order, but not where a later one that stands has used one", () => {
    expect(override(cancelled(later({})))).toBe("FRST");
    expect(override(cancelled(later({ sequenceTypeOverride: "FRST" })))).toBeNull();
    expect(override(cancelled(cancelled(later({ sequenceTypeOverride: "FRST" }), SECOND)))).toBe("FRST");
  });
});

describe("verify tells", () => {
  const found = (book: Book) =>
    codes(verifyAction.decide(book, {}, EVENING)).filter((code) => code.includes("mendment"));

  test("nothing of amendments that are sent, seen, or ready to be sent again", () => {
    expect(found(firm())).toEqual([]);
    expect(found(sent())).toEqual([]);
    expect(found(back(back(sent(), 1), 2))).toEqual([]);
    expect(found(cancelled(collectedLater(sent())))).toEqual([]);
  });

  test("of one that no bank has seen and that nothing reports any more", () => {
    const lost = tampered(back(back(sent(), 1), 2), "Mandates", 0, { originalIban: null });
    expect(verifyAction.decide(lost, {}, EVENING).findings).toContainEqual(
      expect.objectContaining({
        code: "verify.amendmentUnsent",
        severity: "warning",
        place: { table: "Mandates", row: 2, field: "originalIban" },
        params: { mandate: "SR10001", order: "2026-0001", value: OLD },
      }),
    );
    // Another account since is another change; a mandate that is not used any more has nothing to report.
    expect(found(tampered(lost, "Mandates", 0, { iban: dutchIbanOf(3) }))).toEqual([]);
    expect(found(tampered(lost, "Mandates", 0, { withdrawnOn: isoDate("2026-11-24") }))).toEqual([]);
    expect(found(tampered(lost, "Mandates", 0, { replacedBy: "SR10001-2" }))).toEqual([]);
    // The debtor's bank has seen a collection from the new account since.
    expect(found(tampered(cancelled(collectedLater(sent())), "Mandates", 0, { originalIban: null }))).toEqual([]);
  });

  test("of one that stands ready though it was reported, and the bank has seen it", () => {
    const ready = tampered(sent(), "Mandates", 0, { originalIban: OLD });
    expect(verifyAction.decide(ready, {}, EVENING).findings).toContainEqual(
      expect.objectContaining({
        code: "verify.amendmentRepeated",
        severity: "warning",
        place: { table: "Mandates", row: 2, field: "originalIban" },
        params: { mandate: "SR10001", order: "2026-0001", value: OLD },
      }),
    );
    // There and back again is a change of its own.
    const again = collectedLater(sent(), { iban: OLD, originalIban: dutchIbanOf(1) });
    expect(found(tampered(again, "Mandates", 0, { iban: dutchIbanOf(1), originalIban: OLD }))).toEqual([]);
  });

  test.each([
    ["originalMandateId", "OLD-1"],
    ["originalCreditorId", "NL42ZZZ123456780001"],
    ["originalCreditorName", "Oude Naam"],
  ] as const)("the same of %s", (field, value) => {
    const start = firm({ originalIban: null, [field]: value });
    const ready = tampered(sent(start), "Mandates", 0, { [field]: sent(start).tables.DirectDebits[0]?.[field] });
    expect(found(ready)).toEqual(["verify.amendmentRepeated"]);
    const gone = back(back(sent(start), 1), 2);
    expect(gone.tables.Mandates[0]?.[field]).not.toBeNull();
    expect(found(tampered(gone, "Mandates", 0, { [field]: null }))).toEqual(["verify.amendmentUnsent"]);
  });
});
