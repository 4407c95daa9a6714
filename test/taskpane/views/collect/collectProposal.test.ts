import { isoDate } from "../../../../src/domain/values/calendar";
import { cents } from "../../../../src/domain/values/money";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, bookOfDebtors } from "../../../support/books";
import { askBook } from "../../../support/askBook";

const AT = "2026-11-30T10:00:00";
const request = {};

describe("The proposal of a collection", () => {
  test("groups what is collected by customer, each with what it comes to", async () => {
    const { debtors, shown } = await askBook(bookOfDebtors(3), "collectProposal", { request, search: "" }, AT);
    expect(debtors.head.map(({ debtor, items }) => [debtor, items.length])).toEqual([
      ["10001", 1],
      ["10002", 1],
      ["10003", 1],
    ]);
    expect(debtors.head[0]?.items.head[0]?.fullName).toMatch(/^NL01:F/);
    expect(shown.items).toBe(3);
  });

  test("is searched by name, number, invoice and amount, in what is held back too", async () => {
    const Mandates = [aMandate({ dateOfSignature: null })];
    const held = bookOfDebtors(1, { Mandates });
    const book = bookOfDebtors(3);
    const found = async (search: string) =>
      (await askBook(book, "collectProposal", { request, search }, AT)).debtors.head.map(({ debtor }) => debtor);
    expect(await found("10002")).toEqual(["10002"]);
    expect(await found("bakkerij 10002")).toEqual(["10002"]);
    expect(await found("300,00")).toEqual(["10003"]);
    expect(await found("nobody")).toEqual([]);
    const heldFound = async (search: string) =>
      (await askBook(held, "collectProposal", { request, search }, AT)).shown.leftOut.length;
    expect([await heldFound("10001"), await heldFound("nobody")]).toEqual([1, 0]);
  });

  test("says until when the bank takes the file, by the account's cut-off", async () => {
    const Accounts = [anAccount({ cutOff: "16:30" })];
    const { deliverBy } = await askBook(bookOfDebtors(1, { Accounts }), "collectProposal", { request, search: "" }, AT);
    expect(deliverBy).toEqual({ day: "2026-11-30", time: "16:30" });
    const { deliverBy: none } = await askBook(
      bookOfDebtors(1, { Debtors: [aDebtor({ collectAutomatically: false })] }),
      "collectProposal",
      { request, search: "" },
      AT,
    );
    expect(none).toBeNull();
  });
});

describe("The same with something left out", () => {
  const asked = (book: Parameters<typeof askBook>[0], left: object, isOwnDay = true) =>
    askBook(book, "tickedProposal", { request: { ...request, ...left }, isOwnDay }, AT);

  test("comes to what is left, on the day of the whole", async () => {
    const { shown } = await asked(bookOfDebtors(3), { excludeDebtor: ["10002"] });
    expect([shown.items, shown.amount]).toEqual([2, 400_00]);
    const whole = await asked(bookOfDebtors(3), {});
    expect(whole.shown.collectionDate).toBe(shown.collectionDate);
    expect(whole.shown.amount).toBe(600_00);
  });

  test("says what cannot go without it: a credit note of which the invoice is left out", async () => {
    const Debtors = [aDebtor({ consolidate: true })];
    const Invoices = [100_00, -40_00].map((amount, at) =>
      anInvoice({ number: `F${String(at)}`, row: at + 2, amount: cents(amount), openAmount: cents(amount) }),
    );
    const book = bookOfDebtors(1, { Debtors, Invoices });
    expect((await asked(book, {})).alsoHeld.length).toBe(0);
    const { alsoHeld, shown } = await asked(book, { exclude: ["NL01:F0"] });
    expect(shown.transactions).toBe(0);
    expect(alsoHeld.head.map(({ finding }) => finding.code)).toContain("transaction.notPositive");
  });

  test("has its own warnings, of a day far ahead only where it was chosen", async () => {
    const book = bookOfDebtors(1);
    const far = { collectionDate: isoDate("2026-12-28") };
    const codes = async (isOwnDay: boolean) => (await asked(book, far, isOwnDay)).warnings.map(({ code }) => code);
    expect(await codes(false)).toContain("date.farAhead");
    expect(await codes(true)).not.toContain("date.farAhead");
  });

  test("of a day that nobody chose warns of no short notice", async () => {
    const Administrations = [anAdministration({ announcedOnInvoice: false, preNotificationDays: 10 })];
    const book = bookOfDebtors(1, { Administrations });
    const { warnings, shown } = await asked(book, {});
    expect(warnings.map(({ code }) => code)).not.toContain("preNotification.short");
    expect(shown.collectionDate).toBe("2026-12-10");
    const early = await asked(book, { collectionDate: isoDate("2026-12-03") }, false);
    expect(early.warnings.map(({ code }) => code)).toContain("preNotification.short");
  });
});
