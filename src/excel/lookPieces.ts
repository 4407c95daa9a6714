import { groupBy } from "../kit/groupBy";
import type { TableLook } from "../sheets/contents";
import { pointsOf } from "../sheets/printedPages";
import { WorkbookError } from "../workbook/workbook";
import { type Discovery, listed } from "./discover";
import { MARK_FORMULA } from "./markPlaces";
import type { Piece } from "./send";
import { addRules, ROW_MAX, showNote } from "./sheetPieces";

/** What a look adds to a request, for each of its columns. */
const COLUMN_BYTES = 2_000;
/** Captions below that row are not kept in sight: they would take the room of the rows. */
const FROZEN_MAX = 10;
/** How wide a column is of which nobody has said anything, in points, and what rounding takes or adds. */
const DEFAULT_WIDTH = 48;
const ROUNDING = 1.5;

/** A look, and what of it the user has formatted. */
interface AskedLook {
  readonly look: TableLook;
  readonly frozen: Excel.Range;
  readonly columns: readonly {
    readonly column: number;
    readonly formats: Excel.ConditionalFormatCollection;
    readonly heading: Excel.Range;
  }[];
}

/**
 * The pieces that give tables these looks where their user has none: colours on columns without a conditional format, notes at
 * captions without a validation, widths where nobody changed one, and the captions in sight. One request, none without looks.
 * Throws WorkbookError.
 */
export async function lookPieces(
  context: Excel.RequestContext,
  { sheets, isReadOnly }: Discovery,
  looks: readonly TableLook[],
): Promise<readonly Piece[]> {
  if (looks.length === 0) return [];
  if (isReadOnly) throw new WorkbookError("workbook.readOnly");
  const protectedSheets = looks.filter(({ sheet }) => sheets.get(sheet) === true);
  if (protectedSheets.length > 0) {
    throw new WorkbookError("workbook.protectedSheets", { sheets: listed(protectedSheets.map(({ sheet }) => sheet)) });
  }
  const asked = looks.map((look) => ask(context, look));
  await context.sync();
  return asked.map((one) => pieceOf(one, looks));
}

function ask({ workbook }: Excel.RequestContext, look: TableLook): AskedLook {
  const { sheet, headerRow, firstColumn, columns } = look;
  const cells = workbook.worksheets.getItem(sheet);
  const frozen = cells.freezePanes.getLocationOrNullObject();
  frozen.load("address");
  return {
    ...{ look, frozen },
    columns: columns.map(({ column }) => {
      const at = firstColumn - 1 + column;
      const heading = cells.getRangeByIndexes(headerRow - 1, at, 1, 1);
      heading.load("format/columnWidth,dataValidation/type");
      const body = cells.getRangeByIndexes(headerRow, at, ROW_MAX - headerRow, 1);
      const { conditionalFormats: formats } = body;
      formats.load("items/type,items/customOrNullObject/rule/formula");
      return { column, formats, heading };
    }),
  };
}

/** A mark of a finding comes and goes, and is no format of the user's. */
function isMark({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && custom.rule.formula === MARK_FORMULA;
}

function pieceOf({ look, frozen, columns: asked }: AskedLook, looks: readonly TableLook[]): Piece {
  const { sheet, headerRow, firstColumn, columns, rules } = look;
  const isAlone = looks.filter((one) => one.sheet === sheet).length === 1;
  const isFrozen = isAlone && headerRow <= FROZEN_MAX && frozen.isNullObject;
  const rulesOf = groupBy(rules, ({ column }) => column);
  const states = asked.map(({ column, formats, heading: { format, dataValidation } }) => ({
    column,
    isColoured: formats.items.some((one) => !isMark(one)),
    isWidened: Math.abs(format.columnWidth - DEFAULT_WIDTH) > ROUNDING,
    isValidated: dataValidation.type !== "None",
  }));
  return {
    bytes: COLUMN_BYTES * columns.length,
    extent: null,
    queue: ({ workbook }) => {
      const cells = workbook.worksheets.getItem(sheet);
      for (const { column, isColoured, isWidened, isValidated } of states) {
        const own = columns.find((one) => one.column === column);
        const at = firstColumn - 1 + column;
        const caption = cells.getRangeByIndexes(headerRow - 1, at, 1, 1);
        if (own !== undefined && !isWidened) caption.format.columnWidth = pointsOf(own.width);
        if (own !== undefined && !isValidated) showNote(caption, own.note);
        const ofColumn = rulesOf.get(column) ?? [];
        if (isColoured || ofColumn.length === 0) continue;
        const { conditionalFormats } = cells.getRangeByIndexes(headerRow, at, ROW_MAX - headerRow, 1);
        addRules(conditionalFormats, ofColumn);
      }
      if (isFrozen) cells.freezePanes.freezeRows(headerRow);
    },
  };
}
