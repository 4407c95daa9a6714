import { type Key, keyFrom } from "../../domain/book/book";
import type { FileCollection } from "./fileCollection";

/** A mandate as the files tell its life: each collection says what it was then. */
export interface FileMandate {
  /** Its last reference, and those that it had before. */
  readonly mandateId: string;
  readonly formerIds: readonly string[];
  /** The last collection under it: its account, debtor, scheme and date of signature hold. */
  readonly last: FileCollection;
  readonly collections: readonly FileCollection[];
  /** The accounts of which none was reported as a change: nobody knows which is right; empty where there is no doubt. */
  readonly rivals: readonly string[];
  /** Whether nothing may be collected under it any more: one-off, or closed by its last collection. */
  readonly hasEnded: boolean;
  /** Whether a collection reported that its account changed. */
  readonly isAccountReported: boolean;
}

/**
 * The mandates of collections that stand in the order of their dates. A reference that is reported as the former one of
 * another is the same mandate; an account that changed without a report leaves two accounts, of which `chosen` says which
 * one counts.
 */
export function fileMandates(
  collections: readonly FileCollection[],
  chosen: (mandateId: string) => string | null,
): readonly FileMandate[] {
  const growing = new Map<Key, FileCollection[]>();
  for (const collection of collections) {
    const key = keyFrom(collection.mandateId);
    const former = collection.reported.mandateId;
    const before = former === null || growing.has(key) ? undefined : growing.get(keyFrom(former));
    if (before !== undefined && former !== null) growing.delete(keyFrom(former));
    const group = growing.get(key) ?? before ?? [];
    group.push(collection);
    growing.set(key, group);
  }
  return [...growing.values()].map((group) => mandateOf(group, chosen));
}

function mandateOf(group: readonly FileCollection[], chosen: (mandateId: string) => string | null): FileMandate {
  const newest = group.at(-1)?.mandateId ?? "";
  const wanted = chosen(newest);
  const rivals = rivalsOf(group);
  const kept = wanted === null ? group : group.filter(({ iban }) => iban === wanted);
  const counted = kept.length === 0 ? group : kept;
  const last = counted.at(-1) as FileCollection;
  const ids = new Map(counted.map(({ mandateId }) => [keyFrom(mandateId), mandateId]));
  const reported = counted.flatMap(({ reported: { mandateId } }) => (mandateId === null ? [] : [mandateId]));
  for (const id of reported) ids.set(keyFrom(id), id);
  ids.delete(keyFrom(newest));
  return {
    mandateId: newest,
    formerIds: [...ids.values()],
    last,
    collections: counted,
    rivals: kept.length > 0 && wanted !== null ? [] : rivals,
    hasEnded: last.sequenceType === "OOFF" || last.sequenceType === "FNAL",
    isAccountReported: counted.some((one) => one.reported.isOtherAccount),
  };
}

/** The accounts of a mandate, where it came to another one without saying so. */
function rivalsOf(group: readonly FileCollection[]): readonly string[] {
  const isUnreported = group.some(({ iban, reported }, at) => {
    const before = group[at - 1];
    return before !== undefined && before.iban !== iban && !reported.isOtherAccount;
  });
  return isUnreported ? [...new Set(group.map(({ iban }) => iban))] : [];
}
