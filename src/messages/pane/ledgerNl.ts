/** The view Ledger of the pane, in Dutch. */
export const ledgerNl = {} as const;
