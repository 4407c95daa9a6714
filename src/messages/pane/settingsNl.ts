/** The view Settings of the pane, in Dutch. */
export const settingsNl = {} as const;
