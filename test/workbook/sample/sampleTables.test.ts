import fc from "fast-check";
import { validateIBAN } from "ibantools";

import { keyOf } from "../../../src/domain/book/book";
import { addDays, addMonths, daysBetween, type IsoDate, isoDate } from "../../../src/domain/values/calendar";
import { readCreditorId } from "../../../src/domain/values/creditorId";
import { readIban } from "../../../src/domain/values/iban";
import { type Language, type Mandate, TABLE_NAMES } from "../../../src/domain/book/records";
import { readStructuredReference } from "../../../src/domain/values/structuredReference";
import { sampleTables } from "../../../src/workbook/sample/sampleTables";
import { wordingFor } from "../../../src/workbook/sample/sampleWording";

const LANGUAGES: readonly Language[] = ["nl", "en"];
const TODAY = isoDate("2026-11-22");

/** Days on which calendars go wrong, beside an ordinary one. */
const DAYS = [TODAY, isoDate("2024-02-29"), isoDate("2026-12-31"), isoDate("2027-01-01"), isoDate("2028-03-31")];

const tablesOn = (today: IsoDate, language: Language = "nl") => sampleTables(today, wordingFor(language));
const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(isoDate("2015-01-01"), days));

/** Wrong on purpose: the account of the mandate with this reference. */
const WRONG_MANDATE_IBANS: Readonly<Record<string, readonly string[]>> = {
  SR10035: ["iban.mod97"],
  SR10036: ["iban.length"],
  SR10037: ["iban.nonSepa"],
  SR10048: ["iban.national"],
};

function usable(mandate: Mandate, date: IsoDate): boolean {
  const { dateOfSignature, withdrawnOn, replacedBy, blocked, lastCollectionDate } = mandate;
  if (dateOfSignature === null || dateOfSignature > date) return false;
  if (withdrawnOn !== null || replacedBy !== null || blocked !== null) return false;
  return addMonths(lastCollectionDate ?? dateOfSignature, 36) >= date;
}

describe("the sample firm", () => {
  const tables = tablesOn(TODAY);

  it("has accounts that every bank accepts", () => {
    expect(tables.Accounts.map(({ iban }) => readIban(iban))).toEqual(
      tables.Accounts.map(({ iban }) => ({ iban, problems: [] })),
    );
    expect(tables.Accounts.map(({ iban }) => iban.slice(0, 2))).toEqual(["NL", "NL", "BE"]);
  });

  it("has creditor identifiers with the right check digits, a Dutch and a Belgian one", () => {
    for (const { creditorId } of tables.Administrations) {
      expect(readCreditorId(creditorId)).toEqual({ creditorId, problems: [] });
    }
    expect(tables.Administrations.map(({ creditorId }) => creditorId.slice(0, 2))).toEqual(["NL", "BE"]);
  });

  it("names every ledger account that its companies and bank accounts use, and no other", () => {
    const used = new Set<string>();
    const use = (administration: string, ...accounts: readonly (string | null)[]) => {
      for (const account of accounts) if (account !== null) used.add(`${administration} ${account}`);
    };
    for (const a of tables.Administrations) use(a.code, a.debtorsAccount, a.discountAccount, a.chargesAccount);
    for (const a of tables.Accounts) use(a.administration, a.bankAccount, a.inTransitAccount);
    const named = tables.LedgerAccounts.map(({ administration, account }) => `${String(administration)} ${account}`);
    expect(new Set(named)).toEqual(used);
    expect(named).toHaveLength(used.size);
  });

  it("gives every debtor a right account but where it is wrong on purpose", () => {
    for (const { iban } of tables.Debtors) {
      if (iban !== null) expect(readIban(iban)).toEqual({ iban, problems: [] });
    }
    for (const { mandateId, iban } of tables.Mandates) {
      const codes = readIban(iban ?? "").problems.map(({ code }) => code);
      expect([mandateId, codes]).toEqual([mandateId, WRONG_MANDATE_IBANS[mandateId] ?? []]);
    }
  });

  it("agrees with an independent reader on every account that is right", () => {
    const right = [...tables.Accounts, ...tables.Debtors, ...tables.Mandates.filter(isRight)];
    const ibans = right.map(({ iban }) => iban).filter((iban) => iban !== null);
    expect(ibans.filter((iban) => !validateIBAN(iban).valid)).toEqual([]);
  });

  it("gives a new account's mandate the one it had before", () => {
    const amended = tables.Mandates.filter(({ originalIban }) => originalIban !== null);
    expect(amended.map(({ mandateId }) => mandateId)).toEqual(["SR10013"]);
    expect(readIban(amended[0]?.originalIban ?? "").problems).toEqual([]);
  });

  it("has each kind of structured reference", () => {
    const references = tables.Invoices.flatMap(({ paymentReference }) => paymentReference ?? []);
    const kinds = references.map((reference) => readStructuredReference(reference)?.kind ?? `wrong: ${reference}`);
    expect(new Set(kinds)).toEqual(new Set(["RF", "OGM", "NL"]));
  });

  it("repeats a key only where that is the flaw", () => {
    const repeated = TABLE_NAMES.flatMap((table) => {
      const keys = tables[table].map((record) => keyOf(table, record as never));
      return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${table} ${key}`);
    });
    expect(repeated).toEqual(["Debtors 10044", "Mandates nl01\u001fsr10039", "Invoices nl01\u001ff1085"]);
  });

  it("refers only to what is there, but for what is wrong on purpose", () => {
    const debtors = new Set(tables.Debtors.map(({ number }) => number));
    const mandates = new Set(tables.Mandates.map(({ mandateId }) => mandateId));
    const administrations = new Set(tables.Administrations.map(({ code }) => code));
    const lost = tables.Invoices.flatMap(({ number, debtor, administration, mandateId }) => {
      const isLost =
        !debtors.has(debtor) ||
        !administrations.has(administration) ||
        (mandateId !== null && !mandates.has(mandateId));
      return isLost ? [number] : [];
    });
    expect(lost).toEqual(["F1083", "F1084", "F1093"]);
    expect(tables.Mandates.filter(({ debtor, iban }) => !debtors.has(debtor) || iban === null)).toEqual([]);
    const invoices = new Set(tables.Invoices.map(({ number }) => number));
    expect(tables.Mandates.filter(({ invoice }) => invoice !== null && !invoices.has(invoice))).toEqual([]);
  });

  it("splits one invoice into instalments that make its amount and its open amount", () => {
    const [part] = tables.Instalments;
    const invoice = tables.Invoices.find(({ number }) => number === part?.invoice);
    const total = tables.Instalments.reduce((sum, { amount }) => sum + amount, 0);
    const open = tables.Instalments.reduce((sum, { amount, openAmount }) => sum + (openAmount ?? amount), 0);
    expect([invoice?.amount, invoice?.openAmount]).toEqual([total, open]);
  });

  it("holds what a small firm holds", () => {
    expect(tables.Debtors.length).toBeLessThanOrEqual(50);
    expect(tables.Invoices.length).toBeGreaterThanOrEqual(60);
    expect(tables.Invoices.length).toBeLessThanOrEqual(90);
  });

  it.each(LANGUAGES)("is the same firm whatever the language (%s)", (language) => {
    const other = tablesOn(TODAY, language);
    for (const table of TABLE_NAMES) {
      const keys = (of: typeof tables) => of[table].map((record) => keyOf(table, record as never));
      expect(keys(other)).toEqual(keys(tables));
    }
  });
});

describe("the sample firm on any day", () => {
  it.each(DAYS)("can collect on every account two weeks after %s", (today) => {
    const tables = tablesOn(today);
    const collectionDate = addDays(today, 14);
    const collectable = (administration: string, localInstrument: string) =>
      tables.Invoices.filter(
        (invoice) =>
          invoice.administration === administration &&
          invoice.dueDate <= collectionDate &&
          tables.Mandates.some(
            (mandate) =>
              mandate.administration === administration &&
              mandate.debtor === invoice.debtor &&
              mandate.localInstrument === localInstrument &&
              isRight(mandate) &&
              usable(mandate, collectionDate),
          ),
      ).length;
    expect(collectable("NL01", "CORE")).toBeGreaterThanOrEqual(30);
    expect(collectable("NL01", "B2B")).toBeGreaterThanOrEqual(4);
    expect(collectable("BE01", "CORE")).toBeGreaterThanOrEqual(8);
  });

  it("is announced at least two weeks before a collection two weeks later", () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const late = tablesOn(today).Invoices.filter(
          ({ invoiceDate, dueDate }) =>
            dueDate <= addDays(today, 14) && daysBetween(invoiceDate, addDays(today, 14)) < 14,
        );
        expect(late).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("has as many usable mandates as on any other day", () => {
    const usableOn = (today: IsoDate) =>
      tablesOn(today)
        .Mandates.filter((mandate) => usable(mandate, addDays(today, 14)))
        .map(({ mandateId }) => mandateId);
    const expected = usableOn(TODAY);
    fc.assert(fc.property(anyDay, (today) => expect(usableOn(today)).toEqual(expected)));
  });

  it("dates nothing before its invoice, and a first instalment two weeks after", () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const tables = tablesOn(today);
        expect(tables.Invoices.filter(({ invoiceDate, dueDate }) => dueDate < invoiceDate)).toEqual([]);
        const dates = tables.Instalments.map(({ dueDate }) => dueDate);
        expect([...dates].sort()).toEqual(dates);
        expect((dates[1] ?? "") <= addDays(today, 4)).toBe(true);
      }),
    );
  });

  it("is the same every time it is made on one day", () => {
    fc.assert(
      fc.property(anyDay, (today) => expect(JSON.stringify(tablesOn(today))).toBe(JSON.stringify(tablesOn(today)))),
      { numRuns: 10 },
    );
  });
});

function isRight({ mandateId }: Mandate): boolean {
  return WRONG_MANDATE_IBANS[mandateId] === undefined;
}
