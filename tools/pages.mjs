import { join } from "node:path";
import { prepareBundles } from "./bundle.mjs";
import { ROOT } from "./setUp.mjs";

/** What tests open in a browser: a bundle of webpack.config.js, a file of it, and what it is made of besides src. */
const PAGES = [
  {
    name: "excel",
    what: "the pane",
    path: "dist/excel/taskpane.html",
    sources: ["manifest.xml", "assets", "tools/publicAddress.cjs"],
  },
  { name: "desk", what: "the desk (a minute, once)", path: "dist/desk/index.html" },
  {
    name: "conformance",
    what: "the conformance page",
    path: "dist/conformance/conformance.html",
    sources: ["test/conformance"],
  },
  {
    name: "officeHost",
    what: "the Office host of the tests",
    path: "dist/officeHost/host.js",
    sources: ["test/support/officeHost"],
  },
];

/**
 * Sets up, and makes every page that tests open hold what the sources say, or those of these names; does and says nothing
 * when they do already. `npm start` and `npm test` both come here: told apart, each would undo what the other built.
 * Everything it says goes to standard error. Throws SetUpError.
 */
export function preparePages(names = PAGES.map(({ name }) => name)) {
  return prepareBundles(pageBundles(names));
}

/** Every page that tests open, or those of these names, as prepareBundles takes them. */
export function pageBundles(names = PAGES.map(({ name }) => name)) {
  const asked = PAGES.filter(({ name }) => names.includes(name));
  return asked.map((page) => ({ ...page, path: join(ROOT, page.path) }));
}
