import Papa from "papaparse";
import { groupBy } from "../kit/groupBy";
import { decodedText, type ListEncoding } from "./decodedText";

/** The separators that programs write, the likeliest in Europe first. */
const SEPARATORS = [";", ",", "\t", "|"];

/** What a user knows better of a file than it shows. */
export interface CsvReading {
  readonly encoding?: ListEncoding;
  readonly separator?: string;
}

const ENCODINGS: readonly ListEncoding[] = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];

/** What a user says of a file in words: `tab` for a tab; an encoding that is none is not said. */
export function csvReading({ encoding, separator }: SaidOfCsv): CsvReading {
  const known = ENCODINGS.find((one) => one === encoding?.toLowerCase());
  return {
    ...(known === undefined ? {} : { encoding: known }),
    ...(separator === undefined ? {} : { separator: separator.toLowerCase() === "tab" ? "\t" : separator }),
  };
}

interface SaidOfCsv {
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
}

/** The rows of a CSV file, and how it was read. */
export interface CsvRows {
  readonly encoding: ListEncoding;
  readonly separator: string;
  /** All rows, blank ones too, so that a row's place is its number in the file's list. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads a CSV file of another program: encoding, separator and quotes are found from it. */
export function readCsv(bytes: Uint8Array, said: CsvReading = {}): CsvRows {
  const { text, encoding } = decodedText(bytes, said.encoding);
  const marked = /^sep=(.)\r?\n/u.exec(text);
  const body = marked === null ? text : text.slice(marked[0].length);
  const separator = said.separator ?? marked?.[1] ?? likeliestSeparator(body);
  const { data } = Papa.parse<string[]>(body, { delimiter: separator });
  return { encoding, separator, rows: marked === null ? data : [[], ...data] };
}

/** So many rows tell which separator it is. */
const ROWS_LOOKED_AT = 50;

/** The separator that cuts most rows into the same number of cells; of several such the one that makes most of them. */
function likeliestSeparator(text: string): string {
  let likeliest = ";";
  let best = 0;
  for (const delimiter of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: ROWS_LOOKED_AT, skipEmptyLines: "greedy" });
    const alike = [...groupBy(data, (cells) => cells.length)].map(([cells, rows]) => (cells > 1 ? rows.length : 0));
    const cellsMost = Math.max(0, ...data.map((cells) => cells.length));
    // A whole row more counts for more than any number of cells.
    const score = Math.max(0, ...alike) + cellsMost / (cellsMost + 1);
    if (score > best && cellsMost > 1) [likeliest, best] = [delimiter, score];
  }
  return likeliest;
}
