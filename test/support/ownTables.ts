import { dayNumber, isoDate } from "../../src/domain/calendar";
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
