import type { Language } from "../domain/book/records";
import { savePageEn } from "../messages/savePageEn";
import { savePageNl, type SavePageTexts } from "../messages/savePageNl";
import { fillTemplate, type TemplateParams, valueWriter } from "../messages/template";
import { bankFileFacts } from "./bankFileFacts";
import { type Arrival, fileFrom, type FileFacts, type TravellingFile } from "./savePageLink";

const TEXTS: Readonly<Record<Language, SavePageTexts>> = { nl: savePageNl, en: savePageEn };

/** What the page needs to show what came. */
export interface SavePageOptions {
  readonly language: Language;
  /** Asks the browser to save the file. */
  readonly save: (file: TravellingFile) => void;
}

/** Shows the file that came and saves it when it is asked to, asks for the content of one that is announced, or says what is wrong. */
export function showSavePage(root: HTMLElement, arrival: Arrival, options: SavePageOptions): void {
  const texts = TEXTS[options.language];
  document.documentElement.lang = options.language;
  document.title = `${texts.title} – Incassoblad`;
  const heading = element("h1", texts.title);
  const facts = arrival.facts === null ? [] : [factsList(arrival.facts, texts, options.language)];
  const body = document.createElement("div");
  root.replaceChildren(heading, ...facts, body);
  if (arrival.state === "file") showFile(body, arrival.file, { ...options, texts, by: "address" });
  else if (arrival.state === "awaited") showPasting(body, arrival.facts, { ...options, texts });
  else showProblem(body, problemText(arrival, texts, options.language));
}

interface Shown extends SavePageOptions {
  readonly texts: SavePageTexts;
}

function showFile(
  body: HTMLElement,
  file: TravellingFile,
  { texts, language, save, by }: Shown & { readonly by: "address" | "clipboard" },
): void {
  const button = element("button", texts.save);
  button.type = "button";
  const saved = paragraph("", "status");
  const after = paragraph("");
  button.addEventListener("click", () => {
    save(file);
    saved.textContent = texts.saving;
    after.textContent = texts.after;
  });
  body.replaceChildren(
    paragraph(texts.checked, "status"),
    ...contents(file, texts, language),
    button,
    saved,
    after,
    paragraph(by === "address" ? texts.privateAddress : texts.private),
  );
}

/**
 * What the file itself asks for: the address, and with it the name and the hash that were right, may come from anybody, but
 * what is to be credited to whom stands in the file.
 */
function contents({ name, bytes }: TravellingFile, texts: SavePageTexts, language: Language): HTMLElement[] {
  const heading = element("h2", texts.contents);
  const facts = name.endsWith(".xml") ? bankFileFacts(bytes) : null;
  if (facts === null) return [heading, paragraph(texts.unread)];
  const dates = facts.dates.map((date) => filled("{date:date}", language, { date }));
  const rows = [
    [texts.creditor, facts.creditors.join(", ")],
    [texts.account, facts.accounts.join(", ")],
    [texts.collectionDate, dates.join(", ")],
    [texts.transactions, filled("{count:number}", language, { count: facts.transactions })],
    [texts.total, filled("€ {total:amount}", language, { total: facts.total })],
  ] as const;
  return [heading, definitionList(rows), paragraph(texts.look)];
}

/** Takes what is pasted anywhere on the page, and what is typed or dropped into the field. */
function showPasting(body: HTMLElement, facts: FileFacts, shown: Shown): void {
  const { texts, language } = shown;
  const label = element("label", texts.pasteLabel);
  const field = document.createElement("textarea");
  field.id = "content";
  field.rows = 4;
  label.htmlFor = field.id;
  const alarm = paragraph("", "alert");
  const controller = new AbortController();
  const take = (text: string): void => {
    if (text.trim() === "") return;
    const arrival = fileFrom(text, facts);
    if (arrival.state === "problem") {
      alarm.textContent = problemText(arrival, texts, language);
      field.value = "";
      return;
    }
    controller.abort();
    showFile(body, arrival.file, { ...shown, by: "clipboard" });
  };
  const { signal } = controller;
  document.addEventListener(
    "paste",
    (event) => {
      // A large text would take long to show in the field, and nobody reads it there.
      event.preventDefault();
      take(event.clipboardData?.getData("text/plain") ?? "");
    },
    { signal },
  );
  field.addEventListener("input", () => take(field.value), { signal });
  body.replaceChildren(paragraph(texts.paste, "status"), label, field, alarm, paragraph(texts.private));
  field.focus();
}

function showProblem(body: HTMLElement, text: string): void {
  body.replaceChildren(paragraph(text, "alert"));
}

function problemText(
  { problem, facts }: Extract<Arrival, { readonly state: "problem" }>,
  texts: SavePageTexts,
  language: Language,
): string {
  return filled(texts.problems[problem], language, { name: facts?.name ?? "" });
}

function factsList({ name, size, sha256 }: FileFacts, texts: SavePageTexts, language: Language): HTMLElement {
  const rows = [
    [texts.name, name],
    [texts.size, filled(texts.sizeOf, language, { bytes: size })],
    [texts.hash, sha256],
  ] as const;
  return definitionList(rows);
}

function definitionList(rows: readonly (readonly [term: string, value: string])[]): HTMLElement {
  const list = document.createElement("dl");
  list.append(...rows.flatMap(([term, value]) => [element("dt", term), element("dd", value)]));
  return list;
}

/** The page speaks of no table, field or code. */
const asItIs = (name: string): string => name;
const NAMES = {
  table: asItIs,
  field: asItIs,
  code: asItIs,
  upTo: "–",
  blank: "",
  none: "",
  reason: asItIs,
  advice: asItIs,
};

function filled(text: string, language: Language, params: TemplateParams): string {
  return fillTemplate(text, params, valueWriter(language, NAMES));
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function paragraph(text: string, role?: "status" | "alert"): HTMLElement {
  const made = element("p", text);
  if (role !== undefined) made.setAttribute("role", role);
  return made;
}
