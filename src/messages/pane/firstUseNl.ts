/** The view FirstUse of the pane, in Dutch. */
export const firstUseNl = {} as const;
