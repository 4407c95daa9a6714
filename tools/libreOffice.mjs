import { installPackages, mayInstallPackages } from "./debianPackages.mjs";
import { canStart, tell } from "./run.mjs";
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
    tell(`LibreOffice is not there: tests that open workbooks with it are skipped. Install ${PACKAGE} to run them.`);
    return;
  }
  await alone(async () => {
    if (canStart("soffice")) return;
    tell(`Setting up: installing ${PACKAGE} for the tests (a few minutes, once).`);
    await installPackages([PACKAGE]);
    if (!canStart("soffice")) {
      tell(`${PACKAGE} could not be installed; apt-get's message is above. Tests that need it are skipped.`);
    }
  });
}
