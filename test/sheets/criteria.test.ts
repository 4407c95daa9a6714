import { plainCriteria } from "../../src/sheets/criteria";

describe("Criteria of spreadsheets", () => {
  test("find names of orders, entries and invoices, and nothing beside them", () => {
    const plain = plainCriteria(["2026-0001", "INC-2026-000001", "F2026-0012", "1300", "NL01"]);
    for (const text of ["2026-0001", "INC-2026-000001", "F2026-0012", "1300", "NL01"]) expect(plain(text)).toBe(true);
  });

  test("are no way to look for what they read otherwise: patterns, numbers written in two ways, days, truths", () => {
    const plain = plainCriteria(["123", "00123", "77"]);
    const doubtful = [
      "A*",
      "A?",
      "A~",
      "<5",
      "=x",
      "00123",
      "123",
      "1234567890123456",
      "1-12",
      "3/4",
      "1e5",
      "mrt1",
      "WAAR",
    ];
    expect(doubtful.filter(plain)).toEqual([]);
    expect(plain("77")).toBe(true);
  });
});
