import type { RiskTexts } from "./riskNl";

/** The letter that asks a debtor to pay what came back, in German. */
export const letterDe: RiskTexts["letter"] = {
  heirs: "An die Erben von {name}",
  subject: "Zahlung {count|der Rechnung|der Rechnungen} {items}",
  dear: "Sehr geehrte Damen und Herren,",
  dearHeirs: "Sehr geehrte Damen und Herren,",
  intro:
    "Unsere Lastschrift für {count|diese Rechnung|diese Rechnungen} wurde von der Bank zurückgegeben. Der Betrag ist deshalb wieder offen. Wir ziehen ihn nicht erneut ein.",
  introHeirs:
    "Die Bank hat uns mitgeteilt, dass {name} verstorben ist; wir sprechen Ihnen unser Beileid aus. Unsere Lastschrift für {count|diese Rechnung|diese Rechnungen} wurde zurückgegeben, und der Betrag ist noch offen. Wir ziehen nichts mehr ein.",
  item: "Rechnung",
  due: "Fällig am",
  returned: "Zurückgegeben am",
  open: "Offen (€)",
  total: "Summe",
  pay: "Bitte überweisen Sie {total:amount} € bis spätestens {payBy:date} auf das Konto {iban} von {creditor} mit dem Verwendungszweck: {remittance}.",
  scan: "Oder scannen Sie diesen Code mit der App Ihrer Bank. Konto, Betrag und Verwendungszweck sind dann schon ausgefüllt.",
  paid: "Haben Sie bereits bezahlt, oder stimmt etwas nicht? Bitte sagen Sie uns Bescheid.",
  regards: "Mit freundlichen Grüßen",
};
