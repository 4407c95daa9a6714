import { CAPTIONS, CODE_WORDS } from "../../src/sheets/captions";
import { TABLE_NAMES } from "../../src/domain/book/records";
import { amount, code, date, identifier, integer, type TableDefinition, text } from "../../src/sheets/fields";
import {
  englishWord,
  fieldOf,
  fieldsOf,
  isRequired,
  isWritten,
  REQUIRED_TABLES,
  wordOf,
} from "../../src/sheets/tables";

/** Checked by the compiler: each of these must not compile. */
export const UNLAWFUL = {
  // @ts-expect-error a field is missing
  missing: { account: identifier("U*"), administration: identifier("U"), name: text("U") } as const,
  kind: {
    code: identifier("U*"),
    // @ts-expect-error a number is no amount
    instalments: amount("U*"),
    intervalMonths: integer("U", 1, 9),
    roundingOn: code("U", CODE_WORDS.roundingOn),
    dueDays: integer("U", 0, 9),
  },
  words: {
    code: identifier("U*"),
    instalments: integer("U*", 1, 9),
    intervalMonths: integer("U", 1, 9),
    // @ts-expect-error the words of another column
    roundingOn: code("U", CODE_WORDS.language),
    dueDays: integer("U", 0, 9),
  },
  filled: {
    // @ts-expect-error a record always has a code
    code: identifier("U"),
    instalments: integer("U*", 1, 9),
    intervalMonths: integer("U", 1, 9),
    roundingOn: code("U", CODE_WORDS.roundingOn),
    // @ts-expect-error a record may lack the days
    dueDays: integer("U*", 0, 9),
  },
  extra: {
    code: identifier("U!"),
    administration: identifier("U!"),
    iban: identifier("U!"),
    // @ts-expect-error no such field
    bic: date("U"),
  },
} satisfies {
  missing: TableDefinition<"LedgerAccounts">;
  kind: TableDefinition<"PaymentTerms">;
  words: TableDefinition<"PaymentTerms">;
  filled: TableDefinition<"PaymentTerms">;
  extra: TableDefinition<"CollectionSets">;
};

describe("the definitions of the tables", () => {
  test.each(TABLE_NAMES)("%s has its columns in the order of its captions", (table) => {
    expect(fieldsOf(table).map(({ name }) => name)).toEqual(Object.keys(CAPTIONS[table]));
  });

  test("the columns that the workbook requires are those without which nothing can be collected", () => {
    const required = REQUIRED_TABLES.flatMap((table) =>
      fieldsOf(table)
        .filter(isRequired)
        .map(({ name }) => `${table}.${name}`),
    );
    expect(required).toEqual([
      "Administrations.code",
      "Administrations.creditorName",
      "Administrations.creditorId",
      "Administrations.debtorsAccount",
      "Accounts.iban",
      "Accounts.administration",
      "Accounts.journal",
      "Accounts.bankAccount",
      "Accounts.inTransitAccount",
      "Debtors.number",
      "Debtors.name",
      "Mandates.mandateId",
      "Mandates.administration",
      "Mandates.debtor",
      "Invoices.number",
      "Invoices.administration",
      "Invoices.debtor",
      "Invoices.invoiceDate",
      "Invoices.dueDate",
      "Invoices.amount",
    ]);
  });

  test("the add-in writes its own columns and, by a previewed change, those it shares with the user", () => {
    expect(isWritten(fieldOf("Invoices", "timesReturned"))).toBe(true);
    expect(isWritten(fieldOf("Invoices", "openAmount"))).toBe(true);
    expect(isWritten(fieldOf("Invoices", "amount"))).toBe(false);
  });

  test("texts that go to the bank have its lengths", () => {
    expect(fieldOf("Administrations", "creditorName").lengthMax).toBe(70);
    expect(fieldOf("Debtors", "name").lengthMax).toBe(70);
    expect(fieldOf("Mandates", "mandateId").lengthMax).toBe(35);
    expect(fieldOf("Administrations", "orderPrefix").lengthMax).toBe(5);
  });

  test("a field that no table has is a programming error", () => {
    expect(() => fieldOf("Debtors", "shoeSize")).toThrow("no field shoeSize in Debtors");
  });
});

describe("code words", () => {
  test("the seal has the English words of the contract", () => {
    expect(englishWord("Ledger", "event", "Collection")).toBe("Collection");
    expect(englishWord("Ledger", "event", "Receipt")).toBe("Receipt");
    expect(englishWord("Ledger", "event", "Return")).toBe("Return");
    expect(englishWord("Ledger", "event", "BankDebit")).toBe("Bank debit");
    expect(englishWord("Ledger", "event", "OrderCancelled")).toBe("Order cancelled");
    expect(englishWord("Log", "state", "Started")).toBe("Started");
  });

  test("a code shows as the word of the language", () => {
    expect(wordOf("Orders", "status", "Cancelled", "nl")).toBe("Gestorneerd");
    expect(wordOf("Mandates", "localInstrument", "CORE", "nl")).toBe("Standaard");
    expect(wordOf("Mandates", "localInstrument", "CORE", "en")).toBe("Core");
  });

  test("a code or a column without words is a programming error", () => {
    expect(() => wordOf("Orders", "status", "Lost", "nl")).toThrow("no code Lost in Orders.status");
    expect(() => englishWord("Orders", "number", "Draft")).toThrow("no code Draft in Orders.number");
  });
});
