import fc from "fast-check";

import { dateFromDayNumber, type IsoDate, isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { type Cents, cents, sumOf } from "../../src/domain/values/money";
import { mod97CheckDigits } from "../../src/domain/values/mod97";
import type {
  DirectDebitMessage,
  MandateAmendment,
  MessageAddress,
  PaymentInformation,
  Remittance,
  Transaction,
  UltimateParty,
} from "../../src/iso20022/pain008/message";

/** A lawful transaction; a test changes what it is about. */
export function transaction(changes: Partial<Transaction> = {}): Transaction {
  return {
    endToEndId: "F2026-0001",
    amount: cents(10_000),
    mandateId: "SR10001",
    dateOfSignature: isoDate("2009-11-01"),
    amendment: null,
    debtorAgentBic: null,
    debtorName: "Debiteur Een",
    debtorAddress: null,
    debtorIban: "BE68539007547034",
    ultimateCreditorName: null,
    ultimateDebtor: null,
    remittance: { kind: "unstructured", text: "Factuur F2026-0001" },
    ...changes,
  };
}

/** A lawful batch; count and sum are those of its transactions unless they are given. */
export function batch(changes: Partial<PaymentInformation> = {}): PaymentInformation {
  const transactions = changes.transactions ?? [transaction()];
  return {
    paymentInformationId: "INC-20261122-0001-1",
    batchBooking: true,
    localInstrument: "CORE",
    sequenceType: "RCUR",
    collectionDate: isoDate("2026-12-01"),
    categoryPurpose: null,
    ultimateCreditorName: null,
    creditor: {
      name: "Voorbeeld BV",
      address: null,
      iban: "NL91ABNA0417164300",
      bic: "ABNANL2A",
      creditorId: "NL42ZZZ123456780001",
    },
    numberOfTransactions: transactions.length,
    controlSum: sumOf(transactions, ({ amount }) => amount),
    transactions,
    ...changes,
  };
}

/** A lawful message; count and sum are those of its batches unless they are given. */
export function message(changes: Partial<DirectDebitMessage> = {}): DirectDebitMessage {
  const batches = changes.batches ?? [batch()];
  return {
    version: "pain.008.001.08",
    messageId: "INC-20261122-0001",
    creationDateTime: isoDateTime("2026-11-22T10:15:00"),
    initiatingPartyName: "Voorbeeld BV",
    initiatingPartyId: null,
    initiatingPartyIssuer: null,
    numberOfTransactions: batches.reduce((count, { transactions }) => count + transactions.length, 0),
    controlSum: sumOf(batches, ({ controlSum }) => controlSum),
    batches,
    ...changes,
  };
}

/** A lawful message of one batch with these transactions, each with an end-to-end ID of its own. */
export function messageWith(...changes: readonly Partial<Transaction>[]): DirectDebitMessage {
  const transactions = changes.map((change, index) =>
    transaction({ endToEndId: `F2026-${String(index + 1).padStart(4, "0")}`, ...change }),
  );
  return message({ batches: [batch({ transactions })] });
}

const SEPA_CHARACTERS = [..."ABCXYZabcxyz0189/-?:().,'+ "];
const LETTERS_AND_DIGITS = [..."ABCXYZ0189"];

function textOf(characters: readonly string[], lengthMax: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: lengthMax });
}

/** Any text of the SEPA set that may stand in a bank file. */
function sepaText(lengthMax: number): fc.Arbitrary<string> {
  return textOf(SEPA_CHARACTERS, lengthMax)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

const identifier = sepaText(35)
  .map((text) => text.replace(/\/+/g, "/").replace(/^[/ ]+|[/ ]+$/g, ""))
  .filter((text) => text !== "");
const day: fc.Arbitrary<IsoDate> = fc.integer({ min: 3_653, max: 29_000 }).map(dateFromDayNumber);
const amount: fc.Arbitrary<Cents> = fc
  .oneof(fc.integer({ min: 1, max: 99_999_999_999 }), fc.constantFrom(1, 10, 99_999_999_999))
  .map(cents);
const iban = fc
  .tuple(fc.constantFrom("NL", "BE", "DE", "FR"), textOf(LETTERS_AND_DIGITS, 19))
  .map(([country, account]) => ({ country, account: account.padStart(11, "0") }))
  .map(({ country, account }) => `${country}${mod97CheckDigits(country, account)}${account}`);
const creditorId = textOf(LETTERS_AND_DIGITS, 28).map((id) => `NL${mod97CheckDigits("NL", id)}ZZZ${id}`);
const bic = fc.constantFrom("ABNANL2A", "RABONL2U", "DEUTDEFF500");
const structuredAddress: fc.Arbitrary<MessageAddress> = fc.record({
  street: fc.option(sepaText(70)),
  buildingNumber: fc.option(sepaText(16)),
  postalCode: fc.option(sepaText(16)),
  town: sepaText(35),
  country: fc.constantFrom("NL", "CH", "GB"),
});
const hybridAddress: fc.Arbitrary<MessageAddress> = fc
  .record({ structured: structuredAddress, lines: fc.array(sepaText(70), { minLength: 1, maxLength: 2 }) })
  .map(({ structured, lines }) => ({ ...structured, street: null, buildingNumber: null, lines }))
  .filter(({ lines, town, country }) => lines.every((line) => !isRepeat(line, town) && !isRepeat(line, country)));
const address = fc.oneof(structuredAddress, hybridAddress);

function isRepeat(line: string, part: string | null): boolean {
  return line.toLowerCase() === part?.toLowerCase();
}

const amendment: fc.Arbitrary<MandateAmendment> = fc
  .record({
    originalMandateId: fc.option(identifier),
    originalCreditorId: fc.option(creditorId),
    originalCreditorName: fc.option(sepaText(70)),
    originalDebtorAccount: fc.option(
      fc.oneof(
        iban.map((old) => ({ iban: old })),
        fc.constant("SMNDA" as const),
      ),
    ),
  })
  .filter((parts) => Object.values(parts).some((part) => part !== null));
const remittance: fc.Arbitrary<Remittance> = fc.oneof(
  sepaText(140).map((text) => ({ kind: "unstructured" as const, text })),
  fc.record({
    kind: fc.constant("structured" as const),
    reference: fc.constantFrom("RF18539007547034", "010806817183", "5000056789012345"),
    issuer: fc.option(fc.constantFrom("BBA", "CUR")),
  }),
);

const ultimateDebtor: fc.Arbitrary<UltimateParty> = fc
  .record({
    name: fc.option(sepaText(70)),
    organisation: fc.option(fc.record({ id: identifier, issuer: fc.option(sepaText(35)) })),
    person: fc.option(identifier),
  })
  .map((party) => (party.organisation === null ? party : { ...party, person: null }))
  .filter((party) => Object.values(party).some((part) => part !== null));

const arbitraryTransaction: fc.Arbitrary<Transaction> = fc.record({
  endToEndId: identifier,
  amount,
  mandateId: identifier,
  dateOfSignature: day,
  amendment: fc.option(amendment),
  debtorAgentBic: fc.option(bic),
  debtorName: sepaText(70),
  debtorAddress: fc.option(address),
  debtorIban: iban,
  ultimateCreditorName: fc.option(sepaText(70)),
  ultimateDebtor: fc.option(ultimateDebtor),
  remittance: fc.option(remittance),
});

const arbitraryBatch: fc.Arbitrary<PaymentInformation> = fc
  .record({
    batchBooking: fc.option(fc.boolean()),
    sequenceType: fc.constantFrom("FRST" as const, "RCUR" as const, "OOFF" as const, "FNAL" as const),
    collectionDate: day,
    categoryPurpose: fc.option(fc.constantFrom("SUPP", "TRAD", "SUBS")),
    ultimateCreditorName: fc.option(sepaText(70)),
    creditor: fc.record({ name: sepaText(70), address: fc.option(address), iban, bic: fc.option(bic), creditorId }),
    transactions: fc.array(arbitraryTransaction, { minLength: 1, maxLength: 6 }),
  })
  // An ultimate creditor stands at the batch or at its transactions.
  .map(({ transactions, ...each }) =>
    batch({
      ...each,
      transactions:
        each.ultimateCreditorName === null
          ? transactions
          : transactions.map((one) => ({ ...one, ultimateCreditorName: null })),
    }),
  );

/** Any lawful message of one version, or of both. */
export function arbitraryMessage(
  versions: readonly DirectDebitMessage["version"][] = ["pain.008.001.08", "pain.008.001.02"],
): fc.Arbitrary<DirectDebitMessage> {
  return fc
    .record({
      version: fc.constantFrom(...versions),
      messageId: identifier,
      creationDateTime: day.map((date) => isoDateTime(`${date}T23:59:59`)),
      initiatingPartyName: sepaText(70),
      initiatingParty: fc.option(fc.record({ id: identifier, issuer: fc.option(sepaText(35)) })),
      localInstrument: fc.constantFrom("CORE" as const, "B2B" as const),
      batches: fc.array(arbitraryBatch, { minLength: 1, maxLength: 4 }),
    })
    .map(({ localInstrument, initiatingParty, batches, ...header }) =>
      message({
        ...header,
        initiatingPartyId: initiatingParty?.id ?? null,
        initiatingPartyIssuer: initiatingParty?.issuer ?? null,
        batches: batches.map((each, index) => numbered({ ...each, localInstrument }, index)),
      }),
    );
}

/** The batch with IDs, and a creditor account, that no other batch of the message has. */
function numbered(each: PaymentInformation, index: number): PaymentInformation {
  const account = String(index).padStart(10, "0");
  return {
    ...each,
    paymentInformationId: `B-${String(index + 1)}`,
    creditor: { ...each.creditor, iban: `NL${mod97CheckDigits("NL", `ABNA${account}`)}ABNA${account}` },
    transactions: each.transactions.map((one, position) => ({
      ...one,
      endToEndId: `${one.endToEndId.slice(0, 28)}.${String(index)}.${String(position)}`,
    })),
  };
}
