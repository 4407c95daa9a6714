import { Badge, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { SearchField } from "../../parts/SearchField";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { BankRow } from "./bankEntries.query";
import { ChooseButton } from "./ChooseButton";
import type { Candidate, CandidateRank } from "./candidate.query";
import { useRowKeys } from "./useRowKeys";

const COLOURS = {
  proposed: "brand",
  alternative: "warning",
  sameAmount: "informative",
} as const satisfies Readonly<Record<Exclude<CandidateRank, "any">, string>>;

/** What a candidate is called. */
export function candidateWords(candidate: Candidate, { fill, messages }: PaneTranslator): string {
  if (candidate.invoice !== undefined) return `${candidate.invoice} ${candidate.name}`;
  const { order, line, item, name } = candidate;
  return line === null ? fill(messages.pane.bank.whole, { order }) : `${item ?? ""} ${name ?? ""}`.trim();
}

/** Where it is of, and how it stands, in one line. */
function candidateFacts(candidate: Candidate, { fill, messages, write }: PaneTranslator): string {
  const { bank } = messages.pane;
  if (candidate.invoice !== undefined) {
    return fill(bank.invoiceOf, { date: candidate.invoiceDate, open: candidate.open });
  }
  const { order, collectionDate: date, status } = candidate;
  return `${fill(bank.lineOf, { order, date })} ${status === null ? "" : write(status, "code")}`.trim();
}

interface CandidateListProps {
  readonly entry: BankRow | null;
  readonly account: string | null;
  readonly chosen: Candidate | null;
  readonly onChoose: (candidate: Candidate) => void;
}

/** The collections that an entry may be of: what is proposed first and marked, then what has its amount. */
export function CandidateList({ entry, account, chosen, onChoose }: CandidateListProps): React.JSX.Element {
  const styles = useViewStyles();
  const rows = useRowKeys();
  const { bank } = usePane().translator.messages.pane;
  const [search, setSearch] = useState("");
  const answer = useQuery("matchCandidates", { entry: entry?.reference ?? null, account, search });
  return (
    <section className={styles.section} aria-label={bank.candidates}>
      <SearchField label={bank.searchCandidate} hint={bank.searchHint} value={search} onSearch={setSearch} />
      <Answered answer={answer}>
        {(candidates) =>
          candidates.length === 0 ? (
            <Text role="status">{bank.noCandidates}</Text>
          ) : (
            <div {...rows}>
              <LongRows
                list={candidates}
                label={bank.candidates}
                rowHeight={76}
                renderRow={(candidate) => (
                  <CandidateItem candidate={candidate} isChosen={isSame(candidate, chosen)} onChoose={onChoose} />
                )}
              />
            </div>
          )
        }
      </Answered>
    </section>
  );
}

function isSame(one: Candidate, other: Candidate | null): boolean {
  return other !== null && keyOf(one) === keyOf(other);
}

function keyOf(candidate: Candidate): string {
  if (candidate.invoice !== undefined) return `${candidate.invoice} ${candidate.invoiceDate}`;
  return `${candidate.order} ${String(candidate.line)}`;
}

interface CandidateItemProps {
  readonly candidate: Candidate;
  readonly isChosen: boolean;
  readonly onChoose: (candidate: Candidate) => void;
}

function CandidateItem({ candidate, isChosen, onChoose }: CandidateItemProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { fill, messages, write } = translator;
  const { bank } = messages.pane;
  const { amount, rank } = candidate;
  const what = candidateWords(candidate, translator);
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {what}
        </Text>
        <Money amount={amount} />
      </div>
      <div className={styles.line}>
        <Text size={200} className={styles.grow}>
          {candidateFacts(candidate, translator)}
        </Text>
        <ChooseButton
          isChosen={isChosen}
          label={fill(bank.chooseCandidate, { what, amount: write(amount, "amount") })}
          onClick={() => onChoose(candidate)}
        />
      </div>
      {rank !== "any" && (
        <Badge appearance="tint" color={COLOURS[rank]}>
          {bank.rank[rank]}
        </Badge>
      )}
    </div>
  );
}
