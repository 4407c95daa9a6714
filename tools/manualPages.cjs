"use strict";

const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const DOCS = path.join(__dirname, "..", "docs");
/** The manual's first pages, and what is asked for by its address: of each function, and by Microsoft's shop. */
const BEGINNINGS = ["manual/nl/README.md", "manual/en/README.md"];
/** Below the pages of a bundle. */
const FOLDER = "docs";

const WORDS = {
  nl: { contents: "Handleiding", other: "This page in English", table: "Tabel, schuif opzij om alles te zien" },
  en: { contents: "Manual", other: "Deze pagina in het Nederlands", table: "Table, scroll sideways to see all of it" },
};

/** Lays the manual, and what of the documentation it points to, beside a bundle's pages as pages of their own. */
class ManualPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ManualPlugin", (compilation) => {
      compilation.contextDependencies.add(path.join(DOCS, "manual"));
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name: "ManualPlugin", stage }, async () => {
        for (const [name, content] of await manualPages()) {
          compilation.emitAsset(`${FOLDER}/${name}`, new sources.RawSource(content));
        }
      });
    });
  }
}

/**
 * The manual as pages, by their names below `docs`: every page that can be reached from its first ones, their pictures, and the
 * style sheet. Throws for a link that leads nowhere.
 */
async function manualPages() {
  const files = new Map([["manual.css", readFileSync(path.join(__dirname, "manual.css"))]]);
  const left = [...BEGINNINGS];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (files.has(pageName(name))) continue;
    const { html, pages, pictures } = await pageOf(name);
    files.set(pageName(name), Buffer.from(html));
    for (const picture of pictures) files.set(picture, readFileSync(path.join(DOCS, picture)));
    left.push(...pages.filter((page) => !files.has(pageName(page))));
  }
  return [...files].sort(([one], [other]) => (one < other ? -1 : 1));
}

function pageName(name) {
  return name.replace(/README\.md$/, "index.html").replace(/\.md$/, ".html");
}

/** A page of Markdown as a page of HTML, and the names of the pages and pictures that it points to. */
async function pageOf(name) {
  const { Marked } = await import("marked");
  const { gfmHeadingId } = await import("marked-gfm-heading-id");
  const [pages, pictures] = [new Set(), new Set()];
  const text = readFileSync(path.join(DOCS, name), "utf8");
  const marked = new Marked(gfmHeadingId(), {
    walkTokens: (token) => {
      if (token.type === "link") token.href = linkFrom(name, token.href, pages);
      if (token.type === "image") pictures.add(nameBelow(name, token.href));
    },
    renderer: {
      // What lies outside the documentation is in no bundle.
      link({ href, tokens }) {
        return href === null ? this.parser.parseInline(tokens) : false;
      },
    },
  });
  const language = languageOf(name);
  const body = marked
    .parse(text)
    .replaceAll("<table>", `<div class="wide" tabindex="0" role="region" aria-label="${WORDS[language].table}"><table>`)
    .replaceAll("</table>", "</table></div>");
  return { html: page({ name, language, title: titleOf(text), body }), pages: [...pages], pictures: [...pictures] };
}

/** Where a link of a page leads in the bundle; null for what is not there. Pages of ours are added to `pages`. */
function linkFrom(name, href, pages) {
  if (href === null || /^(?:[a-z]+:|#)/i.test(href)) return href;
  const [target, anchor] = href.split("#");
  const below = nameBelow(name, target);
  if (below.startsWith("..") || !below.endsWith(".md")) return null;
  pages.add(below);
  return `${pageName(target)}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The name below `docs` of what a page points to. */
function nameBelow(name, target) {
  const below = path.posix.join(path.posix.dirname(name), target);
  if (!existsSync(path.join(DOCS, below))) throw new Error(`docs/${name} points to ${target}, which is not there.`);
  return below;
}

function languageOf(name) {
  return name.startsWith("manual/nl/") ? "nl" : "en";
}

function titleOf(text) {
  return (/^# (.+)$/m.exec(text)?.[1] ?? "Incassoblad").replaceAll(/[`*]/g, "");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Nothing of a page runs, and nothing comes from elsewhere. */
const POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

function page({ name, language, title, body }) {
  const up = "../".repeat(name.split("/").length - 1);
  const { contents, other } = WORDS[language];
  const mirrored = name.replace(/^manual\/(nl|en)\//, (_, one) => `manual/${one === "nl" ? "en" : "nl"}/`);
  const isMirrored = mirrored !== name && existsSync(path.join(DOCS, mirrored));
  const others = language === "nl" ? "en" : "nl";
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${escaped(title)} - Incassoblad</title>
    <link rel="stylesheet" href="${up}manual.css" />
  </head>
  <body>
    <nav>
      <a href="${up}manual/${language}/index.html">Incassoblad: ${contents}</a>
      ${isMirrored ? `<a href="${up}${pageName(mirrored)}" lang="${others}" hreflang="${others}">${other}</a>` : ""}
    </nav>
    <main>
${body}
    </main>
  </body>
</html>
`;
}

module.exports = { ManualPlugin, manualPages };
