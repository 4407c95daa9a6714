import type {
  AddressForm,
  AddressUse,
  AmendmentStyle,
  BatchesPerFile,
  CollectionOrder,
  PostalAddress,
  PostingStyle,
  RemittanceStyle,
  SequenceType,
} from "./records";
import type { CharacterSet } from "../values/sepaText";
import {
  absentOr,
  isFilled,
  isObject,
  isText,
  isYesNo,
  jsonObject,
  nullOr,
  oneOf,
  type Shape,
  shaped,
  wrongMembers,
} from "../../kit/shape";
import { at, type Finding, finding } from "./finding";

/** An identification of who hands a file in, and the register that it stands in. */
export interface InitiatingParty {
  readonly id: string;
  readonly issuer: string | null;
}

/**
 * What an order's file and entries depend on beside its own columns and lines, frozen at issue in `Orders.settings`, so
 * that a later change of master data changes neither the file nor a reversal.
 */
export interface OrderSettings {
  /** The version of the file writer: an older one stays in the product for as long as an order may name it. */
  readonly writer: 1;
  /** As sent: in the account's character set, at most 70 characters. */
  readonly creditorName: string;
  readonly creditorId: string;
  /** As sent; null when the file carries none. */
  readonly creditorAddress: PostalAddress | null;
  readonly creditorBic: string | null;
  readonly batchBooking: boolean;
  readonly characterSet: CharacterSet;
  readonly addressUse: AddressUse;
  /** Absent: Structured, as all orders were before there was a choice. */
  readonly addressForm?: AddressForm;
  readonly amendmentStyle: AmendmentStyle;
  readonly remittanceStyle: RemittanceStyle;
  readonly batchesPerFile: BatchesPerFile;
  /** Who hands the file in, where the bank wants to know more than its name; absent when not. */
  readonly initiatingParty?: InitiatingParty;
  /** As sent; absent when it is the creditor itself. */
  readonly ultimateCreditor?: string;
  readonly categoryPurpose?: string;
  readonly postingStyle: PostingStyle;
  /**
   * On receipt, 2: every receipt is booked bank to in transit. Absent: an order of before that, of which lines may be
   * booked straight from the bank. On issue nothing ever was.
   */
  readonly posting?: 2;
  readonly journal: string;
  readonly bankJournal: string;
  readonly bankAccount: string;
  readonly inTransitAccount: string;
  readonly debtorsAccount: string;
  readonly discountAccount: string | null;
  readonly chargesAccount: string | null;
  /** The sequence types that the user had set for this issue, by mandate reference: a cancelled order gives them back. */
  readonly sequenceTypeOverrides: Readonly<Record<string, SequenceType>>;
}

/** The JSON that `Orders.settings` holds. */
export function settingsToText(settings: OrderSettings): string {
  return JSON.stringify(settings);
}

/** What reading a text of settings gives: them, or the names of the members that cannot be read, or `JSON` where it is none. */
type ReadSettings =
  | { readonly settings: OrderSettings; readonly wrong: readonly [] }
  | { readonly settings: null; readonly wrong: readonly string[] };

/** The settings that the text holds, or null when they are not there or not ours. */
export function settingsFromText(text: string | null): OrderSettings | null {
  return readSettings(text).settings;
}

/** Why the settings of an order cannot be used, on its cell; null when they can. `unfit`: members that its lines need and lack. */
export function settingsFinding(order: CollectionOrder, unfit: readonly (keyof OrderSettings)[] = []): Finding | null {
  const wrong = [...readSettings(order.settings).wrong, ...unfit];
  if (wrong.length === 0) return null;
  return finding("order.settingsUnreadable", at("Orders", order, "settings"), {
    order: order.number,
    members: wrong.join(", "),
  });
}

/** Reads the text member by member, as every other cell is read: anybody can type in it. */
function readSettings(text: string | null): ReadSettings {
  const parsed = jsonObject(text);
  if (parsed === null) return { settings: null, wrong: ["JSON"] };
  const wrong = wrongMembers(parsed, READABLE);
  return wrong.length === 0 ? { settings: parsed as unknown as OrderSettings, wrong: [] } : { settings: null, wrong };
}

/** What each member may be. An account without a name would be booked on, and sealed, for good. */
const READABLE: Shape<OrderSettings> = {
  writer: oneOf(1),
  creditorName: isText,
  creditorId: isText,
  creditorAddress: nullOr(isAddress),
  creditorBic: nullOr(isText),
  batchBooking: isYesNo,
  characterSet: oneOf<CharacterSet>("EPC", "DE"),
  addressUse: oneOf<AddressUse>("WhenRequired", "Always", "Never"),
  addressForm: oneOf<AddressForm | undefined>(undefined, "Structured", "Hybrid"),
  amendmentStyle: oneOf<AmendmentStyle>("SMNDA", "OldIban", "None"),
  remittanceStyle: oneOf<RemittanceStyle>("Reference", "ReferenceOrText", "Numbers", "Text"),
  batchesPerFile: oneOf<BatchesPerFile>("Many", "One"),
  initiatingParty: absentOr(shaped<InitiatingParty>({ id: isFilled, issuer: nullOr(isFilled) })),
  ultimateCreditor: absentOr(isFilled),
  categoryPurpose: absentOr(isFilled),
  postingStyle: oneOf<PostingStyle>("OnIssue", "OnReceipt"),
  posting: oneOf(undefined, 2),
  journal: isFilled,
  bankJournal: isFilled,
  bankAccount: isFilled,
  inTransitAccount: isFilled,
  debtorsAccount: isFilled,
  discountAccount: nullOr(isFilled),
  chargesAccount: nullOr(isFilled),
  sequenceTypeOverrides: isOverrides,
};

const PARTS: readonly (keyof PostalAddress)[] = ["street", "buildingNumber", "postalCode", "town", "country"];

function isAddress(value: unknown): boolean {
  return isObject(value) && PARTS.every((part) => nullOr(isText)(value[part]));
}

const isSequenceType = oneOf<SequenceType>("FRST", "RCUR", "OOFF", "FNAL");

function isOverrides(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isSequenceType);
}
