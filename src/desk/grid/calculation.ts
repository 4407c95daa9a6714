import { type CellValue, isCellError } from "../../sheets/cellValue";
import type { SheetRange, ShownFormula } from "../../sheets/sheetCells";
import type { FormulaEngine, FormulaSheet } from "./formulaEngine";
import { type CaptionedTable, type ReadRange, type ResolvedFormula, resolvedFormula } from "./formulaReads";
import type { CellPlace } from "./typedCells";
import { valueData } from "./univerCells";

/** A formula and the cell in which it stands. */
export interface PlacedFormula {
  readonly place: CellPlace;
  readonly formula: ShownFormula;
  /** What the file says that it gives; null when it does not say. */
  readonly saved: CellValue;
}

/** What is known of the sheets when formulas are worked out. */
export interface CalculationSource {
  /** Every formula whose result what was typed may have changed, or that has none. */
  readonly formulas: readonly PlacedFormula[];
  /** The sheets that were read to their end, as they stand now, with the results that the file has. */
  readonly sheets: ReadonlyMap<string, FormulaSheet>;
  /** What was typed since the file was read, with what was there before. */
  readonly typed: readonly { readonly place: CellPlace; readonly original: CellValue }[];
  readonly tableNamed: (name: string) => CaptionedTable | null;
  /** Told of a sheet that a formula looks at and that was not read. */
  readonly missing: (sheet: string) => void;
  /** Formulas that gave another result here than in Excel: also later, when the file has none, they are not trusted. */
  readonly refuted: Set<string>;
}

/** What became of a formula: its result still holds, is another now, or is for Excel to work out. */
export type Outcome = { readonly kind: "same" } | { readonly kind: "changed"; readonly value: CellValue } | Unknown;
interface Unknown {
  readonly kind: "unknown";
}

const SAME = { kind: "same" } as const;
const UNKNOWN: Unknown = { kind: "unknown" };
/** What is compared at the most, so that typing goes on meanwhile; beyond it Excel works out. */
const COMPARISONS_MAX = 10_000_000;
/** Results of two programs that add up in another order differ by less. */
const NOISE = 1e-9;
/** What a formula's cell holds in a file that has no result of it. */
export const NOT_STORED = "#CALC?";

/**
 * Works out what formulas give by now. A formula is trusted only when the engine gives, on the cells as they were before
 * anything was typed, the very result that the file has: what the engine does otherwise than Excel, or what depends on
 * more than cells, is left to Excel.
 */
export async function calculated(
  source: CalculationSource,
  engine: FormulaEngine,
): Promise<ReadonlyMap<string, Outcome>> {
  const { formulas, typed } = source;
  const outcomes = new Map<string, Outcome>();
  if (formulas.length * (formulas.length + typed.length) > COMPARISONS_MAX) {
    for (const { place } of formulas) outcomes.set(placeKey(place), UNKNOWN);
    return outcomes;
  }
  const run = new Calculation(source, engine, outcomes);
  for (const one of formulas) await run.outcomeOf(one);
  return outcomes;
}

/** Tells one cell from another. */
export function placeKey({ sheet, row, column }: CellPlace): string {
  return `${row}:${column}:${sheet}`;
}

class Calculation {
  private readonly before: ReadonlyMap<string, FormulaSheet>;
  private readonly now: ReadonlyMap<string, FormulaSheet>;
  private readonly underWay = new Set<string>();

  constructor(
    private readonly source: CalculationSource,
    private readonly engine: FormulaEngine,
    private readonly outcomes: Map<string, Outcome>,
  ) {
    const { sheets, typed, formulas } = source;
    const originals = typed.map(({ place, original }) => ({ place, value: original }));
    this.before = overlaid(sheets, originals);
    // Room for the results, which come one by one.
    this.now = overlaid(
      sheets,
      formulas.map(({ place, saved }) => ({ place, value: saved })),
    );
  }

  async outcomeOf(formula: PlacedFormula): Promise<Outcome> {
    const key = placeKey(formula.place);
    const known = this.outcomes.get(key);
    if (known !== undefined) return known;
    // A formula that depends on itself has no result that anybody could work out.
    if (this.underWay.has(key)) return UNKNOWN;
    this.underWay.add(key);
    const outcome = await this.workedOut(formula);
    this.underWay.delete(key);
    this.outcomes.set(key, outcome);
    if (outcome.kind === "changed") setValue(this.now, formula.place, outcome.value);
    return outcome;
  }

  private async workedOut({ place, formula, saved }: PlacedFormula): Promise<Outcome> {
    const resolved = resolvedFormula(formula.text, place, this.source.tableNamed);
    if (resolved === null) return formula.reach === "nothing" && !isUnsaved(saved) ? SAME : UNKNOWN;
    const inputs = await this.inputsOf(resolved);
    const isDirty = isUnsaved(saved) || inputs === "changed";
    if (inputs !== "unknown" && !isDirty) return SAME;
    const missing = resolved.reads.filter(({ sheet }) => !this.source.sheets.has(sheet));
    for (const { sheet } of missing) this.source.missing(sheet);
    if (inputs === "unknown" || missing.length > 0) return UNKNOWN;
    const { refuted } = this.source;
    if (!isUnsaved(saved)) {
      const proof = await this.engine.evaluate(resolved.text, place, this.before);
      if (proof === undefined || !isSameValue(proof, saved)) refuted.add(formula.text);
    }
    if (refuted.has(formula.text)) return UNKNOWN;
    const value = await this.engine.evaluate(resolved.text, place, this.now);
    if (value === undefined || (isUnsaved(saved) && isCellError(value))) return UNKNOWN;
    return { kind: "changed", value };
  }

  /** Whether what the formula looks at is as the file has it. */
  private async inputsOf({ reads }: ResolvedFormula): Promise<Outcome["kind"]> {
    const looksAt = (place: CellPlace): boolean => reads.some((range) => isIn(range, place));
    let kind: Outcome["kind"] = this.source.typed.some(({ place }) => looksAt(place)) ? "changed" : "same";
    for (const other of this.source.formulas) {
      if (!looksAt(other.place)) continue;
      const outcome = await this.outcomeOf(other);
      if (outcome.kind === "unknown") return "unknown";
      if (outcome.kind === "changed") kind = "changed";
    }
    return kind;
  }
}

function isUnsaved(saved: CellValue): boolean {
  return isCellError(saved) ? saved.error === NOT_STORED : saved === NOT_STORED;
}

function isIn({ sheet, ...range }: ReadRange, place: CellPlace): boolean {
  const { top, left, bottom, right }: SheetRange = range;
  return (
    sheet === place.sheet && top <= place.row && place.row <= bottom && left <= place.column && place.column <= right
  );
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= NOISE * Math.max(1, Math.abs(one), Math.abs(other));
  }
  const [first, second] = [one, other].map((value) => (isCellError(value) ? value.error : (value ?? "")));
  return first === second;
}

/** The sheets with these cells holding these values; the given ones stay as they are. */
function overlaid(
  sheets: ReadonlyMap<string, FormulaSheet>,
  values: readonly { readonly place: CellPlace; readonly value: CellValue }[],
): ReadonlyMap<string, FormulaSheet> {
  const touched = new Set(values.map(({ place }) => place.sheet));
  const copies = new Map(
    [...sheets].map(([name, sheet]) => [name, touched.has(name) ? { ...sheet, cells: { ...sheet.cells } } : sheet]),
  );
  const rows = new Set<string>();
  for (const { place, value } of values) {
    const cells = copies.get(place.sheet)?.cells;
    const row = `${place.row}:${place.sheet}`;
    if (cells !== undefined && !rows.has(row)) cells[place.row - 1] = { ...cells[place.row - 1] };
    rows.add(row);
    setValue(copies, place, value);
  }
  return copies;
}

function setValue(
  sheets: ReadonlyMap<string, FormulaSheet>,
  { sheet, row, column }: CellPlace,
  value: CellValue,
): void {
  const cells = sheets.get(sheet)?.cells;
  if (cells === undefined) return;
  const { v, t } = valueData(value);
  (cells[row - 1] ??= {})[column - 1] = { ...(v === undefined ? {} : { v }), ...(t === undefined ? {} : { t }) };
}
