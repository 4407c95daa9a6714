import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Severity } from "../../domain/findingCodes";
import type { Translator } from "../../messages/translate";
import type { ShownFinding } from "../useWorkbook";

const PAGE = 100;

const COLOURS = { error: "danger", warning: "warning", info: "informative" } as const satisfies Record<
  Severity,
  string
>;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0", padding: "0" },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  message: { overflowWrap: "anywhere" },
});

interface FindingsListProps {
  readonly findings: readonly ShownFinding[];
  readonly translator: Translator;
  readonly onShow: (address: string) => void;
}

/** The findings, worst first, a hundred at a time; a click on an address shows its cell. */
export function FindingsList({ findings, translator, onShow }: FindingsListProps): React.JSX.Element {
  const styles = useStyles();
  const [count, setCount] = useState(PAGE);
  const { messages, fill } = translator;
  const left = findings.length - count;
  return (
    <>
      <ul className={styles.list} aria-label={messages.pane.findings}>
        {findings.slice(0, count).map(({ severity, address, message }, index) => (
          <li className={styles.item} key={index}>
            <span className={styles.head}>
              <Badge appearance="tint" color={COLOURS[severity]}>
                {messages.severities[severity]}
              </Badge>
              {address === null ? (
                <Text size={200}>{messages.pane.noCell}</Text>
              ) : (
                <Button
                  appearance="transparent"
                  size="small"
                  aria-label={fill(messages.pane.goTo, { address })}
                  onClick={() => onShow(address)}
                >
                  {address}
                </Button>
              )}
            </span>
            <Text className={styles.message}>{message}</Text>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setCount(count + PAGE)}>
          {fill(messages.pane.more, { count: Math.min(left, PAGE) })}
        </Button>
      )}
    </>
  );
}
