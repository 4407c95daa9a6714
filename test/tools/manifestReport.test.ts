import type { Validation } from "../../tools/manifestReport.mjs";

/** What is said of a manifest of which Microsoft's service answers this. */
async function said(answer: Partial<Validation> | Error) {
  const { manifestReport } = await import("../../tools/manifestReport.mjs");
  return manifestReport(() =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ isValid: false, ...answer }),
  );
}

describe("npm run validate", () => {
  test("tells each error, warning and note with its place, and the verdict", async () => {
    const { isTaken, lines } = await said({
      isValid: false,
      report: {
        status: "Rejected",
        errors: [{ title: "Icon", content: "is not found", line: 12, column: 5, helpUrl: "https://aka.ms/icon" }],
        warnings: [{ title: "Old" }],
        notes: [],
      },
    });
    expect(isTaken).toBe(false);
    expect(lines).toEqual([
      "Error (line 12, column 5): Icon: is not found https://aka.ms/icon",
      "Warning: Old",
      "Microsoft's service refuses this manifest.",
    ]);
  });

  test("says that the manifest is taken", async () => {
    expect(await said({ isValid: true, report: { status: "Accepted" } })).toEqual({
      isTaken: true,
      lines: ["Microsoft's service takes this manifest."],
    });
  });

  test.each([
    ["cannot be reached", new Error("Unable to contact the manifest validation service."), "Unable to contact"],
    ["answers with an error", { isValid: false, status: 503, statusText: "Service Unavailable" }, "HTTP 503"],
  ])("says neither yes nor no when the service %s", async (_, answer, why) => {
    const { isTaken, lines } = await said(answer);
    expect(isTaken).toBeNull();
    expect(lines.join("\n")).toMatch(/could not be reached[\s\S]*test\/manifest\.test\.ts/);
    expect(lines.join("\n")).toContain(why);
  });
});
