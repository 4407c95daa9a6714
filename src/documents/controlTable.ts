import type { ControlCaptions, WrittenControl, WrittenLine } from "../domain/audit/controlClaim";
import type { Language } from "../domain/book/records";
import type { ControlTexts } from "../messages/controlNl";
import { controlTexts } from "../messages/controlTexts";
import { fillTemplate, type TemplateParams, valueWriter } from "../messages/template";
import type { FigureBasis, FigureKind, FigureTable } from "./figureTables";

/*
 * The control sheet (docs/law/workbook.md, figures): a line for each thing that must agree, as formulas over the tables, so that an
 * auditor follows every cell with the spreadsheet's own tools.
 */

/** A colour by what the verdict says. */
export interface VerdictRule {
  readonly column: number;
  readonly formula: string;
  readonly look: "done" | "trouble";
}

/** The control sheet with its colours and the widths of its columns. */
export interface ControlTable extends Pick<FigureTable, "sheet" | "table"> {
  readonly columns: readonly { readonly caption: string; readonly kind: FigureKind; readonly width: number }[];
  readonly rules: readonly VerdictRule[];
  readonly rows: readonly (readonly (string | FigureFormula | null)[])[];
}

/** A figure that the workbook itself works out anew. */
interface FigureFormula {
  /** Without `=`. */
  readonly formula: string;
  /** What it gives by now, as the cell has it: an amount in euros. */
  readonly result: string | number;
}

/** The whole sheet: what it is and what it leaves, then a line for each claim. */
export function controlTable(
  { table, own, lines, leftOut }: WrittenControl,
  basis: Pick<FigureBasis, "at" | "log">,
  language: Language,
): ControlTable {
  const texts = controlTexts(language);
  const { captions } = texts;
  const notes = notesOf(leftOut, basis, texts, filledIn(language));
  return {
    sheet: texts.sheet,
    table,
    columns: [
      { caption: captions.part, kind: "text", width: 14 },
      { caption: captions.subject, kind: "text", width: 22 },
      { caption: captions.administration, kind: "text", width: 18 },
      { caption: captions.account, kind: "text", width: 18 },
      { caption: captions.what, kind: "text", width: 78 },
      { caption: captions.stated, kind: "amount", width: 16 },
      { caption: captions.expected, kind: "amount", width: 16 },
      { caption: captions.difference, kind: "amount", width: 16 },
      // A format for numbers: under that of texts a formula that somebody looks into would become a text.
      { caption: captions.verdict, kind: "integer", width: 14 },
    ],
    rules: rulesOf(texts),
    rows: [
      ...notes.map((note) => [texts.parts.notes, null, null, null, note, null, null, null, null]),
      ...lines.map((line) => rowOf(line, texts, own)),
    ],
  };
}

const COLUMNS = 9;

/** Every cell of a line is green or red by its verdict. */
function rulesOf({ agrees, differs }: ControlTexts): readonly VerdictRule[] {
  return Array.from({ length: COLUMNS }, (_, column) => column).flatMap((column): VerdictRule[] => [
    { column, formula: `$I2="${differs}"`, look: "trouble" },
    { column, formula: `$I2="${agrees}"`, look: "done" },
  ]);
}

/** Fills texts in which nothing is named but moments and numbers. */
function filledIn(language: Language): (text: string, params: TemplateParams) => string {
  const asIs = (text: string): string => text;
  const names = { table: asIs, field: asIs, code: asIs, reason: asIs, advice: asIs, upTo: "–", blank: "", none: "" };
  const writer = valueWriter(language, names);
  return (text, params) => fillTemplate(text, params, writer);
}

/** So many names are said of what was left out. */
const NAMES_MAX = 20;

function notesOf(
  leftOut: WrittenControl["leftOut"],
  { at, log }: Pick<FigureBasis, "at" | "log">,
  { notes, more }: ControlTexts,
  fill: ReturnType<typeof filledIn>,
): readonly string[] {
  return [
    log === null ? fill(notes.madeFirst, { at }) : fill(notes.made, { at, log }),
    ...[notes.use, notes.beyond, notes.texts],
    ...leftOut.map(({ reason, names }) => {
      const some = names.slice(0, NAMES_MAX).join(", ");
      const count = names.length - NAMES_MAX;
      return fill(notes[reason], { names: count > 0 ? fill(more, { names: some, count }) : some });
    }),
  ];
}

function rowOf(line: WrittenLine, texts: ControlTexts, own: ControlCaptions) {
  const { part, subject, administration, account, kind, statedValue, expectedValue, formulas } = line;
  const inCell = (value: number) => (line.unit === "amount" ? value / 100 : value);
  const cells: readonly FigureFormula[] = [
    { formula: formulas.stated, result: inCell(statedValue) },
    { formula: formulas.expected, result: inCell(expectedValue) },
    { formula: `ROUND(${own.stated}-${own.expected},2)`, result: inCell(statedValue - expectedValue) },
    { formula: verdictFormula(formulas.within, texts, own), result: line.holds ? texts.agrees : texts.differs },
  ];
  return [texts.parts[part], subject, administration, account, texts.kinds[kind], ...cells];
}

/** A cell that cannot be worked out agrees with nothing. */
function verdictFormula(
  within: string | null,
  { agrees, differs }: ControlTexts,
  { stated, difference }: ControlCaptions,
): string {
  const holds =
    within === null
      ? `${difference}=0`
      : `AND(ROUND(MEDIAN(0,${within},${stated})-${stated},2)=0,ROUND(MEDIAN(0,${within},-${difference})+${difference},2)=0)`;
  return `IFERROR(IF(${holds},"${agrees}","${differs}"),"${differs}")`;
}
