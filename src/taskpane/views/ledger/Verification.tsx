import { Button, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingsList } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import type { LongList } from "../../session/longList";
import type { Preview, SummaryRow } from "../../session/session";
import type { ActionInUse } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { LastSeal } from "./LastSeal";

/** Reckons all of the books again when asked, and says in one sentence what was proved. */
export function Verification({ action }: { readonly action: ActionInUse }): React.JSX.Element {
  const styles = useViewStyles();
  const { ledger, parts } = usePane().translator.messages.pane;
  const { state, refusal, isStale, prepare } = action;
  const isDone = state.step === "ready";
  return (
    <div className={styles.view}>
      <Text>{ledger.verifyIntro}</Text>
      <div className={styles.buttons}>
        <Button
          appearance={isDone && !isStale ? "secondary" : "primary"}
          disabled={state.step === "preparing"}
          onClick={() => void prepare({})}
        >
          {isDone ? ledger.verifyAgain : ledger.verify}
        </Button>
      </div>
      <div role="status">
        <ProgressLine action={action} />
      </div>
      <Refusal refusal={refusal} />
      {isDone && isStale && <Text role="status">{parts.stale}</Text>}
      {isDone && <Verified preview={state.preview} />}
    </div>
  );
}

function Verified({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { ledger } = messages.pane;
  const verified = (preview.summary["verified"] ?? {}) as SummaryRow;
  const counts = Object.entries(verified).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  const what = fill(messages.proved.what, Object.fromEntries(counts));
  const seal = verified["lastSeal"];
  const { inTransit, settledOtherwise } = preview.lists;
  return (
    <div className={styles.view}>
      <Text weight="semibold">{fill(preview.done ? messages.proved.whole : messages.proved.partly, { what })}</Text>
      <LastSeal seal={typeof seal === "string" ? seal : null} />
      {preview.findings.length > 0 && (
        <div className={styles.section}>
          <FindingCounts counts={preview.counts} />
          <FindingsList findings={preview.findings} canMark />
        </div>
      )}
      <div className={styles.section}>
        <h3 className={styles.heading}>{ledger.verifiedTransit}</h3>
        {inTransit === undefined || inTransit.length === 0 ? (
          <Text>{ledger.verifiedTransitNone}</Text>
        ) : (
          <Amounts list={inTransit} label={ledger.verifiedTransit} nameOf={(row) => textOf(row, "order")} />
        )}
      </div>
      {settledOtherwise !== undefined && settledOtherwise.length > 0 && (
        <div className={styles.section}>
          <h3 className={styles.heading}>{ledger.settledOtherwise}</h3>
          <Text>{ledger.settledOtherwiseWhy}</Text>
          <Amounts
            list={settledOtherwise}
            label={ledger.settledOtherwise}
            nameOf={(row) =>
              fill(ledger.otherwiseItem, { item: itemIn(row), administration: textOf(row, "administration") })
            }
          />
        </div>
      )}
    </div>
  );
}

function textOf(row: SummaryRow, field: string): string {
  const value = row[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function itemIn(row: SummaryRow): string {
  const instalment = textOf(row, "instalment");
  return instalment === "" ? textOf(row, "invoice") : `${textOf(row, "invoice")}/${instalment}`;
}

interface AmountsProps {
  readonly list: LongList<SummaryRow>;
  readonly label: string;
  readonly nameOf: (row: SummaryRow) => string;
}

function Amounts({ list, label, nameOf }: AmountsProps): React.JSX.Element {
  const styles = useViewStyles();
  return (
    <LongRows
      list={list}
      label={label}
      rowHeight={32}
      renderRow={(row) => (
        <div className={styles.line}>
          <Text className={styles.grow}>{nameOf(row)}</Text>
          <Money amount={textOf(row, "amount")} />
        </div>
      )}
    />
  );
}
