/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { collectAction } from "../../../../src/actions/collect";
import { orderAction } from "../../../../src/actions/order";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import { papersFor } from "../../../../src/taskpane/views/orders/orderSteps";
import { actOn, bookOfDebtors } from "../../../support/books";
import { openPane } from "../../../support/pane";

// Every action reads the workbook and decides; on a loaded machine that takes its time.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const ALL = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
const draft = (): Book => actOn(bookOfDebtors(3), orderAction, ALL).book;
const pressWhenThere = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole("button", { name }));
const choose = async (name: string): Promise<void> =>
  void fireEvent.click(await screen.findByRole("menuitem", { name }));

async function openPaper(book: Book, paper: string, options: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane({ book, view: "orders", at: "2026-11-22T12:00:00", ...options });
  await pressWhenThere(/^Open opdracht 2026-0001/);
  await pressWhenThere("Brieven");
  await choose(paper);
  return pane;
}

describe("The letters of an order", () => {
  test("are those of its state", () => {
    expect(papersFor({ state: "draft" })).toEqual(["notification"]);
    expect(papersFor({ state: "onItsWay" })).toEqual(["notification", "specification", "orderLetter"]);
    expect(papersFor({ state: "settled" })).toEqual(["specification", "orderLetter"]);
    expect(papersFor({ state: "cancelled" })).toEqual([]);
  });

  test("are made and saved as a table, and none as mails where nobody has an address", async () => {
    const { offered } = await openPaper(draft(), "Vooraankondiging");
    await screen.findByText("3 brieven, samen € 600,00.");
    await pressWhenThere("Opslaan als");
    await choose("Tabel (.csv)");
    await screen.findByText("Opgeslagen: notification-2026-0001.csv");
    expect(offered.map(({ file }) => [file.name, file.mediaType])).toEqual([
      ["notification-2026-0001.csv", "text/csv"],
    ]);
    await pressWhenThere("Opslaan als");
    await choose("Conceptmails (zip)");
    await screen.findByText("Geen van deze debiteuren heeft een e-mailadres.");
  }, 60_000);

  test("are recorded as sent, and then none is left that was not", async () => {
    await openPaper(draft(), "Vooraankondiging");
    await pressWhenThere("Leg het versturen vast");
    await pressWhenThere("Bekijk");
    await pressWhenThere("Leg vast");
    await screen.findByText("Vastgelegd bij opdracht 2026-0001.");
    await pressWhenThere("Brieven");
    await choose("Vooraankondiging");
    await screen.findByText("Van 3 debiteuren is vastgelegd dat de brief is verstuurd.");
    fireEvent.click(screen.getByRole("checkbox", { name: "Alleen wat nog niet is verstuurd" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Opslaan als" })).toBeNull());
  }, 60_000);

  test("include the one that goes with an issued order", async () => {
    const { offered } = await openPaper(actOn(bookOfDebtors(2), collectAction, ALL).book, "Begeleidend formulier");
    await pressWhenThere("Opslaan als");
    await choose("Pagina om af te drukken");
    await screen.findByText("Opgeslagen: order-letter-2026-0001.html");
    expect(offered).toHaveLength(1);
  }, 60_000);
});

test("a proposal is saved as a report", async () => {
  const { offered } = openPane({ book: bookOfDebtors(2), view: "collect", at: "2026-12-01T12:00:00" });
  await pressWhenThere("Dagen en bankrekeningen");
  await pressWhenThere("Verslag opslaan als");
  await choose("Tabel (.csv)");
  await screen.findByText(/^Opgeslagen: proposal-.*\.csv$/u);
  expect(offered).toHaveLength(1);
}, 60_000);

test("where nothing is collected there is no report of it", async () => {
  openPane({ book: bookOfDebtors(2), view: "collect", at: "2026-11-22T12:00:00" });
  await screen.findByText(/^Er is nu niets te incasseren/u);
  expect(screen.queryByRole("button", { name: "Verslag opslaan als" })).toBeNull();
}, 60_000);
