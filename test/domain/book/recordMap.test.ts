import fc from "fast-check";

import { RecordMap } from "../../../src/domain/book/recordMap";

/** Records of few rows, so that many share one; a new one is of row 0. */
const records = fc.array(fc.record({ row: fc.integer({ min: 0, max: 4 }) }), { minLength: 1, maxLength: 12 });

test("it knows of each record what a map would, also of those that share a row", () => {
  fc.assert(
    fc.property(records, fc.array(fc.tuple(fc.nat(), fc.nat())), (all, steps) => {
      const known = new RecordMap<{ readonly row: number }, number>();
      const model = new Map<{ readonly row: number }, number>();
      for (const [which, value] of steps) {
        const record = all[which % all.length] ?? { row: 0 };
        known.set(record, value);
        model.set(record, value);
      }
      expect(all.map((record) => known.get(record))).toEqual(all.map((record) => model.get(record)));
      expect(all.map((record) => known.has(record))).toEqual(all.map((record) => model.has(record)));
    }),
  );
});
