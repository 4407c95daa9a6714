import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { newXlsx, openXlsx } from "../../src/file/xlsx";
import { portableCodec } from "../../src/file/codec";
import { isoDate } from "../../src/domain/values/calendar";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";

const OURS = "f8d14685-62ec-4aef-8662-9cd4210e3d76";
const THEIRS = "11111111-2222-3333-4444-555555555555";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PANES = "xl/webextensions/taskpanes.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const RULE = '<cfRule type="expression" dxfId="0" priority="9"><formula>LEN("incassoblad")&gt;0</formula></cfRule>';

type Package = Record<string, string>;

let sample: Uint8Array;
beforeAll(async () => {
  const empty = await newXlsx(portableCodec);
  sample = await empty.write({ newSheets: sampleSheets("nl", isoDate("2026-11-20")), tables: [] });
});

function texts(bytes: Uint8Array): Package {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function packed(parts: Package): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The sample as Excel saves it once add-ins start with it. */
function started(...addIns: readonly string[]): Package {
  const parts = texts(sample);
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="application/vnd.ms-office.${type}+xml"/>`;
  const names = addIns.map((_, index) => `xl/webextensions/webextension${String(index + 1)}.xml`);
  const types = [override(PANES, "webextensiontaskpanes"), ...names.map((name) => override(name, "webextension"))];
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.microsoft.com/office/2011/relationships/${type}" Target="${target}"/>`;
  parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace("</Types>", `${types.join("")}</Types>`);
  parts["_rels/.rels"] = (parts["_rels/.rels"] ?? "").replace(
    "</Relationships>",
    `${relation("rIdX", "webextensiontaskpanes", PANES)}</Relationships>`,
  );
  parts[PANES] =
    `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${names
      .map(
        (_, index) =>
          `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${RELATIONS}" r:id="rId${String(index + 1)}"/></wetp:taskpane>`,
      )
      .join("")}</wetp:taskpanes>`;
  parts["xl/webextensions/_rels/taskpanes.xml.rels"] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((name, index) => relation(`rId${String(index + 1)}`, "webextension", name.split("/").at(-1) ?? ""))
      .join("")}</Relationships>`;
  addIns.forEach((id, index) => {
    parts[names[index] ?? ""] =
      `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{A}"><we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/></we:webextension>`;
  });
  return parts;
}

async function without(parts: Package) {
  const { marks, bytes } = await (await openXlsx(packed(parts))).withoutMarks();
  return { marks, parts: bytes === null ? null : texts(bytes) };
}

describe("What the add-in leaves in a file beside its tables", () => {
  test("is nothing in a workbook that it made", async () => {
    expect(await without(texts(sample))).toEqual({ marks: { startsWithWorkbook: false, colours: 0 }, parts: null });
  });

  test("is that Excel starts it: taken out, the package is as it was before", async () => {
    const { marks, parts } = await without(started(OURS.toUpperCase()));
    expect(marks).toEqual({ startsWithWorkbook: true, colours: 0 });
    expect(parts).toEqual(texts(sample));
  });

  test("leaves another add-in's start alone", async () => {
    expect((await without(started(THEIRS))).parts).toBeNull();
    const { marks, parts } = await without(started(THEIRS, OURS));
    expect(marks.startsWithWorkbook).toBe(true);
    expect(parts).toEqual({ ...started(THEIRS), ...unordered(parts, started(THEIRS)) });
    expect(parts?.["xl/webextensions/webextension1.xml"]).toContain(THEIRS);
    expect(Object.values(parts ?? {}).join("")).not.toContain(OURS);
    expect(parts?.[PANES]?.match(/webextensionref/g)).toHaveLength(1);
  });

  test("is the colours of findings, and never a format of the user's", async () => {
    const parts = texts(sample);
    const before = parts[SHEET] ?? "";
    const own =
      '<conditionalFormatting sqref="B2"><cfRule type="cellIs" dxfId="0" priority="8" operator="lessThan"><formula>0</formula></cfRule>';
    const added = `<conditionalFormatting sqref="C3">${RULE}</conditionalFormatting>${own}${RULE.replaceAll('"incassoblad"', "&quot;incassoblad&quot;")}</conditionalFormatting>`;
    const place = before.search(/<(conditionalFormatting|dataValidations|pageMargins|pageSetup|tableParts)/);
    parts[SHEET] = before.slice(0, place) + added + before.slice(place);
    const { marks, parts: after } = await without(parts);
    expect(marks).toEqual({ startsWithWorkbook: false, colours: 2 });
    const kept = `${own}</conditionalFormatting>`;
    expect(after).toEqual({ ...parts, [SHEET]: before.slice(0, place) + kept + before.slice(place) });
  });
});

/** What of the package lists parts, of which the numbers may have gaps. */
function unordered(parts: Package | null, like: Package): Package {
  const names = ["[Content_Types].xml", "xl/webextensions/_rels/taskpanes.xml.rels"];
  return Object.fromEntries(names.map((name) => [name, parts?.[name] ?? like[name] ?? ""]));
}
