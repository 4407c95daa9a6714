import type { KeptTexts, MessageNode, Unreadable } from "../messageNode";
import { type Transaction, transactionIn } from "./transaction";

/** One `NtryDtls`: its batch, and its transactions. */
export interface EntryGroup {
  readonly batch: MessageNode | null;
  readonly transactions: readonly Transaction[];
}

/** An entry while it is read. */
export class OpenEntry {
  /** Its own elements. */
  readonly node: MessageNode;
  /** What cannot be read in it. */
  readonly faults: Unreadable[] = [];
  private readonly parts: MessageNode[] = [];
  private readonly allGroups: { batch: MessageNode | null; readonly transactions: Transaction[] }[] = [];

  constructor(
    line: number,
    private readonly texts: KeptTexts,
  ) {
    this.node = { name: "Ntry", text: "", currency: null, children: this.parts, line };
  }

  /** In the order in which they stand. */
  get groups(): readonly EntryGroup[] {
    return this.allGroups;
  }

  /** Further details begin. */
  beginGroup(): void {
    this.allGroups.push({ batch: null, transactions: [] });
  }

  /** Takes in an element of the entry, or of the details that were begun last. */
  takeIn(parent: string, part: MessageNode): void {
    if (parent === "Ntry") {
      this.parts.push(part);
      return;
    }
    const group = this.allGroups.at(-1);
    if (part.name === "TxDtls") group?.transactions.push(transactionIn(part, this.texts, this.faults));
    else if (part.name === "Btch" && group?.batch === null) group.batch = part;
  }
}
