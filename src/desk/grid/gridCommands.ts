import { CommandType, type ICommandInfo } from "@univerjs/core";

/*
 * What the grid may do by itself. It can do much more (formats, rows, sheets, formulas) that a patched file would not
 * keep; so all that changes something is forbidden but for what stands here.
 */

/** Changes what cells hold; the desk's own code asks for it, and the cell editor. */
export const SET_VALUES = "sheet.command.set-range-values";
export const SET_VALUES_MUTATION = "sheet.mutation.set-range-values";
export const SET_SELECTIONS = "sheet.operation.set-selections";
export const SHOW_EDITOR = "sheet.operation.set-cell-edit-visible";
export const ACTIVATE_SHEET = "sheet.command.set-worksheet-activate";
export const SHEET_ACTIVATED = "sheet.operation.set-worksheet-active";
export const SCROLL_TO_RANGE = "sheet.operation.scroll-to-range";
/** Asked for by the desk alone, for what the file says; never by the user. */
export const SET_FROZEN = "sheet.mutation.set-frozen";
export const UNDO = "univer.command.undo";
export const REDO = "univer.command.redo";

/** What the desk does itself instead, so that entries are read as a user of Excel expects. */
export const OWN_WAYS = {
  "univer.command.copy": "copy",
  "univer.command.cut": "cut",
  "univer.command.paste": "paste",
  "sheet.command.paste-by-short-key": "paste",
  "sheet.command.clear-selection-content": "clear",
  "sheet.command.auto-clear-content": "clear",
  "sheet.command.auto-fill": "fill",
  "sheet.command.copy-down": "copyDown",
  "sheet.command.copy-right": "copyRight",
} as const;

export type OwnWay = (typeof OWN_WAYS)[keyof typeof OWN_WAYS];

const ALLOWED_COMMANDS: ReadonlySet<string> = new Set([
  SET_VALUES,
  UNDO,
  REDO,
  ACTIVATE_SHEET,
  "sheet.command.move-selection",
  "sheet.command.move-selection-enter-tab",
  "sheet.command.expand-selection",
  "sheet.command.select-all",
  "sheet.command.select-range",
  "sheet.command.scroll-to-cell",
  "sheet.command.scroll-view",
  "sheet.command.scroll-view-reset",
  "sheet.command.set-scroll-relative",
  "sheet.command.set-zoom-ratio",
  "sheet.command.change-zoom-ratio",
  // Of the cell editor: plain text alone.
  "doc.command.insert-text",
  "doc.command.delete-text",
  "doc.command.update-text",
  "doc.command.delete-left",
  "doc.command.delete-right",
  "doc.command.break-line",
  "doc.command.ime-input",
  "doc.command.enter",
  "doc.command.select-all",
  "doc.command.replace-selection",
  "doc.command.replace-text-runs",
  "doc.command-replace-content",
  "doc.command-cover-content",
  "doc.command-replace-snapshot",
  "doc.command.inner-paste",
  "doc.command.inner-cut",
]);

const ALLOWED_MUTATIONS: ReadonlySet<string> = new Set([
  SET_VALUES_MUTATION,
  SET_FROZEN,
  "doc.mutation.rich-text-editing",
  // Follows from what the cells hold; it is not kept.
  "sheet.mutation.set-worksheet-row-auto-height",
]);

/** Operations change nothing that is saved; these would offer what is forbidden. */
const FORBIDDEN_OPERATIONS: ReadonlySet<string> = new Set([
  "sheet.operation.rename-sheet",
  "sheet.operation.set-format-painter",
]);

/** What is to become of something that the grid is about to do. */
export function judged({ id, type }: ICommandInfo): "allowed" | "forbidden" | OwnWay {
  if (id in OWN_WAYS) return OWN_WAYS[id as keyof typeof OWN_WAYS];
  if (type === CommandType.MUTATION) return ALLOWED_MUTATIONS.has(id) ? "allowed" : "forbidden";
  if (type === CommandType.COMMAND) return ALLOWED_COMMANDS.has(id) ? "allowed" : "forbidden";
  return FORBIDDEN_OPERATIONS.has(id) ? "forbidden" : "allowed";
}
