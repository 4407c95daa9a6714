import { HostError } from "./errors";
import { HostObject, type Members } from "./registry";
import type { HostBook, HostQuery } from "./workbook";

const queryMembers: Members<HostQuery> = {
  type: "Query",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: ({ name }) => name,
    LoadedTo: ({ loadedTo }) => loadedTo,
    LoadedToDataModel: () => false,
    Error: () => "None",
    RowsLoadedCount: ({ rows }) => rows ?? 0,
  },
};

const queriesMembers: Members<HostBook> = {
  type: "QueryCollection",
  items: ({ queries }) => queries.all.map((query) => HostObject.of(queryMembers, query)),
  item: ({ queries }, key) => {
    const lower = String(key).toLowerCase();
    const found = queries.all.find(({ name }) => name.toLowerCase() === lower);
    return found === undefined ? null : HostObject.of(queryMembers, found);
  },
};

/** `Workbook.queries`. */
export function queriesOf(book: HostBook): HostObject {
  if (book.queries.refusal !== null) throw new HostError(book.queries.refusal);
  return HostObject.of(queriesMembers, book);
}
