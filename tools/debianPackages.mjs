import { existsSync } from "node:fs";
import { canStart, runAside } from "./run.mjs";

/** Whether packages of Debian and its kin can be installed from here: as root, where apt-get is. */
export function mayInstallPackages() {
  return existsSync("/etc/debian_version") && process.getuid?.() === 0 && canStart("apt-get");
}

/**
 * Asks apt-get for these packages, without asking anybody anything. What came of it, whoever asked sees by looking: its
 * messages go to standard error.
 */
export async function installPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patient = ["-q", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];
  await runAside("apt-get", [...patient, "update"], { env });
  await runAside("apt-get", [...patient, "install", "-y", "--no-install-recommends", ...names], { env });
}
