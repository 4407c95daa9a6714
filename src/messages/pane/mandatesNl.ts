/** The view Mandates of the pane, in Dutch. */
export const mandatesNl = {} as const;
