import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({ sentence: { ":focus": { outlineStyle: "none" } } });

/**
 * What was done, in a sentence. It takes the focus when it appears, since the button that did it is gone, so that keys and
 * screen readers go on from here.
 */
export function DoneBar({ sentence }: { readonly sentence: string }): React.JSX.Element {
  const styles = useStyles();
  const words = useRef<HTMLSpanElement>(null);
  useEffect(() => words.current?.focus(), [sentence]);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <span ref={words} tabIndex={-1} className={styles.sentence}>
          {sentence}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}
