import { useState } from "react";
import { usePane } from "../../pane";

/** Orders that the bank is said to have, one after the other. */
interface Delivery {
  /** Said so here. */
  readonly delivered: readonly string[];
  /** The order of which something has to be looked at first; null for none. */
  readonly asking: string | null;
  readonly isBusy: boolean;
  readonly deliver: (orders: readonly string[]) => void;
  /** After that was looked at: whether it was recorded then. */
  readonly answered: (order: string, wasRecorded: boolean) => void;
}

/**
 * Records at one click that the bank has these orders, since today. An order of which something is booked by that, or a
 * warning has to be accepted, is looked at first, as every step that writes.
 */
export function useDelivery(onDelivered: (order: string) => void): Delivery {
  const { surroundings, changed, attempt } = usePane();
  const [delivered, setDelivered] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const record = (order: string): void => {
    setDelivered((last) => [...last, order]);
    onDelivered(order);
  };
  const deliverAll = async (orders: readonly string[]): Promise<void> => {
    await surroundings.settle?.();
    for (const order of orders) {
      const preview = await surroundings.session.prepare("deliver", { order });
      if (!preview.done || preview.journal !== null) {
        setAsking(order);
        return;
      }
      await surroundings.session.commit(preview);
      changed();
      record(order);
    }
  };
  return {
    delivered,
    asking,
    isBusy,
    deliver: (orders) => {
      setBusy(true);
      attempt(deliverAll(orders).finally(() => setBusy(false)));
    },
    answered: (order, wasRecorded) => {
      setAsking(null);
      if (wasRecorded) record(order);
    },
  };
}
