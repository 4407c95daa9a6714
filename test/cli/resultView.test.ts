import { emptyResult } from "../../src/cli/result";
import { resultView } from "../../src/cli/resultView";

test("A workbook is said to be made when it was, and not when something was added to one that was there", () => {
  const made = { ...emptyResult("new", 0, "en"), summary: { language: "en", sheets: ["Debtors"], records: {} } };
  expect(resultView(made, null)).toContain("Workbook made.");
  const completed = {
    ...made,
    summary: { language: "en", sheets: ["Log"], columns: [] },
    notes: ["Sheets added: Log"],
  };
  const text = resultView(completed, null);
  expect(text).toContain("Sheets added: Log");
  expect(text).not.toContain("Workbook made");
});
