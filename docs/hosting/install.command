#!/bin/bash
# Puts the manifest that lies beside this file where Excel on the Mac looks for add-ins, for this user alone: a trial, or one
# bookkeeper. Double-click it, or in Terminal: bash install.command [--remove]
set -euo pipefail

ID=f8d14685-62ec-4aef-8662-9cd4210e3d76
MANIFEST="$(cd "$(dirname "$0")" && pwd)/manifest.xml"
# Folder of Excel's own, as Microsoft's "Sideload Office Add-ins on Mac for testing" has it.
FOLDER="$HOME/Library/Containers/com.microsoft.Excel/Data/Documents/wef"
TARGET="$FOLDER/$ID.manifest.xml"

if [ "${1:-}" = "--remove" ]; then
  rm -f "$TARGET"
  echo "Incassoblad is uit Excel gehaald. Start Excel opnieuw. / Incassoblad was taken out of Excel. Restart Excel."
  exit 0
fi
if [ ! -f "$MANIFEST" ]; then
  echo "Zet manifest.xml (van setup.html) in dezelfde map. / Put manifest.xml (from setup.html) into the same folder." >&2
  exit 1
fi
if ! grep -q "<Id>$ID</Id>" "$MANIFEST"; then
  echo "$MANIFEST is niet van Incassoblad. / $MANIFEST is not Incassoblad's." >&2
  exit 1
fi
if grep -q 'https://address\.invalid' "$MANIFEST"; then
  echo "In dit manifest staat nog geen adres: haal het van setup.html. / This manifest has no address yet: get it from setup.html." >&2
  exit 1
fi
mkdir -p "$FOLDER"
cp "$MANIFEST" "$TARGET"
echo "Klaar. Start Excel opnieuw en kies Start, Invoegtoepassingen, Incassoblad. / Done. Restart Excel and choose Home, Add-ins, Incassoblad."
