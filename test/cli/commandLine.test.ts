import fc from "fast-check";

import { readArguments } from "../../src/cli/commandLine";
import type { UsageProblem } from "../../src/cli/usageProblem";
import { COMMAND_NAMES } from "../../src/cli/commands";
import { OPTIONS } from "../../src/cli/options";

function read(words: string) {
  return readArguments(words.split(" ").filter((word) => word !== ""));
}

function problems(words: string): UsageProblem["code"][] {
  const result = read(words);
  return result.kind === "wrong" ? result.problems.map(({ code }) => code) : [];
}

function options(words: string) {
  const result = read(words);
  if (result.kind !== "run") throw new Error(JSON.stringify(result));
  return result.line.options;
}

describe("A name or text on the command line", () => {
  const wrong = (option: string, value: string) => {
    const result = readArguments(["change", "b.xlsx", "--order", "1", "--refresh", option, value]);
    return result.kind === "wrong" ? result.problems : [];
  };

  test.each(["--user", "--text", "--exclude"])("%s holds no control characters and is not huge", (option) => {
    for (const value of ["a\u0000b", "a\u001b[2Jb", "a\nb", "a\u0085b", "x".repeat(1_001), "x".repeat(40_000)]) {
      const [problem, ...others] = wrong(option, value);
      expect([problem?.code, problem?.params["option"], others]).toEqual(["usage.wrongValue", option, []]);
      expect(problem?.params["value"]).toMatch(/^\P{Cc}{1,60}$/u);
    }
    expect(readArguments(["change", "b.xlsx", "--order", "1", "--text", "t", option, "x".repeat(1_000)])).toMatchObject(
      option === "--text" ? { kind: "wrong" } : { kind: "run" },
    );
  });
});

describe("A command line that is right", () => {
  test("names a command, a workbook and options", () => {
    expect(read("collect book.xlsx --collection-date 2026-12-01 --out bank --json")).toEqual({
      kind: "run",
      json: true,
      language: null,
      line: {
        command: "collect",
        workbook: "book.xlsx",
        options: { "collection-date": "2026-12-01", out: "bank", json: true },
      },
    });
  });

  test("may have its options before the workbook, and joined with an equals sign", () => {
    expect(options("deliver --order=2026-0001 --on 2026-11-30 book.xlsx")).toEqual({
      order: "2026-0001",
      on: "2026-11-30",
    });
  });

  test("reads amounts in euros as cents", () => {
    expect(options("settle b.xlsx --order 1 --amount 97.50")).toMatchObject({ amount: 9750 });
  });

  test("reads an IBAN as it is printed", () => {
    const words = ["propose", "b.xlsx", "--collection-date", "2026-12-01", "--account", "nl91 ABNA 0417 1643 00"];
    expect(readArguments(words)).toMatchObject({ line: { options: { account: "NL91ABNA0417164300" } } });
  });

  test("reads the kind of a return as the workbook calls it", () => {
    expect(options("return b.xlsx --end-to-end-id E1 --kind recalled")).toMatchObject({ kind: "Recalled" });
  });

  test("reads how a mandate is changed, and no other word for it", () => {
    expect(options("change-iban b.xlsx --mandate SR1 --how replace")).toMatchObject({ how: "replace" });
    expect(problems("change-iban b.xlsx --mandate SR1 --how move")).toEqual(["usage.wrongValue"]);
    expect(options("change-scheme b.xlsx --mandate SR1 --how replace --scheme b2b")).toMatchObject({ scheme: "B2B" });
    expect(problems("change-scheme b.xlsx --mandate SR1 --how replace --scheme COR1")).toEqual(["usage.wrongValue"]);
    expect(problems("return b.xlsx --order 1 --line 1 --kind constructor")).toEqual(["usage.wrongValue"]);
  });

  test.each(COMMAND_NAMES)("of %s takes the common options", (command) => {
    const required = { propose: "--collection-date 2026-12-01", order: "--collection-date 2026-12-01" };
    const needed: Readonly<Record<string, string>> = {
      sample: "--size 3",
      hold: "--invoice F1 --until 2026-12-20",
      release: "--invoice F1",
      "change-text": "--invoice F1 --text-of description --text x",
      mend: "--cell Debtors.iban --key 10001 --value NL91ABNA0417164300",
      split: "--invoice F1 --instalment 2026-12-01=50 --instalment 2027-01-01=50.00",
      withdraw: "--mandate SR1",
      "use-anyway": "--mandate SR1 --until 2027-12-31 --text elsewhere",
      sign: "--mandate SR1 --mandate SR2",
      "delete-mandate": "--mandate SR1",
      "change-iban": "--mandate SR1 --how amend",
      history: "--debtor 1",
      "change-scheme": "--mandate SR1 --how replace",
      "change-reference": "--mandate SR1 --how amend",
      "change-creditor": "--how amend",
      "import-mandates": "old.csv --match-by name",
      ...required,
      collect: required.order,
      change: "--order 1 --refresh",
      issue: "--order 1",
      file: "--order 1",
      notify: "--order 1 --as mail",
      specification: "--order 1 --unsent",
      "order-letter": "--order 1 --page",
      "papers-sent": "--order 1 --paper notification",
      compare: "file.xml --order 1",
      import: "one.xml two.sta",
      "take-in": "last.xml before.xml",
      "compare-books": "other.xlsx",
      "support-pack": "--out pack.xlsx",
      deliver: "--order 1",
      cancel: "--order 1",
      undo: "--order 1",
      "bank-debit": "--order 1 --end-to-end-id E1 --on 2026-12-04",
      settle: "--order 1",
      match: "--entry R",
      ignore: "--entry R",
      return: "--end-to-end-id E1 --kind return",
      enable: "--signed",
      export: "--xaf ledger.xaf",
    };
    const common = "--json --moment 2026-11-22T10:15:00 --user anna --language nl --dry-run --confirm";
    expect(problems(`${command} b.xlsx ${needed[command] ?? ""} ${common}`)).toEqual([]);
  });
});

describe("Mandates", () => {
  test("are signed many at once, and withdrawn and deleted one by one", () => {
    expect(options("sign b.xlsx --mandate A --mandate B")).toMatchObject({ mandate: ["A", "B"] });
    expect(options("sign b.xlsx list.csv --on 2026-11-20")).toEqual({ on: "2026-11-20" });
    expect(problems("sign b.xlsx")).toEqual(["usage.missingOneOf"]);
    expect(problems("sign b.xlsx list.csv --mandate A")).toEqual(["usage.notTogether"]);
    expect(problems("sign b.xlsx list.csv other.csv")).toEqual(["usage.tooMany"]);
    for (const command of ["withdraw", "delete-mandate"]) {
      expect(problems(`${command} b.xlsx --mandate A --mandate B`)).toEqual(["usage.twice"]);
    }
  });

  test("several transactions that came back are named by their references, elsewhere it is one", () => {
    expect(options("return b.xlsx --end-to-end-id E1 --end-to-end-id E2 --kind return")).toMatchObject({
      "end-to-end-id": ["E1", "E2"],
    });
    for (const command of ["bank-debit", "undo", "invoice-charges"]) {
      const given = command === "bank-debit" ? "--on 2026-12-04 --order 1" : "--order 1";
      expect(problems(`${command} b.xlsx ${given} --end-to-end-id E1 --end-to-end-id E2`)).toEqual(["usage.twice"]);
    }
  });

  test("the entries of the bank whose charges are invoiced on are named many at once, elsewhere it is one", () => {
    expect(options("invoice-charges b.xlsx --entry R1 --entry R2")).toEqual({ entry: ["R1", "R2"] });
    for (const command of ["match", "ignore", "undo"]) {
      expect(problems(`${command} b.xlsx --entry R1 --entry R2`)).toEqual(["usage.twice"]);
    }
  });

  test("are listed by view, of one administration or all", () => {
    expect(options("mandates b.xlsx --view unsigned-one-off --months 6")).toEqual({
      view: "unsigned-one-off",
      months: 6,
    });
    expect(problems("mandates b.xlsx --view signedd")).toEqual(["usage.wrongValue"]);
    expect(problems("import-mandates b.xlsx l.csv --match-by name --encoding ascii")).toEqual(["usage.wrongValue"]);
    expect(problems("sign b.xlsx --mandate SR1 --dates day-first")).toEqual(["usage.notTogether"]);
    expect(problems("mandates b.xlsx --administration A --all-administrations")).toEqual(["usage.notTogether"]);
    expect(problems("mandates b.xlsx --all-administrations")).toEqual([]);
  });

  test("tell the history of one thing", () => {
    expect(problems("history b.xlsx")).toEqual(["usage.missingOneOf"]);
    expect(problems("history b.xlsx --mandate A --invoice F1")).toEqual(["usage.notTogether"]);
    expect(problems("history b.xlsx --mandate A --mandate B")).toEqual(["usage.twice"]);
  });

  test("are asked of one debtor, or of all who have signed", () => {
    expect(problems("enable b.xlsx")).toEqual(["usage.missingOneOf"]);
    expect(problems("enable b.xlsx --signed --debtor 1")).toEqual(["usage.notTogether"]);
    expect(problems("enable b.xlsx --signed --include-open")).toEqual(["usage.needs"]);
    expect(problems("enable b.xlsx --debtor 1 --include-open")).toEqual([]);
  });
});

describe("Changing a draft order", () => {
  test("takes an option several times where it may be repeated", () => {
    expect(options("change b.xlsx --order 1 --exclude F1 --exclude F2/3")).toMatchObject({ exclude: ["F1", "F2/3"] });
  });

  test("wants something to be changed", () => {
    expect(problems("change b.xlsx --order 1")).toEqual(["usage.missingOneOf"]);
  });

  test("does not delete and change at once", () => {
    expect(problems("change b.xlsx --order 1 --delete --refresh")).toEqual(["usage.notTogether"]);
    expect(problems("change b.xlsx --order 1 --delete")).toEqual([]);
  });
});

describe("Taking back and matching", () => {
  test("is of an order or of a bank entry", () => {
    expect(problems("undo b.xlsx")).toEqual(["usage.missingOneOf"]);
    expect(problems("undo b.xlsx --order 1 --entry R")).toEqual(["usage.notTogether"]);
    expect(problems("undo b.xlsx --entry R --end-to-end-id E")).toEqual(["usage.needs"]);
    expect(problems("undo b.xlsx --entry R")).toEqual([]);
    expect(problems("undo b.xlsx --invoice F1-K1 --administration NL01")).toEqual([]);
    expect(problems("undo b.xlsx --entry R --administration NL01")).toEqual(["usage.needs"]);
  });

  test("is with an order or with an invoice", () => {
    expect(problems("match b.xlsx --entry R --order 1 --invoice F1")).toEqual(["usage.notTogether"]);
    expect(problems("match b.xlsx --entry R --invoice F1")).toEqual([]);
  });
});

describe("Confirming warnings", () => {
  const confirmed = (words: string) => {
    const result = read(words);
    return result.kind === "run" ? result.line.confirmed : result;
  };

  test("is for all of them without a value", () => {
    expect(confirmed("check b.xlsx --confirm")).toBe("all");
  });

  test("is for the codes that are named", () => {
    expect(confirmed("check b.xlsx --confirm=limit.item,mandate.neverUsed")).toEqual([
      "limit.item",
      "mandate.neverUsed",
    ]);
  });

  test("is for single items where it must be, beside all others or alone, whatever their numbers hold", () => {
    const first = "item.collectedAlready:F1";
    expect(confirmed(`check b.xlsx --confirm --confirm=${first}`)).toEqual(["all", first]);
    expect(confirmed(`check b.xlsx --confirm=limit.item,${first},item.collectedAlready:F2,3/1`)).toEqual([
      "limit.item",
      first,
      "item.collectedAlready:F2,3/1",
    ]);
    const asked = ["process.several:R123", "new.ibanChanged:10001", "new.amountUnusual:F1"];
    expect(confirmed(`check b.xlsx --confirm=${asked.join(",")}`)).toEqual(asked);
    expect(confirmed("check b.xlsx --confirm=item.collectedAlready")).toEqual(["item.collectedAlready"]);
    expect(problems("check b.xlsx --confirm=limit.item:F1")).toEqual(["usage.notAWarning"]);
  });

  test("does not take the workbook for its value", () => {
    expect(confirmed("check --confirm b.xlsx")).toBe("all");
  });

  test("is absent when nobody asks for it", () => {
    expect(read("check b.xlsx")).not.toHaveProperty("line.confirmed");
  });

  test.each(["mandate.unsigned", "discount.gross", "no.such", ""])("is refused for %p, which is no warning", (code) => {
    expect(problems(`check b.xlsx --confirm=${code}`)).toEqual(["usage.notAWarning"]);
  });
});

test("A collection is for a day, or for the end of the month", () => {
  expect(options("collect b.xlsx --month-end")).toEqual({ "month-end": true });
});

describe("A command line that is wrong", () => {
  test.each<[string, UsageProblem["code"][]]>([
    ["", ["usage.noCommand"]],
    ["--json", ["usage.noCommand"]],
    ["dance b.xlsx", ["usage.unknownCommand"]],
    ["constructor b.xlsx", ["usage.unknownCommand"]],
    ["check", ["usage.noWorkbook"]],
    ["check a.xlsx b.xlsx", ["usage.tooMany"]],
    ["compare b.xlsx --order 1", ["usage.noFile"]],
    ["compare --order 1", ["usage.noWorkbook"]],
    ["import b.xlsx", ["usage.noFile"]],
    ["compare b.xlsx a.xml b.xml --order 1", ["usage.tooMany"]],
    ["check b.xlsx --colour red", ["usage.unknownOption", "usage.tooMany"]],
    ["check b.xlsx -x", ["usage.unknownOption"]],
    ["check b.xlsx --order 1", ["usage.unknownOption"]],
    ["check b.xlsx --json --json", ["usage.twice"]],
    ["check b.xlsx --json=yes", ["usage.needlessValue"]],
    ["issue b.xlsx", ["usage.missingOption"]],
    ["issue b.xlsx --order", ["usage.missingValue"]],
    ["issue b.xlsx --order --json", ["usage.missingValue"]],
    ["issue b.xlsx --order=", ["usage.wrongValue"]],
    ["collect b.xlsx", ["usage.missingOneOf"]],
    ["propose b.xlsx --collection-date 2026-12-01 --month-end", ["usage.notTogether"]],
    ["collect b.xlsx --collection-date 2026-02-30", ["usage.wrongValue"]],
    ["collect b.xlsx --collection-date 1-12-2026", ["usage.wrongValue"]],
    ["check b.xlsx --moment 2026-11-22", ["usage.wrongValue"]],
    ["check b.xlsx --language fr", ["usage.wrongValue"]],
    ["settle b.xlsx --order 1 --amount 1,50", ["usage.wrongValue"]],
    ["settle b.xlsx --order 1 --amount=-1.50", ["usage.wrongValue"]],
    ["settle b.xlsx --order 1 --amount 1.505", ["usage.wrongValue"]],
    ["settle b.xlsx", ["usage.missingOneOf"]],
    ["settle b.xlsx --order 1 --batch 00007 --account NL91ABNA0417164300", ["usage.notTogether"]],
    ["settle b.xlsx --batch 00007", ["usage.needs"]],
    ["settle b.xlsx --order 1 --account NL91ABNA0417164300", ["usage.needs"]],
    ["return b.xlsx --kind return", ["usage.missingOneOf"]],
    ["return b.xlsx --end-to-end-id E1", ["usage.missingOption"]],
    ["return b.xlsx --end-to-end-id E1 --kind storno", ["usage.wrongValue"]],
    ["return b.xlsx --order 1 --kind return", ["usage.needs"]],
    ["return b.xlsx --line 1 --end-to-end-id E1 --kind return", ["usage.needs"]],
    ["return b.xlsx --order 1 --line 1 --end-to-end-id E1 --kind return", ["usage.notTogether"]],
    ["return b.xlsx --end-to-end-id E1 --whole-transaction --kind return", ["usage.needs"]],
    ["return b.xlsx --order 1 --line 0 --kind return", ["usage.wrongValue"]],
    ["new b.xlsx --sample --invoices 5", ["usage.notTogether"]],
    ["new b.xlsx --seed 5", ["usage.needs"]],
    ["map b.xlsx --table Debtors", ["usage.wrongValue"]],
    ["map b.xlsx --table =Klanten", ["usage.wrongValue"]],
    ["map b.xlsx --table Debtors.number=Klanten", ["usage.wrongValue"]],
    ["map b.xlsx --field Debtors=Klantnr", ["usage.wrongValue"]],
    ["map b.xlsx --field Debtors.=Klantnr", ["usage.wrongValue"]],
    ["map b.xlsx --field Debtors.number=A --field debtors.Number=B", ["usage.twice"]],
    ["map b.xlsx --table Debtors=A --table DEBTORS=A", ["usage.twice"]],
    ["process b.xlsx --choose R1", ["usage.wrongValue"]],
    ["process b.xlsx --choose R1=O1/3 --choose r1=none", ["usage.twice"]],
  ])("%s: %p", (words, expected) => {
    expect(problems(words)).toEqual(expected);
  });

  test("is told all that is wrong with it at once", () => {
    expect(problems("issue --language fr --sample")).toEqual([
      "usage.wrongValue",
      "usage.unknownOption",
      "usage.missingOption",
      "usage.noWorkbook",
    ]);
  });

  test("still says whether JSON and which language was asked for", () => {
    expect(read("dance --json --language nl")).toMatchObject({ kind: "wrong", json: true, language: "nl" });
    expect(read("issue b.xlsx --order --json")).toMatchObject({ kind: "wrong", json: true });
  });

  test("takes an option's name after -- for a word", () => {
    expect(readArguments(["check", "--", "--confirm"])).toMatchObject({ line: { workbook: "--confirm" } });
  });
});

describe("Asking for help", () => {
  test.each([
    ["--help", null],
    ["-h", null],
    ["help", null],
    ["collect --help", "collect"],
    ["help collect", "collect"],
    ["help dance", null],
  ])("%s", (words, command) => {
    expect(read(words)).toMatchObject({ kind: "help", command });
  });
});

describe("Whatever is typed", () => {
  test("is read without an exception, and only runs when nothing is wrong", () => {
    const word = fc.oneof(
      fc.constantFrom(...COMMAND_NAMES, "b.xlsx", "--confirm", "--", "2026-12-01", "-1"),
      fc.constantFrom(...Object.keys(OPTIONS)).map((name) => `--${name}`),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const result = readArguments(words);
        if (result.kind === "wrong") expect(result.problems.length).toBeGreaterThan(0);
        if (result.kind === "run") expect(COMMAND_NAMES).toContain(result.line.command);
      }),
    );
  });
});

test("How a list is read is said in words that are known", () => {
  const words = "take-in b.xlsx open.csv --field Invoices.number=Nr --decimal comma --dates month-first";
  expect(options(words)).toMatchObject({ decimal: ",", dates: "monthFirst", field: ["Invoices.number=Nr"] });
  expect(problems("take-in b.xlsx open.csv --decimal dot --dates us")).toEqual([
    "usage.wrongValue",
    "usage.wrongValue",
  ]);
});
