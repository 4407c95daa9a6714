/** A font file: the address that it can be fetched from, which may hold the file itself. */
declare module "*.ttf" {
  const address: string;
  export = address;
}
