import { propose } from "../../../src/domain/collection/proposal";
import type { Account, Debtor, Invoice } from "../../../src/domain/book/records";
import { isoDate } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import { anAccount, aDebtor, aMandate, anInvoice, bookOf, MOMENT } from "../../support/books";

const CHILD = { ultimateDebtor: "Sanne Jansen", ultimateDebtorId: "Lid 4711" } as const;
const SISTER = { ultimateDebtor: "Fleur Jansen" } as const;

interface Firm {
  readonly account?: Partial<Account>;
  readonly debtor?: Partial<Debtor>;
  readonly invoices: readonly Partial<Invoice>[];
}

function proposed({ account, debtor, invoices }: Firm) {
  const book = bookOf({
    Accounts: [anAccount(account)],
    Debtors: [aDebtor(debtor)],
    Mandates: [aMandate()],
    Invoices: invoices.map((each, at) => anInvoice({ number: `F${String(at + 1)}`, ...each })),
  });
  return propose(book, { collectionDate: isoDate("2026-12-01") }, MOMENT.at);
}

/** The invoices that go together in each transaction. */
function together(firm: Firm): string[] {
  return proposed(firm).transactions.map(({ members }) => members.map(({ item }) => item.invoice.number).join(" "));
}

describe("What a row says of its own amount beside what every one has", () => {
  const consolidating = { consolidate: true } as const;

  test.each<readonly [string, readonly Partial<Invoice>[], readonly string[]]>([
    ["of which nothing is said go together", [{}, {}], ["F1 F2"]],
    ["of one child go together, those of another child apart", [CHILD, SISTER, CHILD], ["F1 F3", "F2"]],
    ["of one name and two identifications stay apart", [CHILD, { ...CHILD, ultimateDebtorId: "Lid 9" }], ["F1", "F2"]],
    [
      "collected on behalf of two clubs stay apart",
      [{ ultimateCreditor: "A" }, { ultimateCreditor: "B" }],
      ["F1", "F2"],
    ],
    ["for two purposes stay apart", [{ categoryPurpose: "SUPP" }, {}, { categoryPurpose: "SUPP" }], ["F1 F3", "F2"]],
  ])("amounts of a consolidating debtor %s", (_what, invoices, expected) => {
    expect(together({ debtor: consolidating, invoices })).toEqual(expected);
  });

  test("a credit note is netted with the amounts of the child that it is about alone", () => {
    const invoices = [CHILD, { ...SISTER, amount: cents(-20_00) }];
    expect(together({ debtor: consolidating, invoices })).toEqual(["F1"]);
    const own = proposed({ debtor: consolidating, invoices: [CHILD, { ...CHILD, amount: cents(-20_00) }] });
    expect(own.transactions.map(({ amount }) => amount)).toEqual([80_00]);
  });

  test("an invoice that says for whom it is owed says it whole: its debtor's identification does not stand beside its name", () => {
    const invoices = [SISTER, {}];
    expect(together({ debtor: { ...consolidating, ...CHILD }, invoices })).toEqual(["F1", "F2"]);
  });

  test.each<readonly [string, Firm, readonly string[]]>([
    [
      "an identification with two slashes",
      { invoices: [{ ultimateDebtorId: "A//1" }] },
      ["identifier.slashes Invoices ultimateDebtorId"],
    ],
    [
      "that of its debtor",
      { debtor: { ultimateDebtorId: "/A" }, invoices: [{}] },
      ["identifier.slashes Debtors ultimateDebtorId"],
    ],
    [
      "a purpose that is no code",
      { invoices: [{ categoryPurpose: "Supp" }] },
      ["account.categoryPurpose Invoices categoryPurpose"],
    ],
    [
      "a name of which nothing is left",
      { invoices: [{ ultimateDebtor: "***" }] },
      ["text.empty Invoices ultimateDebtor"],
    ],
    [
      "a name of its debtor's of which nothing is left",
      { debtor: { ultimateDebtor: "***" }, invoices: [{}] },
      ["text.empty Debtors ultimateDebtor"],
    ],
    [
      "a club of which nothing is left",
      { invoices: [{ ultimateCreditor: "***" }] },
      ["text.empty Invoices ultimateCreditor"],
    ],
  ])("an item is held back for %s, on its own cell", (_what, firm, expected) => {
    const { transactions, findings } = proposed(firm);
    expect(transactions).toEqual([]);
    const wrong = findings.filter(({ severity }) => severity === "error");
    expect(wrong.map(({ code, place }) => `${code} ${String(place?.table)} ${String(place?.field)}`)).toEqual(expected);
  });

  test("a name that is changed or cut is noted on its cell", () => {
    const long = `Zo\u00eb ${"x".repeat(70)}`;
    const { findings } = proposed({ invoices: [{ ultimateDebtor: long, ultimateCreditor: "Caf\u00e9" }] });
    const noted = findings.filter(({ code }) => code.startsWith("text."));
    expect(noted.map(({ code, place }) => `${code} ${String(place?.field)}`)).toEqual([
      "text.transliterated ultimateDebtor",
      "text.cut ultimateDebtor",
      "text.transliterated ultimateCreditor",
    ]);
  });
});
