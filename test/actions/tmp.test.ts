import { collectAction } from "../../src/actions/collect";
import { deliverAction } from "../../src/actions/deliver";
import { settleAction } from "../../src/actions/settle";
import { returnAction } from "../../src/actions/return";
import { cancelAction } from "../../src/actions/cancel";
import { orderAction } from "../../src/actions/order";
import { verifyAction } from "../../src/actions/verify";
import { isoDate } from "../../src/domain/calendar";
import { cents } from "../../src/domain/money";
import { fieldsOf } from "../../src/sheets/tables";
import { actOn, anAdministration, bookOfDebtors, momentOn, tampered } from "../support/books";
const all = { confirmed: "all" } as const;
const verified = (book: any) => {
  const o = verifyAction.decide(book, {}, momentOn("2026-12-31T09:00:00"));
  return o.findings.map(
    (f) => `${f.code}@${f.place?.table}.${f.place?.field}:${f.place?.row}${f.severity === "error" ? "" : f.severity}`,
  );
};
const other: any = {
  text: "X9",
  date: "2026-06-06",
  "date-time": "2026-06-06T06:06:06",
  amount: 12345,
  integer: 77,
  percent: 3,
  "yes/no": true,
};
test.each(["OnIssue", "OnReceipt"] as const)("x %s", (postingStyle) => {
  let book = bookOfDebtors(4, { Administrations: [anAdministration({ postingStyle, discountPercent: 2 })] });
  const run = (a: any, r: any, m?: any) => {
    book = actOn(book, a, { ...all, ...r }, m).book;
  };
  run(collectAction, { collectionDate: isoDate("2026-12-01") });
  run(cancelAction, { order: "2026-0001" });
  run(collectAction, { collectionDate: isoDate("2026-12-01") });
  run(deliverAction, { order: "2026-0002" });
  run(returnAction, {
    order: "2026-0002",
    line: 1,
    kind: "Return",
    reasonCode: "AM04",
    bankDebit: isoDate("2026-12-03"),
    charges: cents(300),
  });
  run(settleAction, { order: "2026-0002" });
  run(returnAction, {
    order: "2026-0002",
    line: 2,
    kind: "Refund",
    reasonCode: "MD06",
    bankDebit: isoDate("2026-12-03"),
    charges: cents(300),
  });
  run(orderAction, { collectionDate: isoDate("2027-01-05") }, momentOn("2026-12-20T10:00:00"));
  expect(verified(book)).toEqual([]);
  const out: string[] = [];
  for (const table of ["Orders", "DirectDebits", "BankEntries", "Ledger", "Log", "Invoices", "Mandates"] as const) {
    const position =
      table === "Orders"
        ? 1
        : table === "DirectDebits"
          ? book.tables.DirectDebits.findIndex((l) => l.order === "2026-0002" && l.line === 2)
          : table === "Ledger" || table === "Log"
            ? 2
            : table === "Invoices" || table === "Mandates"
              ? 1
              : 2;
    for (const field of fieldsOf(table)) {
      const was = (book.tables[table][position] as any)[field.name];
      const values = field.kind === "code" ? Object.keys(field.words ?? {}) : [other[field.kind], null];
      for (const value of values) {
        if (value === was) continue;
        let r: string;
        try {
          r = verified(tampered(book, table, position, { [field.name]: value } as any)).join(" ");
        } catch (e) {
          r = "THROWS " + (e as Error).message + (e as Error).stack?.split("\n")[2];
        }
        if (r === "" || r.startsWith("THROWS") || ["Ledger","BankEntries"].includes(table)) out.push(`${table}.${field.name} ${was} -> ${value}: ${r}`);
      }
    }
  }
  console.log(out.join("\n"));
});
