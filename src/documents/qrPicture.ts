/** The dark squares of a QR code, as one path over a white square of `size` units with its quiet zone. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** EPC069-12 4: error correction M, at most version 13. ISO/IEC 18004: four squares of white around it. */
const MADE_WITH = { ecc: "M", boostEcc: false, maxVersion: 13, border: 4 } as const;

/** The picture of a text, in UTF-8. Rejects a text that is too long for it. The encoder is loaded when it is used. */
export async function qrPicture(content: string): Promise<QrPicture> {
  const { encode } = await import("uqr");
  const { data, size } = encode([...new TextEncoder().encode(content)], MADE_WITH);
  return { size, path: data.map(rowPath).join("") };
}

/** Every run of dark squares of a row. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    let end = x;
    while (row[end] === true) end += 1;
    path += `M${String(x)} ${String(y)}h${String(end - x)}v1h-${String(end - x)}z`;
    x = end;
  }
  return path;
}

/** The picture as a file or a part of a page; black on white whatever the page, for that is what apps read. */
export function qrSvg({ size, path }: QrPicture): string {
  const box = `0 0 ${String(size)} ${String(size)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${String(size)}v${String(size)}H0z"/><path fill="#000" d="${path}"/></svg>`;
}
