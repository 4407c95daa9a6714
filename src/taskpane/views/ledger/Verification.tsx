import { Button, Link, Text } from "@fluentui/react-components";
import { type Cents, formatCents } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingsList } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { PaperButton } from "../../parts/PaperButton";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import type { LongList } from "../../../session/longList";
import type { PaneResults } from "../../../session/results";
import type { Preview } from "../../../session/session";
import type { ActionInUse } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { ControlSheet } from "./ControlSheet";
import { LastSeal } from "./LastSeal";
import { proofPaper } from "./proofPaper";

/** Reckons all of the books again when asked, and says in one sentence what was proved. */
export function Verification({ action }: { readonly action: ActionInUse<"verify"> }): React.JSX.Element {
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
          disabledFocusable={state.step === "preparing"}
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
      <ControlSheet />
    </div>
  );
}

function Verified({ preview }: { readonly preview: Preview<"verify"> }): React.JSX.Element {
  const styles = useViewStyles();
  const pane = usePane();
  const { result } = preview;
  return (
    <div className={styles.view}>
      {result !== null && <Proved isWhole={preview.done} verified={result.verified} />}
      {result !== null && (
        <PaperButton label={pane.translator.messages.pane.ledger.proof} make={() => proofPaper(pane, preview)} />
      )}
      {preview.findings.length > 0 && (
        <div className={styles.section}>
          <FindingCounts counts={preview.counts} />
          <FindingsList findings={preview.findings} canMark={preview.hasCells} />
        </div>
      )}
      {result !== null && (
        <>
          <VerifiedTransit list={result.inTransit} />
          <SettledOtherwise list={result.settledOtherwise} />
        </>
      )}
    </div>
  );
}

type Result = PaneResults["verify"];

interface ProvedProps extends Pick<Result, "verified"> {
  readonly isWhole: boolean;
}

/** What was proved, in one sentence, and the seal that keeps it so. */
function Proved({ isWhole, verified: { lastSeal, lastLogSeal, ...counts } }: ProvedProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const what = fill(messages.proved.what, counts);
  return (
    <>
      <Text weight="semibold">{fill(isWhole ? messages.proved.whole : messages.proved.partly, { what })}</Text>
      <LastSeal seal={lastSeal} logSeal={lastLogSeal} />
    </>
  );
}

/** What was found to be in transit; each order leads to what is known of it. */
function VerifiedTransit({ list }: { readonly list: Result["inTransit"] }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { ledger } = translator.messages.pane;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{ledger.verifiedTransit}</h3>
      {list.length === 0 ? (
        <Text>{ledger.verifiedTransitNone}</Text>
      ) : (
        <Amounts
          list={list}
          label={ledger.verifiedTransit}
          nameOf={({ order }) => order}
          onSelect={({ order }) => navigate("orders", { order })}
        />
      )}
    </div>
  );
}

/** What of the items no collection of ours explains; each leads to its cell. */
function SettledOtherwise({ list }: { readonly list: Result["settledOtherwise"] }): React.JSX.Element | null {
  const styles = useViewStyles();
  const { translator, goTo } = usePane();
  const { ledger } = translator.messages.pane;
  if (list.length === 0) return null;
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{ledger.settledOtherwise}</h3>
      <Text>{ledger.settledOtherwiseWhy}</Text>
      <Amounts
        list={list}
        label={ledger.settledOtherwise}
        nameOf={({ invoice, instalment, administration }) => {
          const item = instalment === null ? invoice : `${invoice}/${String(instalment)}`;
          return translator.fill(ledger.otherwiseItem, { item, administration });
        }}
        onSelect={({ address }) => address !== null && goTo(address)}
      />
    </div>
  );
}

interface AmountsProps<Row> {
  readonly list: LongList<Row>;
  readonly label: string;
  readonly nameOf: (row: Row) => string;
  readonly onSelect: (row: Row) => void;
}

function Amounts<Row extends { readonly amount: Cents }>({
  list,
  label,
  nameOf,
  onSelect,
}: AmountsProps<Row>): React.JSX.Element {
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
          <Money amount={formatCents(row.amount)} />
        </div>
      )}
    />
  );
}
