/** The lists that can be asked for; `unsigned-one-off` is one of invoices. */
export const MANDATE_VIEWS = ["unsigned", "unsigned-one-off", "signed", "duplicates", "dormant"] as const;

/** The name of such a list. */
export type MandateView = (typeof MANDATE_VIEWS)[number];
