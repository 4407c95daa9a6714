import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import { useIsActive, usePane } from "../../pane";
import { FindingRow } from "../../parts/FindingsList";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { Refusal } from "../../parts/Refusal";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { OpenAmountAnswers, type OpenAmountAnswersProps } from "./OpenAmountAnswers";
import { besideLists, FoundLists, hasLists } from "./FoundLists";
import { MissingParts, type MissingPartsProps } from "./MissingParts";
import { type Corrections, isLacking, NO_CORRECTIONS, requestOf } from "./shownProposal";
import { TableChoices } from "./TableChoices";
import { useListMarks } from "./useListMarks";
import { type ProposalInUse, useProposal } from "./useProposal";

interface OwnTablesProps {
  /** Told when the mapping was written. */
  readonly onMapped: () => void;
  readonly onBack?: () => void;
}

/**
 * What the workbook's own tables and columns are taken for, each to be chosen otherwise. What is missing can be made. Below
 * stand the rows of Mapping that will be written. Looked at again after every choice, and whenever the workbook changes.
 */
export function OwnTables({ onMapped, onBack }: OwnTablesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, revision } = usePane();
  const { firstUse, parts } = translator.messages.pane;
  const isActive = useIsActive();
  const [corrections, setCorrections] = useState<Corrections>(NO_CORRECTIONS);
  const action = useAction("map");
  const { state } = action;
  const look = useEffectEvent(() => {
    if (state.step !== "committing") void action.prepare(requestOf(corrections));
  });
  useEffect(() => {
    if (isActive) look();
  }, [corrections, isActive, revision]);
  const preview = state.step === "ready" ? state.preview : null;
  const proposal = useProposal(preview);
  useListMarks(proposal, isActive);
  const [leavesLists, setLeavesLists] = useState(false);
  const isListsAlone = proposal !== null && !leavesLists && hasListsAlone(proposal);
  const mapped = (): void => {
    setCorrections(NO_CORRECTIONS);
    onMapped();
  };
  return (
    <div className={styles.section}>
      <Text>{isListsAlone ? firstUse.listsIntro : firstUse.ownIntro}</Text>
      {proposal !== null && (
        <Shown
          {...{ proposal, corrections, isListsAlone }}
          onCorrect={setCorrections}
          onLeaveLists={() => setLeavesLists(true)}
        />
      )}
      {isListsAlone ? (
        <Refusal refusal={action.refusal} />
      ) : preview !== null && proposal !== null && !preview.done ? (
        <HeldBack proposal={proposal} request={requestOf(corrections)} />
      ) : (
        <PreviewPanel action={action} commitLabel={firstUse.mapNow} onCommitted={mapped} hidesFindings>
          <Text>{preview?.writes === false ? firstUse.mapNothing : firstUse.mapPreview}</Text>
        </PreviewPanel>
      )}
      {onBack !== undefined && (
        <div className={styles.buttons}>
          <Button onClick={onBack}>{parts.back}</Button>
        </div>
      )}
    </div>
  );
}

/** Whether there are lists and no table: all else is missing still, and tables are made of them first. */
function hasListsAlone(proposal: ProposalInUse): boolean {
  return proposal.workbookTables.length === 0 && hasLists(proposal);
}

interface ShownProps extends OpenAmountAnswersProps {
  readonly isListsAlone: boolean;
  readonly onLeaveLists: () => void;
}

/** Lists of which tables can be made, and what is taken for what. */
function Shown({ isListsAlone, onLeaveLists, ...props }: ShownProps): React.JSX.Element {
  const { proposal, corrections } = props;
  const isAnyList = hasLists(proposal);
  return (
    <>
      {proposal.workbookTables.length === 0 && !isAnyList && <NoTables />}
      {isAnyList && (
        <FoundLists
          proposal={proposal}
          request={requestOf(corrections)}
          {...(isListsAlone ? { onLeave: onLeaveLists } : {})}
        />
      )}
      {!isListsAlone && (
        <>
          <TableChoices {...props} />
          <ProposalFindings {...props} />
        </>
      )}
    </>
  );
}

/** What was found, with what can be done about it at once. */
function ProposalFindings(props: OpenAmountAnswersProps): React.JSX.Element {
  return (
    <>
      {besideLists(props.proposal).map((located, index) => (
        <FindingRow key={index} located={located} />
      ))}
      <OpenAmountAnswers {...props} />
    </>
  );
}

/** A mapping is held back by what is missing, or by rows of Mapping that are wrong. */
function HeldBack({ proposal, request }: MissingPartsProps): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  if (isLacking(proposal)) return <MissingParts proposal={proposal} request={request} />;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{parts.heldBack}</MessageBarBody>
    </MessageBar>
  );
}

function NoTables(): React.JSX.Element {
  const { firstUse } = usePane().translator.messages.pane;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{firstUse.noTables}</MessageBarBody>
    </MessageBar>
  );
}
