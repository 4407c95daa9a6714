/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import { returnAction } from "../../../../src/actions/return";
import { isoDate } from "../../../../src/domain/values/calendar";
import { actOn, bookOfDebtors, momentOn, tampered } from "../../../support/books";
import { openPane } from "../../../support/pane";
import { yearOfCollections } from "../../../support/yearOfCollections";

const LONG = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const press = async (name: string | RegExp, role: "button" | "tab" = "button"): Promise<void> =>
  void fireEvent.click(await screen.findByRole(role, { name }, LONG));

describe("The risk of what was collected", () => {
  test("is what can still come back, how that runs out, and what came back", async () => {
    openPane({ book: yearOfCollections(), view: "returns", at: "2027-01-01T10:00:00" });
    await press("Risico", "tab");
    await screen.findByText("Kan nog terugkomen", {}, LONG);
    expect(screen.getAllByText(/686,00/).length).toBeGreaterThan(1);
    expect(screen.getByText(/Van 4 transacties .* kwamen er 2 terug: 50 %, samen € 294,00\./)).toBeTruthy();
    const debtors = within(screen.getByRole("list", { name: "Wie het meest terugstuurt" })).getAllByRole("listitem");
    expect(debtors.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/10002.*196,00.*1 van 1 transactie \(100.%\)/),
      expect.stringMatching(/10001.*98,00/),
    ]);
  });

  test("is put on sheets of its own after it was said which, and renewed there", async () => {
    const pane = openPane({ book: yearOfCollections(), view: "returns", at: "2027-01-01T10:00:00" });
    await press("Risico", "tab");
    await press("Zet deze cijfers op een blad");
    await screen.findByText("Het blad Risico wordt gemaakt; verder verandert er niets.", {}, LONG);
    expect(pane.workbook.writes).toEqual([]);
    await press("Zet ze erop");
    await screen.findByText("Het blad Stornopercentage is gemaakt.", {}, LONG);
    expect(pane.workbook.writes.flatMap(({ newSheets }) => newSheets.map(({ sheet }) => sheet))).toEqual([
      "Risico",
      "Stornopercentage",
    ]);
    await press("Zet deze cijfers op een blad");
    await screen.findByText("Het blad Risico wordt vernieuwd; verder verandert er niets.", {}, LONG);
  });

  test("is read as numbers too: the amounts at each day, the counts of each month", async () => {
    openPane({ book: yearOfCollections(), view: "returns", at: "2027-01-01T10:00:00" });
    await press("Risico", "tab");
    const [ahead, rates] = await screen.findAllByRole("button", { name: "Toon als tabel" }, LONG);
    for (const one of [ahead, rates]) fireEvent.click(one as HTMLElement);
    const rowsOf = (name: string) =>
      within(screen.getByRole("table", { name }))
        .getAllByRole("row")
        .map(({ textContent }) => textContent);
    const days = rowsOf("Zo loopt dat af");
    expect(days).toHaveLength(10);
    expect([days[1], days[3], days.at(-1)]).toEqual([
      "1 jan 2027686,000,00",
      "29 jan 20270,00686,00",
      "1 feb 20280,000,00",
    ]);
    const months = rowsOf("Storno's per maand van incasso");
    expect(months).toHaveLength(13);
    expect(months[11]).toBe("dec 20264250 %");
  });

  test("is nothing where nothing was collected", async () => {
    openPane({ book: bookOfDebtors(1), view: "returns" });
    await press("Risico", "tab");
    expect(await screen.findByText("Er is nog niets geïncasseerd dat terug kan komen.", {}, LONG)).toBeTruthy();
  });
});

describe("An order that is not nil", () => {
  test("says why: which items, which difference; one that is nil says nothing", async () => {
    const collectionDate = isoDate("2026-12-01");
    let { book } = actOn(bookOfDebtors(2), collectAction, { collectionDate, confirmed: "all" });
    ({ book } = actOn(book, deliverAction, { order: "2026-0001" }, momentOn("2026-11-23T10:00:00")));
    const back = { order: "2026-0001", line: 2, kind: "Return", reasonCode: "AM04", confirmed: "all" } as const;
    ({ book } = actOn(book, returnAction, back, momentOn("2026-12-03T10:00:00")));
    openPane({ book, view: "orders", at: "2026-12-07T10:00:00" });
    await press(/2026-0001/);
    const why = await screen.findByRole("region", { name: "Waarom nog niet nul" }, LONG);
    expect(within(why).getByText(/Nog te verwerken is € 100,00; onderweg staat € 100,00\./)).toBeTruthy();
    expect(
      within(why)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^€.100,00: hiervoor heeft de bank nog niets bijgeschreven.*1 post: F1\.$/),
      expect.stringMatching(/^€.200,00 kwam terug zonder afschrijving van de bank \(F2\)/),
    ]);
    cleanup();
    openPane({ book: yearOfCollections(), view: "orders", at: "2027-01-01T10:00:00" });
    await press(/2026-0002/);
    await screen.findByText(/Nog te verwerken/, {}, LONG);
    expect(screen.queryByRole("region", { name: "Waarom nog niet nul" })).toBeNull();
  });
});

describe("What is to be dunned", () => {
  const openDunning = async (book = yearOfCollections()) => {
    const pane = openPane({ book, view: "returns", at: "2027-01-01T10:00:00" });
    await press(/^Aanmanen/, "tab");
    await screen.findByRole("list", { name: "Posten om aan te manen" }, LONG);
    return pane;
  };

  test("says of its reason what to do with invoice, mandate and customer", async () => {
    await openDunning();
    await press("Wat nu bij MD06?");
    expect(
      await screen.findByText(/De klant heeft het geld binnen acht weken laten terugboeken/, {}, LONG),
    ).toBeTruthy();
    expect(screen.getByText("Machtiging", { selector: "dt *" })).toBeTruthy();
    await press("Wat nu bij MD06?");
    expect(screen.queryByText(/binnen acht weken laten terugboeken/)).toBeNull();
  });

  test("has a letter with a code to pay by, to copy or to save", async () => {
    const { offered } = await openDunning();
    await press("Brief aan Bakkerij Jansen");
    expect(await screen.findByText(/Wilt u € 200,00 uiterlijk op 15 jan 2027 overmaken/, {}, LONG)).toBeTruthy();
    const code = screen.getByRole("img", { name: /^QR-code/ });
    expect(code.querySelectorAll("path")).toHaveLength(2);
    await press("Kopieer de tekst");
    await press("Bewaar de brief");
    await screen.findByText("Aangeboden als download.", {}, LONG);
    const [copied, saved] = offered.map(({ file, way }) => [way, file.name, new TextDecoder().decode(file.bytes)]);
    expect(copied?.slice(0, 2)).toEqual(["copy", "letter-NL01-10002.html"]);
    expect(saved?.slice(0, 2)).toEqual(["save", "letter-NL01-10002.html"]);
    expect(saved?.[2]).toContain("<svg");
  });

  test("is held until a day, and then released, each after a preview", async () => {
    const { book } = await openDunning();
    await press("Houd F2 aan");
    fireEvent.change(await screen.findByLabelText("Waarom"), { target: { value: "betaalafspraak" } });
    await press("Bekijk");
    await press("Houd aan");
    await screen.findByText("F2 is aangehouden.", {}, LONG);
    expect(book().tables.Invoices[1]?.blocked).toBe("2027-01-31: betaalafspraak");
    await screen.findByText("Aangehouden tot en met 31 jan 2027", {}, LONG);
    await press("Incasseer F2 opnieuw");
    await press("Laat opnieuw meegaan");
    await waitFor(() => expect(book().tables.Invoices[1]?.collect).toBe(true), LONG);
    expect(book().tables.Invoices[1]?.blocked).toBeNull();
    // It is to be dunned no more; what was done is said all the same, and keys go on from there.
    const done = await screen.findByText("F2 gaat mee in een volgende opdracht.", {}, LONG);
    expect(document.activeElement).toBe(done);
  });

  test("for want of a mandate proposes to withdraw it; who only reads is proposed nothing", async () => {
    const book = tampered(yearOfCollections(), "DirectDebits", 5, { reasonCode: "MD01" });
    const pane = await openDunning(book);
    await press("Trek machtiging SR10002 in");
    await press("Trek in");
    await screen.findByText("Machtiging SR10002 is ingetrokken.", {}, LONG);
    expect(pane.book().tables.Mandates[1]?.withdrawnOn).toBe("2027-01-01");
    cleanup();
    openPane({ book, view: "returns", at: "2027-01-01T10:00:00", preferences: { readOnly: true } });
    await press(/^Aanmanen/, "tab");
    await screen.findByRole("list", { name: "Posten om aan te manen" }, LONG);
    expect(screen.queryByRole("button", { name: /^Houd/ })).toBeNull();
  });
});
