import { unforeseen } from "../../src/kit/unforeseen";

const byChance = (numbers: Uint32Array<ArrayBuffer>) => crypto.getRandomValues(numbers);

describe("What nobody can foresee", () => {
  test("is every number below what is asked, and no other", () => {
    const draw = unforeseen(byChance);
    const seen = new Set(Array.from({ length: 5_000 }, () => draw(7)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(draw(1)).toBe(0);
  });

  test("is drawn again where it would make some numbers likelier", () => {
    // Of 2^32 numbers the last one is over when they are dealt out to three.
    expect(unforeseen((numbers) => numbers.set([0xffff_ffff, 0xffff_fffe, 5]))(3)).toBe(0xffff_fffe % 3);
  });

  test("is another one each time", () => {
    const [one, other] = [1, 2].map(() => {
      const draw = unforeseen(byChance);
      return Array.from({ length: 20 }, () => draw(1_000)).join();
    });
    expect(one).not.toBe(other);
  });
});
