import type { Action } from "./action";

/** The actions by name; each is loaded when it is used, so that a first page carries no bank file writer. */
export const ACTIONS = {
  check: async () => (await import("./check")).checkAction,
  propose: async () => (await import("./propose")).proposeAction,
  order: async () => (await import("./order")).orderAction,
  change: async () => (await import("./change")).changeAction,
  issue: async () => (await import("./issue")).issueAction,
  collect: async () => (await import("./collect")).collectAction,
  file: async () => (await import("./file")).fileAction,
  compare: async () => (await import("./compare")).compareAction,
  deliver: async () => (await import("./deliver")).deliverAction,
  settle: async () => (await import("./settle")).settleAction,
  return: async () => (await import("./return")).returnAction,
  "bank-debit": async () => (await import("./bankDebit")).bankDebitAction,
  undo: async () => (await import("./undo")).undoAction,
  cancel: async () => (await import("./cancel")).cancelAction,
  verify: async () => (await import("./verify")).verifyAction,
} as const;

export type ActionName = keyof typeof ACTIONS;

/** Whether there is an action of this name. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(ACTIONS, name);
}

/** The action of this name, or null when there is none. */
export async function loadAction(name: string): Promise<Action | null> {
  // A request belongs to its action; whoever asks by name brings the request that was kept with it.
  return isActionName(name) ? ((await ACTIONS[name]()) as Action) : null;
}
