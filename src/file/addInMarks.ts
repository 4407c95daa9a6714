import type { WorkbookMarks } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbook";
import { attribute } from "../xml/attributes";
import { localName } from "../xml/markup";
import { documentXml, parseXml, type XmlElement } from "../xml/parseXml";
import { childNamed, elementsOf, mapChildren } from "../xml/xmlTree";
import { inPart, partText, partXml, relationshipsName, relationshipsOf } from "./parts";
import { type Rewriting, rewriting } from "./rewriting";
import { CONTENT_TYPES_PART, type WorkbookParts } from "./workbookPart";

/*
 * What the add-in leaves in a workbook beside its tables: that Excel starts it with the workbook (a web extension of the package,
 * [MS-OWEXML]), and the colours of findings (conditional formats with a formula of our own).
 */

/** The add-in, as its manifest names it to Excel. */
const ADD_IN_ID = "f8d14685-62ec-4aef-8662-9cd4210e3d76";

/** A rule with our formula, as Excel writes it; other programs may quote its marks otherwise. */
const RULE =
  /<((?:\w+:)?)cfRule\b[^>]*>\s*<\1formula>\s*LEN\((?:"|&quot;)incassoblad(?:"|&quot;)\)(?:>|&gt;)0\s*<\/\1formula>\s*<\/\1cfRule>/g;
/** What is left of a conditional format whose rules are gone. */
const EMPTY = /<((?:\w+:)?)conditionalFormatting\b[^>]*>\s*<\/\1conditionalFormatting>/g;

/** A package without the marks; `bytes` is null where there are none. */
interface WithoutMarks {
  readonly marks: WorkbookMarks;
  readonly bytes: Uint8Array | null;
}

/** Finds the marks of the add-in in a package, and the package without them. Throws WorkbookError. */
export async function withoutMarks(workbook: WorkbookParts): Promise<WithoutMarks> {
  const target = rewriting(workbook.parts);
  const coloured = await withoutColours(workbook, target);
  const startsWithWorkbook = await withoutExtension(workbook, target);
  const marks = { startsWithWorkbook, colours: coloured };
  if (!startsWithWorkbook && coloured === 0) return { marks, bytes: null };
  if (workbook.signed) throw new WorkbookError("file.unsupported", { reason: "signed" });
  return { marks, bytes: target.bytes() };
}

async function withoutColours({ parts, sheets }: WorkbookParts, { put }: Rewriting): Promise<number> {
  let count = 0;
  for (const { part } of sheets) {
    const text = await partText(parts, part);
    const found = text.match(RULE)?.length ?? 0;
    if (found === 0) continue;
    count += found;
    await put(part, text.replace(RULE, "").replace(EMPTY, ""));
  }
  return count;
}

/** Takes our web extension out; others, and what leads to them, stay. */
async function withoutExtension({ parts }: WorkbookParts, target: Rewriting): Promise<boolean> {
  const panes = (await relationshipsOf(parts, "")).find(({ type }) => type === "webextensiontaskpanes")?.target;
  if (panes === undefined || panes === null || parts.find(panes) === undefined) return false;
  const related = await relationshipsOf(parts, panes);
  const ours = new Map<string, string>();
  for (const { id, target: part } of related) {
    if (part !== null && parts.find(part) !== undefined && (await isOurs(parts, part))) ours.set(id, part);
  }
  if (ours.size === 0) return false;
  for (const part of ours.values()) target.remove(part);
  const document = await partXml(parts, panes);
  const root = mapChildren(document.root, (pane) => (ours.has(extensionOf(pane)) ? null : pane));
  const isLast = elementsOf(root).length === 0;
  const gone = [...ours.values(), ...(isLast ? [panes] : [])];
  if (isLast) {
    target.remove(panes);
    target.remove(relationshipsName(panes));
    await put(relationshipsName(""), (child) => !leadsTo(child, [panes]));
  } else {
    await target.put(panes, documentXml({ ...document, root }));
    await put(relationshipsName(panes), (child) => !ours.has(attribute(child.open, "Id") ?? ""));
  }
  const names = new Set(gone.map((name) => `/${name}`.toLowerCase()));
  await put(CONTENT_TYPES_PART, (child) => !names.has((attribute(child.open, "PartName") ?? "").toLowerCase()));
  return true;

  async function put(part: string, keeps: (child: XmlElement) => boolean): Promise<void> {
    const text = await partText(parts, part);
    const read = inPart(part, () => parseXml(text));
    const kept = mapChildren(read.root, (child) => (keeps(child) ? child : null));
    await target.put(part, documentXml({ ...read, root: kept }));
  }
}

async function isOurs(parts: WorkbookParts["parts"], part: string): Promise<boolean> {
  const { root } = await partXml(parts, part);
  const reference = childNamed(root, "reference");
  return localName(root.name) === "webextension" && attribute(reference?.open ?? "", "id")?.toLowerCase() === ADD_IN_ID;
}

/** The relationship by which a pane names its extension. */
function extensionOf(pane: XmlElement): string {
  const reference = childNamed(pane, "webextensionref");
  return reference === undefined ? "" : (attribute(reference.open, "r:id") ?? attribute(reference.open, "id") ?? "");
}

function leadsTo({ open }: XmlElement, parts: readonly string[]): boolean {
  const target = (attribute(open, "Target") ?? "").replace(/^\//, "").toLowerCase();
  return parts.some((part) => part.toLowerCase() === target);
}
