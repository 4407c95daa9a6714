import fc from "fast-check";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { cents } from "../../../src/domain/values/money";
import {
  batchNumbers,
  frozenOrder,
  issuedLines,
  overridesOf,
  settingsAtIssue,
} from "../../../src/domain/collection/orderIssue";
import { settingsFromText } from "../../../src/domain/book/orderSettings";
import type { SequenceType } from "../../../src/domain/book/records";
import { aMandate, anAccount, anAdministration, bookOf, dutchIbanOf } from "../../support/books";
import { aLine, anOrder, orderSettings } from "../../support/lines";
import { draftOrder } from "../../support/orderBook";

test("a creditor ID goes to the bank as it was read, however it is spelled", () => {
  const spelled = anAdministration({ creditorId: "ＮＬ69\u2060ZZZ-1234.5678 0000" });
  expect(settingsAtIssue(spelled, anAccount(), {}).creditorId).toBe("NL69ZZZ123456780000");
});

describe("the settings that are frozen at issue", () => {
  test("name the posting of receipts, on receipt only: on issue there never was another one", () => {
    const onReceipt = settingsAtIssue(anAdministration({ postingStyle: "OnReceipt" }), anAccount(), {});
    expect(onReceipt).toMatchObject({ postingStyle: "OnReceipt", posting: 2 });
    expect(settingsAtIssue(anAdministration(), anAccount(), {})).not.toHaveProperty("posting");
  });

  test("are the contract's defaults where the account and the administration are blank", () => {
    expect(settingsAtIssue(anAdministration(), anAccount(), {})).toEqual({
      writer: 1,
      creditorName: "Groothandel De Waag B.V.",
      creditorId: "NL69ZZZ123456780000",
      creditorAddress: null,
      creditorBic: "ABNANL2A",
      batchBooking: true,
      characterSet: "EPC",
      addressUse: "WhenRequired",
      amendmentStyle: "SMNDA",
      remittanceStyle: "Reference",
      batchesPerFile: "Many",
      postingStyle: "OnIssue",
      journal: "INC",
      bankJournal: "BNK",
      bankAccount: "1100",
      inTransitAccount: "1250",
      debtorsAccount: "1300",
      discountAccount: "8900",
      chargesAccount: "4900",
      sequenceTypeOverrides: {},
    });
  });

  test("are what the account and the administration say", () => {
    const account = anAccount({
      batchBooking: false,
      characterSet: "DE",
      addressUse: "Always",
      amendmentStyle: "OldIban",
      remittanceStyle: "Text",
      batchesPerFile: "One",
      bankJournal: null,
      bic: "rabonl2u",
    });
    const administration = anAdministration({
      creditorName: "Bücher",
      postingStyle: "OnReceipt",
      creditorId: "nl69 ZZZ 123456780000",
    });
    expect(settingsAtIssue(administration, account, { SR10001: "FRST" })).toMatchObject({
      creditorName: "Buecher",
      creditorId: "NL69ZZZ123456780000",
      creditorAddress: {
        street: "Marktstraat",
        buildingNumber: "1",
        postalCode: "3511 AA",
        town: "Utrecht",
        country: "NL",
      },
      creditorBic: "RABONL2U",
      batchBooking: false,
      amendmentStyle: "OldIban",
      remittanceStyle: "Text",
      batchesPerFile: "One",
      postingStyle: "OnReceipt",
      bankJournal: "INC",
      sequenceTypeOverrides: { SR10001: "FRST" },
    });
  });

  test("name the form of the address only where it is not the one that all orders had before", () => {
    expect(settingsAtIssue(anAdministration(), anAccount({ addressForm: "Hybrid" }), {}).addressForm).toBe("Hybrid");
    expect(settingsAtIssue(anAdministration(), anAccount({ addressForm: "Structured" }), {})).not.toHaveProperty(
      "addressForm",
    );
  });

  test("have no BIC where a foreign account names none", () => {
    const account = anAccount({ iban: "BE68539007547034", bic: null });
    expect(settingsAtIssue(anAdministration(), account, {}).creditorBic).toBeNull();
  });

  test("remember the sequence types that the user had set, to give them back when the order is cancelled", () => {
    const mandates = [aMandate({ sequenceTypeOverride: "FNAL" }), aMandate({ mandateId: "SR10002" })];
    expect(overridesOf(mandates)).toEqual({ SR10001: "FNAL" });
  });
});

describe("a batch number", () => {
  test("is the account's last one and one more, for each account apart", () => {
    const next = batchNumbers(bookOf());
    const other = anAccount({ iban: dutchIbanOf(7), lastBatchNumber: 41 });
    expect([next(anAccount()), next(anAccount()), next(other), next(anAccount())]).toEqual([1, 2, 42, 3]);
  });

  test("is never one that an order has, also when the last number was typed over", () => {
    const orders = ["00007", null, "00003", "kladje"].map((batchNumber, n) =>
      anOrder({ number: `2026-000${String(n)}`, batchNumber, account: "nl91 abna 0417 1643 00" }),
    );
    const next = batchNumbers(bookOf({ Orders: orders }));
    expect(next(anAccount({ lastBatchNumber: 2 }))).toBe(8);
    expect(batchNumbers(bookOf({ Orders: orders }))(anAccount({ lastBatchNumber: 12 }))).toBe(13);
  });
});

describe("an issued order", () => {
  const details = {
    batch: 7,
    bookingDate: isoDate("2026-12-01"),
    at: isoDateTime("2026-11-23T09:00:00"),
    user: "bert",
    account: anAccount(),
    settings: orderSettings(),
  };

  test("has its batch number of five digits in message ID and file name, and all is still to be settled", () => {
    const frozen = frozenOrder(draftOrder({ controlSum: cents(97_50) }), [aLine({ status: "Draft" })], details);
    expect(frozen).toMatchObject({
      batchNumber: "00007",
      messageId: "2026-0001-00007",
      fileName: "2026-0001-00007.xml",
      messageVersion: "pain.008.001.08",
      hashMethod: "SHA-256",
      issuedAt: "2026-11-23T09:00:00",
      issuedBy: "bert",
      bookingDate: "2026-12-01",
      returnedAmount: 0,
      settledAmount: 0,
      toSettle: 97_50,
      status: "Draft",
      hash: null,
    });
    expect(settingsFromText(frozen.settings)).toEqual(details.settings);
  });

  test("is of the account's version and hash method, with a batch number of more digits when need be", () => {
    const account = anAccount({ messageVersion: "pain.008.001.02", hashMethod: "None" });
    expect(frozenOrder(draftOrder(), [], { ...details, account, batch: 123_456 })).toMatchObject({
      messageVersion: "pain.008.001.02",
      hashMethod: "None",
      messageId: "2026-0001-123456",
    });
  });

  test("gives its lines the identifiers of the file, one batch for each sequence type", () => {
    const order = anOrder({ messageId: "2026-0001-00007" });
    const drafts = (["OOFF", "FRST", "OOFF", "RCUR"] as const).map((sequenceType, n) =>
      aLine({ line: n + 1, transaction: n === 2 ? 1 : n + 1, sequenceType, status: "Draft", endToEndId: null }),
    );
    const lines = issuedLines(order, drafts, ({ line }) => (line === 2 ? isoDate("2026-10-01") : null));
    expect(
      lines.map((line) => [line.endToEndId, line.paymentInformationId, line.previousLastCollectionDate, line.status]),
    ).toEqual([
      ["2026-0001-00001", "2026-0001-00007-3", null, "InTransit"],
      ["2026-0001-00002", "2026-0001-00007-1", "2026-10-01", "InTransit"],
      ["2026-0001-00001", "2026-0001-00007-3", null, "InTransit"],
      ["2026-0001-00004", "2026-0001-00007-2", null, "InTransit"],
    ]);
  });

  test("has end-to-end IDs one for each transaction, and as many batches as sequence types", () => {
    const types = fc.constantFrom<SequenceType>("FRST", "RCUR", "OOFF", "FNAL");
    fc.assert(
      fc.property(fc.array(types, { minLength: 1, maxLength: 20 }), (sequence) => {
        const drafts = sequence.map((sequenceType, n) => aLine({ line: n + 1, transaction: n + 1, sequenceType }));
        const lines = issuedLines(anOrder(), drafts, () => null);
        expect(new Set(lines.map(({ endToEndId }) => endToEndId)).size).toBe(sequence.length);
        const batches = [...new Set(lines.map(({ paymentInformationId }) => paymentInformationId))].sort();
        expect(batches).toEqual([...new Set(sequence)].map((_, n) => `2026-0001-00001-${String(n + 1)}`));
      }),
    );
  });
});
