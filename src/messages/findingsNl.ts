import type { FindingCode } from "../domain/values/findingCodes";
import { valueFindingsNl } from "./valueFindingsNl";

/** What each finding says in Dutch: what is wrong, and what to do. */
export const findingsNl = {
  "table.missing":
    "De tabel {table} (blad {table:table}) ontbreekt. Maak het blad met het commando new op deze werkmap, of koppel een eigen tabel met map.",
  "table.notOurs":
    "De tabel {table} op het blad {sheet} heeft de naam van een tabel van ons, maar andere kolommen ({captions}). Er wordt niets in geschreven. De opdracht new op deze werkmap geeft onze tabel een andere naam en legt die vast op het blad Koppelingen; is dit wel de bedoelde tabel, koppel deze dan met map, of geef deze kolommen onze opschriften.",
  "tables.dropped":
    "{count} {count|tabel is|tabellen zijn} geen Excel-tabel meer, terwijl de cellen er nog staan: {names}. Dat gebeurt als de werkmap is opgeslagen met een programma dat Excel-tabellen niet bewaart. Er wordt niets geschreven totdat ze terug zijn; laat de bladen en hun namen zoals ze zijn. Zet de tabellen terug met het commando new op deze werkmap (met --dry-run vertelt die alleen wat er gebeurt), of neem een kopie van vóór dat opslaan.",
  "table.rowsBelow":
    "Rij {row} en wat erop volgt staan vlak onder de tabel {table:table} en horen er niet bij: ze worden niet gelezen. Neem ze in de tabel op met de opdracht new --take-in, of sleep in Excel de hoek rechtsonder eroverheen; of laat een lege rij ertussen als ze er niet bij horen.",
  "table.totalBelow":
    "In {cell}, vlak onder de tabel {table:table}, begint een totaal: het blijft buiten de tabel en wordt niet gelezen. Zet het een rij lager als er rijen bij de tabel komen, of vervang het door de totaalrij van Excel (Tabelontwerp, Totaalrij).",
  "table.noRoomBelow":
    "Rij {row} staat vlak onder de tabel {table:table}, waar de invoegtoepassing schrijft. Zet deze ergens anders en laat een lege rij onder de tabel; hoort de rij bij de tabel, sleep dan in Excel de hoek rechtsonder eroverheen.",
  "table.columnsBeside":
    "In kolom {column} staat vlak naast de tabel {table:table} iets dat er niet bij hoort (rij {row}): het wordt niet gelezen. Neem de kolom in de tabel op met de opdracht new --take-in (boven elke kolom hoort een eigen opschrift), of sleep in Excel de hoek rechtsonder eroverheen. Hoort de kolom er niet bij, laat dan een lege kolom ertussen.",
  "table.noRoomBeside":
    "De tabel {table:table} krijgt bij het incasseren {count} {count|kolom|kolommen} erbij, maar {cell} ernaast is gevuld. Zet wat daar staat ergens anders, of neem het in de tabel op en koppel de kolommen die u al hebt.",
  "table.rowsNoRoom":
    "De tabel {table:table} krijgt {count} {count|rij|rijen} erbij, maar daaronder {free|is|zijn} er {free} vrij: op rij {row} staat iets anders. Zet dat ergens anders.",
  "table.sharedRows":
    "De tabel {tableName} bevat debiteuren en hun machtigingen op één regel: {count} {count|gegeven|gegevens} van {table:table} {count|kan|kunnen} er niet aan worden toegevoegd of uit worden verwijderd. Er is niets geschreven. Voer de {count|regel|regels} zelf in de tabel in, of geef machtigingen een eigen tabel (koppel met --table Mandates= en maak die met new).",
  "table.queried":
    "De tabel {table:table} wordt gevuld door een query of een externe gegevensverbinding en mist {count} {count|kolom|kolommen} waarin wordt geboekt. Maak er een gewone tabel van (Tabelontwerp, Koppeling verbreken), of laat de query in een andere tabel uitkomen en neem de rijen hierin over.",
  "table.refreshed":
    "De tabel {table:table} wordt gevuld door een query of een externe gegevensverbinding. Bij vernieuwen verdwijnt wat hier is geboekt, zoals het openstaande bedrag. Maak er een gewone tabel van (Tabelontwerp, Koppeling verbreken), of laat de query in een andere tabel uitkomen.",
  "sheet.protected":
    "Het blad {sheet} is beveiligd, zodat er niets geboekt kan worden. Hef de beveiliging op (Controleren, Beveiliging blad opheffen); beveilig het daarna zo nodig opnieuw.",
  "column.missing": "De kolom {field:field} ontbreekt. Voeg de kolom toe of herstel het opschrift.",
  "column.duplicate": "Deze kolommen betekenen hetzelfde: {captions}. Geef een van beide een ander opschrift.",
  "column.inCents":
    "De kolom {caption} is in centen, en {field:field} is in euro's: er zou honderd keer zoveel worden geïncasseerd. Maak ernaast een kolom in euro's, in een tabel met de formule =[@[{caption}]]/100, en koppel die: map met --field {role}.{name}=KOP.",
  "column.openAsked":
    "Is dit wat nog openstaat: {captions}? Geen kolom van {table:table} is als zodanig bekend, dus het hele bedrag zou worden geïncasseerd. Antwoord met de opdracht map en --field {role}.openAmount=KOP, of --field {role}.openAmount= als het iets anders is.",
  "column.paidAsked":
    "In {captions} lijkt te staan wat betaald is en geen kolom van {table:table} bevat wat nog openstaat, dus het hele bedrag zou worden geïncasseerd. Voeg een kolom toe met wat nog openstaat en antwoord met de opdracht map en --field {role}.openAmount=KOP, of --field {role}.openAmount= als er niets af hoeft.",
  "key.duplicate": "{key} staat {count} keer op dit blad, ook op rij {other}. Elke rij heeft een eigen waarde nodig.",
  "column.formulas":
    "In de kolom {field:field} {count|staat|staan} {count} {count|formule|formules} (de eerste op rij {row}); die worden nooit overschreven. Wat de kolom na het boeken moet tonen, wordt bij elke boeking getoond. Zorg dat de formule daarop uitkomt, bijvoorbeeld door het geïncasseerde bedrag op te nemen in de kolommen waar de formule van uitgaat; of zet er een eigen kolom voor {field:field} naast, vul die met wat er nu geldt en koppel deze: die wordt dan bijgehouden. Of een post al geïncasseerd is, hangt er niet van af: dat staat in de incassoregels.",
  "books.formulas":
    "In de kolom {field:field} {count|staat|staan} {count} {count|formule|formules} (de eerste op rij {row}). Op dit blad schrijft alleen de invoegtoepassing, en waar de boekhouding van uitgaat, mag niet vanzelf veranderen: er wordt niets geschreven. Vervang de formules door hun waarden (kopiëren, plakken speciaal, waarden).",
  ...valueFindingsNl,
  "formula.shows":
    "In deze cel staat een formule, die niet wordt overschreven. De formule toont {shown:cell}; volgens de boeken moet dat {expected:cell} zijn, en daarvan wordt uitgegaan. Pas aan waar de formule van uitgaat, of koppel een eigen kolom voor {field:field}.",
  "formula.mustShow":
    "{field:field} wordt niet geschreven, want daar staat een formule. Na deze boeking {count|moet de cel|moeten de cellen} {expected:cell} tonen (rij {rows}). Pas aan waar de formule van uitgaat.",
  "books.orderLost":
    "Hier staat opdracht {order}, maar het blad Incasso-opdrachten kent die niet. Dat gebeurt als de werkmap is opgeslagen met een programma dat Excel-tabellen niet bewaart, of als rijen of een blad zijn verwijderd. Er wordt niets geïncasseerd totdat dit hersteld is: zet de tabellen terug, of neem een kopie van de werkmap waarin ze nog staan.",
  "books.lineLost":
    "{item} zat in een opdracht, maar het blad Incassoregels heeft er geen regel van. Dat gebeurt als de werkmap is opgeslagen met een programma dat Excel-tabellen niet bewaart, of als rijen of een blad zijn verwijderd. Er wordt niets geïncasseerd totdat dit hersteld is: zet de tabellen terug, of neem een kopie van de werkmap waarin ze nog staan.",
  "books.linesLost":
    "Opdracht {order} heeft {expected} {expected|post|posten}, maar het blad Incassoregels heeft er maar {found}. Dat gebeurt als de werkmap is opgeslagen met een programma dat Excel-tabellen niet bewaart, of als rijen of een blad zijn verwijderd. Er wordt niets geïncasseerd totdat dit hersteld is: zet de tabellen terug, of neem een kopie van de werkmap waarin ze nog staan.",
  "books.entriesLost":
    "Opdracht {order} is verwerkt, maar het journaal heeft er geen boeking van. Dat gebeurt als de werkmap is opgeslagen met een programma dat Excel-tabellen niet bewaart, of als rijen of een blad zijn verwijderd. Er wordt niets geïncasseerd totdat dit hersteld is: zet de tabellen terug, of neem een kopie van de werkmap waarin ze nog staan.",
  "books.collectionLost":
    "Machtiging {mandate} is voor het laatst geïncasseerd op {date:date} en de invoegtoepassing heeft ernaast geschreven, maar opdrachten en logboek weten van niets. Dat gebeurt als de werkmap is opgeslagen met een programma dat Excel-tabellen niet bewaart, of als rijen of een blad zijn verwijderd. Er wordt niets geïncasseerd totdat dit hersteld is: zet de tabellen terug, of neem een kopie van de werkmap waarin ze nog staan. Hebt u de datum zelf ingevuld of uit een andere werkmap overgenomen, maak dan de status machtiging en de code aanlevering ernaast leeg.",
  "list.found":
    "{range} op het blad {sheet} is een lijst van {count} {count|rij|rijen} die {role} kan zijn, maar geen Excel-tabel. Maak er een tabel van, op dezelfde plaats en zonder een cel te wijzigen, met --make-tables.",
  "list.merged":
    "Cel {cell} op het blad {sheet} is samengevoegd met andere en van {range} is geen tabel te maken. Hef dat op (Start, Samenvoegen en centreren) en vul elke cel in.",
  "list.headingTwice":
    "Cel {cell} op het blad {sheet} heeft een kop die een andere kolom van {range} ook heeft. Geef deze een eigen kop; dan is er een tabel van te maken.",
  "list.headingBlank":
    "Cel {cell} op het blad {sheet} heeft geen kop en van {range} is geen tabel te maken. Geef de kolom een kop, of verwijder een lege kolom.",
  "list.headingNotText":
    "De kop in cel {cell} op het blad {sheet} is een getal of een formule en van {range} is geen tabel te maken. Typ de kop als tekst.",
  "list.totalsInside":
    "Rij {row} op het blad {sheet} is een totaal tussen de rijen van {range}; in een tabel zou het een gegeven zijn. Verwijder deze, of zet deze onder de lijst.",
  "list.spills":
    "Cel {cell} op het blad {sheet} bevat een formule die meer cellen vult, of een draaitabel, en van {range} is geen tabel te maken. Vervang deze door de waarden (Kopiëren, Waarden plakken).",
  "list.protected":
    "Het blad {sheet} is beveiligd en van {range} is geen tabel te maken. Hef de beveiliging op (Controleren, Beveiliging blad opheffen).",
  "mapping.roleUnknown": "{role} is geen tabel die te koppelen is. Gebruik een naam als Debtors of Invoices.",
  "mapping.roleTwice": "Bij {role} staan verschillende tabellen: {names}. Laat er één staan.",
  "mapping.tableMissing":
    "De tabel {tableName} is er niet. Controleer de naam van de tabel voor {role}. Staan de cellen er nog, dan heeft een programma dat Excel-tabellen niet bewaart de werkmap opgeslagen: selecteer de lijst met de kop, kies in Excel Invoegen, Tabel, en geef deze bij Tabelontwerp weer de naam {tableName}.",
  "mapping.tableTwice":
    "De tabel {tableName} kan er maar één zijn van: {roles}. Geef elke soort een eigen tabel; alleen debiteuren en hun machtigingen mogen in één tabel staan. Een lijst met meer op één regel leest u in met take-in.",
  "mapping.tableShared":
    "De tabel {tableName} bevat debiteuren en hun machtigingen, van elk één per regel. Wat er staat, wordt gelezen en bijgehouden; een nieuwe debiteur of machtiging voert u zelf in, op een eigen regel met een eigen nummer. Wilt u dat handelingen ze toevoegen, geef machtigingen dan een eigen tabel: koppel met --table Mandates= en maak die met new.",
  "mapping.oneList":
    "{tableName} (blad {sheet}) is één lijst met namen, IBAN's en bedragen. Koppelen is niet nodig: lees het bestand in met take-in en --one-list; debiteuren, machtigingen en facturen komen eruit, en elke maand opnieuw.",
  "mapping.invoicesWithDebtors":
    "{tableName} (blad {sheet}) bevat facturen met hun debiteur op elke regel. Zo'n tabel kan niet gekoppeld worden: een debiteur staat erin bij elke factuur opnieuw. Lees het bestand in met take-in, of geef de debiteuren een eigen tabel.",
  "mapping.fieldUnknown": "{name} is geen veld van {role}. Controleer de naam van het veld.",
  "mapping.fieldTwice": "Het veld {role}.{name} is meer dan eens gekoppeld. Laat één regel staan.",
  "mapping.captionMissing":
    "De tabel {tableName} heeft geen kolom '{caption}'. Controleer de kop, of herstel de kolom.",
  "mapping.captionTwice": "De kolom '{caption}' is aan meer velden gekoppeld: {names}. Laat één regel staan.",
  "mapping.tableOpen": "Voor {role} passen deze tabellen even goed: {names}. Kies er een met --table {role}=TABEL.",
  "mapping.fieldOpen":
    "Voor {role}.{name} passen deze kolommen even goed: {captions}. Kies er een met --field {role}.{name}=KOP.",
  "mapping.unsure":
    "Onzeker: {role}.{name} staat misschien in de kolom '{caption}'. Controleer dat; verander het met --field {role}.{name}=KOP.",
  "mapping.tableUnsure":
    "Onzeker: {role} is misschien de tabel {tableName}. Controleer dat; kies een andere met --table {role}=TABEL, of geen met --table {role}=.",
  "mapping.tableMore":
    "{role} is de tabel {tableName}; {names} {count|heeft|hebben} misschien gegevens van dezelfde soort en {count|wordt|worden} niet gelezen. Zet de regels bij elkaar, of kies een andere met --table {role}=TABEL.",
  "mapping.openAsked":
    "Is dit wat nog openstaat: {captions}? Geen kolom van {role} is als zodanig bekend, dus het hele bedrag zou worden geïncasseerd. Antwoord met --field {role}.openAmount=KOP, of met --field {role}.openAmount= als het iets anders is.",
  "mapping.paidAsked":
    "In {captions} lijkt te staan wat betaald is en geen kolom van {role} bevat wat nog openstaat, dus het hele bedrag zou worden geïncasseerd. Voeg een kolom toe met wat nog openstaat en antwoord met --field {role}.openAmount=KOP, of met --field {role}.openAmount= als er niets af hoeft.",
  "bic.invalid": "{bic} is geen BIC. Een BIC heeft 8 of 11 tekens. Verbeter de BIC of laat de cel leeg.",
  "bic.normalised": "De BIC is gelezen als {bic}.",
  "bic.notProvided": "NOTPROVIDED is geen BIC en is als leeg gelezen; de bank vindt de BIC met het IBAN.",
  "bic.country": "De BIC {bic} hoort bij een ander land dan het IBAN {iban}. Controleer beide.",
  "identifier.empty": "Het kenmerk is leeg. Vul een kenmerk in.",
  "identifier.characters": "In {identifier} staan tekens die de bank niet toestaat: {characters}. Wijzig het kenmerk.",
  "identifier.tooLong": "{identifier} telt {length} tekens; de bank staat er {max} toe. Kort het kenmerk in.",
  "identifier.slashes": "{identifier} mag niet met / beginnen of eindigen en geen // bevatten. Wijzig het kenmerk.",
  "identifier.blanks": "'{identifier}' mag niet met een spatie beginnen of eindigen. Wijzig het kenmerk.",
  "text.empty": "Van '{text}' blijft niets over in de tekens die de bank toestaat. Vul een leesbare tekst in.",
  "text.transliterated": "De bank krijgt '{to}' in plaats van '{from}'.",
  "text.cut": "'{from}' is te lang; de bank krijgt '{to}'.",
  "book.orderMissing":
    "Dit is niet de laatste kopie van deze werkmap: opdracht {order} met incassodatum {date:date}, € {amount:amount}, staat er niet in. Wie hier incasseert, incasseert mogelijk dubbel. Open de andere kopie.",
  "book.behind":
    "Dit is een oudere kopie van deze werkmap: het logboek heeft {rows:number} regels, eerder waren het er {seen:number}. Wie hier incasseert, incasseert mogelijk dubbel. Open de nieuwere kopie.",
  "book.branched":
    "Dit is niet de kopie van deze werkmap waarin het laatst is gewerkt, en sindsdien is in beide geschreven. Wie hier incasseert, incasseert mogelijk dubbel. Zoek eerst uit welke kopie geldt.",
  "book.notRemembered":
    "Van deze werkmap kan op deze computer niets worden onthouden; een oudere kopie ervan wordt niet herkend.",
  "copies.same": "{first} en {second} zijn dezelfde werkmap en even ver bijgewerkt.",
  "copies.ahead":
    "{first} is verder bijgewerkt dan {second}: na {common:number} gezamenlijke acties nog {count:number} {count|actie|acties}. Ga verder in {first}.",
  "copies.branched":
    "In {first} en in {second} is verdergewerkt na {common:number} gezamenlijke acties. Zoek uit welke kopie geldt, en voer in die kopie uit wat er alleen in de andere staat.",
  "copies.unrelated":
    "{first} en {second} zijn geen kopieën van dezelfde werkmap, of in een van beide is nog niets geschreven.",
  "copies.orderOnlyIn": "Alleen in {name}: opdracht {order} met incassodatum {date:date}, € {amount:amount}.",
  "text.numbersLeftOut":
    "{count} {count|factuurnummer past|factuurnummers passen} niet in de omschrijving: {numbers}. De bank krijgt '{to}'.",
  "reference.checkDigits":
    "De controlecijfers van betalingskenmerk {reference} kloppen niet; de bank krijgt '{to}'. Controleer het kenmerk op een typefout.",
  "reference.unknownForm":
    "'{reference}' is geen betalingskenmerk dat banken kennen (RF, Belgisch of Nederlands); de bank krijgt '{to}'.",
  "reference.ofSeveral":
    "Facturen die in één bedrag worden geïncasseerd, hebben samen één omschrijving. {count|Het betalingskenmerk van deze factuur gaat|De betalingskenmerken van deze facturen gaan} daarom niet mee: {items}. De bank krijgt '{to}'.",
  "text.ofSeveral":
    "Facturen die in één bedrag worden geïncasseerd, krijgen hun factuurnummers als omschrijving. {count|De eigen omschrijving van deze factuur gaat|De eigen omschrijvingen van deze facturen gaan} daarom niet mee: {items}. De bank krijgt '{to}'.",
  "file.leftoverRemoved":
    "Een bewerking die werd afgebroken, had {path} laten staan: een kopie of een deel van een bestand. Die is verwijderd.",
  "file.leftoverKept":
    "Een bewerking die werd afgebroken, heeft {path} laten staan: een kopie of een deel van een bestand. Verwijder die zelf; het lukte hier niet.",
  "write.textTooLong":
    "De tekst voor {field:field} zou {length:number} tekens tellen; in een cel passen er {max:number}. Er is niets geschreven. Kort de teksten in waaruit die bestaat.",
  "write.numberTooLarge":
    "{value:value} is te hoog voor {field:field}, dat tot {max:value} gaat. Er is niets geschreven.",
  "table.nearlyFull":
    "De nummers van {table:table} staan op {number:number} van {max:number}. Begin op tijd een nieuwe werkmap.",
  "log.requestTooLong":
    "Wat er wordt gevraagd past niet in het logboek: {length:number} tekens, en in een cel passen er {max:number}. Er is niets geschreven. Doe het in meer stappen.",
  "log.factsTooLong":
    "Wat het logboek moet bewaren om dit na een onderbreking af te maken, telt {length:number} tekens; in een cel passen er {max:number}. Er is niets geschreven. Sluit de werkmap in Excel en doe dit in de browser: daar wordt het bestand in één keer geschreven.",
  "log.unfinished":
    "De actie {action} van {at:moment} door {user} is niet afgemaakt. Voer een actie uit die in de werkmap schrijft: die maakt dit eerst af.",
  "log.recovered": "De onderbroken actie {action} van {at:moment} door {user} is alsnog voltooid.",
  "log.undone": "De onderbroken actie {action} van {at:moment} door {user} is teruggedraaid.",
  "log.cannotResume":
    "De onderbroken actie {action} van {at:moment} door {user} kan deze versie niet afmaken. Gebruik de versie die deze begon.",
  "log.changed":
    "De actie {action} van {at:moment} door {user} staat als onderbroken in het logboek, maar de regel is gewijzigd: het zegel klopt niet. Er wordt niets uit afgemaakt. Vergelijk de werkmap met een reservekopie; is de actie wel voltooid, zet de status van die regel dan op Voltooid.",
  "log.rowChanged":
    "Regel {number} van het logboek ({action} van {at:moment}) is niet wat er is geschreven: het zegel klopt niet. Er wordt niets van aangenomen en niets uit teruggedraaid. Vergelijk de werkmap met een reservekopie.",
  "log.rowUnreadable":
    "Wat regel {number} van het logboek ({action} van {at:moment}) bewaart, is niet leesbaar: {members}. Er wordt niets van aangenomen: er wordt niets uit afgemaakt en niets teruggedraaid. Zet een reservekopie van de werkmap terug.",
  "administration.unknown":
    "De administratie {administration} bestaat niet. Kies een code van het blad Administraties.",
  "administration.discountNegative":
    "De incassokorting van administratie {administration} is negatief: van de posten wordt meer geïncasseerd dan er openstaat. Ga na dat dit de bedoeling is.",
  "administration.twoDiscounts":
    "Er staat een bedrag én een percentage voor de incassokorting. Laat een van beide leeg.",
  "administration.discountAccount":
    "Administratie {administration} geeft incassokorting, maar heeft er geen grootboekrekening voor. Vul die in.",
  "administration.chargesAccount":
    "Administratie {administration} heeft geen grootboekrekening voor bankkosten. Vul die in.",
  "account.unknown": "De eigen bankrekening {iban} staat niet op het blad Bankrekeningen.",
  "account.none": "De administratie {administration} heeft geen bankrekening om op te incasseren. Voeg er een toe.",
  "account.ambiguous":
    "De administratie {administration} heeft meer bankrekeningen. Kies er een, of zet bij één rekening Voorkeur op Ja.",
  "account.blocked": "De bankrekening {iban} is geblokkeerd: {reason}. Kies een andere of hef de blokkade op.",
  "account.holdEnded": "De bankrekening {iban} was aangehouden tot en met {date:date} en wordt weer gebruikt.",
  "account.categoryPurpose":
    "{code} is geen categoriedoel. Dat is een code van vier hoofdletters, zoals SUPP of TRAD. Vraag uw bank welke code nodig is, of laat de cel leeg.",
  "account.cutOff": "'{cutOff}' is geen tijd. Vul de uiterste tijd in als uu:mm, bijvoorbeeld 12:30.",
  "account.batchNumbers": "De batchnummers van rekening {iban} zijn op: het laatste was {number}. Controleer de cel.",
  "account.profile":
    "Deze rekening heeft lege velden; het profiel van {bank} stelt voor: {values:settings}. Ga bij de bank na of het klopt.",
  "debtor.unknown": "De debiteur {debtor} bestaat niet. Voeg de debiteur toe of herstel het nummer.",
  "debtor.addressMissing": "De bank wil bij debiteur {debtor} een adres. Vul ten minste plaats en land in.",
  "debtor.addressIncomplete": "Het adres van debiteur {debtor} is onvolledig en gaat niet mee naar de bank.",
  "debtor.addressNever":
    "Bij debiteur {debtor} wil de bank een adres, maar deze bankrekening stuurt nooit adressen mee.",
  "debtor.countryUnknown":
    "'{country}' is geen landcode en geen naam van een land. Gebruik twee letters, zoals NL of BE.",
  "country.named": "'{from}' is gelezen als het land {country}.",
  "administration.addressIncomplete":
    "Deze rekening stuurt altijd adressen mee, maar dat van administratie {administration} is onvolledig en gaat niet mee naar de bank. Vul ten minste plaats en land in.",
  "debtor.oneOffB2B":
    "Debiteur {debtor} vraagt eenmalige machtigingen, maar die bestaan niet voor B2B. Kies een van beide.",
  "paymentTerms.unknown": "De betaalvoorwaarde {code} bestaat niet.",
  "collectionSet.unknown": "De incassoset {code} bestaat niet of heeft geen rekening van de administratie.",
  "collectionSet.ambiguous":
    "De incassoset {code} heeft meer rekeningen van administratie {administration}. Geef er één de voorkeur.",
  "account.otherAdministration":
    "De bankrekening {iban} is niet van administratie {administration}. Kies een andere of herstel de administratie.",
  "form.nothing":
    "Er is geen machtiging die nog ondertekend moet worden. Noem er een met het kenmerk, of vraag een leeg formulier.",
  "form.creditorAddress":
    "Het adres van administratie {administration} is onvolledig, maar moet op een machtigingsformulier staan. Vul straat en plaats in.",
  "form.letters":
    "Op het formulier van machtiging {mandate} staan tekens die het lettertype van de pdf niet heeft; daar komt een vraagteken. Druk het als pagina af.",
  "papers.nothing":
    "Er is bij opdracht {order} niemand om aan te schrijven: er is niets dat nog moet of kon worden geïncasseerd, of alles is al verstuurd.",
  "papers.noMail":
    "{count:number} {count|debiteur heeft|debiteuren hebben} geen e-mailadres. Daarvoor komt er geen conceptmail: verstuur de brief op papier, of vul een e-mailadres in.",
  "papers.mailAddress":
    "Het e-mailadres van debiteur {debtor} klopt niet, zodat er geen conceptmail komt. Verbeter het; scheid meer adressen met een puntkomma.",
  "papers.letters":
    "De naam of het adres van debiteur {debtor} heeft tekens die het lettertype van de pdf niet heeft; daar komt een vraagteken. Druk de brief als pagina af.",
  "papers.sent":
    "Bij opdracht {order} is er niets meer waarvan nog moet worden vastgelegd dat het is verstuurd. Klopt een datum niet, neem die dan eerst weg.",
  "papers.notSent": "Bij opdracht {order} is niet vastgelegd dat dit is verstuurd.",
  "papers.inFuture": "{date:date} moet nog komen. Leg het versturen van opdracht {order} vast op of na de dag zelf.",
  "papers.afterCollection":
    "{date:date} ligt na de incassodatum {collectionDate:date} van opdracht {order}: dat is geen vooraankondiging meer.",
  "mandate.unknown": "De machtiging {mandate} bestaat niet in deze administratie.",
  "mandate.none": "Debiteur {debtor} heeft geen machtiging. Leg een machtiging vast en laat deze ondertekenen.",
  "mandate.noneOneOff":
    "Voor factuur {invoice} is een eigen eenmalige machtiging nodig. Laat die maken met enable voor deze debiteur, of leg die zelf vast, en laat deze ondertekenen.",
  "mandate.noneForIban": "Er is geen machtiging voor het IBAN {iban}. Leg er een vast of laat de cel leeg.",
  "mandate.ambiguous": "Meer machtigingen komen in aanmerking: {mandates}. Vul bij de factuur in welke het is.",
  "mandate.otherDebtor": "De machtiging {mandate} is niet van debiteur {debtor}.",
  "mandate.otherInvoice": "De eenmalige machtiging {mandate} is niet voor factuur {invoice} gegeven.",
  "mandate.scheme":
    "De machtiging {mandate} is voor {scheme:code}, maar de debiteur staat op {debtorScheme:code}. Maak beide gelijk.",
  "mandate.duplicate":
    "De machtiging {mandate} geldt voor hetzelfde IBAN en dezelfde incassowijze als {others}. Vul bij elke factuur in welke het is, of trek er een in.",
  "mandate.referenceTwice": "Het kenmerk {mandate} komt bij dit incassant-ID meer dan eens voor. Wijzig een van beide.",
  "mandate.ibanMissing": "De machtiging {mandate} heeft geen IBAN. Vul het IBAN in.",
  "mandate.unsigned": "De machtiging {mandate} is nog niet ondertekend. Vul de datum van ondertekening in.",
  "mandate.signedLater":
    "De machtiging {mandate} is getekend op {signed:date}, na de incassodatum {date:date}. Kies een latere datum.",
  "mandate.signedInFuture":
    "De machtiging {mandate} is volgens de datum pas op {signed:date} ondertekend. Herstel de datum, of wacht tot er getekend is.",
  "mandate.denied":
    "Incasso van {invoice} (opdracht {order}) kwam op {date:date} terug met {reason}: er is geen geldige machtiging. " +
    "Machtiging {mandate} wacht op uw keuze. Laat opnieuw tekenen en vul de nieuwe datum in, trek deze in, of zet Incasso van die post op Ja.",
  "mandate.debtorDeceased":
    "Incasso van {invoice} (opdracht {order}) kwam op {date:date} terug met {reason}: de debiteur is overleden. " +
    "Machtiging {mandate} wacht op uw keuze. Trek deze in, vul de datum van een nieuwe handtekening in, of zet Incasso van die post op Ja.",
  "mandate.accountClosed":
    "Incasso van {invoice} (opdracht {order}) kwam op {date:date} terug met {reason}: de rekening is opgeheven. " +
    "Machtiging {mandate} wacht op uw keuze. Wijzig het IBAN, laat een nieuwe machtiging tekenen, trek deze in, of zet Incasso van die post op Ja.",
  "mandate.ibanUnreported":
    "De vorige incasso met machtiging {mandate} (opdracht {order}) ging van {was}; nu staat er {is}. " +
    "Kies: de wijziging melden bij de volgende incasso, een nieuwe machtiging laten tekenen, of het vorige IBAN terugzetten (een typefout).",
  "mandate.schemeUnreported":
    "De vorige incasso met machtiging {mandate} (opdracht {order}) was {was:code}; nu staat er {is:code}. " +
    "Daarvoor is een nieuwe machtiging nodig. Laat die tekenen, of zet de vorige incassowijze terug (een typefout).",
  "mandate.takenOverIban":
    "Machtiging {mandate} is uit {file} overgenomen met incasso's van {was}; nu staat er {is}. " +
    "Kies: de wijziging melden bij de volgende incasso, een nieuwe machtiging laten ondertekenen, of het vorige IBAN terugzetten (een typefout).",
  "mandate.takenOverScheme":
    "Machtiging {mandate} is uit {file} overgenomen als {was:code}; nu staat er {is:code}. " +
    "Daarvoor is een nieuwe machtiging nodig. Laat die ondertekenen, of zet de vorige incassowijze terug (een typefout).",
  "mandate.takenOverReference":
    "Machtiging {was} is met eerdere incasso's uit {file} overgenomen en is er niet meer; nu staat er machtiging {mandate} van dezelfde debiteur. " +
    "Kies: het gewijzigde kenmerk melden bij de volgende incasso, een nieuwe machtiging laten ondertekenen, of het vorige kenmerk terugzetten (een typefout).",
  "mandate.referenceUnreported":
    "Van deze debiteur is geïncasseerd met machtiging {was} (opdracht {order}), die er niet meer is; machtiging {mandate} heeft dezelfde datum. " +
    "Kies: het gewijzigde kenmerk melden bij de volgende incasso, een nieuwe machtiging laten tekenen, of het vorige kenmerk terugzetten (een typefout).",
  "mandate.creditorIdUnreported":
    "De vorige incasso met machtiging {mandate} (opdracht {order}) had incassant-ID {was}; nu is het {is}. " +
    "Kies: de wijziging melden bij de volgende incasso's (alle machtigingen ineens), of het vorige incassant-ID terugzetten (een typefout).",
  "mandate.creditorNameUnreported":
    "De vorige incasso met machtiging {mandate} (opdracht {order}) ging op naam van {was}; nu is het {is}. " +
    "Kies: de wijziging melden bij de volgende incasso's (alle machtigingen ineens), of de vorige naam terugzetten (een typefout).",
  "mandate.recurrentBeforeFirst":
    "De eerste incasso met machtiging {mandate} (FRST, opdracht {order}) is pas op {first:date}, na {date:date}. " +
    "Kies een latere incassodatum; de bank van de debiteur kan deze weigeren.",
  "mandate.withdrawn": "De machtiging {mandate} is ingetrokken op {date:date}. Vraag een nieuwe machtiging.",
  "mandate.replaced": "De machtiging {mandate} is vervangen door {replacedBy}.",
  "mandate.replacedByUnknown": "De machtiging {mandate} is vervangen door {replacedBy}, maar die bestaat niet.",
  "mandate.blocked": "De machtiging {mandate} is geblokkeerd: {reason}.",
  "mandate.holdEnded": "De machtiging {mandate} was aangehouden tot en met {date:date} en wordt weer gebruikt.",
  "mandate.used":
    "Met machtiging {mandate} kan niet meer worden geïncasseerd: deze was eenmalig, of is afgesloten met FNAL. Vraag een nieuwe machtiging.",
  "mandate.takenOver":
    "De machtiging {mandate} wordt niet meer gebruikt: de incasso die de enige of laatste had moeten zijn (opdracht {order}) heeft de bank van de debiteur nooit bereikt, en voor hetzelfde is {by} ondertekend. Vul bij de factuur {by} in, of laat die cel leeg.",
  "mandate.tookOver":
    "De machtiging {mandate} wordt gebruikt in plaats van {former}: de enige of laatste incasso daarmee heeft de bank van de debiteur nooit bereikt.",
  "mandate.dormant":
    "Met machtiging {mandate} is 36 maanden niet geïncasseerd; deze gold tot en met {usableUntil:date}. Vraag een nieuwe.",
  "mandate.dormancyOverridden":
    "De machtiging {mandate} gold tot en met {usableUntil:date}, en wordt toch gebruikt: {reason}. Ga na dat er elders mee is geïncasseerd.",
  "mandate.dormancyUnexplained":
    "De machtiging {mandate} gold tot en met {usableUntil:date}, en wordt zonder reden toch gebruikt. Vul in waar er sindsdien mee is geïncasseerd, of vraag een nieuwe.",
  "mandate.neverUsed":
    "Met machtiging {mandate} is nooit geïncasseerd, en de 36 maanden liepen af op {usableUntil:date}. Vraag liever een nieuwe.",
  "mandate.oneOffB2B": "De machtiging {mandate} is eenmalig én B2B; dat kan niet samen.",
  "mandate.oneOffWithoutInvoice": "De eenmalige machtiging {mandate} noemt geen factuur. Vul de factuur in.",
  "mandate.overrideKind":
    "De code {code} past niet bij de machtiging {mandate}: een eenmalige machtiging krijgt OOFF, een doorlopende FRST, RCUR of FNAL. Maak de cel leeg, of kies een andere code.",
  "mandate.invoiceUnknown": "De machtiging {mandate} noemt factuur {invoice}, maar die bestaat niet.",
  "mandate.maximum":
    "{item} komt boven € {max:amount}, het hoogste bedrag dat met de machtiging {mandate} in één keer mag worden geïncasseerd. Verlaag het bedrag, of laat een nieuwe machtiging ondertekenen.",
  "mandate.dormantSoon":
    "Met de machtiging {mandate} mag na {usableUntil:date} niet meer worden geïncasseerd: 36 maanden zonder incasso. Incasseer eerder, of vraag een nieuwe.",
  "mandate.otherThanPreferred":
    "Van debiteur {debtor} wordt geïncasseerd op {iban}, het IBAN van machtiging {mandate}, en niet op het voorkeur-IBAN {preferred}.",
  "invoice.unknown": "De factuur {invoice} bestaat niet.",
  "invoice.currency": "De post {item} is in {currency}. Alleen euro's kunnen worden geïncasseerd.",
  "item.amountZero": "Het bedrag van {item} is 0. Vul een bedrag in of verwijder de rij.",
  "item.amountTooLarge": "Het bedrag van {item} is hoger dan 999.999.999,99; zoveel kan niet in één keer.",
  "item.collectedAlready":
    "Van {item} is al {amount:amount} geïncasseerd of verrekend (opdracht {order}, {date:date}) en niet teruggekomen, en er staat weer {open:amount} open van {total:amount}. " +
    "Herstel het openstaande bedrag, of bevestig voor deze post dat u nog eens incasseert.",
  "item.openAmountOutside":
    "Het openstaande bedrag van {item} ligt niet tussen 0 en het bedrag van de post. Verbeter het openstaande bedrag.",
  "item.discountTooLarge":
    "De incassokorting van {item} is niet kleiner dan het openstaande bedrag. Verlaag de korting.",
  "item.blocked": "De post {item} is geblokkeerd: {reason}.",
  "item.held": "De post {item} is aangehouden tot en met {date:date} en gaat daarna vanzelf weer mee.",
  "item.holdEnded": "De post {item} was aangehouden tot en met {date:date} en gaat weer mee.",
  "items.held":
    "{count} {count|openstaande post is|openstaande posten zijn} aangehouden tot en met {date:date}, samen {amount:amount}.",
  "item.inOrder": "De post {item} zit al in opdracht {order}.",
  "item.dueBeforeInvoiced":
    "De vervaldatum van {item}, {due:date}, ligt voor de factuurdatum {invoiced:date}. Controleer beide.",
  "item.creditNoteApart":
    "Creditnota {item} kan niet apart worden geïncasseerd. Verdicht deze met facturen, of betaal deze terug.",
  "item.creditNoteLeft":
    "Creditnota {item} van {amount:amount} gaat niet mee, terwijl er wel {count:number} {count|factuur|facturen} van debiteur {debtor} {count|wordt|worden} geïncasseerd. Verreken deze, of betaal deze terug.",
  "item.discountNegative":
    "De incassokorting van {item} is negatief: er wordt {amount:amount} geïncasseerd, {more:amount} meer dan er openstaat. Ga na dat dit de bedoeling is.",
  "item.notSplit":
    "Debiteur {debtor} betaalt in {instalments:number} termijnen ({code}), maar {item} heeft er geen: het hele bedrag wordt in één keer geïncasseerd. Leg de termijnen vast, of bevestig dit.",
  "split.already": "Factuur {invoice} is al in termijnen gesplitst.",
  "split.creditNote": "{invoice} is een creditnota en kan niet in termijnen worden gesplitst.",
  "split.nothingOpen": "Van factuur {invoice} staat niets open.",
  "split.inOrder":
    "Factuur {invoice} zit in incasso-opdracht {order}. Splits de factuur wanneer die opdracht is afgehandeld, of haal de factuur er eerst uit.",
  "split.oneOff":
    "Factuur {invoice} wordt met een eenmalige machtiging geïncasseerd. Daarmee kan maar één keer worden geïncasseerd; vraag een doorlopende machtiging.",
  "split.noTerms":
    "Voor factuur {invoice} is geen betaalvoorwaarde met meer termijnen bekend. Kies een betaalvoorwaarde of geef de termijnen zelf op.",
  "split.tooMany": "Factuur {invoice} is te klein voor de {count:number} termijnen van betaalvoorwaarde {code}.",
  "split.count": "Factuur {invoice} kan in 2 tot 999 termijnen worden gesplitst, niet in {count:number}.",
  "split.notPositive":
    "De termijn van {date:date} van factuur {invoice} moet meer dan € 0,00 zijn, niet € {amount:amount}.",
  "split.sumDiffers":
    "De termijnen van factuur {invoice} zijn samen € {sum:amount}; er staat € {open:amount} open. Samen moeten de termijnen het openstaande bedrag zijn.",
  "instalment.sumDiffers":
    "De termijnen van factuur {invoice} zijn samen {sum:amount}, maar het factuurbedrag is {amount:amount}. Controleer beide.",
  "instalment.otherDebtor":
    "De termijn staat op debiteur {debtor}, maar factuur {invoice} is van debiteur {owner}. Maak beide gelijk.",
  "transaction.notPositive":
    "Van {item} blijft samen niets over om te incasseren. Betaal terug, of wacht op meer facturen.",
  "transaction.tooLarge": "De transactie van {item} komt boven 999.999.999,99; zoveel kan niet in één transactie.",
  "transaction.sumTooLarge":
    "Met {item} komt de opdracht boven 99.999.999.999,99; dat past niet in de boekhouding. Incasseer de post in een volgende opdracht.",
  "transaction.tooManyItems":
    "{item} zijn samen meer dan {max:number} posten, en zoveel neemt deze bankrekening per opdracht niet aan.",
  "transaction.memberHeldBack":
    "De post {item} wordt met {other} samen geïncasseerd, en die kan niet mee. Los dat eerst op.",
  "proposal.handInFirst":
    "{count|Opdracht|Opdrachten} {orders} {count|is|zijn} verwerkt en nog niet bij de bank aangeleverd: haal het bestand op en lever het aan. Verder is er op {date:date} niets te incasseren.",
  "proposal.nothing": "Er is niets te incasseren op {date:date}.",
  "proposal.noItems":
    "In de tabel {table:table} staat geen factuur. Voer er een in, of neem een export van uw boekhouding over.",
  "proposal.notDue":
    "{count:number} {count|post|posten}, samen € {amount:amount}, {count|vervalt|vervallen} na {dueUntil:date}; de eerste op {nextDue:date}. Kies een latere incassodatum, of een latere dag tot en met welke wordt geïncasseerd.",
  "proposal.debtorsSayNo":
    "{count:number} {count|post|posten}, samen € {amount:amount}, {count|is|zijn} van debiteuren zonder Ja bij {field:field}. Vul Ja in bij wie u incasseert, of Ja bij Incasso van de factuur.",
  "proposal.itemsSayNo":
    "Bij {count:number} {count|post|posten}, samen € {amount:amount}, staat Nee bij {field:field}. Maak die cel leeg, of vul Ja in, bij wat wel geïncasseerd moet worden.",
  "proposal.paid":
    "Van {count:number} {count|post|posten}, samen € {amount:amount}, staat niets meer open: {field:field} is 0.",
  "proposal.heldBack":
    "{count:number} {count|post|posten}, samen € {amount:amount}, {count|wordt|worden} tegengehouden; waarom, staat in de meldingen erover.",
  "proposal.notSelected":
    "{count:number} {count|post|posten}, samen € {amount:amount}, {count|hoort|horen} niet bij de gekozen administratie, rekening, debiteur of incassoset.",
  "collection.nobody":
    "Bij geen enkele debiteur staat Ja bij Automatisch incasseren, en bij geen enkele factuur staat Ja bij Incasso. Daardoor {count|wordt|worden} {count:number} {count|openstaande post|openstaande posten} van {debtors:number} {debtors|debiteur|debiteuren}, samen € {amount:amount}, niet geïncasseerd. Vul Ja in bij wie u incasseert.",
  "enable.nobody":
    "Er is geen debiteur met een getekende machtiging bij wie Automatisch incasseren nog leeg is. Teken eerst machtigingen, of vul zelf Ja of Nee in.",
  "enable.nothing": "Bij debiteur {debtor} wordt al geïncasseerd en er ontbreekt geen machtiging. Er verandert niets.",
  "enable.leftOpen":
    "{count:number} openstaande {count|post|posten} van debiteur {debtor}, samen € {amount:amount}, {count|krijgt|krijgen} Nee: alleen nieuwe posten worden geïncasseerd. Wilt u deze ook incasseren, kies daar dan voor.",
  "enable.staysOut":
    "De post {item} is gestorneerd en staat op Nee; dat blijft zo. Vul Ja in om de post opnieuw te incasseren.",
  "enable.referenceUnfit":
    "De nieuwe machtiging van debiteur {debtor} zou kenmerk {reference} krijgen, en dat neemt de bank niet aan (hoogstens 35 toegestane tekens). Leg de machtiging zelf vast op het blad Machtigingen, met een eigen kenmerk.",
  "limit.item":
    "De incasso van {item}, {amount:amount}, is hoger dan het maximum per post van {max:amount} in uw contract.",
  "limit.month": "In {month} komt het totaal op {amount:amount}; uw contract staat per maand {max:amount} toe.",
  "preNotification.short":
    "Bij {items:number} {items|post|posten} van administratie {administration} is de incasso {days} {days|dag|dagen} vooraf aangekondigd; afgesproken is {agreed}. Kies een latere datum.",
  "discount.gross":
    "De incassokorting van {amount:amount} in administratie {administration} wordt bruto geboekt. In Nederland corrigeert u zelf de btw over een korting die achteraf is gegeven.",
  "discount.grossBe":
    "De incassokorting van {amount:amount} in administratie {administration} wordt bruto geboekt. In België hoeft de btw niet te worden gecorrigeerd als de korting vooraf op de factuur is toegestaan; anders is een creditnota nodig.",
  "discount.grossElsewhere":
    "De incassokorting van {amount:amount} in administratie {administration} wordt bruto geboekt. Ga na wat uw land voor de btw vraagt en corrigeer die zelf.",
  "return.discount":
    "Met opdracht {order} komt {amount:amount} korting terug. Draai terug wat u aan btw daarover hebt gecorrigeerd.",
  "return.discountBe":
    "Met opdracht {order} komt {amount:amount} korting terug. Draai terug wat u aan btw daarover hebt gecorrigeerd; is de korting vooraf op de factuur toegestaan, dan is er niets terug te draaien.",
  "return.discountElsewhere":
    "Met opdracht {order} komt {amount:amount} korting terug. Ga na wat uw land voor de btw daarover vraagt.",
  "new.ibanChanged": "Van debiteur {debtor} is niet eerder geïncasseerd op {iban}. Ga na dat dit IBAN klopt.",
  "new.amountUnusual":
    "De incasso van {item}, {amount:amount}, is veel hoger dan elke eerdere ({highest:amount}). Ga na dat het bedrag klopt.",
  "order.unknown": "De opdracht {order} bestaat niet. Kijk op het blad Incasso-opdrachten.",
  "order.split":
    "De posten passen niet in één opdracht: rekening {account} neemt {max:number} posten per opdracht aan. Er komen meer opdrachten: {orders}.",
  "order.alreadyIssued": "De opdracht {order} is al verwerkt.",
  "order.notIssued": "De opdracht {order} is nog niet verwerkt.",
  "order.cancelled": "De opdracht {order} is gestorneerd en kan niet meer worden gebruikt.",
  "order.alreadyDelivered": "De opdracht {order} is al aangeleverd op {deliveredOn:date}.",
  "order.notHandedIn":
    "Opdracht {order} van {at:moment}, € {amount:amount}, is verwerkt en nog niet bij de bank aangeleverd: haal het bestand op, lever het aan en leg dat vast.",
  "order.notDelivered": "De opdracht {order} is nog niet aangeleverd. Leg eerst vast dat de bank het bestand heeft.",
  "order.moneyReceived":
    "Van opdracht {order} is al {amount:amount} ontvangen; de opdracht kan niet meer als geheel worden gestorneerd. Storneer per regel.",
  "order.moneyDebited":
    "Voor opdracht {order} heeft de bank al {amount:amount} afgeschreven; de opdracht kan niet meer als geheel worden gestorneerd. Storneer per regel.",
  "order.delivered":
    "De opdracht {order} is op {date:date} bij de bank aangeleverd. Storneer deze alleen als de bank deze heeft ingetrokken.",
  "order.deliveredBeforeIssue":
    "De datum van aanlevering, {date:date}, ligt voor de verwerking van opdracht {order} op {issuedOn:date}. Kies een latere datum.",
  "order.deliveredInFuture":
    "De datum van aanlevering van opdracht {order}, {date:date}, ligt in de toekomst. Leg de aanlevering pas vast als de bank het bestand heeft.",
  "order.nothingToSettle": "Bij opdracht {order} is niets meer te verwerken.",
  "order.settleTooMuch":
    "{amount:amount} is meer dan er bij opdracht {order} nog te verwerken is: {toSettle:amount}. Verlaag het bedrag.",
  "order.settleGross":
    "{amount:amount} is meer dan er bij opdracht {order} nog te verwerken is: {toSettle:amount}. Bevestig dat de bank het brutobedrag bijschreef en {debit:amount} nog apart afschrijft.",
  "order.settleEarly":
    "Opdracht {order} wordt op {date:date} geïnd; vóór die dag betaalt geen bank. Bevestig dat het geld toch binnen is.",
  "order.amountNotPositive": "Het bedrag moet hoger zijn dan 0.",
  "book.readOnly":
    "Deze werkmap is voor {user} alleen-lezen: in de kolom Alleen lezen van administratie {administration} staat {text}. Er is niets geschreven. Wie de administratie voert, maakt die cel leeg of haalt de naam eruit.",
  "order.fourEyes":
    "Administratie {administration} werkt met vier ogen: wie een opdracht maakte of wijzigde, mag deze niet verwerken. Maak de opdracht; een ander verwerkt deze daarna.",
  "order.itemBlocked": "De post {item} is intussen geblokkeerd: {reason}. Maak de opdracht opnieuw zonder deze post.",
  "order.itemNotWanted":
    "De post {item} mag intussen niet meer worden geïncasseerd. Maak de opdracht opnieuw zonder deze post.",
  "order.settled": "De opdracht {order} is al afgehandeld.",
  "order.settingsUnreadable":
    "De vastgelegde instellingen van opdracht {order} zijn niet leesbaar: {members}. Zet een reservekopie van de werkmap terug.",
  "order.noLines": "De opdracht {order} heeft geen regels.",
  "order.prefix":
    "Het voorvoegsel '{prefix}' kan niet: opdrachtnummers gaan naar de bank en staan in de naam van het bankbestand. Gebruik ten hoogste 5 letters en cijfers, na het eerste teken ook - . + ' ( ).",
  "order.fileName": "Het bestand van opdracht {order} heet {expected}, maar hier staat '{found}'. Zet de naam terug.",
  "order.openAmountChanged": "Het openstaande bedrag van {item} is intussen gewijzigd. Maak de opdracht opnieuw.",
  "order.mandateChanged": "De machtiging van {item} is intussen {is} in plaats van {was}. Maak de opdracht opnieuw.",
  "order.ibanChanged": "Het IBAN van {item} is intussen {is} in plaats van {was}. Maak de opdracht opnieuw.",
  "order.schemeChanged":
    "De incassowijze van {item} is intussen {is:code} in plaats van {was:code}. Maak de opdracht opnieuw.",
  "order.sequenceTypeChanged": "{item} gaat als {is} naar de bank; toen de opdracht werd gemaakt was dat {was}.",
  "order.twoBatches":
    "Opdracht {order} zou batches van {types} bevatten, maar rekening {account} neemt één batch per bestand. " +
    "Laat de posten van één soort weg en maak daarvan een nieuwe opdracht.",
  "order.nameChanged": "De naam bij {item} is intussen '{is}' in plaats van '{was}'. Maak de opdracht opnieuw.",
  "order.notAsSent":
    "'{was}' in opdracht {order} zou bij de bank aankomen als '{is}'. Zet de waarde terug of maak de opdracht opnieuw.",
  "order.itemTwice":
    "{item} zou twee keer worden geïncasseerd: de post zit ook in regel {line} van opdracht {other}. Haal de post uit een van beide opdrachten.",
  "order.debtorChanged":
    "{item} is van debiteur {is}, maar hier staat '{was}'. Zet de waarde terug of maak de opdracht opnieuw.",
  "order.closedDay":
    "Op {date:date}, de incassodatum van opdracht {order}, zijn de banken gesloten. Kies {next:date}, of een andere werkdag van de banken.",
  "order.schemeMixed":
    "Opdracht {order} is {scheme:code}, maar regel {line} is {other:code}. Zet de waarde terug of maak de opdracht opnieuw.",
  "order.transactionDiffers":
    "De regels {first} en {line} van opdracht {order} zijn samen één incasso, maar verschillen hier. Zet de waarde terug of maak de opdracht opnieuw.",
  "order.itemGone": "De post {invoice} van deze opdracht bestaat niet meer.",
  "file.differs":
    "Het bankbestand van opdracht {order} komt niet meer uit op hetzelfde integriteitskenmerk. De opdracht of de regels zijn gewijzigd.",
  "file.readBack": "Het bankbestand van opdracht {order} klopt niet met de opdracht. Het is niet uitgegeven.",
  "file.cancelled":
    "De opdracht {order} is gestorneerd: het bankbestand mag niet meer worden gebruikt en wordt niet opnieuw gemaakt. De posten kunnen in een nieuwe opdracht.",
  "batch.unknown": "Er is niet één opdracht met batchnummer {batch} bij rekening {account}. Geef de opdracht op.",
  "bookingDate.closed": "De boekingsdatum {date:date} valt in een afgesloten periode. Kies {firstOpen:date} of later.",
  "bookingDate.farAhead": "De boekingsdatum {date:date} ligt meer dan een maand vooruit. Ga na of dat klopt.",
  "bookingDate.beforeOriginal":
    "De boekingsdatum {date:date} ligt voor die van de oorspronkelijke boeking, {original:date}. Ga na of dat klopt.",
  "compare.encoding":
    "{file} is geen tekst in de tekencodering die het zelf noemt ({detail}). Neem het bestand zoals het programma het maakte.",
  "compare.malformed":
    "{file} is geen volledig XML-bestand: {detail}. Neem het bestand zoals het programma het maakte.",
  "compare.doctype":
    "{file} bevat een DOCTYPE ({detail}). Dat hoort niet in een bankbestand en is onveilig; het is niet gelezen.",
  "compare.notDirectDebit": "{file} is geen incassobestand (pain.008), maar {detail}. Kies een ander bestand.",
  "compare.cancelled": "De opdracht {order} is gestorneerd: het bankbestand mag niet meer worden gebruikt.",
  "compare.sameBytes": "{file} is byte voor byte het bestand van opdracht {order}.",
  "compare.sameContent":
    "{file} is opnieuw opgeslagen of door een ander programma gemaakt; alle rekeningnummers en bedragen zijn gelijk aan die van opdracht {order}.",
  "compare.reordered": "In {file} staan de transacties in een andere volgorde dan in opdracht {order}.",
  "compare.stated":
    "{subject} noemt als {field:field} {stated:value}, maar bevat {actual:value}. Banken weigeren zo'n bestand.",
  "compare.missing":
    "Transactie {endToEndId} van {name}, {amount:amount}, staat niet in het bestand: die wordt niet geïncasseerd.",
  "compare.extra":
    "Het bestand bevat een transactie die niet in de opdracht zit: {amount:value} van {name} ({iban}), machtiging {mandate}, kenmerk {endToEndId:value}.",
  "compare.payment":
    "{subject}: {field:field} is in het bestand {found:value} en in de opdracht {expected:value}. Ga na wat juist is voor u het bestand gebruikt.",
  "compare.processing":
    "{subject}: {field:field} is in het bestand {found:value} en in de opdracht {expected:value}. De bank verwerkt of meldt dit anders terug.",
  "compare.optional":
    "{subject}: {field:field} is in het bestand {found:value} en in de opdracht {expected:value}. Programma's verschillen hierin.",
  "statement.unknownFormat":
    "{file} is leeg of geen bankbestand dat wordt gelezen: camt.052, camt.053, camt.054, pain.002, MT940 of CODA. Haal bij de bank een van deze op.",
  "statement.damaged":
    "{file} is niet volledig of niet zoals het hoort (regel {line}: {detail}). Er is niets uit overgenomen. Haal het bestand opnieuw op bij de bank.",
  "statement.hostile":
    "In {file}, regel {line}, staat iets wat niet in een bankbestand hoort en onveilig is ({detail}). Het is niet gelezen. Haal het bestand zelf op bij de bank.",
  "statement.characters":
    "{file} bevat bij regel {line} tekens buiten de tekencodering die het zelf noemt ({encoding}). Er is niets uit overgenomen. Neem het bestand zoals de bank het gaf, zonder het te openen en op te slaan.",
  "statement.unknownVersion":
    "{file} heeft een versie die niet bekend is ({version}). Het is wel gelezen; vergelijk de bedragen met wat de bank toont.",
  "statement.unreadable":
    "{file}, regel {line}: bij {element} staat '{value}', en dat is niet te lezen. Deze bij- of afschrijving is niet overgenomen. Boek deze met de hand, of haal het bestand opnieuw op.",
  "statement.doesNotTie":
    "{file}, regel {line}: beginsaldo {opening:amount} en bij- en afschrijvingen van samen {entries:amount} geven niet het eindsaldo {closing:amount} van rekening {account}. Vraag de bank om een volledig afschrift.",
  "statement.counts":
    "{file}, regel {line}: het bestand noemt zelf {stated:value} ({element}), maar bevat {counted:value}. Vraag de bank om een volledig bestand.",
  "statement.gap":
    "{file}, regel {line}: dit afschrift van rekening {account} sluit niet aan op het vorige in het bestand ({element}): verwacht {expected:value}, gevonden {found:value}. Haal het afschrift op dat ertussen hoort.",
  "statement.contradiction":
    "{file}, regel {line}: de bank meldt {element} tweemaal, als {value:value} en als {other:value}. De eerste is overgenomen. Vergelijk dit met wat de bank toont.",
  "statement.otherAccount":
    "{file}, regel {line}: rekening {account} staat niet in Bankrekeningen. De bij- en afschrijvingen van die rekening zijn niet overgenomen. Is het een rekening van u, voeg deze dan toe en importeer het bestand opnieuw.",
  "statement.currency":
    "{file}, regel {line}: het afschrift van rekening {account} is in {currency}. Alleen afschriften in euro worden overgenomen; dit is overgeslagen.",
  "statement.notOurs":
    "{file} meldt over {count:number} {count|opdracht of transactie|opdrachten of transacties} die niet uit deze werkmap {count|komt|komen}. {count|Deze is|Deze zijn} niet overgenomen. Controleer of het bestand van uw administratie is.",
  "statement.old":
    "{file}, regel {line}: het afschrift van rekening {account} is van {date:date}, langer dan een jaar geleden. Controleer of u het goede bestand hebt gekozen.",
  "statement.gapBefore":
    "{file}, regel {line}: het vorige afschrift van rekening {account} eindigde op {date:date} met {expected:amount}, en dit begint op {from:date} met {found:amount}. Er ontbreekt een afschrift. Haal het op bij de bank en importeer het ook.",
  "statement.numberSkipped":
    "{file}, regel {line}: van rekening {account} wordt afschrift {expected:value} verwacht; dit is {found:value}. Controleer of u een afschrift mist.",
  "statement.overlap":
    "{file}, regel {line}: de periode van {from:date} t/m {until:date} van rekening {account} is al eerder geïmporteerd. Wat al bekend was, is niet nog eens overgenomen.",
  "import.fileKnown": "{file} is al geïmporteerd op {date:date} door {user}.",
  "import.known":
    "{file}: {count:number} {count|regel is|regels zijn} al bekend, uit dit of een ander bestand, en {count|is|zijn} niet nog eens overgenomen.",
  "import.pending":
    "{file}: {count:number} {count|bij- of afschrijving is|bij- of afschrijvingen zijn} aangekondigd en nog niet geboekt. {count|Deze is|Deze zijn} niet overgenomen; het volgende afschrift bevat {count|deze|ze}.",
  "import.cut":
    "{file}: bij {count:number} {count|regel|regels} zijn tekens weggelaten die niet in een cel passen of er niet in kunnen staan. Het volledige gegeven staat in het bestand van de bank.",
  "import.refundB2B":
    "{file}: {count:number} {count|regel is|regels zijn} volgens de bank een terugboeking van een B2B-incasso. Bij B2B bestaat geen terugboeking op verzoek van de klant. Vraag de bank naar de reden.",
  "import.nothing": "Er is niets nieuws om over te nemen.",
  "bankEntry.unknown": "De bankregel {reference} is niet gevonden. Neem de bankreferentie over uit Bankregels.",
  "bankEntry.processed":
    "Bankregel {reference} is al verwerkt voor opdracht {order}. Klopt die verwerking niet, draai deze dan eerst terug.",
  "bankEntry.byHand":
    "Regel {reference} is met de hand geboekt en komt niet van de bank. Klopt de boeking niet, draai deze dan terug.",
  "bankEntry.alreadyIgnored": "Bankregel {reference} wordt al genegeerd.",
  "bankEntry.lineNeeded":
    "Bankregel {reference} gaat over een incasso die terugkomt. Geef ook de regel in de opdracht.",
  "bankEntry.otherAccount":
    "Bankregel {reference} staat op rekening {account}, en opdracht {order} wordt op een andere rekening geïncasseerd. Kies een opdracht van deze rekening.",
  "bankEntry.doesNotFit":
    "Bankregel {reference} van {amount:amount} past niet bij opdracht {order}: er is {expected:amount} geïncasseerd, of een deel daarvan is al verwerkt. Kies een andere regel, of boek met de hand.",
  "bankEntry.notDebited":
    "Met bankregel {reference} schrijft de bank niets af, dus dit kan geen storno van factuur {invoice} zijn. Kies een bankregel met een bedrag onder nul.",
  "bankEntry.collectedHere":
    "Factuur {invoice} is in deze werkmap geïncasseerd, met opdracht {order} regel {line}. Koppel bankregel {reference} aan die opdracht en regel.",
  "bankEntry.invoiceDoesNotFit":
    "Bankregel {reference} van {amount:amount} past niet bij factuur {invoice} van {total:amount}: daarvan staat al {open:amount} open. Kies een andere factuur, of verlaag het openstaande bedrag tot wat er zonder deze storno openstaat.",
  "directDebit.unknown":
    "De incassoregel {directDebit} is niet gevonden. Controleer opdracht en regel, of het kenmerk van de transactie.",
  "directDebit.alreadyReturned": "Regel {line} van opdracht {order} (factuur {invoice}) is al gestorneerd.",
  "directDebit.oneOfTransaction":
    "Regel {line} is een van de {members} regels van een verdichte transactie; de bank geeft meestal het geheel terug. Neem liever de hele transactie.",
  "directDebit.creditNoteAlone":
    "Regel {line} is een creditnota in een verdichte transactie. Storneer de hele transactie.",
  "return.reasonUnknown": "De redencode {reason} is niet bekend. Controleer de code bij de bank.",
  "return.refundB2B": "Bij B2B bestaat geen terugboeking op verzoek van de klant. Vraag de bank naar de reden.",
  "return.chargesWithoutDebit":
    "De bankkosten van {charges:amount} kunnen alleen met de bankafschrijving worden geboekt. Geef ook de datum daarvan op.",
  "return.nothingDebited":
    "Wat er van deze transactie over is, komt op {amount:amount}: daarvoor schrijft de bank niets af. Laat de datum van de bankafschrijving en de kosten weg.",
  "return.beforeCollection":
    "Opdracht {order} wordt pas op {collectionDate:date} geïnd; op {date:date} kan er nog niets worden gestorneerd of afgeschreven. Controleer de soort en de datums.",
  "return.debitBeforeIssue":
    "De bankafschrijving van {date:date} ligt voor de verwerking van opdracht {order} op {issuedOn:date} en hoort dus niet bij deze opdracht. Controleer de datum of de opdracht.",
  "return.refundAfter8Weeks":
    "Een terugboeking op {date:date} ligt meer dan acht weken na de incasso van opdracht {order}; een klant kan er tot en met {until:date} om vragen. Daarna kan het alleen zonder machtiging (MD01). Controleer de reden.",
  "return.refundAfter13Months":
    "Een terugboeking op {date:date} ligt meer dan dertien maanden na de incasso van opdracht {order}; na {until:date} heeft een klant daar geen recht meer op. Vraag de bank naar de reden.",
  "return.recalledAfterReceipt":
    "Het geld van regel {line} van opdracht {order} (factuur {invoice}) is al ontvangen; intrekken kan alleen daarvoor. Kies retour of terugboeking, of bevestig dit.",
  "return.rejectAfterReceipt":
    "Het geld van regel {line} van opdracht {order} (factuur {invoice}) is al ontvangen; afwijzen doet een bank daarvoor. Kies retour of terugboeking, of bevestig dit.",
  "return.itemSplit":
    "Factuur {invoice} is na deze incasso (opdracht {order}, regel {line}) in termijnen gesplitst. Het bedrag dat terugkomt, {amount:amount}, staat in geen van de termijnen: voeg er een termijn voor toe.",
  "return.itemGone":
    "Factuur {invoice} van regel {line} van opdracht {order} staat niet meer in de werkmap: de storno wordt geboekt, maar er verandert geen openstaand bedrag. Zet de rij terug, of bevestig dit.",
  "return.mandateGone":
    "Machtiging {mandate} van regel {line} van opdracht {order} staat niet meer in de werkmap; de datum laatste incasso wordt dus niet hersteld. Zet de rij terug, of bevestig dit.",
  "bankDebit.part":
    "De bank schrijft een transactie als geheel af. Regel {line} van transactie {endToEndId} ({members} regels) is nog niet gestorneerd: storneer eerst de hele transactie.",
  "bankDebit.already":
    "De bankafschrijving van transactie {endToEndId} is al geboekt. Een bank schrijft een transactie eenmaal af.",
  "bankDebit.notAwaited":
    "Opdracht {order} is afgehandeld zonder deze afschrijving: de bank heeft het gestorneerde bedrag verrekend. Bevestig dat de bank {endToEndId} apart afschreef en dus ook het brutobedrag bijschrijft.",
  "item.paidTwice":
    "Voor {item} is te veel betaald: met opdracht {order} is {collected:amount} geïncasseerd, terwijl er nog {open:amount} openstond. Betaal {excess:amount} terug aan de debiteur.",
  "item.creditedTwice":
    "Van creditnota {item} heeft de debiteur te veel gekregen: met opdracht {order} is {collected:amount} verrekend, terwijl er nog {open:amount} openstond. Vraag de debiteur {excess:amount} terug.",
  "undo.nothing":
    "Bij opdracht {order} is volgens het logboek niets dat nog kan worden teruggedraaid: geen aanlevering, ontvangst, storno of bankafschrijving.",
  "undo.notReturned": "Transactie {endToEndId} van opdracht {order} is niet gestorneerd; er is niets terug te draaien.",
  "undo.settledWith":
    "Opdracht {order} is afgehandeld zonder het bedrag van transactie {endToEndId}. Draai eerst de ontvangst of storno terug waarmee de opdracht is afgehandeld.",
  "undo.batchDebit":
    "De bank schreef transactie {endToEndId} van opdracht {order} samen met andere in één bedrag af; die kunnen alleen samen worden teruggedraaid.",
  "undo.split":
    "Factuur {invoice} is na deze stap van opdracht {order} in termijnen gesplitst, dus die stap kan niet meer worden teruggedraaid. Is van de termijnen nog niets geïncasseerd, verwijder dan eerst hun rijen.",
  "undo.restedUpon":
    "{name} zit inmiddels ook in opdracht {later}; daarom kan deze stap van opdracht {order} niet meer worden teruggedraaid. Storneer eerst opdracht {later}, of haal de post daaruit.",
  "undo.entryNotBooked":
    "Bankregel {reference} is niet geboekt als storno van een factuur die buiten deze werkmap is geïncasseerd; er is niets terug te draaien.",
  "undo.entryOfOrder":
    "Bankregel {reference} is geboekt bij opdracht {order}. Draai de storno terug met de opdracht en het kenmerk van de transactie.",
  "undo.entryRestedUpon":
    "Factuur {invoice} is na deze storno in {later} terechtgekomen, dus de storno kan niet meer worden teruggedraaid. Draai dat eerst terug, of haal de factuur daaruit.",
  "undo.entrySplit":
    "Factuur {invoice} is na deze storno in termijnen gesplitst, dus de storno kan niet meer worden teruggedraaid.",
  "undo.entryPaid":
    "Van factuur {invoice} staat nog {open:amount} open, en wat wordt teruggedraaid is {amount:amount}: {excess:amount} is intussen op een andere manier betaald. Betaal dat terug aan de debiteur.",
  "undo.chargesInvoiced":
    "De kosten van bankregel {reference} zijn doorbelast met factuur {invoice}. Draai eerst de doorbelasting met die factuur terug.",
  "undo.noCharges": "Met factuur {invoice} zijn geen bankkosten doorbelast; er is niets terug te draaien.",
  "yearEnd.administration": "Er is geen administratie met deze code. Kies er een: {administrations}.",
  "yearEnd.year": "{year} is geen jaartal. Geef het kalenderjaar waarin het boekjaar begint, zoals 2026.",
  "yearEnd.notEnded":
    "Het boekjaar van administratie {code} eindigt pas op {date:date}: de cijfers zijn die van vandaag.",
  "export.administration": "Een export gaat over één administratie. Kies er een: {administrations}.",
  "export.incomplete":
    "Een auditfile noemt btw-nummer en land van de administratie {code}. Vul ze in bij Administraties.",
  "export.severalYears":
    "Een auditfile gaat over één boekjaar. Kies dagen van {from:date} tot en met {to:date}, of maak een bestand per boekjaar.",
  "export.nameTooLong": "Een auditfile heeft namen tot 35 tekens, en {value} is langer.",
  "export.layoutUnknown": "Er is geen indeling {name}. Kies uit {layouts}.",
  "export.assumed":
    "De indeling {name} is niet gezien in een bestand of handleiding van dat programma: de kolommen zijn aangenomen. Importeer eerst enkele regels als proef.",
  "export.subledger":
    "De auditfile van {code} is een subadministratie van incasso's: geen beginbalans, en van de debiteuren alleen de mutaties door incasso.",
  "export.nothing": "Er zijn geen boekstukken van {from:date} tot en met {to:date}.",
  "export.nothingNew":
    "Van administratie {code} zijn er geen boekstukken die nog niet zijn geëxporteerd in indeling {layout}.",
  "export.firstOfLayout":
    "In indeling {layout} is nog niets geëxporteerd, eerder wel in {others}. Alle boekstukken gaan daarom mee, ook die al in {others} zijn geëxporteerd. Controleer of dit de bedoelde indeling is.",
  "export.unknown": "Er is geen export met nummer {number}. Vastgelegd zijn: {numbers}.",
  "export.layoutGone":
    "Export {number} is gemaakt in indeling {layout}, die deze versie niet kent. Gebruik de versie waarmee de export is gemaakt.",
  "export.otherKind":
    "Export {number} is gemaakt in indeling {layout}. Een auditfile wordt opnieuw gemaakt als auditfile, elke andere indeling als CSV-bestand.",
  "export.namesDiffer":
    "De boekstukken van export {number} zijn dezelfde, maar het bestand is niet byte voor byte gelijk aan dat van toen (versie {version}): namen van de administratie, debiteuren of grootboekrekeningen zijn gewijzigd, of de indeling is in een nieuwere versie veranderd.",
  "charges.nothing": "Er zijn geen bankkosten van storno's die nog kunnen worden doorbelast.",
  "charges.already": "De kosten van bankregel {reference} zijn al doorbelast met factuur {invoice}.",
  "charges.notOfReturn":
    "Bankregel {reference} heeft geen kosten van een geboekte storno die aan één debiteur kunnen worden doorbelast.",
  "charges.ofSeveral":
    "De kosten van bankregel {reference} ({charges:amount}) gelden voor verschillende transacties tegelijk; daarom worden ze niet doorbelast.",
  "charges.dueBefore":
    "De vervaldatum {date:date} ligt vóór de factuurdatum {bookingDate:date}. Kies een latere datum.",
  "charges.noVat":
    "De kosten worden zonder btw doorbelast en geboekt. Berekent u er btw over of stuurt uw boekhoudpakket de factuur, maak die dan daar en belast ze hier niet door.",
  "process.nothing": "Er zijn geen bankregels met de status Nieuw.",
  "process.several":
    "Bankregel {reference} van {date:date} ({amount:amount}) past bij meer dan één incasso; voorgesteld is de nieuwste, {what} van opdracht {order}. Bevestig het voorstel, kies een andere incasso of koppel de bankregel met de hand.",
  "process.totalAndDate":
    "Bankregel {reference} van {date:date} ({amount:amount}) past alleen door bedrag en datum bij opdracht {order}. Bevestig het voorstel of koppel de bankregel met de hand.",
  "process.amountDiffers":
    "Bankregel {reference} van {date:date} ({amount:amount}) is een ander bedrag dan van {what} van opdracht {order} nog kan worden ontvangen of afgeschreven. Er is niets geboekt; koppel of negeer de bankregel.",
  "process.chargesGuessed":
    "Bankregel {reference} van {date:date} ({amount:amount}) is meer dan {what} van opdracht {order} en de bank noemt geen kosten; het verschil wordt als bankkosten geboekt. Bevestig dat of koppel de bankregel met de hand.",
  "process.unknownReason":
    "Bankregel {reference} van {date:date} ({what}) heeft de onbekende redencode {reason}. Bevestig dat de incasso terugkomt.",
  "process.kindUnknown":
    "Bankregel {reference} van {date:date} ({amount:amount}) noemt {what} van opdracht {order}, maar de bank zegt niet dat het een storno is. Bevestig dat de incasso terugkomt.",
  "process.again":
    "Bankregel {reference} van {date:date} ({amount:amount}) lijkt op een bankregel van opdracht {order} die al is verwerkt. Bevestig dat het dezelfde is; er wordt dan niets geboekt.",
  "process.cancelled":
    "Bankregel {reference} van {date:date} ({amount:amount}) hoort bij opdracht {order}, die is gestorneerd; het bestand had niet gebruikt mogen worden. Er is niets geboekt.",
  "process.otherAccount":
    "Bankregel {reference} van {date:date} ({amount:amount}) staat op rekening {account}, maar opdracht {order} is op een andere rekening geïnd. Er is niets geboekt.",
  "process.reversal":
    "De bank boekt met bankregel {reference} van {date:date} de afschrijving voor {what} van opdracht {order} terug. Maak die storno ongedaan en negeer de bankregel.",
  "process.outsideSplit":
    "Bankregel {reference} van {date:date} ({amount:amount}) is een storno van factuur {invoice}, die buiten deze werkmap is geïncasseerd. De storno kan hier niet worden geboekt, want de factuur wordt in termijnen geïncasseerd: boek de storno in uw boekhoudpakket en negeer de regel hier.",
  "process.invoiceByText":
    "Bankregel {reference} van {date:date} ({amount:amount}) is door de omschrijving gevonden als storno van factuur {what}, die buiten deze werkmap is geïnd. Bevestig dat of koppel de bankregel met de hand.",
  "process.fileRejected":
    "De bank heeft het bestand van opdracht {order} geweigerd (bankregel {reference} van {date:date}). Bevestig dat de opdracht wordt gestorneerd.",
  "process.delivers":
    "Van opdracht {order} is niet vastgelegd dat de bank deze heeft, maar er is een bankregel van {date:date}. Bevestig dat de opdracht op {deliveredOn:date} is aangeleverd.",
  "process.waits":
    "Bankregel {reference} van {date:date} wacht op een antwoord over een eerdere bankregel van opdracht {order}.",
  "process.choiceUnknown":
    "Bankregel {reference} kan niet {choice} zijn. Kies uit: {choices}; of koppel de bankregel met de hand.",
  "return.advice": "{item} wordt niet vanzelf opnieuw geïncasseerd: {advice:advice}.",
  "return.again": "{item} wordt in een volgende opdracht opnieuw geïncasseerd.",
  "return.blocked":
    "{item} wordt niet opnieuw geïncasseerd zolang de post geblokkeerd is: {reason}. Maak de cel leeg als er weer mag worden geïncasseerd.",
  "return.mandateUsed":
    "{item} gaat niet opnieuw mee: machtiging {mandate} is gebruikt. Vraag een nieuwe machtiging en zet Incasso op Ja, of maan de debiteur aan.",
  "request.severalAdministrations":
    "Voor {name} is meer dan één administratie mogelijk ({administrations}). Geef aan welke bedoeld is.",
  "bankFile.read":
    "{file}: {transactions:number} {transactions|incasso|incasso's} gelezen, samen {amount:amount}, geïncasseerd op {date:date} ({version}).",
  "bankFile.ahead":
    "{file} wordt geïncasseerd op {date:date}, en die dag moet nog komen. Neem het alleen over als de bank het heeft: de machtigingen gelden als gebruikt voor een incasso.",
  "bankFile.sameFile": "{file} is hetzelfde bestand als {other} en telt één keer.",
  "bankFile.notDirectDebit":
    "{file} is geen incassobestand (pain.008), maar {detail}. Kies het bestand waarmee u het laatst incasseerde; een bankafschrift leest u met import.",
  "bankFile.damaged":
    "{file} is niet volledig of niet zoals het hoort (regel {line}: {detail}). Er is niets overgenomen. Neem het bestand zoals het programma het maakte.",
  "bankFile.characters":
    "{file} bevat bij regel {line} tekens buiten de tekencodering die het zelf noemt ({detail}). Er is niets overgenomen. Neem het bestand zoals het programma het maakte, zonder het te openen en op te slaan.",
  "bankFile.hostile":
    "In {file}, regel {line}, staat iets wat niet in een bankbestand hoort en onveilig is ({detail}). Het is niet gelezen.",
  "bankFile.version":
    "{file} heeft een versie die niet bekend is ({version}). Het is op de namen van de elementen gelezen; vergelijk de lijst met uw oude programma voordat u deze accepteert.",
  "bankFile.empty": "In {file} staat geen incasso. Kies het bestand waarmee u het laatst incasseerde.",
  "bankFile.totals":
    "{file}: volgens {element} is het {stated}, maar gevonden is {found}. Het bestand is niet volledig of gewijzigd; er is niets overgenomen. Neem het bestand zoals het programma het maakte.",
  "bankFile.unreadable":
    "{file}: bij {element} staat '{value}', en dat kan niet. Er is niets overgenomen. Neem het bestand zoals het programma het maakte.",
  "bankFile.leftOut":
    "{file}, regel {line}, incasso {number}: bij {element} staat '{value}', en dat kan niet worden overgenomen. Deze incasso blijft buiten; vul de machtiging met de hand in.",
  "bankFile.bic":
    "{file}, regel {line}, incasso {number}: '{bic}' is geen BIC van de bank van de debiteur en blijft weg. Binnen Europa is het IBAN genoeg.",
  "bankFile.creditors":
    "De bestanden zijn van meer incassanten: {creditors} (de laatste in {file}, regel {line}). Neem er één tegelijk over: geef aan welk incassant-ID bedoeld is.",
  "bankFile.otherCreditor":
    "De administratie {administration} heeft incassant-ID {known}, maar het bestand is van {creditorId}. Kies een andere administratie, of een ander bestand.",
  "bankFile.creditorChanged":
    "Volgens het bestand is incassant-ID {known} van administratie {administration} gewijzigd in {creditorId}. Wijzig het eerst met change-creditor en neem dan het bestand over.",
  "bankFile.accountOther":
    "De rekening {iban} uit het bestand hoort in de werkmap bij administratie {administration}. Herstel het blad met bankrekeningen, of kies een ander bestand.",
  "bankFile.ledger":
    "Een bestand bevat geen grootboekrekeningen. Ingevuld zijn: debiteuren {debtorsAccount}, bank {bankAccount}, incasso's onderweg {inTransitAccount}, dagboek {journal}. Wijzig ze vóór de eerste incasso als uw boekhouding andere gebruikt.",
  "bankFile.otherName":
    "De rekening {iban} is in het bestand van {name} en in de werkmap van debiteur {debtor} ({known}). De machtiging komt bij debiteur {debtor}, met {name} als tenaamstelling.",
  "bankFile.oneName":
    "{asked} staat in de bestanden met meer rekeningen: {ibans}. Is dat één debiteur (one), of een debiteur per rekening (each)? Zonder antwoord krijgt elke rekening een debiteur.",
  "bankFile.severalDebtors":
    "Meer debiteuren in de werkmap hebben de rekening {asked}. Welke is bedoeld: {options}? Zonder antwoord komt er een nieuwe debiteur.",
  "bankFile.mandateTwice":
    "De machtiging {asked} staat in de bestanden met meer rekeningen ({options}; het laatst in {file}, regel {line}), zonder dat een wijziging is gemeld. Welke geldt? Zonder antwoord blijft de machtiging buiten.",
  "bankFile.notAnOption": "'{choice}' is geen antwoord voor {about}. Kies uit: {options}.",
  "bankFile.mandateDiffers":
    "Over machtiging {asked} zegt {file}, regel {line}, iets anders dan de werkmap: {values}. In de werkmap verandert de machtiging niet. Controleer wat klopt.",
  "bankFile.ended":
    "{count:number} {count|machtiging is|machtigingen zijn} met de laatste incasso geëindigd (eenmalig, of de laatste van een reeks) en {count|wordt|worden} niet overgenomen; de {count|debiteur|debiteuren} wel. Vraag een nieuwe machtiging als u weer wilt incasseren.",
  "bankFile.unsigned":
    "{count:number} {count|machtiging heeft|machtigingen hebben} in het bestand geen datum van ondertekening en {count|wacht|wachten} daarop.",
  "bankFile.creditorReported":
    "Met {count:number} {count|machtiging|machtigingen} is het laatst geïncasseerd onder het vorige incassant-ID; de volgende incasso meldt de wijziging.",
  "bankFile.descriptions":
    "{count:number} {count|omschrijving komt|omschrijvingen komen} uit de laatste incasso. Pas {count|deze|ze} aan waar er een maand of nummer in staat.",
  "bankFile.invoicesKnown":
    "{count:number} {count|factuur|facturen} van de nieuwe lijst {count|staat|staan} al in de werkmap en {count|verandert|veranderen} niet.",
  "bankFile.nothing":
    "Er komt niets uit de bestanden in de werkmap: het staat er al in, of het kan niet worden overgenomen.",
  "mandateImport.read":
    "{file}: {rows:number} {rows|regel|regels} gelezen (codering {encoding}, scheidingsteken “{separator}”, datums als {dates}). Kolommen: {columns}.",
  "mandateImport.sheetRead":
    "{file}: {rows:number} {rows|regel|regels} van het eerste blad gelezen. Kolommen: {columns}.",
  "mandateImport.column":
    "{file} heeft geen kolom voor {field:field}. Geef de kolom die naam, of koppel op iets anders.",
  "mandateImport.dates":
    "In {file} kunnen alle datums met de dag of met de maand voorop staan. Schrijf ze met het jaar voorop (2026-12-01).",
  "mandateImport.noReference": "{file}, regel {line}: er is geen kenmerk van de machtiging. De regel blijft buiten.",
  "mandateImport.administration":
    "{file}, regel {line}: de administratie {administration} staat niet in de werkmap. De regel blijft buiten.",
  "mandateImport.twice": "{file}, regel {line}: de machtiging {mandate} staat er al boven. De regel blijft buiten.",
  "mandateImport.ended": "{file}, regel {line}: machtiging {mandate} is beëindigd ({value}). De regel blijft buiten.",
  "mandateImport.known": "{file}, regel {line}: de machtiging {mandate} staat al in de werkmap en verandert niet.",
  "mandateImport.noMatch":
    "{file}, regel {line}, kolom {column}: bij {value} hoort geen debiteur. De regel blijft buiten; voeg de debiteur toe of herstel de lijst.",
  "mandateImport.ambiguous":
    "{file}, regel {line}, kolom {column}: bij {value} horen meer debiteuren ({debtors}). De regel blijft buiten; koppel op iets anders of herstel de lijst.",
  "mandateImport.unreadable":
    "{file}, regel {line}, kolom {column}: '{value}' kan niet als {field:field} dienen. De regel blijft buiten; herstel de lijst.",
  "mandateImport.twin":
    "{file}, regel {line}: naast de machtiging {mandate} is er {others} voor hetzelfde IBAN en dezelfde incassowijze. Deze wordt ingelezen; vul bij elke factuur in welke van de twee geldt.",
  "mandateImport.unsigned":
    "{count:number} {count|machtiging|machtigingen} uit {file} {count|heeft|hebben} geen datum van ondertekening en {count|wacht|wachten} daarop.",
  "mandateImport.notMigrated":
    "{count:number} {count|machtiging|machtigingen} uit {file} {count|staat|staan} niet op een Nederlandse rekening en {count|blijft|blijven} te ondertekenen: de dag van vóór SEPA is voor Nederlandse.",
  "mandateImport.nothing": "Er komt niets uit {file} in de werkmap.",
  "takeIn.read":
    "{file}: {rows:number} {rows|regel|regels} gelezen; regel met koppen: {heading:none}. Codering {encoding}, scheidingsteken “{separator}”, decimaalteken “{decimal}”, datums als {dates}, indeling: {layout:none}. Kolommen: {columns}.",
  "takeIn.sheetRead":
    "{file}, blad {sheet}: {rows:number} {rows|regel|regels} gelezen; regel met koppen: {heading:none}. Decimaalteken “{decimal}”, datums als {dates}, indeling: {layout:none}. Kolommen: {columns}.",
  "takeIn.empty": "{file} bevat niets. Exporteer de lijst opnieuw, of kies het bestand waarin deze staat.",
  "takeIn.noHeading":
    "{file} heeft in de eerste 30 regels geen regel met koppen. Exporteer de lijst met koppen, of noem elke kolom bij zijn plaats: --field Invoices.number=#1.",
  "takeIn.noSheet": "{file} heeft geen blad {sheet}. De bladen zijn {sheets}.",
  "takeIn.oneList":
    "Met meer lijsten gelden --field, --layout, --worksheet en --keep-as niet. Neem {file} daarmee apart over: hoe de lijst wordt gelezen, blijft bewaard.",
  "takeIn.inBoth":
    "{file}, regel {line}: factuur {invoice} staat anders in {other}, regel {otherLine}. Beide blijven buiten.",
  "takeIn.mandatesBy":
    "De machtigingen in {file} vinden hun debiteuren op {field:field}: {count} van {rows} {rows|regel|regels}.",
  "takeIn.mandateUnknown":
    "{count:number} {count|factuur|facturen} uit {file} {count|noemt|noemen} een machtiging die niet in de werkmap staat: {mandates}. De {count|factuur komt|facturen komen} zonder dat kenmerk binnen. Moet het gelden, voeg dan eerst de {count|machtiging|machtigingen} toe, of zet in de lijst een kolom met de datum van ondertekening.",
  "takeIn.tooManyRows": "{file} heeft meer dan {max:number} regels. Exporteer de lijst in delen.",
  "takeIn.oldFormat": "{file} heeft de oude Excel-indeling (.xls). Open het bestand in Excel en sla het op als .xlsx.",
  "takeIn.password":
    "{file} is beveiligd met een wachtwoord. Open het bestand in Excel en sla het op zonder wachtwoord.",
  "takeIn.openDocument": "{file} is een OpenDocument-blad (.ods). Sla het op als .xlsx.",
  "takeIn.otherKind": "{file} is geen CSV-bestand en geen Excel-werkmap. Exporteer de lijst als .csv of .xlsx.",
  "takeIn.column":
    "{file} heeft geen kolom voor {field:field}. Noem de kolom met --field of voeg deze toe aan de export.",
  "takeIn.columnDoubted":
    "{file}: kolom {column} lijkt {field:field}, maar wat erin staat is iets anders. De kolom wordt niet gelezen; noem de juiste kolom met --field of bevestig dat de lijst er geen heeft.",
  "takeIn.headingTwice":
    "{file} heeft twee kolommen {column} voor {field:field}. Kies met --field: de tweede is {column}#2.",
  "takeIn.fieldUnknown": "{file} heeft geen kolom {column} die {field} kan zijn. Verbeter --field.",
  "takeIn.amountAsked":
    "{file}: is kolom {column} wat nog openstaat? Geef dan --field Invoices.openAmount={column}; bevestig anders dat het hele bedrag openstaat.",
  "takeIn.oneDate": "{file} heeft één datum. Die geldt als factuurdatum en als vervaldatum.",
  "takeIn.noOpenColumn":
    "{file} heeft geen openstaand bedrag: van elke factuur geldt het hele bedrag als open, ook van betaalde. Bevestig dat er alleen openstaande facturen in staan.",
  "takeIn.debitCredit":
    "{file} heeft debet en credit. Het saldo van de regels van een factuur geldt als wat ervan openstaat: alle regels van de rekening debiteuren moeten in de lijst staan.",
  "takeIn.severalLedgers":
    "{file}, regel {line}, kolom {column}: {value} is een andere grootboekrekening dan {other} in regel {otherLine}. Exporteer alleen de regels van de rekening debiteuren.",
  "takeIn.mixedDecimals":
    "{file}, regel {line}, kolom {column}: {value} heeft een ander decimaalteken dan {other} in regel {otherLine}. Verbeter de lijst of geef --decimal comma of point.",
  "takeIn.noAdministration":
    "De werkmap heeft nog geen administratie, dus van {file} is niet te zeggen wie er incasseert. Vul een rij in op het blad Administraties, of neem eerst het laatste bankbestand (pain.008) over.",
  "takeIn.decimalUnknown":
    "{file}, regel {line}, kolom {column}: {value} kan duizendtallen of duizendsten zijn, en geen bedrag van de lijst zegt welke. Geef --decimal comma of point.",
  "takeIn.mixedDates":
    "{file}, regel {line}, kolom {column}: {value} heeft de maand voorop en {other} in regel {otherLine} de dag. Verbeter de lijst of geef --dates day-first of month-first.",
  "takeIn.datesUnknown":
    "Alle datums van {file} kunnen met de dag of met de maand voorop staan. Geef --dates day-first of month-first.",
  "takeIn.unreadable": "{file}, regel {line}, kolom {column}: {value} is niet te lezen. De regel blijft buiten.",
  "takeIn.digitsLost":
    "{file}, regel {line}, kolom {column}: {value} heeft cijfers verloren. Exporteer de lijst opnieuw, met deze kolom als tekst. De regel blijft buiten.",
  "takeIn.formula": "{file}, regel {line}, kolom {column}: {value} is een formule. De regel blijft buiten.",
  "takeIn.noNumber": "{file}, regel {line}: er is geen factuurnummer. De regel blijft buiten.",
  "takeIn.instalments":
    "{file}: {count:number} {count|factuur|facturen} in termijnen, {instalments:number} {instalments|termijn|termijnen} nieuw of gewijzigd. Elke termijn wordt op de eigen vervaldatum geïncasseerd.",
  "takeIn.instalmentDays":
    "{file}: de termijnen ({columns}) hebben geen eigen vervaldatum. De eerste vervalt op de vervaldatum van de factuur, elke volgende een maand later.",
  "takeIn.instalmentsByDays":
    "{file}: {count:number} {count|factuur heeft|facturen hebben} regels met een eigen vervaldatum, zoals {invoice}, en geen kolom met het termijnnummer. Deze regels worden als termijnen gelezen, op volgorde van vervaldatum.",
  "takeIn.instalmentUnusable":
    "{file}, regel {line}: termijn {instalment} van factuur {invoice} heeft geen bedrag boven nul of geen vervaldatum. De factuur blijft buiten.",
  "takeIn.instalmentsDiffer":
    "{file}, regel {line}: de termijnen van factuur {invoice} komen op {sum:amount}, en in de lijst staat {amount:amount}. De factuur blijft buiten. Noem met --field Instalments.amount= de kolom met het bedrag van de termijn, of verbeter de export.",
  "takeIn.instalmentsOneOff":
    "{file}, regel {line}: factuur {invoice} heeft termijnen, en een eenmalige machtiging geldt voor één incasso. De factuur blijft buiten.",
  "takeIn.notSplit":
    "{file}, regel {line}: factuur {invoice} staat in de lijst in termijnen, maar is al als geheel geïncasseerd. Ze blijft zoals ze is; splits deze zelf als er nog een deel open staat.",
  "takeIn.twice": "{file}, regel {line}: factuur {invoice} staat anders in regel {first}. Beide blijven buiten.",
  "takeIn.incomplete": "{file}, regel {line}: factuur {invoice} heeft geen {field:field}. De regel blijft buiten.",
  "takeIn.zerosLost":
    "{file}, regel {line}: {value} is {known} in de werkmap. Er zijn nullen aan het begin verloren of bijgekomen; exporteer de kolom als tekst. De regel blijft buiten.",
  "takeIn.otherDebtor":
    "{file}, regel {line}: factuur {invoice} is hier van debiteur {debtor} en in de werkmap van {known}. De regel blijft buiten; verbeter een van beide.",
  "takeIn.recordUnreadable":
    "{file}, regel {line}: factuur {invoice} is in de werkmap niet te lezen en verandert niet; verbeter eerst de rij.",
  "takeIn.debtorNameless":
    "{file}, regel {line}: debiteur {debtor} staat niet in de werkmap en de lijst geeft geen naam. De regel blijft buiten.",
  "takeIn.debtorAmbiguous":
    "{file}, regel {line}: {value} past bij meer debiteuren ({debtors}). De regel blijft buiten; voeg het debiteurnummer toe aan de lijst.",
  "takeIn.administration":
    "{file}, regel {line}: administratie {administration} staat niet in de werkmap. De regel blijft buiten.",
  "takeIn.collectedBefore":
    "{file}, regel {line}: van {item} is {amount:amount} geïncasseerd op {date:date} (opdracht {order}), en in de lijst staat {open:amount} open. De factuur verandert niet; bevestig deze bij naam alleen als er nog eens moet worden geïncasseerd.",
  "takeIn.underWay":
    "{file}: {count:number} {count|factuur|facturen} ({items}) {count|zit|zitten} in opdracht {order} en {count|wordt|worden} niet gewijzigd.",
  "takeIn.split":
    "{file}, regel {line}: {invoice} wordt in termijnen geïncasseerd; in de lijst staat {open:amount} open en in de werkmap {known:amount}. Wijzig de termijnen met de hand als dat nodig is.",
  "takeIn.goneInOrder":
    "{count:number} {count|factuur|facturen} van opdracht {order} ({items}; {amount:amount}) {count|staat|staan} niet meer in {file}. De opdracht gaat door: storneer deze, of laat de facturen eruit, als ze anders zijn betaald.",
  "takeIn.gone":
    "{count:number} openstaande {count|factuur|facturen} ({items}; {amount:amount}) {count|staat|staan} niet in {file} en {count|wordt|worden} afgesloten als anders betaald. Bevestig dat; geef --partial als niet alle openstaande facturen in de lijst staan.",
  "takeIn.goneReturned":
    "{count:number} gestorneerde {count|factuur|facturen} ({items}; {amount:amount}) {count|staat|staan} niet in {file} en {count|blijft|blijven} open: de boekhouding weet misschien nog niet van de storno.",
  "takeIn.goneSplit":
    "{count:number} {count|factuur|facturen} in termijnen ({items}; {amount:amount}) {count|staat|staan} niet in {file}. Verlaag de openstaande bedragen van de termijnen als ze anders zijn betaald.",
  "takeIn.goneUnknown":
    "{count:number} openstaande {count|factuur|facturen} ({items}; {amount:amount}) {count|is|zijn} niet gevonden in {file}, waarvan regels zonder nummer buiten bleven. Er wordt niets afgesloten.",
  "takeIn.grew":
    "{file}, regel {line}: van {item} staat {open:amount} open, en in de werkmap {known:amount}. Bevestig dat de debiteur meer schuldig is.",
  "takeIn.otherIban":
    "{file}, regel {line}: debiteur {debtor} heeft hier rekening {iban} en in de werkmap {known}. Er wordt niets gewijzigd; vraag het de debiteur en wijzig de machtiging als het zo is.",
  "takeIn.debtorDiffers":
    "Debiteur {debtor} staat anders in de lijst ({fields:fields}). In de werkmap verandert niets.",
  "takeIn.nothing": "{file} wijzigt niets in de werkmap.",
  "oneList.nameAsked": "{file} zegt niet wie er incasseert. Geef de naam met --creditor-name.",
  "oneList.creditorAsked": "{file} noemt geen incassant-ID. Geef het met --creditor-id.",
  "oneList.accountAsked": "{file} zegt niet op welke rekening wordt geïncasseerd. Geef de IBAN met --account.",
  "oneList.dateAsked": "{file} zegt niet wanneer wordt geïncasseerd. Geef de dag met --collection-date.",
  "oneList.signatureAsked":
    "Van {count:number} nieuwe {count|machtiging|machtigingen} zegt {file} niet wanneer {count|die is|die zijn} ondertekend. Geef de dag met --signed-on, of --signed-on later om de dag later in te vullen: onder een niet ondertekende machtiging wordt niet geïncasseerd.",
  "oneList.joiningProposed":
    "Van {count:number} nieuwe {count|machtiging|machtigingen} zegt {file} niet wanneer {count|die is|die zijn} ondertekend. Wel staat er sinds wanneer iemand lid is: neem die dag met --signed-on joined als toen is ondertekend, geef anders een dag, of --signed-on later.",
  "oneList.feeAsked":
    "Wat betaalt groep {group} ({count:number} {count|regel|regels} van {file})? Geef het met --fee {group}=BEDRAG, of zet de bedragen op een eigen blad of in een eigen bestand.",
  "oneList.feeTwice":
    "{file}, regel {line}: groep {group} staat er vaker in ({amounts}), en de omschrijvingen zeggen niet of de bedragen bij elkaar horen. Zet achter elk bedrag waar het voor is, dan worden ze opgeteld; of geef het bedrag met --fee {group}=BEDRAG.",
  "oneList.feeNotAdded":
    "{file}: {count:number} {count|lid heeft|leden hebben} een bedrag, en hun groep heeft ook een tarief. Alleen het bedrag wordt geïncasseerd. Hoort het tarief erbij, zet dat dan als eigen regel in {file}.",
  "oneList.otherList":
    "{file} heeft nog een lijst met namen, IBAN's en bedragen: {sheet}. Alleen {taken} wordt overgenomen; kies met --worksheet, en neem de andere daarna over.",
  "oneList.fileUnused":
    "Van {file} wordt niets overgenomen: het noemt leden, maar geen bedragen naast {taken}. Zet groep en betaler in één lijst met de IBAN's, of geef de kolom met bedragen met --field Invoices.amount=KOP.",
  "oneList.amountAsked":
    '{file}: in kolom {column} staan bedragen, die niet worden opgeteld. Horen ze erbij, geef dan --field Invoices.amount met alle kolommen en een plus ertussen, zoals "Contributie + Kantine".',
  "oneList.totalDiffers":
    "{file}, regel {line}: het totaal is {value:amount}, en de delen zijn samen {sum:amount}. De delen worden geïncasseerd.",
  "oneList.yearlyAmount":
    "{file}: kolom {column} gaat over een jaar, en {count:number} {count|regel betaalt|regels betalen} vaker. Het bedrag wordt elke keer heel geïncasseerd: bevestig dat het het bedrag van één keer is, of zet dat in de lijst.",
  "oneList.lineOfNobody": "{file}, regel {line}: {value} staat niet in de ledenlijst. De regel blijft buiten.",
  "oneList.lineOfSeveral":
    "{file}, regel {line}: {value} past bij meer leden. De regel blijft buiten; zet het lidnummer in beide lijsten.",
  "oneList.twoWays":
    "{file}, regel {line}: {value} heeft twee betaalwijzen ({ways}). De eerste geldt; haal de andere uit de lijst.",
  "oneList.paymentUnknown":
    "{file}: de betaalwijze {value} is niet bekend, en {count:number} {count|regel blijft|regels blijven} buiten. Geef --collected voor elke betaalwijze die wordt geïncasseerd.",
  "oneList.notCollected": "{file}: {count:number} {count|regel betaalt|regels betalen} op een andere manier.",
  "oneList.ended": "{file}: {count:number} {count|regel is|regels zijn} beëindigd.",
  "oneList.samples": "{file}: {count:number} {count|regel is een voorbeeld|regels zijn voorbeelden} van het sjabloon.",
  "oneList.notDue":
    "{file}: {count:number} {count|regel vervalt|regels vervallen} niet in deze periode. De eerstvolgende periode is {next}.",
  "oneList.neverDue":
    "{file}: {count:number} {count|regel vervalt|regels vervallen} niet meer: eenmalig en al gefactureerd, of zonder betaling.",
  "oneList.payerUnknown":
    "{file}, regel {line}: de betaler {value} staat niet in de lijst, of wordt niet geïncasseerd. De regel blijft buiten.",
  "oneList.noAmount": "{file}, regel {line}: {value} heeft geen bedrag. De regel blijft buiten.",
  "oneList.frequencyUnknown":
    "{file}, regel {line}: hoe vaak er wordt betaald is niet bekend ({value}). De regel blijft buiten; vul het aantal maanden in, of een woord als maandelijks.",
  "oneList.nameless": "{file}, regel {line}: er is geen naam. De regel blijft buiten.",
  "oneList.noIban": "{file}, regel {line}: {name} heeft geen IBAN. De regel blijft buiten.",
  "oneList.twoAccounts":
    "{file}, regel {line}: {name} heeft meer dan één rekening ({ibans}). De regels blijven buiten.",
  "oneList.negative":
    "{file}, regel {line}: {name} krijgt {amount:amount} terug. De regel blijft buiten: betaal het met een overboeking.",
  "oneList.recordUnreadable":
    "{file}, regel {line}: debiteur {debtor} is in de werkmap niet te lezen. De regel blijft buiten; herstel eerst de debiteur.",
  "oneList.otherDebtor":
    "{file}, regel {line}: de machtiging is in de werkmap van debiteur {known}, en het nummer hier is {debtor}. De regel blijft buiten.",
  "oneList.otherPerson":
    "{file}, regel {line}: debiteur {debtor} is in de werkmap {known}, met een andere rekening, en hier {name}. De regel blijft buiten; verbeter het nummer, of wijzig de naam in de werkmap als het dezelfde is.",
  "oneList.otherNumber":
    "{file}, regel {line}: {name} met deze rekening is in de werkmap debiteur {known}, en het nummer hier is {debtor}. De regel blijft buiten; zet het nummer van de werkmap in de lijst.",
  "oneList.otherName":
    "{file}, regel {line}: debiteur {debtor} heet in de werkmap {known} en hier {name}. De naam in de werkmap blijft; bevestig dat het dezelfde is.",
  "oneList.mandateEnded":
    "{file}, regel {line}: machtiging {mandate} van debiteur {debtor} is beëindigd. De regel blijft buiten; maak een nieuwe machtiging voor de debiteur als die er is.",
  "oneList.mandateUnclear":
    "{file}, regel {line}: debiteur {debtor} heeft meer machtigingen ({mandates}). De regel blijft buiten; zet het kenmerk van de machtiging in de lijst.",
  "oneList.otherReference":
    "{file}, regel {line}: debiteur {debtor} heeft in de werkmap machtiging {mandates}, en het kenmerk hier is {mandate}. De regel blijft buiten; wijzig het kenmerk met change-reference, of trek de vorige machtiging in.",
  "oneList.referenceTaken":
    "{file}, regel {line}: het kenmerk {mandate} was van een andere machtiging. De regel blijft buiten.",
  "oneList.reference":
    "{file}, regel {line}: geen bank neemt het kenmerk {mandate} aan. De regel blijft buiten; verbeter het kenmerk, of kies een ander begin met --prefix.",
  "oneList.ibanChanged":
    "{file}, regel {line}: machtiging {mandate} gaat van rekening {was} naar {iban}; de volgende incasso meldt het als de bank de vorige kent. Bevestig dat de debiteur erom heeft gevraagd.",
  "oneList.signatureDiffers":
    "{file}, regel {line}: machtiging {mandate} is in de werkmap ondertekend op {known:date}, en hier op {date:date}. In de werkmap verandert niets.",
  "oneList.amountChanged":
    "{file}, regel {line}: van {invoice} is hier {amount:amount} verschuldigd, en in de werkmap {known:amount}. Bevestig de wijziging; geef een andere --period als dit een andere lijst voor dezelfde maand is.",
  "oneList.underWay":
    "{file}, regel {line}: van {invoice} is hier {amount:amount} verschuldigd, en in opdracht {order} zit {known:amount}. Er wordt niets gewijzigd.",
  "oneList.stays":
    "{file}, regel {line}: van {invoice} is hier {amount:amount} verschuldigd, en {known:amount} is al geïncasseerd of afgeboekt. De factuur verandert niet.",
  "oneList.closedBefore":
    "{file}, regel {line}: {item} is in de werkmap afgesloten, en hier is {amount:amount} verschuldigd. De factuur verandert niet; bevestig deze bij naam alleen als er niet is betaald en moet worden geïncasseerd.",
  "oneList.closed":
    "{count:number} openstaande {count|factuur|facturen} van deze periode ({items}; {amount:amount}) {count|staat|staan} niet meer in {file} en {count|wordt|worden} afgesloten. Bevestig dat; geef --partial als niet iedereen in de lijst staat.",
  "oneList.goneUnknown":
    "{count:number} openstaande {count|factuur|facturen} van deze periode ({items}; {amount:amount}) {count|is|zijn} niet gevonden in {file}, waarvan regels buiten bleven. Er wordt niets afgesloten.",
  "oneList.gone":
    "{count:number} {count|lid|leden} van eerdere lijsten ({items}) {count|staat|staan} niet in {file}. Trek de {count|machtiging|machtigingen} in als het lidmaatschap is beëindigd.",
  "oneList.ownDates":
    "{file} zegt voor {count:number} {count|regel|regels} zelf wanneer wordt geïncasseerd: dat gaat vóór {date:date}. Haal de kolom weg met --field Invoices.dueDate= als die niet meer geldt.",
  "oneList.pastDates":
    "{file}: {count:number} nieuwe {count|factuur|facturen} {count|verviel|vervielen} vóór vandaag, vanaf {date:date}. Bevestig dat er nog moet worden geïncasseerd.",
  "sequence.override":
    "De volgende incasso met {mandate} krijgt {code}: dat staat in de kolom Code aanlevering handmatig, voor één opdracht.",
  "sequence.oneOff": "De volgende incasso met {mandate} krijgt {code}: de machtiging is eenmalig.",
  "sequence.finalAgain":
    "De volgende incasso met {mandate} krijgt opnieuw {code}: de vorige was de laatste en heeft de bank van de debiteur nooit bereikt.",
  "sequence.dutchAccount":
    "De volgende incasso met {mandate} krijgt {code}: op een Nederlandse rekening wordt een eerste incasso niet onderscheiden.",
  "sequence.collectedBefore":
    "De volgende incasso met {mandate} krijgt {code}: van deze rekening is eerder een incasso aangeboden, ook als die terugkwam.",
  "sequence.collectedElsewhere":
    "De volgende incasso met {mandate} krijgt {code}: de datum laatste incasso wijst op een incasso buiten deze werkmap.",
  "sequence.first": "De volgende incasso met {mandate} krijgt {code}: het is de eerste.",
  "sequence.firstAgain":
    "De volgende incasso met {mandate} krijgt {code}: van deze rekening is er nog geen aangeboden; wat is afgekeurd, teruggeroepen of vervallen telt niet.",
  "sequence.noAccount":
    "Welke code de volgende incasso met {mandate} krijgt, is nog niet bekend: het staat niet vast op welke eigen rekening wordt geïncasseerd.",
  "sequence.takenOver":
    "Met {mandate} wordt niet meer geïncasseerd: de incasso die de enige of laatste had moeten zijn (opdracht {order}) heeft de bank van de debiteur nooit bereikt, en voor hetzelfde is {by} ondertekend.",
  "sequence.none": "Met {mandate} kan niets meer worden geïncasseerd: de machtiging is voorbij of inactief.",
  "sign.already": "De machtiging {mandate} is al ondertekend op {date:date}.",
  "sign.inFuture":
    "{date:date} moet nog komen: op die dag kan niemand ondertekend hebben. Neem {today:date} of een eerdere dag.",
  "sign.beforeSepa":
    "{date:date} ligt vóór SEPA. Een machtiging van vóór {first:date} krijgt die dag als datum van ondertekening.",
  "sign.ended": "De machtiging {mandate} is voorbij (ingetrokken, vervangen of gebruikt). Maak een nieuwe.",
  "sign.twice": "De machtiging {mandate} staat meer dan eens in de lijst.",
  "sign.twin":
    "Naast de machtiging {mandate} is er {others} voor hetzelfde IBAN en dezelfde incassowijze. Vul bij elke factuur in welke van de twee geldt, of trek een van beide in.",
  "signList.column":
    "{file} heeft geen kolom met kenmerken van machtigingen en ook geen met debiteurnummers. Geef een van de kolommen die naam.",
  "signList.blank":
    "{file}, regel {line}: er is geen kenmerk van een machtiging en geen debiteurnummer. De regel blijft buiten.",
  "signList.unknown":
    "{file}, regel {line}, kolom {column}: de machtiging {value} staat niet in de werkmap. De regel blijft buiten; herstel de lijst.",
  "signList.noUnsigned":
    "{file}, regel {line}, kolom {column}: debiteur {value} heeft geen machtiging die op ondertekening wacht. De regel blijft buiten.",
  "signList.several":
    "{file}, regel {line}, kolom {column}: bij {value} horen meer machtigingen ({mandates}). De regel blijft buiten; noem in de lijst kenmerk en administratie.",
  "signList.otherDebtor":
    "{file}, regel {line}, kolom {column}: de machtiging {mandate} is van debiteur {debtor}, niet van {value}. De regel blijft buiten; herstel de lijst.",
  "signList.day":
    "{file}, regel {line}, kolom {column}: {date:date} kan geen datum van ondertekening zijn. Die ligt tussen {first:date} en {today:date}. De regel blijft buiten; herstel de lijst.",
  "signList.cell":
    "{file}, regel {line}: een cel van de machtiging {mandate} is niet te lezen. De regel blijft buiten; herstel eerst de cel.",
  "signList.ended":
    "{file}, regel {line}: de machtiging {mandate} is voorbij (ingetrokken, vervangen of gebruikt). De regel blijft buiten; maak een nieuwe machtiging.",
  "signList.already":
    "{file}, regel {line}: de machtiging {mandate} is al ondertekend op {date:date} en verandert niet.",
  "signList.otherDay":
    "{file}, regel {line}: de machtiging {mandate} is volgens de werkmap ondertekend op {date:date}, volgens de lijst op {is:date}. De machtiging blijft ongewijzigd; herstel de cel als de lijst klopt.",
  "signList.account":
    "{file}, regel {line}: de machtiging {mandate} heeft geen geldig IBAN. De regel blijft buiten; vul eerst het IBAN in.",
  "signList.nothing": "Uit {file} wordt niets als ondertekend vastgelegd.",
  "deleteMandate.used":
    "Met de machtiging {mandate} is geïncasseerd ({orders}). Deze blijft in de administratie; trek de machtiging in als die niet meer nodig is.",
  "deleteMandate.collectedElsewhere":
    "Met de machtiging {mandate} is elders geïncasseerd, voor het laatst op {date:date}. Deze blijft in de administratie; trek de machtiging in als die niet meer nodig is.",
  "deleteMandate.named": "{by} noemt de machtiging {mandate}. Maak eerst deze cel leeg.",
  "deleteMandate.signed":
    "De machtiging {mandate} is ondertekend op {date:date}. Na verwijderen is er niets meer van over; was de machtiging geldig, trek deze dan in.",
  "useAnyway.ended": "De machtiging {mandate} is voorbij (ingetrokken, vervangen of gebruikt). Maak een nieuwe.",
  "useAnyway.past": "{date:date} is voorbij. Neem {today:date} of een latere dag.",
  "useAnyway.tooLong":
    "{date:date} ligt te ver weg: na een incasso elders blijft een machtiging 36 maanden bruikbaar, dus uiterlijk tot {latest:date}.",
  "useAnyway.noReason":
    "Geef de reden om de machtiging {mandate} te gebruiken: waar en wanneer ermee is geïncasseerd in de laatste 36 maanden.",
  "useAnyway.notDormant": "De machtiging {mandate} is op {date:date} niet inactief: er is niets te verklaren.",
  "useAnyway.declared":
    "Volgens deze werkmap is de machtiging {mandate} sinds {usableUntil:date} niet meer bruikbaar. Gebruik tot {until:date} mag alleen als er binnen 36 maanden elders mee is geïncasseerd; " +
    "anders kan de debiteur 13 maanden lang terugvragen wat u incasseert.",
  "withdraw.already": "De machtiging {mandate} is al ingetrokken op {date:date}.",
  "withdraw.underWay":
    "Onder machtiging {mandate} {count|is|zijn} nog {count:number} {count|incasso|incasso's} onderweg (opdracht {orders}). Trek bij de bank in wat daar al ligt, en haal uit een concept wat daar nog in staat.",
  "mandateChange.nothing": "Bij machtiging {mandate} staat al {field:field} {value}; er is niets te wijzigen.",
  "mandateChange.nothingToRestore":
    "Bij machtiging {mandate} is niets met de hand gewijzigd wat terug te zetten is ({field:field}).",
  "mandateChange.notTogether": "De optie {option} gaat niet samen met {how}. Laat een van beide weg.",
  "mandateChange.twin":
    "Voor hetzelfde is er al machtiging {others}. Trek een van beide in, of vul bij de facturen in welke machtiging geldt, voordat u machtiging {mandate} wijzigt.",
  "mandateChange.referenceTaken": "Het kenmerk {reference} is of was al van een machtiging. Kies een ander kenmerk.",
  "mandateChange.waits":
    "Dat het kenmerk van machtiging {mandate} eerst {was} was, is nog door geen bank gezien. Incasseer eerst onder dit kenmerk.",
  "mandateChange.schemeAmended":
    "Een andere incassowijze kan niet worden gemeld; machtiging {mandate} moet door een nieuwe worden vervangen (replace).",
  "mandateChange.creditorReplaced":
    "Een ander incassant-ID of een andere naam wordt gemeld; nieuwe machtigingen zijn daar niet voor nodig (amend).",
  "mandateChange.creditorSame":
    "Administratie {administration} heeft al incassant-ID {creditorId} en naam {creditorName}, en er is niets te melden.",
  "mandateChange.creditorNotTypedOver":
    "Bij administratie {administration} is incassant-ID noch naam gewijzigd sinds de vorige incasso; er is niets terug te zetten.",
  "mandateChange.otherScheme":
    "Debiteur {debtor} gaat naar een andere incassowijze; met {mandates} ({was:code}) kan dan niet meer worden geïncasseerd. Vervang ook die, als u ze nog nodig hebt.",
  "mandateChange.debtorScheme": "De incassowijze van debiteur {debtor} wordt ook {scheme:code}; dat was {was:code}.",
  "mandateChange.creditorReported":
    "{count:number} {count|machtiging meldt|machtigingen melden} de bank bij de volgende incasso wat er bij administratie {administration} is gewijzigd.",
  "mandateChange.reported": "De volgende incasso met machtiging {mandate} meldt de bank dat {field:field} {was} was.",
  "mandateChange.notReported":
    "Er is niets aan de bank te melden: die kent machtiging {mandate} nog niet, of al zoals u deze nu wijzigt.",
  "mandateChange.toBeSigned": "De nieuwe machtiging {mandate} kan pas worden gebruikt na ondertekening.",
  "mandateChange.inDraft":
    "Machtiging {mandate} staat bij {count:number} {count|regel|regels} van de nieuwe opdracht {orders}. Neem daar over wat veranderd is voor u deze verwerkt.",
  "mandateChange.underWay":
    "Onder machtiging {mandate} {count|is|zijn} nog {count:number} {count|incasso|incasso's} onderweg (opdracht {orders}); die {count|gaat|gaan} door zoals verstuurd.",
  "mandateChange.preferred": "Het voorkeur-IBAN van debiteur {debtor} wordt ook {iban}; het was {was}.",
  "mandateChange.otherMandates":
    "Deze machtigingen van de debiteur staan nog op {iban}: {mandates}. Wijzig zo nodig ook die.",
  "mandateChange.invoices":
    "Bij deze facturen staat nog incasso op {iban}: {invoices}. Maak die cel leeg of wijzig deze.",
  "hold.past": "{date:date} is voorbij. Geef de dag tot en met welke de post moet worden aangehouden.",
  "hold.already": "{item} is al geblokkeerd: {reason}.",
  "release.invoiceBlocked":
    "De factuur van {item} is als geheel geblokkeerd: {reason}. Maak de cel leeg als er weer mag worden geïncasseerd.",
  "mend.noField": "{table} heeft geen kolom {name}. Noem tabel en veld zoals docs/law/workbook.md.",
  "mend.kept": "Incassoblad houdt {table}.{name} zelf bij. Laat de cel ongewijzigd.",
  "mend.key": "Aan deze cel is de rij te herkennen. Wijzig de cel in het blad zelf.",
  "mend.keyTwice": "{key} staat ook in rij {row}. Wijzig de cel in het blad zelf.",
  "mend.gone": "Er is geen rij {key} (meer) in {table}. Controleer opnieuw.",
  "mend.changed": "In de cel staat nu '{now}' in plaats van '{was}'. Controleer opnieuw.",
  "mend.formula": "In de cel staat een formule. Wijzig de formule in het blad zelf.",
  "mend.unchanged": "In de cel staat al '{value}'.",
  "changeText.noText": "{record} heeft geen tekst {textOf} die hier te wijzigen is. Kies uit: {texts}.",
  "changeText.unchanged": "De tekst is al '{text}'.",
  "release.nothing": "{item} is niet geblokkeerd en wordt al opnieuw geïncasseerd.",
  "return.withdrawMandate":
    "De machtiging {mandate} kan beter niet meer worden gebruikt ({reason}). Vul de datum van intrekking in.",
  "return.changeIban":
    "Van rekening {iban} bij machtiging {mandate} kan niet worden geïncasseerd ({reason}). Vraag om een ander IBAN en wijzig het bij de machtiging.",
  "order.itemNotInOrder": "De post {item} zit niet in opdracht {order}. Controleer het nummer.",
  "order.debtorNotInOrder": "De debiteur {debtor} zit niet in opdracht {order}. Controleer het nummer.",
  "order.nothingLeft": "Zo blijft er in opdracht {order} niets over. Verwijder de opdracht, of laat er iets in staan.",
  "figures.period": "De eerste dag ({from:date}) ligt na de laatste ({until:date}). Geef een eerdere eerste dag op.",
  "figures.differs":
    "Administratie {administration} sluit op {date:date} niet aan op het grootboek: volgens de lijst € {listed:amount}, volgens het grootboek € {ledger:amount}, verschil € {difference:amount}. Laat de boeken narekenen (verify); die wijst aan welke regels zijn gewijzigd of ontbreken.",
  "figures.unbalanced":
    "De saldibalans van administratie {administration} is niet in evenwicht: debet € {debit:amount}, credit € {credit:amount}, saldi samen € {balance:amount}. Laat de boeken narekenen (verify); die wijst aan waar het zit.",
  "openItems.leftOut":
    "Post {item} staat niet in de lijst: de valuta is een andere, of bedrag, datum of openstaand bedrag kan niet worden gelezen. Herstel de cel als de post erbij hoort.",
  "openItems.gone":
    "{count} {count|factuur staat|facturen staan} niet meer in de werkmap, maar {count|was|waren} op deze dag open: volgens het grootboek {count|is die|zijn die} daarna geïncasseerd. De bedragen zijn die van het grootboek; wat er anders van is voldaan, is niet bekend.",
  "verify.sealBroken":
    "Het zegel klopt niet bij regel {from-to:number}: daar is iets gewijzigd, of er ontbreekt iets vóór. Zet een reservekopie terug of ga na wie wat wijzigde.",
  "verify.numberGap": "Nummer {from-to:number} ontbreekt. Zet de rijen terug uit een reservekopie.",
  "verify.ledgerSides":
    "Regel {number:number} van boekstuk {entry} heeft niet precies één positief bedrag, debet of credit. Herstel de cel.",
  "verify.entryBalance": "Boekstuk {entry} is {amount:amount} uit balans. Zet de regels terug uit een reservekopie.",
  "verify.entryMixed": "De regels van boekstuk {entry} zijn hier niet aan elkaar gelijk. Herstel de cel.",
  "verify.entryLines":
    "Regel {line:number} van boekstuk {entry} had nummer {expected:number} moeten zijn. Herstel de nummering.",
  "verify.entryName":
    "Boekstuk {entry} past niet bij dagboek en jaar: verwacht werd een nummer dat begint met {expected}. Herstel de cel.",
  "verify.entryGap": "In {series} ontbreekt boekstuk {from-to:number}. Zet het terug uit een reservekopie.",
  "verify.entryMissing":
    "Bij opdracht {order} hoort hier een boekstuk ({event:code}) in het journaal, maar dat is er niet. Zet het terug, of herstel deze cel.",
  "verify.entryExtra":
    "Boekstuk {entry} volgt uit niets: geen regel of bankregel van opdracht {order} verklaart het. Herstel deze cel, of ga na hoe het er kwam.",
  "verify.entryDiffers":
    "Boekstuk {entry} heeft hier '{found}', maar uit opdracht, regels en bankregels volgt '{expected}'. Herstel de cel die gewijzigd is.",
  "verify.reversalUnknown":
    "Boekstuk {entry} is de tegenboeking van {original}, maar dat boekstuk is er niet. Zet het terug uit een reservekopie.",
  "verify.reversalTwice":
    "Boekstuk {original} is twee keer tegengeboekt: door {other} en door {entry}. Ga na welke van de twee klopt.",
  "verify.reversalMirror":
    "Boekstuk {entry} is niet de precieze tegenboeking van {original}. Zet de regels terug uit een reservekopie.",
  "verify.reversalBefore":
    "Tegenboeking {entry} is geboekt op {date:date}, voor de oorspronkelijke boeking van {original:date}.",
  "verify.orderGone":
    "De opdracht {order} wordt hier genoemd, maar staat niet op het blad Incasso-opdrachten. Zet deze terug uit een reservekopie.",
  "verify.orderReused": "Het opdrachtnummer {order} is twee keer uitgegeven. Ga in het logboek na wat er is gebeurd.",
  "verify.batchReused":
    "De opdrachten {other} en {order} hebben bij dezelfde rekening het batchnummer {batch}. Ga na welke de bank heeft.",
  "verify.orderNotLogged":
    "Het logboek kent de opdracht {order} niet. Ga na of er rijen uit het logboek zijn verwijderd.",
  "verify.orderIncomplete":
    "Dit gegeven van opdracht {order} ontbreekt, terwijl de status het vraagt. Zet het terug uit een reservekopie.",
  "verify.orderStatus":
    "De status {status:code} van opdracht {order} past niet bij de regels, bankregels en datums. Herstel de status.",
  "verify.orderNotAsLogged":
    "Bij opdracht {order} staat hier '{found}', maar het logboek zegt '{expected}'. Herstel de cel.",
  "verify.lastBatchNumber":
    "Het laatste batchnummer van deze rekening is {found}, maar een opdracht ervan heeft {expected}: het volgende zou twee keer worden gebruikt. Zet hier {expected}.",
  "verify.orderNotAsSealed":
    "Opdracht {order} of een van de regels is niet wat {action} op {at:moment} heeft verzegeld: er is een cel gewijzigd, of een regel verwijderd of toegevoegd. Vergelijk met het bankbestand en een reservekopie, en zet het terug.",
  "verify.paperDays":
    "In opdracht {order} staat wanneer vooraankondigingen of specificaties zijn verstuurd, maar dat is niet met Incassoblad vastgelegd: die datums zijn ingetypt. Maak ze leeg, en leg het versturen vast.",
  "verify.stateNotAsSealed":
    "Wat er met opdracht {order} is gebeurd, is niet wat {action} op {at:moment} heeft verzegeld: een status, datum of bedrag, de storno van een regel, een geaccepteerde waarschuwing of een bankregel is gewijzigd, verwijderd of toegevoegd. Vergelijk met een reservekopie, en zet het terug.",
  "verify.draftNotAsSealed":
    "In de nieuwe opdracht {order} of een van de regels is getypt sinds {action} van {at:moment}. Controleer de opdracht voordat u deze verwerkt, of werk de opdracht bij met de stamgegevens.",
  "verify.bankNotAsSealed":
    "De bankregels zijn niet wat {action} op {at:moment} heeft verzegeld: wat de bank meldde is gewijzigd, of een regel is verwijderd of toegevoegd. Vergelijk met de afschriften en een reservekopie, en zet het terug.",
  "verify.changedBetween":
    "Opdracht {order} is met de hand gewijzigd tussen de regels {from} en {to} van het logboek, van {since:moment} tot {until:moment}. Zoek in een reservekopie uit die tijd op wat er stond.",
  "verify.bankChangedBetween":
    "Bankregels zijn met de hand gewijzigd tussen de regels {from} en {to} van het logboek, van {since:moment} tot {until:moment}. Zoek in een reservekopie uit die tijd op wat er stond.",
  "verify.orderCount":
    "Bij opdracht {order} staat hier {found:number}, maar de regels geven {expected:number}. Herstel de cel of zet de regels terug.",
  "verify.orderText":
    "Bij opdracht {order} staat hier '{found}', maar uit de nummers volgt '{expected}'. Herstel de cel.",
  "verify.orderAmount":
    "Bij opdracht {order} staat hier {found:amount}, maar uit de regels en bankregels volgt {expected:amount}. Herstel wat gewijzigd is.",
  "verify.orderDate": "De datum {found:date} past niet bij de andere datums van opdracht {order}. Herstel de cel.",
  "verify.inTransit":
    "Van opdracht {order} is volgens het journaal {found:amount} onderweg, maar nog te verwerken is {expected:amount}. Bekijk de boekstukken van de opdracht.",
  "verify.bankAccount":
    "Van opdracht {order} staat volgens het journaal {found:amount} op de bankrekening, maar de bankregels geven {expected:amount}. Vergelijk met het afschrift.",
  "verify.creditedTooMuch":
    "Bij opdracht {order} is {credited:amount} bijgeschreven, maar er is {collected:amount} geïncasseerd. Vergelijk met het afschrift.",
  "verify.debitedTooMuch":
    "Van transactie {endToEndId} in opdracht {order} is {debited:amount} afgeschreven, maar er is {collected:amount} geïncasseerd. Een bank schrijft een transactie eenmaal af; vergelijk met het afschrift.",
  "verify.bankEntryAccount":
    "Bankregel {reference} staat op een andere rekening dan {account}, die van opdracht {order}. Vergelijk met het afschrift.",
  "verify.exportGone":
    "Export {number} ({file}) staat in het logboek, maar niet meer bij Exports. Zet de rij terug uit een kopie van de werkmap; zonder de rij zouden dezelfde boekstukken opnieuw meegaan.",
  "verify.exportUnlogged":
    "Export {number} staat niet zo in het logboek: iemand heeft de rij toegevoegd of herhaald. Verwijder de rij.",
  "verify.exportChanged": "Export {number} is gewijzigd: hier hoort {value} te staan.",
  "verify.exportLines":
    "De boekstukken in het journaal zijn niet meer die van export {number}. Vergelijk het journaal met het geëxporteerde bestand.",
  "verify.importedEntries":
    "Bij het importeren van {file} zijn {expected:number} bankregels toegevoegd, samen {amount:amount}. Nu zijn het er {found:number}, samen {foundAmount:amount}. Vergelijk ze met het bestand van de bank.",
  "verify.bankEntryAmount":
    "Het bedrag van bankregel {reference} is {found:amount}, maar de incassoregels geven {expected:amount}. Vergelijk met het afschrift.",
  "verify.contentHash":
    "Uit de regels van opdracht {order} volgt een ander inhoudskenmerk dan hier staat. De opdracht, de regels of deze cel zijn gewijzigd.",
  "verify.lineStatus":
    "Regel {line} van opdracht {order} kan zo niet zijn in een opdracht met status {orderStatus:code}. Herstel de cel.",
  "verify.lineDiffers":
    "Bij regel {line} van opdracht {order} staat hier '{found}', maar uit de opdracht volgt '{expected}'. Herstel de cel.",
  "verify.livingTwice":
    "Factuur {invoice} zit tegelijk in opdracht {other} en in opdracht {order}. Storneer een van beide.",
  "verify.itemGone":
    "De post van regel {line} van opdracht {order} staat niet meer in de werkmap en is niet nagerekend.",
  "verify.mandateGone":
    "Machtiging {mandate}, waarmee regel {line} van opdracht {order} is geïncasseerd, staat niet meer in de werkmap. Zet de rij terug uit een reservekopie.",
  "verify.itemStatus":
    "De incassostatus van {item} klopt niet met de incassoregels: verwacht {expected:code}, gevonden {found:code}. Herstel de cel.",
  "verify.timesReturned":
    "{item} is volgens de incassoregels {expected} keer gestorneerd, maar hier staat {found}. Herstel de cel.",
  "verify.chargesInvoice":
    "Factuur {invoice} hoort bij boekstuk {entry} waarmee {amount:amount} aan bankkosten is doorbelast (bankregel {reference}), maar heeft een ander bedrag of een andere debiteur.",
  "verify.chargesInvoiceGone":
    "Factuur {invoice}, waarmee {amount:amount} aan bankkosten is doorbelast (boekstuk {entry}, bankregel {reference}), staat niet meer in de werkmap.",
  "verify.outsideMissing":
    "Bankregel {reference} ({amount:amount}) staat als verwerkt zonder opdracht, als storno van een incasso van buiten deze werkmap, maar het journaal heeft er geen boeking van. Zet de status terug op Nieuw en verwerk de regel.",
  "verify.returnedOutside":
    "{item} is volgens de incassoregels {expected} keer gestorneerd, maar hier staat {found}. Alleen incasso's buiten deze werkmap verklaren dat.",
  "verify.timesRepeated":
    "{item} is volgens de incassoregels {expected} keer herhaald, maar hier staat {found}. Herstel de cel.",
  "verify.lastOrder": "De laatste opdracht van {item} is '{expected}', maar hier staat '{found}'. Herstel de cel.",
  "verify.openAmount":
    "Van {item} staat {open:amount} open en is {collected:amount} geïncasseerd; dat past niet bij het bedrag van {amount:amount}. Herstel het openstaande bedrag.",
  "verify.collectedAgain":
    "Van {item} staat {open:amount} open en is {collected:amount} geïncasseerd, samen meer dan het bedrag van {amount:amount}. Bij het maken van de opdracht is bevestigd dat de post nog eens wordt geïncasseerd. Ga na dat wat te veel was, aan de debiteur is terugbetaald.",
  "verify.splitSums":
    "Factuur {invoice} toont hier niet wat de termijnen samen zijn. Pas de cel aan; de volgende actie doet dat ook.",
  "verify.lastCollectionDate":
    "De laatste incasso met machtiging {mandate} is volgens de incassoregels {expected:date}, maar hier staat {found:date}. Herstel de datum.",
  "verify.expiryDate":
    "Machtiging {mandate} vervalt volgens de datums op {expected:date}, maar hier staat {found:date}. Herstel de datum.",
  "verify.amendmentUnsent":
    "Opdracht {order} meldde een wijziging van machtiging {mandate} (voorheen {value}), maar geen bank heeft die opdracht gezien, en de volgende incasso meldt de wijziging niet. Vul hier {value} weer in, tenzij u de cel met opzet hebt leeggemaakt.",
  "verify.amendmentRepeated":
    "Opdracht {order} heeft deze wijziging van machtiging {mandate} (voorheen {value}) al gemeld. De volgende incasso meldt deze nog een keer. Maak de cel leeg, tenzij de bank erom vroeg.",
  "verify.logState":
    "Regel {number} van het logboek ({action}, {at:moment}) staat op Begonnen, terwijl er daarna nog acties zijn uitgevoerd: de actie is afgemaakt en de status is daarna gewijzigd. Zet de status terug op Voltooid.",
  "verify.actionUnfinished":
    "De actie {action} van {at:moment} door {user} is niet afgemaakt; wat nog niet was geschreven, ontbreekt hieronder. Voer een actie uit die in de werkmap schrijft: die maakt dit eerst af.",
} as const satisfies Partial<Record<FindingCode, string>>;
