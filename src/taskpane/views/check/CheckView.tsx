import { Button, Text } from "@fluentui/react-components";
import { FindingCounts } from "../../parts/FindingCounts";
import { MarkButtons } from "../../parts/MarkButtons";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { usePane } from "../../pane";
import type { CheckShown } from "../../../session/checkShown";
import type { Preview } from "../../../session/session";
import { useState } from "react";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { KindOfFindings } from "./KindOfFindings";

/** Every rule on every record: findings by kind, each mended where it stands as far as that can be done. */
export function CheckView(): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { check, shell } = translator.messages.pane;
  const action = useAction("check");
  const { state, refusal, prepare, renew } = action;
  const [mended, setMended] = useState(0);
  return (
    <section className={styles.view} aria-label={shell.views.check}>
      <h2 className={styles.heading}>{shell.views.check}</h2>
      <Text>{check.intro}</Text>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={state.step === "preparing"}
          onClick={() => {
            setMended(0);
            void prepare({});
          }}
        >
          {check.run}
        </Button>
      </div>
      <div role="status">
        <ProgressLine action={action} />
        {mended > 0 && <Text>{translator.fill(check.mended, { count: mended })}</Text>}
      </div>
      <Refusal refusal={refusal} />
      {state.step === "ready" && (
        <Checked
          preview={state.preview}
          onMended={(count) => {
            setMended((before) => before + count);
            void renew({});
          }}
        />
      )}
    </section>
  );
}

interface CheckedProps {
  readonly preview: Preview<"check">;
  /** After cells were written: so many. */
  readonly onMended: (count: number) => void;
}

function Checked({ preview, onMended }: CheckedProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { check, parts } = translator.messages.pane;
  const { result, counts, findings, hasCells } = preview;
  return (
    <div className={styles.section}>
      <FindingCounts counts={counts} />
      {result !== null && <Judged {...result} />}
      {hasCells && <MarkButtons findings={findings} />}
      {result !== null && result.kinds.length > 0 && (
        <section className={styles.section} aria-label={parts.findings}>
          {result.kinds.map((kind) => (
            <KindOfFindings key={`${kind.severity} ${kind.kind} ${kind.field ?? ""}`} kind={kind} onMended={onMended} />
          ))}
        </section>
      )}
      {result !== null && result.remarks > 0 && (
        <Text className={styles.quiet}>{translator.fill(check.remarks, { count: result.remarks })}</Text>
      )}
    </div>
  );
}

/** How much was judged, and what could be collected. */
function Judged({ records, collectable }: Pick<CheckShown, "records" | "collectable">): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { check } = translator.messages.pane;
  const counts = Object.values(records);
  const { collectionDate: date, transactions, items, amount } = collectable;
  const params = { date, transactions, items, amount };
  return (
    <>
      <Text>
        {translator.fill(check.records, {
          count: counts.reduce((sum, count) => sum + count, 0),
          tables: counts.length,
        })}
      </Text>
      <Text>{translator.fill(transactions === 0 ? check.nothingCollectable : check.collectable, params)}</Text>
      {transactions > 0 && (
        <div className={styles.buttons}>
          <Button onClick={() => navigate("collect")}>{check.toCollect}</Button>
        </div>
      )}
    </>
  );
}
