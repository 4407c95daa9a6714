import type { MandateListColumn } from "../../../../src/lists/mandateColumns";
import { fieldsWith } from "../../../../src/taskpane/views/mandates/saidFields";

const COLUMNS: readonly MandateListColumn[] = [
  { caption: "Ref", field: null },
  { caption: "Naam", field: "name" },
  { caption: "Naam", field: null },
];

test("a column is said to hold one field, and a field to stand in one column, the last that was said", () => {
  const first = fieldsWith({}, COLUMNS, 0, "mandateId");
  expect(first).toEqual({ "Mandates.mandateId": "Ref" });
  expect(fieldsWith(first, COLUMNS, 2, "name")).toEqual({ "Mandates.mandateId": "Ref", "Mandates.name": "Naam#2" });
  expect(fieldsWith(first, COLUMNS, 0, "debtor")).toEqual({ "Mandates.debtor": "Ref" });
});

test("a column that is not read leaves its field without one; of one that was not read nothing is said", () => {
  expect(fieldsWith({}, COLUMNS, 1, null)).toEqual({ "Mandates.name": "" });
  expect(fieldsWith({}, COLUMNS, 0, null)).toEqual({});
});
