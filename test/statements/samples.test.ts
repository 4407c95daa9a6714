import { goldenOf, readSample, sampleNames, withoutBlanks } from "./golden";

/** Published folders whose results are kept. They are no part of the project: without them these tests show as skipped. */
const FOLDERS = ["mt940", "camt052", "camt053", "camt054", "pain002"] as const;

for (const folder of FOLDERS) {
  const names = sampleNames(folder);
  const describeFolder = names.length > 0 ? describe : describe.skip;

  describeFolder(`Published files of ${folder}`, () => {
    it.each(names.length > 0 ? names : ["none"])("%s is read without loss, as its description says", (name) => {
      const actual = readSample(folder, name);
      expect(withoutBlanks(actual)).toEqual(goldenOf(folder, name, actual));
    });
  });
}

/** By their description, which was counted apart from any reader: statements, entries, and entries of each kind but Other. */
const MT940_COUNTS: readonly (readonly [string, number, number, Readonly<Record<string, number>>])[] = [
  ["abnamro_incasso_doorlopend.sta", 1, 1, {}],
  ["abnamro_sepa.sta", 1, 1, {}],
  ["abnamro_structured.sta", 2, 10, {}],
  ["abnamro_voorbeeldbestanden.sta", 13, 13, { Batch: 2, Return: 1, Reject: 1 }],
  ["asn.sta", 7, 3, {}],
  ["bunq.sta", 1, 111, {}],
  ["commerzbank_return_charges.sta", 1, 1, { Return: 1 }],
  ["ing_eu_incasso.sta", 1, 1, {}],
  ["ing_iban.sta", 1, 21, {}],
  ["ing_sepa.sta", 1, 9, { Batch: 1 }],
  ["knab_doorlopend_incasso.sta", 1, 1, {}],
  ["rabobank_batches_pref.sta", 1, 3, {}],
  ["rabobank_sepa.sta", 2, 12, {}],
  ["rabobank_structured.sta", 2, 9, {}],
  ["sns.sta", 16, 4, {}],
  ["triodos_sepa.sta", 2, 8, {}],
];

/** The files with statements that do not tie, and how many. */
const UNTIED: Readonly<Record<string, number>> = {
  "abnamro_incasso_doorlopend.sta": 1,
  "abnamro_structured.sta": 2,
  "abnamro_voorbeeldbestanden.sta": 4,
  "commerzbank_return_charges.sta": 1,
  "ing_sepa.sta": 1,
  "rabobank_batches_pref.sta": 1,
  "rabobank_sepa.sta": 2,
};

const describeSamples = sampleNames("mt940").length > 0 ? describe : describe.skip;

describeSamples("What the description of the MT940 samples counts", () => {
  it.each(MT940_COUNTS)("comes out of %s", (name, statements, entries, kinds) => {
    const file = readSample("mt940", name);
    expect(file.statements).toHaveLength(statements);
    const read = file.statements.flatMap((statement) => statement.entries);
    expect(read).toHaveLength(entries);
    const counted: Record<string, number> = {};
    for (const { kind } of read) if (kind !== "Other") counted[kind] = (counted[kind] ?? 0) + 1;
    expect(counted).toEqual(kinds);
    expect(file.problems.filter(({ code }) => code === "statement.doesNotTie")).toHaveLength(UNTIED[name] ?? 0);
  });
});
