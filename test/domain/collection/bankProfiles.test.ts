import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";

import {
  BANK_PROFILES,
  bankProfileOf,
  GENERIC_PROFILE,
  PROFILE_FIELDS,
  PROFILE_SOURCES,
} from "../../../src/domain/collection/bankProfiles";
import { effectiveItemsMax } from "../../../src/domain/collection/effectiveItemsMax";
import { ibanCheckDigits } from "../../../src/domain/values/iban";
import { CODE_WORDS } from "../../../src/sheets/captions";
import { sepaIban } from "../../support/accountCodes";
import { profileRows, sourceRows, tablesOf } from "../../support/bankProfileTables";
import { anAccount, dutchIbanOf } from "../../support/books";

/** A Belgian IBAN of this bank, its own check digits 0. */
function belgianIbanOf(bankCode: string): string {
  return `BE${ibanCheckDigits("BE", `${bankCode}000000000`)}${bankCode}000000000`;
}

describe("the profile of a bank", () => {
  test.each([
    [dutchIbanOf(1, "RABO"), "Rabobank"],
    [dutchIbanOf(1, "INGB"), "ING"],
    ["nl91 abna 0417 1643 00", "ABN AMRO"],
    [dutchIbanOf(1, "TRIO"), "Triodos Bank"],
    [dutchIbanOf(1, "BUNQ"), "bunq"],
    [dutchIbanOf(1, "ASNB"), "ASN Bank"],
    [dutchIbanOf(1, "SNSB"), "ASN Bank"],
    [dutchIbanOf(1, "RBRB"), "ASN Bank"],
    [dutchIbanOf(1, "BNGH"), "BNG Bank"],
    [belgianIbanOf("400"), "KBC"],
    [belgianIbanOf("499"), "KBC"],
    [belgianIbanOf("743"), "KBC"],
    [belgianIbanOf("068"), "Belfius"],
    [belgianIbanOf("799"), "Belfius"],
    [belgianIbanOf("001"), "BNP Paribas Fortis"],
    [belgianIbanOf("298"), "BNP Paribas Fortis"],
    [belgianIbanOf("363"), "ING België"],
    ["DE89370400440532013000", "Deutsche Kreditwirtschaft"],
  ])("of %s is that of %s", (iban, name) => {
    expect(bankProfileOf(iban).name).toBe(name);
  });

  test.each([
    ["a Dutch bank that is not known", dutchIbanOf(1, "KNAB")],
    ["a Belgian bank that is not known", belgianIbanOf("523")],
    ["a Belgian code just outside a range", belgianIbanOf("500")],
    ["a French account", "FR1420041010050500013M02606"],
    ["an account with the code of a Dutch bank in another country", "GB29RABO60161331926819"],
    ["a part of an IBAN", "NL91RAB"],
    ["nothing", ""],
  ])("of %s is the generic one", (_, iban) => {
    expect(bankProfileOf(iban)).toBe(GENERIC_PROFILE);
  });

  test("is found however the IBAN is written", () => {
    fc.assert(
      fc.property(sepaIban(), (iban) => {
        const grouped = iban.replace(/(.{4})/g, "$1 ").toLowerCase();
        expect(bankProfileOf(grouped)).toBe(bankProfileOf(iban));
      }),
    );
  });

  test("claims no bank code that another one claims", () => {
    const ranges = BANK_PROFILES.flatMap(({ name, country, bankCodes }) =>
      bankCodes.map(([first, last]) => ({ name, country, first, last })),
    );
    const overlapping = ranges.flatMap((one, index) =>
      ranges
        .slice(index + 1)
        .filter(({ country, first, last }) => country === one.country && first <= one.last && one.first <= last)
        .map(({ name }) => `${one.name} and ${name}`),
    );
    expect(overlapping).toEqual([]);
  });

  test("holds only what an account can hold, each with where it comes from", () => {
    for (const { fields } of [...BANK_PROFILES, GENERIC_PROFILE]) {
      for (const field of PROFILE_FIELDS) expect(Object.keys(PROFILE_SOURCES)).toContain(fields[field].source);
      expect(Object.keys(CODE_WORDS.amendmentStyle)).toContain(fields.amendmentStyle.value);
      expect(Object.keys(CODE_WORDS.addressUse)).toContain(fields.addressUse.value);
      expect(Object.keys(CODE_WORDS.addressForm)).toContain(fields.addressForm.value);
      expect(fields.cutOff.value ?? "12:00").toMatch(/^\d\d:\d\d$/);
      expect(fields.itemsMax.value).toBeGreaterThan(0);
    }
  });

  test("does not use a source that nothing comes from", () => {
    const used = [...BANK_PROFILES, GENERIC_PROFILE].flatMap(({ fields }) =>
      PROFILE_FIELDS.map((field) => fields[field].source),
    );
    expect(Object.keys(PROFILE_SOURCES).filter((source) => !used.some((one) => one === source))).toEqual([]);
  });

  test("says what accounts fall back on when they say nothing themselves", () => {
    const { fields } = GENERIC_PROFILE;
    const iban = "FR1420041010050500013M02606";
    expect(effectiveItemsMax(anAccount({ iban }))).toBe(fields.itemsMax.value);
    expect([fields.messageVersion.value, fields.amendmentStyle.value, fields.addressUse.value]).toEqual([
      "pain.008.001.08",
      "SMNDA",
      "WhenRequired",
    ]);
    expect([fields.leadDays.value, fields.characterSet.value, fields.batchesPerFile.value]).toEqual([1, "EPC", "Many"]);
  });

  test("stands in the documentation as it is in the product", () => {
    const page = readFileSync(join(__dirname, "../../../docs/bank-profiles.md"), "utf8");
    const tables = tablesOf(page);
    expect(tables[0]).toEqual(profileRows());
    expect(tables[1]).toEqual(sourceRows());
  });
});
