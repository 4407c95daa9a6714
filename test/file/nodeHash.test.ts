import fc from "fast-check";

import { portableHash } from "../../src/domain/values/hash";
import { nodeHash } from "../../src/file/nodeHash";

test.each(["SHA-1", "SHA-256"] as const)("by %s is the same as that which runs everywhere", (method) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(nodeHash(bytes, method)).toBe(portableHash(bytes, method));
    }),
  );
});

test("is of the bytes that a view shows, not of those around it", () => {
  const whole = new Uint8Array([1, 2, 3, 4]);
  expect(nodeHash(whole.subarray(1, 3), "SHA-256")).toBe(nodeHash(new Uint8Array([2, 3]), "SHA-256"));
});
