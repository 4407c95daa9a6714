import { isoDate } from "../../../../src/domain/values/calendar";
import { cents } from "../../../../src/domain/values/money";
import type { SettingsOf } from "../../../../src/taskpane/views/settings/bookSettings.query";
import { LocalSession } from "../../../../src/session/localSession";
import { QUERIES } from "../../../../src/taskpane/queries";
import { askBook } from "../../../support/askBook";
import { anAccount, anAdministration, bookOf, MOMENT } from "../../../support/books";
import { memoryWorkbook, sheetOf } from "../../../support/memoryWorkbook";

const settingOf = ({ settings }: SettingsOf, name: string) => settings.find(({ field }) => field === name);

async function settingsOf(tables: Parameters<typeof bookOf>[0]) {
  const { administrations, accounts } = await askBook(bookOf(tables), "bookSettings", {});
  const [[administration], [account]] = [administrations, accounts];
  if (administration === undefined || account === undefined) throw new Error("nothing to be set");
  return { administration, account };
}

describe("The settings of the workbook", () => {
  test("say what is in force, and whether the cell says so or what holds for a blank one", async () => {
    const over = { preNotificationDays: 5, discountAmount: cents(2_50), closedUntil: isoDate("2026-10-31") };
    const { administration } = await settingsOf({ Administrations: [anAdministration({ ...over, repeatMax: null })] });
    expect(administration).toMatchObject({ name: "NL01", title: "Groothandel De Waag B.V." });
    expect(settingOf(administration, "preNotificationDays")).toMatchObject({ value: 5, source: "cell" });
    expect(settingOf(administration, "repeatMax")).toMatchObject({ value: 2, source: "default" });
    expect(settingOf(administration, "postingStyle")).toMatchObject({ value: "OnIssue", source: "default" });
    expect(settingOf(administration, "discountAmount")).toMatchObject({ value: "2.50", source: "cell" });
    expect(settingOf(administration, "discountPercent")).toMatchObject({ value: null, source: "none" });
    expect(settingOf(administration, "closedUntil")).toMatchObject({ value: "2026-10-31", form: "date" });
  });

  test("each know their cell", async () => {
    const { administration, account } = await settingsOf({});
    expect(administration.address).toBe("Administraties!A2");
    const addresses = [...administration.settings, ...account.settings].map(({ address }) => address);
    expect(addresses.every((address) => /^(Administraties|Bankrekeningen)![A-Z]+2$/.test(address ?? ""))).toBe(true);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test("take the most items from the bank that the IBAN names, until the account says otherwise", async () => {
    const ofAbn = await settingsOf({ Accounts: [anAccount()] });
    expect(settingOf(ofAbn.account, "itemsMax")).toMatchObject({ value: 3000, source: "bank", offer: null });
    const own = await settingsOf({ Accounts: [anAccount({ itemsMax: 200 })] });
    expect(settingOf(own.account, "itemsMax")).toMatchObject({ value: 200, source: "cell", offer: null });
  });

  test("say what the bank wants only where something else is in force", async () => {
    const { account } = await settingsOf({ Accounts: [anAccount()] });
    // ABN AMRO takes files until 12:30; nothing is kept to while the cell is blank.
    expect(settingOf(account, "cutOff")).toMatchObject({ value: null, source: "none", offer: "12:30" });
    expect(settingOf(account, "leadDays")).toMatchObject({ value: 1, source: "default", offer: null });
    const filled = await settingsOf({ Accounts: [anAccount({ cutOff: "11:00" })] });
    expect(settingOf(filled.account, "cutOff")).toMatchObject({ value: "11:00", source: "cell", offer: null });
    const ing = await settingsOf({ Accounts: [anAccount({ iban: "NL20INGB0001234567", bank: null })] });
    expect(ing.account.title).toBe("ING");
    expect(settingOf(ing.account, "amendmentStyle")).toMatchObject({ value: "SMNDA", offer: "OldIban" });
  });

  test("lead to what is wrong with them", async () => {
    const { administration, account } = await settingsOf({
      Administrations: [anAdministration({ discountAmount: cents(100), discountPercent: 2 })],
      Accounts: [anAccount({ cutOff: "noon" })],
    });
    expect(administration.findings.map(({ finding }) => finding.code)).toEqual(["administration.twoDiscounts"]);
    expect(account.findings.map(({ finding, address }) => [finding.code, address])).toEqual([
      ["account.cutOff", settingOf(account, "cutOff")?.address],
    ]);
  });

  test("do not say what stands in a cell that cannot be read", async () => {
    const sheet = sheetOf("Administrations", anAdministration());
    const column = sheet.columns.findIndex(({ caption }) => caption === "Dagen vooraankondiging");
    const rows = [...sheet.rows].map((row) => row.map((cell, index) => (index === column ? "veertien" : cell)));
    const session = new LocalSession(memoryWorkbook([{ ...sheet, rows }]), QUERIES, () => MOMENT);
    const { administrations, accounts } = await session.query("bookSettings", {});
    const [administration] = administrations;
    if (administration === undefined) throw new Error("no administration");
    expect(settingOf(administration, "preNotificationDays")).toMatchObject({ value: null, source: "unreadable" });
    expect(accounts).toEqual([]);
  });
});
