import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { FindLine } from "./FindLine";
import type { ReturnDraft } from "./returnDraft";
import { ReturnEffects } from "./ReturnEffects";
import type { Line } from "./ReturnLine";
import { SeveralFields } from "./SeveralFields";
import { type TickedLines, tickedWith } from "./tickedLines";

const NONE: TickedLines = new Map();

/** What the list is searched by, and what is done with a line, or with several. */
export interface FindPartProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (line: Line) => void;
  readonly draft: ReturnDraft;
  readonly onDraft: (draft: ReturnDraft) => void;
  /** Told in a sentence when several were posted at once. */
  readonly onDone: (sentence: string) => void;
  /** Whether the user comes back from a line. */
  readonly isBack: boolean;
}

/** The lines that can come back: one is looked at for itself, several of one reason are ticked and posted at once. */
export function FindPart({ draft, onDraft, onDone, isBack, ...list }: FindPartProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { returns } = messages.pane;
  const [ticked, setTicked] = useState(NONE);
  const [isLeft, setIsLeft] = useState(false);
  const action = useAction("return");
  const { state } = action;
  const result = state.step === "ready" ? state.preview.result : null;
  if (state.step === "idle") {
    return (
      <>
        <Text>{returns.intro}</Text>
        <FindLine
          {...{ ...list, ticked }}
          onTick={(line) => setTicked((last) => tickedWith(last, line))}
          isBack={isBack || isLeft}
        />
        {ticked.size > 0 && (
          <SeveralFields
            {...{ ticked, draft, onDraft }}
            onUntick={() => setTicked(NONE)}
            onLook={(request) => void action.prepare(request)}
            refusal={action.refusal}
          />
        )}
      </>
    );
  }
  const sums = { count: result?.transactions ?? ticked.size, amount: result?.amount ?? "0.00" };
  return (
    <div className={styles.section}>
      <PreviewPanel
        action={action}
        commitLabel={fill(returns.commitSeveral, sums)}
        onBack={() => {
          setIsLeft(true);
          action.reset();
        }}
        onCommitted={() => {
          setTicked(NONE);
          onDone(fill(returns.doneSeveral, sums));
        }}
      >
        {result !== null && <ReturnEffects effects={result} />}
      </PreviewPanel>
    </div>
  );
}
