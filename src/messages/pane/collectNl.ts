/** The view Collect of the pane, in Dutch. */
export const collectNl = {} as const;
