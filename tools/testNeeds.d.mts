/** What the tests need that jest runs for these paths; none: every test. */
export function needsOf(paths: readonly string[]): Set<"commandLine" | "pages" | "libreOffice">;
