import { before, type Detail, latinPattern, matches } from './detail.ts';
import { isOwn } from './whose.ts';

const countries =
  'afghanistan|afrika|albania|algeri[ae]|angola|armenia|aserbajdsjan|asia|bangladesh|belarus|bosnia|bra[sz]il|burma|burundi|bulgaria|chile|colombia|cuba|egypt|eritrea|estland|etiopia|ethiopia|filippin[ea]ne|(?:the )?philippines|gambia|ge?orgia|ghana|hellas|hviterussland|india|indonesia|irak|iraq|iran|kambodsja|kamerun|cameroon|kasakhstan|kenya|kina|china|[kc]ongo|kosovo|kurdistan|kuwait|latvia|lebanon|libanon|libya|litauen|lithuania|ma[kc]edonia|marokko|morocco|mexico|midtøsten|moldova|mongolia|myanmar|nepal|nigeria|pakistan|palestin[ae]|gaza|peru|polen|poland|romania|russland|russia|rwanda|saudi-arabia|senegal|serbia|sierra leone|slovakia|somalia|somaliland|spania|spain|sri lanka|sudan|sør-sudan|syria|tanzania|thailand|togo|tsjetsjenia|tunisia|tyrkia|turkey|uganda|ukraina|ukraine|usbekistan|venezuela|vietnam|jemen|yemen|zambia|zimbabwe';
const from = latinPattern(
  String.raw`(?<!\p{L})(?:(?:opprinnelig|opphavleg|originally|født i|fødd i|born in|rømt|flyktet|flykta|fled)\s)?(?:fra|frå|from|(?<=(?:født|fødd|born)\s)(?:i|in))\s(?:${countries})(?!\p{L})`,
  'gi',
);
const persons =
  'kvinne|kvinna|kvinnen|dame|dama|damen|mor|mamma|beboer|beboeren|bebuar|bebuaren|jente|jenta|mann|familie|familien|enke|bruker|brukar|statsborger|statsborgar';
/** Any word in -sk is a country's when a person follows, but for these. */
const norwegian = latinPattern(
  String.raw`(?<!\p{L})(?!norsk|psykisk|fysisk|frisk|praktisk|typisk|akademisk|energisk|optimistisk|politisk|sjøsk|ensk|autistisk|nevrotisk|juridisk)\p{L}{2,}sk\s(?:ung\s|gravid\s)?(?:${persons})(?!\p{L})`,
  'gi',
);
/** «Hun er afghansk»: said of one person, a people's name is enough. */
const peoples =
  'afghansk|albansk|algerisk|amerikansk|arabisk|armensk|aserbajdsjansk|bosnisk|brasiliansk|bulgarsk|burmesisk|chilensk|colombiansk|egyptisk|eritreisk|eritreansk|estisk|etiopisk|filippinsk|gambisk|georgisk|ghanesisk|gresk|hviterussisk|indisk|indonesisk|irakisk|iransk|kenyansk|kenyask|kinesisk|kongolesisk|kosovoalbansk|kurdisk|latvisk|libanesisk|libysk|litauisk|makedonsk|marokkansk|meksikansk|mongolsk|nepalsk|nigeriansk|pakistansk|palestinsk|samisk|nordsamisk|sørsamisk|kvensk|svensk|dansk|finsk|islandsk|fransk|tysk|italiensk|japansk|koreansk|israelsk|jordansk|persisk|polsk|portugisisk|rumensk|russisk|rwandisk|serbisk|slovakisk|somalisk|spansk|srilankisk|sudansk|syrisk|tamilsk|tanzaniansk|thailandsk|tsjetsjensk|tunisisk|tyrkisk|ugandisk|ukrainsk|ungarsk|uzbekisk|venezuelansk|vietnamesisk|jemenittisk';
const isOne = latinPattern(
  String.raw`(?<=(?<!\p{L})(?:hun|ho|han|beboeren|bebuaren|kvinnen|kvinna|damen|dama)\s(?:er|var)\s(?:opprinnelig\s|opphavleg\s|halvt\s)?)(?:${peoples})(?!\p{L})`,
  'gi',
);
/** «Hun er oppvokst på Hitra», «Ho kjem frå Karasjok» */
const fromPlace = latinPattern(
  String.raw`(?<=(?<!\p{L})(?:[Hh]un|[Hh]o|[Bb]eboeren|[Bb]ebuaren|[Kk]vinnen|[Kk]vinna)\s(?:er\s(?:\p{L}+\sog\s)?)?)(?:(?:oppvokst|oppvaksen)\s(?:i|på)|(?:kommer|kjem)\s(?:opprinnelig\s|opphavleg\s)?fr[aå])\s\p{Lu}\p{Ll}+`,
  'g',
);
/** A people's members, without the ending that bokmål (-er) and nynorsk (-ar) give them. */
const stems =
  'afghan|afrikan|alban|algeri|amerikan|angolan|armen|aserbajdsjan|bangladesh|bolivian|bosni|brasilian|bulgar|burmes|burund|chilen|colombian|cuban|egypt|eritre|etiopi|filippin|gambi|georgi|ghanes|grek|hviteruss|kviteruss|ind|indones|irak|iran|italien|jordan|kamerun|kasakh|keny|kenyan|kines|kirgis|kongoles|kosovoalban|kurd|latvi|libanes|liby|litau|makedon|marokkan|meksikan|moldov|nepales|nigerian|pakistan|palestin|pers|peruan|portugis|rumen|russ|rwand|saudiarab|senegales|slovak|somali|srilank|sudan|sudanes|syr|sør-?sudan|tadsjik|tanzani|thailend|tsjekk|tsjetsjen|tunisi|tyrk|tysk|ugand|ukrain|ungar|usbek|venezuelan|vietnames|zambi|zimbabw';
/** «somalier», «somaliar», and the few that end as they like. */
const member = `(?:(?:${stems})[ea]r(?:inne)?|same|kven|polakk|arab|asiat|kroat|serb|tamil|jemenitt|spanjol|estlending|thailending)`;
const definite = `(?:(?:${stems})[ea]ren|polakken|araberen|asiaten|kroaten|serben|tamilen|jemenitten|spanjolen)`;
/** «Hun er somalier», «en ukrainer», «afghaneren» */
const isMember = latinPattern(
  String.raw`(?<=(?<!\p{L})(?:(?:hun|ho|han|beboeren|bebuaren|kvinnen|kvinna|damen|dama|jenta|klienten|brukeren|brukaren|mora|moren)(?:\s(?:vår|her|hennes))?\s(?:er|var)\s(?:opprinnelig\s|opphavleg\s)?(?:en\s|ein\s|ei\s)?|(?:en|ei|ein|éin|én)\s(?:ung\s|eldre\s)?))${member}(?![\p{L}-])|(?<!\p{L})${definite}(?!\p{L})`,
  'gi',
);
const isOneInEnglish = latinPattern(
  String.raw`(?<=(?<!\p{L})(?:[Ss]he|[Hh]e|resident|woman|client)\s(?:is|was)\s(?:originally\s)?(?:an?\s)?)(?!Norwegian|Christian)(?:\p{Lu}\p{Ll}+(?:ian|ean|ese|ish|ani|aqi|hai|ali|an)|Pole|Kurd|Turk|Arab|Uzbek|Kazakh|Czech|Slovak|Serb|Croat|Greek|Swede|Dane|Finn|Tamil|Tajik|Filipin[ao])(?!\p{L})`,
  'g',
);
const english = latinPattern(
  String.raw`(?<!\p{L})(?!Norwegian|Christian|Civilian|Guardian)\p{Lu}\p{Ll}+(?:ian|ean|ese|ish|ani|aqi|hai|ali|an)\s(?:young\s|pregnant\s)?(?:woman|lady|mother|girl|resident|family|man|citizen|refugee)(?!\p{L})`,
  'g',
);
/** Said of people in general, it tells of nobody. */
const many = latinPattern(
  String.raw`(?:frivillige|deltak(?:ere|arar)|kvinner|damer|folk|mennesker|menneske|bruk(?:ere|arar)|medlemmer|flykt(?:ninger|ningar)|familier|familiar|volunteers|women|people|refugees|families|participants|post|mat|food|nyhe[nit]\p{L}*|news)\s(?:\p{L}+\s)?$`,
  'i',
);

/** A part of every word without which the first patterns can meet nothing: cheap to ask. */
const aboutOrigins = /fra|frå|from|født|fødd|born|sk(?![a-zæøå])/i;

/** The same for the English ones. */
const aboutPersons = /\b(?:she|he)\b|woman|lady|mother|girl|resident|family|man|citizen|refugee|client/i;

/** Where somebody comes from. A language that is asked for is none, nor is the writer's own country. */
export function origins(text: string): Detail[] {
  const isOthers = (_: string, at: number) => !isOwn(text, at) && !many.test(before(text, at));
  const patterns = [
    ...(aboutOrigins.test(text) ? [from, norwegian, isOne] : []),
    ...(/oppv[oa]ks|kommer|kjem/.test(text) ? [fromPlace] : []),
    isMember,
    ...(aboutPersons.test(text) ? [english, isOneInEnglish] : []),
  ];
  return patterns.flatMap((pattern) => matches('origin', text, pattern, isOthers));
}
