import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../pane";
import type { Answer } from "../useQuery";
import { Refusal } from "./Refusal";

/** Why a question was not answered, with the way to ask it again; nothing when it was. */
export function AnswerRefusal({ answer }: { readonly answer: Answer<unknown> }): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  return <Refusal refusal={answer.refusal} again={{ label: parts.tryAgain, onClick: answer.again }} />;
}

interface AnsweredProps<Result> {
  readonly answer: Answer<Result>;
  readonly children: (data: NonNullable<Result>) => ReactNode;
  /** What stands there when the answer is that there is nothing. */
  readonly nothing?: ReactNode;
  /** What is said while it is awaited; that rows are being fetched when absent. */
  readonly waiting?: { readonly label: string; readonly size?: "tiny" };
}

/** A question of a view: why it was not answered and the way to ask again, that it is awaited, or what is shown of its answer. */
export function Answered<Result>({ answer, children, nothing, waiting }: AnsweredProps<Result>): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  const { data, isLoading, refusal } = answer;
  const { label, size } = waiting ?? { label: parts.loadingRows, size: "small" };
  return (
    <>
      <AnswerRefusal answer={answer} />
      {data === null && isLoading && <Spinner label={label} {...(size === undefined ? {} : { size })} />}
      {data === null && !isLoading && refusal === null && nothing}
      {data !== null && data !== undefined && children(data)}
    </>
  );
}
