import type { ChangeRequest } from "../../../actions/changePlan";
import type { PaneTranslator } from "../../texts/paneTranslator";

/** What can be wished of an item or a debtor of a draft. */
export type WishKind = "exclude" | "excludeDebtor" | "consolidate" | "noConsolidate";

/** One change to a draft, by the number of an item or a debtor. */
export interface Wish {
  readonly kind: WishKind;
  readonly name: string;
}

/** The wishes with another one; a debtor is either consolidated or not, and an item that leaves with its debtor leaves once. */
export function withWish(wishes: readonly Wish[], wish: Wish): Wish[] {
  const contrary: Readonly<Record<WishKind, readonly WishKind[]>> = {
    exclude: ["exclude"],
    excludeDebtor: ["excludeDebtor", "consolidate", "noConsolidate"],
    consolidate: ["consolidate", "noConsolidate", "excludeDebtor"],
    noConsolidate: ["consolidate", "noConsolidate", "excludeDebtor"],
  };
  const isOver = (one: Wish): boolean => one.name === wish.name && contrary[wish.kind].includes(one.kind);
  return [...wishes.filter((one) => !isOver(one)), wish];
}

/** The wishes as a request asks them. */
export function askedWishes(wishes: readonly Wish[]): Partial<ChangeRequest> {
  const named = (kind: WishKind): readonly string[] =>
    wishes.filter((wish) => wish.kind === kind).map(({ name }) => name);
  const kinds: readonly WishKind[] = ["exclude", "excludeDebtor", "consolidate", "noConsolidate"];
  return Object.fromEntries(kinds.map((kind) => [kind, named(kind)] as const).filter(([, names]) => names.length > 0));
}

/** A wish in words. */
export function wishText({ kind, name }: Wish, { messages, fill }: PaneTranslator): string {
  const { excludeItem, excludeDebtor, consolidate, noConsolidate } = messages.pane.orders;
  const texts: Readonly<Record<WishKind, string>> = {
    exclude: excludeItem,
    excludeDebtor,
    consolidate,
    noConsolidate,
  };
  return fill(texts[kind], { item: name, debtor: name });
}
