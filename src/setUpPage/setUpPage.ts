import type { Language } from "../domain/book/records";
import { setUpPageEn } from "../messages/setUpPageEn";
import { setUpPageNl, type SetUpPageTexts } from "../messages/setUpPageNl";
import { type Answer, type CheckedHost, checkedHost } from "./hostChecks";
import { fetchedPaths, folderOf, manifestFor } from "./manifestFor";

const TEXTS: Readonly<Record<Language, SetUpPageTexts>> = { nl: setUpPageNl, en: setUpPageEn };
/** The manifest that the pages came with. */
const MANIFEST = "manifest-without-address.xml";
/** What Excel needs besides what the manifest names: the page in the user's browser that saves a file. */
const OTHER_PATHS = ["save.html"];

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
  if (manifest === null) {
    body.replaceChildren(alarm(texts.unread));
    return;
  }
  const paths = [...new Set([...fetchedPaths(manifest), ...OTHER_PATHS])];
  const answers = await Promise.all(paths.map((path) => answerOf(address, path, options.fetch)));
  const checked = checkedHost(address, answers);
  body.replaceChildren(...checks(checked, texts), ...offered(manifestFor(manifest, address), checked, texts, options));
}

async function textOf(address: string, get: SetUpPageOptions["fetch"]): Promise<string | null> {
  try {
    const answer = await get(address);
    const text = answer.ok ? await answer.text() : "";
    return text.includes("<OfficeApp") ? text : null;
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
  const button = element("button", texts.save);
  button.type = "button";
  button.addEventListener("click", () => save("manifest.xml", manifest));
  const steps = document.createElement("ul");
  steps.append(...texts.steps.map((step) => element("li", step)));
  return [heading, element("p", wrong.length > 0 ? texts.readyButWrong : texts.ready), button, steps];
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
