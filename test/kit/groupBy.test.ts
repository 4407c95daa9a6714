import fc from "fast-check";

import { by, byNumber } from "../../src/kit/byNumber";
import { CompactGroups } from "../../src/kit/compactGroups";
import { firstBy } from "../../src/kit/firstBy";
import { getOrInsert } from "../../src/kit/getOrInsert";
import { groupBy } from "../../src/kit/groupBy";
import { largestOf } from "../../src/kit/largestOf";
import { runsOf } from "../../src/kit/runsOf";
import { countBy, countDistinct, highestBy, sumBy } from "../../src/kit/totals";

interface Line {
  readonly order: string;
  readonly amount: number;
}

const lines = fc.array(fc.record({ order: fc.constantFrom("a", "b", "c", ""), amount: fc.nat({ max: 9 }) }));
const keyOf = ({ order }: Line) => (order === "" ? undefined : order);
const amountOf = ({ amount }: Line) => amount;

describe("grouping", () => {
  it("keeps groups and values in their order; what has no key is in no group", () => {
    const values = ["b1", "a1", "-", "b2"];
    const groups = groupBy(values, (value) => (value === "-" ? undefined : value.charAt(0)));
    expect([...groups]).toEqual([
      ["b", ["b1", "b2"]],
      ["a", ["a1"]],
    ]);
  });

  it("takes null for a key as any other", () => {
    expect([...groupBy([1, 2], () => null)]).toEqual([[null, [1, 2]]]);
  });

  it("is the same in every form of it", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const groups = groupBy(all, keyOf);
        const known = all.filter((line) => keyOf(line) !== undefined);
        expect([...groups.values()].flat().length).toBe(known.length);
        expect([...countBy(all, keyOf)]).toEqual([...groups].map(([key, group]) => [key, group.length]));
        expect([...sumBy(all, keyOf, amountOf)]).toEqual(
          [...groups].map(([key, group]) => [key, group.reduce((sum, { amount }) => sum + amount, 0)]),
        );
        expect([...highestBy(all, keyOf, amountOf)]).toEqual(
          [...groups].map(([key, group]) => [key, Math.max(...group.map(amountOf))]),
        );
        expect([...firstBy(known, ({ order }) => order)]).toEqual([...groups].map(([key, [first]]) => [key, first]));
        expect([...new CompactGroups(known, ({ order }) => order).values()]).toEqual([...groups.values()]);
      }),
    );
  });

  it("puts into a map what is not there, and nothing else", () => {
    const map = new Map([["a", 1]]);
    expect([getOrInsert(map, "a", () => 2), getOrInsert(map, "b", () => 3), getOrInsert(map, "b", () => 4)]).toEqual([
      1, 3, 3,
    ]);
  });
});

it("counts different numbers whatever order they come in", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 })), (numbers) => {
      expect(countDistinct(numbers, (number) => number)).toBe(new Set(numbers).size);
    }),
  );
});

describe("runs", () => {
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

  it("go on while each value is the same as the one before", () => {
    expect([...runsOf(["a", "A", "b", "a"], isSame)]).toEqual([["a", "A"], ["b"], ["a"]]);
    expect([...runsOf([], isSame)]).toEqual([]);
  });

  it("compare with the one before, not with the first", () => {
    const numbers = [1, 2, 3, 5, 6];
    expect([...runsOf(numbers, (before, number) => number === before + 1)]).toEqual([
      [1, 2, 3],
      [5, 6],
    ]);
  });

  it("put together are the values, each run as long as it can be", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "A", "b")), (values) => {
        const runs = [...runsOf(values, isSame)];
        expect(runs.flat()).toEqual(values);
        for (const run of runs) expect(run.every((value) => isSame(run[0], value))).toBe(true);
        runs.slice(1).forEach(([first], index) => {
          expect(isSame(runs[index]?.[0] ?? "", first)).toBe(false);
        });
      }),
    );
  });
});

describe("comparing", () => {
  it("puts numbers in texts in the order of numbers", () => {
    const numbers = ["2026-0010", "2026-0009", "A-2", "A-10", "1300", "400"];
    expect(numbers.toSorted(byNumber)).toEqual(["400", "1300", "2026-0009", "2026-0010", "A-2", "A-10"]);
  });

  it("is that of localeCompare", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(Math.sign(byNumber(one, other))).toBe(Math.sign(one.localeCompare(other, "en", { numeric: true })));
      }),
    );
  });

  it("puts the lowest number first, and equal ones as they were", () => {
    const values = [
      { name: "c", line: 2 },
      { name: "a", line: 1 },
      { name: "b", line: 2 },
    ];
    expect(values.toSorted(by(({ line }) => line)).map(({ name }) => name)).toEqual(["a", "c", "b"]);
  });
});

test("the largest of numbers is that of Math.max, of more of them than a call takes", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, floor) => {
      expect(largestOf(values, floor)).toBe(Math.max(floor, ...values));
    }),
  );
  expect(
    largestOf(
      Array.from({ length: 300_000 }, (_, index) => index),
      0,
    ),
  ).toBe(299_999);
});
