import { once, remembered, rememberedLast, rememberedOf } from "../../src/kit/remembered";

/** A function that counts how often it is really asked. */
function counting<Question, Answer>(answer: (question: Question) => Answer) {
  const asked: Question[] = [];
  return {
    asked,
    answer: (question: Question): Answer => {
      asked.push(question);
      return answer(question);
    },
  };
}

describe("an answer that is remembered", () => {
  it("is given once for each question", () => {
    const { asked, answer } = counting((number: number) => number * 2);
    const double = remembered(answer);
    expect([1, 2, 1, 2, 1].map(double)).toEqual([2, 4, 2, 4, 2]);
    expect(asked).toEqual([1, 2]);
  });

  it("is the same for questions with one key", () => {
    const { asked, answer } = counting((name: string) => name.length);
    const lengthOf = remembered(answer, (name) => name.toLowerCase());
    expect([lengthOf("Jan"), lengthOf("JAN")]).toEqual([3, 3]);
    expect(asked).toEqual(["Jan"]);
  });

  it.each([null, undefined])("may be %s", (nothing) => {
    const { asked, answer } = counting(() => nothing);
    const find = remembered(answer);
    const thing = {};
    const findOf = rememberedOf(answer);
    expect([find(1), find(1), findOf(thing), findOf(thing)]).toEqual([nothing, nothing, nothing, nothing]);
    expect(asked).toEqual([1, thing]);
  });

  it("belongs to its object, not to one that looks the same", () => {
    const { asked, answer } = counting(({ name }: { readonly name: string }) => `${name}!`);
    const shout = rememberedOf(answer);
    const [one, other] = [{ name: "a" }, { name: "a" }];
    expect([shout(one), shout(other), shout(one)]).toEqual(["a!", "a!", "a!"]);
    expect(asked).toEqual([one, other]);
  });

  it("is not kept when making it failed", () => {
    let isBroken = true;
    const read = remembered(() => {
      if (isBroken) throw new Error("broken");
      return "read";
    });
    expect(() => read(1)).toThrow("broken");
    isBroken = false;
    expect(read(1)).toBe("read");
  });
});

it("the last answer is given again until something else is asked", () => {
  const { asked, answer } = counting((day: string | undefined) => day?.length);
  const lengthOf = rememberedLast(answer);
  expect([undefined, undefined, "a", "a", "bb", "a"].map(lengthOf)).toEqual([undefined, undefined, 1, 1, 2, 1]);
  expect(asked).toEqual([undefined, "a", "bb", "a"]);
});

it("what is made once is made when it is first asked for", () => {
  let made = 0;
  const make = once(() => void (made += 1));
  expect(made).toBe(0);
  make();
  make();
  expect(made).toBe(1);
});
