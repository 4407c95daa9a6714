import { goldenOf, readSample, sampleNames, withoutBlanks } from "./golden";

/** Published folders whose results are kept. They are no part of the project: without them these tests show as skipped. */
const FOLDERS = ["mt940", "coda", "camt052", "camt053", "camt054", "pain002"] as const;

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

const RETURNS_OF_TRANSFERS =
  "postfinance_200519_camt054-returns_p_ch2909000000250094239_1109800798_0_2019052023472022.xml";

/** By reading the files: entries of each kind but Other, and what is told. */
const XML_COUNTS: readonly (readonly [string, string, number, Readonly<Record<string, number>>, readonly string[]])[] =
  [
    ["camt052", "viafintech_052_v8.xml", 1, {}, []],
    ["camt053", "abnamro_example_camt.053.001.02.xml", 13, { Batch: 2, Reject: 1, Return: 1 }, []],
    ["camt053", "genkgo_camt053.v8.xml", 1, {}, []],
    ["camt053", "krijgsman_camt.053.001.02.xml", 3, {}, []],
    ["camt053", "postfinance_7batches_5returns_053.001.04.xml", 13, { Batch: 2, Return: 2 }, []],
    ["camt053", "viafintech_ing_with_batch_053.001.02.xml", 3, {}, ["doesNotTie", ...Array(6).fill("counts")]],
    ["camt053", "viafintech_instdamt.xml", 1, {}, ["doesNotTie"]],
    ["camt053", "viafintech_valid_example.xml", 4, {}, []],
    ["camt054", "genkgo_camt054.v8.xml", 1, {}, ["counts"]],
    ["camt054", "postfinance_054.001.04.xml", 1, {}, []],
    ["camt054", "postfinance_054.001.08.xml", 1, {}, []],
    ["camt054", RETURNS_OF_TRANSFERS, 1, {}, []],
    ["camt054", "postfinance_direct_debit_batch.xml", 1, { Batch: 1 }, []],
    ["camt054", "viafintech_054_valid_example.xml", 4, { Batch: 2, Return: 2 }, []],
    ["pain002", "nordea_pain_002_v3_group_reject.xml", 1, {}, []],
    ["pain002", "nordea_pain_002_v3_txn_reject.xml", 1, {}, []],
    ["pain002", "postfinance_chdd_pain.002.001.03.xml", 1, {}, []],
    ["pain002", "viafintech_pain.002.001.10.xml", 1, { Reject: 1 }, []],
  ];

describeSamples("What the camt and pain.002 samples hold", () => {
  it.each(XML_COUNTS)("comes out of %s/%s", (folder, name, entries, kinds, problems) => {
    const file = readSample(folder, name);
    const read = file.statements.flatMap((statement) => statement.entries);
    expect(read).toHaveLength(entries);
    const counted: Record<string, number> = {};
    for (const { kind } of read) if (kind !== "Other") counted[kind] = (counted[kind] ?? 0) + 1;
    expect(counted).toEqual(kinds);
    expect(file.problems.map(({ code }) => code.replace("statement.", ""))).toEqual(problems);
  });
});
