import fc from "fast-check";
import { settingsFromText, settingsToText } from "../../../src/domain/book/orderSettings";
import { orderSettings } from "../../support/lines";

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
});
