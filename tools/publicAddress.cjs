"use strict";

/** Where the sources say that the add-in lives: the machine of whoever works on it. */
const LOCAL_ADDRESS = "https://localhost:3000";

/** What a manifest says while nobody knows where the pages will be: a name that no network ever has (RFC 2606). */
const NO_ADDRESS = "https://address.invalid";

/**
 * Where a build will live: INCASSOBLAD_URL, else {@link LOCAL_ADDRESS}; without a slash at its end. Throws when Office
 * would not take it.
 */
function publicAddress(environment) {
  const given = environment.INCASSOBLAD_URL ?? LOCAL_ADDRESS;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(
      `INCASSOBLAD_URL must be a plain https address, such as https://incasso.example.nl/excel: ${given}`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/** A manifest of the sources, for an add-in that lives elsewhere. */
function atAddress(manifest, address) {
  return manifest.replaceAll(LOCAL_ADDRESS, address);
}

module.exports = { LOCAL_ADDRESS, NO_ADDRESS, publicAddress, atAddress };
