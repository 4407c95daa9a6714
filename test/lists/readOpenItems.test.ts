import { readOpenItems } from "../../src/lists/readOpenItems";
import type { ReadingChoice } from "../../src/lists/rawList";
import type { Finding } from "../../src/domain/book/finding";
import type { CellValue } from "../../src/sheets/cellValue";

const FILE = "lijst.csv";
const encoded = (text: string) => new TextEncoder().encode(text);
const csv = (lines: string | readonly string[], choice: ReadingChoice = {}, language: "nl" | "en" = "nl") =>
  readOpenItems(
    { kind: "text", name: FILE, bytes: encoded(typeof lines === "string" ? lines : lines.join("\n")) },
    choice,
    language,
  );
const bytes = (content: Uint8Array) => readOpenItems({ kind: "text", name: FILE, bytes: content }, {}, "nl");
const sheet = (rows: readonly (readonly CellValue[])[], choice: ReadingChoice = {}) =>
  readOpenItems(
    { kind: "sheets", name: "lijst.xlsx", sheets: [{ name: "Blad1", rows }], date1904: false },
    choice,
    "nl",
  );
const found = (findings: readonly Finding[]) =>
  findings.map(({ code, params }) => [code, params["line"], params["column"]]);
const fieldsOf = (list: ReturnType<typeof csv>) =>
  Object.fromEntries(list.columns.flatMap(({ caption, field }) => (field === null ? [] : [[field, caption]])));

const PLAIN = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand";

test("a list's only debtor may have number 1; a column of 1 and 0, or of ja and 1, numbers nobody", () => {
  const debtorsOf = (...values: readonly string[]) =>
    csv([PLAIN, ...values.map((value, at) => `F${String(at)};${value};Bos;1-11-2026;1-12-2026;10,00;10,00`)]);
  expect(debtorsOf("1").items).toMatchObject([{ number: "F0", debtor: "1" }]);
  expect(debtorsOf("1", "1", "1").items.map(({ debtor }) => debtor)).toEqual(["1", "1", "1"]);
  for (const values of [
    ["1", "0", "1"],
    ["ja", "1"],
  ]) {
    expect(fieldsOf(debtorsOf(...values))).not.toHaveProperty("debtor");
  }
});

describe("Two rows of captions", () => {
  const ROWS = ["F1;2-11-2026;2-12-2026;100,00;80,00;10001;Bos", "F2;3-11-2026;3-12-2026;50,00;50,00;10002;Vos"];
  const HEADINGS = ["Factuur;;;;;Debiteur;", "Nummer;Datum;Vervalt;Bedrag;Openstaand;Nummer;Naam"];

  it("are one: the group above says of which record a number is", () => {
    const list = csv(["Openstaande posten;;;;;;", ...HEADINGS, ...ROWS]);
    expect(found(list.findings)).toEqual([]);
    expect(list.items).toMatchObject([
      { row: 4, number: "F1", debtor: "10001", name: "Bos", amount: 100_00, openAmount: 80_00, dueDate: "2026-12-02" },
      { row: 5, number: "F2", debtor: "10002", name: "Vos" },
    ]);
    expect(list.headingRow).toBe(3);
    expect(fieldsOf(list)).toMatchObject({
      number: "Factuur Nummer",
      debtor: "Debiteur Nummer",
      name: "Debiteur Naam",
    });
  });

  it("may stand there again, above every group of rows", () => {
    const list = csv([...HEADINGS, ROWS[0] ?? "", HEADINGS[1] ?? "", ROWS[1] ?? ""]);
    expect([list.items.length, list.passedOver, list.findings]).toEqual([2, 1, []]);
  });

  it("are no more than the lower one where this says as much, or a title or a record stands above it", () => {
    for (const above of ["Lijst;;;;;;", "Export;van;onze;winkel;;;", "1;2;3;4;5;6;7", ";;;;;;"]) {
      const list = csv([above, PLAIN, "F1;10001;Bos;2-11-2026;2-12-2026;100,00;80,00"]);
      expect(Object.values(fieldsOf(list))).toEqual(PLAIN.split(";"));
      expect(list.items).toMatchObject([{ number: "F1", name: "Bos" }]);
    }
  });
});

describe("A list of open items", () => {
  it("says from time to time how many of its rows were read", () => {
    const reported: [number, number][] = [];
    const rows = Array.from({ length: 10_001 }, (_, at) => `F${String(at)};1;Bos;1-2-2026;13-2-2026;5,00;5,00`);
    const raw = { kind: "text", name: FILE, bytes: encoded([PLAIN, ...rows].join("\n")) } as const;
    const list = readOpenItems(raw, {}, "nl", (done, total) => reported.push([done, total]));
    expect(list.items).toHaveLength(10_001);
    expect(reported).toEqual([0, 5_000, 10_000].map((done) => [done, 10_001]));
  });

  it("is read with its separator, decimal sign and days as the whole of it shows them", () => {
    const list = csv([
      PLAIN,
      "F1;10001;Jansen;1-2-2026;13-2-2026;1.234,50;1.000,00",
      "F2;10002;Bos;2-2-2026;3-3-2026;5;5",
    ]);
    expect(list).toMatchObject({
      ...{ kind: "invoices", encoding: "utf-8", separator: ";", decimal: ",", dates: "dayFirst", headingRow: 1 },
      items: [
        {
          ...{
            row: 2,
            number: "F1",
            debtor: "10001",
            name: "Jansen",
            invoiceDate: "2026-02-01",
            dueDate: "2026-02-13",
          },
          ...{ amount: 123_450, openAmount: 100_000 },
        },
        { row: 3, number: "F2", invoiceDate: "2026-02-02", amount: 500, openAmount: 500 },
      ],
      findings: [],
    });
  });

  it("is read in an English notation by what stands in it", () => {
    const list = csv(
      [
        "Invoice Number,Customer Name,Invoice Date,Due Date,Total,Balance",
        '1,Bos,1/20/2026,2/3/2026,"1,234.50",$'.replace("$", "1234.5"),
      ],
      {},
      "en",
    );
    expect(list).toMatchObject({ layout: "Zoho Books", decimal: ".", dates: "monthFirst" });
    expect(list.items).toMatchObject([
      { number: "1", invoiceDate: "2026-01-20", dueDate: "2026-02-03", amount: 123_450 },
    ]);
  });

  it("may have titles above, groups and captions between and totals below; a debtor may be called Total", () => {
    const list = csv([
      "Openstaande posten;;;;;;",
      "Peildatum 1-3-2026;;;;;;",
      ";;;;;;",
      PLAIN,
      "F1;10001;Total Energies;1-2-2026;13-2-2026;10,00;10,00",
      "Totaal 10001;;;;;10,00;10,00",
      ";;Debiteur 10002;;;;",
      PLAIN,
      "F2;10002;Bos;2-2-2026;3-3-2026;5,00;5,00",
      ";;Bos eindbalans;;;5,00;5,00",
      "Eindtotaal;;;;;15,00;15,00",
    ]);
    expect(list.items.map(({ number, row }) => [number, row])).toEqual([
      ["F1", 5],
      ["F2", 9],
    ]);
    expect(list).toMatchObject({ headingRow: 4, passedOver: 5, findings: [], nameless: 0 });
  });

  it("of one row per line of an invoice has each invoice once; one that stands there in two ways is left out", () => {
    const row = "INV-1,Bos,20/01/2026,03/02/2026,100.00,60.00";
    const heading = "InvoiceNumber,ContactName,InvoiceDate,DueDate,Total,InvoiceAmountDue";
    const list = csv([
      heading,
      row,
      row,
      "INV-2,Bos,20/01/2026,03/02/2026,1.00,1.00",
      "INV-2,Bos,20/01/2026,03/02/2026,2.00,2.00",
    ]);
    expect(list.layout).toBe("Xero");
    expect(list.items.map(({ number }) => number)).toEqual(["INV-1"]);
    expect(list.broken).toEqual(["INV-2"]);
    expect(found(list.findings)).toEqual([["takeIn.twice", 5, "InvoiceNumber"]]);
  });
});

describe("What a caption says is judged by what stands below it", () => {
  it("of AFAS, whose Factuur is an amount and whose Boekstuk is a day", () => {
    const list = csv([
      "Factuurnr.;Naam;Deb.nr.;Omschrijving factuur;Boekstuk;Vervalt;Factuur;Saldo;Vervaldagen;Aut. bet./inc.;IBAN-nr.",
      "2026001;Bos;10001;Werk;2026-02-01;2026-03-01;121,00;21,00;-5;1;NL91ABNA0417164300",
    ]);
    expect(list.layout).toBe("AFAS");
    expect(list.items).toMatchObject([
      {
        ...{ number: "2026001", invoiceDate: "2026-02-01", amount: 12_100, openAmount: 2_100, collect: true },
        iban: "NL91ABNA0417164300",
      },
    ]);
  });

  it("of Twinfield, where the name is the second Naam", () => {
    const list = csv([
      "Dagboek\tNaam\tBoekst.nr.\tBoekdatum\tDebiteur\tNaam\tEuro\tOpenstaand bedrag\tFactuurnr.\tVervaldatum\tBetaalstatus",
      "VRK\tVerkoop\t202600001\t01-02-2026\t1001\tBakkerij Bos\t121,00\t121,00\t2026-17\t15-02-2026\tBeschikbaar",
    ]);
    expect(list).toMatchObject({ layout: "Twinfield", separator: "\t" });
    expect(list.items).toMatchObject([{ number: "2026-17", debtor: "1001", name: "Bakkerij Bos", openAmount: 12_100 }]);
  });

  it("of a list of our own, whose Factuur is an amount", () => {
    const list = csv(["Nummer;Klantnr;Klant;Datum;Factuur;Openstaand", "1;7;Bos;1-2-2026;10,50;10,50"]);
    expect(fieldsOf(list)).toMatchObject({ number: "Nummer", openAmount: "Openstaand" });
    expect(fieldsOf(list)["number"]).not.toBe("Factuur");
  });

  it("and what speaks against its caption is told and not read", () => {
    const list = csv(["Factuurnummer;Debiteur;Naam;Datum;Bedrag;IBAN", "F1;7;Bos;1-2-2026;10,50;onbekend"]);
    expect(found(list.findings)).toContainEqual(["takeIn.columnDoubted", undefined, "IBAN"]);
    expect(list.items).toMatchObject([{ iban: null }]);
  });
});

test.each<readonly [string, string, string, string]>([
  [
    "Exact Online",
    "AccountCode,AccountName,InvoiceNumber,InvoiceDate,DueDate,AmountDC,OutstandingDC,Type",
    "1,Bos,17,2026-02-01,2026-03-01,121.00,21.00,x",
    "Exact Online, open items",
  ],
  [
    "SnelStart",
    "factuurnummer;relatie;factuurDatum;vervalDatum;factuurBedrag;openstaandSaldo",
    "17;Bos;01-02-2026;01-03-2026;121,00;21,00",
    "SnelStart",
  ],
  [
    "SnelStart on the screen",
    "Relatienr;Relatie;Boekstuk;Boekdatum;Vervaldatum;Bedrag;Saldo;Dagboek",
    "1;Bos;17;1-2-2026;1-3-2026;121,00;21,00;VRK",
    "SnelStart, open items",
  ],
  [
    "e-Boekhouden",
    "MutDatum;MutFactuur;RelCode;RelBedrijf;Bedrag;Voldaan;Openstaand",
    "01-02-2026;17;1;Bos;121,00;100,00;21,00",
    "e-Boekhouden, open items",
  ],
  [
    "Moneybird",
    "Contact,ContactID,InvoiceID,InvoiceDate,DueDate,TotalPriceIncl,OutstandingAmount,Type",
    "Bos,1,17,2026-02-01,2026-03-01,121.00,21.00,x",
    "Moneybird",
  ],
  [
    "Odoo",
    "Datum;Boeking;Dagboek;Rekening;Partner;Ref - Label;Vervaldatum;Origineel;Resterend",
    "01-02-2026;17;VRK;1300;Bos;x;01-03-2026;121,00;21,00",
    "Odoo",
  ],
  [
    "Dolibarr's kind of captions in German Odoo",
    "Datum;Buchung;Journal;Konto;Partner;Ref - Titel;Fälligkeit;Ursprünglich;Restbetrag",
    "01.02.2026;17;VK;1300;Bos;x;01.03.2026;121,00;21,00",
    "Odoo (German)",
  ],
  [
    "QuickBooks",
    "Date,Transaction type,Num,Customer,Due date,Amount,Open balance",
    '02/01/2026,Invoice,17,Bos,03/01/2026,"121.00",21.00',
    "QuickBooks",
  ],
])("a list of %s is known by its captions", (_program, heading, row, layout) => {
  const list = csv([heading, row]);
  expect(list.layout).toBe(layout);
  expect(list.items).toMatchObject([{ number: "17", name: "Bos", amount: 12_100, openAmount: 2_100 }]);
});

describe("What must be known is asked", () => {
  it("a column of amounts beside the amount may be what is still open", () => {
    const heading = "Factuurnummer;Debiteur;Naam;Datum;Vervaldatum;Bedrag;Nog te gaan";
    const rows = ["F1;7;Bos;1-2-2026;13-2-2026;100,00;40,00", "F2;8;Vos;1-2-2026;13-2-2026;50,50;50,50"];
    expect(found(csv([heading, ...rows]).findings)).toEqual([["takeIn.amountAsked", undefined, "Nog te gaan"]]);
    const said = csv([heading, ...rows], { fields: { "Invoices.openAmount": "Nog te gaan" } });
    expect(said.findings).toEqual([]);
    expect(said.items[0]).toMatchObject({ openAmount: 4_000 });
    const none = csv([heading, ...rows], { fields: { "Invoices.openAmount": "" } });
    expect(found(none.findings)).toEqual([["takeIn.noOpenColumn", undefined, undefined]]);
  });

  it.each(["n.v.t.", "betaald", "?", "(40,00)", "40,00-", "-40,00", "300,00", "1 210,00", "12-12-2026"])(
    "a column of amounts of which a cell is odd (%s) is asked about as well",
    (odd) => {
      const heading = "Factuurnummer;Debiteur;Naam;Datum;Vervaldatum;Bedrag;Saldo nu";
      for (const others of [["40,50"], ["40,50", "41,50", "42,50"]]) {
        const rows = [odd, ...others].map((cell, at) => `F${String(at)};7;Bos;1-2-2026;13-2-2026;100,00;${cell}`);
        const asked = ["takeIn.amountAsked", undefined, "Saldo nu"];
        expect(found(csv([heading, ...rows]).findings)).toContainEqual(asked);
      }
    },
  );

  it("a column of which more cells are odd than not, or of counts, is not asked about", () => {
    const heading = "Factuurnummer;Debiteur;Naam;Datum;Vervaldatum;Bedrag;Anders";
    for (const cells of [
      ["n.v.t.", "?", "40,50"],
      ["300,00", "250,00", "40,50"],
      ["1", "2", "3"],
    ]) {
      const rows = cells.map((cell, at) => `F${String(at)};7;Bos;1-2-2026;13-2-2026;100,00;${cell}`);
      expect(found(csv([heading, ...rows]).findings)).toEqual([["takeIn.noOpenColumn", undefined, undefined]]);
    }
  });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["two decimal signs", ["1,50", "2.50", "3,50"], ["takeIn.mixedDecimals"]],
    ["thousands or thousandths", ["1.234", "2.000"], ["takeIn.decimalUnknown"]],
    ["thousands or thousandths between whole numbers", ["500", "1.234", "80"], ["takeIn.decimalUnknown"]],
    ["the same with a comma", ["500", "1,234", "80"], ["takeIn.decimalUnknown"]],
    ["thousands in both ways", ["1.234", "1,234"], ["takeIn.decimalUnknown"]],
  ])("%s in a column of amounts", (_what, amounts, codes) => {
    const rows = amounts.map((amount, at) => `F${String(at)};7;Bos;1-2-2026;13-2-2026;${amount};${amount}`);
    const list = csv([PLAIN, ...rows]);
    expect(list.findings.map(({ code }) => code)).toEqual(codes);
    expect(csv([PLAIN, ...rows], { decimal: "," }).findings.map(({ code }) => code)).not.toContain(codes[0]);
  });

  it("two orders of days, and days that tell none in an English workbook", () => {
    const rows = (...days: readonly string[]) => days.map((day, at) => `F${String(at)};7;Bos;${day};${day};1,50;1,50`);
    expect(found(csv([PLAIN, ...rows("13-2-2026", "2-14-2026")]).findings)).toEqual([
      ["takeIn.mixedDates", 3, "Factuurdatum"],
    ]);
    expect(csv([PLAIN, ...rows("1-2-2026")], {}, "en").findings.map(({ code }) => code)).toEqual([
      "takeIn.datesUnknown",
    ]);
    expect(csv([PLAIN, ...rows("1-2-2026")], { dates: "monthFirst" }, "en").items[0]?.dueDate).toBe("2026-01-02");
  });

  it("two columns of one name, and a column that is not there", () => {
    const heading = "Factuurnummer;Debiteur;Naam;Naam;Datum;Bedrag;Openstaand";
    const rows = ["F1;7;Bos;Jan Bos;1-2-2026;10,00;10,00"];
    expect(found(csv([heading, ...rows]).findings)).toContainEqual(["takeIn.headingTwice", undefined, "Naam"]);
    const second = csv([heading, ...rows], { fields: { "Debtors.name": "Naam#2" } });
    expect(second.items[0]?.name).toBe("Jan Bos");
    const unknown = csv([heading, ...rows], { fields: { "Debtors.name": "Klant" } });
    expect(found(unknown.findings)).toContainEqual(["takeIn.fieldUnknown", undefined, "Klant"]);
  });

  it("what a list lacks", () => {
    expect(
      csv(["Factuurnummer;Bedrag", "F1;1,50"]).findings.map(({ code, params }) => [code, params["field"]]),
    ).toEqual([
      ["takeIn.column", "debtor"],
      ["takeIn.column", "invoiceDate"],
      ["takeIn.noOpenColumn", undefined],
    ]);
    expect(csv(["Debiteur;Naam;Openstaand", "7;Bos;1,50"]).findings.map(({ params }) => params["field"])).toEqual([
      "invoice",
    ]);
    expect(
      csv(["Factuurnummer;Debiteur;Factuurdatum", "F1;7;1-2-2026"]).findings.map(({ params }) => params["field"]),
    ).toContain("amount");
    expect(
      csv(["Factuurnummer;Debiteur;Datum;Openstaand", "F1;7;1-2-2026;1,50"]).findings.map(({ code }) => code),
    ).toEqual(["takeIn.oneDate"]);
  });
});

describe("What cannot be read is told with its row and column", () => {
  const read = (row: string, heading = `${PLAIN};IBAN`) =>
    csv([heading, row, "F9;9;Vos;1-2-2026;13-2-2026;1,50;1,50;NL91ABNA0417164300"]);

  it.each<readonly [string, string, string, string]>([
    ["an amount that is none", "F1;7;Bos;1-2-2026;13-2-2026;1,50;tien;", "takeIn.unreadable", "Openstaand"],
    ["a day that is none", "F1;7;Bos;31-2-2026;13-2-2026;1,50;1,50;", "takeIn.unreadable", "Factuurdatum"],
    ["an IBAN that is none", "F1;7;Bos;1-2-2026;13-2-2026;1,50;1,50;NL00ABNA0417164300", "takeIn.unreadable", "IBAN"],
    ["a number that lost its digits", "F1;1,23E+11;Bos;1-2-2026;13-2-2026;1,50;1,50;", "takeIn.digitsLost", "Debiteur"],
    ["a formula", "F1;=7+1;Bos;1-2-2026;13-2-2026;1,50;1,50;", "takeIn.formula", "Debiteur"],
  ])("%s", (_what, row, code, column) => {
    const list = read(row);
    expect(found(list.findings)).toEqual([[code, 2, column]]);
    expect(list.broken).toEqual(["F1"]);
    expect(list.items.map(({ number }) => number)).toEqual(["F9"]);
  });

  it("a row without a number, and one whose number is no number", () => {
    const list = read(";7;Bos;1-2-2026;13-2-2026;1,50;1,50;");
    expect(found(list.findings)).toEqual([["takeIn.noNumber", 2, "Factuurnummer"]]);
    expect(list.nameless).toBe(1);
    expect(read("=A1;7;Bos;1-2-2026;13-2-2026;1,50;1,50;").nameless).toBe(1);
  });

  it("zeros that are kept by a formula of text are read", () => {
    expect(read('="007";="07";Bos;1-2-2026;13-2-2026;1,50;1,50;').items[0]).toMatchObject({
      number: "007",
      debtor: "07",
    });
  });
});

describe("A thousands sign", () => {
  const amountsOf = (amounts: readonly string[], choice: ReadingChoice = {}) => {
    const rows = amounts.map((amount, at) => `F${String(at)};7;Bos;1-2-2026;13-2-2026;${amount};${amount}`);
    return csv([PLAIN, ...rows], choice);
  };

  it.each<readonly [string, readonly string[], readonly number[]]>([
    ["a comma before cents says that a point is one", ["1.234", "12,50"], [1_234_00, 12_50]],
    ["a point before cents says that a comma is one", ["1,234", "12.50"], [1_234_00, 12_50]],
    ["two of them say so", ["1.234", "1.234.567"], [1_234_00, 1_234_567_00]],
  ])("is known from the whole column: %s", (_why, amounts, are) => {
    const list = amountsOf(amounts);
    expect(list.findings).toEqual([]);
    expect(list.items.map(({ openAmount }) => openAmount)).toEqual(are);
  });

  it("is asked on its row and column where the column does not say, and read as its user answers", () => {
    const list = amountsOf(["500", "1.234"]);
    expect(found(list.findings)).toEqual([["takeIn.decimalUnknown", 3, "Bedrag"]]);
    expect(list.items).toEqual([]);
    expect(amountsOf(["500", "1.234"], { decimal: "," }).items.map(({ amount }) => amount)).toEqual([500_00, 1_234_00]);
    // With a point before the cents it has three of them.
    expect(found(amountsOf(["500", "1.234"], { decimal: "." }).findings)).toContainEqual([
      ...["takeIn.unreadable", 3, "Bedrag"],
    ]);
  });
});

describe("What is no list of open items is told by what it is", () => {
  const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each<readonly [string, Uint8Array, string]>([
    ["nothing", encoded(""), "takeIn.empty"],
    ["blank lines", encoded("\n;;\n"), "takeIn.empty"],
    ["no captions", encoded("1;2;3\n4;5;6\n"), "takeIn.noHeading"],
    ["the old format of Excel", Uint8Array.from([...OLE, ...wide("Workbook")]), "takeIn.oldFormat"],
    ["a workbook with a password", Uint8Array.from([...OLE, ...wide("EncryptedPackage")]), "takeIn.password"],
    [
      "an OpenDocument sheet",
      encoded("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      "takeIn.openDocument",
    ],
    ["a PDF", encoded("%PDF-1.7"), "takeIn.otherKind"],
    ["a page", encoded("<!DOCTYPE html><table></table>"), "takeIn.otherKind"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), "takeIn.otherKind"],
    ["too many rows", encoded(`${PLAIN}\n${"\n".repeat(1_000_001)}`), "takeIn.tooManyRows"],
  ])("%s", (_what, content, code) => {
    expect(bytes(content)).toMatchObject({ findings: [{ code, params: { file: FILE } }], items: [] });
  });

  it("a workbook without the sheet that was asked for", () => {
    expect(sheet([["a"]], { sheet: "Posten" }).findings).toMatchObject([
      { code: "takeIn.noSheet", params: { sheet: "Posten", sheets: "Blad1" } },
    ]);
    // The others are named, and of a text without captions what parts its cells: that may be what is wrong.
    expect(sheet([["a"]], { sheet: "Posten" })).toMatchObject({ sheets: ["Blad1"], sheet: null, headingRow: 0 });
    expect(csv("a;b\n1;2")).toMatchObject({ separator: ";", encoding: "utf-8", sheets: [], headingRow: 0 });
  });
});

test("a sheet is read by its cells: days are serials, and amounts numbers", () => {
  const list = sheet([
    ["Openstaande posten", null],
    [],
    PLAIN.split(";"),
    [2026001, 7, "Bos", 46_054, 46_068.5, 121.5, 21],
    [1e16, 7, "Bos", 46_054, 46_068, 1, 1],
    ["F3", 7, true, { error: "#REF!" }, 46_068, "x", 1],
  ]);
  expect(list.items).toMatchObject([
    {
      row: 4,
      number: "2026001",
      debtor: "7",
      invoiceDate: "2026-02-01",
      dueDate: "2026-02-15",
      amount: 12_150,
      openAmount: 2_100,
    },
  ]);
  expect(found(list.findings)).toEqual([
    ["takeIn.digitsLost", 5, "Factuurnummer"],
    ["takeIn.unreadable", 6, "Naam"],
    ["takeIn.unreadable", 6, "Factuurdatum"],
    ["takeIn.unreadable", 6, "Bedrag"],
  ]);
});

test("a list that groups its invoices under their debtors gives each its own", () => {
  const list = csv([
    "Num;Date;Due date;Amount;Open balance",
    "Bakkerij Bos;;;;",
    "1;2026-02-01;2026-03-01;5,50;5,50",
    "Vos;;;;",
    "2;2026-02-01;2026-03-01;6,50;6,50",
  ]);
  expect(list.items.map(({ number, name }) => [number, name])).toEqual([
    ["1", "Bakkerij Bos"],
    ["2", "Vos"],
  ]);
});

test("numbers that may be a day with the year first are numbers; days under a caption for numbers are none", () => {
  const rows = (numbers: readonly CellValue[]) =>
    numbers.map((number): CellValue[] => [number, 46_011, "Bos", 46_054, 46_068, 1, 1]);
  const list = sheet([PLAIN.split(";"), ...rows([20_260_101, 20_260_102])]);
  expect(list.items.map(({ number, debtor }) => [number, debtor])).toEqual([
    ["20260101", "46011"],
    ["20260102", "46011"],
  ]);
  const days = sheet([PLAIN.split(";"), ...rows([46_054, 46_054, 46_054])]);
  expect(found(days.findings)).toContainEqual(["takeIn.columnDoubted", undefined, "Factuurnummer"]);
  const written = sheet([PLAIN.split(";"), ["F1", 7, "Bos", 20_260_201, 1_022_026, 1, 1]]);
  expect(written.items).toMatchObject([{ invoiceDate: "2026-02-01", dueDate: "2026-02-01" }]);
  const row = (due: number) => ["F1", 7, "Bos", 46_054, due, 1, 1];
  const none = sheet([PLAIN.split(";"), row(99_999_999), row(46_054)]);
  expect(found(none.findings)).toEqual([["takeIn.unreadable", 2, "Vervaldatum"]]);
});

test("a column of few values may be the administration; one of many, or one that may be the name, is not", () => {
  const heading = "Bedrijf;Factuurnummer;Debiteur;Naam;Datum;Vervaldatum;Openstaand";
  const rows = (of: (at: number) => string) =>
    Array.from({ length: 8 }, (_, at) => `${of(at)};F${String(at)};7;Bos;1-2-2026;13-2-2026;1,50`);
  expect(fieldsOf(csv([heading, ...rows((at) => String(at % 2))]))["administration"]).toBe("Bedrijf");
  expect(fieldsOf(csv([heading, ...rows(String)]))["administration"]).toBeUndefined();
});

test("a list of debtors alone is one", () => {
  const list = csv([
    "Relatiecode;Naam;Adres;Postcode;Plaats;Krediettermijn;Naam rekeninghouder;IBAN",
    "7;Bos;Kade 1;1234 AB;Urk;14;J. Bos;NL91ABNA0417164300",
  ]);
  expect(list).toMatchObject({ kind: "debtors", layout: "SnelStart, relations", findings: [] });
  expect(list.items).toMatchObject([{ number: null, debtor: "7", name: "Bos", town: "Urk", accountHolder: "J. Bos" }]);
});

test("what else a row may hold is read, or said to be none of its column's values", () => {
  const heading = "Factuurnummer;Debiteur;Naam;Datum;Vervaldatum;Openstaand;Valuta;Incasso;BIC;E-mail";
  const rows = [
    "F1;7;Bos;1-2-2026;13-2-2026;1,50;EUR;Ja;;a@b.nl",
    "F2;7;Bos;1-2-2026;13-2-2026;1,50;USD;nee;ABNANL2A;",
    "F3;7;Bos;1-2-2026;13-2-2026;1,50;€;;;",
    "F4;7;Bos;1-2-2026;13-2-2026;1,50;EUR;misschien;;",
  ];
  const list = csv([heading, ...rows]);
  expect(list.items).toMatchObject([
    { currency: null, collect: true, email: "a@b.nl" },
    { currency: "USD", collect: false, bic: "ABNANL2A" },
    { currency: null, collect: null },
  ]);
  expect(found(list.findings)).toEqual([["takeIn.unreadable", 5, "Incasso"]]);
});

test("a sheet may hold yes or no where a number or a day is meant, and numbers that are none", () => {
  const row = (over: Readonly<Record<number, CellValue>>) =>
    ["F1", "7", "Bos", 46_054, 46_068, 1, 1].map((cell, at) => over[at] ?? cell);
  const list = sheet([
    PLAIN.split(";"),
    row({ 0: "F0" }),
    row({ 5: true }),
    row({ 3: true }),
    row({ 1: Infinity }),
    row({ 5: 1.005 }),
    row({ 2: "x".repeat(90) }),
    row({ 1: "8".repeat(300) }),
    row({ 0: "\u0007" }),
  ]);
  expect(found(list.findings).map(([, line]) => line)).toEqual([3, 4, 5, 6, 8, 9]);
  expect(sheet([PLAIN.split(";"), row({ 2: "x".repeat(90) })]).items[0]?.name).toHaveLength(70);
});

test("amounts below nothing are turned round where a layout says so", () => {
  const heading = "AccountCode,AccountName,InvoiceNumber,InvoiceDate,DueDate,AmountDC,TransactionAmountDC";
  const list = csv([
    heading,
    "1,Bos,17,2026-02-01,2026-03-01,-21.00,-121.00",
    "1,Bos,18,2026-02-01,2026-03-01,0,-1.00",
  ]);
  expect(list.items).toMatchObject([
    { amount: 12_100, openAmount: 2_100 },
    { amount: 100, openAmount: 0 },
  ]);
});

test("rows that are no open items are left out by what the layout knows of them", () => {
  const heading = "ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,InvoiceAmountDue,Type,Status";
  const list = csv([
    heading,
    "Bos,1,20/01/2026,03/02/2026,1.00,1.00,Sales invoice,Awaiting Payment",
    "Bos,2,20/01/2026,03/02/2026,1.00,1.00,Bill,Awaiting Payment",
    "Bos,3,20/01/2026,03/02/2026,1.00,1.00,Sales invoice,Draft",
  ]);
  expect([list.items.map(({ number }) => number), list.passedOver]).toEqual([["1"], 2]);
});

test("a layout, a sheet and an encoding are taken as they are said; what nobody knows is not", () => {
  const rows = ["Nummer;Relatie;Datum;Bedrag (Incl);Bedrag (Excl)", "1;Bos;1-2-2026;1,21;1,00"];
  expect(csv(rows, { layout: "e-boekhouden, invoices" }).layout).toBe("e-Boekhouden, invoices");
  expect(csv(rows, { encoding: "windows-1252" }).encoding).toBe("windows-1252");
  expect(csv(rows, { encoding: "ebcdic", separator: "TAB" }).findings[0]?.code).toBe("takeIn.noHeading");
  expect(sheet([PLAIN.split(";"), ["F1", 7, "Bos", 46_054, 46_068, 1, 1]], { sheet: "blad1" }).sheet).toBe("Blad1");
  expect(
    csv(rows, { fields: { "Debtors.number": "", "Invoices.iban": "", "Invoices.nothing": "x" } }).findings[0]?.code,
  ).toBe("takeIn.fieldUnknown");
});

test("the rows of debtors alone are left out where they cannot be read, and their totals too", () => {
  const list = csv(["Debiteur;Naam;IBAN", "7;Bos;NL91ABNA0417164300", "8;Vos;NL00", ";Totaal;", "Totaal;;"]);
  expect(list.items.map(({ debtor }) => debtor)).toEqual(["7"]);
  expect(list.passedOver).toBe(2);
});
