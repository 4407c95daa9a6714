import { useState } from "react";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { DayField } from "../../parts/DateField";
import { useAction } from "../../useAction";
import { OrderStep, type StepProps } from "./OrderStep";

/** A transaction of an order that came back, by what it collected. */
export interface UndoneReturn {
  readonly endToEndId: string;
  readonly item: string;
  readonly name: string;
}

/** Takes back the return of one transaction, whatever else happened to its order since. */
export function UndoReturnStep({ returned, ...props }: StepProps & { readonly returned: UndoneReturn }) {
  const { surroundings, translator } = usePane();
  const { orders, returns } = translator.messages.pane;
  const { endToEndId, item, name } = returned;
  const [bookingDate, setBookingDate] = useState(() => dateOf(surroundings.clock()));
  const texts = {
    title: translator.fill(returns.undoTitle, { item, name }),
    intro: returns.undoIntro,
    commit: returns.undoCommit,
    done: returns.undoDone,
  };
  const request = { order: props.order, endToEndId, bookingDate };
  return (
    <OrderStep {...props} texts={texts} action={useAction("undo")} request={request}>
      <DayField
        label={orders.undo.bookingDate}
        hint={orders.undo.bookingDateHint}
        value={bookingDate}
        onChange={setBookingDate}
      />
    </OrderStep>
  );
}
