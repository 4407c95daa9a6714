/** What the view Orders says of letters and reports, in Dutch. */
export const papersNl = {
  menu: "Brieven",
  notification: {
    button: "Vooraankondiging",
    title: "Vooraankondiging",
    intro:
      "Een brief aan elke debiteur, in de taal van de debiteur: hoeveel u wanneer incasseert, met welke machtiging en waarvoor.",
  },
  specification: {
    button: "Specificatie",
    title: "Specificatie",
    intro: "Een brief aan elke debiteur, in de taal van de debiteur: waaruit het geïncasseerde bedrag bestaat.",
  },
  orderLetter: {
    button: "Begeleidend formulier",
    title: "Begeleidend formulier",
    intro:
      "Voor wie de opdracht ondertekent: batchnummer, totalen, integriteitskenmerken en wat er nieuw is sinds de vorige opdracht.",
  },
  unsent: "Alleen wat nog niet is verstuurd",
  count: "{count:number} {count|brief|brieven}, samen € {amount:amount}.",
  someSent: "Van {count:number} {count|debiteur|debiteuren} is vastgelegd dat de brief is verstuurd.",
  preparing: "Wordt bekeken …",
  save: "Opslaan als",
  forms: {
    pdf: "Pdf",
    page: "Pagina om af te drukken",
    mail: "Conceptmails (zip)",
    xlsx: "Tabel voor samenvoegen (.xlsx)",
    csv: "Tabel (.csv)",
  },
  making: "Wordt gemaakt …",
  saved: "Opgeslagen: {file}",
  failed: "Dit kon niet worden gemaakt of opgeslagen. Probeer het opnieuw.",
  noMail: "Geen van deze debiteuren heeft een e-mailadres.",
  noWay: "Hier kan geen bestand worden opgeslagen. Maak het op de opdrachtregel.",
  wentOut: "Zijn ze verstuurd?",
  wentOutText: "Leg vast wanneer. Die dag telt voor de termijn van vooraankondiging en staat in het logboek.",
  record: "Leg het versturen vast",
  sent: {
    title: "Versturen vastleggen",
    intro: "De dag komt bij elke regel van de opdracht waarvan dat nog niet is vastgelegd.",
    on: "Verstuurd op",
    notSent: "Toch niet verstuurd: neem de dag weer weg",
    commit: "Leg vast",
    done: "Vastgelegd bij opdracht {order}.",
  },
  report: "Verslag opslaan als",
};

export type PapersTexts = typeof papersNl;
