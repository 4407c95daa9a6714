/** @jest-environment jsdom */
import { historyAction } from "../../src/actions/history";
import { auditPage } from "../../src/documents/auditPage";
import { cardName, historyCard, subjectOf } from "../../src/documents/historyCard";
import { latestSeals } from "../../src/domain/ledger/latestSeals";
import type { Language } from "../../src/domain/book/records";
import { isoDateTime } from "../../src/domain/values/calendar";
import { auditTexts } from "../../src/messages/auditTexts";
import { translate } from "../../src/messages/translate";
import { bookOf, MOMENT } from "../support/books";
import { yearOfCollections } from "../support/yearOfCollections";

const AT = isoDateTime("2026-12-20T12:00:00");

function pageOf(book: ReturnType<typeof bookOf>, order: string, language: Language = "nl") {
  const { result } = historyAction.decide(book, { order }, MOMENT);
  if (result === null) throw new Error("there is no history");
  const words = { card: auditTexts(language).card, translator: translate(language) };
  const basis = { at: AT, user: "A. <b>", ...latestSeals(book) };
  const page = auditPage(historyCard(result, { kind: "order", name: order }, basis, words));
  return new DOMParser().parseFromString(page, "text/html");
}

describe("the card of a history", () => {
  test("is a page with its collections, its entries in balance, and the last seals", () => {
    const book = yearOfCollections();
    const page = pageOf(book, "2026-0002");
    const [collections, booked, logged] = [...page.querySelectorAll("table")];
    expect(collections?.querySelectorAll("tbody tr")).toHaveLength(4);
    expect(collections?.textContent).toMatch(/Terugboeking op 10 dec 2026: MD06/);
    const total = [...(booked?.querySelectorAll("tfoot td") ?? [])].map(({ textContent }) => textContent);
    expect(total[4]).toMatch(/^\d/);
    expect(total[4]).toBe(total[5]);
    expect(booked?.textContent).toMatch(/van \S+-2026-\d{6}/);
    expect(logged?.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
    const facts = page.querySelector("dl")?.textContent ?? "";
    for (const seal of Object.values(latestSeals(book))) expect(facts).toContain(seal);
    expect(page.documentElement.lang).toBe("nl");
  });

  test("has cells as text, whatever they hold, and can load nothing", () => {
    const page = pageOf(yearOfCollections(), "2026-0002", "en");
    expect(page.querySelector("b")).toBeNull();
    expect(page.querySelector("dl")?.textContent).toContain("A. <b>");
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(/^default-src 'none'/);
  });

  test("says that nothing was collected, booked or logged", () => {
    const { result } = historyAction.decide(bookOf(), { invoice: "F1" }, MOMENT);
    const empty = { history: [], next: [], bookedLines: [], loggedRows: [] };
    const words = { card: auditTexts("en").card, translator: translate("en") };
    const basis = { at: AT, user: "", lastSeal: null, lastLogSeal: null };
    const page = auditPage(historyCard(result ?? empty, { kind: "invoice", name: "F1" }, basis, words));
    for (const text of ["Nothing was collected.", "Nothing was booked.", "The log names no order"]) {
      expect(page).toContain(text);
    }
  });

  test("is called by what it is of", () => {
    const none = { mandate: undefined, debtor: undefined, invoice: undefined, order: undefined };
    expect(subjectOf({ ...none, debtor: "10001" })).toEqual({ kind: "debtor", name: "10001" });
    expect(cardName(subjectOf({ ...none, invoice: "F2026-0012/2" }))).toBe("history-invoice-F2026-0012/2");
    expect(subjectOf(none)).toEqual({ kind: "order", name: "" });
  });
});
