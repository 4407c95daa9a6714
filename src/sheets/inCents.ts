const IN_CENTS = /(?:^|[^\p{L}])(?:euro)?cent(?:en|s|imes)?(?:$|[^\p{L}])/iu;

/** Whether a caption says that its amounts are in cents: read as euros, a hundred times as much would be collected. */
export function isInCents(caption: string): boolean {
  return IN_CENTS.test(caption);
}
