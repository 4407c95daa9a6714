const GROWTH_FROM = 10_000;
const GROWTH_TO = 100_000;

/** The measurements as a table, with the growth of CPU time from 10,000 to 100,000. */
export function tableOf(rows) {
  const cells = rows.map((row) => {
    const before = rows.find(({ name, size }) => name === row.name && size === GROWTH_FROM);
    const growth = row.size === GROWTH_TO && before !== undefined ? `${(row.cpuMs / before.cpuMs).toFixed(1)} x` : "";
    return [row.name, count(row.size), ms(row.cpuMs), ms(row.wallMs), count(row.peakMiB), growth];
  });
  const table = [["contestant", "size", "CPU ms", "wall ms", "peak MiB", "growth"], ...cells];
  return aligned(table);
}

/** Rows of texts in columns: the first one from the left, the others from the right. */
export function aligned(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2))),
    )
    .map((row) => row.join("").trimEnd())
    .join("\n");
}

/** Measurements as the house writes them, one in a line: the file is kept beside the sources. */
export function measurementsText(rows) {
  return `[\n${rows.map((row) => `  ${oneLine(row)}`).join(",\n")}\n]\n`;
}

function oneLine(row) {
  const fields = Object.entries(row).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `{ ${fields.join(", ")} }`;
}

/**
 * What must be reached, beside what was. Times are compared within one run only: the same code takes half as long again on
 * another machine, or in another hour.
 */
const GOALS = [
  ["writer to floor, CPU at 100,000", 1.5, (at) => at("writer").cpuMs / at("floor").cpuMs, "x"],
  ["writer to floor, memory at 100,000", 1.2, (at) => at("writer").peakMiB / at("floor").peakMiB, "x"],
  ["decision to npm-sepa, CPU at 100,000", 1.5, (at) => at("decision").cpuMs / at("npm-sepa").cpuMs, "x"],
  ["decision, memory at 100,000", 800, (at) => at("decision").peakMiB, "MiB"],
  ["decision, growth from 10,000", 12, (at) => at("decision").cpuMs / at("decision", GROWTH_FROM).cpuMs, "x"],
  ["decision's file to npm-sepa, CPU at 100,000", 1, (at) => at("decision/issue").cpuMs / at("npm-sepa").cpuMs, "x"],
  [
    "process to decision, CPU at 10,000",
    8,
    (at) => at("process", GROWTH_FROM).cpuMs / at("decision", GROWTH_FROM).cpuMs,
    "x",
  ],
  ["read-camt to npm-camt, CPU at 100,000", 1, (at) => at("read-camt").cpuMs / at("npm-camt").cpuMs, "x"],
  ["read-camt, memory at 100,000", 300, (at) => at("read-camt").peakMiB, "MiB"],
  ["read-mt940 to npm-mt940, CPU at 100,000", 1.5, (at) => at("read-mt940").cpuMs / at("npm-mt940").cpuMs, "x"],
  ["read-mt940, memory at 100,000", 300, (at) => at("read-mt940").peakMiB, "MiB"],
  ["read-coda to npm-coda, CPU at 100,000", 1, (at) => at("read-coda").cpuMs / at("npm-coda").cpuMs, "x"],
  ["read-coda, memory at 100,000", 300, (at) => at("read-coda").peakMiB, "MiB"],
  ["check to npm-xlsx-open, clock at 100,000", 0.5, (at) => at("check").wallMs / at("npm-xlsx-open").wallMs, "x"],
  ["collect to npm-xlsx-save, clock at 100,000", 1.25, (at) => at("collect").wallMs / at("npm-xlsx-save").wallMs, "x"],
  ["collect, memory at 100,000", 1536, (at) => at("collect").peakMiB, "MiB"],
  ["verify to collect, CPU at 100,000", 1, (at) => at("verify").cpuMs / at("collect").cpuMs, "x"],
  ["verify, memory at 100,000", 1024, (at) => at("verify").peakMiB, "MiB"],
  ["take-in to npm-xlsx-open, clock at 100,000", 1, (at) => at("take-in").wallMs / at("npm-xlsx-open").wallMs, "x"],
  ["take-in, memory at 100,000", 600, (at) => at("take-in").peakMiB, "MiB"],
];

/** One line per goal that these measurements can tell of. */
export function verdicts(rows) {
  const at = (name, size = GROWTH_TO) => {
    const row = rows.find((candidate) => candidate.name === name && candidate.size === size);
    return row ?? { cpuMs: NaN, wallMs: NaN, peakMiB: NaN };
  };
  return GOALS.map(([what, max, reached, unit]) => ({ what, max, value: reached(at), unit }))
    .filter(({ value }) => !Number.isNaN(value))
    .map(({ what, max, value, unit }) => {
      const found = `${value.toFixed(unit === "MiB" ? 0 : 2)} ${unit} of at most ${max} ${unit}`;
      return `${value <= max ? "reached" : "MISSED "}  ${what}: ${found}`;
    })
    .join("\n");
}

function count(value) {
  return value === null ? "" : Math.round(value).toLocaleString("en");
}

/** Small times keep their tenths: there the whole would say nothing. */
function ms(value) {
  return value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 });
}
