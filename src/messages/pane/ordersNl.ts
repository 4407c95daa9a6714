/** The view Orders of the pane, in Dutch. */
export const ordersNl = {} as const;
