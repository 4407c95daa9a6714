import fc from "fast-check";
import { navigationPlaces } from "../../src/taskpane/navigationPlaces";
import { VIEW_NAMES } from "../../src/taskpane/wantedView";

describe("The places of the navigation", () => {
  test.each([246, 296, 426, 575])("are the four of every day and More in a row of %d px", (width) => {
    expect(navigationPlaces(width).inRow).toEqual(["start", "collect", "orders", "returns"]);
  });

  test.each([
    [576, 5],
    [696, 6],
    [896, 10],
  ])("are more where the row is wide (%d px: %d views)", (width, count) => {
    expect(navigationPlaces(width).inRow).toHaveLength(count);
  });

  test("lose no view at any width, and never have More for a single one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (width) => {
        const { inRow, underMore } = navigationPlaces(width);
        expect([...inRow, ...underMore].sort()).toEqual([...VIEW_NAMES].sort());
        expect(underMore).not.toHaveLength(1);
      }),
    );
  });
});
