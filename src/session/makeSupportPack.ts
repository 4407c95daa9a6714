import type { Moment, Report } from "../actions/action";
import { unforeseen } from "../kit/unforeseen";
import { auditTexts } from "../messages/auditTexts";
import { packSentences } from "../messages/packSentences";
import { translate } from "../messages/translate";
import { differingFindings } from "../workbook/pack/differingFindings";
import { packNote } from "../workbook/pack/packNote";
import { supportPack } from "../workbook/pack/supportPack";
import type { Workbook } from "../workbook/workbook";
import type { ExcelFiles } from "./excelFiles";
import type { SupportPackMade } from "./session";

/** What a pack is made with. */
interface Making {
  readonly moment: Moment;
  readonly makeFile: ExcelFiles["makeFile"];
  readonly report?: Report;
  /** Called between two stretches of work, in which nothing can be given up. */
  readonly mayStop: () => void;
}

/**
 * A support pack of the workbook as it is now (docs/law/actions.md#9). It only reads, so that who may only read makes one as well.
 * What it says of itself stands in it in the workbook's own language. Throws WorkbookError.
 */
export async function makeSupportPack(workbook: Workbook, making: Making): Promise<SupportPackMade> {
  const { moment, makeFile, report, mayStop } = making;
  const contents = await workbook.read(report, { once: true });
  mayStop();
  report?.("pack", 0, 1);
  const pack = supportPack(
    contents,
    unforeseen((numbers) => crypto.getRandomValues(numbers)),
  );
  report?.("pack", 1, 1);
  mayStop();
  const { tables, rows, ownTables, ownColumns, replaced } = pack;
  const counts = { tables, rows, ownTables, ownColumns, replaced };
  if (tables === 0) return { ...counts, differing: [], bytes: null };
  const differing = differingFindings(contents, pack.contents, moment, { report });
  mayStop();
  const sentences = packSentences(pack, differing, translate(pack.language));
  const note = packNote(auditTexts(pack.language).pack.title, sentences);
  return { ...counts, differing, bytes: await makeFile([note, ...pack.sheets], report) };
}
