import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { XmlDocument, XsdValidator } from "libxml2-wasm";

import { parseIsoDate, parseIsoDateTime } from "../../src/domain/values/calendar";
import type { LocalInstrument, MessageVersion, SequenceType } from "../../src/domain/book/records";
import type {
  DirectDebitMessage,
  MandateAmendment,
  MessageAddress,
  Remittance,
  Transaction,
  UltimateParty,
} from "../../src/iso20022/pain008/message";
import { profileProblems } from "../../src/iso20022/pain008/profile";
import { readDirectDebitFile } from "../../src/iso20022/pain008/reader";
import type { DirectDebitFile, ReadAddress, ReadBatch, ReadTransaction } from "../../src/iso20022/pain008/reading";
import { writeDirectDebitFile } from "../../src/iso20022/pain008/writer";

/*
 * What every bank file of every test must stand: the published schemas, when they are beside the project, and our own
 * profile always.
 */

const FOLDER = process.env["ISO20022_SCHEMAS"] ?? resolve(__dirname, "../../../shared/schemas");

/** iso: the ISO 20022 schema of the file's version; gbic5: the EPC's rules as GBIC_5 has them, for .08 only. */
export type SchemaName = "iso" | "gbic5";

/** Whether the published schemas are there; without them tests of schemas are skipped, visibly. */
const schemasAvailable = existsSync(join(FOLDER, "pain.008.001.08.xsd"));

if (!schemasAvailable)
  process.stderr.write("published schemas not found: bank files are checked by our profile only\n");

/** `describe` where the schemas are there, else a suite that is shown as skipped. */
export const describeWithSchemas = schemasAvailable ? describe : describe.skip;

const validators = new Map<string, Promise<XsdValidator>>();

async function validatorOf(file: string): Promise<XsdValidator> {
  // An ES module with top-level await: it cannot be required.
  const { XmlDocument: Document, XsdValidator: Validator } = await import("libxml2-wasm");
  return Validator.fromDoc(Document.fromBuffer(readFileSync(join(FOLDER, file))));
}

function schemaFile(name: SchemaName, version: string): string | null {
  if (name === "iso") return `${version}.xsd`;
  return version === "pain.008.001.08" ? `${version}_GBIC_5.xsd` : null;
}

/** What the schemas say against a bank file of any version that is published there; empty for a valid one. */
export async function schemaErrors(
  bytes: Uint8Array,
  names: readonly SchemaName[] = ["iso", "gbic5"],
): Promise<string[]> {
  const { XmlDocument: Document } = await import("libxml2-wasm");
  const version = /(?:pain|camt)\.\d{3}\.001\.\d\d/.exec(Buffer.from(bytes.subarray(0, 1000)).toString())?.[0] ?? "";
  const errors: string[] = [];
  let document: XmlDocument | null = null;
  try {
    document = Document.fromBuffer(bytes);
    for (const name of names) {
      const file = schemaFile(name, version);
      if (file === null) continue;
      const validator = validators.get(file) ?? validatorOf(file);
      validators.set(file, validator);
      errors.push(...errorsOf(await validator, document).map((error) => `${name}: ${error}`));
    }
    return errors;
  } finally {
    document?.dispose();
  }
}

function errorsOf(validator: XsdValidator, document: XmlDocument): string[] {
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return (error as Error).message.trim().split("\n");
  }
}

/**
 * Asserts that bytes are a lawful bank file of ours: valid by the schemas (where they are there), by our profile, as our
 * writer writes it, byte for byte. Gives the message that the file carries.
 */
export async function expectValidBankFile(bytes: Uint8Array): Promise<DirectDebitMessage> {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/);
  expect(text).not.toMatch(/\r|<[^/>]+\/>|<(\w+)[^>]*><\/\1>/);
  const reading = readDirectDebitFile(bytes);
  if (reading.kind === "refused") throw new Error(`${reading.reason}: ${reading.detail}`);
  const message = messageFromFile(reading.file);
  expect(profileProblems(message)).toEqual([]);
  expect(Buffer.compare(writeDirectDebitFile(message), bytes)).toBe(0);
  if (schemasAvailable) expect(await schemaErrors(bytes)).toEqual([]);
  return message;
}

/** The message that a file of our own making carries; throws where it says what ours never say. */
function messageFromFile(file: DirectDebitFile): DirectDebitMessage {
  return {
    version: file.version as MessageVersion,
    messageId: needed(file.messageId),
    creationDateTime: needed(parseIsoDateTime(needed(file.creationDateTime))),
    initiatingPartyName: needed(file.initiatingPartyName),
    initiatingPartyId: file.initiatingPartyId,
    initiatingPartyIssuer: file.initiatingPartyIssuer,
    numberOfTransactions: needed(file.numberOfTransactions),
    controlSum: needed(file.controlSum),
    batches: file.batches.map(batchFromFile),
  };
}

function batchFromFile(batch: ReadBatch): DirectDebitMessage["batches"][number] {
  const { name, address, iban, bic, creditorId } = batch.creditor;
  return {
    paymentInformationId: needed(batch.paymentInformationId),
    batchBooking: batch.batchBooking,
    localInstrument: needed(batch.localInstrument) as LocalInstrument,
    sequenceType: needed(batch.sequenceType) as SequenceType,
    collectionDate: needed(parseIsoDate(needed(batch.collectionDate))),
    categoryPurpose: batch.categoryPurpose,
    ultimateCreditorName: batch.ultimateCreditorName,
    creditor: {
      name: needed(name),
      address: addressFromFile(address),
      iban: needed(iban),
      bic,
      creditorId: needed(creditorId),
    },
    numberOfTransactions: needed(batch.numberOfTransactions),
    controlSum: needed(batch.controlSum),
    transactions: batch.transactions.map(transactionFromFile),
  };
}

function transactionFromFile(transaction: ReadTransaction): Transaction {
  const { instructionId, purpose, currency } = transaction;
  expect({ instructionId, purpose, currency }).toEqual({
    instructionId: null,
    purpose: null,
    currency: "EUR",
  });
  return {
    endToEndId: needed(transaction.endToEndId),
    amount: needed(transaction.amount),
    mandateId: needed(transaction.mandateId),
    dateOfSignature: needed(parseIsoDate(needed(transaction.dateOfSignature))),
    amendment: transaction.isAmended ? amendmentFromFile(transaction) : null,
    debtorAgentBic: transaction.debtorAgentBic,
    debtorName: needed(transaction.debtorName),
    debtorAddress: addressFromFile(transaction.debtorAddress),
    debtorIban: needed(transaction.debtorIban),
    ultimateCreditorName: transaction.ultimateCreditorName,
    ultimateDebtor: ultimateDebtorFromFile(transaction),
    remittance: remittanceFromFile(transaction),
  };
}

function ultimateDebtorFromFile(transaction: ReadTransaction): UltimateParty | null {
  const { ultimateDebtorName: name, ultimateDebtorOrganisation: id, ultimateDebtorIssuer: issuer } = transaction;
  const { ultimateDebtorPerson: person } = transaction;
  if (name === null && id === null && person === null) return null;
  return { name, organisation: id === null ? null : { id, issuer }, person };
}

function amendmentFromFile(transaction: ReadTransaction): MandateAmendment {
  const { originalMandateId, originalCreditorId, originalCreditorName } = transaction;
  const { originalDebtorIban: iban, originalDebtorAccount: other } = transaction;
  const originalDebtorAccount = iban === null ? (other === "SMNDA" ? other : null) : { iban };
  return { originalMandateId, originalCreditorId, originalCreditorName, originalDebtorAccount };
}

function remittanceFromFile({ unstructured, reference, referenceIssuer }: ReadTransaction): Remittance | null {
  if (reference !== null) return { kind: "structured", reference, issuer: referenceIssuer };
  return unstructured === null ? null : { kind: "unstructured", text: unstructured };
}

function addressFromFile(address: ReadAddress | null): MessageAddress | null {
  if (address === null) return null;
  const { lines, ...structured } = address;
  return lines.length === 0 ? structured : { ...structured, lines };
}

function needed<T>(value: T | null): T {
  if (value === null) throw new Error("the file does not say what every file of ours says");
  return value;
}

/** What a published schema of this name says against a document. */
export async function schemaProblems(text: string, schema: string): Promise<readonly string[]> {
  const { XmlDocument, XsdValidator } = await import("libxml2-wasm");
  const rules = XmlDocument.fromBuffer(readFileSync(join(FOLDER, schema)));
  const document = XmlDocument.fromString(text);
  const validator = XsdValidator.fromDoc(rules);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    for (const one of [validator, document, rules]) one.dispose();
  }
}
