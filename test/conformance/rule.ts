/*
 * The suite is written against Office.js alone, so that a person can run it, as it is, inside real Excel
 * (docs/conformance.md). Nothing of ours may be imported here.
 */

/** Something that our adapter, and the Office host of the tests, take Excel to do. */
export interface Rule {
  readonly id: string;
  /** In one sentence, what Excel does. */
  readonly expected: string;
  /** Where that is written, or why it is thought. */
  readonly source: string;
  /** What {@link see} must come to, compared as JSON. */
  readonly wanted: unknown;
  /** Tries it on a blank sheet of its own, and tells what was seen. A refusal is the error's code. */
  readonly see: (sheet: string) => Promise<unknown>;
}

/** How a rule came out. */
export interface RuleResult {
  readonly id: string;
  readonly state: "confirmed" | "differs";
  readonly wanted: unknown;
  readonly seen: unknown;
}

/** Does work with the sheet of a rule, in a run of its own. */
export async function onSheet(
  name: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>,
): Promise<unknown> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
}

/** The code of what Excel refuses; `done` when it does not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Tries each rule on a new sheet, which is deleted again; what stood in the workbook before is not touched. */
export async function runRules(
  rules: readonly Rule[],
  report: (result: RuleResult, done: number) => void = () => undefined,
): Promise<RuleResult[]> {
  const results: RuleResult[] = [];
  for (const [index, rule] of rules.entries()) {
    const result = await resultOf(rule, `Conformance ${index + 1}`);
    results.push(result);
    report(result, results.length);
  }
  return results;
}

async function resultOf({ id, wanted, see }: Rule, name: string): Promise<RuleResult> {
  let seen: unknown;
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    seen = await see(name);
  } catch (error) {
    seen = { unexpected: codeOf(error) };
  }
  await deleteSheet(name);
  const holds = JSON.stringify(seen) === JSON.stringify(wanted);
  return { id, state: holds ? "confirmed" : "differs", wanted, seen };
}

async function deleteSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    await context.sync();
    if (sheet.isNullObject) return;
    if (sheet.protection.protected) sheet.protection.unprotect();
    sheet.delete();
    await context.sync();
  });
}
