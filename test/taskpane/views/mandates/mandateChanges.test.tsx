/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import { returnAction } from "../../../../src/actions/return";
import type { Book } from "../../../../src/domain/book/book";
import { isoDate } from "../../../../src/domain/values/calendar";
import {
  actOn,
  anAdministration,
  anInvoice,
  bookOfDebtors,
  dutchIbanOf,
  momentOn,
  tampered,
  withRows,
} from "../../../support/books";
import { openPane } from "../../../support/pane";
import { press } from "../../../support/press";

const LONG = { timeout: 20_000 };
const AT = "2026-12-10T10:00:00";
const [OLD, NEW] = [dutchIbanOf(1), dutchIbanOf(9)];

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Two debtors who were collected from once, each with a next invoice. */
function collectedOnce(): Book {
  const first = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
  const issued = actOn(bookOfDebtors(2), collectAction, first, momentOn("2026-11-23T09:00:00")).book;
  const { book } = actOn(issued, deliverAction, { order: "2026-0001" }, momentOn("2026-11-23T10:00:00"));
  const next = [1, 2].map((n) =>
    anInvoice({ number: `G${String(n)}`, debtor: String(10_000 + n), dueDate: isoDate("2026-12-15") }),
  );
  return withRows({ ...book, tables: { ...book.tables, Invoices: [...book.tables.Invoices, ...next] } });
}

const typedOver = () => tampered(collectedOnce(), "Mandates", 0, { iban: NEW });

describe("An account that was typed over", () => {
  const open = async (book: Book) => {
    const pane = openPane({ book, view: "mandates", at: AT });
    await press("Meer over SR10001");
    return pane;
  };

  test("is reported by one button and its preview", async () => {
    const { book } = await open(typedOver());
    await press("Wijziging melden: SR10001");
    const step = await screen.findByRole("region", { name: "Wijziging melden" }, LONG);
    await within(step).findByText(/meldt de bank dat IBAN .* was/, {}, LONG);
    await press("Meld de wijziging");
    const done = "De wijziging van machtiging SR10001 wordt bij de volgende incasso gemeld.";
    const sentence = await screen.findByText(done, {}, LONG);
    // The button is gone: keys and screen readers go on from what was done.
    await waitFor(() => expect(document.activeElement).toBe(sentence), LONG);
    expect(book().tables.Mandates[0]).toMatchObject({ iban: NEW, originalIban: OLD });
  });

  test("leaves its user where the step was opened when it is closed", async () => {
    await open(typedOver());
    await press("Typefout terugzetten: SR10001");
    await screen.findByRole("region", { name: "Typefout terugzetten" }, LONG);
    await press("Sluiten");
    const button = await screen.findByRole("button", { name: "Typefout terugzetten: SR10001" }, LONG);
    await waitFor(() => expect(document.activeElement).toBe(button), LONG);
  });

  test("takes a new mandate, signed or not yet", async () => {
    const { book } = await open(typedOver());
    await press("Nieuwe machtiging: SR10001");
    fireEvent.change(await screen.findByLabelText(/ondertekend op/, {}, LONG), { target: { value: "2026-12-09" } });
    await press("Bekijk");
    await press("Maak een nieuwe");
    await screen.findByText("Machtiging SR10001 is door een nieuwe vervangen.", {}, LONG);
    expect(book().tables.Mandates[2]).toMatchObject({
      mandateId: "SR10001-2",
      iban: NEW,
      dateOfSignature: "2026-12-09",
    });
  });

  test("was a mistake, and is put back from the list of the check", async () => {
    const { book } = openPane({ book: typedOver(), view: "check", at: AT });
    await press("Controleer");
    await press("Typefout terugzetten: SR10001");
    await press("Zet terug");
    await waitFor(() => expect(book().tables.Mandates[0]?.iban).toBe(OLD), LONG);
  });
});

test("another scheme or reference is answered at its mandate", async () => {
  const scheme = tampered(collectedOnce(), "Mandates", 0, { localInstrument: "B2B" });
  const pane = openPane({ book: tampered(scheme, "Mandates", 1, { mandateId: "HAND" }), view: "mandates", at: AT });
  await press("Meer over SR10001");
  await press("Typefout terugzetten: SR10001");
  await press("Zet terug");
  await waitFor(() => expect(pane.book().tables.Mandates[0]?.localInstrument).toBe("CORE"), LONG);
  await press("Meer over HAND");
  await press("Wijziging melden: HAND");
  await press("Meld de wijziging");
  await waitFor(() => expect(pane.book().tables.Mandates[1]?.originalMandateId).toBe("SR10002"), LONG);
});

test("another creditor name is reported for all mandates at once", async () => {
  const book = tampered(collectedOnce(), "Administrations", 0, { creditorName: "De Waag Export B.V." });
  const pane = openPane({ book, view: "mandates", at: AT });
  await press("Meer over SR10001");
  await press("Wijziging melden (alle machtigingen): NL01");
  await press("Meld de wijziging");
  await waitFor(
    () =>
      expect(pane.book().tables.Mandates.map(({ originalCreditorName }) => originalCreditorName)).toEqual([
        "Groothandel De Waag B.V.",
        "Groothandel De Waag B.V.",
      ]),
    LONG,
  );
});

test("what is left out of a collection for it is answered there", async () => {
  const { book } = openPane({ book: typedOver(), view: "collect", at: "2026-12-17T10:00:00" });
  await press(/^Geblokkeerd/);
  await press(/^machtiging \(1/);
  await press("Wijziging melden: SR10001");
  await press("Meld de wijziging");
  await waitFor(() => expect(book().tables.Mandates[0]?.originalIban).toBe(OLD), LONG);
});

describe("A new account", () => {
  test("is given at the mandate; what is no IBAN is told first", async () => {
    const { book } = openPane({ book: collectedOnce(), view: "mandates", at: AT });
    await press("Meer over SR10001");
    await press("IBAN wijzigen: SR10001");
    const field = await screen.findByLabelText(/^Nieuw IBAN/, {}, LONG);
    fireEvent.change(field, { target: { value: "NL00RABO1" } });
    await press("Bekijk");
    await screen.findByText(/heeft 18 tekens; dit heeft er 9/, {}, LONG);
    fireEvent.change(field, { target: { value: NEW } });
    fireEvent.change(screen.getByLabelText(/^BIC/), { target: { value: "RABONL2U" } });
    await press("Bekijk");
    await press("Wijzig het IBAN");
    await screen.findByText("Het IBAN van machtiging SR10001 is gewijzigd.", {}, LONG);
    expect(book().tables.Mandates[0]).toMatchObject({ iban: NEW, bic: "RABONL2U", originalIban: OLD });
  });

  test("is proposed after a return for a closed account; who only reads is proposed nothing", async () => {
    const back = { order: "2026-0001", line: 1, kind: "Return", reasonCode: "AC04", confirmed: "all" } as const;
    const { book } = actOn(collectedOnce(), returnAction, back, momentOn("2026-12-03T09:00:00"));
    openPane({ book, view: "returns", at: AT });
    await press(/^Aanmanen/, "tab");
    await press("Wijzig het IBAN van machtiging SR10001");
    await screen.findByRole("region", { name: "IBAN wijzigen" }, LONG);
    cleanup();
    openPane({ book, view: "returns", at: AT, preferences: { readOnly: true } });
    await press(/^Aanmanen/, "tab");
    await screen.findByRole("list", { name: "Posten om aan te manen" }, LONG);
    expect(screen.queryByRole("button", { name: /^Wijzig het IBAN/ })).toBeNull();
  });
});

describe("What a user begins with a mandate", () => {
  test("is another reference: it stays, and the bank gets to know the former one", async () => {
    const { book } = openPane({ book: collectedOnce(), view: "mandates", at: AT });
    await press("Meer over SR10001");
    await press("Kenmerk wijzigen: SR10001");
    fireEvent.change(await screen.findByLabelText(/^Nieuw kenmerk/, {}, LONG), { target: { value: " LID-7 " } });
    await press("Bekijk");
    await screen.findByText(/meldt de bank dat Kenmerk machtiging SR10001 was/, {}, LONG);
    await press("Wijzig het kenmerk");
    // Its row goes on under another name; what was done stays in sight.
    const sentence = await screen.findByText("Het kenmerk van machtiging SR10001 is gewijzigd.", {}, LONG);
    await screen.findByRole("button", { name: "Meer over LID-7" }, LONG);
    await waitFor(() => expect(document.activeElement).toBe(sentence), LONG);
    expect(book().tables.Mandates[0]).toMatchObject({ mandateId: "LID-7", originalMandateId: "SR10001" });
  });

  test("is another scheme: a new mandate to be signed, with its debtor; a one-off one is offered none", async () => {
    const { tables, ...rest } = collectedOnce();
    const [first, second] = tables.Mandates;
    const oneOff = { ...second, mandateId: "SO10002G2", oneOff: true, invoice: "G2" };
    const Mandates = [first, oneOff] as typeof tables.Mandates;
    const pane = openPane({ book: withRows({ ...rest, tables: { ...tables, Mandates } }), view: "mandates", at: AT });
    await press("Meer over SO10002G2");
    await screen.findByRole("button", { name: "Kenmerk wijzigen: SO10002G2" }, LONG);
    expect(screen.queryByRole("button", { name: /^Overzetten op .*: SO10002G2/ })).toBeNull();
    await press("Meer over SR10001");
    await press("Overzetten op B2B: SR10001");
    await press("Zet over op B2B");
    await screen.findByText("Machtiging SR10001 is vervangen door een zakelijke.", {}, LONG);
    expect(pane.book().tables.Mandates[2]).toMatchObject({ localInstrument: "B2B", dateOfSignature: null });
    expect(pane.book().tables.Debtors[0]).toMatchObject({ localInstrument: "B2B" });
  });

  test("is another creditor: all mandates of the administration report it, those of another do not", async () => {
    const { tables, ...rest } = collectedOnce();
    const Administrations = [
      ...tables.Administrations,
      anAdministration({ code: "NL02", creditorName: "De Waag Oost" }),
    ];
    const book = withRows({ ...rest, tables: { ...tables, Administrations } });
    const pane = openPane({ book, view: "mandates", at: AT });
    await press("Incassant wijzigen");
    const name = () => screen.findByLabelText<HTMLInputElement>(/^Naam op het afschrift/, {}, LONG);
    expect((await name()).value).toBe("Groothandel De Waag B.V.");
    fireEvent.change(screen.getByLabelText("Administratie die wijzigt"), { target: { value: "NL02" } });
    await waitFor(async () => expect((await name()).value).toBe("De Waag Oost"), LONG);
    fireEvent.change(screen.getByLabelText("Administratie die wijzigt"), { target: { value: "NL01" } });
    await waitFor(async () => expect((await name()).value).toBe("Groothandel De Waag B.V."), LONG);
    expect(screen.getByRole("button", { name: "Bekijk" })).toHaveProperty("disabled", true);
    fireEvent.change(await name(), { target: { value: "De Waag N.V." } });
    const creditorId = screen.getByLabelText(/^Incassant-ID/);
    fireEvent.change(creditorId, { target: { value: "NL13ZZZ" } });
    await press("Bekijk");
    await screen.findByText(/incassant-ID/i, { selector: "span[class]" }, LONG);
    fireEvent.change(creditorId, { target: { value: tables.Administrations[0]?.creditorId } });
    await press("Bekijk");
    await screen.findByText(/2 machtigingen melden de bank/, {}, LONG);
    await press("Wijzig de incassant");
    await screen.findByText("De incassant van administratie NL01 is gewijzigd.", {}, LONG);
    expect(pane.book().tables.Administrations.map(({ creditorName }) => creditorName)).toEqual([
      "De Waag N.V.",
      "De Waag Oost",
    ]);
    expect(pane.book().tables.Mandates[1]?.originalCreditorName).toBe("Groothandel De Waag B.V.");
  });
});
