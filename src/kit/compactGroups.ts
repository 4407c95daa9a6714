/**
 * Records in groups, by a key, to be looked up: the groups of `groupBy` for lists of which most groups are of one record.
 * Such a one is kept as the record itself: a list for each of a hundred thousand would have to be made, kept and cleared
 * away.
 */
export class CompactGroups<T extends object> {
  private readonly groups = new Map<string, T | T[]>();

  constructor(records: readonly T[], key: (record: T) => string) {
    if (this.areSingle(records, key)) return;
    this.groups.clear();
    for (const record of records) {
      const name = key(record);
      const group = this.groups.get(name);
      if (group === undefined) this.groups.set(name, record);
      else if (isList(group)) group.push(record);
      else this.groups.set(name, [group, record]);
    }
  }

  /** Puts the records in until a key comes twice; until then nothing needs to be looked up. */
  private areSingle(records: readonly T[], key: (record: T) => string): boolean {
    return records.every((record, index) => this.groups.set(key(record), record).size > index);
  }

  /** How many groups there are. */
  get size(): number {
    return this.groups.size;
  }

  /** Whether a record has this key. */
  has(key: string): boolean {
    return this.groups.has(key);
  }

  /** The records with this key, in the order of the table. */
  get(key: string): readonly T[] | undefined {
    const group = this.groups.get(key);
    return group === undefined || isList(group) ? group : [group];
  }

  /** All groups, in the order of their first records. */
  *values(): Generator<readonly T[]> {
    for (const group of this.groups.values()) yield isList(group) ? group : [group];
  }

  /** The groups of more than one record. */
  *ofMany(): Generator<readonly T[]> {
    for (const group of this.groups.values()) if (isList(group)) yield group;
  }
}

function isList<T>(group: T | T[]): group is T[] {
  return Array.isArray(group);
}
