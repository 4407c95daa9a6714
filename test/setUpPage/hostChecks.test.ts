import { type Answer, checkedHost, type CheckedHost, HOST_CHECKS } from "../../src/setUpPage/hostChecks";

const GOOD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "taskpane.html": { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  "functions.js": { "content-type": "text/javascript" },
  "functions.json": { "content-type": "application/json", "access-control-allow-origin": "*" },
  "assets/incassoblad-32.png": { "content-type": "image/png" },
  // It opens in a window of its own: no frame holds it.
  "docs/manual/en/index.html": { "content-type": "text/html", "x-frame-options": "DENY" },
  "readme.txt": {},
};

interface Changed {
  readonly status?: number;
  readonly isRedirected?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

function answers(changed: Readonly<Record<string, Changed>> = {}): Answer[] {
  return Object.entries(GOOD).map(([path, usual]) => {
    const { status = 200, isRedirected = false, headers = {} } = changed[path] ?? {};
    return { path, status, isRedirected, header: (name) => ({ ...usual, ...headers })[name] ?? null };
  });
}

const notRight = (checked: readonly CheckedHost[]): readonly CheckedHost[] =>
  checked.filter(({ state }) => state !== "right");

describe("A host for the add-in", () => {
  test("is right when Excel can do with it what it does", () => {
    const checked = checkedHost("https://example.nl", answers());
    expect(checked.map(({ check }) => check)).toEqual(HOST_CHECKS);
    expect(notRight(checked)).toEqual([]);
  });

  test.each([
    ["a file is not there", { "functions.js": { status: 404 } }, "present", "functions.js"],
    ["nothing came", { "functions.js": { status: 0 } }, "present", "functions.js"],
    ["a page leads elsewhere", { "taskpane.html": { isRedirected: true } }, "present", "taskpane.html"],
    [
      "a script comes as text",
      { "functions.js": { headers: { "content-type": "text/plain" } } },
      "types",
      "functions.js",
    ],
    [
      "a description comes as bytes",
      { "functions.json": { headers: { "content-type": "application/octet-stream" } } },
      "types",
      "functions.json",
    ],
    [
      "other sites may not read it",
      { "functions.json": { headers: { "access-control-allow-origin": "https://a.nl" } } },
      "shared",
      "functions.json",
    ],
    [
      "no frame may hold it",
      { "taskpane.html": { headers: { "x-frame-options": "SAMEORIGIN" } } },
      "framed",
      "taskpane.html",
    ],
    [
      "no frame may hold it, by policy",
      { "taskpane.html": { headers: { "content-security-policy": "frame-ancestors 'self'" } } },
      "framed",
      "taskpane.html",
    ],
  ] as const)("is wrong when %s", (_what, changed, check, path) => {
    expect(notRight(checkedHost("https://example.nl", answers(changed)))).toEqual([
      { check, state: "wrong", paths: [path] },
    ]);
  });

  test.each([
    ["max-age=86400", "doubtful"],
    ["", "doubtful"],
    ["public, max-age=600", "right"],
    ["no-store", "right"],
  ] as const)("that says %p of its pages is %s", (control, state) => {
    const checked = checkedHost(
      "https://example.nl",
      answers({ "taskpane.html": { headers: { "cache-control": control } } }),
    );
    expect(checked.find(({ check }) => check === "fresh")?.state).toBe(state);
  });

  test("without https is wrong", () => {
    expect(notRight(checkedHost("http://example.nl", answers()))).toEqual([
      { check: "https", state: "wrong", paths: [] },
    ]);
  });
});
