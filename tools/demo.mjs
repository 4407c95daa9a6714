// npm run demo: one month of direct debits on a real workbook, from a workbook with mistakes to a ledger that adds up.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { camt, closingOf } from "./bank/camt.mjs";
import { coda } from "./bank/coda.mjs";
import { mt940 } from "./bank/mt940.mjs";
import { BUNDLE, prepareCommandLine, runCommandLine } from "./commandLine.mjs";
import { runTool } from "./run.mjs";
import { ROOT } from "./setUp.mjs";

const FOLDER = join(ROOT, "demo");
const BOOK = "book.xlsx";

/** Every step has its own moment, so that the demo gives the same files and seals whenever it is run. */
const DAYS = {
  collect: "2026-11-22T10:15:00",
  deliver: "2026-11-23T09:30:00",
  storno: "2026-12-04T11:20:00",
};

/** What somebody had not enough money for. */
const RETURNED = "F1030";

// What was seen of the demo's book is remembered beside it: the next demo makes another one.
process.env.INCASSOBLAD_MEMORY = join(FOLDER, "memory");

await runTool(async () => {
  await prepareCommandLine();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  say("One month of direct debits on a real workbook: everything below is the command line at work.");

  await step("A sample workbook of a small firm", "new", [BOOK, "--sample", "--language", "en"], "collect");
  await step("What is wrong in it, cell by cell (exit 1: a bookkeeper mends these)", "check", [BOOK], "collect", 1);
  const collection = ["--collection-date", "2026-12-01"];
  await step(
    "What can be collected on 1 December, and why the rest cannot",
    "propose",
    [BOOK, ...collection],
    "collect",
  );
  const collected = ask("collect", [BOOK, ...collection, "--out", "files"], "collect");
  const [core, b2b, belgian] = collected.orders;
  await step(
    "Collect: orders, bank files and journal rows, in one step",
    "collect",
    [BOOK, ...collection, "--out", "files"],
    "collect",
  );
  await step("The bank has the first file", "deliver", [BOOK, "--order", core, "--on", "2026-11-23"], "deliver");
  await step("... and the Belgian one", "deliver", [BOOK, "--order", belgian, "--on", "2026-11-23"], "deliver");
  const statements = writeStatements(collected, core, belgian);
  const returned = openedAgain(ask("process", [BOOK, ...statements], "storno"), RETURNED);
  expectEqual("times returned of the returned invoice", returned.timesReturned, 1);
  await step(
    "What the banks report: camt.053, CODA and MT940, taken in and booked in one go",
    "process",
    [BOOK, ...statements],
    "storno",
  );
  say(
    `Invoice ${RETURNED} is open again for ${returned.openAmount} euros and counts ${returned.timesReturned} return.`,
  );
  await step("The same files again bring nothing (exit 1)", "process", [BOOK, ...statements], "storno", 1);

  const cancellation = [BOOK, "--order", b2b, "--booking-date", "2026-12-04"];
  const cancelled = ask("cancel", cancellation, "storno").changes.filter(({ table }) => table === "Invoices");
  const counted = cancelled.filter(({ fields }) => "timesReturned" in fields);
  expectEqual("invoices of the cancelled order whose number of returns changes", counted.length, 0);
  await step("Another order's file was never used: the whole order is cancelled", "cancel", cancellation, "storno");
  say(`${cancelled.length} invoices of order ${b2b} are open again; their number of returns is unchanged.`);

  await step("The ledger proves itself", "verify", [BOOK], "storno");
  const { summary } = ask("verify", [BOOK], "storno");
  showTotals(summary.ledgerAccounts);
  showFiles(collected, core);
  return 0;
});

/** Shows a command as a user types it, and runs it. */
async function step(title, action, args, day, expected = 0) {
  say(`\n── ${title}`);
  const all = [action, ...args, "--moment", DAYS[day], "--user", "demo"];
  say(`$ npm run -s incassoblad -- ${all.join(" ")}\n`);
  const exit = await runCommandLine(all, FOLDER);
  expectEqual(`exit code of ${action}`, exit, expected);
}

/** What the command line tells of the same command as JSON, without writing anything. */
function ask(action, args, day) {
  const all = [BUNDLE, action, ...args, "--moment", DAYS[day], "--user", "demo", "--json", "--dry-run"];
  const { stdout } = spawnSync(process.execPath, all, { cwd: FOLDER, encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(stdout);
}

/**
 * The statements that the banks make of it: the batches of both orders, one collection that came back with the bank's
 * charges, and what has nothing to do with collections.
 */
function writeStatements(collected, core, belgian) {
  const [dutch, other] = [orderIn(collected, core), orderIn(collected, belgian)];
  const first = {
    account: dutch.account,
    ...{ number: 231, opening: 1_250_000, openingDay: "2026-11-30", day: "2026-12-01" },
    entries: [
      { kind: "Other", day: "2026-12-01", amount: -48_400, name: "Energie Midden B.V.", text: "Termijn december" },
      batchOf(dutch),
    ],
  };
  const line = lineIn(collected, core, RETURNED);
  const storno = {
    account: dutch.account,
    ...{ number: 232, opening: closingOf(first), openingDay: "2026-12-01", day: "2026-12-04" },
    entries: [
      {
        ...{ kind: "Return", day: "2026-12-04", amount: centsOf(line.amount), charges: 35, reason: "AM04" },
        ...{ endToEndId: line.endToEndId, mandateId: line.mandateId, name: line.accountHolder, iban: line.iban },
        bankReference: "2612040000000035",
      },
    ],
  };
  const belgianDay = {
    account: other.account,
    ...{ number: 118, opening: 310_000, openingDay: "2026-11-30", day: "2026-12-01", entries: [batchOf(other)] },
  };
  mkdirSync(join(FOLDER, "bank"), { recursive: true });
  const write = (name, content) => {
    writeFileSync(join(FOLDER, "bank", name), content);
    return join("bank", name);
  };
  return [
    write("2026-12-01.xml", camt("camt.053", [first])),
    write("2026-12-01.cod", coda([belgianDay])),
    write("2026-12-04.sta", mt940("ing", [storno])),
  ];
}

function batchOf({ messageId, controlSum, numberOfTransactions }) {
  const amount = centsOf(controlSum);
  return { kind: "Batch", day: "2026-12-01", amount, messageId, numberOfTransactions, text: messageId };
}

function centsOf(euros) {
  return Math.round(euros * 100);
}

/** What the changes of a collection say of an order. */
function orderIn({ changes }, number) {
  const ofOrder = changes.filter(
    ({ table, fields, key }) => table === "Orders" && (fields.number ?? key.number) === number,
  );
  return Object.assign({}, ...ofOrder.map(({ fields }) => fields));
}

function lineIn({ changes }, order, invoice) {
  const isLine = ({ table, fields }) =>
    table === "DirectDebits" && fields.order === order && fields.invoice === invoice;
  return changes.find(isLine).fields;
}

/** What processing sets of an invoice. */
function openedAgain({ changes }, invoice) {
  const ofInvoice = changes.filter(
    ({ table, kind, key }) => table === "Invoices" && kind === "set" && key.number === invoice,
  );
  return Object.assign({}, ...ofInvoice.map(({ fields }) => fields));
}

/** The demo tells only what happened: anything else ends it. */
function expectEqual(what, found, expected) {
  if (found !== expected) throw new Error(`${what}: ${found} instead of ${expected}`);
}

function showTotals(accounts) {
  say("\n── The ledger's totals per account\n");
  const rows = accounts.map(({ administration, account, ...sums }) => [
    `  ${administration}  ${account}`,
    sums.debit,
    sums.credit,
    sums.balance,
  ]);
  for (const row of [["  Ledger account", "Debit", "Credit", "Balance"], ...rows]) {
    say(row.map((cell, column) => (column === 0 ? cell.padEnd(18) : cell.padStart(14))).join(""));
  }
}

function showFiles({ documents }, core) {
  const show = (name) => relative(ROOT, join(FOLDER, name));
  say("\n── What was written where\n");
  say(`  ${show(BOOK)}   the workbook: open it in Excel or LibreOffice`);
  for (const { name, order } of documents) say(`  ${show(join("files", name))}   the bank file of order ${order}`);
  say("\nNext: open the workbook, change what you like, and try it on your own:");
  say(`  npm run -s incassoblad -- file ${show(BOOK)} --order ${core}   the same bank file again, byte for byte`);
  say(`  npm run -s incassoblad -- verify ${show(BOOK)}                what an auditor would find`);
  say("  npm run -s incassoblad -- --help                            every command");
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
