import { useEffect } from "react";
import type { OpenWorkbook } from "./openWorkbook";

/** The parts of the page in the order in which F6 goes round them, as in Excel. */
const REGIONS = ["grid", "pane", "bar"] as const;
type Region = (typeof REGIONS)[number];

const TABBABLE =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]";

const regionElement = (region: Region): HTMLElement | null => document.querySelector(`[data-region=${region}]`);
const cellsElement = (): HTMLElement | null => document.querySelector("[data-region=grid] [role=application]");

function tabbable(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.hasAttribute("data-tabster-dummy") &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}

/** The element before or after the grid's cells in the page's order. */
function beside(cells: HTMLElement, isBefore: boolean): HTMLElement | undefined {
  const wanted = isBefore ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const others = tabbable(document).filter(
    (element) => !cells.contains(element) && (cells.compareDocumentPosition(element) & wanted) !== 0,
  );
  return isBefore ? others.at(-1) : others[0];
}

/**
 * The keyboard reaches every part of the page and is kept in none: F6 goes round the cells, the pane and the bar; Tab,
 * Shift+Tab and Esc leave the cells. Who is typing row after row goes on to the next cell by Tab, as in Excel, until Esc.
 */
export function useRegions(workbook: OpenWorkbook | null): void {
  useEffect(() => {
    if (workbook === null) return undefined;
    const regions = new Regions(workbook);
    const { press, focused, pointed } = regions;
    // Before the grid, which takes every key that it knows.
    window.addEventListener("keydown", press, { capture: true });
    window.addEventListener("focusin", focused);
    window.addEventListener("pointerdown", pointed, { capture: true });
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
      window.removeEventListener("focusin", focused);
      window.removeEventListener("pointerdown", pointed, { capture: true });
    };
  }, [workbook]);
}

class Regions {
  /** Where the focus was last in each part. */
  private readonly last = new Map<Region, HTMLElement>();
  /** Whether cells are being filled one after the other. */
  private isFilling = false;

  constructor(private readonly workbook: OpenWorkbook) {}

  readonly focused = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const cells = cellsElement();
    if (cells?.contains(target) === true) {
      // The canvas is what Tab reaches; keys are taken by an element of the grid's own.
      if (target instanceof HTMLCanvasElement) this.workbook.grid?.focus();
      return;
    }
    this.isFilling = false;
    const region = regionOf(target);
    if (region !== null) this.last.set(region, target);
  };

  readonly pointed = (): void => {
    this.isFilling = false;
  };

  readonly press = (event: KeyboardEvent): void => {
    if (event.key === "F6" && !event.ctrlKey && !event.altKey) {
      this.take(event, () => this.goRound(event.shiftKey ? -1 : 1));
      return;
    }
    const cells = cellsElement();
    const { grid } = this.workbook;
    if (cells === null || grid === null || !cells.contains(document.activeElement)) return;
    if (grid.isEditing) {
      if (event.key === "Tab" || event.key === "Enter") this.isFilling = true;
      return;
    }
    if (event.key === "Escape") this.take(event, () => this.goRound(1));
    else if (event.key === "Tab" && !this.isFilling) this.take(event, () => beside(cells, event.shiftKey)?.focus());
  };

  private take(event: KeyboardEvent, act: () => void): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    this.isFilling = false;
    act();
  }

  private goRound(by: 1 | -1): void {
    const shown = REGIONS.filter((region) => regionElement(region)?.checkVisibility() === true);
    const here = document.activeElement === null ? null : regionOf(document.activeElement);
    const at = here === null ? (by === 1 ? -1 : 0) : shown.indexOf(here);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next !== undefined) this.enter(next);
  }

  private enter(region: Region): void {
    const element = regionElement(region);
    if (element === null) return;
    if (region === "grid" && this.workbook.grid !== null) {
      this.workbook.grid.focus();
      return;
    }
    const last = this.last.get(region);
    const known = last !== undefined && last.isConnected && last.checkVisibility() ? last : undefined;
    (known ?? tabbable(element)[0])?.focus();
  }
}

function regionOf(element: Element): Region | null {
  const name = element.closest("[data-region]")?.getAttribute("data-region");
  return REGIONS.find((region) => region === name) ?? null;
}
