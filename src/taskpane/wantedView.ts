/** The views in their order. */
export const VIEW_NAMES = [
  "start",
  "check",
  "collect",
  "orders",
  "bank",
  "returns",
  "mandates",
  "takeIn",
  "ledger",
  "settings",
] as const;

export type ViewName = (typeof VIEW_NAMES)[number];

/** The buttons of the ribbon: the function that each calls (manifest.xml), and the view that it asks for. */
export const VIEW_COMMANDS = {
  showCheck: "check",
  showCollect: "collect",
  showReturns: "returns",
  showVerify: "ledger",
} as const satisfies Readonly<Record<string, ViewName>>;

const KEY = "incassoblad.view";
const EVENT = "incassoblad.view";

/** Asks for a view, in this page and in a pane that is another page, as where Excel has no shared runtime. */
export function wantView(view: ViewName): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // Storage may be forbidden in a frame; then only this page hears of it.
  }
  window.dispatchEvent(new CustomEvent(EVENT, { detail: view }));
}

/** The view that was asked for before the pane was there, once; null when none was. */
export function takeWantedView(): ViewName | null {
  try {
    const view = localStorage.getItem(KEY);
    localStorage.removeItem(KEY);
    return isViewName(view) ? view : null;
  } catch {
    return null;
  }
}

/** Tells the listener of every view that is asked for from now on, until the function that comes back is called. */
export function onWantedView(listener: (view: ViewName) => void): () => void {
  const wanted = (view: unknown): void => {
    // Taken: a pane that opens later is not asked again.
    takeWantedView();
    if (isViewName(view)) listener(view);
  };
  const here = (event: Event): void => wanted((event as CustomEvent).detail);
  const elsewhere = ({ key, newValue }: StorageEvent): void => {
    if (key === KEY && newValue !== null) wanted(newValue);
  };
  window.addEventListener(EVENT, here);
  window.addEventListener("storage", elsewhere);
  return () => {
    window.removeEventListener(EVENT, here);
    window.removeEventListener("storage", elsewhere);
  };
}

function isViewName(view: unknown): view is ViewName {
  return VIEW_NAMES.some((name) => name === view);
}
