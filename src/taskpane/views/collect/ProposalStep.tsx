import type { WarningName } from "../../../domain/book/finding";
import { Text } from "@fluentui/react-components";
import { formatCents, subtract } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { Answered, AnswerRefusal } from "../../parts/Answered";
import { SearchField } from "../../parts/SearchField";
import { useQuery } from "../../useQuery";
import { type Accepted, acceptedNames } from "./acceptance";
import { collectRequest, type CollectChoice, type CollectWay } from "./collectChoice";
import { CollectForm } from "./CollectForm";
import { ProposalBar } from "./ProposalBar";
import { ProposalGroups } from "./ProposalGroups";
import { exclusionIn, type Unticked, untickedTotal } from "./unticked";

interface ProposalStepProps {
  readonly choice: CollectChoice;
  readonly onChoose: (choice: CollectChoice) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly unticked: Unticked;
  readonly onUntick: (change: (last: Unticked) => Unticked) => void;
  readonly accepted: Accepted;
  readonly onAccept: (accepted: Accepted) => void;
  /** Told what to look at: the proposal as it is ticked, with what was accepted. */
  readonly onReview: (way: CollectWay, request: ReturnType<typeof collectRequest>) => void;
}

/** What can be collected, with what is left out of it and what must be accepted; nothing is asked for that has an answer. */
export function ProposalStep(props: ProposalStepProps): React.JSX.Element {
  const { choice, onChoose, search, onSearch, unticked, onUntick, accepted, onAccept } = props;
  const { translator, isReadOnly, readOnlyText } = usePane();
  const { collect } = translator.messages.pane;
  const { start, way, request, proposal, ticked, whole, amount, review } = useProposal(props);
  const day = whole?.shown.collectionDate ?? null;
  const deliverBy = whole?.deliverBy ?? null;
  const changed = (): void => {
    proposal.again();
    ticked.again();
  };
  return (
    <>
      <AnswerRefusal answer={start} />
      <CollectForm
        {...{ choice, onChoose, way, day, deliverBy }}
        start={start.last?.data ?? null}
        debtorName={start.data?.debtorName ?? null}
      />
      <SearchField label={collect.search} value={search} onSearch={onSearch} />
      <Answered answer={proposal} waiting={{ label: collect.proposing }}>
        {(data) => (
          <ProposalGroups
            proposal={data}
            ticked={ticked.last?.data ?? null}
            request={ticked.last?.asked.request ?? request}
            {...{ unticked, onUntick }}
            onChanged={changed}
            onDay={(day) => onChoose({ ...choice, collectionDate: day, offeredDay: day, dueUntil: null })}
          />
        )}
      </Answered>
      <AnswerRefusal answer={ticked} />
      {isReadOnly && <Text>{readOnlyText}</Text>}
      {!isReadOnly && whole !== null && !whole.isStopped && whole.shown.transactions > 0 && (
        <ProposalBar
          {...{ way, unticked, accepted, onAccept, amount }}
          answer={ticked}
          onTickAll={() => onUntick(() => new Map())}
          onReview={review}
        />
      )}
    </>
  );
}

/** What is asked of the book for this choice, and what is to be looked at. */
function useProposal({ choice, search, unticked, accepted, onReview }: ProposalStepProps) {
  const start = useStart(choice);
  const way: CollectWay = (start.last?.data.fourEyes.length ?? 0) > 0 ? "order" : choice.way;
  const request = collectRequest({ ...choice, way });
  const left = { ...request, ...exclusionIn(unticked) };
  const isOwnDay = choice.collectionDate === null || choice.collectionDate === choice.offeredDay;
  const proposal = useQuery("collectProposal", { request, search });
  const ticked = useQuery("tickedProposal", { request: left, isOwnDay });
  const whole = proposal.last?.data ?? null;
  const reckoned = whole === null ? null : subtract(whole.shown.amount, untickedTotal(unticked).amount);
  const amount = ticked.data?.shown.amount ?? reckoned;
  const review = (): void => {
    if (ticked.data === null) return;
    const names = acceptedNames(ticked.data.warnings, accepted);
    const confirmed = [...names, ...confirmedWithDay(isOwnDay, names, choice)];
    onReview(way, { ...left, collectionDate: ticked.data.shown.collectionDate, confirmed });
  };
  return { start, way, request, proposal, ticked, whole, amount: amount === null ? null : formatCents(amount), review };
}

/** Nobody is asked about a day that the pane offered, nor again about the booking on the day that was accepted. */
function confirmedWithDay(
  isOwnDay: boolean,
  accepted: readonly WarningName[],
  { bookingDate }: CollectChoice,
): readonly WarningName[] {
  if (!isOwnDay && !accepted.includes("date.farAhead")) return [];
  return ["date.farAhead", ...(bookingDate === null ? (["bookingDate.farAhead"] as const) : [])];
}

/** What the beginning of a collection depends on. */
function useStart({ administration, account, debtor }: CollectChoice) {
  return useQuery("collectionStart", {
    administration: administration === "" ? null : administration,
    account: account === "" ? null : account,
    debtor: debtor.trim() === "" ? null : debtor.trim(),
  });
}
