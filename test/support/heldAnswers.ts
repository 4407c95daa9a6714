import { act } from "@testing-library/react";
import type { PaneSession } from "../../src/taskpane/queries";

/** A session of which the answers can be kept waiting, as those of a large workbook are. */
interface HeldAnswers {
  readonly session: (session: PaneSession) => PaneSession;
  /** From now on nothing is answered. */
  readonly hold: () => void;
  /** Answers what waits, or refuses it. */
  readonly release: (error?: Error) => Promise<void>;
}

export function heldAnswers(): HeldAnswers {
  let isHeld = false;
  let waiting: ((error?: Error) => void)[] = [];
  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (isHeld) waiting.push((error) => (error === undefined ? resolve() : reject(error)));
      else resolve();
    });
  return {
    session: (session) => ({ ...session, query: async (...asked) => (await turn(), session.query(...asked)) }),
    hold: () => void (isHeld = true),
    release: async (error) => {
      isHeld = false;
      const all = waiting;
      waiting = [];
      await act(async () => all.forEach((answer) => answer(error)));
    },
  };
}
