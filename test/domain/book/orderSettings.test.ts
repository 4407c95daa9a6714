import fc from "fast-check";
import { settingsFinding, settingsFromText, settingsToText } from "../../../src/domain/book/orderSettings";
import { orderSettings } from "../../support/lines";
import { draftOrder } from "../../support/orderBook";

describe("the frozen settings of an order", () => {
  test("come back from their text as they were frozen", () => {
    const settings = orderSettings({
      creditorAddress: { street: "Marktstraat", buildingNumber: "1", postalCode: null, town: "Utrecht", country: "NL" },
      sequenceTypeOverrides: { SR10001: "FRST" },
    });
    expect(settingsFromText(settingsToText(settings))).toEqual(settings);
  });

  test("are not there for a draft", () => {
    expect(settingsFromText(null)).toBeNull();
  });

  test.each(["", "{", "null", "12", '"settings"', "[]", "{}"])("are not ours when the cell says %p", (text) => {
    expect(settingsFromText(text)).toBeNull();
  });

  test.each([
    ["writer", 2],
    ["creditorName", null],
    ["creditorId", 12],
    ["journal", undefined],
    ["postingStyle", "OnDelivery"],
    ["addressForm", "Free"],
    ["addressForm", "Loose"],
  ])("are not ours when %s is %p", (field, value) => {
    expect(settingsFromText(JSON.stringify({ ...orderSettings(), [field]: value }))).toBeNull();
  });

  test("hold the form of addresses, and are read without it as they were before there was a choice", () => {
    const hybrid = orderSettings({ addressForm: "Hybrid" });
    expect(settingsFromText(settingsToText(hybrid))?.addressForm).toBe("Hybrid");
    expect(settingsFromText(settingsToText(orderSettings()))).not.toHaveProperty("addressForm");
  });

  test("know both posting styles", () => {
    const onReceipt = orderSettings({ postingStyle: "OnReceipt" });
    expect(settingsFromText(settingsToText(onReceipt))?.postingStyle).toBe("OnReceipt");
  });

  test("survive any text in a name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (creditorName) => {
        const settings = orderSettings({ creditorName });
        expect(settingsFromText(settingsToText(settings))).toEqual(settings);
      }),
    );
  });

  describe("are read member by member", () => {
    const HOSTILE = [undefined, null, 12, true, "", "  ", "x", {}, [], [null], { street: 1 }, { M1: "FRSX" }];
    /** What of these may lawfully stand in a member, beside what stands there. */
    const LAWFUL: Readonly<Record<string, readonly unknown[]>> = {
      creditorName: ["", "  ", "x"],
      creditorId: ["", "  ", "x"],
      creditorAddress: [null],
      creditorBic: [null, "", "  ", "x"],
      batchBooking: [true],
      addressForm: [undefined],
      posting: [undefined],
      journal: ["x"],
      bankJournal: ["x"],
      bankAccount: ["x"],
      inTransitAccount: ["x"],
      debtorsAccount: ["x"],
      discountAccount: [null, "x"],
      chargesAccount: [null, "x"],
      sequenceTypeOverrides: [{}],
    };

    test.each(Object.keys(orderSettings({ addressForm: "Hybrid", posting: 2 })))("%s", (member) => {
      for (const value of HOSTILE) {
        const order = { ...draftOrder(), settings: JSON.stringify({ ...orderSettings(), [member]: value }) };
        const isLawful = (LAWFUL[member] ?? []).some((lawful) => JSON.stringify(lawful) === JSON.stringify(value));
        expect([value, settingsFinding(order)?.params["members"] ?? null]).toEqual([value, isLawful ? null : member]);
        expect(settingsFromText(order.settings) === null).toBe(!isLawful);
      }
    });

    test("and all that cannot be read are named at once, on the cell", () => {
      const order = { ...draftOrder(), settings: JSON.stringify({ ...orderSettings(), journal: "", posting: 3 }) };
      expect(settingsFinding(order)).toMatchObject({
        code: "order.settingsUnreadable",
        place: { table: "Orders", field: "settings" },
        params: { order: order.number, members: "posting, journal" },
      });
      expect(settingsFinding({ ...order, settings: "{" })?.params["members"]).toBe("JSON");
      expect(settingsFinding({ ...order, settings: settingsToText(orderSettings()) })).toBeNull();
    });
  });
});
