import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { WarningName } from "../../domain/book/finding";
import type { FindingCode } from "../../domain/values/findingCodes";
import { usePane } from "../pane";
import type { CallProgress } from "../callProgress";
import type { Preview, UnconfirmedWarning } from "../../session/session";
import type { ActionShown } from "../useAction";
import { AskName } from "./AskName";
import { FindingsList } from "./FindingsList";
import { FindingCounts } from "./FindingCounts";
import { PreviewChanges } from "./PreviewChanges";
import { ProgressLine, RenewalText } from "./ProgressLine";
import { Refusal } from "./Refusal";
import { SCARCE } from "./zoomed";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  /** At the end of a preview. */
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  /** What writes stays in sight below a long preview; where there is little room it only stands at its end. */
  stuck: { position: "sticky", bottom: "0", zIndex: 1, [SCARCE]: { position: "static" } },
  /** What has the focus is scrolled to above the bar, not under it. */
  aboveBar: {
    "& button, & a, & input": { scrollMarginBottom: "110px" },
    [SCARCE]: { "& button, & a, & input": { scrollMarginBottom: "0" } },
  },
});

interface PreviewPanelProps {
  readonly action: ActionShown;
  /** The words on the button that writes. */
  readonly commitLabel: string;
  /** What of the view's own is shown above what will be written. */
  readonly children?: ReactNode;
  /** What it comes to, in a few words beside the button that writes. */
  readonly sums?: string;
  /** Told when it was written. */
  readonly onCommitted?: () => void;
  /** The way back to the choices. */
  readonly onBack?: () => void;
  /** Findings are shown by the view itself. */
  readonly hidesFindings?: boolean;
  /** What must be confirmed, and what holds it back, are shown by the view itself. */
  readonly answersItself?: boolean;
  /** Warnings that the view lets its user confirm one by one where they stand: they hold nothing else back. */
  readonly confirmsItself?: (name: WarningName) => boolean;
  /** Warnings that the view asks about above: they hold everything back, and are told there alone. */
  readonly asksItself?: (code: FindingCode) => boolean;
  /** Remarks that the view makes itself: they are told there alone. */
  readonly remarksItself?: (code: FindingCode) => boolean;
}

/**
 * An action under way: its progress, and then what it found, which warnings must be accepted by name, every row that it
 * will write with debit = credit, and the button that writes. Nothing is written without it.
 */
export function PreviewPanel(props: PreviewPanelProps): React.JSX.Element | null {
  const styles = useStyles();
  const { action } = props;
  const { state, refusal } = action;
  const { parts } = usePane().translator.messages.pane;
  const again = { label: parts.tryAgain, onClick: () => void action.again() };
  return (
    <div className={styles.panel}>
      <div role="status">
        <ProgressLine action={action} />
      </div>
      <Refusal refusal={refusal} {...(state.step === "idle" ? { again } : {})} />
      {state.step === "ready" && <ReadyPreview {...props} preview={state.preview} />}
    </div>
  );
}

function ReadyPreview({
  action,
  preview,
  children,
  hidesFindings = false,
  answersItself = false,
  confirmsItself = () => false,
  asksItself = () => false,
  remarksItself = () => false,
  ...others
}: PreviewPanelProps & { readonly preview: Preview }): React.JSX.Element {
  const styles = useStyles();
  const { parts } = usePane().translator.messages.pane;
  return (
    <section
      className={mergeClasses(styles.panel, styles.aboveBar)}
      aria-label={parts.preview}
      aria-busy={renewalOf(action) !== null}
    >
      {action.isStale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{parts.stale}</MessageBarBody>
        </MessageBar>
      )}
      {children}
      {!preview.done && !answersItself && (
        <HeldBack preview={preview} action={action} isLeft={confirmsItself} isAsked={asksItself} />
      )}
      {!hidesFindings && <Findings preview={preview} isShown={(code) => !asksItself(code) && !remarksItself(code)} />}
      {preview.done && <PreviewChanges preview={preview} />}
      {preview.done && preview.writes && <AskName action={action} />}
      <Buttons {...others} action={action} preview={preview} />
    </section>
  );
}

/** How far the preview is that takes the place of the one in sight; null when none is being made. */
function renewalOf({ state }: ActionShown): CallProgress | null {
  return (state.step === "ready" ? state.renewal : null) ?? null;
}

type ButtonsProps = Pick<PreviewPanelProps, "action" | "commitLabel" | "onCommitted" | "onBack" | "sums"> & {
  readonly preview: Preview;
};

/** The button that writes, and the ways back; in sight from the first line of the preview to its last. */
function Buttons({ action, preview, commitLabel, onCommitted, onBack, sums }: ButtonsProps): React.JSX.Element | null {
  const styles = useStyles();
  const { translator, isReadOnly, readOnlyText } = usePane();
  const { parts } = translator.messages.pane;
  const { isStale, again, commit } = action;
  const renewal = renewalOf(action);
  const canWrite = preview.done && !isReadOnly;
  const write = async (): Promise<void> => {
    if ((await commit()) !== null) onCommitted?.();
  };
  if (!canWrite && !isStale && onBack === undefined && !isReadOnly) return null;
  return (
    <div className={mergeClasses(styles.bar, canWrite && styles.stuck)}>
      {renewal !== null && <RenewalText progress={renewal} />}
      {canWrite && sums !== undefined && <Text size={200}>{sums}</Text>}
      <div className={styles.buttons}>
        {canWrite && (
          <Button
            appearance="primary"
            disabled={isStale || !preview.writes || renewal !== null}
            onClick={() => void write()}
          >
            {commitLabel}
          </Button>
        )}
        {isStale && <Button onClick={() => void again()}>{parts.lookAgain}</Button>}
        {onBack !== undefined && (
          <Button size="small" onClick={onBack}>
            {parts.confirmBack}
          </Button>
        )}
      </div>
      {isReadOnly && <Text>{readOnlyText}</Text>}
    </div>
  );
}

interface FindingsProps {
  readonly preview: Preview;
  /** False for what the view says itself. */
  readonly isShown: (code: FindingCode) => boolean;
}

/** What was found, but for what the view says itself. */
function Findings({ preview, isShown }: FindingsProps): React.JSX.Element | null {
  const { findings, hasCells } = preview;
  // Of more findings than are here at once none is taken away: their places would no longer be theirs.
  const isWhole = findings.length > findings.head.length;
  const head = isWhole ? findings.head : findings.head.filter(({ finding }) => isShown(finding.code));
  const counts = { ...preview.counts };
  for (const { finding } of isWhole ? [] : findings.head) if (!isShown(finding.code)) counts[finding.severity] -= 1;
  const shown = { ...findings, length: findings.length - (findings.head.length - head.length), head };
  if (shown.length === 0) return null;
  return (
    <>
      <FindingCounts counts={counts} />
      <FindingsList findings={shown} canMark={hasCells} />
    </>
  );
}

interface HeldBackProps {
  readonly preview: Preview;
  readonly action: ActionShown;
  /** Whether the view asks about it above. */
  readonly isAsked: (code: FindingCode) => boolean;
  /** Whether a warning is confirmed elsewhere. */
  readonly isLeft: (name: WarningName) => boolean;
}

function HeldBack({ preview, action, isLeft, isAsked }: HeldBackProps): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  const { counts } = preview;
  const { code: asked } = preview.unconfirmed.find(({ example }) => isAsked(example.finding.code)) ?? {};
  const unconfirmed = preview.unconfirmed.filter(
    ({ code, example }) => !isLeft(code) && !isAsked(example.finding.code),
  );
  const isWaiting = unconfirmed.length > 0;
  // Nothing to do is no mistake: what is found says why, and what to do about it.
  const isWrong = counts.error > 0;
  const nothing = asked === undefined ? parts.heldBackNothing : parts.heldBackAsked;
  const hint = isWaiting ? parts.heldBackWarnings : isWrong ? parts.heldBackErrors : nothing;
  return (
    <>
      <MessageBar intent={isWaiting ? "warning" : isWrong ? "error" : "info"} layout="multiline">
        <MessageBarBody>
          {(isWaiting || isWrong) && <MessageBarTitle>{parts.heldBack}</MessageBarTitle>}
          {hint}
        </MessageBarBody>
      </MessageBar>
      {isWaiting && <Warnings unconfirmed={unconfirmed} action={action} />}
    </>
  );
}

function Warnings({
  unconfirmed,
  action,
}: {
  readonly unconfirmed: readonly UnconfirmedWarning[];
  readonly action: ActionShown;
}): React.JSX.Element {
  const styles = useStyles();
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  const [accepted, setAccepted] = useState<readonly WarningName[]>([]);
  const isAll = unconfirmed.every(({ code }) => accepted.includes(code));
  const toggle = (code: WarningName, isChecked: boolean): void =>
    setAccepted((last) => (isChecked ? [...last, code] : last.filter((one) => one !== code)));
  return (
    <div className={styles.panel} role="group" aria-label={parts.warningsToConfirm}>
      {unconfirmed.map(({ code, count, example }) => (
        <Checkbox
          key={code}
          checked={accepted.includes(code)}
          onChange={(_event, { checked }) => toggle(code, checked === true)}
          label={translator.fill(count === 1 ? parts.acceptWarning : parts.acceptWarnings, {
            count,
            text: translator.describe(example.finding),
          })}
        />
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={!isAll} onClick={() => void action.again(accepted)}>
          {parts.acceptAgain}
        </Button>
      </div>
    </div>
  );
}
