/** What of the File System Access API the desk uses; not every browser has it (Chromium does). */
interface FilePickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

const pickers = globalThis as FilePickers;

const MEDIA_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
} as const;

/** A workbook that the user has chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Through which it is saved in its place; null where the browser has no such thing. */
  readonly handle: FileSystemFileHandle | null;
}

/** The media type of a workbook by its name. */
export function mediaTypeOf(name: string): string {
  return /\.xlsm$/i.test(name) ? MEDIA_TYPES.xlsm : MEDIA_TYPES.xlsx;
}

/** Whether the browser can save a file in its place. */
export function canSaveInPlace(): boolean {
  return pickers.showSaveFilePicker !== undefined;
}

/** Lets the user choose a workbook; null when none was chosen. Must be called by a click. */
export async function chooseFile(): Promise<ChosenFile | null> {
  if (pickers.showOpenFilePicker === undefined) return chooseByInput();
  try {
    const [handle] = await pickers.showOpenFilePicker({
      types: [{ accept: { [MEDIA_TYPES.xlsx]: [".xlsx"], [MEDIA_TYPES.xlsm]: [".xlsm"] } }],
    });
    return handle === undefined ? null : await fileOfHandle(handle);
  } catch (error) {
    if (isGivenUp(error)) return null;
    throw error;
  }
}

/** The workbook that was dropped; null when something else was. */
export async function droppedFile(transfer: DataTransfer): Promise<ChosenFile | null> {
  const [item] = [...transfer.items].filter(({ kind }) => kind === "file");
  const file = item?.getAsFile() ?? null;
  if (item === undefined || file === null) return null;
  const asHandle = (item as { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> })
    .getAsFileSystemHandle;
  const handle = asHandle === undefined ? null : await asHandle.call(item);
  return fileOf(file, handle?.kind === "file" ? (handle as FileSystemFileHandle) : null);
}

/** Lets the user choose where to save; null when that was given up. Must be called by a click. */
export async function choosePlace(name: string): Promise<FileSystemFileHandle | null> {
  try {
    const ending = /\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx";
    const types = [{ accept: { [mediaTypeOf(name)]: [ending] } }];
    return (await pickers.showSaveFilePicker?.({ suggestedName: name, types })) ?? null;
  } catch (error) {
    if (isGivenUp(error)) return null;
    throw error;
  }
}

/** What of a handle's permissions the desk asks; not in every browser's types. */
interface Permitted {
  readonly queryPermission?: (wanted: object) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: object) => Promise<PermissionState>;
}

/** Whether this file may be written without asking its user. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  return (await (handle as Permitted).queryPermission?.({ mode: "readwrite" })) === "granted";
}

/** The workbook that was open before; null when the user does not let the page read it. Must be called by a click. */
export async function fileAgain(handle: FileSystemFileHandle): Promise<ChosenFile | null> {
  const permitted = handle as Permitted;
  const state = await permitted.requestPermission?.({ mode: "read" });
  return state === "denied" ? null : fileOfHandle(handle);
}

/** The workbook behind a handle that the page may read. */
export async function fileOfHandle(handle: FileSystemFileHandle): Promise<ChosenFile> {
  return fileOf(await handle.getFile(), handle);
}

function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

async function fileOf(file: File, handle: FileSystemFileHandle | null): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle };
}

function chooseByInput(): Promise<ChosenFile | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  return new Promise((resolve, reject) => {
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file === undefined) resolve(null);
      else fileOf(file, null).then(resolve, reject);
    });
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
