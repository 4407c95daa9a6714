import { agrees, type ColumnLook } from "./columnLook";
import type { HeadingDoubt } from "./headingDoubt";
import type { ListField } from "./listFields";

/** Assigns columns to fields, each once; those of instalments that stand beside each other are several. */
export class Taken {
  readonly columns = new Map<number, ListField>();
  readonly fields = new Map<ListField, number>();
  /** Which of the instalments a column is of, where they stand beside each other. */
  readonly instalments = new Map<number, number>();
  readonly doubts: HeadingDoubt[] = [];

  constructor(
    private readonly captions: readonly string[],
    readonly looks: (position: number) => ColumnLook,
  ) {}

  /** Takes a column that is free for a field that is. */
  take(field: ListField, position: number): void {
    this.columns.set(position, field);
    this.fields.set(field, position);
  }

  isFree(field: ListField, position: number): boolean {
    return !this.fields.has(field) && !this.columns.has(position);
  }

  agrees(field: ListField, position: number): boolean {
    return agrees(field, this.looks(position));
  }

  isOfWords(position: number): boolean {
    const { isBlank, share } = this.looks(position);
    return !isBlank && share("digit") === 0;
  }

  doubt(kind: "content" | "twice", field: ListField, position: number): void {
    const caption = this.captions[position] ?? "";
    if (this.doubts.some((one) => one.kind === kind && one.field === field && one.caption === caption)) return;
    this.doubts.push(kind === "twice" ? { kind, field, caption } : { kind, field, caption });
  }
}
