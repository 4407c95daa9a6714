import { Button, Text } from "@fluentui/react-components";
import type { SummaryValue } from "../../../actions/action";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingsList } from "../../parts/FindingsList";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { usePane } from "../../pane";
import type { Preview } from "../../../session/session";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";

/** Every rule on every record; each finding leads to its cell. */
export function CheckView(): React.JSX.Element {
  const styles = useViewStyles();
  const { check } = usePane().translator.messages.pane;
  const action = useAction("check");
  const { state, refusal, prepare } = action;
  return (
    <section className={styles.view} aria-label={usePane().translator.messages.pane.shell.views.check}>
      <Text>{check.intro}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={state.step === "preparing"} onClick={() => void prepare({})}>
          {check.run}
        </Button>
      </div>
      <div role="status">
        <ProgressLine action={action} />
      </div>
      <Refusal refusal={refusal} />
      {state.step === "ready" && <Checked preview={state.preview} />}
    </section>
  );
}

type Texts = Readonly<Record<string, SummaryValue>>;

function textOf(value: SummaryValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function Checked({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { check } = translator.messages.pane;
  const records = Object.values((preview.summary["records"] ?? {}) as Texts).map(Number);
  const collectable = (preview.summary["collectable"] ?? {}) as Texts;
  const params = {
    date: textOf(collectable["collectionDate"]),
    transactions: Number(collectable["transactions"] ?? 0),
    items: Number(collectable["items"] ?? 0),
    amount: textOf(collectable["amount"]),
  };
  return (
    <div className={styles.section}>
      <FindingCounts counts={preview.counts} />
      <Text>
        {translator.fill(check.records, {
          count: records.reduce((sum, count) => sum + count, 0),
          tables: records.length,
        })}
      </Text>
      <Text>{translator.fill(params.transactions === 0 ? check.nothingCollectable : check.collectable, params)}</Text>
      {params.transactions > 0 && (
        <div className={styles.buttons}>
          <Button onClick={() => navigate("collect")}>{check.toCollect}</Button>
        </div>
      )}
      <FindingsList findings={preview.findings} canMark />
    </div>
  );
}
