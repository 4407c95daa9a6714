/** @jest-environment jsdom */
import { sampleAction, type SampleRequest } from "../../src/actions/sample";
import { auditPage } from "../../src/documents/auditPage";
import { samplePage } from "../../src/documents/samplePage";
import { locatedParts } from "../../src/domain/audit/lineTrail";
import { latestSeals } from "../../src/domain/ledger/latestSeals";
import type { Language } from "../../src/domain/book/records";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { formatCents } from "../../src/domain/values/money";
import { auditTexts } from "../../src/messages/auditTexts";
import { figureTexts } from "../../src/messages/figureTexts";
import { riskTexts } from "../../src/messages/riskTexts";
import { translate } from "../../src/messages/translate";
import { MOMENT } from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";

const BOOK = yearOfCollections();

function pageOf(request: SampleRequest, user: string, language: Language = "nl", book = BOOK): Document {
  const { result } = sampleAction.decide(book, request, MOMENT);
  if (result === null) throw new Error("nothing was drawn");
  const lines = result.trail
    .filter(({ step }) => step === "line")
    .map(({ order, line }) => {
      const own = result.trail.filter((one) => one.order === order && one.line === line);
      return { order, line, parts: locatedParts(own, ({ table }) => `${table}!A2`) };
    });
  const sums = { populationAmount: formatCents(result.populationAmount), drawnAmount: formatCents(result.drawnAmount) };
  const sample = {
    ...result,
    ...sums,
    lines,
    size: request.size,
    from: request.from ?? null,
    until: request.to ?? null,
  };
  const translator = translate(language);
  const words = { figures: figureTexts(language), risk: riskTexts(language), caption: translator.caption };
  const basis = { at: isoDateTime("2026-12-31T12:00:00"), user, ...latestSeals(book) };
  const { card } = auditTexts(language);
  return new DOMParser().parseFromString(
    auditPage(samplePage(sample, basis, { ...words, card, translator })),
    "text/html",
  );
}

const factsOf = (page: Document): readonly (string | null)[] =>
  [...page.querySelectorAll("dl div")].map(({ textContent }) => textContent);

test("a sample is printed with all by which it is drawn again, and a table for each line", () => {
  const period = { from: isoDate("2026-12-01"), to: isoDate("2026-12-31") };
  const page = pageOf({ size: 1200, seed: 261231, byAmount: true, ...period }, "A. <b>");
  expect(page.querySelector("b")).toBeNull();
  expect(factsOf(page)).toEqual(
    expect.arrayContaining([
      "DoorA. <b>",
      "Aantal regels1.200",
      "Startgetal261231",
      "SelectieElke euro heeft dezelfde kans",
      expect.stringMatching(/^Incassodatum van1 dec 2026$/),
      expect.stringMatching(/^Incassodatum tot en met31 dec 2026$/),
    ]),
  );
  expect(page.querySelectorAll("table")).toHaveLength(8);
  const [first] = page.querySelectorAll("table");
  expect(first?.querySelectorAll("thead th")).toHaveLength(7);
  for (const row of page.querySelectorAll("tbody tr")) expect(row.querySelectorAll("td")).toHaveLength(7);
  expect(first?.textContent).toMatch(/bankbestand\S+\.xml.*regel \d+/);
});

test("what a line lacks is printed too; without a period, a name or a seal none is named", () => {
  const { Invoices, Ledger, BankEntries, Log, ...others } = BOOK.tables;
  const gone = { Invoices: Invoices.slice(0, 0), BankEntries: BankEntries.slice(0, 0) };
  const tables = { ...others, ...gone, Ledger: Ledger.slice(0, 0), Log: Log.slice(0, 0) };
  const page = pageOf({ size: 1 }, "", "en", { ...BOOK, tables });
  expect(factsOf(page)).toHaveLength(4);
  const rows = [...page.querySelectorAll("tbody tr")].map(({ textContent }) => textContent);
  expect(rows.some((row) => row.startsWith("invoice") && row.endsWith("is not in the workbook"))).toBe(true);
  expect(rows).toEqual(expect.arrayContaining(["bank entryno processed bank entry yet", "journal linenothing booked"]));
});
