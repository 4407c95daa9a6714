import { readBack } from "../../../src/iso20022/pain008/differences";
import type { DirectDebitMessage } from "../../../src/iso20022/pain008/message";
import { writeDirectDebitFile, writeIfLawful } from "../../../src/iso20022/pain008/writer";
import { batch, message, transaction } from "../../support/directDebitMessage";
import { expectValidBankFile } from "../../support/schemas";

/*
 * Each rule of the profile, broken alone by what is to be written and by what was written: neither becomes a bank file.
 */

const ADDRESS = { street: "Dorpsstraat", buildingNumber: "1", postalCode: "1234 AB", town: "Utrecht", country: "NL" };
const HYBRID = { ...ADDRESS, street: null, buildingNumber: null, lines: ["Dorpsstraat 1"] };

/** Two batches, so that a count or a sum of one is not that of the whole; an address in its parts, and one hybrid. */
const LAWFUL = message({
  batches: [
    batch({ transactions: [transaction({ debtorAddress: ADDRESS }), transaction({ endToEndId: "F2026-0002" })] }),
    batch({
      ...{ paymentInformationId: "INC-20261122-0001-2", sequenceType: "FRST" as const },
      transactions: [transaction({ endToEndId: "F2026-0003", debtorAddress: HYBRID })],
    }),
  ],
});

const lawfulText = new TextDecoder().decode(writeDirectDebitFile(LAWFUL));

/** The file with the first or another occurrence of a text replaced. */
function altered(from: string, to: string, occurrence = 1): Uint8Array {
  const parts = lawfulText.split(from);
  if (parts.length <= occurrence) throw new Error(`${from} is not there so often`);
  const text = parts.slice(0, occurrence).join(from) + to + parts.slice(occurrence).join(from);
  return new TextEncoder().encode(text);
}

/** The message with its second batch changed. */
function second(changes: Parameters<typeof batch>[0]): DirectDebitMessage {
  const [first, other] = LAWFUL.batches;
  if (first === undefined || other === undefined) throw new Error("two batches are needed");
  return { ...LAWFUL, batches: [first, { ...other, ...changes }] };
}

/** The message with its last transaction changed. */
function last(changes: Parameters<typeof transaction>[0]): DirectDebitMessage {
  const own = { endToEndId: "F2026-0003", debtorAddress: HYBRID };
  return second({ transactions: [transaction({ ...own, ...changes })] });
}

/** A rule, a message that breaks it alone (none where no message can), a file that does, and what that one says otherwise. */
type Case = readonly [rule: string, message: DirectDebitMessage | null, file: Uint8Array, fields: readonly string[]];

const LINES_ALONE = "no address of lines alone";
const LONG = "x".repeat(71);

const CASES: readonly Case[] = [
  [
    "the count of the whole",
    { ...LAWFUL, numberOfTransactions: 2 },
    altered("<NbOfTxs>3", "<NbOfTxs>2"),
    ["numberOfTransactions"],
  ],
  [
    "the sum of the whole",
    { ...LAWFUL, controlSum: transaction().amount },
    altered("<CtrlSum>300.00", "<CtrlSum>100.00"),
    ["controlSum"],
  ],
  [
    "the count of a batch",
    second({ numberOfTransactions: 2 }),
    altered("<NbOfTxs>1", "<NbOfTxs>2"),
    ["numberOfTransactions"],
  ],
  [
    "the sum of a batch",
    // The sum of the whole follows that of the batches.
    { ...second({ controlSum: LAWFUL.controlSum }), controlSum: 500_00 as DirectDebitMessage["controlSum"] },
    altered("<CtrlSum>100.00", "<CtrlSum>300.00"),
    ["controlSum"],
  ],
  ["the characters", last({ debtorName: "Ren\u00e9" }), altered("Debiteur Een", "Ren\u00e9", 3), ["debtorName"]],
  ["the length of a name", last({ debtorName: LONG }), altered("Debiteur Een", LONG, 3), ["debtorName"]],
  [
    "the length of a text",
    last({ remittance: { kind: "unstructured", text: LONG.repeat(2) } }),
    altered("<Ustrd>Factuur F2026-0001", `<Ustrd>${LONG.repeat(2)}`, 3),
    ["unstructured"],
  ],
  [
    "the length of a mandate's reference",
    last({ mandateId: "M".repeat(36) }),
    altered("<MndtId>SR10001", `<MndtId>${"M".repeat(36)}`, 3),
    ["mandateId"],
  ],
  [
    LINES_ALONE,
    last({ debtorAddress: { ...HYBRID, postalCode: null, town: null, country: null } }),
    altered(
      /<PstCd>[^<]*<\/PstCd>\s*<TwnNm>[^<]*<\/TwnNm>\s*<Ctry>NL<\/Ctry>\s*<AdrLine>/.exec(lawfulText)?.[0] ?? "?",
      "<AdrLine>",
    ),
    ["debtorAddress"],
  ],
  ["charges shared as the scheme has it", null, altered("<ChrgBr>SLEV", "<ChrgBr>SHAR"), ["chargeBearer"]],
  ["charges said at every batch", null, altered("<ChrgBr>SLEV</ChrgBr>", "", 2), ["chargeBearer"]],
  [
    "one scheme",
    second({ localInstrument: "B2B" }),
    altered("<Cd>CORE</Cd>", "<Cd>B2B</Cd>", 2),
    ["localInstrument", "localInstrument"],
  ],
  [
    "a day that is one",
    second({ collectionDate: "2026-02-30" as never }),
    altered("<ReqdColltnDt>2026-12-01", "<ReqdColltnDt>2026-02-30", 2),
    ["collectionDate"],
  ],
];

describe("A bank file that breaks one rule of the profile alone", () => {
  test("is one of which the lawful one says nothing", async () => {
    expect(writeIfLawful(LAWFUL).problems).toEqual([]);
    expect(await expectValidBankFile(writeDirectDebitFile(LAWFUL))).toEqual(LAWFUL);
  });

  test.each(CASES.filter(([, broken]) => broken !== null))("is not written: %s", (rule, broken) => {
    const { bytes, problems } = writeIfLawful(broken ?? LAWFUL);
    expect(bytes).toBeNull();
    // Of lines alone both town and country are missing.
    expect(problems).toHaveLength(rule === LINES_ALONE ? 2 : 1);
  });

  test.each(CASES)("is not offered where it was written: %s", async (_rule, _broken, file, fields) => {
    expect(readBack(LAWFUL, file).map(({ kind, field }) => [kind, field])).toEqual(
      fields.map((field) => ["different", field]),
    );
    await expect(expectValidBankFile(file)).rejects.toThrow();
  });
});
