import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CollectionRequest } from "../../../actions/collectionRequest";
import { type IsoDate, nextBusinessDay } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingsList } from "../../parts/FindingsList";
import type { CollectionShown } from "../../../session/results";
import { useViewStyles } from "../useViewStyles";
import { Characters } from "./Characters";
import type { CollectProposal, TickedProposal } from "./collectProposal.query";
import { IncludedList } from "./IncludedList";
import { LeftOut, NotTaken, notTakenOf, Reason, totalOf } from "./LeftOut";
import { Newcomers } from "./Newcomers";
import { ProposalSave } from "./ProposalSave";
import { Days, Sums } from "./ProposalSummary";
import type { Unticked } from "./unticked";
import { WhoIsCollected } from "./WhoIsCollected";

interface ProposalGroupsProps {
  readonly proposal: CollectProposal;
  /** The same with what is left out; null until that is known. */
  readonly ticked: TickedProposal | null;
  /** What the ticked one was asked with. */
  readonly request: CollectionRequest;
  readonly unticked: Unticked;
  readonly onUntick: (change: (last: Unticked) => Unticked) => void;
  /** After something in the workbook was changed from here. */
  readonly onChanged: () => void;
  /** Looks at a collection on another day. */
  readonly onDay: (day: IsoDate) => void;
}

/** What is collected, what is held back and what is not due, each group with its money; then what else there is to know. */
export function ProposalGroups(props: ProposalGroupsProps): React.JSX.Element {
  const { translator, isReadOnly } = usePane();
  const { collect } = translator.messages.pane;
  const { fill } = translator;
  const { proposal, ticked, unticked, onUntick, onChanged, onDay } = props;
  const { shown, undecided } = proposal;
  const isNothing = shown.transactions === 0;
  const left = totalOf(shown.leftOut);
  const untaken = notTakenOf(shown);
  if (proposal.isStopped) return <Stopped proposal={proposal} />;
  return (
    <>
      {isNothing && <Nothing shown={shown} onDay={onDay} />}
      {undecided !== null && !isReadOnly && <WhoIsCollected address={undecided.address} onDecided={onChanged} />}
      <Accordion
        // Where there is something at last, that is what is read.
        key={isNothing ? "nothing" : "something"}
        multiple
        collapsible
        defaultOpenItems={isNothing ? ["heldBack"] : ["included"]}
      >
        {!isNothing && (
          <Part
            name="included"
            title={fill(collect.included, { count: shown.items, amount: formatCents(shown.amount) })}
          >
            <IncludedList debtors={proposal.debtors} unticked={unticked} onUntick={onUntick} />
          </Part>
        )}
        {left.count > 0 && (
          <Part name="heldBack" title={fill(collect.heldBack, left)}>
            <HeldBack shown={shown} />
          </Part>
        )}
        {untaken.count > 0 && (
          <Part name="notDue" title={fill(collect.notDueGroup, { count: untaken.count, amount: untaken.open })}>
            <NotTaken counts={untaken} />
          </Part>
        )}
        {!isNothing && <More {...props} shown={ticked?.shown ?? shown} />}
        {proposal.findings.length > 0 && (
          <Part name="findings" title={collect.allFindings}>
            <FindingCounts counts={proposal.counts} />
            <FindingsList findings={proposal.findings} canMark={proposal.hasCells} />
          </Part>
        )}
      </Accordion>
    </>
  );
}

interface PartProps {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ name, title, children }: PartProps): React.JSX.Element {
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h3" expandIconPosition="end">
        {title}
      </AccordionHeader>
      <AccordionPanel>{children}</AccordionPanel>
    </AccordionItem>
  );
}

/** What is new, what the bank gets otherwise, the days and totals: of what is ticked. */
function More({ shown, request, onChanged }: ProposalGroupsProps & { readonly shown: CollectionShown }): ReactNode {
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { newcomers, striking, characterReport, sums } = shown;
  return (
    <>
      <Part name="newcomers" title={translator.fill(collect.newcomers, { count: newcomers.length + striking.length })}>
        <Newcomers collection={shown} />
      </Part>
      {characterReport.length > 0 && (
        <Part name="characters" title={translator.fill(collect.characters, { count: characterReport.length })}>
          <Characters texts={characterReport} onChanged={onChanged} />
        </Part>
      )}
      {sums.length > 0 && (
        <Part name="days" title={collect.daysAndTotals}>
          <div className={view.section}>
            <Sums sums={sums.head} />
            <Days sums={sums.head} />
            <ProposalSave request={{ ...request, collectionDate: shown.collectionDate }} />
          </div>
        </Part>
      )}
    </>
  );
}

/** What stands in the way, and the page on which it is mended. */
function HeldBack({ shown }: { readonly shown: CollectionShown }): React.JSX.Element {
  const view = useViewStyles();
  const { translator, navigate } = usePane();
  const { collect } = translator.messages.pane;
  return (
    <div className={view.section}>
      <LeftOut groups={shown.leftOut} />
      <div className={view.buttons}>
        <Button size="small" onClick={() => navigate("check")}>
          {collect.toCheck}
        </Button>
      </div>
    </div>
  );
}

/** Why nothing is collected, and the first day on which something is due. */
function Nothing({
  shown,
  onDay,
}: { readonly shown: CollectionShown } & Pick<ProposalGroupsProps, "onDay">): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { collect } = messages.pane;
  const day = shown.nextDue === null ? null : nextBusinessDay(shown.nextDue);
  return (
    <div className={view.section}>
      <Text weight="semibold">{collect.nothingTaken}</Text>
      {shown.whyNothing.head.map((reason) => (
        <Reason key={reason.finding.code} reason={reason} />
      ))}
      {day !== null && (
        <div className={view.buttons}>
          <Button onClick={() => onDay(day)}>{fill(collect.atNextDue, { date: day })}</Button>
        </div>
      )}
    </div>
  );
}

/** What stops everything is seen at once. */
function Stopped({ proposal }: { readonly proposal: CollectProposal }): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{parts.heldBack}</MessageBarTitle>
          {parts.heldBackErrors}
        </MessageBarBody>
      </MessageBar>
      <FindingCounts counts={proposal.counts} />
      <FindingsList findings={proposal.findings} canMark={proposal.hasCells} />
    </>
  );
}
