export declare class ManualPlugin {
  apply(compiler: unknown): void;
}
export declare const FOLDER: string;
export declare function manualPages(): Promise<readonly (readonly [name: string, content: Buffer])[]>;
