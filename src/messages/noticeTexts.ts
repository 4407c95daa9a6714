import type { PaperLanguage } from "../domain/book/records";
import { noticeDe } from "./noticeDe";
import { noticeEn } from "./noticeEn";
import { noticeFr } from "./noticeFr";
import { noticeNl, type NoticeTexts } from "./noticeNl";

const TEXTS: Readonly<Record<PaperLanguage, NoticeTexts>> = {
  nl: noticeNl,
  en: noticeEn,
  fr: noticeFr,
  de: noticeDe,
};

/** The words of notifications and specifications, in the language of whoever gets them. */
export function noticeTexts(language: PaperLanguage): NoticeTexts {
  return TEXTS[language];
}
