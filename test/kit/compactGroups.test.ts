import fc from "fast-check";
import { CompactGroups } from "../../src/kit/compactGroups";

const records = fc.array(fc.record({ key: fc.constantFrom("a", "b", "c", "d"), value: fc.nat() }));

test("the records of a key are those that have it, in the order in which they stand", () => {
  fc.assert(
    fc.property(records, (list) => {
      const groups = new CompactGroups(list, ({ key }) => key);
      const keys = [...new Set(list.map(({ key }) => key))];
      const withKey = (wanted: string) => list.filter(({ key }) => key === wanted);
      expect(groups.size).toBe(keys.length);
      expect([...groups.values()]).toEqual(keys.map(withKey));
      expect([...groups.ofMany()]).toEqual(keys.map(withKey).filter(({ length }) => length > 1));
      expect(keys.map((key) => [groups.has(key), groups.get(key)])).toEqual(keys.map((key) => [true, withKey(key)]));
      expect([groups.has("e"), groups.get("e")]).toEqual([false, undefined]);
    }),
  );
});
