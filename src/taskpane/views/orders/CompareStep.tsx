import { Label, Text } from "@fluentui/react-components";
import { type ChangeEvent, useId, useState } from "react";
import type { CompareRequest } from "../../../actions/compare";
import { usePane } from "../../pane";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingsList } from "../../parts/FindingsList";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import type { Preview } from "../../../session/session";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { StepFrame } from "./OrderStep";

/** Compares any direct debit file from the user's disk with an order. */
export function CompareStep({
  order,
  onClose,
}: {
  readonly order: string;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { translator } = usePane();
  const { compare } = translator.messages.pane.orders;
  const action = useAction("compare");
  const field = useId();
  const [unread, setUnread] = useState<string | null>(null);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file === undefined) return;
    setUnread(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const request: CompareRequest = { order, file: { name: file.name, bytes } };
      await action.prepare(request);
    } catch {
      // Moved, removed or locked since it was chosen.
      setUnread(file.name);
    }
  };
  const { state } = action;
  return (
    <StepFrame title={compare.title} intro={compare.intro} onClose={onClose}>
      <Label htmlFor={field}>{compare.choose}</Label>
      <input id={field} type="file" accept=".xml,text/xml,application/xml" onChange={(event) => void choose(event)} />
      {unread !== null && <Text role="alert">{translator.fill(compare.unreadable, { file: unread })}</Text>}
      <div role="status">
        <ProgressLine action={action} />
      </div>
      <Refusal refusal={action.refusal} />
      {state.step === "ready" && <Compared preview={state.preview} />}
    </StepFrame>
  );
}

const COUNTS = ["matched", "onlyInOrder", "onlyInFile", "payment", "processing", "optional", "wrongTotals"] as const;

/** What was found: in one sentence, in numbers, and one by one. */
function Compared({ preview }: { readonly preview: Preview<"compare"> }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { compare } = translator.messages.pane.orders;
  const compared = preview.result?.compared;
  const file = preview.result?.file.fileName ?? "";
  const verdict =
    compared?.sameBytes === true
      ? compare.same
      : compared?.sameContent === true
        ? compare.sameContent
        : compare.different;
  return (
    <div className={styles.section}>
      {compared !== undefined && (
        <>
          <Text weight="semibold" role="status">
            {translator.fill(verdict, { file })}
          </Text>
          {COUNTS.filter((name) => name === "matched" || compared[name] > 0).map((name) => (
            <div key={name} className={styles.line}>
              <Text className={styles.grow}>{compare[name]}</Text>
              <Text>{translator.write(compared[name], "number")}</Text>
            </div>
          ))}
        </>
      )}
      <FindingCounts counts={preview.counts} />
      <FindingsList findings={preview.findings} canMark={preview.hasCells} />
    </div>
  );
}
