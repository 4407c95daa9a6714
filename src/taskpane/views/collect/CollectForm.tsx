import { Button, Field, Link, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../../pane";
import { AnswerRefusal } from "../../parts/Answered";
import { DateField } from "../../parts/DateField";
import type { CollectionStart } from "./collectionStart.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { CollectChoice, CollectWay } from "./collectChoice";
import { MoreChoices } from "./MoreChoices";

interface CollectFormProps {
  readonly choice: CollectChoice;
  readonly onChoose: (choice: CollectChoice) => void;
  readonly onLook: (way: CollectWay) => void;
}

/** What is to be collected and when. Nothing needs to be chosen: the first button is enough. */
export function CollectForm({ choice, onChoose, onLook }: CollectFormProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { collect, takeIn } = translator.messages.pane;
  const { administration, account, debtor } = choice;
  const start = useQuery("collectionStart", {
    administration: administration === "" ? null : administration,
    account: account === "" ? null : account,
    debtor: debtor.trim() === "" ? null : debtor.trim(),
  });
  // Fields keep what stands in them while something else is chosen.
  const data = start.last?.data ?? null;
  const [isMore, setIsMore] = useState(false);
  const needsOthers = (data?.fourEyes.length ?? 0) > 0;
  const way = needsOthers ? "order" : choice.way;
  const set = (change: Partial<CollectChoice>): void => onChoose({ ...choice, ...change });
  return (
    <div className={styles.view}>
      <AnswerRefusal answer={start} />
      <CollectionDay choice={choice} start={data} onSet={set} />
      {needsOthers ? <FourEyes administrations={data?.fourEyes ?? []} /> : <Way way={way} onSet={set} />}
      <div>
        <Button
          appearance="subtle"
          size="small"
          icon={isMore ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isMore}
          onClick={() => setIsMore(!isMore)}
        >
          {isMore ? collect.fewer : collect.more}
        </Button>
      </div>
      {isMore && (
        <MoreChoices
          choice={{ ...choice, way }}
          debtorName={start.data?.debtorName ?? null}
          monthEnd={start.data?.monthEnd ?? null}
          onSet={set}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onLook(way)}>
          {collect.look}
        </Button>
        <Button onClick={() => navigate("takeIn")}>{takeIn.lead}</Button>
      </div>
    </div>
  );
}

interface CollectionDayProps {
  readonly choice: CollectChoice;
  readonly start: CollectionStart | null;
  readonly onSet: (change: Partial<CollectChoice>) => void;
}

/** The first possible day stands there already; another one can be chosen, and let go again. */
function CollectionDay({ choice, start, onSet }: CollectionDayProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { collectionDate } = choice;
  const first = start?.firstDay ?? null;
  const isOther = collectionDate !== null && collectionDate !== first;
  return (
    <div className={styles.section}>
      <DateField
        label={collect.date}
        value={collectionDate ?? first}
        onChange={(day) => onSet({ collectionDate: day === first ? null : day })}
        {...(first === null
          ? {}
          : { hint: translator.fill(isOther ? collect.dateChosen : collect.dateHint, { date: first }) })}
      />
      {isOther && (
        <div>
          <Link as="button" onClick={() => onSet({ collectionDate: null })}>
            {collect.dateReset}
          </Link>
        </div>
      )}
    </div>
  );
}

function Way({
  way,
  onSet,
}: {
  readonly way: CollectWay;
  readonly onSet: CollectionDayProps["onSet"];
}): React.JSX.Element {
  const { collect } = usePane().translator.messages.pane;
  return (
    <Field label={collect.way}>
      <RadioGroup value={way} onChange={(_event, { value }) => onSet({ way: value === "order" ? "order" : "collect" })}>
        <Radio value="collect" label={collect.wayCollect} />
        <Radio value="order" label={collect.wayOrder} />
      </RadioGroup>
    </Field>
  );
}

/** Why a collection cannot be posted in one go here. */
function FourEyes({ administrations }: { readonly administrations: readonly string[] }): React.JSX.Element {
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {translator.fill(collect.fourEyes, {
          administrations: administrations.join(", "),
          count: administrations.length,
        })}
      </MessageBarBody>
    </MessageBar>
  );
}
