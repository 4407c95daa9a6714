import { fittingPane, keepPaneWidth, keptPaneWidth, PANE, widestPane } from "../../src/desk/paneWidth";

describe("The width of the pane on the desk", () => {
  const stored = (value: string | null) => keptPaneWidth(() => ({ getItem: () => value }));
  const refusing = (): never => {
    throw new Error("storage is forbidden");
  };

  test("is at most half of the window, and never less than Excel's", () => {
    expect([800, 1280, 1600].map(widestPane)).toEqual([450, 640, 800]);
    expect([100, 500.4, 5000].map((wanted) => fittingPane(wanted, 1600))).toEqual([320, 500, 800]);
  });

  test("is kept, and what cannot be a width is not taken for one", () => {
    const kept = new Map<string, string>();
    keepPaneWidth(700, () => ({ setItem: (key, value) => void kept.set(key, value) }));
    expect(keptPaneWidth(() => ({ getItem: (key) => kept.get(key) ?? null }))).toBe(700);
    expect([stored(null), stored("wide"), stored("12"), stored("640")]).toEqual([
      PANE.start,
      PANE.start,
      PANE.start,
      640,
    ]);
  });

  test("lasts as long as the page where the browser stores nothing", () => {
    expect(() => keepPaneWidth(700, refusing)).not.toThrow();
    expect(keptPaneWidth(refusing)).toBe(PANE.start);
  });
});
