import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { TableName } from "../../src/domain/book/records";
import type { CellValue } from "../../src/sheets/cellValue";
import { captionMeanings } from "../../src/sheets/captionMeaning";
import { EXPORT_HEADINGS } from "../../src/sheets/exportHeadings";
import { recogniseFields } from "../../src/sheets/recogniseFields";
import { fieldsOf } from "../../src/sheets/tables";

/** The field of ours that each kind of heading in the collection of layouts is. */
const FIELDS: Readonly<Record<string, readonly [TableName, string]>> = {
  "invoice number": ["Invoices", "number"],
  "debtor number": ["Debtors", "number"],
  "debtor name": ["Debtors", "name"],
  "invoice date": ["Invoices", "invoiceDate"],
  "due date": ["Invoices", "dueDate"],
  description: ["Invoices", "description"],
  "payment reference": ["Invoices", "paymentReference"],
  "amount (invoice total)": ["Invoices", "amount"],
  "open amount": ["Invoices", "openAmount"],
  currency: ["Invoices", "currency"],
  IBAN: ["Debtors", "iban"],
  BIC: ["Debtors", "bic"],
  "account holder": ["Debtors", "accountHolder"],
  "mandate reference": ["Mandates", "mandateId"],
  "signature date": ["Mandates", "dateOfSignature"],
  "e-mail": ["Debtors", "email"],
  street: ["Debtors", "street"],
  "house number": ["Debtors", "buildingNumber"],
  postcode: ["Debtors", "postalCode"],
  city: ["Debtors", "town"],
  country: ["Debtors", "country"],
  "collect yes/no": ["Debtors", "collectAutomatically"],
};

/** What is in the collection as a trap or a part of something, and must not be taken for the field. */
const TRAPS: ReadonlySet<string> = new Set([
  // A group of debtors, days overdue, a term in days, what was paid, totals of buckets, the firm's own account, an old number.
  ...["Debiteurgroep", "Vervaldagen", "Krediettermijn", "Voldaan", "TotalAmount", "IBAN/BBAN", "Bankrekening (BBAN)"],
  // Amounts of one side of an entry, more lines of one text, additions to a house number, a second account.
  ...["Debet", "Credit", "Activa", "Passiva", "Debet bedrag", "Credit bedrag", "Débit", "Crédit"],
  ...["Omschrijving 2", "Omschrijving 3", "Huisnummer toevoeging", "Adres-toevoeging", "Toevoeging"],
  ...["FactuurHuisnummerToev", "IBAN 2", "Plaats rekeninghouder"],
  // The open amount in one program's list is the invoice amount in every other.
  ...["Amount", "AmountDC"],
  // Ways to pay and states: words for several things, of which direct debit is one.
  ...["Betaalwijze", "Betalingswijze", "betwijze", "Beschikbaar voor betaalrun", "Betaalstatus", "PaymentMethod"],
  ...["bankieren", "PAYCODE", "DirectDebitApplyTo", "Incassomachtiging vereist"],
]);

const LINES = readFileSync(join(__dirname, "../../../shared/layouts/headings.tsv"), "utf8")
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));

const days = (...texts: readonly string[]): CellValue[] => [...texts];

/** A list of columns: caption and cells. */
function listOf(...columns: readonly (readonly [string, readonly CellValue[]])[]) {
  const length = Math.max(...columns.map(([, cells]) => cells.length));
  const rows = Array.from({ length }, (_, row) => columns.map(([, cells]) => cells[row] ?? null));
  return { captions: columns.map(([caption]) => caption), rows };
}

function taken(table: TableName, ...columns: readonly (readonly [string, readonly CellValue[]])[]) {
  const list = listOf(...columns);
  const { fields, question } = recogniseFields(table, list);
  const named = fields.flatMap(({ field, position }) =>
    position === null ? [] : [[field, list.captions[position]] as const],
  );
  return { fields: Object.fromEntries(named), question };
}

describe("headings of exports of other programs", () => {
  test("are known for every field, but for the traps", () => {
    const unknown = LINES.flatMap(([kind = "", heading = ""]) => {
      const field = FIELDS[kind];
      if (field === undefined || TRAPS.has(heading)) return [];
      return captionMeanings(field[0], heading).some((meaning) => meaning.field === field[1])
        ? []
        : [`${kind}: ${heading}`];
    });
    expect(unknown).toEqual([]);
    expect(LINES.filter(([kind = ""]) => FIELDS[kind] !== undefined).length).toBeGreaterThan(400);
  });

  test.each(["Voldaan", "Debiteurgroep", "Vervaldagen", "IBAN/BBAN"])(
    "are not taken where they are a trap: %s",
    (heading) => {
      const kinds = LINES.filter(([, one]) => one === heading).map(([kind = ""]) => FIELDS[kind]);
      expect(kinds).not.toEqual([]);
      for (const field of kinds) {
        const meanings = captionMeanings(field?.[0] ?? "Debtors", heading);
        expect(meanings.map((meaning) => meaning.field)).not.toContain(field?.[1]);
      }
    },
  );

  test("stand at fields that there are", () => {
    for (const [table, ofTable] of Object.entries(EXPORT_HEADINGS)) {
      const names = fieldsOf(table as TableName).map(({ name }) => name);
      expect(Object.keys(ofTable).filter((field) => !names.includes(field))).toEqual([]);
    }
  });

  test.each([
    ...["Openstaand", "Openstaand bedrag", "Openstaand saldo", "Openstaande saldo", "openstaandSaldo", "Open bedrag"],
    ...["Open saldo", "Saldo", "Saldo openstaand", "Nog te betalen", "Nog te ontvangen", "Te ontvangen", "Te betalen"],
    ...["Restant", "Restbedrag", "Resterend", "Resterend bedrag", "Resterend onbetaald", "Restsaldo", "Nog open"],
    ...["Nog te voldoen", "Te voldoen", "Onbetaald", "Onbetaald bedrag", "Openst. bedrag", "Bedrag open", "Vordering"],
  ])("know what is still open of an invoice: %s", (heading) => {
    expect(
      taken("Invoices", ["Factuurnr", ["F1", "F2"]], ["Bedrag", [100, 50.5]], [heading, [40, 50.5]]).fields,
    ).toMatchObject({ number: "Factuurnr", amount: "Bedrag", openAmount: heading });
  });
});

describe("a list of another program", () => {
  test("is judged by what stands in it: Factuur with amounts is the amount, Boekstuk with days the date", () => {
    const { fields, question } = taken(
      "Invoices",
      ["Factuurnr.", ["2026001", "2026002", "2026003"]],
      ["Deb.nr.", ["10001", "10002", "10001"]],
      ["Boekstuk", days("2026-10-01", "2026-10-02", "2026-10-03")],
      ["Vervalt", days("2026-10-31", "2026-11-01", "2026-11-02")],
      ["Vervaldagen", [-3, 2, 5]],
      ["Factuur", [121, 60.5, 99.99]],
      ["Saldo", [121, 20.5, 0]],
    );
    expect(fields).toEqual({
      number: "Factuurnr.",
      debtor: "Deb.nr.",
      invoiceDate: "Boekstuk",
      dueDate: "Vervalt",
      amount: "Factuur",
      openAmount: "Saldo",
    });
    expect(question).toBeNull();
  });

  test("has no invoice number where Factuur holds amounts and nothing else numbers", () => {
    expect(taken("Invoices", ["Factuur", [121, 60.5, 99.99]]).fields).toEqual({ amount: "Factuur" });
    expect(taken("Invoices", ["Factuur", ["€ 121,00", "60,50", "99,99"]]).fields).toEqual({ amount: "Factuur" });
    expect(taken("Invoices", ["Factuur", ["2026.01", "2026.02"]]).fields).toEqual({ number: "Factuur" });
  });

  test("has no administration where Bedrijf holds many values", () => {
    const many = ["Bakker BV", "Slager BV", "Kapper BV", "Bakker BV"];
    expect(taken("Invoices", ["Bedrijf", many]).fields).toEqual({});
    expect(taken("Debtors", ["Bedrijf", many]).fields).toEqual({ name: "Bedrijf" });
    expect(taken("Invoices", ["Bedrijf", ["A", "A", "A", "A", "B", "B", "B"]]).fields).toEqual({
      administration: "Bedrijf",
    });
  });

  test("leaves open which of two equal columns is meant", () => {
    const { fields } = recogniseFields("Debtors", listOf(["Naam", ["VRK", "VRK"]], ["Naam", ["Bakker BV", "De Wit"]]));
    expect(fields.find(({ field }) => field === "name")).toMatchObject({ position: null, candidates: [0, 1] });
  });

  test("is recognised the same in any order of its columns", () => {
    const columns: (readonly [string, readonly CellValue[]])[] = [
      ["Relatiecode", ["R1", "R2", "R3"]],
      ["Factuurnummer", ["1", "2", "3"]],
      ["factuurDatum", days("2026-10-01", "2026-10-02", "2026-10-03")],
      ["vervalDatum", days("2026-10-31", "2026-11-01", "2026-11-02")],
      ["factuurBedrag", [121, 60.5, 99.99]],
      ["openstaandSaldo", [0, 20.5, 99.99]],
    ];
    const plain = taken("Invoices", ...columns).fields;
    expect(Object.keys(plain)).toHaveLength(6);
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (shuffled) => {
        expect(taken("Invoices", ...shuffled).fields).toEqual(plain);
      }),
    );
  });
});

describe("what is still open", () => {
  const invoices = [
    ["Factuurnr", ["F1", "F2", "F3"]],
    ["Bedrag", [100, 50.5, -20]],
  ] as const;
  const asked = (caption: string, ...cells: readonly CellValue[]) =>
    taken("Invoices", ...invoices, [caption, cells]).question;

  test("is asked where an unknown column beside the amount can be it", () => {
    expect(asked("Bedrag 2", 40, 50.5, -20)).toEqual({ about: "open", positions: [2] });
    expect(asked("Waarde", "40,25", null, null)).toEqual({ about: "open", positions: [2] });
    expect(asked("Waarde", 100, 50.5, -20)).toEqual({ about: "open", positions: [2] });
  });

  test("is asked where a column says what was paid, unless nothing was", () => {
    expect(asked("Voldaan", 60, 0, 0)).toEqual({ about: "paid", positions: [2] });
    expect(asked("Reeds betaald", 60, 0, 0)).toEqual({ about: "paid", positions: [2] });
    expect(asked("Voldaan", 0, 0, 0)).toBeNull();
  });

  test("is not asked where the column is something else", () => {
    expect(asked("Btw-bedrag", 17.36, 8.76, -3.47)).toBeNull();
    expect(asked("Bedrag (Excl)", 82.64, 41.74, -16.53)).toBeNull();
    expect(asked("Limiet", 500, 500.5, 500)).toBeNull();
    expect(asked("Bijlage", 200.5, 99.25, 10)).toBeNull();
    expect(asked("Week", 40, 41, 42)).toBeNull();
    expect(asked("Opmerking", "a", "b", "c")).toBeNull();
    expect(asked("Datum herinnering", 46000, 46001, 46002)).toBeNull();
    expect(asked("Waarde", null, null, null)).toBeNull();
  });

  test("is not asked where a column is it, nor of another table", () => {
    expect(
      taken("Invoices", ...invoices, ["Openstaand saldo", [40, 50.5, -20]], ["Waarde", [1.5, 2, -3]]).question,
    ).toBeNull();
    expect(taken("Debtors", ["Naam", ["Bakker BV"]], ["Waarde", [1.5]]).question).toBeNull();
    expect(taken("Invoices", ["Factuurnr", ["F1"]], ["Opmerking", ["x"]]).question).toBeNull();
  });

  test("is asked of two open amounts that fit equally well", () => {
    const { question } = taken("Invoices", ...invoices, ["Saldo", [40, 50.5, -20]], ["Restant", [40, 50.5, -20]]);
    expect(question).toEqual({ about: "open", positions: [2, 3] });
  });
});
