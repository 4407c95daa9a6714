import { Button, Field, Link, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import type { DeliverBy } from "./collectProposal.query";
import type { CollectionStart } from "./collectionStart.query";
import { useViewStyles } from "../useViewStyles";
import type { CollectChoice, CollectWay } from "./collectChoice";
import { MoreChoices } from "./MoreChoices";

interface CollectFormProps {
  readonly choice: CollectChoice;
  readonly onChoose: (choice: CollectChoice) => void;
  readonly way: CollectWay;
  readonly start: CollectionStart | null;
  /** The name of the debtor that is asked for; null when there is none of this number. */
  readonly debtorName: string | null;
  /** The day that is proposed, and until when the bank takes the file for it. */
  readonly day: IsoDate | null;
  readonly deliverBy: DeliverBy | null;
}

/** When is collected, and what else can be chosen. Nothing needs to be. */
export function CollectForm(props: CollectFormProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { collect } = translator.messages.pane;
  const { choice, onChoose, way, start, debtorName } = props;
  const [isMore, setIsMore] = useState(false);
  const needsOthers = (start?.fourEyes.length ?? 0) > 0;
  const set = (change: Partial<CollectChoice>): void => onChoose({ ...choice, ...change });
  return (
    <div className={styles.section}>
      <CollectionDay {...props} onSet={set} />
      {needsOthers && <FourEyes administrations={start?.fourEyes ?? []} />}
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
        <>
          {!needsOthers && !isReadOnly && <Way way={way} onSet={set} />}
          <MoreChoices
            choice={{ ...choice, way }}
            debtorName={debtorName}
            monthEnd={start?.monthEnd ?? null}
            onSet={set}
          />
        </>
      )}
    </div>
  );
}

interface CollectionDayProps extends Pick<CollectFormProps, "choice" | "start" | "day" | "deliverBy"> {
  readonly onSet: (change: Partial<CollectChoice>) => void;
}

/** The day that is proposed stands there already; another one can be chosen, and let go again. */
function CollectionDay({ choice, start, day, deliverBy, onSet }: CollectionDayProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { collect } = messages.pane;
  const { collectionDate } = choice;
  const first = start?.firstDay ?? null;
  const isEarlier = collectionDate === null && first !== null && day !== null && first < day;
  const hints = [
    ...(deliverBy === null
      ? []
      : [
          fill(deliverBy.time === null ? collect.deliverOn : collect.deliverBefore, {
            day: deliverBy.day,
            time: deliverBy.time ?? "",
          }),
        ]),
    ...(isEarlier ? [fill(collect.dateNotice, { date: first })] : []),
  ];
  return (
    <div className={styles.section}>
      <DateField
        label={collect.date}
        value={collectionDate ?? day}
        onChange={(wanted) => onSet({ collectionDate: wanted })}
        {...(hints.length === 0 ? {} : { hint: hints.join(" ") })}
      />
      {isEarlier && (
        <div>
          <Link as="button" onClick={() => onSet({ collectionDate: first, offeredDay: first })}>
            {fill(collect.dateEarlier, { date: first })}
          </Link>
        </div>
      )}
      {collectionDate !== null && (
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
