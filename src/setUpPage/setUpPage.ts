import type { Language } from "../domain/book/records";
import { setUpPageEn } from "../messages/setUpPageEn";
import { setUpPageNl, type SetUpPageTexts } from "../messages/setUpPageNl";
import { type Answer, type CheckedHost, checkedHost } from "./hostChecks";
import { fetchedPaths, folderOf, functionsFor, manifestFor } from "./manifestFor";

const TEXTS: Readonly<Record<Language, SetUpPageTexts>> = { nl: setUpPageNl, en: setUpPageEn };
/** The manifest that the pages came with. */
const MANIFEST = "manifest-without-address.xml";
/** What Excel needs besides what the manifest names: the page in the user's browser that saves a file. */
const OTHER_PATHS = ["save.html"];
/** What Excel shows of the functions; each says where its page in the manual is. */
const FUNCTIONS = ["functions.json", "functions.nl.json"];

/** What the page needs of its surroundings. */
export interface SetUpPageOptions {
  readonly language: Language;
  /** Of this page. */
  readonly address: string;
  readonly fetch: (address: string) => Promise<Response>;
  /** Asks the browser to save a text. */
  readonly save: (name: string, text: string) => void;
}

/** Checks the host that the page lies on, and offers the manifest with its address. */
export async function showSetUpPage(root: HTMLElement, options: SetUpPageOptions): Promise<void> {
  const texts = TEXTS[options.language];
  document.documentElement.lang = options.language;
  document.title = texts.title;
  const address = folderOf(options.address);
  const body = document.createElement("div");
  body.append(element("p", texts.checking));
  body.setAttribute("aria-live", "polite");
  root.replaceChildren(element("h1", texts.title), list([[texts.address, address]]), body, element("p", texts.private));
  const manifest = await textOf(`${address}/${MANIFEST}`, options.fetch);
  if (manifest?.includes("<OfficeApp") !== true) {
    body.replaceChildren(alarm(texts.unread));
    return;
  }
  const paths = [...new Set([...fetchedPaths(manifest), ...OTHER_PATHS])];
  const answers = await Promise.all(paths.map((path) => answerOf(address, path, options.fetch)));
  const checked = checkedHost(address, answers);
  const isReady = !checked.some(({ check, state }) => check === "https" && state === "wrong");
  const helps = isReady ? await functionsWithAddress(address, options.fetch) : [];
  body.replaceChildren(
    ...checks(checked, texts),
    ...offered(manifestFor(manifest, address), checked, texts, options),
    ...(helps.length === 0 ? [] : offeredHelps(helps, texts, options)),
  );
}

/** The metadata of the functions with this address, by the names of the files; none where they have one. */
async function functionsWithAddress(
  address: string,
  get: SetUpPageOptions["fetch"],
): Promise<readonly (readonly [name: string, text: string])[]> {
  const read = await Promise.all(
    FUNCTIONS.map(async (name) => [name, await textOf(`${address}/${name}`, get)] as const),
  );
  return read.flatMap(([name, text]) => {
    const filled = text === null ? null : functionsFor(text, address);
    return filled === null ? [] : [[name, filled] as const];
  });
}

async function textOf(address: string, get: SetUpPageOptions["fetch"]): Promise<string | null> {
  try {
    const answer = await get(address);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

async function answerOf(address: string, path: string, get: SetUpPageOptions["fetch"]): Promise<Answer> {
  try {
    const { status, redirected, headers } = await get(`${address}/${path}`);
    return { path, status, isRedirected: redirected, header: (name) => headers.get(name) };
  } catch {
    return { path, status: 0, isRedirected: false, header: () => null };
  }
}

function checks(checked: readonly CheckedHost[], texts: SetUpPageTexts): readonly HTMLElement[] {
  const rows = checked.map(({ check, state, paths }) => {
    const sentence = state === "right" ? texts.right[check] : texts.wrong[check].replace("{paths}", paths.join(", "));
    return [texts.states[state], sentence] as const;
  });
  const made = list(rows);
  made.setAttribute("aria-label", texts.check);
  checked.forEach(({ state }, index) => made.children[index * 2]?.setAttribute("data-state", state));
  return [element("h2", texts.result), made];
}

function offered(
  manifest: string,
  checked: readonly CheckedHost[],
  texts: SetUpPageTexts,
  { save }: SetUpPageOptions,
): readonly HTMLElement[] {
  const heading = element("h2", texts.manifest);
  const wrong = checked.filter(({ state }) => state === "wrong");
  if (wrong.some(({ check }) => check === "https")) return [heading, alarm(texts.notReady)];
  const button = saveButton("manifest.xml", manifest, texts, save);
  const steps = document.createElement("ul");
  steps.append(...texts.steps.map((step) => element("li", step)));
  return [heading, element("p", wrong.length > 0 ? texts.readyButWrong : texts.ready), button, steps];
}

/** Works without: then Excel's help of a function leads nowhere. */
function offeredHelps(
  helps: readonly (readonly [name: string, text: string])[],
  texts: SetUpPageTexts,
  { save }: SetUpPageOptions,
): readonly HTMLElement[] {
  const buttons = helps.map(([name, text]) => saveButton(name, text, texts, save));
  return [element("h2", texts.functions), element("p", texts.functionsWhy), ...buttons];
}

function saveButton(
  name: string,
  text: string,
  texts: SetUpPageTexts,
  save: SetUpPageOptions["save"],
): HTMLButtonElement {
  const button = element("button", texts.save.replace("{name}", name));
  button.type = "button";
  button.addEventListener("click", () => save(name, text));
  return button;
}

function list(rows: readonly (readonly [term: string, value: string])[]): HTMLElement {
  const made = document.createElement("dl");
  made.append(...rows.flatMap(([term, value]) => [element("dt", term), element("dd", value)]));
  return made;
}

function alarm(text: string): HTMLElement {
  const made = element("p", text);
  made.setAttribute("role", "alert");
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
