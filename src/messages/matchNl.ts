import type { MatchReason } from "../domain/bank/entryMatch";
import type { Texts } from "./texts";

/** What is said of a bank entry and what it is matched with, in Dutch: why, each a sentence. */
export const matchNl = {
  reasons: {
    ByHand: "U hebt deze regel zelf gekoppeld.",
    EndToEndId: "Het kenmerk van de transactie is dat van deze opdracht.",
    MandateAndAmount: "De machtiging en het bedrag zijn die van deze incasso.",
    PaymentInformationId: "Het batchkenmerk is dat van deze opdracht.",
    MessageId: "Het bericht-ID is dat van het bestand van deze opdracht.",
    BatchNumber: "De omschrijving van de bank noemt het batchnummer van deze opdracht.",
    TotalAndDate: "Het bedrag en de dag passen bij wat deze opdracht nog verwacht.",
    InvoiceNamed: "De bank noemt deze factuur, of de machtiging waarmee deze is geïncasseerd.",
  },
} as const satisfies { readonly reasons: Readonly<Record<MatchReason, string>> };

/** The same texts in any language. */
export type MatchTexts = Texts<typeof matchNl>;
