import { basename, resolve } from "node:path";

import type { Moment, Report } from "../actions/action";
import { unforeseen } from "../kit/unforeseen";
import { auditTexts } from "../messages/auditTexts";
import { packSentences, replacedCells } from "../messages/packSentences";
import { translate } from "../messages/translate";
import { decodeBook } from "../sheets/decode";
import { differingFindings } from "../workbook/pack/differingFindings";
import { packNote } from "../workbook/pack/packNote";
import { supportPack } from "../workbook/pack/supportPack";
import { WorkbookError } from "../workbook/workbook";
import type { CommandLine } from "./commandLine";
import { type CommandResult, emptyResult, type ResultDocument } from "./result";
import { resultFindings } from "./resultFindings";
import type { World } from "./world";

/**
 * The command `support-pack`: writes another workbook that holds the books with other names, accounts and texts. The workbook
 * itself is only read, so that who may only read it makes one as well. A dry run only tells. Throws WorkbookError.
 */
export async function writeSupportPack(
  line: CommandLine,
  moment: Moment,
  world: World,
  report: Report,
): Promise<CommandResult> {
  const { hash, files, callerFolder } = world;
  const workbook = await files.workbookAt(resolve(callerFolder, line.workbook));
  const contents = await workbook.read(report, { once: true });
  const { book, layout } = decodeBook(contents);
  const translator = translate(line.options.language ?? book.language);
  const pack = supportPack(
    contents,
    unforeseen((numbers) => crypto.getRandomValues(numbers)),
    hash,
  );
  if (pack.tables === 0) {
    const missing = book.findings.filter(({ code }) => code === "table.missing" || code === "tables.dropped");
    const findings = resultFindings(missing, layout, translator);
    return { ...emptyResult(line.command, 1, translator.language), findings };
  }
  const differing = differingFindings(contents, pack.contents, moment, { hash, report });
  const sentences = packSentences(pack, differing, translator);
  const isDry = line.options["dry-run"] === true;
  const path = resolve(callerFolder, line.options.out ?? "");
  const { pack: texts } = auditTexts(translator.language);
  const sheets = [packNote(texts.title, sentences), ...pack.sheets];
  const documents = isDry ? [] : [await written(path, world, () => files.createWorkbook(path, sheets, report))];
  const { tables, rows, ownTables, ownColumns } = pack;
  return {
    ...emptyResult(line.command, 0, translator.language),
    documents,
    summary: { tables, rows, replaced: replacedCells(pack), ownTables, ownColumns, differing },
    notes: [...sentences, ...(isDry ? [translator.messages.output.dryRun] : [])],
  };
}

/** The file that is made where none is. */
async function written(path: string, { files, hash }: World, make: () => Promise<void>): Promise<ResultDocument> {
  if (await files.isThere(path)) throw new WorkbookError("file.exists", { path });
  await make();
  const bytes = await files.readBytes(path);
  const sha256 = bytes === null ? "" : hash(bytes, "SHA-256");
  return { kind: "supportPack", name: basename(path), path, sha256, order: null };
}
