/** What a host answered when a file was asked of it. */
export interface Answer {
  readonly path: string;
  /** 0 when nothing came. */
  readonly status: number;
  readonly isRedirected: boolean;
  /** The value of a header, by its name in small letters; null when it is not there. */
  readonly header: (name: string) => string | null;
}

/** Each thing that Excel, or whoever uses it, needs of a host. */
export const HOST_CHECKS = ["https", "present", "types", "shared", "framed", "fresh"] as const;
export type HostCheck = (typeof HOST_CHECKS)[number];

/** How it was found: `wrong` keeps Excel from working; what is `doubtful` works, and shows an old version for a while. */
export interface CheckedHost {
  readonly check: HostCheck;
  readonly state: "right" | "doubtful" | "wrong";
  /** The files that it is about; none where it is right, or about the address itself. */
  readonly paths: readonly string[];
}

/** The content types that a browser or Excel takes a file of this ending for. */
const TYPES: readonly (readonly [ending: RegExp, type: RegExp])[] = [
  [/\.html$/, /^text\/html\b/],
  [/\.js$/, /^(?:text|application)\/(?:x-)?javascript\b/],
  [/\.json$/, /^application\/json\b/],
  [/\.png$/, /^image\/png\b/],
];

/** So long a browser may show a page without asking for a newer one, in seconds: an hour. */
const FRESH_MAX = 3_600;

/**
 * What of a host is as Excel needs it: https, all files there, their content types, functions.json for pages of other sites
 * (Excel on the web reads it from its own), pages that may stand in Excel's frame, and pages that are asked for again.
 * Source: Microsoft, "Requirements for running Office Add-ins" and "Custom functions requirement sets".
 */
export function checkedHost(address: string, answers: readonly Answer[]): readonly CheckedHost[] {
  // The manual opens in a window of its own.
  const pages = answers.filter(({ path }) => path.endsWith(".html") && !path.startsWith("docs/"));
  const metadata = answers.filter(({ path }) => path.endsWith(".json"));
  const there = (answer: Answer): boolean => answer.status === 200 && !answer.isRedirected;
  return [
    { check: "https", state: address.startsWith("https://") ? "right" : "wrong", paths: [] },
    result("present", "wrong", answers, there),
    result("types", "wrong", answers.filter(there), hasRightType),
    result("shared", "wrong", metadata.filter(there), isForEverybody),
    result("framed", "wrong", pages.filter(there), mayBeFramed),
    result("fresh", "doubtful", pages.filter(there), isAskedAgain),
  ];
}

function result(
  check: HostCheck,
  otherwise: "doubtful" | "wrong",
  answers: readonly Answer[],
  isRight: (answer: Answer) => boolean,
): CheckedHost {
  const paths = answers.filter((answer) => !isRight(answer)).map(({ path }) => path);
  return { check, state: paths.length === 0 ? "right" : otherwise, paths };
}

function hasRightType({ path, header }: Answer): boolean {
  const wanted = TYPES.find(([ending]) => ending.test(path))?.[1];
  return wanted?.test(header("content-type") ?? "") ?? true;
}

function isForEverybody({ header }: Answer): boolean {
  return header("access-control-allow-origin") === "*";
}

function mayBeFramed({ header }: Answer): boolean {
  return header("x-frame-options") === null && !/\bframe-ancestors\b/i.test(header("content-security-policy") ?? "");
}

/** Without the header browsers guess, from how old the file is. */
function isAskedAgain({ header }: Answer): boolean {
  const control = header("cache-control") ?? "";
  if (/\bno-(?:cache|store)\b/i.test(control)) return true;
  const seconds = /\bmax-age=(\d+)/i.exec(control)?.[1];
  return seconds !== undefined && Number(seconds) <= FRESH_MAX;
}
