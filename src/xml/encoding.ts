/** The encoding that an XML declaration at the start of a document names; null where it names none. */
export function declaredEncoding(start: string): string | null {
  return /^\uFEFF?<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1] ?? null;
}
