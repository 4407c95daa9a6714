/*
 * The bank codes that stand in Dutch and Belgian IBANs. A code counts as known when any edition of the list that was
 * consulted gives it to a bank, today or formerly: accounts outlive mergers, and only a code that no edition knows is
 * worth a question. Both lists grow, so an unknown code is never more than a warning.
 */

/**
 * Betaalvereniging Nederland, list of IBAN bank codes and BICs, editions of 2013 to 2025, as kept by the projects
 * Business::IBAN::NL::BIC, schwifty and iban_to_bic; BUUT, MLLE and NTSB from the iDEAL list of banks.
 */
const DUTCH_BANKS: ReadonlySet<string> = new Set(
  (
    "AABN ABNA ABNC ADYB AEGO AINH ANAA ANDL AOLB ARBN ARSN ARTE ASNB ASRB ATBA BARC BBRU BCDM BCIT BGCC BICK BINK BITS " +
    "BKCH BKMG BLGW BMEU BNDA BNGH BNPA BOFA BOFS BOTK BUNQ BUUT CCBV CHAS CITC CITI COBA DELE DEUT DHBN DLBK DNIB EBPB " +
    "EBUR FBHL FLOR FNOM FRBK FRGH FRNX FROM FTSB FVLB FXBB GILL HAND HHBA HIFX HSBC HUSH ICBC ICBK ICEP ICSV INGB INKB " +
    "INSI ISAE ISBK KABA KASA KNAB KOEX KRED LOCY LOYD LPLN MHCB MLLE MODR MOYO NNBA NTSB NWAB OVBN PANX PCBC PNOW RABO " +
    "RBOS RBRB REVO RGRB SBOS SNSB SOGE STAL SWNB TEBU TRIO UBSW UGBI VOWA VPAY VPVG VTPS YOUR ZWLB"
  ).split(" "),
);

/**
 * National Bank of Belgium, "Protocol", codes in use and codes that it marks as unavailable because a bank had them
 * before, editions of 2022 to 2025, as kept by the projects python-stdnum and schwifty. Left out are the codes that it
 * calls free.
 */
const BELGIAN_BANKS =
  "000-111 113-116 119-134 137-138 140-150 167 171-173 175-176 178-179 183 185 189-214 220-501 504 507-510 512-515 " +
  "520-525 530 538-539 541 545-546 548-560 562-579 581 583 585-588 590-601 603-607 610-613 624-625 630-631 634-636 638 " +
  "640 642-654 657-658 663-664 666-680 682-689 693-696 699-709 719 722 725-817 823-826 828 830-840 844-845 850-853 " +
  "859-860 862-863 865-866 868 871 873 875-881 883-884 887-888 890-908 910-911 913-917 919-920 922-924 926 928-931 934 " +
  "936 939-943 945 948-961 963-964 966-969 971-984 989-999";

const BELGIAN_RANGES: readonly (readonly [first: number, last: number])[] = BELGIAN_BANKS.split(" ").map((range) => {
  const [first = "", last = first] = range.split("-");
  return [Number(first), Number(last)];
});

/**
 * The bank code of an IBAN, in capitals without spaces and with the structure of its country, when no bank of that
 * country has it by the lists above; null when a bank has it, and for countries whose banks we have no list of.
 */
export function unknownBankCode(iban: string): string | null {
  const country = iban.slice(0, 2);
  if (country === "NL") {
    const code = iban.slice(4, 8);
    return DUTCH_BANKS.has(code) ? null : code;
  }
  if (country !== "BE") return null;
  const code = iban.slice(4, 7);
  const number = Number(code);
  return BELGIAN_RANGES.some(([first, last]) => first <= number && number <= last) ? null : code;
}
