/** A column by its place, of a list that has no captions. */
const PLACE = /^#\d+$/;

/** Whether this is the place of a column, as `#1`. */
export function isPlace(name: string): boolean {
  return PLACE.test(name.trim());
}

/** Whether columns are said by their places: the list has no captions, whatever its rows look like. */
export function isByPlace(fields: Readonly<Record<string, string>>): boolean {
  return Object.values(fields).some((names) => names.split("+").some(isPlace));
}
