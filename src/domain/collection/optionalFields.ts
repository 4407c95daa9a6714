import { at, type Finding, finding, type Place } from "../book/finding";
import type { Account } from "../book/records";
import type { InitiatingParty, OrderSettings } from "../book/orderSettings";
import { identifierProblems } from "../values/identifier";
import { mod97 } from "../values/mod97";
import type { CharacterSet } from "../values/sepaText";
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
  if (categoryPurpose !== null) {
    findings.push(...purposeFindings(categoryPurpose, at("Accounts", account, "categoryPurpose")));
  }
  if (ultimateCreditor !== null) {
    findings.push(...nameFindings(ultimateCreditor, characterSet, at("Accounts", account, "ultimateCreditor")));
  }
  return findings;
}

/** What is wrong with a category purpose. */
export function purposeFindings(code: string, place: Place): Finding[] {
  return CATEGORY_PURPOSE.test(code) ? [] : [finding("account.categoryPurpose", place, { code })];
}

/** What becomes of a name on its way to the bank. */
export function nameFindings(name: string, characterSet: CharacterSet | null, place: Place): Finding[] {
  const sent = sentText(name, characterSet, NAME_MAX);
  if (isLost(sent)) return [finding("text.empty", place, { text: name })];
  const texts = { from: name, to: sent.text };
  return [
    ...(sent.changed ? [finding("text.transliterated", place, texts)] : []),
    ...(sent.cut ? [finding("text.cut", place, texts)] : []),
  ];
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
  return { id, issuer: registerOf(id) };
}

/** The register that an identification stands in, where its form shows it; null where it does not. */
export function registerOf(id: string): string | null {
  return isEnterpriseNumber(id) ? ENTERPRISE_REGISTER : null;
}

/** ISO 17442: a legal entity identifier, twenty characters of which the last two check the others. */
const LEGAL_ENTITY = /^[A-Z0-9]{18}\d{2}$/;

/** Whether an identification shows by its form that it is an organisation's: any other is sent as a person's. */
export function isOfOrganisation(id: string): boolean {
  return isEnterpriseNumber(id) || (LEGAL_ENTITY.test(id) && mod97(id) === 1);
}

function isEnterpriseNumber(id: string): boolean {
  return ENTERPRISE_NUMBER.test(id) && 97 - (Number(id.slice(0, 8)) % 97) === Number(id.slice(8));
}
