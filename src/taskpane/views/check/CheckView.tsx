import { Button, Text } from "@fluentui/react-components";
import type { CheckResult } from "../../../actions/check";
import type { Finding } from "../../../domain/book/finding";
import { formatCents } from "../../../domain/values/money";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingsList } from "../../parts/FindingsList";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { usePane } from "../../pane";
import type { Preview } from "../../../session/session";
import { useAction } from "../../useAction";
import { FindingChoices } from "../mandates/FindingChoices";
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
        <Button appearance="primary" disabledFocusable={state.step === "preparing"} onClick={() => void prepare({})}>
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

function Checked({ preview }: { readonly preview: Preview<"check"> }): React.JSX.Element {
  const styles = useViewStyles();
  const { result } = preview;
  return (
    <div className={styles.section}>
      <FindingCounts counts={preview.counts} />
      {result !== null && <Judged {...result} />}
      <FindingsList findings={preview.findings} canMark={preview.hasCells} choicesOf={choicesOf} />
    </div>
  );
}

const choicesOf = (finding: Finding): React.JSX.Element => <FindingChoices finding={finding} />;

/** How much was judged, and what could be collected. */
function Judged({ records, collectable }: Pick<CheckResult, "records" | "collectable">): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { check } = translator.messages.pane;
  const counts = Object.values(records);
  const { collectionDate: date, transactions, items, amount } = collectable;
  const params = { date, transactions, items, amount: formatCents(amount) };
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
