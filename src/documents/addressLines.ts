import type { PostalAddress } from "../domain/book/records";

/** An address as it stands on a letter, line by line. */
export function addressLines(address: PostalAddress | null): string[] {
  if (address === null) return [];
  const { street, buildingNumber, postalCode, town, country } = address;
  const lines = [words(street, buildingNumber), words(postalCode, town), country ?? ""];
  return lines.filter((line) => line !== "");
}

function words(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" ");
}
