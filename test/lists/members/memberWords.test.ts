import {
  frequencyOf,
  isCollectedBy,
  isLiving,
  isSampleName,
  monthsOfCode,
  saidSequence,
} from "../../../src/lists/members/memberWords";

test.each([
  ...([
    ["maandelijks", 1],
    ["Per kwartaal", 3],
    ["driemaandelijks", 3],
    ["halbjährlich", 6],
    ["jaarlijks", 12],
  ] as const),
  ...([
    ["M", 1],
    ["12", 12],
    ["1 year", 12],
    ["bimestrielle", 2],
    ["once", "once"],
    ["none", "never"],
  ] as const),
  ["om de week", null],
] as const)("%s is every %s months", (text, months) => {
  expect(frequencyOf(text)).toBe(months);
});

test.each([
  ["31", [1, 4, 7, 10]],
  ["33", [3, 6, 9, 12]],
  ["62", [2, 8]],
  ["1203", [3]],
  ["11", [11]],
  ["maart, sep", [3, 9]],
  ["Février", [2]],
  ["34", null],
  ["1213", null],
  ["later", null],
  ["", null],
])("the month code %s means the months %p", (code, months) => {
  expect(monthsOfCode(code)).toEqual(months);
});

test("a sequence is said by a code, a word, or not at all", () => {
  expect(
    ["OOFF", "Doorlopend", "wiederkehrende Lastschrift", "Erstlastschrift", "FNAL", "kan"].map(saidSequence),
  ).toEqual([...["oneOff", "recurrent", "following", "first", "last", null]]);
});

test("a way of payment is collected, is not, or is not known", () => {
  expect(
    ["Ja", "x", "Einzug", "incasso", "1", "12-3-2020", "45000"].every((text) => isCollectedBy(text) === true),
  ).toBe(true);
  expect(["nee", "-", "overboeking", "u", "2"].map(isCollectedBy)).toEqual([false, false, false, false, false]);
  expect(isCollectedBy("via de penningmeester")).toBeNull();
});

test("who has ended, and what is a sample, is known by words", () => {
  expect(["actief", "opgezegd", "1", "0", "donateur"].map(isLiving)).toEqual([true, false, true, false, null]);
  expect(["Max Mustermann", "Voorbeeld, vul hier in", "Jan Muster-Bos", "Bos"].map(isSampleName)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
