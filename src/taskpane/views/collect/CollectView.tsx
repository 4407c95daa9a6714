import { useState } from "react";
import { usePane } from "../../pane";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { formatCents } from "../../../domain/values/money";
import { useAction } from "../../useAction";
import type { Accepted } from "./acceptance";
import { CollectDone } from "./CollectDone";
import { type CollectChoice, type CollectWay, USUAL_CHOICE } from "./collectChoice";
import { ProposalStep } from "./ProposalStep";
import { ProposalSummary } from "./ProposalSummary";
import { SplitPart } from "./SplitPart";
import { NOTHING_UNTICKED } from "./unticked";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";

const NOTHING_ACCEPTED: Accepted = [];

/** A collection from the proposal to the file at the bank: one click shows the entries, one posts. */
export function CollectView({ request }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const [choice, setChoice] = useChoiceOf(request);
  const [search, setSearch] = useState("");
  const [unticked, setUnticked] = useState(NOTHING_UNTICKED);
  const [accepted, setAccepted] = useState(NOTHING_ACCEPTED);
  const [way, setWay] = useState<CollectWay>("collect");
  const actions = { collect: useAction("collect"), order: useAction("order") };
  const action = actions[way];
  const { state } = action;
  const preview = state.step === "ready" || state.step === "committing" ? state.preview : null;
  // What stops everything must be seen at once; what only keeps an item out stood in the proposal.
  const isStopped = preview !== null && !preview.done && preview.unconfirmed.length === 0;
  const result = preview?.result ?? null;
  const sum = { amount: result === null ? "0.00" : formatCents(result.amount) };
  return (
    <section className={styles.view} aria-label={messages.pane.shell.views.collect}>
      <h2 className={styles.heading}>{messages.pane.shell.views.collect}</h2>
      {state.step === "committed" && (
        <CollectDone preview={state.preview} committed={state.committed} onAgain={action.reset} />
      )}
      {state.step === "idle" && (
        <SplitPart>
          <ProposalStep
            {...{ choice, search, unticked, accepted }}
            onChoose={setChoice}
            onSearch={setSearch}
            onUntick={setUnticked}
            onAccept={setAccepted}
            onReview={(wanted, asked) => {
              setWay(wanted);
              void actions[wanted].prepare(asked);
            }}
          />
        </SplitPart>
      )}
      {state.step !== "committed" && (
        <PreviewPanel
          action={action}
          commitLabel={fill(way === "collect" ? messages.pane.collect.post : messages.pane.collect.makeOrder, sum)}
          onCommitted={() => setAccepted(NOTHING_ACCEPTED)}
          onBack={action.reset}
          hidesFindings={!isStopped}
        >
          {preview && result && <ProposalSummary preview={preview} result={result} />}
        </PreviewPanel>
      )}
    </section>
  );
}

/** What is chosen, with the day that another view has led here for. */
function useChoiceOf(request: ViewProps["request"]) {
  const { administration, chooseAdministration } = usePane();
  const [own, setOwn] = useState(USUAL_CHOICE);
  // An account belongs to one administration.
  const choice = { ...own, administration, ...(own.administration === administration ? {} : { account: "" }) };
  const setChoice = (next: CollectChoice): void => {
    setOwn(next);
    if (next.administration !== administration) chooseAdministration(next.administration);
  };
  const [seen, setSeen] = useState<ViewProps["request"]>(null);
  if (request !== null && request !== seen) {
    setSeen(request);
    if (request.day !== undefined) setOwn({ ...own, collectionDate: request.day, offeredDay: request.day });
  }
  return [choice, setChoice] as const;
}
