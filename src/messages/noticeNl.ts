/** The words of what a debtor is written about a collection, in Dutch. */
export const noticeNl = {
  notification: {
    title: "Vooraankondiging van een incasso",
    subject: "Vooraankondiging: incasso van € {total:amount} op {date:date}",
    intro:
      "Op {date:longDate} schrijven wij € {total:amount} van uw bankrekening af. Hieronder leest u waarvoor. U hoeft niets te doen; zorgt u alleen voor voldoende saldo op die dag.",
    closing: "Klopt er iets niet? Laat het ons dan vóór {date:date} weten.",
  },
  specification: {
    title: "Specificatie van een incasso",
    subject: "Specificatie: incasso van € {total:amount} op {date:date}",
    intro:
      "Onze incasso van € {total:amount} op {date:longDate} bestaat uit het volgende. U hoeft dit niet zelf te betalen.",
    closing: "Klopt er iets niet? Laat het ons dan weten.",
  },
  several: "Op uw bankafschrift zijn het {count} bedragen.",
  dear: "Geachte heer, mevrouw,",
  regards: "Met vriendelijke groet,",
  creditor: "Incassant",
  creditorId: "Incassant-ID",
  mandate: "Kenmerk machtiging",
  account: "Uw rekening",
  collectionDate: "Incassodatum",
  amount: "Bedrag (€)",
  endToEndId: "Kenmerk transactie",
  debtorNumber: "Debiteurnummer",
  part: "Bedrag {number} van {count}",
  invoice: "Factuur",
  invoiceDate: "Factuurdatum",
  dueDate: "Vervaldatum",
  description: "Omschrijving",
  open: "Openstaand (€)",
  discount: "Korting (€)",
  total: "Totaal",
};

/** What a debtor is written about a collection, in any language. */
export type NoticeTexts = typeof noticeNl;
