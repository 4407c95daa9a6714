import type { FindingCode } from "../../domain/values/findingCodes";

/** What findings say in the pane where the command line has other advice, in Dutch: which button, not which command. */
export const paneFindingsNl = {
  "table.missing":
    "Het blad {table:table} ontbreekt. Maak het bij Instellingen met 'Kijk wat er ontbreekt', of kies daar bij 'Koppel eigen tabellen' uw eigen tabel.",
  "table.notOurs":
    "De tabel {table} op het blad {sheet} heeft de naam van een tabel van ons, maar andere kolommen ({captions}). Er wordt niets in geschreven. Kies bij Instellingen 'Kijk wat er ontbreekt': dan krijgt onze tabel een andere naam; is dit wel de bedoelde tabel, kies dan daar 'Koppel eigen tabellen'.",
  "table.sharedRows":
    "De tabel {tableName} bevat debiteuren en hun machtigingen op één regel: {count} {count|gegeven|gegevens} van {table:table} {count|kan|kunnen} er niet aan worden toegevoegd of uit worden verwijderd. Er is niets geschreven. Voer de {count|regel|regels} zelf in de tabel in, of geef machtigingen een eigen tabel bij Instellingen, 'Koppel eigen tabellen'.",
  "tables.dropped":
    "{count} {count|tabel is|tabellen zijn} geen Excel-tabel meer, terwijl de cellen er nog staan: {names}. Dat gebeurt als de werkmap is opgeslagen met een programma dat Excel-tabellen niet bewaart. Er wordt niets geschreven totdat ze terug zijn; laat de bladen en hun namen zoals ze zijn. Zet de tabellen terug bij Start, of neem een kopie van vóór dat opslaan.",
  "table.rowsBelow":
    "Rij {row} en wat erop volgt staan vlak onder de tabel {table:table} en horen er niet bij: ze worden niet gelezen. Kies hieronder 'Neem op in de tabel', of laat een lege rij ertussen als ze er niet bij horen.",
  "table.columnsBeside":
    "In kolom {column} staat vlak naast de tabel {table:table} iets dat er niet bij hoort (rij {row}): het wordt niet gelezen. Kies hieronder 'Neem op in de tabel' (boven elke kolom hoort een eigen opschrift), of laat een lege kolom ertussen.",
  "list.found":
    "{range} op het blad {sheet} is een lijst van {count} {count|rij|rijen} die {role:table} kan zijn, maar geen Excel-tabel. Hieronder maakt u er een tabel van, op dezelfde plaats en zonder een cel te wijzigen.",
  "column.inCents":
    "De kolom {caption} is in centen, en {field:field} is in euro's: er zou honderd keer zoveel worden geïncasseerd. Maak ernaast een kolom in euro's, in een tabel met de formule =[@[{caption}]]/100, en kies die bij Instellingen, 'Koppel eigen tabellen'.",
  "mapping.tableTwice":
    "De tabel {tableName} kan er maar één zijn van: {roles}. Geef elke soort een eigen tabel; alleen debiteuren en hun machtigingen mogen in één tabel staan. Een lijst met meer op één regel leest u in bij Inlezen.",
  "mapping.oneList":
    "{tableName} (blad {sheet}) is één lijst met namen, IBAN's en bedragen. Koppelen is niet nodig: lees het bestand in bij Inlezen; debiteuren, machtigingen en facturen komen eruit, en elke maand opnieuw.",
  "mapping.invoicesWithDebtors":
    "{tableName} (blad {sheet}) bevat facturen met hun debiteur op elke regel. Zo'n tabel kan niet gekoppeld worden: een debiteur staat erin bij elke factuur opnieuw. Lees het bestand in bij Inlezen, of geef de debiteuren een eigen tabel.",
  "column.openAsked":
    "Is dit wat nog openstaat: {captions}? Geen kolom van {table:table} is als zodanig bekend, dus het hele bedrag zou worden geïncasseerd. Antwoord bij Instellingen, 'Koppel eigen tabellen'.",
  "column.paidAsked":
    "In {captions} lijkt te staan wat betaald is en geen kolom van {table:table} bevat wat nog openstaat, dus het hele bedrag zou worden geïncasseerd. Voeg een kolom toe met wat nog openstaat en kies die bij Instellingen, 'Koppel eigen tabellen'; daar zegt u ook als er niets af hoeft.",
  "mapping.openAsked":
    "Is dit wat nog openstaat: {captions}? Geen kolom van {role:table} is als zodanig bekend, dus het hele bedrag zou worden geïncasseerd. Antwoord hieronder.",
  "mapping.paidAsked":
    "In {captions} lijkt te staan wat betaald is en geen kolom van {role:table} bevat wat nog openstaat, dus het hele bedrag zou worden geïncasseerd. Voeg een kolom toe met wat nog openstaat en kies die hierboven, of zeg hieronder dat er niets af hoeft.",
  "mapping.tableUnsure":
    "Onzeker: {role:table} is misschien uw tabel {tableName}. Controleer dat bij Instellingen, 'Koppel eigen tabellen'.",
  "mapping.tableShared":
    "De tabel {tableName} bevat debiteuren en hun machtigingen, van elk één per regel. Wat er staat, wordt gelezen en bijgehouden; een nieuwe debiteur of machtiging voert u zelf in, op een eigen regel met een eigen nummer. Wilt u dat handelingen ze toevoegen, geef machtigingen dan een eigen tabel bij Instellingen, 'Koppel eigen tabellen'.",
  "mapping.tableMore":
    "{role:table} is uw tabel {tableName}; {names} {count|heeft|hebben} misschien gegevens van dezelfde soort en {count|wordt|worden} niet gelezen. Zet de regels bij elkaar, of kies een andere tabel bij Instellingen, 'Koppel eigen tabellen'.",
  "mapping.tableOpen":
    "Voor {role:table} passen deze tabellen even goed: {names}. Kies er een bij Instellingen, 'Koppel eigen tabellen'.",
  "mapping.fieldOpen":
    "Voor {name:field} op {role:table} passen deze kolommen even goed: {captions}. Kies er een bij Instellingen, 'Koppel eigen tabellen'.",
  "mapping.unsure":
    "Onzeker: {name:field} op {role:table} staat misschien in de kolom '{caption}'. Kijk dit na bij Instellingen, 'Koppel eigen tabellen'.",
  // Bookkeepers read 149.995 as a hundred and fifty thousand.
  "cell.notCents": "{value:number} heeft meer dan twee decimalen. Rond het bedrag af op hele centen.",
  "mandateImport.column":
    "{file} heeft geen kolom voor {field:field}. Kies bij 'Hoe de lijst is gelezen' welke kolom dat is, of herken de debiteuren aan iets anders.",
  "mandateImport.dates":
    "In {file} kunnen alle datums met de dag of met de maand voorop staan. Kies bij 'Hoe de lijst is gelezen' wat eerst staat.",
  "log.unfinished":
    "De actie {action} van {at:moment} door {user} is niet afgemaakt. Dat gebeurt alsnog als de werkmap opnieuw wordt gelezen.",
  "verify.actionUnfinished":
    "De actie {action} van {at:moment} door {user} is niet afgemaakt; wat nog niet was geschreven, ontbreekt hieronder. Lees de werkmap opnieuw: dan wordt dit hersteld.",
  "takeIn.noHeading":
    "{file} heeft in de eerste 30 regels geen regel met koppen. Zet boven elke kolom een kop of exporteer de lijst met koppen.",
  "takeIn.column":
    "{file} heeft geen kolom voor {field:field}. Kies bij 'Hoe de lijst is gelezen' welke kolom dat is, of voeg de kolom toe aan de export.",
  "takeIn.columnDoubted":
    "{file}: kolom {column} lijkt {field:field}, maar wat erin staat is iets anders. De kolom wordt niet gelezen. Kies bij 'Hoe de lijst is gelezen' de juiste kolom, of bevestig dat de lijst er geen heeft.",
  "takeIn.headingTwice":
    "{file} heeft twee kolommen {column} voor {field:field}. Kies bij 'Hoe de lijst is gelezen' welke van beide dat is.",
  "takeIn.fieldUnknown":
    "{file} heeft geen kolom {column} die {field} kan zijn. Kies bij 'Hoe de lijst is gelezen' een andere kolom.",
  "takeIn.amountAsked":
    "{file}: is kolom {column} wat nog openstaat? Antwoord hierboven; anders staat van elke factuur het hele bedrag open.",
  "takeIn.instalmentsDiffer":
    "{file}, regel {line}: de termijnen van factuur {invoice} komen op {sum:amount}, en in de lijst staat {amount:amount}. De factuur blijft buiten. Kies bij 'Hoe de lijst is gelezen' de kolom met het bedrag van de termijn, of verbeter de export.",
  "takeIn.mixedDecimals":
    "{file}, regel {line}, kolom {column}: {value} heeft een ander decimaalteken dan {other} in regel {otherLine}. Verbeter de lijst, of kies bij 'Hoe de lijst is gelezen' het decimaalteken.",
  "takeIn.decimalUnknown":
    "{file}, regel {line}, kolom {column}: {value} kan duizendtallen of duizendsten zijn, en geen bedrag van de lijst zegt welke. Kies bij 'Hoe de lijst is gelezen' het decimaalteken.",
  "takeIn.mixedDates":
    "{file}, regel {line}, kolom {column}: {value} heeft de maand voorop en {other} in regel {otherLine} de dag. Verbeter de lijst, of kies bij 'Hoe de lijst is gelezen' wat eerst staat.",
  "takeIn.datesUnknown":
    "Alle datums van {file} kunnen met de dag of met de maand voorop staan. Kies bij 'Hoe de lijst is gelezen' wat eerst staat.",
  "takeIn.gone":
    "{count:number} openstaande {count|factuur|facturen} ({items}; {amount:amount}) {count|staat|staan} niet in {file} en {count|wordt|worden} afgesloten als elders betaald. Bevestig dat, vink hierboven uit wat open blijft, of zeg dat de lijst een deel bevat.",
  "takeIn.noSheet": "{file} heeft geen blad {sheet}. Kies bij 'Hoe de lijst is gelezen' een ander blad: {sheets}.",
  "takeIn.collectedBefore":
    "{file}, regel {line}: van {item} is op {date:date} {amount:amount} geïncasseerd (opdracht {order}), en in de lijst staat {open:amount} open. Er gebeurt niets mee; vink de factuur alleen aan als die nog eens geïncasseerd moet worden.",
  "bankFile.creditors":
    "De bestanden zijn van meer incassanten: {creditors}. Kies er hieronder een; de andere neemt u daarna over.",
  "oneList.nameAsked": "{file} zegt niet wie er incasseert. Vul hierboven de naam in.",
  "oneList.creditorAsked": "{file} noemt geen incassant-ID. Vul het hierboven in.",
  "oneList.accountAsked": "{file} zegt niet op welke rekening wordt geïncasseerd. Vul hierboven de IBAN in.",
  "oneList.dateAsked": "{file} zegt niet wanneer wordt geïncasseerd. Kies hierboven de dag.",
  "oneList.feeTwice":
    "{file}, regel {line}: groep {group} staat er vaker in ({amounts}), en de omschrijvingen zeggen niet of de bedragen bij elkaar horen. Zet achter elk bedrag waar het voor is, dan worden ze opgeteld; of vul het bedrag hierboven in.",
  "oneList.signatureAsked":
    "Van {count:number} nieuwe {count|machtiging|machtigingen} staat in {file} geen datum van ondertekening. Kies hierboven een dag, of vul die later in: onder een niet ondertekende machtiging wordt niet geïncasseerd.",
  "oneList.joiningProposed":
    "Van {count:number} nieuwe {count|machtiging|machtigingen} staat in {file} geen datum van ondertekening. Wel staat er sinds wanneer iemand lid is: kies die dag als toen is ondertekend.",
  "oneList.feeAsked":
    "Wat betaalt groep {group} ({count:number} {count|regel|regels} van {file})? Vul het hierboven in, of zet de bedragen op een eigen blad.",
  "oneList.fileUnused":
    "Van {file} wordt niets overgenomen: het noemt leden, maar geen bedragen naast {taken}. Zet groep en betaler in één lijst met de IBAN's, of wijs de kolom met bedragen aan.",
  "oneList.otherList":
    "{file} heeft nog een lijst met namen, IBAN's en bedragen: {sheet}. Alleen {taken} wordt overgenomen; zet de andere in een eigen bestand en neem deze daarna over.",
  "oneList.amountAsked":
    "{file}: in kolom {column} staan bedragen, die niet worden opgeteld. Horen ze erbij, tel ze dan in de lijst bij het bedrag op.",
  "oneList.paymentUnknown":
    "{file}: de betaalwijze {value} is niet bekend, en {count:number} {count|regel blijft|regels blijven} buiten. Schrijf in de lijst incasso bij wie wordt geïncasseerd.",
  "oneList.reference":
    "{file}, regel {line}: geen bank neemt het kenmerk {mandate} aan. De regel blijft buiten; verbeter het kenmerk in de lijst.",
  "oneList.amountChanged":
    "{file}, regel {line}: van {invoice} is hier {amount:amount} verschuldigd, en in de werkmap {known:amount}. Bevestig de wijziging.",
  "oneList.closed":
    "{count:number} openstaande {count|factuur|facturen} van deze periode ({items}; {amount:amount}) {count|staat|staan} niet meer in {file} en {count|wordt|worden} afgesloten. Bevestig dat, of zeg dat niet iedereen in de lijst staat.",
  "oneList.ownDates":
    "{file} zegt voor {count:number} {count|regel|regels} zelf wanneer wordt geïncasseerd: dat gaat vóór {date:date}. Haal de kolom uit de lijst als die niet meer geldt.",
  "takeIn.oneList":
    "Met meer lijsten tegelijk kan niet worden gezegd hoe ze worden gelezen. Lees {file} daarvoor apart in: hoe de lijst wordt gelezen, blijft bewaard.",
} as const satisfies Partial<Record<FindingCode, string>>;
