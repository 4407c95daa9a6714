/** More than any name, number or path that a command is given, and far less than a cell of the Log holds. */
const LENGTH_MAX = 1_000;
const SHOWN_MAX = 60;

/** A text on one line, without blanks around it; null for none, for one with control characters, and for a huge one. */
export function plainLine(text: string): string | null {
  const line = text.trim();
  return line === "" || line.length > LENGTH_MAX || /\p{Cc}/u.test(line) ? null : line;
}

/** As much of a typed value as a message shows. */
export function shownLine(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, " ");
  return line.length > SHOWN_MAX ? `${line.slice(0, SHOWN_MAX - 1)}…` : line;
}
