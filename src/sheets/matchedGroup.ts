/** What a group of a pattern caught; "" when it caught nothing. */
export function matchedGroup(match: RegExpExecArray, group: number): string {
  return match[group] ?? "";
}
