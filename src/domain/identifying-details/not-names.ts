import { latinPattern } from './detail.ts';

/**
 * Words that people write with a capital and that name no person: how sentences and letters begin, days, languages,
 * organisations and titles. Names of municipalities, counties, centres and associations come from the facts.
 */
export const notNames: ReadonlySet<string> = new Set(
  (
    'hei heisann hallo god gode godt kjære hilsen helsing helsingar hilsner vennlig venleg med beste mvh vh takk tusen alt alle ' +
    'vi jeg eg du dere de dei det den denne dette disse hun ho han har er kan vil skal må bør ville kunne skulle finnes finst ' +
    'hva kva hvem kven hvor kvar hvordan korleis når hvis viss dersom om men og eller i på til frå fra for av ved hos som så da då nå no her der ' +
    'en ei ein et eit noen nokon noe noko ingen ny nye neste siden sidan etter før under over mange flere fleire gjerne også kanskje bare berre ' +
    'ring skriv send spør kontakt se sjå les bor bur jobber jobbar tidligere tidlegare pensjonert utdannet utdanna frivillig sosionom vernepleier vernepleiar sykepleier sjukepleiar lærer lærar daglig dagleg leder leiar ' +
    'mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag jul påske pinse sommer sommar vinter vår høst haust nyttår ' +
    'januar februar mars april mai juni juli august september oktober november desember january february march may june july october december ' +
    'monday tuesday wednesday thursday friday saturday sunday christmas easter summer winter spring autumn new year ' +
    'norsk nynorsk bokmål engelsk arabisk ukrainsk polsk spansk tysk fransk russisk samisk nordsamisk somali tigrinja dari persisk farsi kurdisk urdu tyrkisk thai ' +
    'norwegian english arabic ukrainian polish spanish german french russian sámi tigrinya persian turkish ' +
    'ressursvenn ressursvennen ressursvenner ressursvenene ressursvennene ressursvennar sanitetskvinnene sanitetskvinner norske kvinners nasjonal nasjonale koordinator lokal ' +
    'nav norge noreg norway norden europa europe stortinget politiet barnevernet helsestasjonen helsenorge vipps teams zoom google microsoft word excel facebook instagram messenger snapchat whatsapp outlook ' +
    'røde raude blå kors redd barna kirkens bymisjon frelsesarmeen amnesty fretex bufdir fafo nova nkvts rvts dixi krisesentersekretariatet kvinnehelsehus mental helse rådet ungdom care unicef rotary lions ikea rema ' +
    'dear hello hi good morning evening kind best warm warmest many regards sincerely yours thank thanks cheers please ' +
    'we you they it this that these those she he there here our my your his her could would can will is are was were have has do does did ' +
    'the a an and or but if when where how what who why which from to with about after before since for at in on also perhaps maybe just looking ' +
    'national coordinator local crisis head manager director daily red cross save children salvation army women women’s public health norwegian ' +
    'mr mrs ms dr st nord sør aust øst vest nordre søndre østre austre vestre indre ytre øvre nedre midtre gamle gamlebyen store lille north south east west old'
  ).split(' '),
);

/** Names that end as «the thing» does. */
export const namesLikeThings =
  /^(?:karen|maren|helen|ellen|kirsten|torsten|carmen|kathleen|doreen|ayten|yasmeen|noreen|gretchen|karsten|morten|eileen|maureen|kristen|esben|steffen|harriet|margaret|margret|elisabet|juliet|janet|bridget)$/i;

/** A run of capitals with one of these is an organisation, a place or a title, whatever stands beside it. */
export const notPersons = latinPattern(
  '(?:forening(?:a|en|er|ar)?|senter(?:et)?|kommunen?|fylke(?:t)?|skulen?|skolen?|sykehus(?:et)?|sjukehus(?:et)?|bibliotek(?:et)?|universitet(?:et)?|høgsk[ou]len?|høyskolen?|barnehagen?|kyrkj[ea]|kirken?|kirke|sentralen?|klubb(?:en)?|laget|museet|museum|park(?:en)?|stasjon(?:en)?|dagen|dagane|dagene|uk[ea]n?|veka|prosjektet|huset|terapeut|rådgiver|rådgjevar|leder|leiar|koordinator|gate|gata|gaten|vei|veien|veg|vegen|plass|torg|fjord(?:en)?|øy[a]?|dalen|stranda|byen|kafé(?:en)?|festival(?:en)?)$|^(?:Cent(?:re|er)|Association|School|University|College|Hospital|Church|Municipality|Council|Office|Library|Week|Day|Service|Project|County|Coordinator|Manager|Street|Road|Station|Park|Museum|Club|House|Hus|Night|Group|Team|IKS|AS)$',
  'i',
);
