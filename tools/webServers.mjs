import { spawnSync } from "node:child_process";
import { installPackages, mayInstallPackages } from "./debianPackages.mjs";
import { print } from "./run.mjs";
import { alone } from "./setUp.mjs";

/** The programs of docs/hosting that Debian has, each with the smallest packages that it runs with. */
const SERVERS = { nginx: ["nginx"], apache2: ["apache2-bin", "media-types"], caddy: ["caddy"] };

function missing() {
  return Object.keys(SERVERS).filter((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0);
}

/**
 * Sees to the web servers on which tests try the recipes of docs/hosting. Installs them where we may (root on Debian and its
 * kin); elsewhere says what is missing and goes on: the tests that need them are then shown as skipped.
 */
export async function provideWebServers() {
  if (missing().length === 0) return;
  if (!mayInstallPackages()) {
    print(`Not there: ${missing().join(", ")}. The recipes for them in docs/hosting are not tried.`);
    return;
  }
  await alone(async () => {
    const names = missing();
    if (names.length === 0) return;
    print(`Setting up: installing ${names.join(", ")} for the tests (once).`);
    await installPackages(names.flatMap((name) => SERVERS[name]));
    if (missing().length > 0)
      print(
        `Could not be installed: ${missing().join(", ")}; apt-get's message is above. Tests that need them are skipped.`,
      );
  });
}
