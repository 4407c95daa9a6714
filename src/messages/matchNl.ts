import type { MatchReason } from "../domain/bank/entryMatch";

/** What is said of a bank entry and what it is matched with. */
export interface MatchTexts {
  /** Why an entry belongs to what it is matched with, each a sentence. */
  readonly reasons: Readonly<Record<MatchReason, string>>;
}

/** What is said of it, in Dutch. */
export const matchNl: MatchTexts = {
  reasons: {
    ByHand: "U hebt deze regel zelf gekoppeld.",
    EndToEndId: "Het kenmerk van de transactie is dat van deze opdracht.",
    MandateAndAmount: "De machtiging en het bedrag zijn die van deze incasso.",
    PaymentInformationId: "Het batchkenmerk is dat van deze opdracht.",
    MessageId: "Het bericht-ID is dat van het bestand van deze opdracht.",
    BatchNumber: "De omschrijving van de bank noemt het batchnummer van deze opdracht.",
    TotalAndDate: "Het bedrag en de dag passen bij wat deze opdracht nog verwacht.",
    InvoiceNamed: "De bank noemt deze factuur, of de machtiging waaronder zij is geïncasseerd.",
  },
};
