import { EMPTY_STYLES } from "../../src/file/emptyWorkbook";
import { formatFits, readStyles } from "../../src/file/styles";
import type { CellKind } from "../../src/sheets/cellValue";

describe("whether a cell's own number format fits what is written into it", () => {
  it.each<[string, CellKind, boolean]>([
    ["@", "text", true],
    ["General", "text", false],
    ["@", "amount", false],
    ["0.00", "amount", true],
    ['"€" #,##0.00', "amount", true],
    ['_-"€"* #,##0.00_-;-"€"* #,##0.00_-;_-"€"* "-"??_-;_-@_-', "amount", true],
    ["[$€-413] #,##0.00;[Red]-#,##0.00", "amount", true],
    ["0", "amount", false],
    ["0.00%", "percent", false],
    ["0.0", "percent", true],
    ["#,##0", "integer", true],
    ["0.00", "integer", false],
    ["General", "integer", false],
    ["dd-mm-yyyy", "date", true],
    ["[$-413]d mmmm yyyy;@", "date", true],
    ["dd-mm-yyyy hh:mm", "date", false],
    ["dd-mm-yyyy hh:mm", "date-time", true],
    ["yyyy-mm-dd", "date-time", false],
    ["hh:mm", "date-time", false],
    ["0.00E+00", "amount", false],
    ["# ?/?", "integer", false],
  ])("%s for %s: %s", (code, kind, fits) => {
    expect(formatFits(code, kind)).toBe(fits);
  });
});

describe("the formats of a workbook", () => {
  it("stays as it is when every format is there already", () => {
    const styles = readStyles(
      EMPTY_STYLES.replace(
        'numFmtId="0" fontId="0" fillId="0" borderId="0" xfId',
        'numFmtId="49" fontId="0" fillId="0" borderId="0" xfId',
      ),
    );
    expect(styles.forKind(0, "text")).toBe(0);
    expect(styles.patched()).toBeNull();
  });

  it("adds one format per look and kind, with what the old one had", () => {
    const styles = readStyles(EMPTY_STYLES.replace("<fonts", "<!-- kept --><fonts"));
    const date = styles.forKind(0, "date");
    expect(styles.forKind(0, "date")).toBe(date);
    expect(styles.forKind(date, "date")).toBe(date);
    expect(styles.forKind(0, "amount")).not.toBe(date);
    const patched = styles.patched() ?? "";
    expect(patched).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>');
    expect(patched).toContain('<cellXfs count="3">');
    expect(patched).toContain("<!-- kept -->");
  });

  it("makes a first format in a workbook that has none", () => {
    const styles = readStyles(`<x:styleSheet xmlns:x="urn:x"/>`);
    expect(styles.forKind(0, "text")).toBe(1);
    expect(styles.patched()).toContain('<x:cellXfs count="2">');
  });

  it("refuses a cell whose format is not there", () => {
    expect(() => readStyles(EMPTY_STYLES).forKind(99, "text")).toThrow("malformed");
  });
});
