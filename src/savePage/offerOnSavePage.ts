import type { Language } from "../domain/book/records";
import { savePageLink, type TravellingFile } from "./savePageLink";

/** What a host lends to hand a file to the save page. */
export interface SavePageDoor {
  /** The save page's own address, without #. */
  readonly page: string;
  readonly language: Language;
  /** The longest address, in characters, that the host opens in a browser. */
  readonly addressMax: number;
  /** Puts a text on the clipboard. Rejects where that is forbidden. */
  readonly copy: (text: string) => Promise<void>;
  /** Opens an address in the user's browser. */
  readonly openInBrowser: (address: string) => void;
}

/**
 * Opens the save page for this file in the user's browser, its content on the clipboard; in the address where the
 * clipboard refuses and the content fits there. Rejects with the clipboard's refusal where it fits in neither.
 */
export async function offerOnSavePage(file: TravellingFile, door: SavePageDoor): Promise<void> {
  const { address, text, addressWithContent } = savePageLink(door.page, file, door);
  try {
    await door.copy(text);
  } catch (error) {
    if (addressWithContent === null) throw error;
    door.openInBrowser(addressWithContent);
    return;
  }
  door.openInBrowser(address);
}
