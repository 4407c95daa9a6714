import { mandateFormAction } from "../../src/actions/mandateForm";
import { allNewSheets } from "../../src/sheets/newSheets";
import { aDebtor, aMandate, anAccount, anAdministration, bookOf } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { memoryWorkbook } from "../support/memoryWorkbook";

const AT = "--moment 2026-11-22T10:15:00";

/** A disk with a workbook of two debtors who have still to sign. */
function diskWithBook() {
  const { tables } = bookOf({
    Administrations: [anAdministration()],
    Accounts: [anAccount()],
    Debtors: [aDebtor(), aDebtor({ number: "10002", name: "Łódź Sp. z o.o.", language: "de" })],
    Mandates: [
      aMandate({ dateOfSignature: null }),
      aMandate({ mandateId: "SR10002", debtor: "10002", dateOfSignature: null }),
    ],
  });
  return fakeDisk({ "/books/book.xlsx": memoryWorkbook([...allNewSheets("nl", tables)]) });
}

describe("Mandate forms on the command line", () => {
  test("are written beside the workbook, a PDF for each, and nothing into it", async () => {
    const disk = diskWithBook();
    const { exit, out } = await say(`mandate-form book.xlsx --json ${AT}`, fakeWorld(disk, [mandateFormAction]));
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      changes: [],
      summary: {
        forms: [
          { mandate: "SR10001", language: "nl" },
          { mandate: "SR10002", language: "de" },
        ],
      },
      documents: [
        { kind: "mandateForm", path: "/books/mandate-NL01-SR10001.pdf", order: null },
        { kind: "mandateForm", path: "/books/mandate-NL01-SR10002.pdf", order: null },
      ],
    });
  });

  test("as one page to print, or blank, in the folder asked for", async () => {
    const disk = diskWithBook();
    const world = fakeWorld(disk, [mandateFormAction]);
    const page = await say(`mandate-form book.xlsx --page --bundle --out forms ${AT}`, world);
    expect(page.out).toContain("/books/forms/mandates-2026-11-22.html");
    const blank = await say(`mandate-form book.xlsx --blank b2b --form-language fr --page --out forms ${AT}`, world);
    expect(blank.out).toContain("/books/forms/mandate-NL01-b2b-fr.html");
  });

  test("with wrong words: what does not go together, and what is none of the kinds", async () => {
    const world = fakeWorld(diskWithBook(), [mandateFormAction]);
    const { exit, error } = await say("mandate-form book.xlsx --blank core --debtor 10001 --language en", world);
    expect([exit, error]).toEqual([2, expect.stringContaining("--blank, --mandate, --debtor")]);
    expect((await say("mandate-form book.xlsx --form-language fr", world)).exit).toBe(2);
    expect((await say("mandate-form book.xlsx --blank gold", world)).error).toContain("core, one-off");
    expect((await say("mandate-form book.xlsx --blank core --form-language it", world)).error).toContain("nl, en, fr");
  });
});
