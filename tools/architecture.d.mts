/** docs/architecture.md with its drawing made anew from the imports of src. */
export function drawnPage(): string;
