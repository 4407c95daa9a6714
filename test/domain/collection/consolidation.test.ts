import fc from "fast-check";
import { indexBook } from "../../../src/domain/book/bookIndex";
import { consolidate, type ProposedTransaction } from "../../../src/domain/collection/consolidation";
import { type JudgedItem, judgeOf } from "../../../src/domain/collection/eligibility";
import { finding } from "../../../src/domain/book/finding";
import { BOOKED_MAX, type Cents, cents, sumOf } from "../../../src/domain/values/money";
import { itemName, type OpenItem, openItems } from "../../../src/domain/book/openItem";
import type { Account, Debtor, Invoice, Mandate } from "../../../src/domain/book/records";
import {
  aDebtor,
  aMandate,
  anAccount,
  anInstalment,
  anInvoice,
  bookOf,
  dutchIbanOf,
  judgedOn,
} from "../../support/books";

interface Case {
  readonly invoices: readonly Partial<Invoice>[];
  readonly debtor?: Partial<Debtor>;
  readonly mandates?: readonly Partial<Mandate>[];
  readonly account?: Partial<Account>;
}

/** The items of these invoices F1, F2, …, judged for 1 December 2026; the debtor consolidates unless told otherwise. */
function judged({ invoices, debtor = {}, mandates = [{}], account = {} }: Case): JudgedItem[] {
  const book = bookOf({
    Accounts: [anAccount(account)],
    Debtors: [aDebtor({ consolidate: true, ...debtor })],
    Mandates: mandates.map((over) => aMandate(over)),
    Invoices: invoices.map((over, n) => anInvoice({ number: `F${String(n + 1)}`, ...over })),
  });
  const index = indexBook(book);
  const judge = judgeOf(book, index, judgedOn("2026-12-01"), null);
  return openItems(book, index).map((item) => judge.item(item));
}

function shown(transactions: readonly ProposedTransaction[]): string[] {
  return transactions.map(
    ({ members, amount }) => `${members.map(({ item }) => itemName(item)).join("+")} ${String(amount)}`,
  );
}

/** The transactions, and the codes of the errors for which items stay out. */
function consolidated(changed: Case): { transactions: string[]; leftOut: Record<string, string[]> } {
  const { transactions, leftOut } = consolidate(judged(changed), []);
  const errors = leftOut.map(({ item, findings }) => {
    const codes = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
    return [itemName(item), codes] as const;
  });
  return { transactions: shown(transactions), leftOut: Object.fromEntries(errors) };
}

const amount = (euros: number): { amount: Cents } => ({ amount: cents(Math.round(euros * 100)) });

describe("the items of a consolidating debtor", () => {
  test("under one mandate become one transaction, credit notes netted", () => {
    expect(consolidated({ invoices: [amount(1000), amount(500), amount(-200)] })).toEqual({
      transactions: ["F1+F2+F3 130000"],
      leftOut: {},
    });
  });

  test("under different mandates become different transactions", () => {
    const mandates = [{}, { mandateId: "SR10001-2", iban: dutchIbanOf(2) }];
    const second = { iban: dutchIbanOf(2) };
    expect(
      consolidated({ invoices: [amount(1), { ...amount(2), ...second }, amount(3)], mandates }).transactions,
    ).toEqual(["F1+F3 400", "F2 200"]);
  });

  test("stay out whole when one member is held back, each told why", () => {
    const tooOpen = { ...amount(50), openAmount: cents(50_01) };
    expect(consolidated({ invoices: [amount(100), tooOpen, amount(-20)] })).toEqual({
      transactions: [],
      leftOut: {
        F1: ["transaction.memberHeldBack"],
        F2: ["item.openAmountOutside"],
        F3: ["transaction.memberHeldBack"],
      },
    });
    const { leftOut } = consolidate(judged({ invoices: [amount(100), tooOpen] }), []);
    expect(leftOut[0]?.findings.at(-1)?.params).toEqual({ item: "F1", other: "F2" });
  });

  test("are collected without what is in another currency, which stays out alone", () => {
    const dollars = { ...amount(50), currency: "USD" };
    expect(consolidated({ invoices: [amount(100), dollars, amount(-20)] })).toEqual({
      transactions: ["F1+F3 8000"],
      leftOut: { F2: ["invoice.currency"] },
    });
    // It could not be netted: that it stands alone is nothing to tell.
    expect(consolidated({ invoices: [amount(100), { ...dollars, ...amount(-50) }] })).toEqual({
      transactions: ["F1 10000"],
      leftOut: { F2: ["invoice.currency"] },
    });
  });

  test("stay out whole when their sum is less than one cent", () => {
    expect(consolidated({ invoices: [amount(100), amount(-100)] })).toEqual({
      transactions: [],
      leftOut: { F1: ["transaction.notPositive"], F2: ["transaction.notPositive"] },
    });
    expect(consolidated({ invoices: [amount(-100)] }).leftOut).toEqual({ F1: ["transaction.notPositive"] });
    expect(consolidated({ invoices: [amount(100.01), amount(-100)] }).transactions).toEqual(["F1+F2 1"]);
  });

  test("stay out whole when their sum is more than a transaction may be", () => {
    const half = amount(500_000_000);
    expect(consolidated({ invoices: [half, half] }).leftOut).toEqual({
      F1: ["transaction.tooLarge"],
      F2: ["transaction.tooLarge"],
    });
    expect(consolidated({ invoices: [half, amount(499_999_999.99)] }).transactions).toEqual(["F1+F2 99999999999"]);
  });

  test("are told of when a charge makes one of them more than a transaction may be", () => {
    expect(consolidated({ invoices: [{ ...amount(999_999_999.99), discount: cents(-1) }] }).leftOut).toEqual({
      F1: ["transaction.tooLarge"],
    });
  });

  test("wait for a next order when the sum of an account would be more than the books hold", () => {
    const many = Array.from({ length: 102 }, () => ({ ...amount(999_999_999.99), discount: cents(0) }));
    const { transactions, leftOut } = consolidate(judged({ debtor: { consolidate: null }, invoices: many }), []);
    expect(transactions).toHaveLength(100);
    expect(sumOf(transactions, (transaction) => transaction.amount)).toBeLessThanOrEqual(BOOKED_MAX);
    expect(leftOut.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ["transaction.sumTooLarge"],
      ["transaction.sumTooLarge"],
    ]);
  });

  test("stay out whole when they are more than an order may hold", () => {
    expect(consolidated({ invoices: [amount(1), amount(2), amount(3)], account: { itemsMax: 2 } }).leftOut).toEqual({
      F1: ["transaction.tooManyItems"],
      F2: ["transaction.tooManyItems"],
      F3: ["transaction.tooManyItems"],
    });
    expect(consolidated({ invoices: [amount(1), amount(2)], account: { itemsMax: 2 } }).transactions).toHaveLength(1);
  });

  test("that have no mandate of their own do not keep the others out", () => {
    expect(consolidated({ invoices: [amount(100), { ...amount(50), mandateId: "X" }] })).toEqual({
      transactions: ["F1 10000"],
      leftOut: { F2: ["mandate.unknown"] },
    });
  });
});

describe("the items of a debtor who does not consolidate", () => {
  const debtor = { consolidate: null };

  test("stand alone, and a credit note stays out", () => {
    expect(consolidated({ debtor, invoices: [amount(100), amount(50), amount(-20)] })).toEqual({
      transactions: ["F1 10000", "F2 5000"],
      leftOut: { F3: ["item.creditNoteApart"] },
    });
  });

  test("that are for nothing have one finding about it", () => {
    expect(consolidated({ debtor, invoices: [amount(0)] }).leftOut).toEqual({ F1: ["item.amountZero"] });
  });

  test("that are too large by themselves have one finding about it", () => {
    expect(consolidated({ debtor, invoices: [amount(1_000_000_000)] }).leftOut).toEqual({
      F1: ["item.amountTooLarge"],
    });
  });
});

describe("one-off mandates", () => {
  const debtor = { consolidate: true, oneOffMandateRequired: true };
  const mandates = [
    { mandateId: "SO1", oneOff: true, invoice: "F1" },
    { mandateId: "SO2", oneOff: true, invoice: "F2" },
  ];

  test("are never consolidated, and net no credit note", () => {
    const note = { ...amount(-20), mandateId: "SO1", number: "F1" };
    expect(consolidated({ debtor, mandates, invoices: [amount(100), amount(50)] }).transactions).toEqual([
      "F1 10000",
      "F2 5000",
    ]);
    expect(consolidated({ debtor, mandates, invoices: [note] }).leftOut).toEqual({ F1: ["item.creditNoteApart"] });
  });

  test("are collected under once: a second instalment of the invoice stays out", () => {
    const book = bookOf({
      Debtors: [aDebtor()],
      Mandates: [aMandate({ oneOff: true, invoice: "F1" })],
      Invoices: [anInvoice()],
      Instalments: [anInstalment(), anInstalment({ number: 2 })],
    });
    const index = indexBook(book);
    const judge = judgeOf(book, index, judgedOn("2026-12-01"), null);
    const { transactions, leftOut } = consolidate(
      openItems(book, index).map((item) => judge.item(item)),
      [],
    );
    expect(shown(transactions)).toEqual(["F1/1 5000"]);
    expect(leftOut.map(({ item, findings }) => [itemName(item), findings.map(({ code }) => code)])).toEqual([
      ["F1/2", ["mandate.used"]],
    ]);
  });
});

describe("what is told of items that stay out", () => {
  /** Code, cell and parameters of every finding of the items that stay out. */
  function findingsOf(members: readonly JudgedItem[]): unknown[] {
    return consolidate(members, []).leftOut.map(({ item, findings }) => [
      itemName(item),
      findings.map(
        ({ code, place, params }) => `${code} ${place?.table ?? ""}.${place?.field ?? ""} ${JSON.stringify(params)}`,
      ),
    ]);
  }

  test("names all items of a transaction that comes to nothing, at the first one's open amount", () => {
    const note = 'transaction.notPositive Invoices.openAmount {"item":"F1, F2"}';
    expect(findingsOf(judged({ invoices: [amount(1), amount(-1)] }))).toEqual([
      ["F1", [note]],
      ["F2", [note]],
    ]);
    expect(consolidate(judged({ invoices: [amount(1), amount(-1)] }), []).leftOut[1]?.findings[0]?.place?.row).toBe(
      judged({ invoices: [amount(1), amount(-1)] })[0]?.item.record.row,
    );
  });

  test("names all items of a transaction that is too large", () => {
    const note = 'transaction.tooLarge Invoices.openAmount {"item":"F1, F2"}';
    expect(findingsOf(judged({ invoices: [amount(500_000_000), amount(500_000_000)] }))).toEqual([
      ["F1", [note]],
      ["F2", [note]],
    ]);
  });

  test("names how many items an order may hold", () => {
    expect(findingsOf(judged({ invoices: [amount(1), amount(2)], account: { itemsMax: 1 } }))).toEqual([
      ["F1", ['transaction.tooManyItems Invoices.openAmount {"item":"F1, F2","max":1}']],
      ["F2", ['transaction.tooManyItems Invoices.openAmount {"item":"F1, F2","max":1}']],
    ]);
  });

  test("names the member that holds the others back, at their own open amount", () => {
    const tooOpen = { ...amount(50), openAmount: cents(50_01) };
    expect(findingsOf(judged({ invoices: [amount(100), tooOpen] }))[0]).toEqual([
      "F1",
      ['transaction.memberHeldBack Invoices.openAmount {"item":"F1","other":"F2"}'],
    ]);
  });

  test("names a credit note at its amount", () => {
    expect(findingsOf(judged({ debtor: { consolidate: null }, invoices: [amount(-20)] }))).toEqual([
      ["F1", ['item.creditNoteApart Invoices.amount {"item":"F1"}']],
    ]);
  });

  test("has nothing to say of a credit note whose mandate is missing, when the debtor's items come together", () => {
    // Strictly: toEqual takes a list with something without a code at its end for the list without it.
    const codes = (wants: boolean | null, over: Partial<Case>) =>
      consolidate(judged({ debtor: { consolidate: wants }, invoices: [amount(-20)], ...over }), []).leftOut.map(
        ({ findings }) => findings.map(({ code }) => code),
      );
    expect(codes(true, { mandates: [] })).toStrictEqual([["mandate.none"]]);
    expect(codes(true, { account: { blocked: "closed" } })).toStrictEqual([["account.blocked"]]);
    expect(codes(null, { mandates: [] })).toStrictEqual([["mandate.none", "item.creditNoteApart"]]);
    expect(codes(null, { account: { blocked: "closed" } })).toStrictEqual([
      ["account.blocked", "item.creditNoteApart"],
    ]);
    expect(codes(null, { invoices: [amount(0)] })).toStrictEqual([["item.amountZero"]]);
  });

  test("has nothing to add for an invoice whose debtor, administration or account is missing", () => {
    const codes = (invoices: Case["invoices"], over: Partial<Case> = {}) =>
      consolidate(judged({ invoices, ...over }), []).leftOut.map(({ findings }) => findings.map(({ code }) => code));
    expect(codes([{ debtor: "X" }, { debtor: "X" }])).toEqual([["debtor.unknown"], ["debtor.unknown"]]);
    expect(codes([{ debtor: "X", ...amount(-5) }])).toEqual([["debtor.unknown", "item.creditNoteApart"]]);
    expect(codes([{ administration: "X" }, { administration: "X" }])).toEqual([
      ["administration.unknown"],
      ["administration.unknown"],
    ]);
    const blocked = { account: { blocked: "closed", itemsMax: 1 } };
    expect(codes([amount(1), amount(2)], blocked)).toEqual([["account.blocked"], ["account.blocked"]]);
  });

  test("names the one-off mandate that is used up, at its reference", () => {
    const once = judged({
      debtor: { oneOffMandateRequired: true },
      mandates: [{ mandateId: "SO1", oneOff: true, invoice: "F1" }],
      invoices: [amount(1)],
    });
    const found = findingsOf([...once, ...once]);
    expect(found).toEqual([["F1", ['mandate.used Mandates.mandateId {"mandate":"SO1"}']]]);
  });
});

test("what was left out before stays first in the list", () => {
  const [one] = judged({ invoices: [amount(-1)] });
  if (one === undefined) throw new Error("no item");
  const outside = { item: one.item, findings: [finding("item.blocked", null)] };
  expect(consolidate([one], [outside]).leftOut[0]).toBe(outside);
  expect(consolidate([], [])).toEqual({ transactions: [], leftOut: [] });
});

test("every item is taken once or left out once with a reason, and a transaction is the sum of its items", () => {
  const invoices = fc.array(
    fc.record({
      amount: fc.integer({ min: -500, max: 1000 }).map(cents),
      currency: fc.option(fc.constant("USD"), { freq: 8 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(invoices, fc.boolean(), fc.integer({ min: 1, max: 9 }), (parts, wants, itemsMax) => {
      const members = judged({ invoices: parts, debtor: { consolidate: wants }, account: { itemsMax } });
      const { transactions, leftOut } = consolidate(members, []);
      const seen: OpenItem[] = [];
      for (const { members: inside, amount: sum } of transactions) {
        expect(sum).toBe(sumOf(inside, (member) => member.amount));
        expect(sum).toBeGreaterThan(0);
        expect(inside.length).toBeLessThanOrEqual(itemsMax);
        seen.push(...inside.map(({ item }) => item));
      }
      for (const { item, findings } of leftOut) {
        expect(findings.some(({ severity }) => severity === "error")).toBe(true);
        seen.push(item);
      }
      expect(seen.map(itemName).sort()).toEqual(members.map(({ item }) => itemName(item)).sort());
    }),
  );
});
