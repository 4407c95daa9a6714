import type { Action, ActionDocument } from "../../src/actions/action";
import { append, setFields } from "../../src/domain/book/book";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { finding } from "../../src/domain/book/finding";
import { cents } from "../../src/domain/values/money";
import { decodeBook } from "../../src/sheets/decode";
import { allNewSheets, newSheet } from "../../src/sheets/newSheets";
import { WorkbookError } from "../../src/workbook/workbook";
import { fakeCheck, fakeDeliver, fakeOrder, outcomeOf, plainSummary } from "../support/fakeActions";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";
import { type MemoryWorkbook, memoryWorkbook } from "../support/memoryWorkbook";
import { draftOrder, startedLogRow } from "../support/orderBook";

const PATH = "/books/book.xlsx";
const ACTIONS = [fakeCheck, fakeDeliver as Action, fakeOrder];
const FILE: ActionDocument = {
  kind: "directDebitFile",
  name: "2026-0001-00001.xml",
  bytes: new TextEncoder().encode("<Document/>"),
  sha256: "ab".repeat(32),
  order: "2026-0001",
};

/** Sets the order in transit and hands out a bank file. */
const issue: Action = {
  name: "issue",
  writes: true,
  summary: plainSummary,
  decide: (book) => {
    const [order] = book.tables.Orders;
    const change = order === undefined ? null : setFields("Orders", order, { status: "InTransit" });
    return outcomeOf({ changes: change === null ? [] : [change], documents: [FILE], orders: ["2026-0001"] });
  },
};

function whole(): MemoryWorkbook {
  return memoryWorkbook(allNewSheets("nl", { Orders: [draftOrder()] }).map((sheet) => sheet));
}

function parsed(out: string): Readonly<Record<string, unknown>> {
  expect(out).toMatch(/^\{.*\}\n$/);
  return JSON.parse(out) as Readonly<Record<string, unknown>>;
}

describe("With --json", () => {
  test("stdout holds one object with every member of the contract", async () => {
    const { exit, out, error } = await say("check book.xlsx --json", fakeWorld(fakeDisk({ [PATH]: whole() }), ACTIONS));
    expect(exit).toBe(0);
    expect(error).toBe("");
    expect(parsed(out)).toEqual({
      action: "check",
      exit: 0,
      findings: [],
      changes: [],
      documents: [],
      orders: [],
      summary: { orders: 1 },
    });
  });

  test("a finding says where it is as the user sees it, in the workbook's language", async () => {
    const found = finding(
      "mandate.unsigned",
      { table: "Mandates", row: 4, field: "dateOfSignature" },
      { mandate: "SR1" },
    );
    const action: Action = { ...fakeCheck, decide: () => outcomeOf({ done: false, findings: [found] }) };
    const { exit, out } = await say("check book.xlsx --json", fakeWorld(fakeDisk({ [PATH]: whole() }), [action]));
    expect(exit).toBe(1);
    expect(parsed(out)["findings"]).toEqual([
      {
        code: "mandate.unsigned",
        severity: "error",
        table: "Mandates",
        row: 4,
        field: "dateOfSignature",
        address: expect.stringMatching(/^Machtigingen![A-Z]+4$/),
        message: "De machtiging SR1 is nog niet ondertekend. Vul de datum van ondertekening in.",
        params: { mandate: "SR1" },
      },
    ]);
  });

  test("a finding without a place has nulls there, and --language chooses its words", async () => {
    const { exit, out } = await say(
      "deliver book.xlsx --order X --json --language en",
      fakeWorld(fakeDisk({ [PATH]: whole() }), ACTIONS),
    );
    expect(exit).toBe(1);
    expect(parsed(out)["findings"]).toEqual([
      expect.objectContaining({
        table: null,
        row: null,
        field: null,
        address: null,
        message: expect.stringMatching(/^The order X/),
      }),
    ]);
  });

  test("changes are told in contract words: euros, ISO dates, English codes, keys by field", async () => {
    const { out } = await say(
      "deliver book.xlsx --order 2026-0001 --on 2026-11-23 --json",
      fakeWorld(fakeDisk({ [PATH]: whole() }), ACTIONS),
    );
    const changes = parsed(out)["changes"];
    expect(changes).toEqual([
      { kind: "set", table: "Orders", key: { number: "2026-0001" }, fields: { deliveredOn: "2026-11-23" } },
      {
        kind: "append",
        table: "Log",
        key: { number: 1 },
        fields: expect.objectContaining({
          action: "deliver",
          state: "Completed",
          at: "2026-11-22T10:15:00",
          user: "anna",
        }),
      },
    ]);
  });

  test("an added record is told with all its fields", async () => {
    const { out } = await say(
      "order book.xlsx --collection-date 2026-12-01 --json",
      fakeWorld(fakeDisk({ [PATH]: whole() }), ACTIONS),
    );
    const [change] = parsed(out)["changes"] as { fields: Record<string, unknown>; key: unknown }[];
    expect(change?.key).toEqual({ number: "2026-0002" });
    expect(change?.fields).toMatchObject({
      controlSum: 97.5,
      localInstrument: "Core",
      status: "Draft",
      issuedAt: null,
    });
  });

  test("a change of a record that was added in the same run knows its key", async () => {
    const order = draftOrder({ number: "2026-0009" });
    const set = setFields("Orders", order, { status: "InTransit", toSettle: cents(5) });
    const action: Action = {
      ...fakeOrder,
      decide: () => outcomeOf({ changes: [append("Orders", order), ...(set === null ? [] : [set])] }),
    };
    const { out } = await say(
      "order book.xlsx --collection-date 2026-12-01 --json --dry-run",
      fakeWorld(fakeDisk({ [PATH]: whole() }), [action]),
    );
    expect((parsed(out)["changes"] as unknown[])[1]).toEqual({
      kind: "set",
      table: "Orders",
      key: { number: "2026-0009" },
      fields: { status: "In transit", toSettle: 0.05 },
    });
  });

  test("stdout holds one object for wrong usage too, and usage goes to stderr", async () => {
    const { exit, out, error } = await say("issue book.xlsx --json", fakeWorld(fakeDisk(), ACTIONS));
    expect(exit).toBe(2);
    expect(parsed(out)).toMatchObject({
      action: "issue",
      exit: 2,
      findings: [
        { code: "usage.missingOption", severity: "error", message: "The option --order is missing.", address: null },
      ],
      changes: [],
      documents: [],
      orders: [],
      summary: {},
    });
    expect(error).toContain("Usage: incassoblad issue");
  });

  test("stdout holds one object for a file that cannot be read, too", async () => {
    const { exit, out } = await say("check book.xlsx --json", fakeWorld(fakeDisk(), ACTIONS));
    expect(exit).toBe(3);
    expect(parsed(out)).toMatchObject({
      action: "check",
      exit: 3,
      findings: [{ code: "file.notFound", severity: "error", params: { path: PATH } }],
    });
  });

  test("stdout holds one object when something happens that cannot be", async () => {
    const action: Action = {
      ...fakeCheck,
      decide: () => {
        throw new Error("out of the blue");
      },
    };
    const { exit, out, error } = await say(
      "check book.xlsx --json",
      fakeWorld(fakeDisk({ [PATH]: whole() }), [action]),
    );
    expect(exit).toBe(3);
    expect(parsed(out)).toMatchObject({
      findings: [{ code: "unexpected", message: expect.stringContaining("out of the blue") }],
    });
    expect(error).toContain("run.test");
  });

  test("help is an object as well", async () => {
    const { exit, out } = await say("--help --json", fakeWorld(fakeDisk(), ACTIONS));
    expect(exit).toBe(0);
    expect(parsed(out)).toMatchObject({
      action: null,
      summary: { help: expect.stringContaining("incassoblad <command>") },
    });
  });
});

describe("Writing", () => {
  test("a writing action changes the workbook and logs who, when and what", async () => {
    const workbook = whole();
    const world = fakeWorld(fakeDisk({ [PATH]: workbook }), ACTIONS);
    const { exit } = await say("deliver book.xlsx --order 2026-0001 --moment 2026-11-23T08:00:00 --user bert", world);
    expect(exit).toBe(0);
    const { Orders, Log } = decodeBook(workbook.contents).book.tables;
    // Without --on the day of the moment counts.
    expect(Orders[0]?.deliveredOn).toBe("2026-11-23");
    expect(Log[0]).toMatchObject({
      user: "bert",
      at: "2026-11-23T08:00:00",
      summary: "Opdracht 2026-0001 aangeleverd bij de bank",
    });
  });

  test("the Log is in the workbook's language, whatever the reader's", async () => {
    const workbook = whole();
    await say("deliver book.xlsx --order 2026-0001 --language en", fakeWorld(fakeDisk({ [PATH]: workbook }), ACTIONS));
    expect(decodeBook(workbook.contents).book.tables.Log[0]?.summary).toMatch(/^Opdracht/);
  });

  test("the folder is probed first, then the workbook replaced, then the bank file written", async () => {
    const disk = fakeDisk({ [PATH]: whole() });
    const { exit, out } = await say("issue book.xlsx --order 2026-0001 --out bank --json", fakeWorld(disk, [issue]));
    expect(exit).toBe(0);
    expect(disk.events).toEqual([`probe /books/bank`, `replace ${PATH}`, `write /books/bank/${FILE.name}`]);
    expect(disk.files.get(`/books/bank/${FILE.name}`)).toEqual(FILE.bytes);
    expect(parsed(out)["documents"]).toEqual([
      {
        kind: "directDebitFile",
        name: FILE.name,
        path: `/books/bank/${FILE.name}`,
        sha256: FILE.sha256,
        order: "2026-0001",
      },
    ]);
  });

  test("a bank file goes beside the workbook when no folder is asked for", async () => {
    const disk = fakeDisk({ "/books/2026/book.xlsx": whole() });
    await say("issue 2026/book.xlsx --order 2026-0001", fakeWorld(disk, [issue]));
    expect([...disk.files.keys()]).toEqual([`/books/2026/${FILE.name}`]);
  });

  test("a file that stands there with the same bytes is fine", async () => {
    const disk = fakeDisk({ [PATH]: whole() });
    disk.files.set(`/books/${FILE.name}`, FILE.bytes);
    const { exit } = await say("issue book.xlsx --order 2026-0001", fakeWorld(disk, [issue]));
    expect(exit).toBe(0);
    expect(disk.events).not.toContain(`write /books/${FILE.name}`);
  });

  test("a file that stands there with other bytes stops it before anything is written", async () => {
    const disk = fakeDisk({ [PATH]: whole() });
    disk.files.set(`/books/${FILE.name}`, new Uint8Array([1]));
    const { exit, out } = await say("issue book.xlsx --order 2026-0001 --json", fakeWorld(disk, [issue]));
    expect(exit).toBe(3);
    expect(parsed(out)).toMatchObject({ findings: [{ code: "file.exists" }], changes: [], documents: [] });
    expect(disk.workbooks.get(PATH)?.writes).toEqual([]);
  });

  test("a folder that cannot take them is told in the workbook's language", async () => {
    const disk = fakeDisk({ [PATH]: whole() });
    disk.files.set("/books/out/2026-0001-00001.xml", new TextEncoder().encode("other"));
    const { error } = await say("issue book.xlsx --order 2026-0001 --out out", fakeWorld(disk, [issue]));
    expect(error).toContain("bestaat al met een andere inhoud");
  });

  test("a dry run shows everything and writes nothing", async () => {
    const disk = fakeDisk({ [PATH]: whole() });
    const { exit, out } = await say(
      "issue book.xlsx --order 2026-0001 --out bank --dry-run --json",
      fakeWorld(disk, [issue]),
    );
    expect(exit).toBe(0);
    expect(disk.events).toEqual([]);
    expect(parsed(out)).toMatchObject({ documents: [{ name: FILE.name, path: null }] });
    expect((parsed(out)["changes"] as unknown[]).length).toBe(2);
  });

  test("a bank file that cannot be written is told, with how to get it again", async () => {
    const disk = fakeDisk({ [PATH]: whole() });
    const world = fakeWorld(disk, [issue]);
    const files = {
      ...world.files,
      writeBytes: () => Promise.reject(new WorkbookError("file.noSpace", { path: "/books/x" })),
    };
    const { exit, error, out } = await say("issue book.xlsx --order 2026-0001 --json", { ...world, files });
    expect(exit).toBe(3);
    expect(parsed(out)).toMatchObject({ findings: [{ code: "file.noSpace" }], documents: [{ path: null }] });
    expect((parsed(out)["changes"] as unknown[]).length).toBe(2);
    expect(error).toContain("incassoblad file book.xlsx --order 2026-0001");
  });

  test("a workbook that refuses the write leaves nothing behind", async () => {
    const disk = fakeDisk({
      [PATH]: memoryWorkbook(allNewSheets("nl", { Orders: [draftOrder()] }), {
        refuse: () => {
          throw new WorkbookError("file.changedMeanwhile", { path: PATH });
        },
      }),
    });
    const { exit, out } = await say("issue book.xlsx --order 2026-0001 --json", fakeWorld(disk, [issue]));
    expect(exit).toBe(3);
    expect(parsed(out)).toMatchObject({ findings: [{ code: "file.changedMeanwhile" }], changes: [], documents: [] });
    expect(disk.files.size).toBe(0);
  });
});

describe("A workbook in which an action was interrupted", () => {
  const interrupted = () => memoryWorkbook(allNewSheets("nl", { Orders: [draftOrder()], Log: [startedLogRow()] }));

  test("is recovered before an action that writes", async () => {
    const workbook = interrupted();
    const { exit, out } = await say(
      "order book.xlsx --collection-date 2026-12-01 --json",
      fakeWorld(fakeDisk({ [PATH]: workbook }), ACTIONS),
    );
    expect(exit).toBe(0);
    expect(parsed(out)["findings"]).toEqual([
      expect.objectContaining({ code: "log.recovered", address: "Logboek!H2" }),
    ]);
    expect(parsed(out)["changes"]).toEqual([
      { kind: "set", table: "Orders", key: { number: "2026-0001" }, fields: { deliveredOn: "2026-11-21" } },
      { kind: "set", table: "Log", key: { number: 1 }, fields: { state: "Recovered" } },
      expect.objectContaining({ kind: "append", table: "Orders" }),
      expect.objectContaining({ kind: "append", table: "Log", key: { number: 2 } }),
    ]);
    expect(decodeBook(workbook.contents).book.tables.Log.map(({ state }) => state)).toEqual(["Recovered", "Completed"]);
  });

  test("says what it recovered even when its own write is refused", async () => {
    const disk = fakeDisk({ [PATH]: interrupted() });
    disk.files.set(`/books/${FILE.name}`, new Uint8Array([1]));
    const { exit, out } = await say("issue book.xlsx --order 2026-0001 --json", fakeWorld(disk, [...ACTIONS, issue]));
    expect(exit).toBe(3);
    expect(parsed(out)).toMatchObject({
      findings: [{ code: "log.recovered" }, { code: "file.exists" }],
      documents: [],
    });
    expect(parsed(out)["changes"]).toHaveLength(2);
  });

  test("holds a dry run back and stays as it is", async () => {
    const workbook = interrupted();
    const { exit, out } = await say(
      "order book.xlsx --collection-date 2026-12-01 --json --dry-run",
      fakeWorld(fakeDisk({ [PATH]: workbook }), ACTIONS),
    );
    expect(exit).toBe(1);
    expect(parsed(out)["findings"]).toEqual([expect.objectContaining({ code: "log.unfinished" })]);
    expect(workbook.writes).toEqual([]);
  });

  test("holds back when nobody can recover it", async () => {
    const workbook = interrupted();
    const { exit, out } = await say(
      "order book.xlsx --collection-date 2026-12-01 --json",
      fakeWorld(fakeDisk({ [PATH]: workbook }), [fakeOrder]),
    );
    expect(exit).toBe(1);
    expect(parsed(out)["findings"]).toContainEqual(expect.objectContaining({ code: "log.cannotResume" }));
    expect(workbook.writes).toEqual([]);
  });
});

describe("For people", () => {
  test("findings stand in a table, the worst first, with what to do next", async () => {
    const place = { table: "Mandates", row: 4, field: "iban" } as const;
    const findings = [
      finding("iban.normalised", place, { iban: "NL91ABNA0417164300" }),
      finding("mandate.unsigned", place, { mandate: "SR1" }),
      finding("limit.item", null, { item: "F1", amount: "1200.00", max: "1000.00" }),
    ];
    const action: Action = { ...fakeCheck, decide: () => outcomeOf({ done: false, findings }) };
    const { exit, out } = await say("check book.xlsx", fakeWorld(fakeDisk({ [PATH]: whole() }), [action]));
    expect(exit).toBe(1);
    const lines = out.split("\n");
    expect(lines[1]).toMatch(/^ {2}Ernst +Cel +Melding$/);
    expect(lines[3]).toMatch(/^ {2}Fout +Machtigingen!E4 +De machtiging SR1/);
    expect(lines[4]).toMatch(/^ {2}Waarschuwing +– +De incasso van F1, 1\.200,00/);
    expect(lines[5]).toMatch(/^ {2}Info /);
    expect(out).toContain("1 fout, 1 waarschuwing, 1 opmerking.");
    expect(out).toContain("Hierna: herstel de fouten");
  });

  test("unconfirmed warnings are told with the option that accepts them", async () => {
    const findings = [finding("limit.item", null, { item: "F1", amount: "1200.00", max: "1000.00" })];
    const action: Action = {
      ...fakeOrder,
      decide: () => outcomeOf({ done: false, findings, unconfirmed: ["limit.item"] }),
    };
    const { out } = await say(
      "order book.xlsx --collection-date 2026-12-01 --language en",
      fakeWorld(fakeDisk({ [PATH]: whole() }), [action]),
    );
    expect(out).toContain("accept them with: --confirm=limit.item");
  });

  test("a warning that is confirmed singly is told with its item, quoted where a shell wants it", async () => {
    const unconfirmed = ["limit.item", "item.collectedAlready:F 1"] as const;
    const action: Action = {
      ...fakeOrder,
      decide: () => outcomeOf({ done: false, findings: [], unconfirmed }),
    };
    const { out } = await say(
      "order book.xlsx --collection-date 2026-12-01 --language en",
      fakeWorld(fakeDisk({ [PATH]: whole() }), [action]),
    );
    expect(out).toContain("accept them with: --confirm='limit.item,item.collectedAlready:F 1'");
  });

  test("journal totals, changes, files and the next command are shown", async () => {
    const line = {
      row: 0,
      entry: "INC-2026-000001",
      line: 1,
      bookingDate: isoDate("2026-12-01"),
      journal: "INC",
      debit: null,
      credit: null,
      description: null,
      administration: "NL01",
      debtor: "10001",
      invoice: "F1",
      instalment: null,
      order: "2026-0001",
      directDebit: 1,
      endToEndId: null,
      mandateId: null,
      bankReference: null,
      event: "Collection",
      reversalOf: null,
      recordedAt: isoDateTime("2026-11-22T10:15:00"),
      seal: "0".repeat(64),
    } as const;
    const changes = [
      append("Ledger", { ...line, number: 1, account: "1350", debit: cents(9750) }),
      append("Ledger", { ...line, number: 2, line: 2, account: "4990", debit: cents(250) }),
      append("Ledger", { ...line, number: 3, line: 3, account: "1300", credit: cents(10000) }),
    ];
    const action: Action = { ...issue, decide: () => outcomeOf({ changes, documents: [FILE], orders: ["2026-0001"] }) };
    const disk = fakeDisk({ [PATH]: whole() });
    const { out } = await say("issue book.xlsx --order 2026-0001 --language en", fakeWorld(disk, [action]));
    expect(out).toMatch(/ {2}Total +100\.00 +100\.00/);
    expect(out).toMatch(/ {2}1300 +100\.00/);
    expect(out).toMatch(/ {2}Ledger +3/);
    expect(out).toContain(`/books/${FILE.name}`);
    expect(out).toContain("incassoblad deliver book.xlsx --order 2026-0001");
  });

  test.each([
    [
      true,
      "Verified and in order: 1 order with 45 lines, 3 bank files, 39 entries (1,140 ledger lines) and 6 log rows; sealed as a whole: 1 of 1 issued order.",
    ],
    [
      false,
      "Verified: 1 order with 45 lines, 3 bank files, 39 entries (1,140 ledger lines) and 6 log rows; sealed as a whole: 1 of 1 issued order; not everything is right.",
    ],
  ])("verify ends with one sentence of what was proved (in order: %p)", async (done, sentence) => {
    const counts = { orders: 1, lines: 45, files: 3, sealed: 1, issued: 1, entries: 39, ledgerLines: 1140, logRows: 6 };
    const verified = { ...counts, lastSeal: "ab", lastLogSeal: "cd" };
    const verify: Action = { ...fakeCheck, name: "verify", decide: () => outcomeOf({ done, result: { verified } }) };
    const { out } = await say("verify book.xlsx --language en", fakeWorld(fakeDisk({ [PATH]: whole() }), [verify]));
    expect(out.trimEnd().split("\n").at(-1)).toBe(sentence);
  });

  test("lines are no longer than the terminal is wide", async () => {
    const findings = [
      finding(
        "mandate.dormancyOverridden",
        { table: "Mandates", row: 4, field: "iban" },
        { mandate: "SR1", usableUntil: "2026-01-01", date: "2026-12-01" },
      ),
    ];
    const action: Action = { ...fakeCheck, decide: () => outcomeOf({ findings }) };
    const { out } = await say(
      "check book.xlsx",
      fakeWorld(fakeDisk({ [PATH]: whole() }), [action], { outColumns: 72 }),
    );
    expect(
      Math.max(
        ...out
          .split("\n")
          .slice(0, -3)
          .map((text) => text.length),
      ),
    ).toBeLessThan(72);
  });

  test("a file that cannot be read is told on stderr, and stdout stays empty", async () => {
    const { exit, out, error } = await say("check book.xlsx --language nl", fakeWorld(fakeDisk(), ACTIONS));
    expect({ exit, out }).toEqual({ exit: 3, out: "" });
    expect(error).toBe(`Het bestand ${PATH} is er niet. Controleer de naam en de map.\n`);
  });

  test("wrong usage is told on stderr with the commands", async () => {
    const { exit, out, error } = await say("dance", fakeWorld(fakeDisk(), ACTIONS));
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(error).toContain("dance is not a command.");
    expect(error).toContain("collect");
  });

  test("help of a command tells its options and which are required", async () => {
    const { exit, out } = await say("deliver --help --language nl", fakeWorld(fakeDisk(), ACTIONS));
    expect(exit).toBe(0);
    expect(out).toMatch(/--order TEKST +[^\n]+ \(verplicht\)/);
    expect(out).toMatch(/--on JJJJ-MM-DD +(?!.*verplicht)/);
    expect(out).toContain("--confirm[=CODE,…]");
  });
});

describe("Progress", () => {
  const slow: Action = {
    ...fakeCheck,
    decide: (_book, _request, _moment, aids) => {
      for (let done = 0; done <= 1000; done += 1) aids?.report?.("check", done, 1000);
      return outcomeOf();
    },
  };

  test("is one line on a terminal, rewritten and wiped at the end", async () => {
    const world = fakeWorld(fakeDisk({ [PATH]: whole() }), [slow], { errorIsTerminal: true });
    const { error, out } = await say("check book.xlsx --language en", world);
    expect(error).toContain("\rChecking … 50 %");
    expect(error).not.toContain("\n");
    expect(error).toMatch(/\r +\r$/);
    expect(error.split("50 %")).toHaveLength(2);
    expect(out).not.toContain("%");
  });

  test("is not shown where no terminal listens", async () => {
    const { error } = await say("check book.xlsx", fakeWorld(fakeDisk({ [PATH]: whole() }), [slow]));
    expect(error).toBe("");
  });
});

describe("The command new", () => {
  test("makes a workbook with all sheets, Dutch unless asked otherwise", async () => {
    const disk = fakeDisk();
    const { exit, out } = await say("new book.xlsx --json", fakeWorld(disk, ACTIONS));
    expect(exit).toBe(0);
    expect(parsed(out)).toMatchObject({ action: "new", summary: { language: "nl", records: {} } });
    expect(disk.workbooks.get(PATH)?.contents.tables).toHaveLength(17);
    expect(disk.workbooks.get(PATH)?.contents.tables[0]?.sheet).toBe("Administraties");
  });

  test("makes an English one", async () => {
    const disk = fakeDisk();
    const { out } = await say("new book.xlsx --language en", fakeWorld(disk, ACTIONS));
    expect(disk.workbooks.get(PATH)?.contents.tables[0]?.sheet).toBe("Administrations");
    expect(out).toContain(`The workbook ${PATH} was made with 17 sheets.`);
  });

  test("fills it with the sample firm of the moment's day", async () => {
    const disk = fakeDisk();
    const { out } = await say("new book.xlsx --sample --moment 2026-11-22T10:15:00 --json", fakeWorld(disk, ACTIONS));
    expect(parsed(out)).toMatchObject({ summary: { records: { Administrations: 2 } } });
    expect(
      decodeBook(disk.workbooks.get(PATH)?.contents ?? whole().contents).book.tables.Debtors.length,
    ).toBeGreaterThan(10);
  });

  test("fills it with as many invoices as are asked for", async () => {
    const disk = fakeDisk();
    const { out } = await say("new book.xlsx --invoices 12 --seed 3 --json", fakeWorld(disk, ACTIONS));
    expect(parsed(out)).toMatchObject({
      summary: { records: { Debtors: 12, Mandates: 12, Invoices: 12, Accounts: 1 } },
    });
  });

  test("adds only what is missing to a workbook that is there", async () => {
    const workbook = memoryWorkbook([newSheet("Debtors", "en")]);
    const { exit, out } = await say("new book.xlsx", fakeWorld(fakeDisk({ [PATH]: workbook }), ACTIONS));
    expect(exit).toBe(0);
    expect(workbook.contents.tables).toHaveLength(17);
    expect(out).toContain("Sheets added: Administrations, Accounts");
  });

  test("says when nothing is missing", async () => {
    const workbook = whole();
    const { out } = await say("new book.xlsx", fakeWorld(fakeDisk({ [PATH]: workbook }), ACTIONS));
    expect(out).toContain("heeft alle bladen en kolommen al");
    expect(workbook.writes).toEqual([]);
  });

  test("refuses to put a sample into a workbook that is there", async () => {
    const workbook = whole();
    const { exit, out } = await say(
      "new book.xlsx --sample --json",
      fakeWorld(fakeDisk({ [PATH]: workbook }), ACTIONS),
    );
    expect(exit).toBe(3);
    expect(parsed(out)).toMatchObject({ findings: [{ code: "file.exists" }] });
    expect(workbook.writes).toEqual([]);
  });

  test.each([undefined, whole()])("writes nothing in a dry run", async (workbook) => {
    const disk = fakeDisk(workbook === undefined ? {} : { [PATH]: workbook });
    const { exit } = await say("new book.xlsx --dry-run", fakeWorld(disk, ACTIONS));
    expect(exit).toBe(0);
    expect(disk.events).toEqual([]);
    expect(disk.workbooks.size).toBe(workbook === undefined ? 0 : 1);
  });
});

test("what a cell holds cannot steer the terminal: control characters are shown as spaces", async () => {
  const unknown = finding("debtor.unknown", null, { debtor: "10\u001b[2J01\r\n9" });
  const check: Action = { ...fakeCheck, decide: () => outcomeOf({ findings: [unknown] }) };
  const { out } = await say("check book.xlsx", fakeWorld(fakeDisk({ [PATH]: whole() }), [check]));
  expect(out).toContain("10 [2J01  9");
  expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

describe("What commands that were killed left beside the workbook", () => {
  function left(): ReturnType<typeof fakeWorld> {
    const world = fakeWorld(fakeDisk({ [PATH]: whole() }), ACTIONS);
    const removeLeftovers: typeof world.files.removeLeftovers = (workbook, folder) =>
      Promise.resolve([
        { path: `${workbook}.tmp`, isRemoved: true },
        { path: `${String(folder)}.tmp`, isRemoved: false },
      ]);
    return { ...world, files: { ...world.files, removeLeftovers } };
  }

  test("is told before anything else, whether it could be removed or not", async () => {
    const { exit, out } = await say("check book.xlsx --json", left());
    expect([exit, parsed(out)["findings"]]).toMatchObject([
      0,
      [
        { code: "file.leftoverRemoved", severity: "info", address: null, params: { path: "/books/book.xlsx.tmp" } },
        { code: "file.leftoverKept", severity: "info", address: null, params: { path: "null.tmp" } },
      ],
    ]);
  });

  test("is not looked for by a dry run, which touches nothing", async () => {
    const { out } = await say("order book.xlsx --collection-date 2026-12-01 --dry-run --json", left());
    expect(parsed(out)["findings"]).toEqual([]);
  });
});
