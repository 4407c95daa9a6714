/*
 * The page's side of the Office host: runs before any script of the page, and puts in place what Excel on a PC gives its
 * web view. The genuine office.js then starts as it does there: `window.external` for who the host is, its settings, theme
 * and ribbon; `_richApiNativeBridge` for everything that speaks to the workbook. The host itself is in a worker.
 */
import type { NativeBridge } from "./bridge";
import type { FromWorker, PageDoor, PageSurroundings, ToWorker } from "./workerMessages";

/** Numbers by which the library asks for, or is told of, what is no matter of the workbook (its `MethodDispId`). */
const DISPATCH = { ribbonPressed: 39, ribbonDone: 94, openBrowser: 102 };
const SUCCEEDED = 0;
const NOT_SUPPORTED = 5000;
/** `Office.HostType.Excel` and `DocumentOpened` as numbers. */
const EXCEL = 1;
const DOCUMENT_OPENED = 2;
/** `Office.VisibilityMode` as numbers. */
const HIDDEN = 1;
const IN_TASKPANE = 2;
/** The flag of who the host is that says that pane, ribbon and functions share a page. */
const SHARED_RUNTIME = 1;

/** An array as COM hands it over. */
interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items });

interface PageWindow {
  readonly officeSurroundings: PageSurroundings;
  officeHost: PageDoor;
  _richApiNativeBridge: NativeBridge;
}

/** The worker, and the bridge that leads to it. */
function connect({ worker: script, workbook, shown }: PageSurroundings): {
  readonly bridge: NativeBridge;
  readonly ask: PageDoor["ask"];
} {
  const worker = new Worker(new URL(script, location.origin));
  const post = (message: ToWorker): void => worker.postMessage(message);
  const waiting = new Map<number, (message: Extract<FromWorker, { readonly kind: "answer" }>) => void>();
  let last = 0;
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => post({ kind: "bridge", text }),
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "bridge") bridge.onMessageFromHost?.(data.text);
    else waiting.get(data.id)?.(data);
  });
  post({ kind: "open", workbook: workbook === null ? null : bytesOf(workbook), shown });
  const ask: PageDoor["ask"] = (name, given) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ id, answer, error }) => {
        waiting.delete(id);
        if (error === null) resolve(answer);
        else reject(new Error(error));
      });
      post({ kind: "ask", id: last, name, ask: given });
    });
  return { bridge, ask };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

type RibbonHandler = (dispatch: number, payload: SafeArray) => void;

/** The ribbon: the library registers for presses, and tells when the function of one is done. */
class Ribbon {
  private handler: RibbonHandler | null = null;
  private readonly waiting = new Map<string, (status: number) => void>();
  private readonly early: (() => void)[] = [];
  private last = 0;

  register(handler: RibbonHandler): void {
    this.handler = handler;
    this.early.splice(0).forEach((press) => press());
  }

  done(id: string, status: number): void {
    this.waiting.get(id)?.(status);
    this.waiting.delete(id);
  }

  press(functionName: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.last += 1;
      const id = String(this.last);
      this.waiting.set(id, (status) => {
        if (status === SUCCEEDED) resolve();
        else reject(new Error(`no function ${functionName} in the page: ${status}`));
      });
      const press = (): void =>
        this.handler?.(DISPATCH.ribbonPressed, safeArray([id, functionName, `{"source":{"id":"${functionName}"}}`]));
      if (this.handler === null) this.early.push(press);
      else press();
    });
  }
}

/** Document settings as the desktop keeps them: serialised values by name. */
function settingsStore(): Readonly<Record<string, unknown>> {
  let stored: readonly (readonly [string, string])[] = [];
  const write = (names: readonly string[], values: readonly string[]): void => {
    stored = names.map((name, index) => [name, values[index] ?? ""]);
  };
  return {
    Read: (names: string[], values: string[]): void =>
      stored.forEach(([name, value]) => {
        names.push(name);
        values.push(value);
      }),
    Write: write,
    WriteAsync: (names: string[], values: string[], done: (status: number) => void) => {
      write(names, values);
      done(SUCCEEDED);
    },
    RefreshAsync: (done: () => void) => done(),
  };
}

/** Who the host is and what it can, as the library asks for it when it starts. */
function hostContext({ displayLanguage, apiSets, theme, shown }: PageSurroundings): Readonly<Record<string, unknown>> {
  const settings = settingsStore();
  const lower = Object.entries(apiSets).map(([name, version]) => [name.toLowerCase(), version] as const);
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "1",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => displayLanguage,
    GetAppDataLocale: () => displayLanguage,
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "1",
    GetSupportedMatrix: () => JSON.stringify(Object.fromEntries(lower)),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => settings,
    GetInitialDisplayMode: () => (shown ? IN_TASKPANE : HIDDEN),
  };
}

function install(page: PageWindow): void {
  const surroundings = page.officeSurroundings;
  const { bridge, ask } = connect(surroundings);
  const ribbon = new Ribbon();
  const openedInBrowser: string[] = [];
  const unimplemented: string[] = [];
  const context = hostContext(surroundings);
  const flags = surroundings.sharedRuntime ? SHARED_RUNTIME : 0;
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${surroundings.displayLanguage}$telemetry$$disableLogging$${flags}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    RegisterEvent: (dispatch: number, _target: string, handler: RibbonHandler, done: (status: number) => void) => {
      if (dispatch === DISPATCH.ribbonPressed) ribbon.register(handler);
      else unimplemented.push(`RegisterEvent ${dispatch}`);
      done(dispatch === DISPATCH.ribbonPressed ? SUCCEEDED : NOT_SUPPORTED);
    },
    Execute: (dispatch: number, given: readonly unknown[], done: (answer: SafeArray) => void) => {
      if (dispatch === DISPATCH.ribbonDone) ribbon.done(String(given[0]), Number(given[1]));
      else if (dispatch === DISPATCH.openBrowser) openedInBrowser.push(String(given[1]));
      else unimplemented.push(`Execute ${dispatch}`);
      done(safeArray([unimplemented.length > 0 ? NOT_SUPPORTED : SUCCEEDED]));
    },
  };
  Object.defineProperty(page, "external", { value: external, configurable: true, writable: true });
  page._richApiNativeBridge = bridge;
  page.officeHost = { ask, press: (name) => ribbon.press(name), openedInBrowser, unimplemented };
}

// Blank pages and frames that a test's own tools open have no host.
if (window === window.top && location.protocol === "http:") install(window as unknown as PageWindow);
