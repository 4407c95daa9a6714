import type { FormTexts } from "./formNl";

/** The words of mandate forms, in German: of the consent those that the German banks have agreed upon. */
export const formDe: FormTexts = {
  title: {
    recurrent: "SEPA-Lastschriftmandat (wiederkehrende Zahlungen)",
    oneOff: "SEPA-Lastschriftmandat (einmalige Zahlung)",
    b2b: "SEPA-Firmenlastschrift-Mandat (B2B)",
  },
  consent: {
    recurrent:
      "Ich ermächtige / Wir ermächtigen {creditor}, Zahlungen von meinem / unserem Konto mittels Lastschrift einzuziehen. Zugleich weise ich mein / weisen wir unser Kreditinstitut an, die von {creditor} auf mein / unser Konto gezogenen Lastschriften einzulösen.\nHinweis: Ich kann / Wir können innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrages verlangen. Es gelten dabei die mit meinem / unserem Kreditinstitut vereinbarten Bedingungen.",
    oneOff:
      "Ich ermächtige / Wir ermächtigen {creditor}, einmalig eine Zahlung von meinem / unserem Konto mittels Lastschrift einzuziehen. Zugleich weise ich mein / weisen wir unser Kreditinstitut an, die von {creditor} auf mein / unser Konto gezogene Lastschrift einzulösen.\nHinweis: Ich kann / Wir können innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrages verlangen. Es gelten dabei die mit meinem / unserem Kreditinstitut vereinbarten Bedingungen.",
    b2b: "Ich ermächtige / Wir ermächtigen {creditor}, Zahlungen von meinem / unserem Konto mittels SEPA-Firmenlastschrift einzuziehen. Zugleich weise ich mein / weisen wir unser Kreditinstitut an, die von {creditor} auf mein / unser Konto gezogenen SEPA-Firmenlastschriften einzulösen.\nHinweis: Dieses Mandat dient nur dem Einzug von Lastschriften, die auf Konten von Unternehmen gezogen sind. Ich bin / Wir sind nicht berechtigt, nach der erfolgten Einlösung eine Erstattung des belasteten Betrages zu verlangen. Ich bin / Wir sind berechtigt, mein / unser Kreditinstitut bis zum Fälligkeitstag anzuweisen, Lastschriften nicht einzulösen. Bestätigen Sie dieses Mandat vor der ersten Lastschrift bei Ihrem Kreditinstitut.",
  },
  creditor: "Zahlungsempfänger",
  creditorName: "Name",
  creditorId: "Gläubiger-Identifikationsnummer",
  address: "Anschrift",
  mandate: "Mandat",
  reference: "Mandatsreferenz",
  referenceLater: "wird vom Zahlungsempfänger ausgefüllt",
  kind: "Zahlungsart",
  kinds: { recurrent: "wiederkehrend", oneOff: "einmalig" },
  invoice: "Rechnung",
  debtor: "Kontoinhaber",
  debtorName: "Name",
  debtorNumber: "Kundennummer",
  street: "Straße und Hausnummer",
  town: "PLZ und Ort",
  country: "Land",
  addressNeeded: "Die Anschrift ist Pflicht: eine der Banken liegt außerhalb des Europäischen Wirtschaftsraums.",
  iban: "IBAN",
  signing: "Unterschrift",
  place: "Ort",
  date: "Datum",
  signature: "Unterschrift",
  sendTo: "Bitte senden Sie das unterschriebene Formular an {creditor}.",
};
