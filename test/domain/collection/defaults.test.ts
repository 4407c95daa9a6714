import { addDays, dateOf, isoDate } from "../../../src/domain/values/calendar";
import { dateLadder, earliestCollectionDate } from "../../../src/domain/collection/collectionDates";
import { ACCOUNT_DEFAULTS, ADMINISTRATION_DEFAULTS } from "../../../src/domain/collection/defaults";
import { discountOf } from "../../../src/domain/collection/discount";
import { frozenOrder, settingsAtIssue } from "../../../src/domain/collection/orderIssue";
import { cents } from "../../../src/domain/values/money";
import { isCollectableAgain } from "../../../src/domain/collection/rTransaction";
import { collectAction } from "../../../src/actions/collect";
import { actOn, anAccount, anAdministration, anInvoice, bookOfDebtors, MOMENT, momentOn } from "../../support/books";
import { draftOrder } from "../../support/orderBook";

const blanks = <Defaults extends object>(defaults: Defaults): { readonly [F in keyof Defaults]: null } =>
  Object.fromEntries(Object.keys(defaults).map((field) => [field, null])) as { readonly [F in keyof Defaults]: null };

const BLANK_ADMINISTRATION = anAdministration(blanks(ADMINISTRATION_DEFAULTS));
const FULL_ADMINISTRATION = anAdministration(ADMINISTRATION_DEFAULTS);
const BLANK_ACCOUNT = anAccount(blanks(ACCOUNT_DEFAULTS));
const FULL_ACCOUNT = anAccount(ACCOUNT_DEFAULTS);

describe("The defaults are what the law takes a blank cell for", () => {
  test("in what an order freezes at issue", () => {
    const plain = settingsAtIssue(BLANK_ADMINISTRATION, BLANK_ACCOUNT, {});
    expect(settingsAtIssue(FULL_ADMINISTRATION, FULL_ACCOUNT, {})).toEqual(plain);
    const issued = (account: typeof FULL_ACCOUNT) =>
      frozenOrder(draftOrder(), [], {
        batch: 1,
        bookingDate: isoDate("2026-12-01"),
        at: MOMENT.at,
        user: "anna",
        account,
        settings: plain,
      });
    expect(issued(FULL_ACCOUNT)).toEqual(issued(BLANK_ACCOUNT));
  });

  test("in the days that an order keeps", () => {
    const collectionDate = isoDate("2026-12-01");
    expect(dateLadder(collectionDate, FULL_ACCOUNT, "CORE")).toEqual(dateLadder(collectionDate, BLANK_ACCOUNT, "CORE"));
    expect(earliestCollectionDate(MOMENT.at, FULL_ACCOUNT)).toBe(earliestCollectionDate(MOMENT.at, BLANK_ACCOUNT));
  });

  test.each([0, 1, 2, 3])("in whether an item is collected again that was repeated %s times", (timesRepeated) => {
    const again = (administration: typeof FULL_ADMINISTRATION) =>
      isCollectableAgain("Return", "AM04", administration, { amount: cents(100_00), timesRepeated });
    expect(again(FULL_ADMINISTRATION)).toBe(again(BLANK_ADMINISTRATION));
    const repeats = { repeatAfterReturn: true };
    expect(again({ ...FULL_ADMINISTRATION, ...repeats })).toBe(again({ ...BLANK_ADMINISTRATION, ...repeats }));
  });

  test("in the discount of a credit note", () => {
    const record = anInvoice({ amount: cents(-100_00) });
    const item = { key: "", invoice: record, table: "Invoices", record } as const;
    const discount = (administration: typeof FULL_ADMINISTRATION) =>
      discountOf(item, { ...administration, discountPercent: 2 });
    expect(discount(FULL_ADMINISTRATION)).toBe(discount(BLANK_ADMINISTRATION));
  });

  test.each([12, 13, 14, 15])("in what is found of a collection that is announced %s days ahead", (days) => {
    const codes = (administration: typeof FULL_ADMINISTRATION, account: typeof FULL_ACCOUNT): string[] => {
      const book = bookOfDebtors(2, { Administrations: [administration], Accounts: [account] });
      // From a Thursday, so that neither day moves out of a weekend.
      const moment = momentOn("2026-11-19T10:15:00");
      const collectionDate = addDays(dateOf(moment.at), days);
      const { outcome } = actOn(book, collectAction, { collectionDate, confirmed: "all" }, moment);
      // Blank cells get an offer of what the bank wants; that is all that tells them from filled ones.
      return outcome.findings.map(({ code }) => code).filter((code) => code !== "account.profile");
    };
    const found = codes(BLANK_ADMINISTRATION, BLANK_ACCOUNT);
    expect(codes(FULL_ADMINISTRATION, FULL_ACCOUNT)).toEqual(found);
    expect(found.includes("preNotification.short")).toBe(days < 14);
  });
});
