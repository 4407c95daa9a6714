import type { LogRow } from "../../src/domain/book/records";
import type { MandateListChoice } from "../../src/lists/mandateListFile";
import { readMandateList } from "../../src/workbook/keptMandateList";

/*
 * What a user says of how a list of mandates is read is kept in the Log, and the next list with its captions is read so
 * (docs/law/workbook.md, Log).
 */

const CSV = "Ref^Getekend op\nM1^5-1-2026\n";
const raw = (text: string) => ({ kind: "text", name: "l.csv", bytes: new TextEncoder().encode(text) }) as const;
const read = (choice: MandateListChoice, log: Parameters<typeof readMandateList>[0] = []) =>
  readMandateList(log, "import-mandates", { raw: raw(CSV), choice });

const SAID: MandateListChoice = {
  ...{ separator: "^", encoding: "windows-1252", dates: "monthFirst" },
  fields: { "Mandates.mandateId": "Ref", "Mandates.dateOfSignature": "Getekend op" },
};

function logged(action: string): readonly LogRow[] {
  const { kept } = read(SAID);
  return [{ number: 1, action, request: JSON.stringify({ request: { kept } }) } as LogRow];
}

test("nothing is kept of a list of which nothing was said", () => {
  expect("kept" in read({})).toBe(false);
});

test("all that was said of a list is kept with its captions, and holds for the next one, whoever reads it", () => {
  expect(read(SAID).kept).toEqual({ name: null, captions: ["Ref", "Getekend op"], choice: SAID });
  const { list, kept } = read({}, logged("import-mandates"));
  expect(list).toMatchObject({ separator: "^", encoding: "windows-1252", dateOrder: "monthFirst" });
  expect(list.rows[0]?.values).toEqual({ mandateId: "M1", dateOfSignature: "2026-05-01" });
  expect(kept?.choice).toEqual(SAID);
});

test("what is said now goes before what is kept, field by field", () => {
  const { list, kept } = read({ dates: "dayFirst", fields: { "Mandates.mandateId": "" } }, logged("import-mandates"));
  expect(list.rows[0]?.values).toEqual({ dateOfSignature: "2026-01-05" });
  expect(kept?.choice.fields).toEqual({ "Mandates.mandateId": "", "Mandates.dateOfSignature": "Getekend op" });
});

test("what another action keeps holds for its own lists", () => {
  expect(read({}, logged("sign")).list.separator).not.toBe("^");
});
