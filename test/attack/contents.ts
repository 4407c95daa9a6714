import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Action } from "../../src/actions/action";
import { loadAction, ACTIONS, isActionName } from "../../src/actions/registry";
import { applyChanges, type Book } from "../../src/domain/book/book";
import { arrivalOf, fileFrom, savePageLink } from "../../src/savePage/savePageLink";
import { GOLDEN_CASES } from "../cases/goldenCases";
import { bankFiles } from "../support/bankDay";
import type { TableName } from "../../src/domain/book/records";
import { momentOn, tampered } from "../support/books";
import { everythingAsked, unlawful } from "../support/everythingAsked";
import { play, PURE_DOOR } from "../support/goldenDoors";
import { mutatedJson } from "../support/mutatedJson";
import { pick, type Random, seededRandom, upTo } from "../support/seededRandom";
import { attackReaders } from "../support/statementAttack";
import { isUnseen, SEALED, seriousIn, type Tampering, tamperingsOf } from "../support/tampering";
import type { Campaign } from "./campaign";

const LATER = momentOn("2027-02-01T09:00:00");

const known = new Map<number, Promise<readonly Book[]>>();

/** The books after each step of one of the golden cases. */
function goldenBooks(random: Random): Promise<readonly Book[]> {
  const at = upTo(random, GOLDEN_CASES.length);
  const golden = GOLDEN_CASES[at];
  if (golden === undefined) throw new Error("no golden case");
  const books = known.get(at) ?? play(golden, PURE_DOOR).then((steps) => steps.map(({ after }) => after));
  known.set(at, books);
  return books;
}

/** A golden book in which something was written. */
async function writtenBook(random: Random): Promise<Book> {
  for (;;) {
    const books = (await goldenBooks(random)).filter(({ tables }) => tables.Log.length > 0);
    if (books.length > 0) return pick(random, books);
  }
}

/** The first harm that can be done: not every book has what is to be harmed. */
async function harmed<T>(random: Random, harm: (book: Book) => T | null): Promise<T> {
  for (;;) {
    const done = harm(await writtenBook(random));
    if (done !== null) return done;
  }
}

/** A book with other JSON in one of its cells; null where it has none. */
function withOtherJson(book: Book, random: Random): { readonly changed: Book; readonly other: string } | null {
  const isLog = random() < 0.6;
  const position = upTo(random, (isLog ? book.tables.Log : book.tables.Orders).length);
  const text = isLog ? book.tables.Log[position]?.request : book.tables.Orders[position]?.settings;
  if (text == null) return null;
  const other = pick(random, mutatedJson(text));
  const changed = isLog
    ? tampered(book, "Log", position, { request: other })
    : tampered(book, "Orders", position, { settings: other });
  return { changed, other };
}

const json: Campaign = {
  name: "JSON in cells",
  about:
    "Whatever stands where the add-in keeps JSON, every action tells or goes on, and writes nothing that is unlawful.",
  shortTries: 10,
  tries: 3_000,
  run: async (seed) => {
    const random = seededRandom(seed);
    const { changed, other } = await harmed(random, (book) => withOtherJson(book, random));
    const [name, asked] = pick(random, everythingAsked(changed));
    if (!isActionName(name) || !(name in ACTIONS)) return `no action ${name}`;
    const action = (await loadAction(name)) as Action;
    const outcome = action.decide(changed, { ...asked, confirmed: "all" }, LATER);
    const amiss = outcome.done ? unlawful(outcome.changes) : outcome.changes;
    if (amiss.length > 0) return `${name}, ${other}: ${JSON.stringify(amiss[0])}`;
    if (outcome.done) applyChanges(changed, outcome.changes);
    return null;
  },
};

const tamperings: Campaign = {
  name: "tampered books",
  about:
    "Another value in any cell that the add-in wrote, or a row gone, twice or swapped, is seen by verify, but for what the manual names.",
  shortTries: 10,
  tries: 5_000,
  run: async (seed) => {
    const random = seededRandom(seed);
    const { before, tampering } = await harmed(random, (book) => tamperedBook(book, random));
    if (seriousIn(tampering.book) !== seriousIn(before)) return null;
    return `${tampering.table} ${tampering.field ?? "row"}: ${tampering.how}`;
  },
};

/** What the add-in fills, and what it writes of items; of which it is lawful not to be seen the manual names. */
const TAMPERED: readonly TableName[] = [...SEALED, "Invoices", "Instalments"];

/** A book with one harm that verify must see; null where there is none to do. */
function tamperedBook(before: Book, random: Random): { readonly before: Book; readonly tampering: Tampering } | null {
  const table = pick(random, TAMPERED);
  const count = before.tables[table].length;
  if (count === 0) return null;
  const position = upTo(random, count);
  const seen = tamperingsOf(before, table, position).filter((one) => !isUnseen(one, position, before));
  return seen.length === 0 ? null : { before, tampering: pick(random, seen) };
}

const statements: Campaign = {
  name: "files of banks",
  about: "Damaged, mixed up and tampered files of every format are read or refused, in bounded time.",
  shortTries: 30,
  tries: 20_000,
  run: async (seed) => {
    const { faults } = attackReaders(await bankFiles(), 1, seed);
    return faults.length === 0 ? null : faults.map(({ file, fault }) => `${file}: ${fault}`).join("; ");
  },
};

const SECRET = "not for anybody";
type Served = Readonly<{ address: string; close: () => Promise<void> }>;

async function served<T>(work: (server: Served) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "incassoblad-pages-"));
  mkdirSync(join(folder, "site", "parts"), { recursive: true });
  for (const name of ["secret.txt", "site/.htpasswd", "site/built-from", "site/parts/.git"]) {
    writeFileSync(join(folder, name), SECRET);
  }
  writeFileSync(join(folder, "site", "index.html"), "start");
  const { serve } = (await import("../../tools/serve.mjs")) as { serve: (options: object) => Promise<Served> };
  const server = await serve({ folder: join(folder, "site") });
  try {
    return await work(server);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const PATH_PIECES = [
  ...["/", "//", "..", "/..", "%2e%2e", "%2f", "%5c", "\\\\", "%00", "%", "%zz", "%c0%ae", "?", "#", ".", "index.html"],
  ...["secret.txt", ".htpasswd", "built-from", "parts", ".git", "C:", "a".repeat(300), "%ff", "é", ";", "*", "~"],
];

function answerTo(address: string, path: string, headers: Record<string, string>, method: string) {
  return new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
    const asked = request(address, { path, method, headers }, (response) => {
      let body = "";
      response.on("data", (piece) => (body += String(piece)));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on("error", reject).end();
  });
}

const requests: Campaign = {
  name: "requests to the pages",
  about: "Whatever a page of another site asks of npm start, it goes on, and gives nothing but the pages.",
  shortTries: 2,
  tries: 200,
  run: (seed) =>
    served(async ({ address }) => {
      const random = seededRandom(seed);
      for (let count = 0; count < 20; count += 1) {
        const path = `/${Array.from({ length: upTo(random, 7) }, () => pick(random, PATH_PIECES)).join("")}`;
        const host = pick(random, ["127.0.0.1", "localhost", "evil.example", "[::1]", "127.0.0.1.evil.example"]);
        const method = pick(random, ["GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "DELETE"]);
        const asked = encodeURI(path).replaceAll("%25", "%");
        const { status, body } = await answerTo(address, asked, { host }, method);
        if (body.includes(SECRET)) return `${method} ${asked} gives what is not for anybody`;
        const isForeign = host.includes("evil");
        if (isForeign !== (status === 421)) return `${method} ${asked} of ${host}: ${String(status)}`;
        if (![200, 404, 405, 421].includes(status)) return `${method} ${asked}: ${String(status)}`;
      }
      const { status } = await answerTo(address, "/", { host: "localhost" }, "GET");
      return status === 200 ? null : "does not answer any more";
    }),
};

const FILE = { name: "INC2026-0001.xml", bytes: new TextEncoder().encode("<Document/>".repeat(50)) };

const links: Campaign = {
  name: "links to the save page",
  about: "A link that somebody changed brings the very file that it tells of, or none.",
  shortTries: 50,
  tries: 20_000,
  run: (seed) => {
    const random = seededRandom(seed);
    const { addressWithContent } = savePageLink("https://example.org/save.html", FILE, {
      language: "nl",
      addressMax: 1e6,
    });
    let fragment = (addressWithContent ?? "").split("#")[1] ?? "";
    for (let count = 1 + upTo(random, 3); count > 0; count -= 1) {
      const at = upTo(random, fragment.length);
      const put = pick(random, ["", "%", "&", "=", "\u0000", "A", "..", "&size=9", "&name=a.exe", "&data=", "%2F"]);
      fragment = fragment.slice(0, at) + put + fragment.slice(at + upTo(random, 4));
    }
    const { arrival } = arrivalOf(`#${fragment}`);
    if (arrival.state !== "file") return Promise.resolve(null);
    const { file, facts } = arrival;
    const isNamed = file.name === facts.name && file.bytes.length === facts.size;
    const isPlain = !/[\\/:\u0000]|^\.+$/.test(file.name);
    const isSame = fileFrom(new URLSearchParams(fragment).get("data") ?? "", facts).state === "file";
    return Promise.resolve(isNamed && isPlain && isSame ? null : `brings ${JSON.stringify(file.name)}`);
  },
};

/** Of what stands in cells, in files of banks and in addresses. */
export const CONTENT_CAMPAIGNS: readonly Campaign[] = [tamperings, json, statements, requests, links];
