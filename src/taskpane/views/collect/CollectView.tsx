import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { PreviewPanel } from "../../parts/PreviewPanel";
import type { IsoDate } from "../../../domain/values/calendar";
import { formatCents } from "../../../domain/values/money";
import type { CollectionShown } from "../../../session/results";
import { useAction } from "../../useAction";
import { CollectDone } from "./CollectDone";
import { CollectForm } from "./CollectForm";
import { collectRequest, type CollectWay, USUAL_CHOICE } from "./collectChoice";
import { ProposalSummary } from "./ProposalSummary";
import { SplitPart } from "./SplitPart";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";
import { undecidedIn, WhoIsCollected } from "./WhoIsCollected";

/** How much goes along: `26 collections of 28 items`. */
function sumsIn({ transactions, items }: CollectionShown, { messages, fill }: PaneTranslator): string {
  return fill(messages.pane.collect.takenTotal, { transactions, items });
}

/** A collection from the choice to the file at the bank: one click looks, one posts. */
export function CollectView({ request }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { collect, shell } = translator.messages.pane;
  const { choice, setChoice, way, action, look, lookOn } = useCollecting(request);
  const { state } = action;
  const again = (): void => look(way);
  if (state.step === "committed") {
    return (
      <section className={styles.view} aria-label={shell.views.collect}>
        <h2 className={styles.heading}>{shell.views.collect}</h2>
        <CollectDone preview={state.preview} committed={state.committed} onAgain={action.reset} />
      </section>
    );
  }
  const preview = state.step === "ready" || state.step === "committing" ? state.preview : null;
  const undecided = preview === null ? undefined : undecidedIn(preview);
  // What stops everything must be seen at once; what only keeps an item out stands with that item.
  const isStopped = preview !== null && !preview.done && preview.unconfirmed.length === 0;
  const result = preview?.result ?? null;
  const amount = result === null ? "0.00" : formatCents(result.amount);
  return (
    <section className={styles.view} aria-label={shell.views.collect}>
      <h2 className={styles.heading}>{shell.views.collect}</h2>
      {state.step === "idle" && (
        <SplitPart>
          <Text>{collect.intro}</Text>
          <CollectForm choice={choice} onChoose={setChoice} onLook={(wanted) => look(wanted)} />
        </SplitPart>
      )}
      <PreviewPanel
        action={action}
        commitLabel={way === "collect" ? translator.fill(collect.post, { amount }) : collect.makeOrder}
        {...(result === null ? {} : { sums: sumsIn(result, translator) })}
        onBack={action.reset}
        hidesFindings={!isStopped}
      >
        {preview && result && (
          <ProposalSummary {...{ preview, result, request: action.request }} onChanged={again} onDay={lookOn} />
        )}
        {preview !== null && undecided !== undefined && <WhoIsCollected address={undecided} onDecided={again} />}
      </PreviewPanel>
    </section>
  );
}

/** A collection by what is chosen, looked at by either of its actions, or on another day. */
function useCollecting(request: ViewProps["request"]) {
  const [choice, setChoice] = useChoiceOf(request);
  const [way, setWay] = useState<CollectWay>("collect");
  const actions = { collect: useAction("collect"), order: useAction("order") };
  const look = (wanted: CollectWay, by = choice): void => {
    setWay(wanted);
    void actions[wanted].prepare(collectRequest({ ...by, way: wanted }));
  };
  const lookOn = (collectionDate: IsoDate): void => {
    const by = { ...choice, collectionDate, dueUntil: null };
    setChoice(by);
    look(way, by);
  };
  return { choice, setChoice, way, action: actions[way], look, lookOn };
}

/** What is chosen, with the day that another view has led here for. */
function useChoiceOf(request: ViewProps["request"]) {
  const [choice, setChoice] = useState(USUAL_CHOICE);
  const [seen, setSeen] = useState<ViewProps["request"]>(null);
  if (request !== null && request !== seen) {
    setSeen(request);
    if (request.day !== undefined) setChoice({ ...choice, collectionDate: request.day });
  }
  return [choice, setChoice] as const;
}
