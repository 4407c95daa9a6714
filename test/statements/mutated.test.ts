import fc from "fast-check";

import { readStatementFile } from "../../src/statements/readStatementFile";

/*
 * Files that were cut, mixed up or tampered with: whatever comes, it is read or refused, never thrown, and every amount is a whole
 * number of cents.
 */

const MT940 = [
  "{1:F01INGBNL2ABXXX0000000000}{2:I940INGBNL2AXXXN}{4:",
  ":20:P261105000000001",
  ":25:NL68INGB0000012345EUR",
  ":28C:00000",
  ":60F:C261104EUR1000,00",
  ":61:2611051105C100,00NDDTPREF//26309000000002",
  "/TRCD/01000/",
  ":86:/PREF/BATCH-1//CSID/NL32ZZZ999999991234//REMI/USTD//TOTAAL 168 POSTEN/",
  ":61:2611051105DR12,35NRTIEREF//26309000000001",
  "/OCMT/EUR11,85//CHGS/EUR0,50/",
  ":86:109?00RETOURE?20EREF+E2E-1 MREF+M-1?21SVWZ+WIDERSPRUCH?34912",
  ":61:261105D9,00NDV MARF",
  ":86:/MARF/M-1//RTRN/MS033//CNTP/NL20INGB0001234567/INGBNL2A/A/B/STAD//REMI/USTD//x/",
  ":62M:C261105EUR1078,65",
  "-}",
].join("\r\n");

/** A batch with a detail, and a return. */
const CODA = [
  "0000007112600005        FILE-1    ADDRESSEE                 KREDBEBB   00745812313 00000                                       2",
  "12211BE68539007547034                  EUR0000000011234560051126HOLDER                    ACCOUNT                            211",
  "2100010000REF1                 0000000000150250061126105500000                                                     06112621111 0",
  "2200010000                                                     BATCH-1                                                       0 0",
  "2100010001REF2                 0000000000150250061126505500001127061126110BE69ZZZ050D000000008               MNDT-206112621101 0",
  "2200010001024-000123/A                 FACTURE 2026/0417 ABONNEE2E-2026-0417                      GKCCBEBB                   1 0",
  "2300010001BE10091012345604                  EURNAME                               MENT                                       0 1",
  "3100010002REF2                 505500001001NAME                                                                              1 0",
  "3200010002STREET 12                          5000 NAMUR                                                                      0 0",
  "2100020000REF3                 1000000000089900101126005030001127051126114BE69ZZZ050D000000008               MNDT-210112621201 0",
  "2200020000023-000077                   FACTURE 2026/0402       E2E-2026-0402                      BBRUBEBB      2AM04        1 0",
  "2300020000BE79310112233433                  EURNAME                                                                     2AM040 0",
  "8211BE68539007547034                  EUR0000000011294810061126                                                                1",
  "4 00010000                      A MESSAGE                                                                                      0",
  "9               000011000000000089900000000000150250                                                                           2",
].join("\r\n");

const FRAGMENTS = [
  ":61:",
  ":86:",
  ":62F:",
  "-}",
  "{4:",
  "//",
  "/MARF/",
  "/REMI/",
  "?20",
  "EREF+",
  "\r\n",
  "\u0000",
  "C",
  ",",
];

/** The text with some of its parts cut out, doubled, or put in. */
const mutated = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        cut: fc.nat(40),
        put: fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 6 }), fc.constant("")),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) => changes.reduce((all, { at, cut, put }) => all.slice(0, at) + put + all.slice(at + cut), text));

describe("A mutated statement", () => {
  it.each([
    ["MT940", MT940],
    ["CODA", CODA],
  ])("is read or refused, never thrown: %s", (_, text) => {
    expect(readStatementFile("x", [new TextEncoder().encode(text)]).statements[0]?.entries.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(mutated(text), (changed) => {
        const { statements, problems } = readStatementFile("x", [new TextEncoder().encode(changed)]);
        expect(statements.length + problems.length).toBeGreaterThan(0);
        for (const { entries } of statements) {
          for (const { amount, details } of entries) {
            expect(Number.isSafeInteger(amount)).toBe(true);
            for (const detail of details) expect(Number.isSafeInteger(detail.amount)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
