import { verifyAction } from "../../src/actions/verify";
import { auditPage } from "../../src/documents/auditPage";
import { proofPage } from "../../src/documents/proofPage";
import { isoDateTime } from "../../src/domain/values/calendar";
import { auditTexts } from "../../src/messages/auditTexts";
import { translate } from "../../src/messages/translate";
import { bookOf, MOMENT } from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";

function pageOf(book = yearOfCollections(), errors = 0, user = "") {
  const { result } = verifyAction.decide(book, {}, MOMENT);
  if (result === null) throw new Error("nothing was verified");
  const basis = {
    ...{ at: isoDateTime("2026-12-20T12:00:00"), user, version: "1.2.3", file: null, errors, warnings: 0 },
    administrations: book.tables.Administrations,
    orders: book.tables.Orders.filter(({ status }) => status !== "Draft"),
  };
  return auditPage(proofPage(result, basis, { proof: auditTexts("nl").proof, translator: translate("nl") }));
}

describe("the page to sign of a verification", () => {
  test("says in one sentence what was proved, with the creditor, the seals, the balances and two places to sign", () => {
    const book = yearOfCollections();
    const page = pageOf(book, 0, "A. Bos");
    expect(page).toContain("Nagerekend en in orde: 3 opdrachten met 9 regels");
    const { creditorName = "", creditorId = "" } = book.tables.Administrations[0] ?? {};
    for (const text of [
      creditorName,
      creditorId,
      "A. Bos",
      "Incassoblad 1.2.3",
      book.tables.Ledger.at(-1)?.seal ?? "",
    ]) {
      expect(page).toContain(text);
    }
    expect(page.match(/class="sign"/g)).toHaveLength(2);
    expect(page).not.toContain("SHA-256 van de werkmap</dt>");
  });

  test("says of books that are not right that they are not", () => {
    expect(pageOf(yearOfCollections(), 2)).toMatch(/niet alles klopt\.[\s\S]*2 fouten/);
  });

  test("of a workbook in which nothing happened says so", () => {
    const page = pageOf(bookOf());
    for (const text of ["Er is nog niets geboekt.", "Er is niets onderweg.", "Er is nog geen opdracht verwerkt."]) {
      expect(page).toContain(text);
    }
  });
});
