import { fireEvent, screen, waitFor } from "@testing-library/react";

const LONG = { timeout: 30_000 };

/**
 * Presses the only one of its name as soon as it can be reached, as a user does: what stands in a list that is being
 * asked for anew cannot be, although jsdom would press it.
 */
export async function press(name: string | RegExp, role: "button" | "tab" | "checkbox" = "button"): Promise<void> {
  const found = await waitFor(() => {
    const one = screen.getByRole(role, { name });
    if (one.closest("[inert]") !== null) throw new Error(`${String(name)} cannot be reached`);
    return one;
  }, LONG);
  fireEvent.click(found);
}
