/**
 * What Microsoft's service says of a manifest, as lines to read, and whether it takes it: true, false, or null when the
 * service could not be reached or did not answer. `validate` is `validateManifest` of office-addin-manifest with its file.
 */
export async function manifestReport(validate) {
  let validation;
  try {
    validation = await validate();
  } catch (error) {
    return { isTaken: null, lines: [UNREACHABLE, String(error.message)] };
  }
  const { report, status, statusText, isValid } = validation;
  if (report === undefined) return { isTaken: null, lines: [UNREACHABLE, `HTTP ${status} ${statusText}`] };
  const issues = [
    ["Error", report.errors],
    ["Warning", report.warnings],
    ["Note", report.notes],
  ].flatMap(([kind, list]) => (list ?? []).map((issue) => lineOf(kind, issue)));
  const verdict = isValid ? "Microsoft's service takes this manifest." : "Microsoft's service refuses this manifest.";
  return { isTaken: isValid, lines: [...issues, verdict] };
}

const UNREACHABLE =
  "Microsoft's validation service could not be reached; nothing is known of the manifest from it. What can be checked without it, npm test -- test/manifest.test.ts checks.";

function lineOf(kind, { title, content, line, column, helpUrl }) {
  const place = line === undefined ? "" : ` (line ${line}, column ${column})`;
  const help = helpUrl === undefined ? "" : ` ${helpUrl}`;
  return `${kind}${place}: ${[title, content].filter(Boolean).join(": ")}${help}`;
}
