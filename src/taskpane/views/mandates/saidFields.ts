import { distinctNames } from "../../../kit/distinctNames";
import type { MandateListColumn, MandateListField } from "../../../lists/mandateColumns";

type SaidFields = Readonly<Record<string, string>>;

const nameOf = (field: MandateListField): string => `Mandates.${field}`;

/** What is said of the columns of a list once one of them is said to hold this (null: nothing that is read). */
export function fieldsWith(
  said: SaidFields,
  columns: readonly MandateListColumn[],
  at: number,
  field: MandateListField | null,
): SaidFields {
  const name = distinctNames(columns.map(({ caption }) => caption))[at] ?? "";
  const before = columns[at]?.field ?? null;
  if (field === null) return before === null ? said : { ...said, [nameOf(before)]: "" };
  const others = Object.entries(said).filter(([, column]) => column !== name);
  return { ...Object.fromEntries(others), [nameOf(field)]: name };
}
