import { unzipSync } from "fflate";

const load = () => import("../../tools/releaseFiles.mjs");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("What is handed out", () => {
  test("is the same zip whatever the order of the files, the hour and the time zone", async () => {
    const { zipped } = await load();
    const files = new Map([
      ["b/two.js", bytes("2")],
      ["a.html", bytes("1".repeat(1_000))],
    ]);
    const zone = process.env["TZ"];
    const made: string[] = [];
    for (const [name, given] of [
      ["UTC", files],
      ["Asia/Tokyo", new Map([...files].reverse())],
    ] as const) {
      process.env["TZ"] = name;
      made.push(Buffer.from(await zipped(given)).toString("hex"));
    }
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(made[0]).toBe(made[1]);
    expect(Object.keys(unzipSync(await zipped(files)))).toEqual(["a.html", "b/two.js"]);
  });

  test("is named with its SHA-256, as sha256sum reads it", async () => {
    const { checksums } = await load();
    // FIPS 180-2, appendix B.1: the hash of "abc".
    const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(
      checksums(
        new Map([
          ["z.zip", bytes("abc")],
          ["a.zip", bytes("abc")],
        ]),
      ),
    ).toBe(`${abc}  a.zip\n${abc}  z.zip\n`);
  });

  test("is no source map and no mark of the build", async () => {
    const { DIST_ONLY } = await load();
    expect(["desk.1.js", "desk.1.js.map", "built-from", "index.html"].filter((name) => !DIST_ONLY.test(name))).toEqual([
      "desk.1.js",
      "index.html",
    ]);
  });

  test("has a bill of materials without what differs from run to run", async () => {
    const { billOfMaterials } = await load();
    const of = (serial: string, time: string, folder: string): string =>
      JSON.stringify({
        bomFormat: "CycloneDX",
        serialNumber: `urn:uuid:${serial}`,
        metadata: { timestamp: time, tools: [{ version: time }], component: { name: folder, purl: "pkg:npm/x" } },
        components: [{ name: "papaparse" }],
      });
    const one = billOfMaterials(of("1", "2026-01-01", "here"), "1.2.3");
    expect(one).toBe(billOfMaterials(of("2", "2027-01-01", "there"), "1.2.3"));
    expect(JSON.parse(one)).toEqual({
      bomFormat: "CycloneDX",
      metadata: { component: { type: "application", name: "incassoblad", version: "1.2.3", purl: "pkg:npm/x" } },
      components: [{ name: "papaparse" }],
    });
  });
});
