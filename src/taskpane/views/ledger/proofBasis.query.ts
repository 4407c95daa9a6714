import type { Administration, CollectionOrder } from "../../../domain/book/records";
import type { Query } from "../../../session/query";

/** Whose books, and their issued orders. */
export interface ProofSubject {
  readonly administrations: readonly Pick<Administration, "code" | "creditorName" | "creditorId">[];
  readonly orders: readonly Pick<CollectionOrder, "number" | "collectionDate" | "status" | "controlSum" | "hash">[];
}

/** Whose books were verified, and which orders were issued in them. */
export const proofBasis: Query<Readonly<Record<string, never>>, ProofSubject> = ({ book: { tables } }) => ({
  administrations: tables.Administrations.map(({ code, creditorName, creditorId }) => ({
    code,
    creditorName,
    creditorId,
  })),
  orders: tables.Orders.filter(({ status }) => status !== "Draft").map(
    ({ number, collectionDate, status, controlSum, hash }) => ({ number, collectionDate, status, controlSum, hash }),
  ),
});
