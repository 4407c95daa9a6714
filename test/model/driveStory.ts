import { amendmentWarnings } from "./amendments";
import { plusDays } from "./days";
import { type Deed, isAction, sentenceOf } from "./deed";
import { bookFacts, differences, gapsIn, modelFacts } from "./driveBooks";
import { NUMBERS, workbookOf } from "./driveFirm";
import { ask, findingsOf, type Product, productOn, writeEdit } from "./driveProduct";
import { unlikeVerify } from "./driveTamper";
import { paperOf } from "./firm";
import type { FirmSeed } from "./firmSeed";
import { deedOf, type Intent } from "./intents";
import { excessOf } from "./figures";
import { type ItemCard, nameOf, type Paper } from "./paper";
import { act, happen, judge } from "./play";
import { tamperingOf } from "./tamper";

/** What was done beside each other, and where the two first parted. */
export interface Played {
  /** The sequence in sentences. */
  readonly story: readonly string[];
  /** Empty when they agreed to the end. */
  readonly difference: readonly string[];
  /** How often each action was done, and how often it was held back. */
  readonly counts: Counts;
}

/** How often each action went through, and how often it was refused. */
export type Counts = Readonly<Record<string, { readonly done: number; readonly refused: number }>>;

/** Plays a sequence on the model and on the product beside each other. */
export async function play(
  seed: FirmSeed,
  intents: readonly Intent[],
  tamperings: readonly (readonly [number, number])[] = [],
): Promise<Played> {
  let paper = paperOf(seed, NUMBERS);
  const product = productOn(workbookOf(paper));
  const story = [firmText(paper)];
  const counts: Record<string, { done: number; refused: number }> = {};
  for (const intent of intents) {
    const deed = deedOf(paper, intent);
    if (deed === null) continue;
    const after = structuredClone(paper);
    const step = await playDeed(product, after, deed);
    if (step === null) continue;
    story.push(`${story.length}. ${paper.today} ${paper.user} ${sentenceOf(deed)}: ${step.outcome}`);
    if (isAction(deed)) {
      const count = (counts[deed.do] ??= { done: 0, refused: 0 });
      count[step.isDone ? "done" : "refused"] += 1;
    }
    if (step.wrong.length > 0) return { story, difference: step.wrong, counts };
    paper = after;
  }
  const verified = await findingsOf(product, "verify", paper);
  const again = paper.items.filter((item) => excessOf(paper, item) !== null);
  const unseen = again.filter((item) => !verified.some((finding) => isExcessOf(paper, item, finding)));
  if (unseen.length > 0)
    return {
      story,
      difference: unseen.map((item) => `verify must find of ${nameOf(item)}: ${String(excessOf(paper, item))}`),
      counts,
    };
  const amendments = unlikeAmendments(paper, verified);
  if (amendments.length > 0) return { story, difference: amendments, counts };
  const found = verified.filter(
    (finding) =>
      !isExpected(paper, finding) && !isAmendment(finding) && !again.some((item) => isExcessOf(paper, item, finding)),
  );
  if (found.length > 0)
    return { story, difference: found.map((finding) => `verify, in lawful books: ${finding}`), counts };
  // In books that another hand has already been in, one more change proves nothing.
  for (const [a, b] of again.length > 0 ? [] : tamperings) {
    const tampering = tamperingOf(paper, a, b);
    const unlike = tampering === null ? [] : unlikeVerify(product, paper, tampering);
    if (unlike.length > 0) return { story, difference: unlike, counts };
  }
  return { story, difference: [], counts };
}

/** More was collected of the item, and is open, than it comes to: an error, or told where that was confirmed. */
function isExcessOf(paper: Paper, item: ItemCard, finding: string): boolean {
  const { invoice, instalment } = item;
  const name = instalment === null ? invoice : `${invoice}/${instalment}`;
  const code = excessOf(paper, item) === "error" ? "error verify.openAmount" : "warning verify.collectedAgain";
  return finding.startsWith(code) && finding.includes(`"item":"${name}"`);
}

const AMENDMENT = /^warning verify\.(amendment\w+) .*"mandate":"([^"]*)"/;
const isAmendment = (finding: string) => AMENDMENT.test(finding);

/** What `verify` says of amendments otherwise than the model. */
function unlikeAmendments(paper: Paper, verified: readonly string[]): string[] {
  const reported = verified.flatMap((finding) => {
    const [, code, mandate] = AMENDMENT.exec(finding) ?? [];
    return code === undefined ? [] : [`${code} ${mandate ?? ""}`];
  });
  // Mandates of two administrations may have one reference; what is told of them is compared by its number.
  const expected = amendmentWarnings(paper).map((warning) => warning.replace(/ \S+ /, " "));
  return differences(expected, reported).map((difference) => `verify, of amendments: ${difference}`);
}

/** The user's own hand in an instalment's open amount is told: the split invoice no longer shows the sums. */
function isExpected(paper: Paper, finding: string): boolean {
  const [, invoice = ""] = /^warning verify\.splitSums .*"invoice":"([^"]*)"/.exec(finding) ?? [];
  return [...paper.openByHand].some((name) => invoice !== "" && name.endsWith(` ${invoice}`));
}

interface Step {
  readonly isDone: boolean;
  readonly outcome: string;
  readonly wrong: readonly string[];
}

async function playDeed(product: Product, paper: Paper, deed: Deed): Promise<Step | null> {
  if (!isAction(deed)) {
    if (deed.do === "edit") await writeEdit(product, deed.edit);
    happen(paper, deed, deed.do === "wait" ? plusDays(paper.today, deed.days) : paper.today);
    return { isDone: true, outcome: "so it is", wrong: [] };
  }
  const { why, choice } = judge(paper, deed);
  const answer = await ask(product, paper, deed);
  if (answer === null) return null;
  const outcome = why === null ? "done" : `refused, ${why}`;
  if (answer.isDone !== (why === null))
    return {
      isDone: answer.isDone,
      outcome,
      wrong: [
        `by the contract: ${outcome}`,
        `by the product: ${answer.isDone ? "done" : "held back"}`,
        ...answer.codes.map((code) => `  ${code}`),
      ],
    };
  const wrong = why === null ? act(paper, deed, choice, answer.reported) : [];
  if (why !== null) paper.minute += 1;
  const { book } = product.decoded;
  const apart = differences(modelFacts(paper), bookFacts(book, paper));
  return { isDone: answer.isDone, outcome, wrong: [...wrong, ...apart, ...gapsIn(book)] };
}

function firmText(paper: Paper): string {
  const administrations = paper.administrations.map(
    ({ code, style, discountAmount, discountPercent, discountOnCreditNotes, repeats, repeatMax, fourEyes, prefix }) =>
      `${code} posts ${style}, discount ${discountAmount ?? 0} cents ${discountPercent ?? 0} %` +
      `${discountOnCreditNotes ? " on credit notes too" : ""}, repeats ${repeats ? repeatMax : 0}, prefix "${prefix}"` +
      (fourEyes ? ", four eyes" : ""),
  );
  const accounts = paper.accounts.map(
    ({ iban, administration, itemsMax, oneBatch, journal, bankJournal }) =>
      `account ${iban} of ${administration}, ${journal} ${bankJournal ?? "-"}, maximum ${itemsMax ?? "none"}, ${oneBatch ? "one batch" : "many batches"}`,
  );
  const debtors = paper.debtors.map(
    (card) =>
      `debtor ${card.number} ${card.scheme}${card.consolidates ? ", consolidating" : ""}${card.isOneOff ? ", one-off" : ""}` +
      `${card.automatic ? "" : ", not automatically"}: ` +
      paper.mandates
        .filter(({ debtor }) => debtor === card.number)
        .map(
          ({ administration, id, signedOn, withdrawnOn, blocked, override, originalIban, collectedElsewhere }) =>
            `${administration} ${id}${signedOn === null ? " unsigned" : ""}${withdrawnOn === null ? "" : " withdrawn"}` +
            `${blocked ? " blocked" : ""}${override === null ? "" : ` ${override}`}${originalIban === null ? "" : ` from ${originalIban}`}${collectedElsewhere === null ? "" : " used elsewhere"}`,
        )
        .join(", "),
  );
  const items = paper.items.map(
    ({ administration, invoice, instalment, debtor, amount, open, due, mandate, iban, discount, collect, blocked }) =>
      `${administration} ${invoice}${instalment === null ? "" : `/${instalment}`} of ${debtor}: ${amount / 100}, open ${open / 100}, ` +
      `due ${due}${mandate === null ? "" : `, under ${mandate}`}${iban === null ? "" : `, from ${iban}`}${discount === null ? "" : `, discount ${discount / 100}`}${collect === null ? "" : `, collect ${String(collect)}`}${blocked ? ", blocked" : ""}`,
  );
  return ["The firm:", ...administrations, ...accounts, ...debtors, ...items].join("\n   ");
}
