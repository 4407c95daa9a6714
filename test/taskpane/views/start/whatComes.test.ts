import { isoDate } from "../../../../src/domain/values/calendar";
import { whatComes } from "../../../../src/taskpane/views/start/whatComes";

const DAY = isoDate("2026-11-24");
const LATER = isoDate("2026-12-01");
const onItsWay = { count: 2, amount: "40.00", only: null, by: DAY };
const none = { count: 0, amount: "0.00", only: null, by: null };
const money = { what: "money", day: DAY, amount: "40.00", orders: 2 };

describe("What comes next", () => {
  test.each([
    ["the money that is on its way, where nothing falls due before", onItsWay, LATER, money],
    ["that money where nothing falls due at all", onItsWay, null, money],
    ["that money where an invoice falls due on the same day", onItsWay, DAY, money],
    ["the invoice that falls due before it", { ...onItsWay, by: LATER }, DAY, { what: "due", day: DAY }],
    ["the first invoice where no money is on its way", none, LATER, { what: "due", day: LATER }],
    ["nothing that is known of", none, null, null],
  ])("is %s", (_, way, nextDue, expected) => {
    expect(whatComes({ onItsWay: way }, { nextDue })).toEqual(expected);
  });
});
