/** What mail programs take without quotes and in every country: letters and digits of ASCII, a dot in the domain. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)+$/u;

/** RFC 5321 4.5.3.1.3, less the angle brackets. */
const LENGTH_MAX = 254;

/** The addresses of a cell, parted by semicolons or commas; null where one of them is no address to write to. */
export function mailAddresses(text: string): readonly string[] | null {
  const addresses = text
    .split(/[;,]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const areAll = addresses.every((address) => address.length <= LENGTH_MAX && ADDRESS.test(address));
  return addresses.length > 0 && areAll ? addresses : null;
}
