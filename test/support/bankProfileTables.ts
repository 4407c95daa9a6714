import {
  BANK_PROFILES,
  GENERIC_PROFILE,
  PROFILE_FIELDS,
  PROFILE_SOURCES,
} from "../../src/domain/collection/bankProfiles";

/** The tables of docs/bank-profiles.md as the data has them: rows of cells, captions first. */
export function profileRows(): string[][] {
  const captions = ["bank", "IBANs", ...PROFILE_FIELDS];
  const rows = [...BANK_PROFILES, GENERIC_PROFILE].map(({ name, country, bankCodes, fields }) => [
    name,
    `${country ?? "all others"} ${bankCodes.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(" ")}`.trim(),
    ...PROFILE_FIELDS.map((field) => `${String(fields[field].value ?? "–")} [${fields[field].source}]`),
  ]);
  return [captions, ...rows];
}

/** The sources, each under the name that stands in brackets. */
export function sourceRows(): string[][] {
  return [["source", "what it says"], ...Object.entries(PROFILE_SOURCES).map(([name, text]) => [name, text])];
}

/** The rows of every table of a page of Markdown, without the lines that only align. */
export function tablesOf(markdown: string): string[][][] {
  return markdown
    .split(/\n{2,}/)
    .filter((block) => block.startsWith("|"))
    .map((block) =>
      block
        .trim()
        .split("\n")
        .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
        .map((line) =>
          line
            .slice(1, -1)
            .split("|")
            .map((cell) => cell.trim()),
        ),
    );
}
