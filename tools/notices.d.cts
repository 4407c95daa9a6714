/** A plugin of webpack. */
export class NoticesPlugin {
  apply(compiler: object): void;
}
export function packagesWithoutNotice(folder: string): string[];
