import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Severity } from "../../domain/values/findingCodes";
import { usePane } from "../pane";
import type { PaneTranslator } from "../texts/paneTranslator";
import type { FindingCode } from "../../domain/values/findingCodes";
import { TakeIn } from "../views/firstUse/TakeIn";
import type { LongList } from "../../session/longList";
import type { LocatedFinding } from "../../session/locatedFinding";
import { LongRows } from "./LongRows";
import { MarkButtons } from "./MarkButtons";

const COLOURS = { error: "danger", warning: "warning", info: "informative" } as const satisfies Record<
  Severity,
  string
>;

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface FindingsListProps {
  readonly findings: LongList<LocatedFinding>;
  /** With buttons that colour the cells: only where a finding lies in one. */
  readonly canMark?: boolean;
}

/** Findings, worst first; a click on an address shows its cell. */
export function FindingsList({ findings, canMark = false }: FindingsListProps): React.JSX.Element {
  const { parts } = usePane().translator.messages.pane;
  return (
    <div>
      {canMark && <MarkButtons findings={findings} />}
      <LongRows
        list={findings}
        label={parts.findings}
        rowHeight={64}
        renderRow={(located) => <FindingRow located={located} />}
      />
    </div>
  );
}

/** What stands around a table and can be taken into it. */
const CAN_BE_TAKEN_IN: ReadonlySet<FindingCode> = new Set(["table.rowsBelow", "table.columnsBeside"]);

/** One finding: how bad it is, where it lies, what it says. */
export function FindingRow({ located }: { readonly located: LocatedFinding }): React.JSX.Element {
  const styles = useStyles();
  const { translator, goTo } = usePane();
  const { messages, fill, describe } = translator;
  const { finding, address } = located;
  return (
    <div className={styles.item}>
      <span className={styles.head}>
        <Badge appearance="tint" color={COLOURS[finding.severity]}>
          {messages.severities[finding.severity]}
        </Badge>
        {address === null ? (
          <Text size={200}>{placeInFile(finding, translator) ?? messages.pane.parts.noCell}</Text>
        ) : (
          <Link as="button" aria-label={fill(messages.pane.parts.goTo, { address })} onClick={() => goTo(address)}>
            {address}
          </Link>
        )}
      </span>
      <Text>{describe(finding)}</Text>
      {CAN_BE_TAKEN_IN.has(finding.code) && <TakeIn />}
    </div>
  );
}

/** Where in a file it stands, or which file it is of; null for what is of none. */
function placeInFile({ params }: LocatedFinding["finding"], { fill, messages }: PaneTranslator): string | null {
  const { file, line, element } = params;
  if (file === undefined || file === "") return null;
  if (line === undefined) return String(file);
  const { fileLine, fileElement } = messages.pane.parts;
  return element === undefined || element === ""
    ? fill(fileLine, { file, line })
    : fill(fileElement, { file, line, element });
}
