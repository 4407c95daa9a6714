import { mailAddresses } from "../../../src/domain/values/mailAddress";

describe("Addresses for mail", () => {
  test.each([
    ["anna@waag.nl", ["anna@waag.nl"]],
    [" anna@waag.nl ; o'neill+incasso@mail.waag-bv.co.uk", ["anna@waag.nl", "o'neill+incasso@mail.waag-bv.co.uk"]],
    ["a@b.nl, c@d.nl;", ["a@b.nl", "c@d.nl"]],
  ])("%p are %p", (text, addresses) => {
    expect(mailAddresses(text)).toEqual(addresses);
  });

  test.each([
    "",
    ";",
    "anna",
    "anna@waag",
    "@waag.nl",
    "anna@-waag.nl",
    "anna@waag.nl\nBcc: all@waag.nl",
    "Anna <anna@waag.nl>",
    "a b@waag.nl",
    "anna@wäag.nl",
    `${"a".repeat(65)}@waag.nl`,
    `anna@${"a".repeat(250)}.nl`,
    "anna@waag.nl; fout",
  ])("%p is none to write to", (text) => {
    expect(mailAddresses(text)).toBeNull();
  });
});
