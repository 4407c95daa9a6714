import { checkAction } from "../../src/actions/check";
import { collectAction } from "../../src/actions/collect";
import { fileAction } from "../../src/actions/file";
import type { Account } from "../../src/domain/book/records";
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
