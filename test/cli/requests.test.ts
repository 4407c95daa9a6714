import type { PreparedName } from "../../src/workbook/prepareNamed";
import { readArguments } from "../../src/cli/commandLine";
import { requestOf } from "../../src/cli/requests";

function requestFor(words: string) {
  const read = readArguments(words.split(" "));
  if (read.kind !== "run") throw new Error(JSON.stringify(read));
  return requestOf(read.line.command as PreparedName, read.line);
}

const IBAN = "NL91ABNA0417164300";

describe("The request of a command line", () => {
  test.each<[string, object]>([
    ["check b.xlsx", {}],
    ["verify b.xlsx --json", {}],
    ["propose b.xlsx --collection-date 2026-12-01", { collectionDate: "2026-12-01" }],
    [
      `collect b.xlsx --collection-date 2026-12-01 --due-until 2026-11-30 --administration NL01 --account ${IBAN} --debtor 7 --set DUO --booking-date 2026-12-02 --out d`,
      {
        collectionDate: "2026-12-01",
        dueUntil: "2026-11-30",
        administration: "NL01",
        account: IBAN,
        debtor: "7",
        collectionSet: "DUO",
        bookingDate: "2026-12-02",
      },
    ],
    [
      "propose b.xlsx --collection-date 2026-12-01 --exclude F1 --exclude NL01:F2/1 --exclude-debtor 7",
      { collectionDate: "2026-12-01", exclude: ["F1", "NL01:F2/1"], excludeDebtor: ["7"] },
    ],
    [
      "change b.xlsx --order O1 --collection-date 2026-12-02 --text T --exclude F1 --exclude-debtor 7 --refresh",
      {
        order: "O1",
        collectionDate: "2026-12-02",
        text: "T",
        exclude: ["F1"],
        excludeDebtor: ["7"],
        refresh: true,
      },
    ],
    [
      "change b.xlsx --order O1 --consolidate 7 --no-consolidate 8",
      { order: "O1", consolidate: ["7"], noConsolidate: ["8"] },
    ],
    ["change b.xlsx --order O1 --delete", { order: "O1", delete: true }],
    ["match b.xlsx --entry R1 --order O1 --line 2", { entry: "R1", order: "O1", line: 2 }],
    ["match b.xlsx --entry R1", { entry: "R1" }],
    ["ignore b.xlsx --entry R1", { entry: "R1" }],
    ["process b.xlsx --booking-date 2026-12-02", { bookingDate: "2026-12-02" }],
    ["process b.xlsx --choose R1=O1/3 --choose R2=none", { chosen: { R1: "O1/3", R2: "none" } }],
    ["issue b.xlsx --order O1 --booking-date 2026-12-02", { order: "O1", bookingDate: "2026-12-02" }],
    ["file b.xlsx --order O1 --out d", { order: "O1" }],
    ["deliver b.xlsx --order O1 --on 2026-12-02", { order: "O1", on: "2026-12-02" }],
    ["deliver b.xlsx --order O1", { order: "O1" }],
    ["enable b.xlsx --signed", { signed: true }],
    ["enable b.xlsx --debtor 7 --include-open", { debtor: "7", includeOpen: true }],
    [
      "sign b.xlsx --mandate SR1 --mandate SR2 --administration NL01 --on 2026-11-02",
      { mandates: ["SR1", "SR2"], administration: "NL01", on: "2026-11-02" },
    ],
    [
      "mandates b.xlsx --view dormant --months 6 --administration NL01",
      { view: "dormant", months: 6, administration: "NL01" },
    ],
    ["mandates b.xlsx --all-administrations", {}],
    ["history b.xlsx --mandate SR1 --administration NL01", { mandate: "SR1", administration: "NL01" }],
    ["history b.xlsx --debtor 7", { debtor: "7" }],
    ["orders b.xlsx", {}],
    [
      "orders b.xlsx --administration NL01 --account NL91ABNA0417164300 --debtor 7 --from 2026-01-01 --to 2026-12-31",
      {
        ...{ administration: "NL01", account: "NL91ABNA0417164300", debtor: "7" },
        ...{ from: "2026-01-01", to: "2026-12-31" },
      },
    ],
    ["history b.xlsx --invoice F1/2", { invoice: "F1/2" }],
    ["delete-mandate b.xlsx --mandate SR1", { mandate: "SR1" }],
    [
      "use-anyway b.xlsx --mandate SR1 --administration NL01 --until 2027-12-31 --text elsewhere",
      { mandate: "SR1", administration: "NL01", until: "2027-12-31", reason: "elsewhere" },
    ],
    [
      "withdraw b.xlsx --mandate SR1 --administration NL01 --on 2026-12-02",
      { mandate: "SR1", administration: "NL01", on: "2026-12-02" },
    ],
    [
      `change-iban b.xlsx --mandate SR1 --administration NL01 --iban ${IBAN} --bic ABNANL2A --how replace --on 2026-12-02`,
      { mandate: "SR1", administration: "NL01", iban: IBAN, bic: "ABNANL2A", how: "replace", on: "2026-12-02" },
    ],
    [
      "change-scheme b.xlsx --mandate SR1 --administration NL01 --how replace --scheme B2B --on 2026-12-02",
      { mandate: "SR1", administration: "NL01", how: "replace", scheme: "B2B", on: "2026-12-02" },
    ],
    [
      "change-reference b.xlsx --mandate SR1 --administration NL01 --how amend --reference M1",
      { mandate: "SR1", administration: "NL01", how: "amend", reference: "M1" },
    ],
    [
      "change-creditor b.xlsx --administration NL01 --how amend --creditor-id NL69ZZZ123456780000 --creditor-name Waag",
      { administration: "NL01", how: "amend", creditorId: "NL69ZZZ123456780000", creditorName: "Waag" },
    ],
    ["change-iban b.xlsx --mandate SR1 --how restore", { mandate: "SR1", how: "restore" }],
    [
      "hold b.xlsx --invoice F1/2 --administration NL01 --until 2026-12-20 --text later",
      { invoice: "F1/2", administration: "NL01", until: "2026-12-20", text: "later" },
    ],
    ["release b.xlsx --invoice F1", { invoice: "F1" }],
    ["dunning b.xlsx --administration NL01 --debtor 7 --out d", { administration: "NL01", debtor: "7" }],
    ["notify b.xlsx --order O1 --debtor 7 --unsent --as csv", { order: "O1", debtor: "7", unsent: true }],
    ["specification b.xlsx --order O1 --bundle --out d", { order: "O1" }],
    ["order-letter b.xlsx --order O1 --page --out d", { order: "O1" }],
    [
      "papers-sent b.xlsx --order O1 --paper notification --on 2026-11-20 --debtor 7",
      { order: "O1", paper: "notification", on: "2026-11-20", debtor: "7" },
    ],
    [
      "papers-sent b.xlsx --order O1 --paper specification --not-sent",
      { order: "O1", paper: "specification", notSent: true },
    ],
    ["explain b.xlsx --order O1 --date 2026-12-02", { order: "O1", date: "2026-12-02" }],
    ["exposure b.xlsx", {}],
    [
      "open-items b.xlsx --date 2026-12-31 --from 2026-12-01 --administration NL01 --debtor 7 --order O1",
      { date: "2026-12-31", from: "2026-12-01", administration: "NL01", debtor: "7", order: "O1" },
    ],
    ["in-transit b.xlsx --order O1", { order: "O1" }],
    [
      "sample b.xlsx --size 25 --seed 7 --by-amount --from 2026-01-01 --to 2026-12-31 --administration NL01",
      { size: 25, seed: 7, byAmount: true, from: "2026-01-01", to: "2026-12-31", administration: "NL01" },
    ],
    ["trial-balance b.xlsx --date 2026-12-31 --from 2026-12-01", { date: "2026-12-31", from: "2026-12-01" }],
    ["exposure b.xlsx --date 2026-12-02 --administration NL01", { date: "2026-12-02", administration: "NL01" }],
    [
      "return-rate b.xlsx --from 2026-01-01 --to 2026-12-31 --administration NL01 --debtor 7",
      { from: "2026-01-01", to: "2026-12-31", administration: "NL01", debtor: "7" },
    ],
    ["settle b.xlsx --order O1 --amount 0.10", { order: "O1", amount: 10 }],
    [`settle b.xlsx --batch 00007 --account ${IBAN}`, { batch: "00007", account: IBAN }],
    [
      "return b.xlsx --order O1 --line 3 --whole-transaction --kind reject --reason am04 --booking-date 2026-12-02",
      {
        order: "O1",
        line: 3,
        wholeTransaction: true,
        kind: "Reject",
        reasonCode: "AM04",
        bookingDate: "2026-12-02",
      },
    ],
    [
      "return b.xlsx --end-to-end-id E1 --kind refund --bank-debit 2026-12-03 --charges 3",
      { endToEndId: "E1", kind: "Refund", bankDebit: "2026-12-03", charges: 300 },
    ],
    [
      "return b.xlsx --end-to-end-id E1 --end-to-end-id E2 --kind return",
      { several: [{ endToEndId: "E1" }, { endToEndId: "E2" }], kind: "Return" },
    ],
    ["cancel b.xlsx --order O1 --confirm=order.delivered", { order: "O1", confirmed: ["order.delivered"] }],
    ["cancel b.xlsx --order O1 --confirm", { order: "O1", confirmed: "all" }],
    ["map b.xlsx", {}],
    [
      "map b.xlsx --table Debtors=Klanten --table Mandates= --field Debtors.number=Kundennr. --field Invoices.amount=a=b.c",
      {
        tables: [
          { table: "Debtors", tableName: "Klanten" },
          { table: "Mandates", tableName: "" },
        ],
        fields: [
          { table: "Debtors", field: "number", caption: "Kundennr." },
          { table: "Invoices", field: "amount", caption: "a=b.c" },
        ],
      },
    ],
  ])("%s", (words, expected) => {
    expect(requestFor(words)).toEqual(expected);
  });
});
