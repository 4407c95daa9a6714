import { dunningAction } from "../../src/actions/dunning";
import { finding } from "../../src/domain/book/finding";
import { momentOn } from "../support/books";
import { objections } from "../support/outcomeCodes";
import { yearOfCollections } from "../support/yearOfCollections";

const BOOK = yearOfCollections();
const NEW_YEAR = momentOn("2027-01-01T09:00:00");

test("what came back and is not collected any more is told debtor by debtor, with the code to pay by", () => {
  const { done, changes, result } = dunningAction.decide(BOOK, {}, NEW_YEAR);
  expect([done, changes]).toEqual([true, []]);
  const summary = result === null ? {} : dunningAction.summary(result, true);
  expect(summary).toMatchObject({
    date: "2027-01-01",
    total: "200.00",
    dunned: [
      {
        administration: "NL01",
        debtor: "10002",
        name: "Bakkerij Jansen",
        openAmount: "200.00",
        payTo: "NL91ABNA0417164300",
        remittance: "10002 F2",
      },
    ],
    dunningItems: [{ debtor: "10002", item: "F2", openAmount: "200.00", reasonCode: "MD06" }],
    paymentCodes: [{ debtor: "10002", content: expect.stringMatching(/^BCD\n002\n1\nSCT\n/) as string }],
  });
});

test("of one debtor or administration when asked, and of none when there is nothing", () => {
  const count = (request: Parameters<typeof dunningAction.decide>[1]) =>
    dunningAction.decide(BOOK, request, NEW_YEAR).result?.notices.length;
  expect([count({ debtor: "10002" }), count({ debtor: "10001" }), count({ administration: "BE01" })]).toEqual([
    1, 0, 0,
  ]);
});

test("of books that cannot be read nothing is told", () => {
  const stopping = { ...BOOK, findings: [finding("table.missing", null, { table: "Orders" })] };
  expect(objections(dunningAction.decide(stopping, {}, NEW_YEAR))).toEqual(["table.missing"]);
});
