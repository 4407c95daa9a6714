import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { fileAction } from "../../src/actions/file";
import { issueAction } from "../../src/actions/issue";
import { orderAction } from "../../src/actions/order";
import { characterReport } from "../../src/actions/proposalResult";
import { proposeAction } from "../../src/actions/propose";
import type { Account, DirectDebit } from "../../src/domain/book/records";
import { isoDate } from "../../src/domain/values/calendar";
import { actOn, anAccount, bookOfDebtors, MOMENT } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { expectValidBankFile } from "../support/schemas";

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

function collected(account: Partial<Account>) {
  return actOn(bookOfDebtors(2, { Accounts: [anAccount(account)] }), collectAction, REQUEST);
}

/** The XML and the message of the only file, which stands every schema that there is. */
async function fileOf(account: Partial<Account>) {
  const { bytes } = collected(account).outcome.documents[0] ?? { bytes: new Uint8Array() };
  return { xml: new TextDecoder().decode(bytes), message: await expectValidBankFile(bytes) };
}

const FILLED = {
  initiatingPartyId: "0203201340",
  ultimateCreditor: "Zwemclub De Waterlelie",
  categoryPurpose: "SUPP",
} as const;

describe("What some banks ask for beside what every one does", () => {
  test.each(["pain.008.001.08", "pain.008.001.02"] as const)(
    "stands in a file of %s where it is filled",
    async (messageVersion) => {
      const { xml, message } = await fileOf({ ...FILLED, messageVersion });
      expect(message).toMatchObject({ initiatingPartyId: "0203201340", initiatingPartyIssuer: "KBO-BCE" });
      expect(message.batches).toMatchObject([
        { categoryPurpose: "SUPP", ultimateCreditorName: "Zwemclub De Waterlelie" },
      ]);
      expect(xml.replace(/\s+/g, "")).toContain(
        "<Id><OrgId><Othr><Id>0203201340</Id><Issr>KBO-BCE</Issr></Othr></OrgId></Id></InitgPty>",
      );
    },
  );

  test("and in no file where it is not", async () => {
    const { xml } = await fileOf({});
    for (const element of ["OrgId", "UltmtCdtr", "CtgyPurp"]) expect(xml).not.toContain(element);
  });

  test.each(["B12345678001", "0203201341", "1234567890"])(
    "%s is no Belgian enterprise number",
    async (initiatingPartyId) => {
      const { message } = await fileOf({ initiatingPartyId });
      expect(message).toMatchObject({ initiatingPartyId, initiatingPartyIssuer: null });
    },
  );

  test("is frozen with the order: its file is the same whatever the account says afterwards", () => {
    const { book, outcome } = collected(FILLED);
    const [Account] = book.tables.Accounts;
    if (Account === undefined) throw new Error("no account");
    const later = { ...book, tables: { ...book.tables, Accounts: [{ ...Account, categoryPurpose: "TRAD" }] } };
    const again = fileAction.decide(later, { order: "2026-0001" }, MOMENT);
    expect(again.documents.map(({ sha256 }) => sha256)).toEqual(outcome.documents.map(({ sha256 }) => sha256));
  });

  test.each<readonly [string, Partial<Account>, readonly string[]]>([
    ["a code that is none", { categoryPurpose: "Supp" }, ["account.categoryPurpose categoryPurpose"]],
    ["an identification that no bank takes", { initiatingPartyId: "/12" }, ["identifier.slashes initiatingPartyId"]],
    ["a name of which nothing is left", { ultimateCreditor: "***" }, ["text.empty ultimateCreditor"]],
  ])("holds everything back where it is %s, on its own cell", (_what, account, expected) => {
    const book = bookOfDebtors(1, { Accounts: [anAccount(account)] });
    const wrong = checkAction
      .decide(book, {}, MOMENT)
      .findings.filter(({ severity }) => severity === "error")
      .map(({ code, place }) => `${code} ${String(place?.field)}`);
    expect(wrong).toEqual(expected);
    expect(collectAction.decide(book, REQUEST, MOMENT).done).toBe(false);
    expect(objections(collectAction.decide(book, REQUEST, MOMENT))).not.toEqual([]);
  });

  test("is noted where its letters are not all sent, or too many", async () => {
    const account = { ultimateCreditor: `Zwemclub Zo\u00eb ${"x".repeat(70)}` };
    const codes = collected(account).outcome.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["text.transliterated", "text.cut"]));
    expect((await fileOf(account)).message.batches[0]?.ultimateCreditorName).toHaveLength(70);
  });
});

describe("What a row says of its own amount", () => {
  const rows = [
    { ultimateDebtor: "Sanne Jansen", ultimateDebtorId: "Lid 4711" },
    { ultimateCreditor: "Turnclub De Ring", categoryPurpose: "TRAD" },
    { ultimateDebtorId: "0203201340", categoryPurpose: "SUPP" },
  ] as const;

  function firm(account: Partial<Account> = {}) {
    const { tables, ...book } = bookOfDebtors(4, { Accounts: [anAccount(account)] });
    const Invoices = tables.Invoices.map((invoice, at) => ({ ...invoice, ...rows[at] }));
    const Debtors = tables.Debtors.map((debtor, at) =>
      at === 3 ? { ...debtor, ultimateDebtor: "Oma Zo\u00eb" } : debtor,
    );
    return { ...book, tables: { ...tables, Invoices, Debtors } };
  }

  test.each(["pain.008.001.08", "pain.008.001.02"] as const)(
    "stands in a file of %s, valid by every schema, and only where it is filled",
    async (messageVersion) => {
      const { outcome } = actOn(firm({ messageVersion, ultimateCreditor: "Zwemclub" }), collectAction, REQUEST);
      const message = await expectValidBankFile(outcome.documents[0]?.bytes ?? new Uint8Array());
      const said = message.batches.map(({ categoryPurpose, ultimateCreditorName, transactions }) => [
        categoryPurpose,
        ultimateCreditorName,
        ...transactions.map((each) => [each.ultimateCreditorName, each.ultimateDebtor]),
      ]);
      const nobody = { name: null, organisation: null, person: null };
      expect(said).toEqual([
        [
          null,
          "Zwemclub",
          [null, { ...nobody, name: "Sanne Jansen", person: "Lid 4711" }],
          [null, { ...nobody, name: "Oma Zoe" }],
        ],
        ["SUPP", "Zwemclub", [null, { ...nobody, organisation: { id: "0203201340", issuer: "KBO-BCE" } }]],
        ["TRAD", null, ["Turnclub De Ring", null]],
      ]);
    },
  );

  test("makes an order of its own for each purpose where the account takes one batch per file", () => {
    const { book, outcome } = actOn(firm({ batchesPerFile: "One" }), collectAction, REQUEST);
    expect(outcome.documents).toHaveLength(3);
    expect(book.tables.Orders.map(({ numberOfTransactions }) => numberOfTransactions)).toEqual([2, 1, 1]);
  });

  test("holds back a draft in which two purposes would be two batches of such an account", () => {
    const { book } = actOn(firm(), orderAction, REQUEST);
    const Accounts = book.tables.Accounts.map((account) => ({ ...account, batchesPerFile: "One" as const }));
    const { findings } = issueAction.decide(
      { ...book, tables: { ...book.tables, Accounts } },
      { order: "2026-0001", confirmed: "all" },
      MOMENT,
    );
    expect(findings.filter(({ code }) => code === "order.twoBatches").map(({ params }) => params["types"])).toEqual([
      "RCUR -, RCUR SUPP, RCUR TRAD",
    ]);
  });

  test("stays in the file when it is made again, whatever the rows say afterwards", () => {
    const { book, outcome } = actOn(firm(), collectAction, REQUEST);
    const Invoices = book.tables.Invoices.map((invoice) => ({
      ...invoice,
      ultimateDebtor: "X",
      categoryPurpose: "OTHR",
    }));
    const again = fileAction.decide({ ...book, tables: { ...book.tables, Invoices } }, { order: "2026-0001" }, MOMENT);
    expect(again.documents.map(({ sha256 }) => sha256)).toEqual(outcome.documents.map(({ sha256 }) => sha256));
    const DirectDebits = book.tables.DirectDebits.map((line) => ({ ...line, ultimateDebtor: "X" }));
    const typed = fileAction.decide(
      { ...book, tables: { ...book.tables, DirectDebits } },
      { order: "2026-0001" },
      MOMENT,
    );
    expect(typed.done).toBe(false);
  });

  test.each<readonly [string, Partial<DirectDebit>, string]>([
    ["a name that no bank takes as it is", { ultimateDebtor: "Zo\u00eb" }, "order.notAsSent ultimateDebtor"],
    ["a club that no bank takes as it is", { ultimateCreditor: "Caf\u00e9" }, "order.notAsSent ultimateCreditor"],
    ["a name of which nothing is left", { ultimateDebtor: "***" }, "text.empty ultimateDebtor"],
    ["an identification of slashes", { ultimateDebtorId: "//" }, "identifier.slashes ultimateDebtorId"],
    ["a purpose in small letters", { categoryPurpose: "supp" }, "account.categoryPurpose categoryPurpose"],
  ])("a draft in which somebody typed %s is not issued", (_what, typed, expected) => {
    const { book } = actOn(firm(), orderAction, REQUEST);
    const DirectDebits = book.tables.DirectDebits.map((line) => (line.line === 1 ? { ...line, ...typed } : line));
    const { findings, done } = issueAction.decide(
      { ...book, tables: { ...book.tables, DirectDebits } },
      { order: "2026-0001", confirmed: "all" },
      MOMENT,
    );
    expect(done).toBe(false);
    expect(findings.map(({ code, place }) => `${code} ${String(place?.field)}`)).toContain(expected);
  });

  test("a name that the bank gets otherwise stands in the character report, with its cell", () => {
    const { outcome } = { outcome: proposeAction.decide(firm(), REQUEST, MOMENT) };
    const report = characterReport(outcome.result?.proposal.transactions ?? []);
    expect(report).toEqual([
      {
        from: "Oma Zo\u00eb",
        to: "Oma Zoe",
        cut: false,
        place: expect.objectContaining({ table: "Debtors", field: "ultimateDebtor" }),
        instead: expect.objectContaining({ table: "Debtors", field: "ultimateDebtor" }),
      },
    ]);
  });
});
