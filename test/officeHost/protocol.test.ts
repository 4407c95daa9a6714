import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { invoiceSheet } from "./workbook";

afterAll(assertAllImplemented);

test("all tables are read in one round trip, and rows are written below in another", async () => {
  const host = await officeHost([invoiceSheet()]);
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/showTotals,items/worksheet/name,items/columns/items/name");
    const body = tables.getItem("invoices").getDataBodyRange();
    body.load("values,address,rowIndex,numberFormat");
    await context.sync();
    expect(tables.toJSON()).toMatchObject({ items: [{ name: "Invoices", showTotals: false }] });
    expect(tables.items[0]?.worksheet.name).toBe("Invoices");
    expect(tables.items[0]?.columns.items.map(({ name }) => name)).toEqual(["Number", "Amount", "Due"]);
    expect(body.address).toBe("Invoices!A2:C3");
    expect(body.values).toEqual([
      ["00123", 5.5, 46024],
      ["F2", 7, 46025],
    ]);
    expect(body.numberFormat[0]).toEqual(["@", "#,##0.00", "yyyy-mm-dd"]);
    body.getRowsBelow(1).values = [["F3", 8, 46026]];
    await context.sync();
  });
  expect(host.stats.requests).toBe(2);
  expect(host.references()).toBe(0);
  expect(host.contents().tables[0]?.rows).toHaveLength(3);
});
