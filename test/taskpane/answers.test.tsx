/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import type { Book } from "../../src/domain/book/book";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import type { ViewName } from "../../src/taskpane/wantedView";
import { aBankEntry } from "../support/bankEntries";
import { actOn, bookOfDebtors, momentOn } from "../support/books";
import { heldAnswers } from "../support/heldAnswers";
import { openPane } from "../support/pane";

const LONG = { timeout: 10_000 };
const ORDER = "2026-0001";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Fourteen debtors collected, and two debits of the bank of which nobody can tell what they are. */
function firm(): Book {
  const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(bookOfDebtors(14), collectAction, request, momentOn("2026-11-22T10:00:00")).book;
  const delivered = actOn(issued, deliverAction, { order: ORDER }, momentOn("2026-11-23T10:00:00")).book;
  const entry = (reference: string, amount: number) =>
    aBankEntry({
      ...{ reference, name: `Onbekend ${reference}`, amount: cents(amount), status: "New", order: null, line: null },
      ...{ bookingDate: isoDate("2026-12-04"), endToEndId: null, mandateId: null, kind: "Return" },
    });
  const BankEntries = [entry("R1", -100_00), entry("R2", -200_00)];
  return { ...delivered, tables: { ...delivered.tables, BankEntries } };
}

/** The pane on that firm, of which the answers can be kept waiting. */
async function openHeld(view: ViewName, open?: () => Promise<void>) {
  const held = heldAnswers();
  let announce: () => void = () => undefined;
  const pane = openPane({
    ...{ book: firm(), view, at: "2026-12-07T10:00:00", session: held.session },
    surroundings: {
      onChanged: (listener) => {
        announce = () => listener("workbook", { language: "nl", theme: "light" });
        return () => undefined;
      },
    },
  });
  await open?.();
  return { ...held, pane, change: () => act(async () => announce()) };
}

const list = (name: string | RegExp) => screen.findByRole("list", { name }, LONG);
const isReachable = (element: Element): boolean => element.closest("[inert]") === null;

async function becomesUnreachable(element: Element): Promise<void> {
  await waitFor(() => expect(isReachable(element)).toBe(false), LONG);
  expect(element.closest('[aria-busy="true"]')).not.toBeNull();
}

async function matching(): Promise<void> {
  fireEvent.click(await screen.findByRole("tab", { name: /^Koppelen/ }, LONG));
  await list(/^Incasso's en/);
}

async function ofLedger(): Promise<void> {
  fireEvent.click(await screen.findByRole("tab", { name: "Boekstukken" }, LONG));
}

async function oneOrder(): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name: `Open opdracht ${ORDER}` }, LONG));
}

describe("A list under a question that is not answered yet", () => {
  test.each<[string, ViewName, string | RegExp, string | RegExp, (() => Promise<void>)?]>([
    ["orders", "orders", /^Zoek op nummer/, /^Opdrachten/],
    ["lines of an order", "orders", /^Zoek een regel/, `Regels van opdracht ${ORDER}`, oneOrder],
    ["entries of the bank", "bank", /^Zoek een bankregel/, "Bankregels", matching],
    ["candidates", "bank", /^Zoek een incasso of factuur/, /^Incasso's en/, matching],
    ["lines that can come back", "returns", /^Zoek de regel/, "Geïncasseerde regels"],
    ["mandates", "mandates", /^Zoek een machtiging/, "Machtigingen"],
    ["entries of the ledger", "ledger", /^Zoek een boekstuk/, /^Boekstukken/, ofLedger],
  ])("%s stay where they are, out of reach, and the field that asks does not", async (...row) => {
    const [, view, label, name, open] = row;
    const { hold, release } = await openHeld(view, open);
    const rows = await list(name);
    const field = await screen.findByRole("searchbox", { name: label }, LONG);
    hold();
    fireEvent.change(field, { target: { value: "zoiets is er niet" } });
    await becomesUnreachable(rows);
    expect(within(rows).getAllByRole("listitem").length).toBeGreaterThan(0);
    expect(isReachable(field)).toBe(true);
    await release();
    await waitFor(() => expect(document.querySelector("[inert]")).toBeNull(), LONG);
  });
});

describe("The collections that an entry may be of", () => {
  const entry = (reference: string) =>
    screen.findByRole("button", { name: new RegExp(`^Kies bankregel ${reference}\\b`) }, LONG);

  test("are not chosen from the list of the entry before", async () => {
    const { hold, release } = await openHeld("bank", matching);
    const proposed = () => screen.queryByText("Zelfde bedrag")?.closest("li")?.textContent;
    fireEvent.click(await entry("R1"));
    await waitFor(() => expect(proposed()).toMatch(/^F1 /), LONG);
    hold();
    fireEvent.click(await entry("R2"));
    const [first] = await screen.findAllByRole("button", { name: /^Kies F1 / });
    await becomesUnreachable(first as HTMLElement);
    expect(isReachable(await entry("R1"))).toBe(true);
    await release();
    await waitFor(() => expect(proposed()).toMatch(/^F2 /), LONG);
    expect(isReachable(await list(/^Incasso's en/))).toBe(true);
  });
});

describe("An answer", () => {
  const field = () => screen.findByRole("searchbox", { name: /^Zoek op nummer/ }, LONG);

  test("that cannot be given leaves nothing of the question before, and is asked again", async () => {
    const { hold, release } = await openHeld("orders");
    await list(/^Opdrachten/);
    hold();
    fireEvent.change(await field(), { target: { value: ORDER } });
    await becomesUnreachable(await list(/^Opdrachten/));
    await release(new Error("no answer"));
    await screen.findByRole("alert", {}, LONG);
    expect(screen.queryByRole("list", { name: /^Opdrachten/ })).toBeNull();
    fireEvent.click(await screen.findByRole("button", { name: "Probeer opnieuw" }));
    expect(isReachable(await list(/^Opdrachten/))).toBe(true);
  });

  test("that is asked again of a changed workbook stays within reach", async () => {
    const { hold, change, release } = await openHeld("orders");
    const orders = await list(/^Opdrachten/);
    hold();
    await change();
    expect(isReachable(orders)).toBe(true);
    await release();
    expect(isReachable(await list(/^Opdrachten/))).toBe(true);
  });

  test("gives the focus back to what had it, unless the user went elsewhere", async () => {
    const { hold, release } = await openHeld("orders");
    const link = await screen.findByRole("button", { name: `Open opdracht ${ORDER}` }, LONG);
    const ask = async (text: string) => {
      hold();
      fireEvent.change(await field(), { target: { value: text } });
      await becomesUnreachable(link);
      // As a browser does with what cannot be reached any more.
      act(() => link.blur());
    };
    act(() => link.focus());
    await ask("2026");
    await release();
    expect(document.activeElement).toBe(link);
    await ask("0001");
    const search = await field();
    act(() => search.focus());
    await release();
    expect(document.activeElement).toBe(search);
  });
});
