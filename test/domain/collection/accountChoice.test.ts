import {
  accountChooser,
  accountFindings,
  administrationFindings,
  collectionSetMembers,
} from "../../../src/domain/collection/accountChoice";
import { at, finding } from "../../../src/domain/book/finding";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import type { Account, Administration, CollectionSet, Debtor } from "../../../src/domain/book/records";
import { rowFindings } from "../../../src/domain/book/rowFindings";
import { aDebtor, anAccount, anAdministration, bookOf, dutchIbanOf } from "../../support/books";

const DAY = isoDate("2026-12-01");
const FIRST = "NL91ABNA0417164300";
const SECOND = dutchIbanOf(7);
const THIRD = dutchIbanOf(8);

function member(over: Partial<CollectionSet> = {}): CollectionSet {
  return { row: 0, code: "HUUR", administration: "NL01", iban: SECOND, ...over };
}

interface Case {
  readonly accounts: readonly Partial<Account>[];
  readonly sets?: readonly CollectionSet[];
  readonly debtor?: Partial<Debtor>;
  readonly asked?: string;
}

/** The IBAN of the chosen account, and what stands in the way. */
function chosen({ accounts, sets = [], debtor = {}, asked }: Case): [string | null, ...string[]] {
  const book = bookOf({ Accounts: accounts.map((over) => anAccount(over)), CollectionSets: sets });
  const { account, findings } = accountChooser(book, rowFindings(book), asked ?? null, DAY)("NL01", aDebtor(debtor));
  return [account?.iban ?? null, ...findings.map(({ code }) => code)];
}

describe("the account to collect from", () => {
  const second = { iban: SECOND, preferred: null };

  test("is the one asked for, though another is preferred", () => {
    expect(chosen({ accounts: [{}, second], asked: SECOND })).toEqual([SECOND]);
    expect(chosen({ accounts: [{}, second], asked: "nl91 abna 0417 1643 00" })).toEqual([FIRST]);
  });

  test("is never one of another administration", () => {
    expect(chosen({ accounts: [{}, { ...second, administration: "BE01" }], asked: SECOND })).toEqual([
      null,
      "account.unknown",
    ]);
    expect(chosen({ accounts: [{ ...second, administration: "BE01" }] })).toEqual([null, "account.none"]);
  });

  test("is the administration's only one", () => {
    expect(chosen({ accounts: [{ preferred: null }] })).toEqual([FIRST]);
  });

  test("is the preferred one of several", () => {
    expect(chosen({ accounts: [second, {}] })).toEqual([FIRST]);
    expect(chosen({ accounts: [second, { preferred: null }] })).toEqual([null, "account.ambiguous"]);
    expect(chosen({ accounts: [{ ...second, preferred: true }, {}] })).toEqual([null, "account.ambiguous"]);
  });

  test("is not a blocked one while there are others", () => {
    expect(chosen({ accounts: [{ blocked: "opgeheven" }, second] })).toEqual([SECOND]);
    expect(chosen({ accounts: [{ blocked: "opgeheven" }] })).toEqual([null, "account.blocked"]);
    expect(chosen({ accounts: [{ blocked: "opgeheven" }, second], asked: FIRST })).toEqual([null, "account.blocked"]);
    // All are: it is the preferred one that has to be freed.
    const both = [{ blocked: "opgeheven" }, { ...second, blocked: "opgeheven" }];
    expect(chosen({ accounts: both })).toEqual([null, "account.blocked"]);
  });

  test("is none when its IBAN or BIC is wrong", () => {
    expect(chosen({ accounts: [{ iban: "NL91ABNA0417164301" }] })).toEqual([null, "iban.mod97"]);
    expect(chosen({ accounts: [{ bic: "ABNA" }] })).toEqual([null, "bic.invalid"]);
  });

  test("carries what reading its row found", () => {
    const book = bookOf();
    const [account = anAccount()] = book.tables.Accounts;
    const found = finding("cell.required", at("Accounts", account, "journal"));
    const rows = rowFindings({ ...book, findings: [found] });
    expect(accountChooser(book, rows, null, DAY)("NL01", aDebtor())).toEqual({ account: null, findings: [found] });
  });
});

describe("a collection set", () => {
  const accounts = [{}, { iban: SECOND, preferred: null }, { iban: THIRD, preferred: null }];
  const debtor = { collectionSet: "huur" };

  test("decides before the preferred account does", () => {
    expect(chosen({ accounts, sets: [member()], debtor })).toEqual([SECOND]);
  });

  test("has for each administration an account of its own", () => {
    const sets = [member({ administration: "BE01", iban: "BE68539007547034" }), member({ administration: "nl01" })];
    expect(chosen({ accounts, sets, debtor })).toEqual([SECOND]);
    expect(collectionSetMembers(bookOf({ CollectionSets: sets }), " HUUR")).toHaveLength(2);
  });

  test("that has no account of the administration is told on the debtor", () => {
    expect(chosen({ accounts, sets: [], debtor })).toEqual([null, "collectionSet.unknown"]);
    expect(chosen({ accounts, sets: [member({ administration: "BE01" })], debtor })).toEqual([
      null,
      "collectionSet.unknown",
    ]);
  });

  test("with several accounts of the administration needs a preferred one", () => {
    const sets = [member(), member({ iban: THIRD })];
    expect(chosen({ accounts, sets, debtor })).toEqual([null, "collectionSet.ambiguous"]);
    const preferring = [{}, { iban: SECOND, preferred: null }, { iban: THIRD, preferred: true }];
    expect(chosen({ accounts: preferring, sets, debtor })).toEqual([THIRD]);
    const both = [{}, { iban: SECOND, preferred: true }, { iban: THIRD, preferred: true }];
    expect(chosen({ accounts: both, sets, debtor })).toEqual([null, "collectionSet.ambiguous"]);
  });

  test("passes over a blocked account while another of its accounts is free", () => {
    const sets = [member(), member({ iban: THIRD })];
    const closed = { iban: SECOND, preferred: true, blocked: "opgeheven" };
    expect(chosen({ accounts: [{}, closed, { iban: THIRD, preferred: null }], sets, debtor })).toEqual([THIRD]);
    expect(chosen({ accounts: [{}, closed], sets, debtor })).toEqual([null, "account.blocked"]);
    const bothClosed = [{}, closed, { iban: THIRD, preferred: null, blocked: "opgeheven" }];
    expect(chosen({ accounts: bothClosed, sets, debtor })).toEqual([null, "account.blocked"]);
  });

  test("does not count when an account is asked for", () => {
    expect(chosen({ accounts, sets: [member()], debtor, asked: FIRST })).toEqual([FIRST]);
  });

  test("of one debtor says nothing about another", () => {
    const book = bookOf({ Accounts: accounts.map((over) => anAccount(over)), CollectionSets: [member()] });
    const choose = accountChooser(book, rowFindings(book), null, DAY);
    expect(choose("NL01", aDebtor(debtor)).account?.iban).toBe(SECOND);
    expect(choose("NL01", aDebtor({ number: "10002" })).account?.iban).toBe(FIRST);
    expect(choose("nl01", aDebtor())).toBe(choose("NL01", aDebtor()));
  });
});

describe("what is wrong with the firm's own records", () => {
  const reported = (over: Partial<Administration>) =>
    administrationFindings(anAdministration({ row: 4, ...over })).map(({ code, place }) => [
      code,
      place?.row,
      place?.field,
    ]);

  test("is nothing when they are right", () => {
    expect(reported({})).toEqual([]);
    expect(accountFindings(anAccount({ cutOff: "12:30", bic: "ABNANL2A" }))).toEqual([]);
  });

  test("is a cut-off that is no time", () => {
    const [found] = accountFindings(anAccount({ row: 3, cutOff: "half een" }));
    expect(found).toMatchObject({ code: "account.cutOff", place: { row: 3, field: "cutOff" } });
  });

  test("is a creditor ID whose check digits are wrong", () => {
    expect(reported({ creditorId: "NL70ZZZ123456780000" })).toEqual([["creditorId.checkDigits", 4, "creditorId"]]);
  });

  test("is a discount both in euros and in percent", () => {
    expect(reported({ discountAmount: cents(2_50), discountPercent: 2 })).toEqual([
      ["administration.twoDiscounts", 4, "discountPercent"],
    ]);
  });

  test("is a discount below nothing, by which more is collected than is open", () => {
    expect(reported({ discountAmount: cents(-2_50) })).toEqual([
      ["administration.discountNegative", 4, "discountAmount"],
    ]);
    expect(reported({ discountPercent: -2 })).toEqual([["administration.discountNegative", 4, "discountPercent"]]);
    expect(reported({ discountAmount: cents(0), discountPercent: 2 })).toEqual([]);
  });

  test("is an order prefix that cannot stand in a message ID", () => {
    expect(reported({ orderPrefix: "W&" })).toEqual([["order.prefix", 4, "orderPrefix"]]);
    expect(reported({ orderPrefix: "/W" })).toEqual([["order.prefix", 4, "orderPrefix"]]);
    expect(reported({ orderPrefix: "W/" })).toEqual([["order.prefix", 4, "orderPrefix"]]);
    expect(reported({ orderPrefix: "W-" })).toEqual([]);
  });
});
