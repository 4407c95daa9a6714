import { Badge, Button, Checkbox, Link, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { SearchField } from "../../parts/SearchField";
import type { IssuedLine } from "./returnableLines.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { Line } from "./ReturnLine";
import { tickedKey, type TickedLines } from "./tickedLines";

interface FindLineProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (line: Line) => void;
  readonly ticked: TickedLines;
  readonly onTick: (line: IssuedLine) => void;
  /** Whether the user comes back from a line. */
  readonly isBack: boolean;
}

/** Finds the line that came back among all that was collected. */
export function FindLine({ search, onSearch, onChoose, ticked, onTick, isBack }: FindLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly, readOnlyText } = usePane();
  const { returns } = translator.messages.pane;
  const answer = useQuery("returnableLines", { search });
  return (
    <div className={styles.section}>
      {isReadOnly && <Text>{readOnlyText}</Text>}
      <SearchField
        label={returns.search}
        hint={returns.searchHint}
        value={search}
        onSearch={onSearch}
        takesFocus={isBack}
      />
      <Answered answer={answer}>
        {({ lines, returnable, waiting }, asked) => (
          <>
            <Text role="status" className={styles.quiet}>
              {lines.length > 0
                ? translator.fill(returns.returnable, { count: returnable })
                : asked.search === ""
                  ? returns.noneIssued
                  : returns.noneFound}{" "}
              {waiting > 0 && translator.fill(returns.waiting, { count: waiting })}
            </Text>
            {lines.length > 0 && (
              <LongRows
                list={lines}
                label={returns.lines}
                rowHeight={76}
                renderRow={(line) => (
                  <FoundLine
                    line={line}
                    isTicked={ticked.has(tickedKey(line))}
                    onTick={() => onTick(line)}
                    onChoose={onChoose}
                  />
                )}
              />
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

interface FoundLineProps extends Pick<FindLineProps, "onChoose"> {
  readonly line: IssuedLine;
  readonly isTicked: boolean;
  readonly onTick: () => void;
}

function FoundLine({ line, isTicked, onTick, onChoose }: FoundLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate, isReadOnly } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const { item, name, amount, standing, order } = line;
  const canChoose = standing === "returnable" && !isReadOnly;
  return (
    <div>
      <div className={styles.line}>
        {canChoose ? (
          <Checkbox className={styles.grow} label={`${item} ${name}`} checked={isTicked} onChange={onTick} />
        ) : (
          <Text weight="semibold" className={styles.grow}>
            {item} {name}
          </Text>
        )}
        <Money amount={amount} />
      </div>
      <div className={styles.line}>
        <Text size={200} className={styles.grow}>
          {fill(returns.lineOf, { order, line: line.line, date: line.collectionDate })}
        </Text>
        {canChoose && (
          <Button
            size="small"
            aria-label={fill(returns.chooseLine, { item, name, amount: translator.write(amount, "amount") })}
            onClick={() => onChoose(line)}
          >
            {returns.choose}
          </Button>
        )}
      </div>
      {standing === "returned" && (
        <Badge appearance="tint" color="informative">
          {fill(returns.returnedOn, { date: line.returnedOn ?? "" })}
        </Badge>
      )}
      {standing === "notDelivered" && (
        <Text size={200}>
          {returns.notDeliveredShort}{" "}
          <Link inline as="button" onClick={() => navigate("orders", { order })}>
            {fill(returns.toOrderOf, { order })}
          </Link>
        </Text>
      )}
    </div>
  );
}
