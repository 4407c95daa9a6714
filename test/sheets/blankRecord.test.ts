import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { blankRecord } from "../../src/sheets/blankRecord";
import { fieldsOf } from "../../src/sheets/tables";

describe("A record made of a few fields", () => {
  const instalment = blankRecord("Instalments", {
    ...{ administration: "NL01", invoice: "F1", debtor: "10001", number: 1 },
    ...{ dueDate: isoDate("2026-11-30"), amount: cents(50_00) },
  });

  test("has every column of its table, and is in no row yet", () => {
    expect(Object.keys(instalment)).toEqual(["row", ...fieldsOf("Instalments").map(({ name }) => name)]);
    expect(instalment.row).toBe(0);
  });

  test("is blank where nothing was said", () => {
    expect(instalment.openAmount).toBeNull();
    expect(instalment.amount).toBe(50_00);
  });
});
