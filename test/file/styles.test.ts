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

  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  const listed = (text: string, list: string) => new RegExp(`<${list} [^>]*>(.*?)</${list}>`).exec(text)?.[1] ?? "";
  const items = (text: string, list: string, item: string) => listed(text, list).split(new RegExp(`(?=<${item}[ />])`));

  it.each([
    ["nothing", ""],
    ["formats alone", `<cellXfs count="1">${XF}</cellXfs>`],
    ["empty lists", '<fonts count="0"/><fills count="0"></fills><borders count="0"/><cellXfs count="0"/>'],
  ])("keep the look of the user's own cells where a style sheet holds %s", (_, content) => {
    const styles = readStyles(`<styleSheet ${MAIN}>${content}</styleSheet>`);
    const format = styles.header("written");
    const patched = styles.patched() ?? "";
    // The look that a cell without any has: plain letters on no ground.
    const [font] = items(patched, "fonts", "font");
    expect(font).toMatch(/<sz val="11"\/>/);
    expect(font).not.toContain("<b/>");
    expect(items(patched, "fills", "fill").slice(0, 2)).toEqual([
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ]);
    expect(items(patched, "cellXfs", "xf")[0]).toContain('fontId="0" fillId="0" borderId="0"');
    const ours = items(patched, "cellXfs", "xf")[format] ?? "";
    const [, ourFont, ourFill] = /fontId="(\d)" fillId="(\d)"/.exec(ours) ?? [];
    expect(items(patched, "fonts", "font")[Number(ourFont)]).toContain("<b/>");
    expect(items(patched, "fills", "fill")[Number(ourFill)]).toContain("FFDDEBF7");
    expect([listed(patched, "borders"), listed(patched, "cellStyleXfs")]).toEqual([
      "<border><left/><right/><top/><bottom/><diagonal/></border>",
      XF,
    ]);
    expect([...patched.matchAll(/<(fonts|fills|borders|cellStyleXfs|cellXfs) /g)].map(([, list]) => list)).toEqual([
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
    ]);
  });

  it("leaves fill 1 to Excel, which takes it for grey whatever stands there", () => {
    const styles = readStyles(
      EMPTY_STYLES.replace(
        /<fills.*<\/fills>/,
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
      ),
    );
    const format = styles.header("written");
    expect(items(styles.patched() ?? "", "cellXfs", "xf")[format]).toContain('fillId="2"');
  });

  it("takes of the user's font for its headers what Excel takes, in its order, and no fault", () => {
    const faulty =
      '<font><b val="0"/><family val="34"/><scheme val="minor"/><name val="Arial &amp; zo"/><sz val=""/>' +
      '<color rgb="000000"/><color theme="1"/><vertAlign/><charset val="999"/></font>';
    const fontOf = (font: string) => {
      const styles = readStyles(EMPTY_STYLES.replace(/<font>.*<\/font>/, font));
      styles.header("plain");
      return items(styles.patched() ?? "", "fonts", "font")[1];
    };
    expect(fontOf(faulty)).toBe('<font><b/><name val="Arial &amp; zo"/><scheme val="minor"/></font>');
    const good =
      '<font><b/><sz val="10.5"/><color theme="1" tint="-0.5"/><name val="Arial"/><family val="2"/><charset val="0"/><scheme val="minor"/></font>';
    expect(fontOf(good)).toBe(good);
    expect(fontOf('<font><color tint="0.5"/><name val=""/></font>')).toBe("<font><b/></font>");
  });

  it("refuses a cell whose format is not there", () => {
    expect(() => readStyles(EMPTY_STYLES).forKind(99, "text")).toThrow("malformed");
  });
});
