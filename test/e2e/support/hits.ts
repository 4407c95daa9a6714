import type { Page } from "playwright-core";

/**
 * What can be pressed, is said to be visible and lies in the window, but would not get a click at its middle since
 * something else lies over it. Each with its name and what lies there. What only lies under a bar that stays in sight is
 * looked at once more where it has been scrolled to the middle.
 */
export function coveredTargets(page: Page, within = "body"): Promise<readonly string[]> {
  return page.evaluate((root) => {
    const pressed = "button, a[href], input, select, [role=tab], [role=menuitem], [role=option], [role=checkbox]";
    const nameOf = (element: Element): string =>
      element.getAttribute("aria-label") ?? (element.textContent.trim() || element.tagName);
    return [...document.querySelectorAll(`:is(${root}) :is(${pressed})`)].flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const over = coverOf(element);
      const last = over !== null && isStuck(over) ? coverInTheMiddle(element) : over;
      return last === null ? [] : [`${nameOf(element)} lies under <${last.tagName} class=${last.className}>`];
    });

    /** What would get a click at the middle of an element instead of it; null where it gets the click itself, or lies out of sight. */
    function coverOf(element: Element): Element | null {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (width < 2 || height < 2 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return null;
      const clip = clippedBy(element);
      if (clip !== null && (x < clip.left || x > clip.right || y < clip.top || y > clip.bottom)) return null;
      const hit = document.elementFromPoint(x, y) ?? document.documentElement;
      const isItself = element.contains(hit) || isLabelOf(hit, element) || hit.contains(element);
      return isItself && hit !== document.body && hit !== document.documentElement ? null : hit;
    }

    function isStuck(element: Element): boolean {
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        if (getComputedStyle(one).position === "sticky") return true;
      }
      return false;
    }

    function coverInTheMiddle(element: Element): Element | null {
      const scrolled: (readonly [Element, number])[] = [];
      for (let one = element.parentElement; one !== null; one = one.parentElement) scrolled.push([one, one.scrollTop]);
      element.scrollIntoView({ block: "center" });
      const over = coverOf(element);
      for (const [one, to] of scrolled) one.scrollTop = to;
      return over;
    }

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

/** What makes the page, or the pane on it, scroll sideways: the innermost that sticks out. */
export function sidewaysIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("[data-region=pane]")].flatMap((scroller) => {
      if (scroller.scrollWidth <= scroller.clientWidth) return [];
      const edge = scroller.getBoundingClientRect().left + scroller.clientWidth;
      const out = [...scroller.querySelectorAll("*")].filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1,
      );
      const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
      return [
        "sideways",
        ...innermost.map(({ tagName, textContent }) => `${tagName} ${textContent.trim().slice(0, 60)}`),
      ];
    }),
  );
}

/** The share of the window's height that is taken by what stays in sight while the page scrolls. */
export function stuckShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const heights = [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).position === "sticky")
      .map((element) => element.getBoundingClientRect().height);
    return heights.reduce((sum, height) => sum + height, 0) / innerHeight;
  });
}
