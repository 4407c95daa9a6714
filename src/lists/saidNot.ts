import { foldWord } from "../sheets/fieldWords";

/** Captions under which a yes says that nothing is collected (Ohmega: `Geen incasso`). */
const NOT_COLLECTED: ReadonlySet<string> = new Set(
  [
    ...["Geen incasso", "Niet incasseren", "Niet automatisch incasseren", "Geen automatische incasso"],
    ...["No direct debit", "Do not collect", "Kein Lastschrifteinzug", "Keine Lastschrift", "Pas de prélèvement"],
  ].map(foldWord),
);

/** Whether a yes below a caption says that nothing is collected. */
export function isSaidNot(caption: string): boolean {
  return NOT_COLLECTED.has(foldWord(caption));
}
