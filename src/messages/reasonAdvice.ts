import type { Language } from "../domain/book/records";
import type { ReasonCode } from "../domain/values/reasonCodes";
import { reasonAdviceEn } from "./reasonAdviceEn";
import { type ReasonAdvice, reasonAdviceNl } from "./reasonAdviceNl";

const ADVICE = { nl: reasonAdviceNl, en: reasonAdviceEn } as const;

/** What to do after a return for this reason; null for a code that nobody knows, and for none. */
export function reasonAdvice(language: Language, code: string | null): ReasonAdvice | null {
  return code !== null && Object.hasOwn(ADVICE[language], code) ? ADVICE[language][code as ReasonCode] : null;
}

const WORDS = {
  nl: {
    title: "Redencodes: wat u doet als een incasso terugkomt",
    intro:
      "Bij een storno geeft de bank een code van vier tekens. Hieronder staat per code wat er is gebeurd, en wat u doet met de factuur, de machtiging en de klant. Een code die hier niet staat, is van de bank zelf: vraag het de bank, en tot dan de klant.",
    back: "[Terug naar Storno](returns.md)",
    parts: { happened: "Wat er is gebeurd", invoice: "Factuur", mandate: "Machtiging", debtor: "Klant" },
  },
  en: {
    title: "Reason codes: what to do when a collection comes back",
    intro:
      "With a return the bank gives a code of four characters. Below you find for each code what happened, and what to do with the invoice, the mandate and the customer. A code that is not here is the bank's own: ask the bank, and until then the customer.",
    back: "[Back to Returns](returns.md)",
    parts: { happened: "What happened", invoice: "Invoice", mandate: "Mandate", debtor: "Customer" },
  },
} as const;

/** The captions of an advice's parts, in their order. */
export function adviceCaptions(language: Language): Readonly<Record<keyof ReasonAdvice, string>> {
  return WORDS[language].parts;
}

/** The manual's page of all reasons, a section for each code (docs/manual), with the bank's words for it as `meanings` has them. */
export function reasonPage(language: Language, meanings: Readonly<Record<string, string>>): string {
  const { title, intro, back, parts } = WORDS[language];
  const sections = Object.entries(ADVICE[language]).map(([code, advice]) => {
    const lines = (Object.keys(parts) as (keyof ReasonAdvice)[]).map((part) => `- **${parts[part]}**: ${advice[part]}`);
    return `## ${code}\n\n${meanings[code] ?? code}.\n\n${lines.join("\n")}`;
  });
  return `${[`# ${title}`, intro, ...sections, back].join("\n\n")}\n`;
}
