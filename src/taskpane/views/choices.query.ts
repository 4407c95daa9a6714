import type { Query } from "../../session/query";
import { blockOn } from "../../domain/values/heldUntil";

/** What can be chosen from: few enough to be listed. */
export interface Choices {
  readonly administrations: readonly {
    readonly code: string;
    readonly name: string;
    readonly creditorId: string;
    readonly fourEyes: boolean;
  }[];
  readonly accounts: readonly {
    readonly iban: string;
    readonly administration: string;
    readonly bank: string;
    readonly blocked: boolean;
  }[];
  readonly collectionSets: readonly string[];
}

/** The administrations, own accounts and collection sets of the book. */
export const choices: Query<Readonly<Record<string, never>>, Choices> = ({ book: { tables }, today }) => ({
  administrations: tables.Administrations.map(({ code, creditorName, creditorId, fourEyes }) => ({
    code,
    name: creditorName,
    creditorId,
    fourEyes: fourEyes === true,
  })),
  accounts: tables.Accounts.map(({ iban, administration, bank, blocked }) => ({
    iban,
    administration,
    bank: bank ?? "",
    blocked: blockOn(blocked, today) !== null,
  })),
  collectionSets: [...new Set(tables.CollectionSets.map(({ code }) => code))],
});
