import { dunningLetter, letterPage, letterText } from "../../src/documents/dunningLetter";
import { letterFileNames } from "../../src/documents/letterFileNames";
import { letterWords } from "../../src/documents/letterWords";
import { indexBook } from "../../src/domain/book/bookIndex";
import type { Debtor, DirectDebit, Invoice } from "../../src/domain/book/records";
import { type DunningNotice, dunningNotices, type DunningSelection } from "../../src/domain/collection/dunningNotices";
import { isoDate } from "../../src/domain/values/calendar";
import { letterTexts } from "../../src/messages/letterTexts";
import { cents } from "../../src/domain/values/money";
import { aDebtor, anAccount, anAdministration, anInvoice, bookOf } from "../support/books";
import { aLine, anOrder } from "../support/lines";

const TODAY = isoDate("2026-12-10");

interface Came {
  readonly debtor?: Partial<Debtor>;
  readonly invoices?: readonly Partial<Invoice>[];
  readonly line?: Partial<DirectDebit>;
  readonly accounts?: boolean;
}

/** The notices of a debtor of whom F1, or these invoices, came back and are not collected any more. */
function notices({ debtor, invoices = [{}], line, accounts = true }: Came, selection?: DunningSelection) {
  const Invoices = invoices.map((one) => anInvoice({ collect: false, ...one }));
  const book = bookOf({
    Administrations: [anAdministration(), anAdministration({ code: "BE01", creditorName: "Waag België" })],
    Accounts: accounts ? [anAccount({ iban: "NL13TEST0123456789", preferred: false }), anAccount()] : [],
    Debtors: [aDebtor({ street: "Kade", buildingNumber: "7", postalCode: "3511 AB", ...debtor })],
    Invoices,
    Orders: [anOrder()],
    DirectDebits: Invoices.map(({ number, administration, debtor: of }, position) =>
      aLine({
        ...{ line: position + 1, invoice: number, administration, debtor: of },
        ...{ status: "Returned", returnKind: "Return", reasonCode: "MD06", returnedOn: isoDate("2026-12-03") },
        ...line,
      }),
    ),
  });
  return dunningNotices(book, indexBook(book), TODAY, selection);
}

function noticeOf(came: Came = {}): DunningNotice {
  const [notice] = notices(came);
  if (notice === undefined) throw new Error("nobody is asked");
  return notice;
}

describe("Who is asked to pay", () => {
  test("is every debtor once, with all that came back, on the account that it was collected on", () => {
    const notice = noticeOf({ invoices: [{}, { number: "F2", amount: cents(50_00), openAmount: cents(20_00) }] });
    expect(notice).toMatchObject({
      administration: "NL01",
      creditorName: "Groothandel De Waag B.V.",
      debtor: "10001",
      name: "Bakkerij Jansen",
      total: 120_00,
      iban: "NL91ABNA0417164300",
      remittance: "10001 F1 F2",
      isDeceased: false,
      items: [
        { item: "F1", open: 100_00, dueDate: "2026-11-30", returnedOn: "2026-12-03", reasonCode: "MD06" },
        { item: "F2", open: 20_00 },
      ],
    });
    expect(notice.payment.content).toContain("EUR120.00\n\n\n10001 F1 F2");
  });

  test("names the payment reference of the one invoice", () => {
    const notice = noticeOf({ invoices: [{ paymentReference: "RF18539007547034" }] });
    expect(notice.payment.content?.split("\n").at(-1)).toBe("RF18539007547034");
  });

  test("names whole invoices only, as many as there is room for", () => {
    const invoices = Array.from({ length: 20 }, (_, at) => ({ number: `F2026-00${String(at + 10)}` }));
    const { remittance, items } = noticeOf({ invoices });
    expect([items.length, remittance.length <= 140]).toEqual([20, true]);
    expect(
      remittance
        .split(" ")
        .slice(1)
        .every((name) => invoices.some(({ number }) => number === name)),
    ).toBe(true);
  });

  test("is asked per administration, and only who is asked for", () => {
    const invoices = [{}, { administration: "BE01" }, { debtor: "10002", number: "F3" }];
    const asked = (selection?: DunningSelection) =>
      notices({ invoices }, selection).map(({ administration, debtor }) => `${administration} ${debtor}`);
    expect(asked()).toEqual(["NL01 10001", "BE01 10001", "NL01 10002"]);
    expect(asked({ administration: "be01" })).toEqual(["BE01 10001"]);
    expect(asked({ debtor: "10002" })).toEqual(["NL01 10002"]);
  });

  test("pays to the preferred account where the one that was collected on is gone, and to none where there is none", () => {
    expect(noticeOf({ line: { order: "gone" } }).iban).toBe("NL91ABNA0417164300");
    const notice = noticeOf({ accounts: false });
    expect([notice.iban, notice.payment.problems, letterOf(notice)]).toEqual([null, ["iban"], null]);
  });
});

/** The letter of a notice, dated today, in the debtor's language. */
function letterOf(notice: DunningNotice) {
  return dunningLetter(notice, TODAY, letterWords(notice.language, letterTexts(notice.language)));
}

describe("The letter", () => {
  test("asks in the debtor's language for the amount, by a day, on an account", () => {
    const letter = letterOf(noticeOf({ debtor: { language: "en" } }));
    expect(letter).toMatchObject({
      to: ["Bakkerij Jansen", "Kade 7", "3511 AB Utrecht"],
      subject: "Payment of invoice F1",
      rows: [["F1", "30 Nov 2026", "3 Dec 2026", "100.00"]],
      total: ["Total", "100.00"],
    });
    expect(letter?.pay).toBe(
      "Please transfer € 100.00 by 24 Dec 2026 at the latest to NL91 ABNA 0417 1643 00 in the name of Groothandel De Waag B.V., stating: 10001 F1.",
    );
    expect(letterOf(noticeOf())?.subject).toBe("Betaling van factuur F1");
  });

  test("names the country of a debtor abroad", () => {
    const letter = letterOf(noticeOf({ debtor: { country: "BE" } }));
    expect(letter?.to.at(-1)).toBe("BE");
  });

  test("is to the heirs where the account holder has died", () => {
    const letter = letterOf(noticeOf({ line: { reasonCode: "MD07" } }));
    expect([letter?.to[0], letter?.dear]).toEqual(["Aan de erven van Bakkerij Jansen", "Geachte nabestaanden,"]);
  });

  test("leaves out what is not known", () => {
    const letter = letterOf(noticeOf({ debtor: { town: null }, line: { returnedOn: null } }));
    expect([letter?.to, letter?.rows[0]?.[2]]).toEqual([["Bakkerij Jansen"], ""]);
  });

  test("as a text holds every part of it", () => {
    const letter = letterOf(noticeOf());
    const text = letter === null ? "" : letterText(letter);
    for (const part of [letter?.subject, letter?.pay, letter?.intro, "F1 | 30 nov 2026 | 3 dec 2026 | 100,00"]) {
      expect(text).toContain(part);
    }
  });

  test("as a page takes what stands in a cell as text, and has the code where there is one", () => {
    const notice = noticeOf({ debtor: { name: '<script>alert("x")</script> & Zn.' } });
    const letter = letterOf(notice);
    if (letter === null) throw new Error("no letter");
    const page = letterPage(letter, "<svg></svg>");
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Zn.");
    expect(page).toContain("<figure><svg></svg>");
    expect(letterPage(letter, null)).not.toContain("<figure>");
    expect(letterPage({ ...letter, scan: null }, "<svg></svg>")).not.toContain("<figure>");
  });

  test("without a code says nothing of one", () => {
    const notice = noticeOf();
    const letter = letterOf({ ...notice, payment: { content: null, problems: ["size"] } });
    expect(letter?.scan).toBeNull();
  });

  test("has a file name of its own, whatever the numbers hold", () => {
    const of = (debtor: string) => ({ administration: "NL01", debtor });
    expect(letterFileNames(["10001", "../x", ".._x", "A", "a"].map(of))).toEqual([
      "letter-NL01-10001.html",
      "letter-NL01-.._x.html",
      "letter-NL01-.._x-2.html",
      "letter-NL01-A.html",
      "letter-NL01-a-2.html",
    ]);
  });
});
