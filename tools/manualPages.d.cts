export declare class ManualPlugin {
  apply(compiler: unknown): void;
}
export declare function manualPages(): Promise<readonly (readonly [name: string, content: Buffer])[]>;
