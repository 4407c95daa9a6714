import type { NoticeTexts } from "./noticeNl";

/** The words of what a debtor is written about a collection, in German. */
export const noticeDe: NoticeTexts = {
  notification: {
    title: "Vorabankündigung einer Lastschrift",
    subject: "Vorabankündigung: Lastschrift über {total:amount} € am {date:date}",
    intro:
      "Am {date:longDate} ziehen wir {total:amount} € von Ihrem Bankkonto ein. Wofür, lesen Sie unten. Sie brauchen nichts zu tun; bitte sorgen Sie nur dafür, dass Ihr Konto an diesem Tag ausreichend gedeckt ist.",
    closing: "Stimmt etwas nicht? Bitte sagen Sie uns vor dem {date:date} Bescheid.",
  },
  specification: {
    title: "Aufstellung zu einer Lastschrift",
    subject: "Aufstellung: Lastschrift über {total:amount} € am {date:date}",
    intro:
      "Unsere Lastschrift über {total:amount} € vom {date:longDate} setzt sich wie folgt zusammen. Sie brauchen den Betrag nicht selbst zu überweisen.",
    closing: "Stimmt etwas nicht? Bitte sagen Sie uns Bescheid.",
  },
  several: "Auf Ihrem Kontoauszug sind es {count} Beträge.",
  dear: "Sehr geehrte Damen und Herren,",
  regards: "Mit freundlichen Grüßen",
  creditor: "Zahlungsempfänger",
  creditorId: "Gläubiger-Identifikationsnummer",
  mandate: "Mandatsreferenz",
  account: "Ihr Konto",
  collectionDate: "Fälligkeitsdatum",
  amount: "Betrag (€)",
  endToEndId: "Ende-zu-Ende-Referenz",
  debtorNumber: "Kundennummer",
  part: "Betrag {number} von {count}",
  invoice: "Rechnung",
  invoiceDate: "Rechnungsdatum",
  dueDate: "Fällig am",
  description: "Verwendungszweck",
  open: "Offen (€)",
  discount: "Nachlass (€)",
  total: "Summe",
};
