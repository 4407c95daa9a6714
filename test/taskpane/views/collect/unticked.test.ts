import fc from "fast-check";
import { isoDate } from "../../../../src/domain/values/calendar";
import type { ProposedDebtor, ProposedItem } from "../../../../src/taskpane/views/collect/collectProposal.query";
import {
  exclusionIn,
  isTicked,
  NOTHING_UNTICKED,
  tickOf,
  untickedTotal,
  withDebtor,
  withItem,
} from "../../../../src/taskpane/views/collect/unticked";

function itemOf(debtor: string, number: number): ProposedItem {
  const item = `F${debtor}-${String(number)}`;
  return {
    ...{ item, debtor, fullName: `NL01:${item}`, address: null, name: debtor, together: 1 },
    ...{ dueDate: isoDate("2026-12-01"), discount: "0.00", amount: "10.00" },
  };
}

function debtorOf(debtor: string, count: number): ProposedDebtor {
  const head = Array.from({ length: count }, (_, at) => itemOf(debtor, at + 1));
  const items = { id: 1, length: count, head };
  return { debtor, name: debtor, amount: `${String(count * 10)}.00`, items };
}

const jansen = debtorOf("10001", 3);
const [first, second] = jansen.items.head as [ProposedItem, ProposedItem];
const all = jansen.items.head;

describe("What is unticked", () => {
  test("is a customer as a whole, until the tick is set again", () => {
    const out = withDebtor(jansen, NOTHING_UNTICKED);
    expect(tickOf(jansen, out)).toBe(false);
    expect(exclusionIn(out)).toEqual({ excludeDebtor: ["10001"] });
    expect(untickedTotal(out)).toEqual({ count: 3, amount: 30_00 });
    expect(withDebtor(jansen, out).size).toBe(0);
  });

  test("is one invoice, and the customer is ticked in part", () => {
    const out = withItem(first, all, NOTHING_UNTICKED);
    expect(tickOf(jansen, out)).toBe("mixed");
    expect([isTicked(first, out), isTicked(second, out)]).toEqual([false, true]);
    expect(exclusionIn(out)).toEqual({ exclude: [first.fullName] });
    expect(withItem(first, all, out).size).toBe(0);
    // Ticking the customer ticks all invoices again.
    expect(tickOf(jansen, withDebtor(jansen, out))).toBe(true);
  });

  test("counts for nothing of an invoice that is not proposed any more", () => {
    const out = withItem(first, all, NOTHING_UNTICKED);
    const left = { ...jansen, items: { id: 1, length: 1, head: [second] } };
    expect(tickOf(left, out)).toBe(true);
    // Of a customer whose invoices are not all here it is not known which they are.
    expect(tickOf({ ...jansen, items: { id: 1, length: 3, head: [second] } }, out)).toBe("mixed");
  });

  test("is all but one where one of a customer left out is ticked again", () => {
    const out = withItem(second, all, withDebtor(jansen, NOTHING_UNTICKED));
    expect(all.map((item) => isTicked(item, out))).toEqual([false, true, false]);
    expect(untickedTotal(out)).toEqual({ count: 2, amount: 20_00 });
  });

  test("comes to what is left out, whatever is clicked", () => {
    const debtors = [debtorOf("1", 1), debtorOf("2", 2), debtorOf("3", 4)];
    const clicks = fc.array(fc.tuple(fc.nat(2), fc.option(fc.nat(3))));
    fc.assert(
      fc.property(clicks, (pressed) => {
        const out = pressed.reduce((last, [which, position]) => {
          const debtor = debtors[which] as ProposedDebtor;
          const item = position === null ? undefined : debtor.items.head[position];
          return item === undefined ? withDebtor(debtor, last) : withItem(item, debtor.items.head, last);
        }, NOTHING_UNTICKED);
        const left = debtors.flatMap(({ items }) => items.head).filter((item) => !isTicked(item, out));
        expect(untickedTotal(out)).toEqual({ count: left.length, amount: left.length * 10_00 });
        for (const debtor of debtors) {
          const ticked = debtor.items.head.filter((item) => isTicked(item, out)).length;
          expect(tickOf(debtor, out)).toBe(ticked === debtor.items.length ? true : ticked === 0 ? false : "mixed");
        }
      }),
    );
  });
});
