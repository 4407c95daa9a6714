import { TABLE_NAMES, type TableName } from "../../src/domain/book/records";
import { FIELD_WORDS, TABLE_WORDS } from "../../src/sheets/tradeWords";
import { captionMeaning, nameFit } from "../../src/sheets/captionMeaning";
import { fieldWords, foldWord, languageOfWord, allWords } from "../../src/sheets/fieldWords";
import { fieldsOf } from "../../src/sheets/tables";

const HINTED = Object.keys(FIELD_WORDS) as TableName[];

/** Every field with the folded words for it, the contract's own included. */
function wordsByField(table: TableName): [string, string][] {
  return fieldsOf(table).flatMap(({ name, caption: { nl, en, synonyms } }) =>
    [...new Set([nl, en, ...synonyms, ...allWords(fieldWords(table, name))].map(foldWord))].map(
      (word): [string, string] => [word, name],
    ),
  );
}

describe("the words of the trade", () => {
  test.each(HINTED)("in %s no word means two fields", (table) => {
    const byWord = new Map<string, string[]>();
    for (const [word, field] of wordsByField(table)) byWord.set(word, [...(byWord.get(word) ?? []), field]);
    expect([...byWord].filter(([, fields]) => fields.length > 1)).toEqual([]);
  });

  test.each(HINTED)("in %s every word says something", (table) => {
    expect(wordsByField(table).filter(([word]) => word === "")).toEqual([]);
    const fields = fieldsOf(table).map(({ name }) => name);
    expect(Object.keys(FIELD_WORDS[table] ?? {}).filter((field) => !fields.includes(field))).toEqual([]);
  });

  test("name no table in two ways", () => {
    const names = TABLE_NAMES.flatMap((table) => [...new Set(allWords(TABLE_WORDS[table]?.names ?? {}).map(foldWord))]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe("a caption", () => {
  test.each<[TableName, string, string, string]>([
    ["Debtors", "Debiteur", "number", "caption"],
    ["Debtors", "customer no.", "number", "synonym"],
    ["Debtors", "Kundennr.", "number", "word"],
    ["Debtors", "KUNDEN-NR", "number", "word"],
    ["Debtors", "N° client", "number", "word"],
    ["Debtors", "Nr.", "number", "part"],
    ["Debtors", "Customer e-mail", "email", "part"],
    ["Debtors", "Kunden PLZ", "postalCode", "part"],
    ["Debtors", "Strasse", "street", "word"],
    ["Debtors", "Straße", "street", "word"],
    ["Invoices", "Faelligkeit", "dueDate", "word"],
    ["Invoices", "Fälligkeit", "dueDate", "word"],
    ["Invoices", "Échéance", "dueDate", "word"],
    ["Invoices", "ECHEANCE", "dueDate", "word"],
    ["Invoices", "Rechnungsbetrag (EUR)", "amount", "part"],
    ["Invoices", "Betrag [€]", "amount", "word"],
    ["Invoices", "Montant TTC", "amount", "word"],
    ["Mandates", "Mandats-_x000a_referenz", "mandateId", "word"],
    ["Mandates", "RUM", "mandateId", "word"],
    ["Administrations", "ICS", "creditorId", "word"],
  ])("in %s called %s is the %s, by %s", (table, caption, field, kind) => {
    expect(captionMeaning(table, caption)).toEqual({ field, kind });
  });

  test("of the user's own says nothing, nor does one of another table or one without letters", () => {
    expect(captionMeaning("Debtors", "Accountmanager")).toBeNull();
    expect(captionMeaning("Debtors", "Fälligkeit")).toBeNull();
    expect(captionMeaning("Ledger", "Kundennr.")).toBeNull();
    expect(captionMeaning("Debtors", "(EUR)")).toBeNull();
    expect(captionMeaning("Debtors", "Klant")?.kind).toBe("word");
  });

  test("tells its language when it is a word of that language alone", () => {
    expect(languageOfWord("Debtors", "number", "Client code")).toBe("en");
    expect(languageOfWord("Debtors", "number", "Relatienummer")).toBe("nl");
    expect(languageOfWord("Debtors", "number", "Kundennummer")).toBeNull();
    expect(languageOfWord("Debtors", "country", "Land")).toBeNull();
    expect(languageOfWord("Debtors", "number", "Accountmanager")).toBeNull();
    expect(languageOfWord("Ledger", "number", "Nr")).toBeNull();
  });
});

describe("the name of a table", () => {
  test("is its own, that of its sheet, or a word for such tables", () => {
    for (const name of ["Debtors", "debiteuren", "Klanten", "Kunden", "Débiteurs"]) {
      expect([name, nameFit("Debtors", name)]).toEqual([name, 100]);
    }
  });

  test("holds such a word, which says less", () => {
    expect(nameFit("Debtors", "tblKundenliste_2026")).toBe(75);
    expect(nameFit("Invoices", "Rechnungen 2026")).toBe(75);
  });

  test("says nothing when it is anybody's, or holds a short word by chance", () => {
    expect(nameFit("Debtors", "Tabelle1")).toBe(0);
    expect(nameFit("Log", "Catalogus")).toBe(0);
  });
});
