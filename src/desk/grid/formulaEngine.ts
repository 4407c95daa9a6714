import {
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  LocaleType,
  LogLevel,
  type Nullable,
  ObjectMatrix,
  Styles,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import type { CellValue } from "../../sheets/cellValue";
import type { CellPlace } from "./typedCells";

/** The cells of a sheet as formulas look at them: by row and column, counted from 0. */
export interface FormulaSheet {
  readonly cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly rows: number;
  readonly columns: number;
}

/** Works formulas out. */
export interface FormulaEngine {
  /** What a formula (with `=`) gives in this cell; undefined for what is not one value, or cannot be worked out. */
  readonly evaluate: (
    formula: string,
    place: CellPlace,
    sheets: ReadonlyMap<string, FormulaSheet>,
  ) => Promise<CellValue | undefined>;
  readonly dispose: () => void;
}

const UNIT = "formulas";
const EMPTY = {
  formulaData: {},
  arrayFormulaCellData: {},
  arrayFormulaRange: {},
  forceCalculate: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
};

/**
 * The grid's own engine for formulas, apart from the grid: it gets cells, gives a value, and changes nothing that is shown or
 * written.
 */
export function startFormulaEngine(): FormulaEngine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: UNIT, sheetOrder: ["1"], sheets: { "1": { id: "1" } } });
  const injector = univer.__getInjector();
  return {
    evaluate: (formula, place, sheets) => evaluated(injector, formula, place, sheets),
    dispose: () => univer.dispose(),
  };
}

async function evaluated(
  injector: Injector,
  formula: string,
  { sheet, row, column }: CellPlace,
  sheets: ReadonlyMap<string, FormulaSheet>,
): Promise<CellValue | undefined> {
  const calculator = injector.get(ICalculateFormulaService);
  const own = sheets.get(sheet);
  if (!(calculator instanceof CalculateFormulaService) || own === undefined) return undefined;
  const names = Object.fromEntries([...sheets.keys()].map((name) => [name, name]));
  injector.get(IFormulaCurrentConfigService).load({
    ...EMPTY,
    allUnitData: { [UNIT]: Object.fromEntries([...sheets].map(([name, one]) => [name, unitSheet(one)])) },
    unitStylesData: { [UNIT]: new Styles() },
    unitSheetNameMap: { [UNIT]: names },
  });
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  CELL_INVERTED_INDEX_CACHE.clear();
  const runtime = injector.get(IFormulaRuntimeService);
  runtime.reset();
  runtime.setCurrent(row - 1, column - 1, own.rows, own.columns, sheet, UNIT);
  try {
    return valueOf(await calculator.calculate(formula));
  } catch {
    return undefined;
  }
}

function unitSheet({ cells, rows, columns }: FormulaSheet) {
  return {
    cellData: new ObjectMatrix<ICellData>(cells as IObjectMatrixPrimitiveType<ICellData>),
    rowCount: rows,
    columnCount: columns,
    rowData: {},
    columnData: {},
  };
}

function valueOf(result: FunctionVariantType | undefined): CellValue | undefined {
  if (result === undefined) return undefined;
  const object = result instanceof BaseReferenceObject ? result.toArrayValueObject() : result;
  if (!(object instanceof ArrayValueObject)) return object instanceof BaseValueObject ? plain(object) : undefined;
  return object.getRowCount() === 1 && object.getColumnCount() === 1 ? plain(object.getFirstCell()) : undefined;
}

/** An empty cell that is looked at alone shows 0, as in Excel. */
function plain(object: BaseValueObject): CellValue | undefined {
  const value: unknown = object.getValue();
  if (object.isError()) return typeof value === "string" ? { error: value } : undefined;
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return typeof value === "string" || typeof value === "boolean" ? value : undefined;
}
