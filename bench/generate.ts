/**
 * Texts and names for measuring, the same for the same seed: news prose, half English and half Chinese by sentences. Words,
 * characters and mentions follow Zipf's law, and names are made as people, companies and products are named.
 */

/** A small generator of pseudo-random numbers in [0, 1): mulberry32. */
export const createRandom = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

type Random = ReturnType<typeof createRandom>;

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** By Zipf's law: the item of rank n about n times as rare as the first. */
const pickByRank = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor((items.length + 1) ** random()) - 1] as Item;

const words = (list: string) => list.trim().split(/\s+/);

/** The commonest words of English news, commonest first. */
const commonEnglish = words(`
  the of to and a in that is for on it with as was said at by be from has have he are an its this will but not they
  his were or which their one had been who more would about she after new than also year up when out there last we
  two other into can could if her some first what people so no company all over percent million time government most
  may only market now under many some where while three made before those such work years because between them even
  billion since during against you state through president like just including how week plan business public back
  world next both still report part much group top day then these well do being high model make research around team
  my data did month service officials security officer statement chief according product use called another set deal
  days every way several since long same early told money find firm home country see five off without four down down
  help end later number him my own good show large technology bank case former power right court major already system
  support city national war office second few small interest department got too share rate law health took members
  growth tax international head left house rose local economic policy does past change half life services industry
  working come likely little announced director trade open place price computer agency until women within going court
  put name school launch lower earlier should plans minister rather took must here using information cut less far
  investors analysts executive training project chip network software users platform found third came social energy
  however executives less near meeting full across began became added recent decision given among though role problem`);

const onsets = words('b br c ch cl cr d dr f fl fr g gr h j k l m n p pl pr qu r s sh st t th tr v w');
const nuclei = words('a e i o u a e i o ai ea ee ou io');
const codas = words('n r t s l m d ck nd nt st rt ss x ng');
const endings = words('ing ed er tion al ly ment able ness y ic ous ity e s');

/** What sounds like a word of English, of one to four syllables. */
const coinWord = (random: Random): string => {
  const syllables = 1 + Math.floor(random() * 2.5);
  const stem = Array.from(
    { length: syllables },
    () => pick(random, onsets) + pick(random, nuclei) + (random() < 0.5 ? pick(random, codas) : ''),
  );
  return stem.join('') + (random() < 0.6 ? pick(random, endings) : '');
};

/** The commonest characters of Chinese, commonest first. */
const commonHan = [
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样',
  '理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表',
  '化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至',
  '队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运',
].flatMap((line) => Array.from(line));

/** The rarer characters, in no order of their own. */
const rareHan = Array.from({ length: 2500 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_900)));
const allHan = [...commonHan, ...rareHan];

const repeat = (count: number, make: () => string) => Array.from({ length: count }, make).join('');

const coinHanWord = (random: Random): string =>
  repeat(pick(random, [1, 2, 2, 2, 2, 3]), () => pickByRank(random, allHan));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const given = words(`
  James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica
  Thomas Sarah Charles Karen Mark Nancy Daniel Lisa Paul Sandra Andrew Ashley Kevin Emily Brian Donna George Michelle
  Edward Carol Ronald Amanda Anthony Melissa Yann Alexandr Sundar Satya Elena Ivan Priya Chen Wei Mei Hiro Yuki Omar
  Fatima Lucia Diego Anders Ingrid Pierre Chloe`);
const familyEndings = words(
  'son man er berg stein ton ley well ford wood mann sen ski ova ez ini ard field worth',
);
const companyEndings = words('Labs AI Systems Group Technologies Capital Research Motors Bank Media');
const surnames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗');
const transcribing = Array.from(
  '阿埃艾安奥巴贝比伯布查达德蒂迪多尔法菲夫弗格戈古哈海赫华霍基吉加杰卡凯科克拉莱兰劳雷里利莉林卢鲁罗洛马迈曼梅米莫穆纳内尼诺帕佩皮普奇乔萨塞桑沙舍史斯苏索塔泰坦特托瓦威维温沃乌西希夏谢休雅亚扬耶伊尤泽扎',
);
const hanEndings = words('公司 集团 大学 实验室 银行 科技 研究院 部门');

/** Names use common characters and rare ones alike. */
const pickHan = (random: Random) => pick(random, random() < 0.5 ? commonHan : allHan);

type Maker = (random: Random) => string;

const latinNames: Maker[] = [
  (random) => `${pick(random, given)} ${capital(coinWord(random))}${pick(random, familyEndings)}`,
  (random) => `${pick(random, given)} ${capital(coinWord(random))}`,
  (random) => `${capital(coinWord(random))} ${pick(random, companyEndings)}`,
  (random) => capital(coinWord(random)) + coinWord(random),
  (random) => `${capital(coinWord(random))}${pick(random, [' ', '-'])}${1 + Math.floor(random() * 9)}`,
];

const hanNames: Maker[] = [
  (random) => pick(random, surnames) + repeat(pick(random, [1, 2, 2]), () => pickHan(random)),
  (random) => repeat(pick(random, [3, 4, 4, 5]), () => pick(random, transcribing)),
  (random) => `${repeat(pick(random, [2, 3]), () => pick(random, transcribing))}·${pick(random, surnames)}`,
  (random) => repeat(2, () => pickHan(random)) + pick(random, hanEndings),
];

/** Names, half of them Latin and half Chinese, as in the built-in pack. */
export const generateNames = (count: number, seed = 1): string[] => {
  const random = createRandom(seed);
  const names = new Map<string, string>();
  while (names.size < count) {
    const name = pick(random, random() < 0.5 ? latinNames : hanNames)(random);
    names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
};

/** One mention in about so many UTF-16 units: the pages of the corpus have one in 30 (Chinese) to 120 (English). */
const unitsPerName = 120;

/** A text of about `length` UTF-16 units that mentions names, the first of them most. */
export const generateText = (length: number, names: readonly string[], seed = 2): string => {
  const random = createRandom(seed);
  const english = [...commonEnglish, ...Array.from({ length: 8000 }, () => coinWord(random))];
  const chinese = Array.from({ length: 8000 }, () => coinHanWord(random));

  const englishWord = (isFirst: boolean) => {
    if (random() < 0.02) return `${Math.floor(random() * 2030)}`;
    const word = pickByRank(random, english);
    // Names that are nobody's alias: places, months, people.
    return isFirst || random() < 0.06 ? capital(word) : word;
  };
  const mention = () => {
    const name = pickByRank(random, names);
    return random() < 0.02 && name.includes(' ') ? name.toUpperCase() : name;
  };
  const sentence = () => {
    const isChinese = random() < 0.5;
    const space = isChinese ? '' : ' ';
    const perWord = (isChinese ? 2 : 6.5) / unitsPerName;
    const count = 8 + Math.floor(random() * 18);
    const parts = Array.from({ length: count }, (_, i) => {
      const part =
        random() < perWord ? mention() : isChinese ? pickByRank(random, chinese) : englishWord(i === 0);
      const comma = random() < 0.07 && i < count - 1 ? (isChinese ? '，' : ',') : '';
      return part + comma;
    });
    return parts.join(space) + (isChinese ? '。' : '. ');
  };

  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const part = random() < 0.2 ? `${sentence()}\n` : sentence();
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
};
