import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../../pane";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  seal: {
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: "all",
  },
});

interface LastSealProps {
  /** Null while nothing is booked. */
  readonly seal: string | null;
  /** The last one of the Log, which seals orders and bank entries. */
  readonly logSeal: string | null;
}

/** The seals of the last ledger line and of the last row of the Log, and what it is good for on paper. */
export function LastSeal({ seal, logSeal }: LastSealProps): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { surroundings, translator } = usePane();
  const { ledger } = translator.messages.pane;
  const [copyState, setCopyState] = useState("");
  if (seal === null) return <Text>{ledger.sealNone}</Text>;
  const file = {
    name: ledger.seal,
    bytes: new TextEncoder().encode([seal, ...(logSeal === null ? [] : [logSeal])].join("\n")),
    mediaType: "text/plain",
  };
  const copy = (): void => {
    surroundings.files.offer(file, "copy").then(
      () => setCopyState(ledger.copied),
      () => setCopyState(ledger.copyFailed),
    );
  };
  return (
    <div className={view.section}>
      <h3 className={view.heading}>{ledger.seal}</h3>
      <code className={styles.seal}>{seal}</code>
      {logSeal === null ? null : (
        <>
          <Text>{ledger.logSeal}</Text>
          <code className={styles.seal}>{logSeal}</code>
        </>
      )}
      <div className={view.buttons}>
        <Button size="small" icon={<CopyRegular />} onClick={copy}>
          {ledger.copy}
        </Button>
        <Text role="status">{copyState}</Text>
      </div>
      <Text className={view.quiet}>{ledger.sealWhy}</Text>
    </div>
  );
}
