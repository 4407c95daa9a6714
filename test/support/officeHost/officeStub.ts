/** Which API sets the host says it has: name to version, as `1.14`. */
export type ApiSets = Readonly<Record<string, string>>;

/** Excel 2021 (LTSC), the oldest that the add-in runs on. */
export const FLOOR_API_SETS: ApiSets = { ExcelApi: "1.14", SharedRuntime: "1.1", DialogApi: "1.1" };

/** Office as a page finds it when Excel has started it, as far as an add-in looks: context, requirements, settings. */
export interface OfficeStub {
  /** For `OSF._OfficeAppFactory`, where `Office.context` looks. */
  readonly factory: { readonly getContext: () => unknown; readonly getHostInfo: () => unknown };
  readonly onReady: (callback?: (info: unknown) => unknown) => Promise<unknown>;
}

/** Where the add-in believes it is. */
export interface OfficeSurroundings {
  readonly apiSets: ApiSets;
  readonly platform: "PC" | "OfficeOnline" | "Mac";
  /** As `nl-NL`. */
  readonly displayLanguage: string;
  /** Document settings, shared with whoever looks at the workbook. */
  readonly settings: Map<string, unknown>;
  /** Told every address that the add-in asks to be opened in the user's browser. */
  readonly openBrowser: (address: string) => void;
}

/** Office as Excel offers it in these surroundings. */
export function officeStub(surroundings: OfficeSurroundings): OfficeStub {
  const { apiSets, platform, displayLanguage, settings, openBrowser } = surroundings;
  const info = { host: "Excel", platform };
  const done = (argument: unknown): void => {
    if (typeof argument === "function") (argument as (result: unknown) => void)({ status: "succeeded", value: null });
  };
  const context = {
    ...info,
    contentLanguage: displayLanguage,
    displayLanguage,
    diagnostics: { ...info, version: "16.0.14332.20000" },
    officeTheme: {
      bodyBackgroundColor: "#FFFFFF",
      bodyForegroundColor: "#000000",
      controlBackgroundColor: "#FFFFFF",
      controlForegroundColor: "#000000",
    },
    ui: { openBrowserWindow: openBrowser },
    requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(apiSets, name, version) },
    document: {
      url: "Book1.xlsx",
      mode: "readWrite",
      settings: {
        get: (name: string) => settings.get(name) ?? null,
        set: (name: string, value: unknown) => settings.set(name, value),
        remove: (name: string) => settings.delete(name),
        saveAsync: (...args: readonly unknown[]) => args.forEach(done),
        refreshAsync: (...args: readonly unknown[]) => args.forEach(done),
      },
    },
  };
  const hostInfo = {
    ...{ hostType: "excel", hostPlatform: "win32", hostSpecificFileVersion: "16.01", hostLocale: displayLanguage },
    ...{ osfControlAppCorrelationId: "", isDialog: false, disableLogging: true, flags: 0 },
  };
  return {
    factory: { getContext: () => context, getHostInfo: () => hostInfo },
    onReady: async (callback) => {
      callback?.(info);
      return info;
    },
  };
}

/** Whether the host has this set in this version, or a later one; versions count part by part. */
function isSetSupported(apiSets: ApiSets, name: string, version: string | number = "1.1"): boolean {
  const entry = Object.entries(apiSets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return false;
  const has = entry[1].split(".").map(Number);
  const wants = String(version).split(".").map(Number);
  const [major = 0, minor = 0] = has;
  const [wantedMajor = 0, wantedMinor = 0] = wants;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
