/** A mail that is written and not sent. */
export interface MailDraft {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

const CRLF = "\r\n";

/**
 * The mail as an .eml file (RFC 5322) that mail programs open as a draft of whoever opens it: it has no sender and no date, and
 * `X-Unsent` says that it did not go out. The same mail gives the same bytes.
 */
export function mailDraft({ to, subject, text }: MailDraft): Uint8Array {
  const lines = [
    "X-Unsent: 1",
    `To: ${to.join(`,${CRLF} `)}`,
    `Subject: ${encodedHeader(subject)}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...inLines(base64(text.replaceAll("\n", CRLF))),
    "",
  ];
  return new TextEncoder().encode(lines.join(CRLF));
}

/** RFC 2045 6.8: a line of base64 has 76 characters at the most. */
function inLines(text: string): readonly string[] {
  return text.match(/.{1,76}/gu) ?? [];
}

/** RFC 2047 2: an encoded word has 75 characters at the most, and holds whole characters. */
const WORD_BYTES = 45;

/** A text as a header holds it: as it is where it is short and plain, else in encoded words, a line each. */
function encodedHeader(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  if (/^[\u0020-\u007e]{0,60}$/u.test(line) && !line.includes("=?")) return line;
  const words: string[] = [];
  let word = "";
  for (const character of line) {
    if (utf8(word + character).length > WORD_BYTES) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${base64(one)}?=`).join(`${CRLF} `);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function base64(text: string): string {
  return btoa(Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join(""));
}
