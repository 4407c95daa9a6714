import { changeAction } from "../../../src/actions/change";
import { issueAction } from "../../../src/actions/issue";
import { orderAction } from "../../../src/actions/order";
import { papersSentAction } from "../../../src/actions/papersSent";
import type { Book } from "../../../src/domain/book/book";
import { isoDate } from "../../../src/domain/values/calendar";
import { failsFourEyes } from "../../../src/domain/collection/fourEyes";
import { actOn, anAdministration, bookOfDebtors, momentOn, tampered } from "../../support/books";
import { objections } from "../../support/outcomeCodes";

const ORDER = "2026-0001";
const AT = "2026-11-22T10:15:00";

/** A draft of two debtors that Anna made. */
function draft(): Book {
  const book = bookOfDebtors(2, { Administrations: [anAdministration({ fourEyes: true })] });
  return actOn(book, orderAction, { collectionDate: isoDate("2026-12-01"), confirmed: "all" }, momentOn(AT)).book;
}

const changed = (book: Book, user: string) =>
  actOn(book, changeAction, { order: ORDER, exclude: ["F2"], confirmed: "all" }, momentOn(AT, user)).book;

const whyNot = (book: Book, user: string) =>
  objections(issueAction.decide(book, { order: ORDER, confirmed: "all" }, momentOn(AT, user)));

describe("With four eyes an order is issued", () => {
  test("by another user than made it", () => {
    expect([whyNot(draft(), " ANNA"), whyNot(draft(), "bert")]).toEqual([["order.fourEyes"], []]);
  });

  test("not by who changed it since, for nobody else has seen that; by a third one it is", () => {
    const book = changed(draft(), "Bert");
    expect(["anna", "bert", "carla"].map((user) => whyNot(book, user))).toEqual([
      ["order.fourEyes"],
      ["order.fourEyes"],
      [],
    ]);
  });

  test("not by who made it, whatever name was typed over in its row", () => {
    const typed = tampered(draft(), "Orders", 0, { createdBy: "bert" });
    expect(whyNot(typed, "anna")).toContain("order.fourEyes");
  });

  test("by who only recorded that its notices went out", () => {
    const noticed = actOn(
      draft(),
      papersSentAction,
      { order: ORDER, paper: "notification" },
      momentOn(AT, "bert"),
    ).book;
    expect(whyNot(noticed, "bert")).toEqual([]);
  });

  test("by who changed another order, or began a change that was taken back", () => {
    const [order] = draft().tables.Orders;
    if (order === undefined) throw new Error("no draft");
    const { Log } = changed(draft(), "bert").tables;
    expect(failsFourEyes(order, "bert", Log)).toBe(true);
    expect(failsFourEyes({ ...order, number: "2026-0011" }, "bert", Log)).toBe(false);
    const undone = Log.map((row) => (row.action === "change" ? { ...row, state: "Undone" as const } : row));
    expect(failsFourEyes(order, "bert", undone)).toBe(false);
  });
});
