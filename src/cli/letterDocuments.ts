import type { ActionDocument, Outcome } from "../actions/action";
import { dunningLetter, letterPage } from "../documents/dunningLetter";
import { letterFileNames } from "../documents/letterFileNames";
import { letterWords } from "../documents/letterWords";
import { qrPicture, qrSvg } from "../documents/qrPicture";
import { portableHash } from "../domain/values/hash";
import { letterTexts } from "../messages/letterTexts";
import type { PreparedName, ResultOf } from "../workbook/prepareNamed";

/** The letters of `dunning`, a page for each debtor; none for any other action. */
export async function letterDocuments<N extends PreparedName>(
  name: N,
  { result }: Outcome<ResultOf<N>>,
): Promise<readonly ActionDocument[]> {
  const dunned = result === null ? undefined : DUNNED[name]?.(result);
  if (dunned === undefined) return [];
  const names = letterFileNames(dunned.notices);
  const letters = await Promise.all(
    dunned.notices.map(async (notice, position): Promise<ActionDocument[]> => {
      const { language } = notice;
      const letter = dunningLetter(notice, dunned.date, letterWords(language, letterTexts(language)));
      if (letter === null) return [];
      const { content } = notice.payment;
      const page = letterPage(letter, content === null ? null : qrSvg(await qrPicture(content)));
      const bytes = new TextEncoder().encode(page);
      const fileName = names[position] ?? "";
      return [{ kind: "dunningLetter", name: fileName, bytes, sha256: portableHash(bytes, "SHA-256"), order: null }];
    }),
  );
  return letters.flat();
}

const DUNNED: { readonly [N in PreparedName]?: (result: ResultOf<N>) => ResultOf<"dunning"> } = {
  dunning: (result) => result,
};
