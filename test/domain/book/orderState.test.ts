import { isoDate } from "../../../src/domain/values/calendar";
import { orderState } from "../../../src/domain/book/orderState";

const today = isoDate("2026-11-22");

describe("The state of an order", () => {
  test.each([
    ["a draft is to be issued", "Draft", null, "2026-11-10", "draft"],
    ["an issued order is to be delivered, also when its day has passed", "InTransit", null, "2026-11-10", "toDeliver"],
    ["a delivered one is on its way until the day before", "InTransit", "2026-11-20", "2026-11-23", "onItsWay"],
    ["from its collection date on its money is awaited", "InTransit", "2026-11-20", "2026-11-22", "toSettle"],
    ["what is settled stays settled", "Settled", "2026-11-20", "2026-11-25", "settled"],
    ["what is cancelled stays cancelled", "Cancelled", null, "2026-11-25", "cancelled"],
  ] as const)("%s", (_, status, deliveredOn, collectionDate, state) => {
    const order = {
      status,
      deliveredOn: deliveredOn === null ? null : isoDate(deliveredOn),
      collectionDate: isoDate(collectionDate),
    };
    expect(orderState(order, today)).toBe(state);
  });
});
