import type { Page } from "playwright-core";

/**
 * What can be pressed, is said to be visible and lies in the window, but would not get a click at its middle since
 * something else lies over it. Each with its name and what lies there.
 */
export function coveredTargets(page: Page, within = "body"): Promise<readonly string[]> {
  return page.evaluate((root) => {
    const pressed = "button, a[href], input, select, [role=tab], [role=menuitem], [role=option], [role=checkbox]";
    const nameOf = (element: Element): string =>
      element.getAttribute("aria-label") ?? (element.textContent.trim() || element.tagName);
    return [...document.querySelectorAll(`:is(${root}) :is(${pressed})`)].flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (width < 2 || height < 2 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return [];
      const clip = clippedBy(element);
      if (clip !== null && (x < clip.left || x > clip.right || y < clip.top || y > clip.bottom)) return [];
      const hit = document.elementFromPoint(x, y);
      const isItself = hit !== null && (element.contains(hit) || isLabelOf(hit, element) || hit.contains(element));
      if (isItself && hit !== document.body && hit !== document.documentElement) return [];
      return [`${nameOf(element)} lies under ${hit === null ? "nothing" : `<${hit.tagName} class=${hit.className}>`}`];
    });

    function isLabelOf(hit: Element, element: Element): boolean {
      const label = hit.closest("label");
      return label !== null && label.htmlFor !== "" && label.htmlFor === element.id;
    }

    /** What scrolls is seen in part: what is scrolled out of it is said to be nowhere. */
    function clippedBy(element: Element): DOMRect | null {
      for (let one = element.parentElement; one !== null; one = one.parentElement) {
        if (getComputedStyle(one).overflow !== "visible") return one.getBoundingClientRect();
      }
      return null;
    }
  }, within);
}
