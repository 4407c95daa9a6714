/** @jest-environment jsdom */
import { showAbsentHost } from "../../src/taskpane/absentHost";

function said(...args: Parameters<typeof showAbsentHost> extends [unknown, ...infer Rest] ? Rest : never) {
  const page = document.createElement("div");
  page.textContent = "loading";
  showAbsentHost(page, ...args);
  return [...page.children].map((paragraph) => [paragraph.getAttribute("lang"), paragraph.textContent]);
}

describe("A page without Excel", () => {
  test("says in both languages that Microsoft's address cannot be reached, and what to do", () => {
    expect(said("unreachable")).toEqual([
      ["nl", expect.stringContaining("appsforoffice.microsoft.com")],
      ["en", expect.stringContaining("ask your administrator to allow this address")],
    ]);
  });

  test("says where it belongs when it is opened in a browser or in Word", () => {
    expect(said("outsideExcel")[1]?.[1]).toMatch(/^This page belongs in Excel\./);
    expect(said("otherHost", "Word")[1]?.[1]).toBe("Incassoblad works in Excel, not in Word.");
    expect(said("slow")[0]?.[1]).toMatch(/^Excel antwoordt niet/);
  });
});
