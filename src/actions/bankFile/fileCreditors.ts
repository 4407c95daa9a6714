import { isSameIban } from "../../domain/book/bookIndex";
import { creditorKey } from "../../domain/mandates/sentCreditor";
import type { FileCollection } from "./fileCollection";

/*
 * One creditor may stand in the files under two IDs: when a collection reports a former one, both are one. Whoever is not
 * tied to the last one in that way is somebody else.
 */

/** The creditors that stand in the collections, each with the keys of all its IDs; the last one collected last. */
export function creditorsOf(collections: readonly FileCollection[]): readonly FileCreditors[] {
  const groups: { keys: Set<string>; last: FileCollection }[] = [];
  for (const collection of collections) {
    const key = creditorKey(collection.creditor.creditorId);
    const former = collection.reported.creditorId;
    const keys = new Set(former === null ? [key] : [key, creditorKey(former)]);
    const tied = groups.filter((group) => [...keys].some((one) => group.keys.has(one)));
    for (const group of tied) {
      for (const one of group.keys) keys.add(one);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push({ keys, last: collection });
  }
  return groups;
}

/** A creditor of the files, with its last collection. */
export interface FileCreditors {
  readonly keys: ReadonlySet<string>;
  readonly last: FileCollection;
}

/** What the debtor's bank still has to hear of the creditor, for a mandate that was last collected under before the change. */
export function unreportedCreditor(
  last: FileCollection,
  { creditor }: FileCollection,
  formerNames: ReadonlySet<string>,
): { readonly originalCreditorId: string | null; readonly originalCreditorName: string | null } {
  const sent = last.creditor;
  const isOther = creditorKey(sent.creditorId) !== creditorKey(creditor.creditorId);
  const isRenamed = sent.name !== creditor.name && formerNames.has(sent.name);
  return {
    originalCreditorId: isOther ? sent.creditorId : null,
    originalCreditorName: isRenamed ? sent.name : null,
  };
}

/** The names that collections reported as the creditor's former ones. */
export function formerCreditorNames(collections: readonly FileCollection[]): ReadonlySet<string> {
  return new Set(
    collections.flatMap(({ reported: { creditorName } }) => (creditorName === null ? [] : [creditorName])),
  );
}

/** The accounts that were collected on, the one of the last collection first. */
export function creditorAccounts(collections: readonly FileCollection[]): readonly FileCollection[] {
  const last: FileCollection[] = [];
  for (const collection of collections.toReversed()) {
    const isKnown = last.some(({ creditor }) => isSameIban(creditor.iban, collection.creditor.iban));
    if (!isKnown) last.push(collection);
  }
  return last;
}
