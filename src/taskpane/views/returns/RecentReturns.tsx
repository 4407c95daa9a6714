import { Badge, Button, Link, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { UndoRequest } from "../../../actions/undo";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { usePane } from "../../pane";
import { EmptyState } from "../../parts/EmptyState";
import { CellLink } from "../../parts/CellLink";
import { ShareBars } from "../../parts/charts/ShareBars";
import { DoneBar } from "../../parts/DoneBar";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { ReturnedItems } from "./returnedItems.query";
import type { ReturnedLine } from "./returnedLine.query";
import { Proposals } from "./Proposals";
import { ReasonAdvice } from "./ReasonAdvice";
import { TakeBack } from "./TakeBack";
import { useViewStyles } from "../useViewStyles";

interface RecentReturnsProps {
  readonly returned: ReturnedItems;
  /** What was posted just before, in a sentence. */
  readonly posted: string | null;
}

/** What came back, the latest first, with its reason and what that advises; and what it came back for. */
export function RecentReturns({ returned, posted }: RecentReturnsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { returns } = translator.messages.pane;
  const { lines, reasons } = returned;
  const [undoing, setUndoing] = useState<ReturnedLine | null>(null);
  const [doneSentence, setDoneSentence] = useState(posted);
  if (undoing !== null) {
    return (
      <UndoReturn
        returned={undoing}
        onClose={() => setUndoing(null)}
        onDone={() => {
          setUndoing(null);
          setDoneSentence(undoing.entry === null ? returns.undoDone : returns.undoOutsideDone);
        }}
      />
    );
  }
  const done = doneSentence !== null && <DoneBar sentence={doneSentence} />;
  if (lines.length === 0) {
    return (
      <div className={styles.section}>
        {done}
        <EmptyState of="returns" text={returns.recentNone} />
      </div>
    );
  }
  return (
    <div className={styles.section}>
      {done}
      <Reasons reasons={reasons} />
      <h3 className={styles.heading}>{returns.recentList}</h3>
      <LongRows
        list={lines}
        label={returns.recentList}
        rowHeight={170}
        // What is open in a row is of its line, and goes with it.
        renderRow={(line) => (
          <RecentLine
            key={`${line.order ?? ""} ${String(line.line)} ${line.entry ?? ""}`}
            line={line}
            onUndo={setUndoing}
            onDone={setDoneSentence}
          />
        )}
      />
    </div>
  );
}

/** What it came back for, in the last twelve months. */
function Reasons({ reasons }: Pick<ReturnedItems, "reasons">): React.JSX.Element | null {
  const { translator } = usePane();
  const { returns, parts } = translator.messages.pane;
  if (reasons.length === 0) return null;
  return (
    <ShareBars
      title={returns.reasons}
      captions={[returns.reason, returns.reasonCount, parts.amount]}
      rows={reasons.map(({ reason, count, amount }) => ({ name: reasonWords(reason, translator), count, amount }))}
    />
  );
}

/** The reason with its meaning, as a sentence names it. */
export function reasonWords(reason: string | null, { messages, write }: PaneTranslator): string {
  return reason === null || reason === "" ? messages.pane.returns.noReason : write(reason, "reason");
}

interface RecentLineProps {
  readonly line: ReturnedLine;
  readonly onUndo: (line: ReturnedLine) => void;
  readonly onDone: (sentence: string) => void;
}

function RecentLine({ line, onUndo, onDone }: RecentLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const { item, name, amount, kind, returnedOn, reasonCode, debitAwaited } = line;
  const reason = reasonWords(reasonCode, translator);
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {item} {name}
        </Text>
        <Money amount={amount} />
      </div>
      <Text block>{fill(returns.recentKind, { kind: kind ?? "", date: returnedOn ?? "", reason })}</Text>
      <Text block>{returns.advice[line.advice]}</Text>
      <ReasonAdvice code={reasonCode} />
      <Proposals about={line.after} onDone={onDone} />
      {debitAwaited !== null && (
        <Badge appearance="tint" color="warning">
          {fill(returns.debitAwaited, { amount: debitAwaited })}
        </Badge>
      )}
      <div className={styles.line}>
        <Text size={200} className={styles.quiet}>
          <WhereBooked line={line} />
        </Text>
        {undoOf(line) !== null && !isReadOnly && (
          <Button
            size="small"
            className={styles.short}
            aria-label={fill(returns.undoOne, { item, name })}
            onClick={() => onUndo(line)}
          >
            {returns.undoShort}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Its line in its order; of another program's collection the bank's entry. */
function WhereBooked({ line: { order, line, address } }: { readonly line: ReturnedLine }): React.JSX.Element {
  const { translator, navigate } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  return (
    <>
      {order === null ? (
        returns.recentOutside
      ) : (
        <Link inline as="button" onClick={() => navigate("orders", { order })}>
          {fill(returns.recentLine, { order, line: line ?? 0 })}
        </Link>
      )}{" "}
      <CellLink address={address} />
    </>
  );
}

/** What takes a return back: its transaction, or the bank's entry; null where it has neither. */
function undoOf({ order, endToEndId, entry }: ReturnedLine): UndoRequest | null {
  if (order !== null) return endToEndId === null ? null : { order, endToEndId };
  return entry === null ? null : { entry };
}

interface UndoReturnProps {
  readonly returned: ReturnedLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function UndoReturn({ returned, ...steps }: UndoReturnProps): React.JSX.Element | null {
  const { fill, messages } = usePane().translator;
  const { returns } = messages.pane;
  const request = undoOf(returned);
  if (request === null) return null;
  const { item, name, order } = returned;
  const texts = {
    title: fill(returns.undoTitle, { item, name }),
    intro: order === null ? returns.undoOutsideIntro : returns.undoIntro,
    commit: returns.undoCommit,
  };
  return <TakeBack {...steps} {...{ request, texts }} />;
}
