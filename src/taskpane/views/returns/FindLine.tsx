import { Badge, Button, Link, Spinner, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { Refusal } from "../../parts/Refusal";
import { SearchField } from "../../parts/SearchField";
import type { IssuedLine } from "./returnableLines.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { Line } from "./ReturnLine";

interface FindLineProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (line: Line) => void;
  /** Whether the user comes back from a line. */
  readonly isBack: boolean;
}

/** Finds the line that came back among all that was collected. */
export function FindLine({ search, onSearch, onChoose, isBack }: FindLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, preferences } = usePane();
  const { returns, parts, shell } = translator.messages.pane;
  const { data, isLoading, refusal, again } = useQuery("returnableLines", { search });
  const isNothing = data?.lines.length === 0;
  return (
    <div className={styles.section}>
      {preferences.readOnly && <Text>{shell.readOnly}</Text>}
      <SearchField
        label={returns.search}
        hint={returns.searchHint}
        value={search}
        onSearch={onSearch}
        takesFocus={isBack}
      />
      <Refusal refusal={refusal} again={{ label: parts.tryAgain, onClick: again }} />
      {data === null && isLoading && <Spinner size="small" label={parts.loadingRows} />}
      {data !== null && (
        <Text role="status" className={styles.quiet}>
          {isNothing
            ? search === ""
              ? returns.noneIssued
              : returns.noneFound
            : translator.fill(returns.returnable, { count: data.returnable })}{" "}
          {data.waiting > 0 && translator.fill(returns.waiting, { count: data.waiting })}
        </Text>
      )}
      {data !== null && !isNothing && (
        <LongRows
          list={data.lines}
          label={returns.lines}
          rowHeight={76}
          renderRow={(line) => <FoundLine line={line} onChoose={onChoose} />}
        />
      )}
    </div>
  );
}

function FoundLine({ line, onChoose }: { readonly line: IssuedLine } & Pick<FindLineProps, "onChoose">) {
  const styles = useViewStyles();
  const { translator, preferences, navigate } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const { item, name, amount, standing, order } = line;
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {item} {name}
        </Text>
        <Money amount={amount} />
      </div>
      <div className={styles.line}>
        <Text size={200} className={styles.grow}>
          {fill(returns.lineOf, { order, line: line.line, date: line.collectionDate })}
        </Text>
        {standing === "returnable" && !preferences.readOnly && (
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
