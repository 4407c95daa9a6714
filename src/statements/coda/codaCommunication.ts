import type { LocalInstrument, SequenceType } from "../../domain/book/records";
import { copied } from "../../xml/streamTag";
import { textOf } from "../references";
import type { CollectedAs } from "../statement";
import type { CodaInformation, CodaItem } from "./codaMovement";

/** What a structured communication of a direct debit (127) says (docs/law/coda.md#3). */
export interface DirectDebitCommunication {
  /** 0 unspecified, 1 recurrent, 2 one-off, 3 first, 4 last. */
  readonly sequence: string;
  /** 0 unspecified, 1 Core, 2 B2B. */
  readonly scheme: string;
  /** 0 paid, 1 technical, 2 unspecified, 3 the debtor disagrees, 4 the debtor's account. */
  readonly outcome: string;
  readonly creditorId: string;
  readonly mandateId: string;
  readonly text: string;
  /** 0 paid, 1 reject, 2 return, 3 refund, 4 reversal, 5 cancellation. */
  readonly returnType: string;
  readonly reason: string;
}

/** The direct debit that an item's communication is of; null for another. */
export function directDebitIn({ structure, communication }: CodaItem): DirectDebitCommunication | null {
  if (structure !== "127") return null;
  const part = (offset: number, length: number): string => communication.slice(offset, offset + length).trim();
  return {
    sequence: part(6, 1),
    scheme: part(7, 1),
    outcome: part(8, 1),
    creditorId: part(9, 35),
    mandateId: copied(part(44, 35)),
    text: copied(part(79, 62)),
    returnType: part(141, 1),
    reason: part(142, 4),
  };
}

/** The item's communication as text: of a direct debit its remittance, of a reference that alone. */
export function communicationText(item: CodaItem): string | null {
  const { structure, communication } = item;
  if (structure === "100") return textOf(communication.slice(0, 25));
  if (structure === "101" || structure === "102") return textOf(communication.slice(0, 12));
  return textOf(directDebitIn(item)?.text ?? communication);
}

const SCHEMES: Readonly<Record<string, LocalInstrument>> = { "1": "CORE", "2": "B2B" };
const SEQUENCES: Readonly<Record<string, SequenceType>> = { "1": "RCUR", "2": "OOFF", "3": "FRST", "4": "FNAL" };

/** How an item was collected, as its communication and record 2.2 tell; undefined where neither does. */
export function collectedAs(item: CodaItem): CollectedAs | undefined {
  const directDebit = directDebitIn(item);
  const scheme = SCHEMES[directDebit?.scheme ?? ""] ?? null;
  const sequenceType = SEQUENCES[directDebit?.sequence ?? ""] ?? null;
  const { categoryPurpose, purpose } = item;
  if (scheme === null && sequenceType === null && categoryPurpose === "" && purpose === "") return undefined;
  return { scheme, sequenceType, categoryPurpose: categoryPurpose || null, purpose: purpose || null };
}

/** The party that an information record 001 names; its name is longer there than in record 2.3. */
export function partyIn(information: readonly CodaInformation[]): string | null {
  const party = information.find(({ structure }) => structure === "001");
  return party === undefined ? null : textOf(party.communication.slice(0, 70));
}

/** The information as text, without a name that is known already. */
export function informationText(information: readonly CodaInformation[], name: string | null): string | null {
  return textOf(
    ...information.map(({ structure, communication }) => {
      const parts = fieldsOf(structure, communication).map((part) => part.trim());
      return parts.filter((part, index) => index > 0 || part !== name).join(" ");
    }),
  );
}

/** Fields that stand side by side: without the blanks between them they would run into each other. */
function fieldsOf(structure: string | null, communication: string): readonly string[] {
  const cuts = FIELDS[structure ?? ""];
  if (cuts === undefined) return [communication];
  return cuts.map((from, index) => communication.slice(from, cuts[index + 1]));
}

const FIELDS: Readonly<Record<string, readonly number[]>> = {
  "001": [0, 70, 105, 140],
  "002": [0, 35, 70, 105],
  "004": [0, 35, 70, 105],
  "005": [0, 35, 70, 105],
  "008": [0, 70],
  "009": [0, 70],
};
