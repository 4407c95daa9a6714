import type { Language } from "../domain/book/records";
import { auditEn } from "./auditEn";
import { auditNl, type AuditTexts } from "./auditNl";

const TEXTS: Readonly<Record<Language, AuditTexts>> = { nl: auditNl, en: auditEn };

/** The texts of an auditor's papers in this language. */
export function auditTexts(language: Language): AuditTexts {
  return TEXTS[language];
}
