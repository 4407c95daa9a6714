import type { Preview } from "../../../session/session";
import type { Pane } from "../../pane";

/** The page to sign of what was verified, as a file; what makes it is loaded with the first one. */
export async function proofPaper(
  { surroundings, translator, preferences }: Pane,
  { result, counts }: Pick<Preview<"verify">, "result" | "counts">,
) {
  if (result === null) return null;
  const { session, clock } = surroundings;
  const { ledgerAccounts, inTransit, verified } = result;
  const [{ proofPage }, { auditPage }, { auditTexts }, { VERSION }, basis] = await Promise.all([
    import("../../../documents/proofPage"),
    import("../../../documents/auditPage"),
    import("../../../messages/auditTexts"),
    import("../../../kit/version"),
    session.query("proofBasis", {}),
  ]);
  const books = {
    verified,
    ledgerAccounts: await session.rows(ledgerAccounts, 0, ledgerAccounts.length),
    inTransit: await session.rows(inTransit, 0, inTransit.length),
  };
  const at = clock();
  const about = { at, user: preferences.user, version: VERSION, file: null, ...basis };
  const words = { proof: auditTexts(translator.language).proof, translator };
  const found = { errors: counts.error, warnings: counts.warning };
  return { name: `verified-${at.slice(0, 10)}.html`, page: auditPage(proofPage(books, { ...about, ...found }, words)) };
}
