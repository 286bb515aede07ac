/**
 * What people type, and what they must then find in demo/data/services.geojson. Written before there was a search:
 * from what visitors, buyers of services, teachers and relatives of older people ask for, not from what an index finds
 * easy. When the search and a row disagree, the search is wrong until a person who knows the language says otherwise.
 *
 * What the rows take for granted:
 * - a word is found at the beginning of a word, in any text of a place and in any of its languages; a compound's tail
 *   ("sauna" in "rantasauna") may be found, but no row asks for it;
 * - every word of the query has to be found, each anywhere in the place;
 * - a word found in the name comes before one in a category, and that before the rest; another inflection of the word
 *   is the same word; a whole word comes before the beginning of a longer one;
 * - one typo is forgiven in a longer word: a letter missing, extra, wrong, or two that changed places;
 * - nothing here depends on synonyms.
 */
import type { Language } from '../../src/data/place.js'

export type SearchKind =
  /** The text has the word as typed, or a word that begins with it. */
  | 'plain'
  /** The expected places have the word only in another inflection. */
  | 'inflected'
  /** One slip of the finger in a longer word. */
  | 'typo'
  /** Typed without dots and rings, or in another case. */
  | 'folded'
  /** Several words, which narrow. */
  | 'several-words'
  /** Something near must not be found. */
  | 'not'

export interface Expectation {
  /** The place that must come first; several: any of them may. */
  readonly first?: string | readonly string[]
  /** Places that must be found, wherever they come. */
  readonly finds?: readonly string[]
  /** Places that must not be found. */
  readonly never?: readonly string[]
  /** Nothing at all may be found. */
  readonly none?: true
  /** What isn't plain from the query and the data. */
  readonly why?: string
}

export interface SearchCase extends Expectation {
  readonly query: string
  /** The language of the page. */
  readonly language: Language
  readonly kind: SearchKind
}

const cases = (
  language: Language,
  kind: SearchKind,
  rows: Readonly<Record<string, Expectation>>,
): readonly SearchCase[] => Object.entries(rows).map(([query, row]) => ({ query, language, kind, ...row }))

const IN_JAMSA = [
  'himolan-sosped',
  'himolan-maastoratsastus',
  'jaskan-kalaonni-kuhaa',
  'jamsa-siirtolapuutarha',
  'purola-asumispalvelu',
  'purola-puuliiteri',
  'kiulu-saunalautta',
  'hallinkorpi-leirialue',
]
const IN_VIITASAARI = [
  'viitakeidas-soutu',
  'viitakeidas-pilkki',
  'viitakeidas-avanto',
  'koskenkuohu-kalastus',
  'kymonpuro-vammaisratsastus',
]
const CAMP_SCHOOLS = ['heinaseivas-leirikoulu', 'luhtalinna-leirikoulu', 'vaylanvarsi-leirikoulu']
const FOREST_BATHS = ['havukaiku-metsakylpy', 'suopursu-leivonmaki']
const DAY_CENTRES = ['kurkilampi-paivatoiminta', 'auringonkukka-muurame']
const REHABILITATIVE_WORK = ['kurkilampi-tyotoiminta', 'multasormet-tyotoiminta']
const GARDENS = ['pappilanpelto-puutarhapaivat', 'toivonkipina-paja', 'kongin-puutarhapihat']
const SAUNAS = ['savuton-saunaretki', 'kiulu-saunalautta', 'saunapolku-sini']
const PADDLING = ['keurunkello-melontakoulu', 'kolima-melontareitti']

export const SEARCH_CASES: readonly SearchCase[] = [
  ...cases('fi', 'plain', {
    // Names of places, of those who run them, and of municipalities.
    Tuomipirtti: { first: 'tuomipirtti-asuminen' },
    Vuokkorinne: { first: 'vuokkorinne-asuminen' },
    'lepää metsässä': { first: 'siimes-mielimetsa', why: 'two words out of the middle of a name' },
    Purola: { first: 'purola-asumispalvelu', finds: ['purola-puuliiteri'], why: 'name before provider' },
    Havukaiku: {
      first: 'havukaiku-metsakylpy',
      finds: ['havukaiku-tyohyvinvointi'],
      why: 'the provider of both, but also in one name',
    },
    Multasormet: {
      first: 'multasormet-puutarha',
      finds: ['multasormet-tyotoiminta'],
      why: 'the provider of both, but one name says "Multasormien"',
    },
    Siltavouti: { first: 'siltavouti-lahiluonto', why: 'only the provider is called so' },
    villapata: { first: ['villapata-huovutus', 'villapata-kasvivarjays'] },
    Jämsä: { finds: IN_JAMSA },
    Muurame: {
      finds: ['riihi-lammaslaidun', 'kissankello-kurssi', 'harjunselka-jooga', 'auringonkukka-muurame'],
    },
    // What one can do there.
    hoivakoti: { first: 'tuomipirtti-asuminen', never: ['kissankello-hoivapuutarha', 'uutela-hoivatila'] },
    hoivatalo: { first: 'tuulensuu-puutarha' },
    perhehoito: { first: 'kauralaari-perhehoito' },
    päivätoiminta: { first: DAY_CENTRES, finds: ['korpikarhi-paivatoiminta', 'tammikallio-vieraskoti'] },
    leirikoulu: { first: CAMP_SCHOOLS, finds: ['hallinkorpi-leirialue', 'hakinkorpi-leirikoulu'] },
    alakoulu: { first: 'hakinkorpi-leirikoulu', finds: ['karstula-ponirinki'] },
    metsäkylpy: {
      first: FOREST_BATHS,
      finds: ['askel-kurkilampi', 'kuikanlaulu-retriitti', 'erahelmi-metsa'],
    },
    metsäjooga: {
      first: ['honkakehra-metsajooga', 'harjunselka-jooga'],
      finds: ['hirvasjoogi-metsajooga', 'suopursu-metsajooga'],
    },
    jooga: {
      first: 'hirvasjoogi-metsajooga',
      finds: ['hirvasjoogi-retriitti'],
      why: 'a whole word before the beginning of a longer one',
    },
    melonta: { first: PADDLING, finds: ['majavanpesa-tuomiojarvi', 'virtaheposet-kanootti'] },
    soutu: { finds: ['viitakeidas-soutu', 'kivikkopelto-paimenloma'] },
    kalastus: {
      finds: ['jaskan-kalaonni-kuhaa', 'konnevesi-koski', 'rantakivi-kalastus', 'aittokoski-yhteiso'],
    },
    puutarha: {
      first: GARDENS,
      finds: ['villapata-kasvivarjays', 'jousitie-luomu'],
      why: 'name before category',
    },
    ratsastusterapia: {
      first: 'koivulehto-ratsastusterapia',
      finds: ['aurala-ratsastusterapia', 'hankavaara-ratsastusterapia', 'kymonpuro-vammaisratsastus'],
    },
    hevoset: { first: ['himolan-sosped', 'lieve-sosped'] },
    alpakka: { first: 'pilvipehku-alpakkakavely' },
    huskyt: { first: 'kintaan-huskyt' },
    lintu: { first: 'kapytikka-linturetki' },
    mummola: { first: 'sinervan-mummola' },
    avanto: { first: 'viitakeidas-avanto' },
    majoitus: {
      finds: ['honkakehra-majoitus', 'suovilla-pirtit', 'karhunkumppanit-mokki', 'tammikallio-vieraskoti'],
    },
    // What one has to know before coming.
    esteetön: { finds: ['tuomipirtti-asuminen', 'vuokkorinne-asuminen', 'tuulensuu-puutarha'] },
    pyörätuoli: { finds: ['multasormet-puutarha', 'pylkonpelto-paimenpaivat', 'uutela-hoivatila'] },
    palveluseteli: { finds: ['siimes-mielimetsa', 'tammikallio-vieraskoti'] },
    maksuton: { finds: ['siimes-vaunulenkki', 'viitakeidas-pilkki', 'hepokannel-ryhma'] },
  }),

  ...cases('fi', 'inflected', {
    metsässä: { finds: ['keidas-pajat', 'tikankolo-metsakerho', 'erahelmi-metsa', 'purola-puuliiteri'] },
    hevosten: { finds: ['himolan-sosped', 'koivulehto-tallikerho', 'aurala-ratsastusterapia'] },
    hevonen: { finds: ['himolan-sosped', 'lieve-sosped', 'koivulehto-tallikerho'] },
    lampaille: {
      first: 'riihi-lammaslaidun',
      finds: ['sinervan-mummola', 'kivikkopelto-paimenloma'],
      why: '"lammas" is in the name, "lampaat" in the description',
    },
    saunaan: { first: SAUNAS, finds: ['jousitie-luomu', 'viitakeidas-avanto'] },
    melontaa: { first: PADDLING, finds: ['majavanpesa-tuomiojarvi', 'virtaheposet-kanootti'] },
    Jyväskylässä: { finds: ['havukaiku-metsakylpy', 'tuomipirtti-asuminen', 'kapytikka-yolintu'] },
    Äänekoskella: { finds: ['keidas-pajat', 'vuokkorinne-asuminen', 'verkkoranta-nuotta'] },
    Viitasaarella: { finds: IN_VIITASAARI },
    Pihtiputaalla: { finds: ['porttila-porot', 'rantakivi-kalastus'] },
    Saarijärvellä: { finds: ['hakinkorpi-ikimetsa', 'kauralaari-perhehoito', 'tarvasoja-opisto'] },
    Päijänne: { finds: ['jaskan-kalaonni-kuhaa'] },
    Kurkilampi: { finds: ['kurkilampi-paivatoiminta', 'kurkilampi-tyotoiminta', 'kurkilampi-sauna'] },
    Häkinkorpi: { finds: ['hakinkorpi-leirikoulu', 'hakinkorpi-ikimetsa'] },
    ikääntyneille: {
      finds: ['tuomipirtti-asuminen', 'tuulensuu-puutarha', 'kissankello-kurssi', 'uutela-traktori'],
    },
    muistisairas: {
      finds: ['auringonkukka-muurame', 'pappilanpelto-puutarhapaivat', 'ojanpiennar-yrttitarha'],
    },
    omaishoitaja: { first: 'askel-kurkilampi' },
    omaiset: { first: 'hepokannel-ryhma' },
    pitkäaikaistyöttömille: { finds: ['keidas-pajat', 'patoniemi-valmennus', 'purola-puuliiteri'] },
    työyhteisöille: { first: 'hankavaara-hevosvoima', finds: ['harjunselka-jooga', 'kintaan-huskyt'] },
    vammaisille: { first: 'kymonpuro-vammaisratsastus', finds: ['vihrea-verstas'] },
    matkailijoille: { finds: ['pilvipehku-alpakkakavely', 'heinaseivas-majoitus', 'karhunkumppanit-mokki'] },
    päiväkodille: { first: 'kaarnalaiva-mehtaeskari', finds: ['tarvasoja-opisto'] },
    kasvimaalle: { first: 'kantele-kasvimaa' },
    luontopolut: { first: 'hakinkorpi-luontopolku' },
    alpakoita: { first: 'pilvipehku-alpakkakavely' },
    vuohia: { first: 'pukkimaki-vuohet' },
    kanoja: { first: 'kauralaari-elainvierailu', never: ['virtaheposet-kanootti'] },
    lintuja: { first: 'kapytikka-linturetki' },
    mehiläisiä: { first: 'nevanlaita-mehilaiset', finds: ['nevanlaita-tyotoiminta'] },
    yrtit: { first: 'ojanpiennar-yrttitarha' },
  }),

  ...cases('fi', 'typo', {
    ratsastusterpia: { first: 'koivulehto-ratsastusterapia' },
    metsäkyply: { first: FOREST_BATHS, why: 'two letters changed places' },
    leirkoulu: { first: CAMP_SCHOOLS },
    päivätominta: { first: DAY_CENTRES },
    'kuntoutava työtoiminta': { first: REHABILITATIVE_WORK },
    asumispavelut: { first: 'uutela-hoivatila', finds: ['vuokkorinne-asuminen', 'leinikkiharju-koti'] },
    auringonkuka: { first: 'auringonkukka-muurame' },
    retritti: { first: 'kuikanlaulu-retriitti' },
    kanotti: { first: 'virtaheposet-kanootti' },
    huovustus: { first: 'villapata-huovutus' },
    porotaha: { first: 'porttila-porot' },
    Jyväkylä: { finds: ['havukaiku-metsakylpy', 'tuomipirtti-asuminen'] },
    Viitasari: { finds: IN_VIITASAARI },
    sosiaalipedakoginen: { finds: ['himolan-sosped', 'lieve-sosped', 'karstula-ponirinki'] },
  }),

  ...cases('fi', 'folded', {
    metsa: { finds: ['havukaiku-metsakylpy', 'erahelmi-metsa', 'purola-puuliiteri'] },
    paivatoiminta: { first: DAY_CENTRES },
    METSÄKYLPY: { first: FOREST_BATHS },
    Aanekoski: { finds: ['keidas-pajat', 'honkakehra-majoitus', 'kongin-puutarhapihat'] },
    jamsa: { finds: IN_JAMSA },
    paijanne: { finds: ['aallotar-purjehdus'] },
    ikaantyneet: { finds: ['tuomipirtti-asuminen', 'tuulensuu-puutarha'] },
    'elaimet petajavesi': { finds: ['kintaan-huskyt', 'petajala-pihapiiri'], never: ['aittokoski-yhteiso'] },
  }),

  ...cases('fi', 'several-words', {
    'hevoset Jämsä': {
      first: 'himolan-sosped',
      finds: ['himolan-maastoratsastus'],
      never: ['lieve-sosped', 'koivulehto-tallikerho', 'kiulu-saunalautta'],
    },
    'Jämsä sauna': {
      first: 'kiulu-saunalautta',
      finds: ['purola-asumispalvelu'],
      never: ['savuton-saunaretki', 'himolan-sosped'],
      why: 'a sauna in the name before one in the description; order of words means nothing',
    },
    'ikääntyneet puutarha': {
      first: ['pappilanpelto-puutarhapaivat', 'kongin-puutarhapihat'],
      finds: ['tuulensuu-puutarha', 'kantele-kasvimaa'],
      never: ['toivonkipina-paja', 'kissankello-hoivapuutarha', 'tuomipirtti-asuminen'],
    },
    'sauna Hankasalmi': { first: 'savuton-saunaretki', never: ['saunapolku-sini', 'kuikanlaulu-retriitti'] },
    'metsäjooga Muurame': {
      first: 'harjunselka-jooga',
      never: ['honkakehra-metsajooga', 'riihi-lammaslaidun'],
    },
    'leirikoulu Luhanka': {
      first: 'luhtalinna-leirikoulu',
      never: ['luhtalinna-perheleiri', 'vaylanvarsi-leirikoulu'],
    },
    'hoivakoti Korpilahti': { first: 'tuomipirtti-asuminen', never: ['aallotar-purjehdus'] },
    'majoitus Kinnula': {
      first: 'suovilla-pirtit',
      never: ['hallanvaara-kuntoutus', 'karhunkumppanit-mokki'],
    },
    'päihdekuntoutus Kinnula': { first: 'hallanvaara-kuntoutus', never: ['suovilla-pirtit'] },
    'lapset hevoset Karstula': {
      first: 'karstula-ponirinki',
      never: ['karhunkumppanit-vaellus', 'himolan-sosped'],
    },
    'vaellus nuorille': { first: 'karhunkumppanit-vaellus', never: ['himolan-maastoratsastus'] },
    'kalastus perheet': {
      finds: ['verkkoranta-nuotta', 'erahelmi-kalamaja'],
      never: ['koskenkuohu-kalastus'],
    },
    'Koivulehdon talli': {
      first: ['koivulehto-tallikerho', 'koivulehto-ratsastusterapia'],
      finds: ['koivulehto-ratsastusreitti'],
    },
    'kuntouttava työtoiminta': {
      first: REHABILITATIVE_WORK,
      finds: ['keidas-pajat', 'aurala-talliapu'],
    },
  }),

  ...cases('fi', 'not', {
    kala: {
      first: ['multia-kalareissut', 'erahelmi-kalamaja'],
      never: ['kauralaari-elainvierailu', 'havukaiku-tyohyvinvointi'],
      why: 'kanat (hens), kalvot (slides)',
    },
    kana: {
      first: 'kauralaari-elainvierailu',
      finds: ['tuomipirtti-asuminen'],
      never: ['multia-kalareissut', 'virtaheposet-kanootti', 'koskenkuohu-kalastus', 'kantele-kasvimaa'],
      why: 'kala (fish), kanootti (canoe), kanssa (with), Kantele',
    },
    koti: {
      first: 'leinikkiharju-koti',
      never: ['porttila-porot', 'hallinkorpi-leirialue'],
      why: 'kota (lean-to)',
    },
    kota: {
      finds: ['porttila-porot', 'hallinkorpi-leirialue', 'tikankolo-metsakerho'],
      never: ['leinikkiharju-koti', 'petajala-pihapiiri'],
      why: 'koti (home), kotieläimiä (farm animals)',
    },
    poro: { first: 'porttila-porot', never: ['kantele-kasvimaa'], why: 'porukalla (together)' },
    perhe: {
      finds: [
        'kauralaari-perhehoito',
        'luhtalinna-perheleiri',
        'petajala-pihapiiri',
        'joutsenhelmi-perhekoti',
      ],
      never: ['konnevesi-koski', 'koskenkuohu-kalastus'],
      why: 'perhokalastus, perhoa (fly-fishing)',
    },
    perho: {
      first: 'konnevesi-koski',
      finds: ['koskenkuohu-kalastus'],
      never: ['kauralaari-perhehoito', 'luhtalinna-perheleiri', 'erahelmi-kalamaja'],
      why: 'perhe (family)',
    },
    lammas: {
      first: 'riihi-lammaslaidun',
      finds: ['kurkilampi-lammaspaimen', 'kivikkopelto-lampola', 'pylkonpelto-paimenpaivat'],
      never: ['aurala-ratsastusterapia', 'viitakeidas-pilkki', 'kissankello-hoivapuutarha'],
      why: 'lämmin (warm), lämmitetty (heated), folded',
    },
    lampi: {
      never: ['riihi-lammaslaidun', 'kivikkopelto-lampola', 'sinervan-mummola'],
      why: 'lampaat (sheep), lampola (sheepfold)',
    },
    kuha: { first: 'jaskan-kalaonni-kuhaa', never: ['kiulu-saunalautta'], why: 'kauha (ladle)' },
    villa: {
      finds: ['kurkilampi-paivatoiminta', 'heinaseivas-leirikoulu', 'villapata-huovutus'],
      never: ['savuton-saunaretki'],
      why: 'viljankuivuri (grain drier)',
    },
    nuotta: {
      first: 'verkkoranta-nuotta',
      never: ['havukaiku-tyohyvinvointi', 'heinaseivas-leirikoulu', 'toivonkipina-nuoret'],
      why: 'nuotiolla (by the fire), nuoret (young people)',
    },
    talli: {
      first: ['koivulehto-tallikerho', 'koivulehto-ratsastusterapia', 'aurala-talliapu'],
      never: ['hallinkorpi-leirialue', 'keidas-pajat', 'tarvasoja-opisto'],
      why: 'Hallinkorpi, Hallikatu, taloyhtiö (block of flats)',
    },
    peura: { first: 'peuranpolku-kylaretki', never: ['savuton-saunaretki'], why: 'seura (society)' },
    reki: {
      finds: ['kintaan-huskyt', 'viitakeidas-pilkki'],
      never: ['kapytikka-yolintu', 'savuton-saunaretki'],
      why: 'retki (outing)',
    },
    Multia: {
      finds: ['sinervan-mummola', 'pajupilli-luontopaja', 'multia-kalareissut'],
      never: ['multasormet-puutarha', 'multasormet-tyotoiminta', 'pappilanpelto-puutarhapaivat'],
      why: 'a municipality, and an inflection of multa (soil)',
    },
    Jämsänkoski: { none: true, why: 'a part of Jämsä, but no text speaks of it, and Jämsä is another word' },
    uimahalli: { none: true, why: 'uimataito and uimarannat are there, no pool' },
    hirvi: { never: ['hirvasjoogi-metsajooga', 'hirvasjoogi-retriitti'], why: 'Hirvasjoogi, Hirvaspolku' },
  }),

  ...cases('sv', 'plain', {
    ridterapi: { first: 'koivulehto-ratsastusterapia', finds: ['hankavaara-ratsastusterapia'] },
    skogsbad: { first: 'havukaiku-metsakylpy' },
    bastu: { first: ['kiulu-saunalautta', 'saunapolku-sini'] },
    fårhage: { first: 'riihi-lammaslaidun' },
    yoga: { first: 'suopursu-metsajooga' },
    naturstig: { first: 'hakinkorpi-luontopolku' },
    Jyväskylä: { finds: ['koivulehto-ratsastusterapia', 'majavanpesa-tuomiojarvi', 'tuomipirtti-asuminen'] },
  }),
  ...cases('sv', 'inflected', {
    lägerskolor: { first: 'luhtalinna-leirikoulu' },
    stigar: { finds: ['hakinkorpi-luontopolku', 'saunapolku-sini'] },
    hästen: { first: 'koivulehto-ratsastusterapia' },
    skogar: { first: ['havukaiku-metsakylpy', 'honkakehra-metsajooga'] },
    stugan: { first: 'luhtalinna-leirikoulu' },
  }),
  ...cases('sv', 'folded', { lagerskola: { first: 'luhtalinna-leirikoulu' } }),
  ...cases('sv', 'typo', { naturstg: { first: 'hakinkorpi-luontopolku' } }),
  ...cases('sv', 'several-words', {
    'segling Päijänne': { first: 'aallotar-purjehdus', never: ['jaskan-kalaonni-kuhaa'] },
  }),

  ...cases('en', 'plain', {
    reindeer: { first: 'porttila-porot' },
    'forest bathing': { first: 'havukaiku-metsakylpy' },
    'riding therapy': { first: 'koivulehto-ratsastusterapia' },
    fishing: { first: 'koskenkuohu-kalastus', finds: ['luhtalinna-leirikoulu'] },
    sheep: { first: 'riihi-lammaslaidun' },
    kayak: { finds: ['majavanpesa-tuomiojarvi', 'kolima-melontareitti'] },
  }),
  ...cases('en', 'inflected', {
    huskies: { first: 'kintaan-huskyt' },
    saunas: { first: ['kiulu-saunalautta', 'saunapolku-sini'] },
    canoeing: { first: 'kolima-melontareitti' },
    forests: { first: ['havukaiku-metsakylpy', 'honkakehra-metsajooga', 'hakinkorpi-ikimetsa'] },
    shepherds: { first: 'kurkilampi-lammaspaimen' },
  }),
  ...cases('en', 'typo', { 'raindeer farm': { first: 'porttila-porot' } }),
  ...cases('en', 'several-words', {
    'nature trail': { first: 'hakinkorpi-luontopolku', never: ['havukaiku-metsakylpy'] },
    'sauna Konnevesi': { first: 'saunapolku-sini', never: ['kiulu-saunalautta', 'konnevesi-koski'] },
  }),
  ...cases('en', 'not', {
    bear: { never: ['kolima-melontareitti'], why: 'near' },
  }),
]
