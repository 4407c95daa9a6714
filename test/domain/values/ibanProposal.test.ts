import fc from "fast-check";
import { readIban } from "../../../src/domain/values/iban";
import { proposedIban } from "../../../src/domain/values/ibanProposal";
import { dutchIban, sepaIban } from "../../support/accountCodes";

describe("What was meant by a wrong IBAN is proposed", () => {
  test.each([
    ["two digits are exchanged", "NL91ABNA0417163400", "NL91ABNA0417164300"],
    ["the check digits are exchanged", "NL19ABNA0417164300", "NL91ABNA0417164300"],
    ["a digit is wrong", "NL91ABNA0417764300", "NL91ABNA0417164300"],
    ["a digit is missing", "NL91ABNA041716430", "NL91ABNA0417164300"],
    ["a digit is there twice", "NL91ABNA00417164300", "NL91ABNA0417164300"],
    ["letters stand for digits", "NL9IABNA04I7I643OO", "NL91ABNA0417164300"],
    ["a digit stands for a letter", "NL91A8NA0417164300", "NL91ABNA0417164300"],
    ["a sign stands there that no IBAN has", "NL91 ABNA 0417_1643 00", "NL91ABNA0417164300"],
    ["the word stands before it", "IBAN: NL19 ABNA 0417 1643 00", "NL91ABNA0417164300"],
    ["a Belgian one has two digits exchanged", "BE68539007547043", "BE68539007547034"],
  ])("%s", (_what, wrong, right) => {
    expect(proposedIban(wrong)).toBe(right);
  });

  test.each([
    ["is right as it stands", "NL91 ABNA 0417 1643 00"],
    ["is right, of a bank that nobody knows", "NL93XXXX0417164300"],
    ["is wrong in more than one place", "NL91ABNA0417169999"],
    ["two right ones are one mistake away", "NL91ABNA0417164309"],
    ["is no IBAN at all", "onbekend"],
    ["is empty", ""],
    ["is of a country whose banks are not listed", "DE89370400440532013001"],
  ])("but nothing of one that %s", (_what, text) => {
    expect(proposedIban(text)).toBeNull();
  });

  test("whatever is proposed is right in every way, of a known bank, and one mistake away", () => {
    fc.assert(
      fc.property(mistaken(), ({ wrong }) => {
        const proposed = proposedIban(wrong);
        fc.pre(proposed !== null);
        expect(readIban(proposed ?? "")).toEqual({ iban: proposed, problems: [] });
        expect(distance(wrong, proposed ?? "")).toBeLessThanOrEqual(2);
      }),
    );
  });

  test("what was written is the only other one that is proposed", () => {
    fc.assert(fc.property(mistaken(), ({ right, wrong }) => [right, null].includes(proposedIban(wrong))));
  });

  test("most exchanged digits are put back", () => {
    const put = fc
      .sample(mistaken(), { numRuns: 300, seed: 1 })
      .filter(({ right, wrong }) => proposedIban(wrong) === right);
    expect(put.length).toBeGreaterThan(150);
  });

  test("nothing is ever proposed of an IBAN that is right", () => {
    fc.assert(fc.property(sepaIban(), (iban) => proposedIban(iban) === null));
  });
});

/** A Dutch IBAN with one mistake in it that makes it wrong. */
function mistaken(): fc.Arbitrary<{ readonly right: string; readonly wrong: string }> {
  return fc
    .tuple(
      dutchIban(),
      fc.nat(17),
      fc.constantFrom(..."0123456789ABNRO"),
      fc.constantFrom("other", "swap", "gone", "more"),
    )
    .map(([right, at, sign, how]) => {
      const [before, rest, after] = [right.slice(0, at), right.slice(at), right.slice(at + 1)];
      const swapped = before + after.slice(0, 1) + right.slice(at, at + 1) + after.slice(1);
      const wrong = { other: before + sign + after, swap: swapped, gone: before + after, more: before + sign + rest }[
        how
      ];
      return { right, wrong };
    })
    .filter(({ wrong }) => readIban(wrong).iban === null);
}

/** How many signs have to be put in, taken out or changed to make one of the other. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, sign] of [...one].entries()) {
    const now = [row + 1];
    for (const [at, of] of [...other].entries()) {
      now.push(Math.min((now[at] ?? 0) + 1, (above[at + 1] ?? 0) + 1, (above[at] ?? 0) + (sign === of ? 0 : 1)));
    }
    above = now;
  }
  return above.at(-1) ?? 0;
}
