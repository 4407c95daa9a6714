import { checkAction } from "../../../src/actions/check";
import { profileFindings, profileOffer } from "../../../src/domain/collection/accountProfile";
import type { Account } from "../../../src/domain/book/records";
import { translate } from "../../../src/messages/translate";
import { anAccount, bookOf, dutchIbanOf, MOMENT } from "../../support/books";

const FILLED: Partial<Account> = {
  bank: "Rabobank",
  itemsMax: 1_000,
  messageVersion: "pain.008.001.02",
  amendmentStyle: "None",
  leadDays: 2,
  cutOff: "09:00",
  addressUse: "Never",
  addressForm: "Hybrid",
  characterSet: "EPC",
  batchesPerFile: "One",
};

function rabobank(over: Partial<Account> = {}): Account {
  return anAccount({ iban: dutchIbanOf(1, "RABO"), ...FILLED, ...over });
}

describe("what the profile of its bank offers for an account", () => {
  test("is nothing when the account says it all itself", () => {
    expect(profileOffer(rabobank()).fields).toEqual([]);
    expect(profileFindings(rabobank())).toEqual([]);
  });

  test.each<[keyof Account, string | number]>([
    ["bank", "Rabobank"],
    ["itemsMax", 1_500],
    ["messageVersion", "pain.008.001.08"],
    ["amendmentStyle", "SMNDA"],
    ["leadDays", 1],
    ["cutOff", "07:00"],
    ["addressUse", "WhenRequired"],
    ["addressForm", "Structured"],
    ["characterSet", "EPC"],
    ["batchesPerFile", "Many"],
  ])("is a value for a blank %s", (field, value) => {
    expect(profileOffer(rabobank({ [field]: null })).fields).toMatchObject([{ field, value }]);
  });

  test("says where a value comes from", () => {
    expect(profileOffer(rabobank({ itemsMax: null })).fields).toEqual([
      { field: "itemsMax", value: 1_500, source: "afas" },
    ]);
  });

  test("is no cut-off where none is known", () => {
    expect(profileOffer(anAccount({ ...FILLED, iban: dutchIbanOf(1, "TRIO"), cutOff: null })).fields).toEqual([]);
  });

  test("is no bank's name for a bank that is not known", () => {
    const { profile, fields } = profileOffer(anAccount({ iban: "FR1420041010050500013M02606", bank: null }));
    expect(profile.name).toBe("SEPA");
    expect(fields.map(({ field }) => field)).not.toContain("bank");
  });

  test("is no bank's name where the profile is that of a whole country", () => {
    const { fields } = profileOffer(anAccount({ iban: "DE89370400440532013000", bank: null }));
    expect(fields.map(({ field }) => field)).not.toContain("bank");
    expect(fields).toContainEqual({ field: "characterSet", value: "DE", source: "dfue" });
  });

  test("is one remark per account, on its bank, with all that it would fill", () => {
    const account = rabobank({ row: 5, itemsMax: null, cutOff: null });
    expect(profileFindings(account)).toEqual([
      {
        code: "account.profile",
        severity: "info",
        place: { table: "Accounts", row: 5, field: "bank" },
        params: { bank: "Rabobank", values: "itemsMax=1500;cutOff=07:00" },
      },
    ]);
  });

  test("is not told of an account whose IBAN cannot be read", () => {
    expect(profileFindings(anAccount({ iban: "NL92ABNA0417164300" }))).toEqual([]);
  });

  test("is told by check, and changes nothing", () => {
    const book = bookOf({ Accounts: [rabobank({ itemsMax: null })] });
    const { done, findings, changes } = checkAction.decide(book, {}, MOMENT);
    expect(findings.filter(({ code }) => code === "account.profile")).toHaveLength(1);
    expect([done, changes]).toEqual([true, []]);
  });

  test.each([
    ["nl" as const, "Maximum posten 1.500, Uiterste tijd 07:00, Adres meesturen Alleen verplicht"],
    ["en" as const, "Maximum items 1,500, Cut-off time 07:00, Send address When required"],
  ])("is said in the reader's words (%s)", (language, words) => {
    const [found] = profileFindings(rabobank({ itemsMax: null, cutOff: null, addressUse: null }));
    expect(found === undefined ? "" : translate(language).describe(found)).toContain(words);
  });
});
