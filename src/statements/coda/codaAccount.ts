import { mod97CheckDigits } from "../../domain/values/mod97";

/** An account of a CODA, and its currency where one stands behind it. */
export interface CodaAccount {
  readonly account: string | null;
  readonly currency: string | null;
}

const NO_ACCOUNT: CodaAccount = { account: null, currency: null };

/**
 * The account in a zone of 37 characters. The structure digit says how it lies there; where it is blank, and for other
 * parties, what stands there says it. A Belgian number of before IBANs becomes its IBAN.
 */
export function codaAccount(zone: string, structure = " "): CodaAccount {
  const isNational = structure === "0" || (structure === " " && /^\d{12} /.test(zone));
  if (isNational) return withCurrency(zone.slice(0, 12), zone.slice(13, 16));
  return withCurrency(zone.slice(0, 34), zone.slice(34, 37));
}

function withCurrency(written: string, currency: string): CodaAccount {
  const account = written.replace(/\s+/g, "");
  if (account === "" || /^0+$/.test(account)) return NO_ACCOUNT;
  return {
    account: /^\d{12}$/.test(account) ? `BE${mod97CheckDigits("BE", account)}${account}` : account,
    currency: /^[A-Z]{3}$/.test(currency) ? currency : null,
  };
}
