import { installPackages, mayInstallPackages } from "./debianPackages.mjs";
import { canStart, print } from "./run.mjs";
import { alone } from "./setUp.mjs";

/** The smallest package with which `soffice --headless --convert-to` reads and writes .xlsx. */
const PACKAGE = "libreoffice-calc";

/**
 * Sees to LibreOffice, with which tests open written workbooks. Installs it where we may (root on Debian and its
 * kin); elsewhere says what is missing and goes on: the tests that need it are then shown as skipped.
 */
export async function provideLibreOffice() {
  if (canStart("soffice")) return;
  if (!mayInstallPackages()) {
    print(`LibreOffice is not there: tests that open workbooks with it are skipped. Install ${PACKAGE} to run them.`);
    return;
  }
  await alone(async () => {
    if (canStart("soffice")) return;
    print(`Setting up: installing ${PACKAGE} for the tests (a few minutes, once).`);
    await installPackages([PACKAGE]);
    if (!canStart("soffice")) {
      print(`${PACKAGE} could not be installed; apt-get's message is above. Tests that need it are skipped.`);
    }
  });
}
