import { type RuleResult, runRules } from "./rule";
import { RULES } from "./rules";

/** The page's own element of this kind and name. */
function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${id} in the page`);
  return found;
}

function say(text: string): void {
  element("status", HTMLParagraphElement).textContent = text;
}

/** One file's content: which Excel, when, and how every rule came out. */
function resultFile(results: readonly RuleResult[]): string {
  const { host, platform, version } = Office.context.diagnostics;
  const { contentLanguage, displayLanguage } = Office.context;
  const file = { host, platform, version, contentLanguage, displayLanguage, at: new Date().toISOString(), results };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function showResult(text: string): void {
  const area = element("result", HTMLTextAreaElement);
  area.hidden = false;
  area.value = text;
  const link = element("save", HTMLAnchorElement);
  link.hidden = false;
  link.download = `conformance-${Office.context.diagnostics.platform}.json`;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
}

async function runAll(): Promise<void> {
  const button = element("run", HTMLButtonElement);
  button.disabled = true;
  try {
    const results = await runRules(RULES, ({ id, state }, done) => say(`${done}/${RULES.length} ${id}: ${state}`));
    const differing = results.filter(({ state }) => state === "differs");
    say(`${results.length} rules, ${differing.length} differ: ${differing.map(({ id }) => id).join(", ") || "none"}`);
    showResult(resultFile(results));
  } catch (error) {
    say(`The suite broke off: ${String(error)}`);
  } finally {
    button.disabled = false;
  }
}

async function start(): Promise<void> {
  if (typeof Office === "undefined") {
    say(
      "Office.js could not be loaded from appsforoffice.microsoft.com. Check the connection and open the pane again.",
    );
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    say("This page belongs in Excel: docs/conformance.md says how to get it there.");
    return;
  }
  say(`${RULES.length} rules. Open a new, blank workbook; every rule makes a sheet of its own and deletes it again.`);
  const button = element("run", HTMLButtonElement);
  button.disabled = false;
  button.addEventListener("click", () => void runAll());
}

void start();
