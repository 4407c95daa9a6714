import bold from "../../assets/fonts/NotoSans-Bold.ttf";
import regular from "../../assets/fonts/NotoSans-Regular.ttf";
import type { FormFonts } from "./formLayout";

/** The letters of mandate forms. Rejects when a page cannot get them. */
export async function formFonts(): Promise<FormFonts> {
  const bytes = async (address: string): Promise<Uint8Array> => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`no font: ${String(answer.status)}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const [regularBytes, boldBytes] = await Promise.all([bytes(regular), bytes(bold)]);
  return { regular: regularBytes, bold: boldBytes };
}
