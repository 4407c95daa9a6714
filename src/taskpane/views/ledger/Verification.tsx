import { Button, Link, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingsList } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import type { LongList } from "../../../session/longList";
import type { Preview, SummaryRow } from "../../../session/session";
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
  const verified = (preview.summary["verified"] ?? {}) as SummaryRow;
  const counts = Object.entries(verified).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  const what = fill(messages.proved.what, Object.fromEntries(counts));
  const seal = verified["lastSeal"];
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
      <VerifiedTransit list={preview.lists["inTransit"]} />
      <SettledOtherwise list={preview.lists["settledOtherwise"]} />
    </div>
  );
}

interface RowsProps {
  readonly list: LongList<SummaryRow> | undefined;
}

/** What was found to be in transit; each order leads to what is known of it. */
function VerifiedTransit({ list }: RowsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { ledger } = translator.messages.pane;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{ledger.verifiedTransit}</h3>
      {list === undefined || list.length === 0 ? (
        <Text>{ledger.verifiedTransitNone}</Text>
      ) : (
        <Amounts
          list={list}
          label={ledger.verifiedTransit}
          nameOf={(row) => textOf(row, "order")}
          onSelect={(row) => navigate("orders", { order: textOf(row, "order") })}
        />
      )}
    </div>
  );
}

/** What of the items no collection of ours explains; each leads to its cell. */
function SettledOtherwise({ list }: RowsProps): React.JSX.Element | null {
  const styles = useViewStyles();
  const { translator, surroundings, attempt } = usePane();
  const { ledger } = translator.messages.pane;
  if (list === undefined || list.length === 0) return null;
  const show = async (row: SummaryRow): Promise<void> => {
    const instalment = row["instalment"];
    const address = await surroundings.session.query("itemCell", {
      administration: textOf(row, "administration"),
      invoice: textOf(row, "invoice"),
      instalment: typeof instalment === "number" ? instalment : null,
    });
    if (address !== null) await surroundings.showPlace(address);
  };
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{ledger.settledOtherwise}</h3>
      <Text>{ledger.settledOtherwiseWhy}</Text>
      <Amounts
        list={list}
        label={ledger.settledOtherwise}
        nameOf={(row) =>
          translator.fill(ledger.otherwiseItem, { item: itemIn(row), administration: textOf(row, "administration") })
        }
        onSelect={(row) => attempt(show(row))}
      />
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
  readonly onSelect: (row: SummaryRow) => void;
}

function Amounts({ list, label, nameOf, onSelect }: AmountsProps): React.JSX.Element {
  const styles = useViewStyles();
  return (
    <LongRows
      list={list}
      label={label}
      rowHeight={32}
      renderRow={(row) => (
        <div className={styles.line}>
          <Link as="button" className={styles.grow} onClick={() => onSelect(row)}>
            {nameOf(row)}
          </Link>
          <Money amount={textOf(row, "amount")} />
        </div>
      )}
    />
  );
}
