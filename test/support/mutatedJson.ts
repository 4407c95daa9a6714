/*
 * What anybody could make of the JSON in a cell: every member of it left out, or another value in its place, and texts that are
 * no JSON of ours.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const TEXTS = ["", "{", "null", "[]", "7", '"x"', "{}", '{"request":null,"facts":null}', '{"request":[],"facts":5}'];

const VALUES: readonly Json[] = [
  null,
  true,
  "",
  "x",
  "2026-13-45",
  -1,
  0.5,
  1e300,
  [],
  [null],
  [[1e9, 2e9]],
  {},
  { a: 1 },
];

/** Every text that differs from this one in one place. */
export function mutatedJson(text: string): readonly string[] {
  const whole = JSON.parse(text) as Json;
  return [...TEXTS, text.slice(0, -1), ...mutated(whole).map((value) => JSON.stringify(value))];
}

function mutated(value: Json): Json[] {
  if (value === null || typeof value !== "object") return VALUES.filter((other) => other !== value);
  if (isList(value)) {
    return [
      ...VALUES,
      ...value.flatMap((member, position) => [
        value.toSpliced(position, 1),
        ...mutated(member).map((other) => value.with(position, other)),
      ]),
    ];
  }
  return [
    ...VALUES,
    ...Object.entries(value).flatMap(([name, member]) => [
      Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)),
      ...mutated(member).map((other) => ({ ...value, [name]: other })),
    ]),
  ];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
