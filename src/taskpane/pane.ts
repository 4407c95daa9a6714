import { createContext, useContext } from "react";
import type { IsoDate } from "../domain/values/calendar";
import type { PaneTranslator } from "./texts/paneTranslator";
import type { Preferences, Surroundings } from "./surroundings";
import type { ViewName } from "./wantedView";

/** What a view is opened with, so that one view can lead to another: an order to look at, a line that came back. */
export interface ViewRequest {
  readonly order?: string;
  readonly line?: number;
  readonly mandate?: string;
  readonly filter?: string;
  /** On which day is collected. */
  readonly day?: IsoDate;
}

/** What every view and part of the pane has at hand. */
export interface Pane {
  readonly surroundings: Surroundings;
  readonly translator: PaneTranslator;
  readonly preferences: Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  /** Nothing that writes is offered: as the user has set, or as the workbook says. */
  readonly isReadOnly: boolean;
  /** Why, in one sentence. */
  readonly readOnlyText: string;
  /** Of which administration what is to be done is shown; "" for all of them. */
  readonly administration: string;
  readonly chooseAdministration: (code: string) => void;
  /** Counts up whenever what was asked before is asked again. */
  readonly revision: number;
  /** Counts up whenever the workbook has changed: what was prepared before must be looked at again. */
  readonly edition: number;
  /** What `edition` is by now, also before anything was drawn anew. */
  readonly editionNow: () => number;
  /** Says that the workbook has changed, or may have. */
  readonly changed: () => void;
  /** Reads the workbook again and ends what was broken off; `force`: also what somebody may still be doing. */
  readonly open: (force: boolean) => void;
  /** Turns to another view. */
  readonly navigate: (view: ViewName, request?: ViewRequest) => void;
  /** Shows a cell; what the host refuses is reported above the view. */
  readonly goTo: (address: string) => void;
  /** Waits for work that a view need not wait for; what is refused is reported above the view. */
  readonly attempt: (work: Promise<unknown>) => void;
}

/** The pane around a view. */
export const PaneContext = createContext<Pane | null>(null);

/** The pane around this view. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("a view stands in a pane");
  return pane;
}

/** Whether the view is the one that is shown; one that is hidden asks nothing. */
export const ActiveContext = createContext(true);

/** Whether this view is the one that is shown. */
export function useIsActive(): boolean {
  return useContext(ActiveContext);
}
