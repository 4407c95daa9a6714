/*
 * The only place where a bank file gets its name. A name is never taken from a cell: whoever can write in the workbook
 * would choose where the file goes.
 */

/** What a file name may hold on every system and on the save page; all else of an identifier becomes a low line. */
const NOT_IN_A_NAME = /[^A-Za-z0-9 .()-]/g;
const BEGINS_AS_A_NAME = /^[A-Za-z0-9_]/;
/** Windows takes these for devices, whatever stands behind the point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The name of the file of a message: its message ID and `.xml`, without a folder. Message IDs that older versions gave
 * may hold what only a bank takes (`/`, `:`, `?`): a low line stands for each, so that their files can be written too.
 */
export function directDebitFileName(messageId: string): string {
  const name = messageId.replace(NOT_IN_A_NAME, "_");
  const isPlain = BEGINS_AS_A_NAME.test(name) && !DEVICE.test(name);
  return `${isPlain ? "" : "_"}${name}.xml`;
}

/** Whether a stored name is the one of the message's file, as this version gives it or as older ones did. */
export function isNameOfMessage(name: string, messageId: string): boolean {
  return name === directDebitFileName(messageId) || name === `${messageId}.xml`;
}
