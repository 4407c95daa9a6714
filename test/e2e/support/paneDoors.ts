import type { BrowserContext } from "playwright-core";
import type { Language } from "../../../src/domain/book/records";
import { deskWords } from "../../../src/desk/words";
import { type Bench, downloadOf, type Visitor } from "./bench";
import { excelPage } from "./excelPage";
import { type PaneDriver, paneDriver } from "./paneDriver";

/** What his wall clock says who opens a pane. */
const AT = "2026-11-20T10:00:00";

const WORKBOOK = /\.xls[xm]$/;

/** A pane over a workbook, wherever that is, and the workbook as it is saved. */
export interface OpenedPane {
  readonly pane: PaneDriver;
  readonly saved: () => Promise<Uint8Array>;
}

/** Opens a pane in a language, over a workbook or an empty one. */
export type PaneDoor = (
  open: Bench["open"],
  language: Language,
  workbook?: Uint8Array,
  visitor?: Visitor,
) => Promise<OpenedPane>;

/** Runs in the page: the browser's own dialogs for files cannot be worked; without them the desk uses downloads. */
function withoutFilePickers(): void {
  Reflect.deleteProperty(window, "showOpenFilePicker");
  Reflect.deleteProperty(window, "showSaveFilePicker");
}

/** On the desk, from its start screen on; saved by its button. */
export const onDesk: PaneDoor = async (open, language, workbook, visitor = {}) => {
  const prepare = async (context: BrowserContext, address: string): Promise<void> => {
    await context.addInitScript(withoutFilePickers);
    await visitor.prepare?.(context, address);
  };
  const page = await open("desk/index.html", { at: AT, width: 1280, height: 900, ...visitor, prepare, language });
  const words = deskWords(language);
  if (workbook === undefined) {
    const card = page.getByRole("group", { name: words.start.empty });
    await card.getByRole("button", { name: words.start.languages[language] }).click();
  } else {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: words.start.choose }).click(),
    ]);
    await chooser.setFiles({ name: "firma.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(workbook) });
  }
  const saved = async (): Promise<Uint8Array> => {
    const save = page.getByRole("button", { name: words.bar.save, exact: true }).first();
    const { bytes } = await downloadOf(page, () => save.click(), WORKBOOK);
    return bytes;
  };
  return { pane: paneDriver(page, language), saved };
};

/** In Excel: the real Office.js, booted as Excel boots it, over the Office host of the tests. */
export const inExcel: PaneDoor = async (open, language, workbook, visitor = {}) => {
  const { page, host } = await excelPage(open, {
    at: AT,
    ...visitor,
    language,
    ...(workbook === undefined ? {} : { workbook }),
  });
  return { pane: paneDriver(page, language), saved: () => host.save() };
};

/** Makes the sheets with the sample firm, by the guided way. */
export async function firstUse(pane: PaneDriver): Promise<void> {
  const { firstUse: words } = pane.words;
  await pane.press(new RegExp(`^${words.make}`));
  await pane.tick(words.sample);
  await pane.press(words.makeNow);
  await pane.press(words.toCollect);
}

/** Saves the workbook first where the pane asks for it: on the desk, in a browser that only knows downloads. */
export async function keepWorkbook(pane: PaneDriver): Promise<Uint8Array | null> {
  const { keep, fileWay } = pane.words.parts;
  const { download } = pane.words.collect;
  const step = pane.view.getByRole("button", { name: keep.save, exact: true });
  await step
    .or(pane.view.getByRole("button", { name: download, exact: true }))
    .or(pane.view.getByRole("button", { name: fileWay.savePage, exact: true }))
    .first()
    .waitFor();
  if ((await step.count()) === 0) return null;
  return (await downloadOf(pane.page, () => pane.press(keep.save), WORKBOOK)).bytes;
}

/** Accepts what the proposal asks, and looks at the entries: with the mouse, or with keys. */
export async function reviewProposal(
  pane: PaneDriver,
  hands: Pick<PaneDriver, "press" | "acceptWarnings"> = pane,
): Promise<void> {
  const review = new RegExp(`^${pane.words.collect.review.split("{")[0] ?? ""}`);
  await hands.acceptWarnings(review);
  await hands.press(review);
}

/** Collects what is proposed, takes the first bank file, and says that it is there: with the mouse, or with keys. */
export async function collectProposed(
  pane: PaneDriver,
  hands: Pick<PaneDriver, "press" | "acceptWarnings"> = pane,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { collect: words, parts } = pane.words;
  const post = new RegExp(`^${words.post.split("{")[0] ?? ""}`);
  await reviewProposal(pane, hands);
  await hands.acceptWarnings(post);
  await hands.press(post);
  await keepWorkbook(pane);
  const file = await downloadOf(pane.page, () => hands.press(words.download));
  await hands.press(parts.fileArrived);
  return file;
}
