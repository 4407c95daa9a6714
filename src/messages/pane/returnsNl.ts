/** The view Returns of the pane, in Dutch. */
export const returnsNl = {} as const;
