import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef } from "react";
import { usePane } from "../../pane";
import { PreviewPanel } from "../../parts/PreviewPanel";
import type { PaneAction, Preview } from "../../../session/session";
import type { RequestOf } from "../../../workbook/prepareNamed";
import type { ActionInUse } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import type { OrderDetail } from "./order.query";

const useStyles = makeStyles({
  panel: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface StepFrameProps {
  readonly title: string;
  readonly intro: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The place where one step of an order is taken; whoever opened it is led there. */
export function StepFrame({ title, intro, onClose, children }: StepFrameProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { parts } = usePane().translator.messages.pane;
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <section ref={frame} tabIndex={-1} className={mergeClasses(styles.panel, view.section)} aria-label={title}>
      <div className={view.line}>
        <h3 className={view.heading}>{title}</h3>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={parts.close} onClick={onClose} />
      </div>
      <Text>{intro}</Text>
      {children}
    </section>
  );
}

/** What every step of an order gets. */
export interface StepProps {
  /** The order's number. */
  readonly order: string;
  /** Told in a sentence when it was written. */
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}

/** The same for a step that needs to know more of its order. */
export interface DetailStepProps extends StepProps {
  readonly detail: OrderDetail;
}

interface OrderStepProps<A extends PaneAction> extends StepProps {
  readonly action: ActionInUse<A>;
  readonly texts: Readonly<Record<"title" | "intro" | "commit" | "done", string>>;
  /** What the fields ask now; null when they cannot be asked so. */
  readonly request: RequestOf<A> | null;
  /** The fields. */
  readonly children?: ReactNode;
  /** What of a preview is shown above what will be written. */
  readonly body?: (preview: Preview<A>) => ReactNode;
  /** Waits for the user's own click before it looks for the first time. */
  readonly waits?: boolean;
}

/**
 * One step of an order: its few fields, filled as they mostly are, and what it will do. It looks by itself when it is
 * opened, and again when asked after a field was changed.
 */
export function OrderStep<A extends PaneAction>(props: OrderStepProps<A>): React.JSX.Element {
  const view = useViewStyles();
  const { collect } = usePane().translator.messages.pane;
  const { action, request, texts, children, onClose, waits = false } = props;
  const { state, prepare } = action;
  useFirstLook(action, waits ? null : request);
  const isBusy = state.step === "preparing" || state.step === "committing";
  const isAsked = state.step !== "idle" && request !== null && isSame(action.request ?? {}, request);
  return (
    <StepFrame title={texts.title} intro={texts.intro} onClose={onClose}>
      {children}
      {!isBusy && !isAsked && (
        <div className={view.buttons}>
          <Button
            appearance="primary"
            disabled={request === null}
            onClick={() => request !== null && void prepare(request)}
          >
            {collect.look}
          </Button>
        </div>
      )}
      {(isAsked || isBusy || state.step === "idle") && <Asked {...props} />}
    </StepFrame>
  );
}

function Asked<A extends PaneAction>({ action, texts, body, order, onDone }: OrderStepProps<A>): React.JSX.Element {
  const { fill } = usePane().translator;
  const { state } = action;
  return (
    <PreviewPanel action={action} commitLabel={texts.commit} onCommitted={() => onDone(fill(texts.done, { order }))}>
      {state.step === "ready" ? body?.(state.preview) : null}
    </PreviewPanel>
  );
}

function useFirstLook<A extends PaneAction>({ prepare }: ActionInUse<A>, request: RequestOf<A> | null): void {
  const hasLooked = useRef(false);
  useEffect(() => {
    if (hasLooked.current || request === null) return;
    hasLooked.current = true;
    void prepare(request);
  }, [prepare, request]);
}

/** Whether both ask the same, apart from the warnings that were accepted meanwhile. */
function isSame(asked: object, request: object): boolean {
  const plain = (one: object): string => JSON.stringify({ ...one, confirmed: undefined });
  return plain(asked) === plain(request);
}
