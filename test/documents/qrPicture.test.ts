import jsQR from "jsqr";

import { qrPicture, type QrPicture, qrSvg } from "../../src/documents/qrPicture";
import { paymentCode, readPaymentCode } from "../../src/domain/values/epcPayment";
import { cents } from "../../src/domain/values/money";

/** So many points are a square wide, as a camera sees it. */
const POINTS = 4;

/** What a reader of others decodes from the picture as it is drawn: its path alone says which squares are dark. */
function decoded({ size, path }: QrPicture) {
  const wide = size * POINTS;
  const image = new Uint8ClampedArray(wide * wide * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let py = Number(y) * POINTS; py < (Number(y) + 1) * POINTS; py += 1) {
      for (let px = Number(x) * POINTS; px < (Number(x) + Number(width)) * POINTS; px += 1) {
        image.set([0, 0, 0, 255], (py * wide + px) * 4);
      }
    }
  }
  return jsQR(image, wide, wide);
}

const request = {
  bic: null,
  name: "Café 't Hoekje & Zn.",
  iban: "NL91ABNA0417164300",
  amount: cents(123_45),
  remittance: "10001 F2026-0012 F2026-0013/2",
};

test("the picture of a payment's code is read back by another reader, letter by letter", async () => {
  const { content } = paymentCode(request);
  const read = decoded(await qrPicture(content ?? ""));
  const text = new TextDecoder().decode(new Uint8Array(read?.binaryData ?? []));
  expect(text).toBe(content);
  expect(readPaymentCode(text)).toEqual({ request, problems: [] });
});

test("the longest code fits in version 13, and none that is longer is made", async () => {
  const longest = "x".repeat(331);
  const picture = await qrPicture(longest);
  const read = decoded(picture);
  expect([read?.version, read?.data]).toEqual([13, longest]);
  // 69 squares and the quiet zone of four on each side.
  expect(picture.size).toBe(77);
  await expect(qrPicture("x".repeat(332))).rejects.toThrow();
});

test("it is drawn black on white in four squares of white, whatever the page is", async () => {
  const picture = await qrPicture("BCD");
  const svg = qrSvg(picture);
  expect(svg).toContain(`viewBox="0 0 ${String(picture.size)} ${String(picture.size)}"`);
  expect(svg).toContain('fill="#fff"');
  const places = [...picture.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, width]) => [
    ...[Number(x), Number(y), picture.size - Number(x) - Number(width), picture.size - Number(y) - 1],
  ]);
  expect(Math.min(...places)).toBe(4);
});
