import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { formatCents } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { SCARCE } from "../../parts/zoomed";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { LongList } from "../../../session/longList";
import type { UnconfirmedWarning } from "../../../session/session";
import type { Answer } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { type Accepted, acceptanceOf } from "./acceptance";
import type { CollectWay } from "./collectChoice";
import type { TickedProposal } from "./collectProposal.query";
import { Reason } from "./LeftOut";
import { type Unticked, untickedTotal } from "./unticked";

const useStyles = makeStyles({
  /** In sight below a long proposal; where there is little room it only stands at its end. */
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    position: "sticky",
    bottom: "0",
    zIndex: 1,
    [SCARCE]: { position: "static" },
  },
  review: { minWidth: "0", overflowWrap: "anywhere" },
});

interface ProposalBarProps {
  readonly way: CollectWay;
  /** What is collected of the proposal as it is ticked. */
  readonly answer: Answer<TickedProposal>;
  /** What it comes to, also while that is being found out; null while nothing is known. */
  readonly amount: string | null;
  readonly unticked: Unticked;
  readonly accepted: Accepted;
  readonly onAccept: (accepted: Accepted) => void;
  readonly onTickAll: () => void;
  readonly onReview: () => void;
}

/** What must be accepted, what is left out, and the button with the amount: all of it in one place, without a second look. */
export function ProposalBar(props: ProposalBarProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { collect } = messages.pane;
  const { way, answer, amount, unticked, accepted, onAccept, onTickAll, onReview } = props;
  const shown = answer.last?.data ?? null;
  const warnings = shown?.warnings ?? [];
  const open = warnings.filter((one) => !accepted.includes(acceptanceOf(one)));
  const isNothing = answer.data?.shown.transactions === 0;
  const out = untickedTotal(unticked);
  return (
    <>
      {shown !== null && shown.alsoHeld.length > 0 && <AlsoHeld reasons={shown.alsoHeld} />}
      {warnings.length > 0 && <PointsOfAttention {...{ warnings, accepted, onAccept }} />}
      <div className={styles.bar}>
        {out.count > 0 && (
          <Text size={200} role="status">
            {fill(collect.untickedSum, { count: out.count, amount: formatCents(out.amount) })}{" "}
            <Link inline as="button" onClick={onTickAll}>
              {collect.tickAll}
            </Link>
          </Text>
        )}
        {isNothing && <Text>{out.count > 0 ? collect.allUnticked : collect.nothingTaken}</Text>}
        {!isNothing && open.length > 0 && <Text size={200}>{fill(collect.acceptFirst, { count: open.length })}</Text>}
        {!isNothing && (
          <div className={view.buttons}>
            <Button
              appearance="primary"
              className={styles.review}
              disabled={open.length > 0 || answer.data === null || amount === null}
              onClick={onReview}
            >
              {fill(way === "collect" ? collect.review : collect.reviewOrder, { amount: amount ?? "0.00" })}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

/** What cannot be collected without what is left out. */
function AlsoHeld({ reasons }: { readonly reasons: LongList<LocatedFinding> }): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const sentence = fill(messages.pane.collect.alsoHeld, { count: reasons.length });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {sentence}
        <LongRows list={reasons} label={sentence} rowHeight={56} renderRow={(reason) => <Reason reason={reason} />} />
      </MessageBarBody>
    </MessageBar>
  );
}

type PointsProps = Pick<ProposalBarProps, "accepted" | "onAccept"> & {
  readonly warnings: readonly UnconfirmedWarning[];
};

/** So many are accepted one by one; of more all at once can be accepted too. */
const FEW = 3;

function PointsOfAttention({ warnings, accepted, onAccept }: PointsProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { fill, messages, describe } = translator;
  const { collect, parts } = messages.pane;
  const all = warnings.map(acceptanceOf);
  const isAll = all.every((one) => accepted.includes(one));
  const others = accepted.filter((one) => !all.includes(one));
  return (
    <div role="group" aria-label={parts.warningsToConfirm} className={view.section}>
      <h3 className={view.heading}>{fill(collect.attention, { count: warnings.length })}</h3>
      {warnings.length > FEW && (
        <Checkbox
          checked={isAll ? true : all.some((one) => accepted.includes(one)) ? "mixed" : false}
          onChange={() => onAccept(isAll ? others : [...others, ...all])}
          label={fill(collect.acceptAll, { count: warnings.length })}
        />
      )}
      {warnings.map((warning) => {
        const { code, count, example } = warning;
        const own = acceptanceOf(warning);
        return (
          <Checkbox
            key={code}
            checked={accepted.includes(own)}
            onChange={(_event, { checked }) =>
              onAccept(checked === true ? [...accepted, own] : accepted.filter((one) => one !== own))
            }
            label={fill(count === 1 ? parts.acceptWarning : parts.acceptWarnings, {
              count,
              text: describe(example.finding),
            })}
          />
        );
      })}
    </div>
  );
}
