import type { ResavedBook } from "./resavedBook";

interface Words {
  readonly everyCell: string;
  readonly otherwise: (count: number) => string;
  readonly keeps: string;
  readonly loses: (count: number) => string;
  readonly goesOn: string;
  readonly putBack: (codes: string) => string;
  readonly held: (codes: string) => string;
}

const WORDS: Readonly<Record<"nl" | "en", Words>> = {
  en: {
    everyCell: "every cell",
    otherwise: (count) => `${String(count)} cells otherwise`,
    keeps: "the cells and the tables",
    loses: (count) => `the cells; ${String(count)} tables are lost`,
    goesOn: "the next collection is the same file",
    putBack: (codes) =>
      `held back (\`${codes}\`) until \`new\` has put the tables back; then the next collection is the same file`,
    held: (codes) => `held back (\`${codes}\`)`,
  },
  nl: {
    everyCell: "elke cel",
    otherwise: (count) => `${String(count)} cellen anders`,
    keeps: "de cellen en de tabellen",
    loses: (count) => `de cellen; ${String(count)} tabellen gaan verloren`,
    goesOn: "de volgende incasso is hetzelfde bestand",
    putBack: (codes) =>
      `tegengehouden (\`${codes}\`) tot \`new\` de tabellen heeft teruggezet; daarna is de volgende incasso hetzelfde bestand`,
    held: (codes) => `tegengehouden (\`${codes}\`)`,
  },
};

/** What came of a workbook in a program, as the cells of a table that users read: program, reads, saves, what then. */
export function programRow(result: ResavedBook, language: "nl" | "en"): readonly string[] {
  const { program, misread, lostTables, held, putBack, verified, sameBankFiles } = result;
  const words = WORDS[language];
  const isRight = verified.length === 0 && sameBankFiles;
  const codes = [...held, ...verified].join(", ");
  const cured = isRight && putBack ? words.putBack(codes) : words.held(codes);
  return [
    program,
    misread.length === 0 ? words.everyCell : words.otherwise(misread.length),
    lostTables === 0 ? words.keeps : words.loses(lostTables),
    isRight && held.length === 0 ? words.goesOn : cured,
  ];
}

/** The rows of the first Markdown table of a page, below its heading. */
export function rowsOfPage(text: string): readonly (readonly string[])[] {
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
