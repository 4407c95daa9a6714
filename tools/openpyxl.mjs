import { spawnSync } from "node:child_process";
import { installPackages, mayInstallPackages } from "./debianPackages.mjs";
import { print } from "./run.mjs";
import { alone } from "./setUp.mjs";

const PACKAGE = "python3-openpyxl";
/** Debian's package goes with the Python of the system, which need not be the first one on the path. */
const PYTHONS = ["/usr/bin/python3", "python3"];

function hasOpenpyxl() {
  return PYTHONS.some((python) => spawnSync(python, ["-c", "import openpyxl"], { stdio: "ignore" }).status === 0);
}

/**
 * Sees to openpyxl, with which tests open, make and save workbooks as scripts in Python do. Installs it where we may (root
 * on Debian and its kin); elsewhere says what is missing and goes on: the tests that need it are then shown as skipped.
 */
export async function provideOpenpyxl() {
  if (hasOpenpyxl()) return;
  if (!mayInstallPackages()) {
    print(`openpyxl is not there: tests that save workbooks with it are skipped. Install ${PACKAGE} to run them.`);
    return;
  }
  await alone(async () => {
    if (hasOpenpyxl()) return;
    print(`Setting up: installing ${PACKAGE} for the tests (once).`);
    await installPackages([PACKAGE]);
    if (!hasOpenpyxl())
      print(`${PACKAGE} could not be installed; apt-get's message is above. Tests that need it are skipped.`);
  });
}
