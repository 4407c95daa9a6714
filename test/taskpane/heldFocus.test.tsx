/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { useHeldFocus } from "../../src/taskpane/useHeldFocus";

let inUse: jest.SpyInstance;

beforeEach(() => {
  // Where nothing has the focus jsdom calls its window one that is not in use.
  inUse = jest.spyOn(document, "hasFocus").mockReturnValue(true);
});

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

function Pane({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return <main ref={useHeldFocus()}>{children}</main>;
}

/** A view with a step in it, of which parts can be left out. */
function View({ step, look = true, hidden = false, busy = false }: ViewProps): React.JSX.Element {
  return (
    <div hidden={hidden}>
      <h2>View</h2>
      {step && (
        <section>
          <h3>Step</h3>
          {look && <button disabled={busy}>Look</button>}
          <h4>Later</h4>
        </section>
      )}
    </div>
  );
}

interface ViewProps {
  readonly step: boolean;
  readonly look?: boolean;
  readonly hidden?: boolean;
  readonly busy?: boolean;
}

function opened(first: ReactNode = <View step />) {
  const page = (children: ReactNode): React.JSX.Element => (
    <>
      <Pane>{children}</Pane>
      <div data-region="cells">
        <button>Cell</button>
      </div>
      <div>
        <button>Menu item</button>
      </div>
    </>
  );
  const { rerender } = render(page(first));
  return (children: ReactNode) => rerender(page(children));
}

const focusOn = (name: string): void => screen.getByRole("button", { name }).focus();
const focused = (): string => document.activeElement?.textContent ?? "";
const expectFocus = (text: string): Promise<void> => waitFor(() => expect(focused()).toBe(text));

/** Longer than it takes until the focus is looked after. */
async function expectNowhere(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(document.activeElement).toBe(document.body);
}

describe("The focus in the pane", () => {
  test("goes to the heading above, when what has it has gone", async () => {
    const show = opened();
    focusOn("Look");
    show(<View step look={false} />);
    await expectFocus("Step");
  });

  test("goes to the heading further up when the whole step has gone, or was closed at the heading", async () => {
    const show = opened();
    focusOn("Look");
    show(<View step={false} />);
    await expectFocus("View");
  });

  test("goes to what heads the view that is shown instead, as soon as that is there", async () => {
    const show = opened();
    focusOn("Look");
    show(<View step hidden />);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(focused()).toBe("Look");
    show([<View key="1" step hidden />, <h2 key="2">Other view</h2>]);
    await expectFocus("Other view");
  });

  test("goes to the button of a heading that opens and closes its part", async () => {
    const titled = (rest: ReactNode): React.JSX.Element => (
      <section>
        <h3>
          <button>Part</button>
        </h3>
        {rest}
      </section>
    );
    const show = opened(titled(<button>Look</button>));
    focusOn("Look");
    show(titled(null));
    await expectFocus("Part");
    expect(document.activeElement?.tagName).toBe("BUTTON");
  });

  test("stays within the list that is scrolled", async () => {
    const list = (rest: ReactNode): React.JSX.Element => (
      <div role="region" tabIndex={0}>
        Rows{rest}
      </div>
    );
    const show = opened([<h2 key="1">View</h2>, list(<button>Row</button>)]);
    focusOn("Row");
    show([<h2 key="1">View</h2>, list(null)]);
    await expectFocus("Rows");
  });

  test("comes back to what could not be pressed for a while", async () => {
    const show = opened();
    focusOn("Look");
    // As a browser does with what is disabled.
    screen.getByRole("button", { name: "Look" }).blur();
    show(<View step busy />);
    await expectNowhere();
    show(<View step />);
    await expectFocus("Look");
  });

  test("comes back from a menu that was opened in the pane and has gone with its button", async () => {
    const show = opened();
    focusOn("Look");
    focusOn("Menu item");
    show(<View step look={false} />);
    screen.getByRole("button", { name: "Menu item" }).blur();
    show(<View step={false} />);
    await expectFocus("View");
  });

  test("is left where the user takes it: to the page, or to the cells beside the pane", async () => {
    const show = opened();
    focusOn("Look");
    screen.getByRole("button", { name: "Look" }).blur();
    fireEvent.click(document.body);
    show(<View step={false} />);
    await expectNowhere();
    show(<View step />);
    focusOn("Look");
    focusOn("Cell");
    show(<View step={false} />);
    screen.getByRole("button", { name: "Cell" }).blur();
    show(<View step />);
    await expectNowhere();
  });

  test("is taken by nothing in a window that is not in use", async () => {
    const show = opened();
    focusOn("Look");
    inUse.mockReturnValue(false);
    show(<View step={false} />);
    await expectNowhere();
    inUse.mockReturnValue(true);
    show(<View step />);
    await expectFocus("View");
  });

  test("scrolls to its new place only for whoever works by keys", async () => {
    const given = jest.spyOn(HTMLElement.prototype, "focus");
    const show = opened();
    focusOn("Look");
    fireEvent.keyDown(document.body, { key: "Enter" });
    show(<View step look={false} />);
    await expectFocus("Step");
    fireEvent.pointerDown(document.body);
    show(<View step={false} />);
    await expectFocus("View");
    expect(given.mock.calls).toEqual([[], [{ preventScroll: false }], [{ preventScroll: true }]]);
  });
});
