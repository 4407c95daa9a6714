import { ACTIONS, isActionName, loadTraits } from "../../src/actions/registry";

const NAMES = Object.keys(ACTIONS);

test.each(NAMES)("%s is the name of the action that is loaded for it, and what writes can be resumed", async (name) => {
  const action = await loadTraits(name);
  expect(action?.name).toBe(name);
  expect(action?.writes).toBe(action?.resume !== undefined);
});

test("nothing else is an action", async () => {
  for (const name of ["", "toString", "Collect", "Import"]) {
    expect([isActionName(name), await loadTraits(name)]).toEqual([false, null]);
  }
});
