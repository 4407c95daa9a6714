/** The words of mandate forms, in Dutch. */
export const formNl = {
  /** The word SEPA stands in every title (EPC mandate forms). */
  title: {
    recurrent: "Doorlopende machtiging SEPA-incasso algemeen",
    oneOff: "Eenmalige machtiging SEPA-incasso algemeen",
    b2b: "Doorlopende machtiging SEPA-incasso bedrijven (B2B)",
  },
  /**
   * What a debtor agrees to by signing: what the EPC's rulebooks (annex on the mandate text) ask for, as Dutch banks word
   * it. The right to a refund is a part of it.
   */
  consent: {
    recurrent:
      "Door ondertekening van dit formulier geeft u toestemming aan {creditor} om doorlopende incasso-opdrachten te sturen naar uw bank om een bedrag van uw rekening af te schrijven, en aan uw bank om doorlopend een bedrag van uw rekening af te schrijven overeenkomstig de opdracht van {creditor}.\nAls u het niet eens bent met een afschrijving, kunt u deze laten terugboeken. Neem hiervoor binnen acht weken na de afschrijving contact op met uw bank. Vraag uw bank naar de voorwaarden.",
    oneOff:
      "Door ondertekening van dit formulier geeft u toestemming aan {creditor} om een eenmalige incasso-opdracht te sturen naar uw bank om een bedrag van uw rekening af te schrijven, en aan uw bank om eenmalig een bedrag van uw rekening af te schrijven overeenkomstig de opdracht van {creditor}.\nAls u het niet eens bent met deze afschrijving, kunt u deze laten terugboeken. Neem hiervoor binnen acht weken na de afschrijving contact op met uw bank. Vraag uw bank naar de voorwaarden.",
    b2b: "Door ondertekening van dit formulier geeft u toestemming aan {creditor} om doorlopende incasso-opdrachten te sturen naar uw bank om een bedrag van uw rekening af te schrijven, en aan uw bank om doorlopend een bedrag van uw rekening af te schrijven overeenkomstig de opdracht van {creditor}.\nDeze machtiging is alleen bedoeld voor betalingen tussen bedrijven. U kunt een afschrijving niet laten terugboeken. Tot aan de dag waarop het bedrag wordt afgeschreven, kunt u uw bank vragen de afschrijving niet uit te voeren. Geef deze machtiging vóór de eerste incasso door aan uw bank.",
  },
  creditor: "Incassant",
  creditorName: "Naam",
  creditorId: "Incassant-ID",
  address: "Adres",
  mandate: "Machtiging",
  reference: "Kenmerk machtiging",
  referenceLater: "in te vullen door de incassant",
  kind: "Soort betaling",
  kinds: { recurrent: "doorlopend", oneOff: "eenmalig" },
  invoice: "Factuur",
  debtor: "Rekeninghouder",
  debtorName: "Naam",
  debtorNumber: "Debiteurnummer",
  street: "Straat en huisnummer",
  town: "Postcode en plaats",
  country: "Land",
  addressNeeded: "Het adres is verplicht: een van de banken ligt buiten de Europese Economische Ruimte.",
  iban: "IBAN",
  signing: "Ondertekening",
  place: "Plaats",
  date: "Datum",
  signature: "Handtekening",
  sendTo: "Stuur het ondertekende formulier naar {creditor}.",
};

/** The words of mandate forms in one language. */
export type FormTexts = typeof formNl;
