import { at, type Finding, finding } from "../book/finding";
import type { Account } from "../book/records";
import type { InitiatingParty, OrderSettings } from "../book/orderSettings";
import { identifierProblems } from "../values/identifier";
import { isLost, NAME_MAX, sentText } from "./sentTexts";

/*
 * What some banks ask for beside what every one does: who hands the file in, on whose behalf is collected, and for what.
 * Only what is filled is sent (docs/law/actions.md#5).
 */

/** ISO 20022 external category purpose codes are four letters: SUPP, TRAD, SALA. */
const CATEGORY_PURPOSE = /^[A-Z]{4}$/;

/** A Belgian enterprise number: ten digits, of which the last two are 97 less the others modulo 97. */
const ENTERPRISE_NUMBER = /^[01]\d{9}$/;

/** Whose register a Belgian enterprise number stands in, as Febelfin has it in `Othr/Issr`. */
const ENTERPRISE_REGISTER = "KBO-BCE";

/** What is wrong with the optional fields of an account, each on its cell, and what becomes of the name. */
export function optionalFieldFindings(account: Account): Finding[] {
  const { initiatingPartyId, ultimateCreditor, categoryPurpose, characterSet } = account;
  const findings: Finding[] = [];
  if (initiatingPartyId !== null) {
    const place = at("Accounts", account, "initiatingPartyId");
    findings.push(...identifierProblems(initiatingPartyId).map(({ code, params }) => finding(code, place, params)));
  }
  if (categoryPurpose !== null && !CATEGORY_PURPOSE.test(categoryPurpose)) {
    const place = at("Accounts", account, "categoryPurpose");
    findings.push(finding("account.categoryPurpose", place, { code: categoryPurpose }));
  }
  if (ultimateCreditor === null) return findings;
  const place = at("Accounts", account, "ultimateCreditor");
  const sent = sentText(ultimateCreditor, characterSet, NAME_MAX);
  if (isLost(sent)) return [...findings, finding("text.empty", place, { text: ultimateCreditor })];
  const texts = { from: ultimateCreditor, to: sent.text };
  if (sent.changed) findings.push(finding("text.transliterated", place, texts));
  if (sent.cut) findings.push(finding("text.cut", place, texts));
  return findings;
}

/** The optional fields as they are frozen with an order: nothing of what is not filled. */
export function frozenOptionalFields(
  account: Account,
): Pick<OrderSettings, "initiatingParty" | "ultimateCreditor" | "categoryPurpose"> {
  const { initiatingPartyId, ultimateCreditor, categoryPurpose, characterSet } = account;
  return {
    ...(initiatingPartyId === null ? {} : { initiatingParty: initiatingPartyOf(initiatingPartyId) }),
    ...(ultimateCreditor === null ? {} : { ultimateCreditor: sentText(ultimateCreditor, characterSet, NAME_MAX).text }),
    ...(categoryPurpose === null ? {} : { categoryPurpose }),
  };
}

function initiatingPartyOf(id: string): InitiatingParty {
  return { id, issuer: isEnterpriseNumber(id) ? ENTERPRISE_REGISTER : null };
}

function isEnterpriseNumber(id: string): boolean {
  return ENTERPRISE_NUMBER.test(id) && 97 - (Number(id.slice(0, 8)) % 97) === Number(id.slice(8));
}
