/** The view Start of the pane, in Dutch. */
export const startNl = {} as const;
