import { isPresented } from "./choose";
import { type LineCard, type MandateCard, orderOf, type Paper } from "./paper";

/*
 * What was told of a debtor's other account, and whether any bank has heard it (docs/law/actions.md#2).
 */

interface Report {
  readonly issuedAs: number;
  readonly was: string;
  /** The account that it told of. */
  readonly is: string;
  heard: boolean;
}

/** The lines under a mandate that went out, in the order of their issue. */
function sentUnder(paper: Paper, mandate: MandateCard): { line: LineCard; issuedAs: number }[] {
  return paper.lines
    .filter((line) => line.mandate === mandate.id && line.item.administration === mandate.administration)
    .flatMap((line) => {
      const { issuedAs } = orderOf(paper, line.order);
      return issuedAs === null || line.status === "Draft" ? [] : [{ line, issuedAs }];
    })
    .sort((one, other) => one.issuedAs - other.issuedAs);
}

/** What each order told of a change: heard when one of the lines that told it came before a bank. */
function reportsOf(paper: Paper, mandate: MandateCard): Report[] {
  const reports: Report[] = [];
  for (const { line, issuedAs } of sentUnder(paper, mandate)) {
    const was = line.usedOriginalIban;
    if (was === null) continue;
    const known = reports.find((report) => report.issuedAs === issuedAs);
    const report = known ?? { issuedAs, was, is: line.iban, heard: false };
    if (known === undefined) reports.push(report);
    report.heard ||= isPresented(line);
  }
  return reports;
}

/** The account that a bank still knows because nothing that was told of another was heard. */
function unheard(paper: Paper, mandate: MandateCard): string | null {
  let was: string | null = null;
  for (const report of reportsOf(paper, mandate)) was = report.heard ? null : (was ?? report.was);
  return was;
}

/** Whether what the mandate says it was is an account that was only told where nobody heard it. */
function isUnheardAccount(paper: Paper, mandate: MandateCard): boolean {
  const reports = reportsOf(paper, mandate);
  const unheardOnes = reports.slice(reports.findLastIndex(({ heard }) => heard) + 1);
  return unheardOnes.some(({ is }) => is === mandate.originalIban);
}

/** What is still to be told under each mandate by what its orders told. */
export function unseenAmendments(paper: Paper): ReadonlyMap<MandateCard, string | null> {
  return new Map(paper.mandates.map((mandate) => [mandate, unheard(paper, mandate)]));
}

/** After an event the mandates report what is unheard now, unless the user has written something else there. */
export function moveAmendments(paper: Paper, before: ReadonlyMap<MandateCard, string | null>): void {
  for (const mandate of paper.mandates) {
    const was = before.get(mandate) ?? null;
    const now = unheard(paper, mandate);
    if (mandate.originalIban === was) mandate.originalIban = now;
    else if (now !== was && now !== null && isUnheardAccount(paper, mandate)) {
      mandate.originalIban = mandate.iban === now ? null : now;
    }
  }
}

/** What `verify` must say of amendments: of those that are lost, and of those that would be told twice. */
export function amendmentWarnings(paper: Paper): string[] {
  return paper.mandates.flatMap((mandate) => {
    const { administration, id, iban, originalIban, withdrawnOn } = mandate;
    const last = reportsOf(paper, mandate).at(-1);
    if (withdrawnOn !== null || last?.is !== iban) return [];
    const seen = sentUnder(paper, mandate)
      .filter(({ line }) => isPresented(line))
      .at(-1);
    const isSeenSince = seen !== undefined && seen.issuedAs > last.issuedAs;
    if (originalIban === null)
      return unheard(paper, mandate) !== null && !isSeenSince ? [`amendmentUnsent ${administration} ${id}`] : [];
    return last.heard && originalIban === last.was && seen?.line.iban === iban
      ? [`amendmentRepeated ${administration} ${id}`]
      : [];
  });
}
