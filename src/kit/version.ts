import packageJson from "../../package.json";

/** The version of the product, as `Log.version` keeps it with every action. */
export const VERSION: string = packageJson.version;
