import { makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { usePane } from "../pane";
import type { Answer } from "../useQuery";
import { Refusal } from "./Refusal";

const useStyles = makeStyles({
  /** What is shown stands in the view as if it were not in here. */
  shown: { display: "contents" },
  /** Greyed only where the answer takes long enough to be waited for. */
  earlier: { "& > *": { opacity: "0.5", transitionProperty: "opacity", transitionDelay: "200ms" } },
});

/** Why a question was not answered, with the way to ask it again; nothing when it was. */
export function AnswerRefusal({ answer }: { readonly answer: Answer<unknown> }): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  return <Refusal refusal={answer.refusal} again={{ label: parts.tryAgain, onClick: answer.again }} />;
}

interface AnswerShownProps<Result, Params> {
  readonly answer: Answer<Result, Params>;
  /** Gets what was asked too: it may be another question than the one that is asked by now. */
  readonly children: (data: NonNullable<Result>, asked: Params) => ReactNode;
}

interface AnsweredProps<Result, Params> extends AnswerShownProps<Result, Params> {
  /** What stands there when the answer is that there is nothing. */
  readonly nothing?: ReactNode;
  /** What is said while it is awaited; that rows are being fetched when absent. */
  readonly waiting?: { readonly label: string; readonly size?: "tiny" };
}

/**
 * A question of a view: why it was not answered and the way to ask again, that it is awaited, or what is shown of its
 * answer. The fields by which it is asked stand outside.
 */
export function Answered<Result, Params>(props: AnsweredProps<Result, Params>): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  const { answer, nothing, waiting } = props;
  const { last, isLoading, refusal } = answer;
  const { label, size } = waiting ?? { label: parts.loadingRows, size: "small" };
  const isNone = (last?.data ?? null) === null;
  return (
    <>
      <AnswerRefusal answer={answer} />
      {isNone && isLoading && <Spinner label={label} {...(size === undefined ? {} : { size })} />}
      {isNone && !isLoading && refusal === null && nothing}
      <AnswerShown {...props} />
    </>
  );
}

/**
 * What is shown of an answer. Under the next question it stays where it is until that is answered, so that nothing moves;
 * but it can be neither pressed nor reached, for it is not what was asked.
 */
export function AnswerShown<Result, Params>({
  answer,
  children,
}: AnswerShownProps<Result, Params>): React.JSX.Element | null {
  const styles = useStyles();
  const { last, isEarlier } = answer;
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, isEarlier);
  if (last?.data === undefined || last.data === null) return null;
  return (
    <div
      ref={place}
      className={mergeClasses(styles.shown, isEarlier && styles.earlier)}
      inert={isEarlier}
      aria-busy={isEarlier}
    >
      {children(last.data, last.asked)}
    </div>
  );
}

/** What has the focus loses it while it cannot be reached, and has it again afterwards, unless the user went elsewhere. */
function useFocusKept(place: RefObject<HTMLElement | null>, isEarlier: boolean): void {
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (isEarlier) {
      const isInside = activeElement instanceof HTMLElement && place.current?.contains(activeElement) === true;
      held.current = isInside ? activeElement : null;
      return;
    }
    if (held.current?.isConnected === true && activeElement === body) held.current.focus();
    held.current = null;
  }, [isEarlier, place]);
}
