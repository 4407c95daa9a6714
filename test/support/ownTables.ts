import { dayNumber, isoDate } from "../../src/domain/values/calendar";
import type { WorkbookContents } from "../../src/sheets/contents";
import { dutchIbanOf } from "./books";
import type { FirmSheet } from "./firmWorkbook";

/** The serial of a day in the 1900 system. */
export function serialOf(date: string): number {
  return dayNumber(isoDate(date)) + 25_569;
}

/** A German wholesaler's own sheets, with all that our program must leave alone. */
export function germanFirm(): FirmSheet[] {
  return [
    {
      sheet: "Firma",
      table: "tblFirma",
      headerRow: 1,
      firstColumn: 1,
      columns: [
        { caption: "Gläubiger-ID" },
        { caption: "Mandant" },
        { caption: "Firmenname" },
        { caption: "Debitorenkonto" },
        { caption: "Ort" },
        { caption: "Geschäftsführer" },
      ],
      rows: [["NL69ZZZ123456780000", "M1", "Großhandel Adler GmbH", "1300", "Kleve", "A. Adler"]],
    },
    {
      sheet: "Bankkonten",
      table: "tblBanken",
      headerRow: 3,
      firstColumn: 2,
      title: "Unsere Konten",
      columns: [
        { caption: "Bankname" },
        { caption: "Konto" },
        { caption: "Mandant" },
        { caption: "Buchungsjournal" },
        { caption: "Sachkonto" },
        { caption: "Geldtransit" },
      ],
      rows: [["ABN AMRO", "NL91 ABNA 0417 1643 00", "M1", "INC", "1100", "1250"]],
    },
    {
      sheet: "Kundenstamm",
      table: "tblKunden",
      headerRow: 4,
      firstColumn: 2,
      title: "Kundenliste 2026 (Stand November)",
      columns: [
        { caption: "Kundenname" },
        { caption: "Kürzel", formula: "UPPER(LEFT(tblKunden[[#This Row],[Kundenname]],3))" },
        { caption: "Kundennr." },
        { caption: "Ort" },
        { caption: "Länderkennzeichen" },
        { caption: "Kontoverbindung" },
        { caption: "Bankeinzug" },
        { caption: "Betreuer" },
      ],
      rows: [
        ["Bäckerei Huber", "BÄC", "K-101", "Utrecht", "NL", dutchIbanOf(1), "ja", "Petra"],
        ["Café Rheinblick", "CAF", "K-102", "Arnhem", "NL", dutchIbanOf(2), "x", "Jonas"],
        ["Metzgerei Vogel", "MET", "K-103", "Venlo", "NL", dutchIbanOf(3), "x", "Petra"],
      ],
    },
    {
      sheet: "SEPA-Mandate",
      table: "tblMandate",
      headerRow: 1,
      firstColumn: 1,
      columns: [
        { caption: "Kunde" },
        { caption: "Mandatsreferenz" },
        { caption: "Mandant" },
        { caption: "IBAN" },
        { caption: "Unterschrieben am" },
      ],
      rows: [
        ["K-101", "MR-K101", "M1", dutchIbanOf(1), serialOf("2026-01-15")],
        ["K-102", "MR-K102", "M1", dutchIbanOf(2), serialOf("2026-02-01")],
        ["K-103", "MR-K103", "M1", dutchIbanOf(3), serialOf("2026-03-01")],
      ],
    },
    {
      sheet: "Offene Posten",
      table: "tblOP",
      headerRow: 3,
      firstColumn: 1,
      title: "Offene Posten",
      columns: [
        { caption: "Fälligkeit" },
        { caption: "Rechnungsbetrag" },
        { caption: "Rechnungsnr." },
        { caption: "Kunde" },
        { caption: "Kundennr." },
        { caption: "Rechnungsdatum" },
        { caption: "Mandant" },
        { caption: "Tage", formula: "tblOP[[#This Row],[Fälligkeit]]-tblOP[[#This Row],[Rechnungsdatum]]" },
      ],
      rows: [
        [serialOf("2026-11-30"), 119.5, "R-1", "Bäckerei Huber", "K-101", serialOf("2026-10-31"), "M1", 30],
        [serialOf("2026-11-30"), 80, "R-2", "Café Rheinblick", "K-102", serialOf("2026-10-31"), "M1", 30],
        [serialOf("2026-12-01"), 45.25, "R-3", "Metzgerei Vogel", "K-103", serialOf("2026-11-01"), "M1", 30],
      ],
    },
    {
      sheet: "Preise",
      table: "tblPreise",
      headerRow: 1,
      firstColumn: 1,
      columns: [{ caption: "Artikel" }, { caption: "Preis" }],
      rows: [["Mehl", 12.5]],
    },
  ];
}

/** An English charity's own sheets: other names, other order, a title above, formulas beside. */
export function englishFirm(): FirmSheet[] {
  return [
    {
      sheet: "Us",
      table: "Company",
      headerRow: 1,
      firstColumn: 1,
      columns: ["Code", "Company name", "Creditor ID", "Debtors account", "City", "Country"].map((caption) => ({
        caption,
      })),
      rows: [["C1", "Friends of the Museum", "NL69ZZZ123456780000", "1300", "Leiden", "NL"]],
    },
    {
      sheet: "Banks",
      table: "OurBanks",
      headerRow: 1,
      firstColumn: 1,
      columns: ["Bank", "Bank account number", "Company", "Journal", "Bank GL account", "Clearing account"].map(
        (caption) => ({ caption }),
      ),
      rows: [["ABN AMRO", "NL91ABNA0417164300", "C1", "INC", "1100", "1250"]],
    },
    {
      sheet: "Members",
      table: "Members",
      headerRow: 3,
      firstColumn: 1,
      title: "Members of the Friends",
      columns: [
        { caption: "Since" },
        { caption: "Member name" },
        { caption: "Member number" },
        { caption: "Initial", formula: "LEFT(Members[[#This Row],[Member name]],1)" },
        { caption: "City" },
        { caption: "Country" },
        { caption: "Pays by direct debit" },
      ],
      rows: [
        [serialOf("2019-04-01"), "Anna Bos", 1001, "A", "Leiden", "NL", "Yes"],
        [serialOf("2020-05-01"), "Cees Dijk", 1002, "C", "Delft", "NL", "Yes"],
        [serialOf("2021-06-01"), "Els Faber", 1003, "E", "Gouda", "NL", "No"],
      ],
    },
    {
      sheet: "Direct debit",
      table: "DDMandates",
      headerRow: 1,
      firstColumn: 1,
      columns: ["Mandate reference", "Company", "Member number", "Account IBAN", "Date signed"].map((caption) => ({
        caption,
      })),
      rows: [
        ["M-1001", "C1", 1001, dutchIbanOf(1), serialOf("2026-01-15")],
        ["M-1002", "C1", 1002, dutchIbanOf(2), serialOf("2026-01-16")],
        ["M-1003", "C1", 1003, dutchIbanOf(3), serialOf("2026-01-17")],
      ],
    },
    {
      sheet: "Fees",
      table: "OpenInvoices",
      headerRow: 2,
      firstColumn: 2,
      columns: [
        { caption: "Invoice no." },
        { caption: "Member number" },
        { caption: "Company" },
        { caption: "Total amount" },
        { caption: "Invoice date" },
        { caption: "Due date" },
        { caption: "Days open", formula: "46348-OpenInvoices[[#This Row],[Invoice date]]" },
      ],
      rows: [
        ["F-1", 1001, "C1", 25, serialOf("2026-10-31"), serialOf("2026-11-30"), 22],
        ["F-2", 1002, "C1", 25.5, serialOf("2026-10-31"), serialOf("2026-11-30"), 22],
        ["F-3", 1003, "C1", 40, serialOf("2026-10-31"), serialOf("2026-11-30"), 22],
      ],
    },
  ];
}

/** The tables of such sheets as an adapter hands them over. */
export function contentsOfFirm(sheets: readonly FirmSheet[]): WorkbookContents {
  const tables = sheets.map(({ table, sheet, headerRow, firstColumn, columns, rows }) => ({
    name: table,
    sheet,
    headerRow,
    firstColumn,
    captions: columns.map(({ caption }) => caption),
    rows,
  }));
  return { tables, date1904: false };
}
