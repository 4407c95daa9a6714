import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, checkedHost } from "../../src/setUpPage/hostChecks";
import { fetchedPaths } from "../../src/setUpPage/manifestFor";
import { atAddress, NO_ADDRESS } from "../../tools/publicAddress.cjs";
import { elementsNamed, xmlTree } from "../support/xmlTree";

const ROOT = join(__dirname, "..", "..");
const recipe = (name: string): string => readFileSync(join(ROOT, "docs", "hosting", name), "utf8");
const MANIFEST = atAddress(readFileSync(join(ROOT, "manifest.xml"), "utf8"), NO_ADDRESS);
/** What a page of the add-in loads: it never changes under the same name. */
const PART = "parts/0a1b2c3d.js";
const FILES = [...new Set([...fetchedPaths(MANIFEST), "save.html", "setup.html", PART])];

/** A recipe, changed to what a test may do: a port of its own on this machine, without https, with these files. */
interface Place {
  readonly folder: string;
  readonly pages: string;
  readonly port: number;
}

interface Server {
  readonly recipe: string;
  readonly program: string;
  readonly config: (text: string, place: Place) => string;
  readonly args: (config: string, place: Place) => readonly string[];
}

const SERVERS: readonly Server[] = [
  {
    recipe: "nginx.conf",
    program: "nginx",
    config: (text, { folder, pages, port }) =>
      `daemon off; pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${text
        .replace("listen 443 ssl", `listen 127.0.0.1:${String(port)}`)
        .replaceAll(/ssl_certificate.*;/g, "")
        .replace("/srv/incassoblad", pages)} }`,
    args: (config, { folder }) => ["-p", folder, "-c", config],
  },
  {
    recipe: "apache.conf",
    program: "apache2",
    config: (text, { folder, pages, port }) =>
      [
        ...["mpm_event", "authz_core", "mime", "headers", "dir"].map(
          (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
        ),
        `TypesConfig /etc/mime.types`,
        `Listen 127.0.0.1:${String(port)}`,
        `PidFile ${folder}/pid`,
        `ErrorLog ${folder}/error.log`,
        `ServerName localhost`,
        text
          .replace("*:443", `127.0.0.1:${String(port)}`)
          .replaceAll(/SSL.*/g, "")
          .replaceAll("/srv/incassoblad", pages),
      ].join("\n"),
    args: (config) => ["-X", "-f", config],
  },
  {
    recipe: "Caddyfile",
    program: "caddy",
    config: (text, { pages, port }) =>
      `{\n\tadmin off\n}\n${text
        .replace("incasso.example.nl {", `http://127.0.0.1:${String(port)} {`)
        .replace("/srv/incassoblad", pages)}`,
    args: (config) => ["run", "--adapter", "caddyfile", "--config", config],
  },
];

function hasWebServer(program: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answersOf(address: string): Promise<readonly Answer[]> {
  return Promise.all(
    FILES.map(async (path) => {
      const { status, redirected, headers } = await fetch(`${address}/${path}`);
      return { path, status, isRedirected: redirected, header: (name) => headers.get(name) };
    }),
  );
}

/** Asks until somebody answers. */
async function listening(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server does not answer");
}

describe("A recipe for a host", () => {
  let folder: string;
  let running: ChildProcess | null = null;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "incassoblad-host-"));
    // A server may read as somebody else than who runs the test.
    chmodSync(folder, 0o755);
  });
  afterEach(async () => {
    if (running !== null && running.exitCode === null) {
      running.kill("SIGTERM");
      await once(running, "exit");
    }
    running = null;
    rmSync(folder, { recursive: true });
  });

  for (const server of SERVERS) {
    const wherever = hasWebServer(server.program) ? test : test.skip;
    wherever(`${server.recipe} makes ${server.program} what Excel needs (where it is installed)`, async () => {
      const pages = join(folder, "pages");
      for (const path of FILES) {
        mkdirSync(join(pages, path, ".."), { recursive: true });
        writeFileSync(join(pages, path), "x");
      }
      const place = { folder, pages, port: await freePort() };
      const config = join(folder, "server.conf");
      writeFileSync(config, server.config(recipe(server.recipe), place));
      let heard = "";
      running = spawn(server.program, server.args(config, place), { stdio: ["ignore", "pipe", "pipe"] });
      running.stdout?.on("data", (data: Buffer) => (heard += data.toString()));
      running.stderr?.on("data", (data: Buffer) => (heard += data.toString()));
      const address = `http://127.0.0.1:${String(place.port)}`;
      await listening(`${address}/${PART}`, running).catch((error: unknown) => {
        throw new Error(`${String(error)}: ${heard}`);
      });
      const answers = await answersOf(address);
      const found = checkedHost("https://incasso.example.nl", answers);
      expect(found.filter(({ state }) => state !== "right")).toEqual([]);
      const part = answers.find(({ path }) => path === PART);
      expect(part?.header("cache-control")).toContain("immutable");
    });
  }

  test("for IIS takes away what forbids a frame, and lets other sites read the functions", () => {
    const tree = xmlTree(recipe("web.config"));
    const [headers] = elementsNamed(tree, "customHeaders");
    const entries = headers?.children.map(({ name, attributes }) => [name, attributes["name"], attributes["value"]]);
    expect(entries).toEqual(
      expect.arrayContaining([
        ["remove", "X-Frame-Options", undefined],
        ["add", "Access-Control-Allow-Origin", "*"],
      ]),
    );
    expect(elementsNamed(tree, "clientCache")[0]?.attributes["cacheControlMode"]).toBe("DisableCache");
    const types = elementsNamed(tree, "mimeMap").map(({ attributes }) => [
      attributes["fileExtension"],
      attributes["mimeType"],
    ]);
    expect(types).toEqual([[".json", "application/json"]]);
  });

  test("for Azure Static Web Apps says the same in its routes", () => {
    const { globalHeaders, mimeTypes, routes } = JSON.parse(recipe("staticwebapp.config.json"));
    expect(globalHeaders).toMatchObject({ "Cache-Control": "no-cache" });
    expect(Object.keys(globalHeaders)).not.toContain("X-Frame-Options");
    expect(mimeTypes).toEqual({ ".json": "application/json" });
    expect(routes).toContainEqual({ route: "/*.{json}", headers: { "Access-Control-Allow-Origin": "*" } });
  });

  test("for a container is that of nginx, without what only https needs", () => {
    const file = recipe("Dockerfile");
    expect(file).toContain("COPY docs/hosting/nginx.conf ");
    const steps = [...file.matchAll(/-e '([^']+)'/g)].map(([, step]) => step ?? "");
    const { status, stdout } = spawnSync(
      "sed",
      steps.flatMap((step) => ["-e", step]),
      {
        input: recipe("nginx.conf"),
        encoding: "utf8",
      },
    );
    expect(status).toBe(0);
    expect(stdout).toContain("listen 8080;");
    expect(stdout).not.toMatch(/ssl/);
  });
});

describe("A trial without a host for everybody", () => {
  const ID = elementsNamed(xmlTree(MANIFEST), "Id")[0]?.text ?? "";
  let folder: string;
  let target: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "incassoblad-trial-"));
    target = join(folder, "Library/Containers/com.microsoft.Excel/Data/Documents/wef", `${ID}.manifest.xml`);
    writeFileSync(join(folder, "install.command"), recipe("install.command"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const install = (...args: readonly string[]) =>
    spawnSync("bash", [join(folder, "install.command"), ...args], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder },
    });

  test("on the Mac puts the filled-in manifest where Excel looks, and takes it out again", () => {
    const filled = MANIFEST.replaceAll(NO_ADDRESS, "https://incasso.example.nl");
    writeFileSync(join(folder, "manifest.xml"), filled);
    expect(install()).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(target, "utf8")).toBe(filled);
    expect(install()).toMatchObject({ status: 0, stderr: "" });
    expect(install("--remove")).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(target)).toBe(false);
  });

  test.each([
    ["there is none", null, "Put manifest.xml"],
    ["it has no address yet", MANIFEST, "has no address yet"],
    ["it is another add-in's", MANIFEST.replaceAll(ID, "0"), "is not Incassoblad's"],
  ])("on the Mac installs no manifest where %s", (_, manifest, said) => {
    if (manifest !== null) writeFileSync(join(folder, "manifest.xml"), manifest);
    const { status, stderr } = install();
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(existsSync(target)).toBe(false);
  });

  test("on Windows names the manifest to Excel under our own id, and takes that out again", () => {
    const key = "[HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer]";
    const linesOf = (name: string) => recipe(name).split(/\r?\n/);
    const added = linesOf("trial.reg");
    const removed = linesOf("trial-remove.reg");
    for (const lines of [added, removed]) {
      expect(lines[0]).toBe("Windows Registry Editor Version 5.00");
      expect(lines).toContain(key);
    }
    expect(added).toContain(`"${ID}"="C:\\\\Incassoblad\\\\manifest.xml"`);
    expect(removed).toContain(`"${ID}"=-`);
  });
});
