/** A way of getting a file out of the pane that depends on where Excel runs; named as the pane names it. */
export type HostFileWay = "save" | "savePage" | "copy";

/** Where Excel runs, as far as files are concerned. */
export interface FilePlatform {
  /** As `Office.context.platform` tells it: `PC`, `OfficeOnline`, `Mac`, `iOS`, … */
  readonly platform: string;
  /** Whether an address can be opened in the user's browser (OpenBrowserWindowApi 1.1). */
  readonly opensBrowser: boolean;
}

/**
 * The ways that Excel has there, the best first. On the web the browser saves what a page offers. The web view of a PC
 * mostly does, but can fail in silence (OfficeDev/office-js#3385), so the page in the browser stands behind it. Those of a
 * Mac and an iPad never do (OfficeDev/office-js#2700), so there the page comes first (OfficeDev/office-js#3662).
 */
export function fileWays({ platform, opensBrowser }: FilePlatform): readonly HostFileWay[] {
  const savePage: readonly HostFileWay[] = opensBrowser ? ["savePage"] : [];
  const savesHere = platform !== "Mac" && platform !== "iOS";
  return [...(savesHere ? (["save"] as const) : []), ...savePage, "copy"];
}

/**
 * The longest address, in characters, that is opened in a browser. Windows hands addresses to browsers through a buffer of
 * 2,083 characters (Microsoft KB 263909, `INTERNET_MAX_URL_LENGTH`), of which 2,081 arrive (electron/electron#9987). macOS
 * has no limit of its own; browsers take 64,000 and more (Chromium 156 was seen to open 500,000).
 */
export function addressMax({ platform }: FilePlatform): number {
  return platform === "PC" ? 2_081 : 64_000;
}

/** Where this Excel runs. */
export function filePlatform(): FilePlatform {
  const { platform, requirements } = Office.context;
  return { platform: String(platform), opensBrowser: requirements.isSetSupported("OpenBrowserWindowApi", "1.1") };
}

/** Opens an address in the user's own browser, outside Excel. Whether it opens cannot be seen. */
export function openInBrowser(address: string): void {
  Office.context.ui.openBrowserWindow(address);
}
