import type { ListField } from "./listFields";

/** What was not taken as it stands, and what the user can say about it. */
export type HeadingDoubt =
  | { readonly kind: "content"; readonly caption: string; readonly field: ListField }
  | { readonly kind: "twice"; readonly caption: string; readonly field: ListField }
  | { readonly kind: "amount"; readonly caption: string }
  | { readonly kind: "unknown"; readonly caption: string; readonly field: string };
