import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, TableSearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { DoneBar } from "../../parts/DoneBar";
import { DateLadder } from "../../parts/charts/DateLadder";
import { Money } from "../../parts/Money";
import { ZOOMED } from "../../parts/zoomed";
import type { OrderDetail } from "./order.query";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { type Wish, withWish } from "./draftWishes";
import { type OpenStep, OrderActions } from "./OrderActions";
import { OrderAbout, OrderAmounts } from "./OrderFacts";
import { OrderExplanation } from "./OrderExplanation";
import { OrderLife } from "./OrderLife";
import { OrderLines } from "./OrderLines";
import type { OrderLine } from "./orderLines.query";
import type { OrderPaperName, OrderStepName } from "./orderSteps";
import { STATE_COLOURS } from "./stateColours";
import { type UndoneReturn, UndoReturnStep } from "./UndoReturnStep";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  sum: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    [ZOOMED]: { fontSize: tokens.fontSizeBase400 },
  },
});

interface OrderDetailsProps {
  readonly order: string;
  readonly onBack: () => void;
  /** Told in a sentence when the order was deleted. */
  readonly onRemoved: (doneSentence: string) => void;
}

/** One order: what it is, what comes next, its life, its days and its lines. */
export function OrderDetails({ order, onBack, onRemoved }: OrderDetailsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { orders } = translator.messages.pane;
  const answer = useQuery("order", { number: order });
  return (
    <div className={styles.view}>
      <div>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {orders.back}
        </Button>
      </div>
      <Answered answer={answer} nothing={<Text>{translator.fill(orders.gone, { order })}</Text>}>
        {(detail) => <Details detail={detail} onRemoved={onRemoved} />}
      </Answered>
    </div>
  );
}

function Details({
  detail,
  onRemoved,
}: {
  readonly detail: OrderDetail;
  readonly onRemoved: (doneSentence: string) => void;
}): React.JSX.Element {
  const { translator, isReadOnly } = usePane();
  const { orders } = translator.messages.pane;
  const taken = useTakenStep(onRemoved);
  const { doneSentence, undone, wish, actions, undo, undoing } = taken;
  return (
    <>
      <Head detail={detail} />
      {doneSentence !== null && <DoneBar sentence={doneSentence} />}
      <OrderActions detail={detail} {...actions} />
      {undone !== null && (
        <UndoReturnStep key={undone.endToEndId} order={detail.number} returned={undone} {...undoing} />
      )}
      <OrderAmounts detail={detail} />
      {detail.toSettle !== null && <OrderExplanation order={detail.number} />}
      <OrderLife detail={detail} />
      {detail.ladder !== null && <DateLadder title={orders.ladder} days={detail.ladder} today={detail.today} />}
      <OrderLines detail={detail} onWish={detail.state === "draft" && !isReadOnly ? wish : null} onUndo={undo} />
      <OrderAbout detail={detail} />
    </>
  );
}

/** The step that is being taken with an order, or with a line of it; of two only the one that was opened last is open. */
function useTakenStep(onRemoved: (doneSentence: string) => void) {
  const [open, setOpen] = useState<OpenStep>(null);
  const [doneSentence, setDoneSentence] = useState<string | null>(null);
  const [wishes, setWishes] = useState<readonly Wish[]>([]);
  const [undone, setUndone] = useState<UndoneReturn | null>(null);
  const turnTo = (step: OpenStep, line: UndoneReturn | null, sentence: string | null): void => {
    setOpen(step);
    setUndone(line);
    setDoneSentence(sentence);
  };
  const onDone = (sentence: string, step: OrderStepName | OrderPaperName): void => {
    setWishes([]);
    turnTo(null, null, step === "remove" ? null : sentence);
    if (step === "remove") onRemoved(sentence);
  };
  return {
    doneSentence,
    undone,
    wish: (one: Wish): void => {
      setWishes((all) => withWish(all, one));
      setOpen((step) => (step === "refresh" ? step : "change"));
    },
    undo: ({ undoable: endToEndId, item, name }: OrderLine): void => {
      if (endToEndId !== null) turnTo(null, { endToEndId, item, name }, null);
    },
    actions: { open, onOpen: (step: OpenStep) => turnTo(step, null, null), wishes, setWishes, onDone },
    undoing: { onClose: () => setUndone(null), onDone: (sentence: string) => turnTo(null, null, sentence) },
  };
}

function Head({ detail }: { readonly detail: OrderDetail }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { translator, goTo } = usePane();
  const { orders } = translator.messages.pane;
  const { number, state, address, controlSum, transactions, items, collectionDate } = detail;
  return (
    <div className={view.section}>
      <span className={styles.head}>
        <h2 className={view.heading}>{translator.fill(orders.title, { order: number })}</h2>
        <Badge appearance="tint" color={STATE_COLOURS[state]}>
          {orders.states[state]}
        </Badge>
        {address !== null && (
          <Button
            size="small"
            appearance="subtle"
            icon={<TableSearchRegular />}
            aria-label={translator.fill(translator.messages.pane.parts.goTo, { address })}
            onClick={() => goTo(address)}
          >
            {orders.showRow}
          </Button>
        )}
      </span>
      <Money amount={controlSum} className={styles.sum} />
      <Text>
        {translator.fill(orders.count, { transactions, items })}, {translator.write(collectionDate, "longDate")}
      </Text>
    </div>
  );
}
