/** Excel's pane begins as wide as this, and is not drawn in further; here it may take half of the window. */
export const PANE = { min: 320, start: 360, step: 10, least: 450 } as const;

const KEY = "incassoblad.paneWidth";

/** How wide the pane may be in a window of this width: half of it, and what it may be in Excel in any case. */
export function widestPane(windowWidth: number): number {
  return Math.max(PANE.least, Math.floor(windowWidth / 2));
}

/** The width that is nearest to what is wanted, in a window of this width. */
export function fittingPane(wanted: number, windowWidth: number): number {
  return Math.round(Math.min(widestPane(windowWidth), Math.max(PANE.min, wanted)));
}

/** As wide as it was drawn last; where nothing is kept, or nothing may be, as wide as at first. */
export function keptPaneWidth(storage: () => Pick<Storage, "getItem">): number {
  try {
    const kept = Number(storage().getItem(KEY) ?? PANE.start);
    return Number.isFinite(kept) && kept >= PANE.min ? kept : PANE.start;
  } catch {
    return PANE.start;
  }
}

/** Keeps a width for the next time; where the browser forbids it, it lasts as long as the page. */
export function keepPaneWidth(width: number, storage: () => Pick<Storage, "setItem">): void {
  try {
    storage().setItem(KEY, String(width));
  } catch {
    // Nothing else depends on it.
  }
}
