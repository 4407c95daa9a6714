import { type IsoDate, type IsoDateTime, parseIsoDate, parseIsoDateTime } from "../domain/values/calendar";
import { type Cents, parseCents } from "../domain/values/money";
import { copied } from "../xml/streamTag";

/** An element of a bank's message with all that stands in it, known by its local name. */
export interface MessageNode {
  readonly name: string;
  /** Its text without white space around it; empty for none. */
  readonly text: string;
  /** What its attribute `Ccy` says. */
  readonly currency: string | null;
  readonly children: readonly MessageNode[];
  readonly line: number;
}

/** The first element of that name directly in this one. */
export function childOf(node: MessageNode | null, name: string): MessageNode | null {
  if (node !== null) for (const child of node.children) if (child.name === name) return child;
  return null;
}

/** All elements of that name directly in this one. */
export function childrenOf(node: MessageNode | null, name: string): readonly MessageNode[] {
  return node === null ? [] : node.children.filter((child) => child.name === name);
}

/** The first element at the end of a path of names; elements on it may stand more than once. */
export function nodeAt(node: MessageNode | null, ...path: readonly string[]): MessageNode | null {
  const [name, ...rest] = path;
  if (name === undefined || node === null) return node;
  for (const child of node.children) {
    if (child.name !== name) continue;
    const found = nodeAt(child, ...rest);
    if (found !== null) return found;
  }
  return null;
}

/** The text at the end of a path of names; null for none. */
export function textAt(node: MessageNode | null, ...path: readonly string[]): string | null {
  const text = nodeAt(node, ...path)?.text ?? "";
  return text === "" ? null : text;
}

/** A choice between a code of the standard and one of the bank's own, in the standard's name `Cd` or `Prtry`. */
export function codeIn(node: MessageNode | null): string | null {
  return textAt(node, "Cd") ?? textAt(node, "Prtry");
}

/** Something that stands in a file and cannot be read. */
export interface Unreadable {
  readonly line: number;
  readonly element: string;
  readonly value: string;
}

/** An amount with the currency that it names. */
export interface CurrencyAmount {
  /** Never negative. */
  readonly amount: Cents;
  readonly currency: string | null;
}

/** The amount that an element holds; null for no element, and for one that is noted as unreadable. */
export function amountIn(node: MessageNode | null, faults: Unreadable[]): CurrencyAmount | null {
  if (node === null) return null;
  const amount = parseCents(node.text) ?? parseCents(plainDecimal(node.text));
  if (amount === null || amount < 0) {
    faults.push({ line: node.line, element: node.name, value: node.text.slice(0, 40) });
    return null;
  }
  return { amount, currency: node.currency };
}

/** XML Schema's decimal may have a sign, and noughts that say nothing. */
function plainDecimal(text: string): string {
  return text
    .replace(/^\+/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** The sign that `CdtDbtInd` in this element gives: 1 for a credit; null for none, and for one noted as unreadable. */
export function signIn(node: MessageNode, faults: Unreadable[]): 1 | -1 | null {
  const indicator = childOf(node, "CdtDbtInd");
  if (indicator?.text === "CRDT") return 1;
  if (indicator?.text === "DBIT") return -1;
  if (indicator !== null)
    faults.push({ line: indicator.line, element: "CdtDbtInd", value: indicator.text.slice(0, 40) });
  return null;
}

/** The day in a date, or in a moment with any zone: banks mean their own day. */
export function dayIn(node: MessageNode | null, texts: KeptTexts, faults: Unreadable[]): IsoDate | null {
  if (node === null) return null;
  const text = textAt(node, "Dt") ?? textAt(node, "DtTm") ?? node.text;
  const day = texts.day(text.slice(0, 10));
  if (day === null) faults.push({ line: node.line, element: node.name, value: text.slice(0, 40) });
  return day;
}

/** The moment that a text names, by the bank's clock; null for none. */
export function momentIn(text: string | null): IsoDateTime | null {
  return text === null ? null : parseIsoDateTime(text.slice(0, 19));
}

/** Texts in memory of their own, those that come again and again once: nothing that is kept may hold on to the file. */
export class KeptTexts {
  private readonly known = new Map<string, string>();
  private readonly lists = new Map<string, readonly string[]>();
  private readonly days = new Map<string, IsoDate | null>();

  /** A text that is mostly unlike all others. */
  one(text: string | null): string | null {
    return text === null ? null : copied(text);
  }

  /** A list of shared texts, itself shared: nearly all entries of a file have the same codes. */
  list(texts: readonly string[]): readonly string[] {
    const key = texts.join("\n");
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    if (this.lists.size < SHARED_MAX) this.lists.set(key, texts);
    return texts;
  }

  /** The day that a text names; null where there is no such day. */
  day(text: string): IsoDate | null {
    const known = this.days.get(text);
    if (known !== undefined) return known;
    const kept = copied(text);
    const day = parseIsoDate(kept);
    if (this.days.size < SHARED_MAX) this.days.set(kept, day);
    return day;
  }

  /** A text that others share. */
  shared(text: string | null): string | null {
    if (text === null) return null;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const kept = copied(text);
    if (this.known.size < SHARED_MAX) this.known.set(kept, kept);
    return kept;
  }
}

const SHARED_MAX = 5_000;
