/**
 * The records by a key; of several with one key the first. It is that one which an action decides upon, so that whoever
 * looks for the record of a change must find the same one.
 */
export function firstBy<T, K>(records: readonly T[], key: (record: T) => K): Map<K, T> {
  const last = new Map<K, T>();
  for (const record of records) last.set(key(record), record);
  // Mostly no key stands there twice, and nothing needs to be looked up.
  if (last.size === records.length) return last;
  const map = new Map<K, T>();
  for (const record of records) {
    const name = key(record);
    if (!map.has(name)) map.set(name, record);
  }
  return map;
}
