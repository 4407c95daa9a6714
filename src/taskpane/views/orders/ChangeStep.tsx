import { Checkbox, Field, Input, makeStyles, Tag, TagGroup, Text } from "@fluentui/react-components";
import { type Dispatch, type SetStateAction, useState } from "react";
import type { ChangeRequest } from "../../../actions/changePlan";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { ChangeDifferences } from "./ChangeDifferences";
import { askedWishes, type Wish, wishText } from "./draftWishes";
import { type DetailStepProps, OrderStep } from "./OrderStep";

const useStyles = makeStyles({ tags: { display: "flex", flexWrap: "wrap", gap: "4px" }, tag: { maxWidth: "100%" } });

interface ChangeStepProps extends DetailStepProps {
  readonly wishes: readonly Wish[];
  readonly setWishes: Dispatch<SetStateAction<readonly Wish[]>>;
  /** Whether what has changed since is taken over from the start. */
  readonly refreshes: boolean;
}

/** Changes a draft: its day, its text, who is in it and how; the differences are shown before they are written. */
export function ChangeStep(props: ChangeStepProps): React.JSX.Element {
  const { detail, order, wishes, refreshes } = props;
  const { change } = usePane().translator.messages.pane.orders;
  const [date, setDate] = useState<IsoDate>(detail.collectionDate);
  const [text, setText] = useState("");
  const [refresh, setRefresh] = useState(refreshes);
  const isAnything = date !== detail.collectionDate || text.trim() !== "" || refresh || wishes.length > 0;
  const request: ChangeRequest = {
    order,
    ...(date === detail.collectionDate ? {} : { collectionDate: date }),
    ...(text.trim() === "" ? {} : { text: text.trim() }),
    ...askedWishes(wishes),
    ...(refresh ? { refresh } : {}),
  };
  return (
    <OrderStep
      {...props}
      texts={change}
      action={useAction("change")}
      request={isAnything ? request : null}
      waits={!refreshes}
      body={(preview) => <ChangeDifferences preview={preview} />}
    >
      <DayField label={change.date} value={date} onChange={setDate} />
      <Field label={change.text} hint={change.textHint}>
        <Input value={text} maxLength={140} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <Checkbox
        label={change.refresh}
        checked={refresh}
        onChange={(_event, { checked }) => setRefresh(checked === true)}
      />
      <Wishes {...props} />
    </OrderStep>
  );
}

function Wishes({ wishes, setWishes }: ChangeStepProps): React.JSX.Element | null {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator } = usePane();
  const { change } = translator.messages.pane.orders;
  if (wishes.length === 0) return null;
  const keyOf = ({ kind, name }: Wish): string => `${kind} ${name}`;
  return (
    <div className={view.section}>
      <Text weight="semibold">{change.wishes}</Text>
      <TagGroup
        className={styles.tags}
        aria-label={change.wishes}
        onDismiss={(_event, { value }) => setWishes((all) => all.filter((wish) => keyOf(wish) !== value))}
      >
        {wishes.map((wish) => (
          <Tag
            key={keyOf(wish)}
            className={styles.tag}
            size="small"
            dismissible
            dismissIcon={{ "aria-label": translator.fill(change.drop, { wish: wishText(wish, translator) }) }}
            value={keyOf(wish)}
          >
            {wishText(wish, translator)}
          </Tag>
        ))}
      </TagGroup>
    </div>
  );
}
