import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { request as secureRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string;
let served: { readonly address: string; readonly close: () => Promise<void> };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "incassoblad-serve-"));
  mkdirSync(join(folder, "site", "parts"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "not for anybody");
  writeFileSync(join(folder, "site", "index.html"), "<p>start</p>");
  writeFileSync(join(folder, "site", "parts", "één.js"), "1;");
  writeFileSync(join(folder, "site", "book.bin"), new Uint8Array([0, 255]));
  for (const name of [".htpasswd", "built-from", join("parts", ".git")]) writeFileSync(join(folder, "site", name), "x");
  const { serve } = await import("../../tools/serve.mjs");
  served = await serve({ folder: join(folder, "site") });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The answer to a path as it is, which fetch would tidy up first. */
function answerTo(
  path: string,
  method = "GET",
  headers = {},
): Promise<readonly [number | undefined, string | undefined, string]> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(served.address);
    request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => (body += piece));
      response.on("end", () => resolve([response.statusCode, response.headers["content-type"], body]));
    })
      .on("error", reject)
      .end();
  });
}

describe("The server of a built folder", () => {
  test("is on this machine alone", () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test("gives files with their types, and of a folder its page", async () => {
    expect(await answerTo("/")).toEqual([200, "text/html; charset=utf-8", "<p>start</p>"]);
    expect(await answerTo("/index.html?_host_Info=x")).toEqual([200, "text/html; charset=utf-8", "<p>start</p>"]);
    expect(await answerTo("/parts/%C3%A9%C3%A9n.js")).toEqual([200, "text/javascript; charset=utf-8", "1;"]);
    expect((await answerTo("/book.bin"))[1]).toBe("application/octet-stream");
    expect(await answerTo("/index.html", "HEAD")).toEqual([200, "text/html; charset=utf-8", ""]);
  });

  test.each([
    "/nothing.js",
    "/parts",
    "/parts/",
    "/%",
    "/%00",
    "/../secret.txt",
    "/..%2Fsecret.txt",
    "/%2e%2e/secret.txt",
    "/index.html/",
    "/index.html/x",
    `/${"x".repeat(256)}`,
    `/${"x".repeat(256)}/`,
    `/${"%C3%A9".repeat(200)}`,
    `/${"x/".repeat(3_000)}`,
    "/.htpasswd",
    "/parts/.git",
    "/built-from",
    "//example.org/index.html",
  ])("gives nothing for %s", async (path) => {
    expect(await answerTo(path)).toEqual([404, "text/plain; charset=utf-8", "Not found\n"]);
  });

  test("gives another folder under its own path, and nothing beside it", async () => {
    const { serve } = await import("../../tools/serve.mjs");
    const both = await serve({ folder: join(folder, "site", "parts"), mounted: { "/excel/": join(folder, "site") } });
    const asked = async (path: string) => (await fetch(both.address + path)).status;
    try {
      expect(await asked("/excel/index.html")).toBe(200);
      expect(await asked("/%C3%A9%C3%A9n.js")).toBe(200);
      expect(await asked("/index.html")).toBe(404);
      expect(await asked("/excel/..%2Fsecret.txt")).toBe(404);
    } finally {
      await both.close();
    }
  });

  test.each(["example.org", "127.0.0.1.example.org", "localhost.example.org", "10.0.0.1", "[::1", "a b"])(
    "answers only under a name of this machine, not as %j",
    async (host) => {
      expect(await answerTo("/", "GET", { host })).toEqual([
        421,
        "text/plain; charset=utf-8",
        "Not a name of this computer\n",
      ]);
    },
  );

  test.each(["localhost", "LOCALHOST:4321", "127.0.0.1:1", "[::1]:4321"])("answers as %s", async (host) => {
    expect((await answerTo("/", "GET", { host }))[0]).toBe(200);
  });

  test("lets no other site show its pages in a frame, or take its files", async () => {
    const { headers } = await fetch(`${served.address}/`);
    const names = ["content-security-policy", "x-frame-options", "cross-origin-resource-policy", "referrer-policy"];
    expect(names.map((name) => headers.get(name))).toEqual([
      "frame-ancestors 'none'",
      "DENY",
      "same-origin",
      "no-referrer",
    ]);
  });

  test("takes nothing", async () => {
    expect((await answerTo("/index.html", "POST"))[0]).toBe(405);
  });

  test("says so when its port is taken", async () => {
    const { serve } = await import("../../tools/serve.mjs");
    await expect(serve({ folder, port: Number(new URL(served.address).port) })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
  });
});

describe("The server of the add-in's pages for this computer's Excel", () => {
  test("speaks https with the certificate that it is given", async () => {
    const { generateCertificates } = await import("office-addin-dev-certs");
    const { serve } = await import("../../tools/serve.mjs");
    const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, "certs", name));
    await generateCertificates(ca, cert, key);
    const [authority, certificate, secret] = [ca, cert, key].map((path) => readFileSync(path as string));
    const { address, close } = await serve({
      folder: join(folder, "site"),
      certificate: { cert: certificate as Buffer, key: secret as Buffer },
    });
    try {
      expect(address).toMatch(/^https:/);
      const answer = await new Promise<string>((resolve, reject) => {
        secureRequest(`${address}/index.html`, { ca: authority }, (response) => {
          response.setEncoding("utf8").on("data", resolve);
        })
          .on("error", reject)
          .end();
      });
      expect(answer).toBe("<p>start</p>");
    } finally {
      await close();
    }
  });
});
