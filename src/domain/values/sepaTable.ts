/*
 * What a character becomes in the SEPA set: the EPC's own conversion table (EPC217-08, "Requirements on an extended
 * character set", with its spreadsheet), by result. Where the spreadsheet's two columns for the result contradict each
 * other (eth, thorn, h with circumflex, h with stroke) the sign counts, not its code point. The ampersand and the
 * quotation mark are not in the table: the first is from the prose of the same paper (6.2), the second is our choice
 * between its two.
 */
const RESULTS: readonly (readonly [result: string, characters: string])[] = [
  [" ", "\u00a0"],
  ["'", '"`'],
  ["(", "[{"],
  [")", "]}"],
  ["+", "&"],
  [",", ";"],
  ["-", "_~"],
  ["/", "\\|"],
  ["?", "¿"],
  ["A", "ÀÁÂÃÄÅÆĀĂĄΆΑАЪ"],
  ["a", "àáâãäåæāăąάαаъ"],
  ["B", "Б"],
  ["b", "б"],
  ["C", "ÇĆĈĊČ"],
  ["c", "çćĉċč"],
  ["CH", "ΧЧ"],
  ["ch", "χч"],
  ["D", "ÐĎĐΔД"],
  ["d", "ðďđδд"],
  ["E", "ÈÉÊËĒĔĖĘĚΈΕЕ€"],
  ["e", "èéêëēĕėęěέεе"],
  ["F", "ΦФ"],
  ["f", "φф"],
  ["G", "ĜĞĠĢΓГ"],
  ["g", "ĝğġģγг"],
  ["H", "ĤĦХ"],
  ["h", "ĥħх"],
  ["I", "ÌÍÎÏĨĪĬĮİĲΉΊΗΙΪИ"],
  ["i", "ìíîïĩīĭįıĳΐήίηιϊи"],
  ["J", "Ĵ"],
  ["j", "ĵ"],
  ["K", "ĶΚК"],
  ["k", "ķκк"],
  ["L", "ĹĻĽĿŁΛЛ"],
  ["l", "ĺļľŀłλл"],
  ["M", "ΜМ"],
  ["m", "μм"],
  ["N", "ÑŃŅŇΝН"],
  ["n", "ñńņňνн"],
  ["O", "ÒÓÔÕÖØŐŒΌΏΟΩО"],
  ["o", "òóôõöøőœοωόώо"],
  ["P", "ΠП"],
  ["p", "πп"],
  ["PS", "Ψ"],
  ["ps", "ψ"],
  ["R", "ŔŖŘΡР"],
  ["r", "ŕŗřρр"],
  ["S", "ŚŜŞŠȘΣС"],
  ["s", "ßśŝşšșςσс"],
  ["SH", "Ш"],
  ["sh", "ш"],
  ["SHT", "Щ"],
  ["sht", "щ"],
  ["T", "ÞŢŤŦȚΤТ"],
  ["t", "þţťŧțτт"],
  ["TH", "Θ"],
  ["th", "θ"],
  ["TS", "Ц"],
  ["ts", "ц"],
  ["U", "ÙÚÛÜŨŪŬŮŰŲУ"],
  ["u", "ùúûüũūŭůűųу"],
  ["V", "ΒВ"],
  ["v", "βв"],
  ["W", "Ŵ"],
  ["w", "ŵ"],
  ["X", "Ξ"],
  ["x", "ξ"],
  ["Y", "ÝŶŸΎΥΫЙЬ"],
  ["y", "ýÿŷΰυϋύйь"],
  ["YA", "Я"],
  ["ya", "я"],
  ["YU", "Ю"],
  ["yu", "ю"],
  ["Z", "ŹŻŽΖЗ"],
  ["z", "źżžζз"],
  ["ZH", "Ж"],
  ["zh", "ж"],
];

const RESULT_OF: ReadonlyMap<string, string> = new Map(
  RESULTS.flatMap(([result, characters]) => [...characters].map((character) => [character, result] as const)),
);

/**
 * What EPC217-08 writes for a character outside the SEPA set: one to three characters of the set; a full stop by
 * default.
 */
export function epcReplacement(character: string): string {
  return RESULT_OF.get(character) ?? ".";
}
