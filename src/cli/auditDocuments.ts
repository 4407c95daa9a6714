import type { ActionDocument, Moment } from "../actions/action";
import { latestSeals } from "../domain/ledger/latestSeals";
import type { Severity } from "../domain/values/findingCodes";
import { portableHash } from "../domain/values/hash";
import type { Translator } from "../messages/translate";
import type { Prepared } from "../workbook/prepare";
import type { PreparedName, RequestOf, ResultOf } from "../workbook/prepareNamed";

/** For whom and when papers are made. */
export interface Making {
  readonly moment: Moment;
  readonly translator: Translator;
}

/** The card of `history`, as a page to print; none for any other action. */
export async function auditDocuments<N extends PreparedName>(
  name: N,
  prepared: Prepared<ResultOf<N>>,
  request: RequestOf<N>,
  making: Making,
): Promise<readonly ActionDocument[]> {
  const { result } = prepared.outcome;
  const paper = result === null ? undefined : await PAPERS[name]?.(result, request, prepared, making);
  if (paper === undefined) return [];
  const bytes = new TextEncoder().encode(paper.page);
  const sha256 = portableHash(bytes, "SHA-256");
  return [{ kind: paper.kind, name: paper.name, bytes, sha256, order: null }];
}

/** A page, and what its file is called. */
interface Paper extends Pick<ActionDocument, "kind" | "name"> {
  readonly page: string;
}

const PAPERS: {
  readonly [N in PreparedName]?: (
    result: ResultOf<N>,
    request: RequestOf<N>,
    prepared: Pick<Prepared, "book">,
    making: Making,
  ) => Promise<Paper>;
} = {
  history: async (result, { mandate, debtor, invoice, order }, { book }, { moment, translator }) => {
    const [{ cardName, historyCard, subjectOf }, { auditPage }, { auditTexts }, { distinctFileNames }] = await loaded();
    const subject = subjectOf({ mandate, debtor, invoice, order });
    const words = { card: auditTexts(translator.language).card, translator };
    const paper = historyCard(result, subject, { ...moment, ...latestSeals(book) }, words);
    const [file = ""] = distinctFileNames([cardName(subject)], "html");
    return { kind: "historyCard", name: file, page: auditPage(paper) };
  },
};

/** The page to sign of what `verify` proved, of the workbook in this file. */
export async function proofDocument(
  { outcome, book }: Prepared<ResultOf<"verify">>,
  { moment, translator }: Making,
  file: ProofFile,
): Promise<ActionDocument | null> {
  if (outcome.result === null) return null;
  const [{ proofPage }, { auditPage }, { auditTexts }, { VERSION }] = await Promise.all([
    import("../documents/proofPage"),
    import("../documents/auditPage"),
    import("../messages/auditTexts"),
    import("../kit/version"),
  ]);
  const { Administrations: administrations, Orders } = book.tables;
  const count = (wanted: Severity): number => outcome.findings.filter(({ severity }) => severity === wanted).length;
  const basis = {
    ...{ ...moment, version: VERSION, administrations },
    file: { name: file.name, sha256: portableHash(file.bytes, "SHA-256") },
    orders: Orders.filter(({ status }) => status !== "Draft"),
    ...{ errors: count("error"), warnings: count("warning") },
  };
  const words = { proof: auditTexts(translator.language).proof, translator };
  const bytes = new TextEncoder().encode(auditPage(proofPage(outcome.result, basis, words)));
  const name = `verified-${moment.at.slice(0, 10)}-${bareName(file.name)}.html`;
  return { kind: "proofPage", name, bytes, sha256: portableHash(bytes, "SHA-256"), order: null };
}

/** A workbook's file, without its folder. */
interface ProofFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What every system takes as a name. */
function bareName(name: string): string {
  return name.replace(/\.xls[xm]$/iu, "").replace(/[^\p{L}\p{N} .()_-]/gu, "_");
}

function loaded() {
  return Promise.all([
    import("../documents/historyCard"),
    import("../documents/auditPage"),
    import("../messages/auditTexts"),
    import("../documents/distinctFileNames"),
  ]);
}
