import { type RefObject, useEffect, useRef } from "react";

/** What takes its own place first (a step's heading, a sentence of what was done) has had the time for it. */
const SETTLED_MS = 50;

/** What heads a part of a view, and lists that are scrolled by keys. */
const PLACES = "h2, h3, h4, [role=region][tabindex='0']";

/**
 * Keeps the focus within the pane: what has it may go away (a button that has done its work, a step that is closed), and the
 * browser then leaves it on the page itself, where keys and screen readers begin at the top again. Here it goes to the
 * heading that stood nearest above, or comes back to what could not be reached for a while.
 * Gives the place of the pane.
 */
export function useHeldFocus(): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => (pane.current === null ? undefined : new HeldFocus(pane.current).start()), []);
  return pane;
}

class HeldFocus {
  /** What had the focus last; null after the user went elsewhere. */
  private last: HTMLElement | null = null;
  /** Where it can go instead, the nearest first. */
  private places: readonly HTMLElement[] = [];
  private byKeys = false;
  private timer: number | undefined;

  constructor(private readonly pane: HTMLElement) {}

  /** Gives what ends it. */
  start(): () => void {
    const ending = new AbortController();
    const options = { capture: true, signal: ending.signal };
    document.addEventListener("focusin", ({ target }) => this.enter(target), options);
    // A click on what takes no focus is on its way elsewhere.
    document.addEventListener("click", () => document.activeElement === document.body && this.leave(), options);
    document.addEventListener("keydown", () => (this.byKeys = true), options);
    document.addEventListener("pointerdown", () => (this.byKeys = false), options);
    const observer = new MutationObserver(() => this.lookSoon());
    const attributeFilter = ["hidden", "disabled", "inert"];
    observer.observe(this.pane, { subtree: true, childList: true, attributeFilter });
    return () => {
      ending.abort();
      observer.disconnect();
      window.clearTimeout(this.timer);
    };
  }

  private enter(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    if (this.pane.contains(target)) {
      this.last = target;
      this.places = placesAbove(target, this.pane);
    }
    // A menu or a dialog of the pane lies outside of it on the page, and in no region of the desk.
    else if (target.closest("[data-region]") !== null) this.leave();
  }

  private leave(): void {
    this.last = null;
    this.places = [];
  }

  private lookSoon(): void {
    if (this.last === null || this.timer !== undefined) return;
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      this.look();
    }, SETTLED_MS);
  }

  private look(): void {
    const { last } = this;
    const { activeElement, body } = document;
    // In a window that is not in use nothing takes the focus: it would be taken from the sheet.
    if (last === null || !document.hasFocus()) return;
    // What was hidden is said to have the focus until the page is drawn.
    if (activeElement !== body && activeElement !== last) return;
    if (isThere(last)) {
      if (activeElement === body && last.closest(":disabled, [inert]") === null) this.give(last);
      return;
    }
    const [top] = [...this.pane.querySelectorAll<HTMLElement>(PLACES)].filter(isThere);
    const place = this.places.find(isThere) ?? top;
    if (place !== undefined) this.give(place);
  }

  private give(place: HTMLElement): void {
    const taking = place.querySelector<HTMLElement>(":scope > button") ?? place;
    if (taking.tabIndex < 0) taking.tabIndex = -1;
    // A user with a pointer looks where it was.
    taking.focus({ preventScroll: !this.byKeys });
  }
}

/** Headings before it, the nearest first, and the scrolled list in which it lies. */
function placesAbove(target: HTMLElement, pane: HTMLElement): readonly HTMLElement[] {
  const isAbove = (place: HTMLElement): boolean =>
    place.contains(target) ||
    (/^H\d$/u.test(place.tagName) && (place.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return [...pane.querySelectorAll<HTMLElement>(PLACES)].filter((place) => isThere(place) && isAbove(place)).reverse();
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.closest("[hidden]") === null;
}
