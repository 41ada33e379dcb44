import { describe, expect, it } from 'vitest';
import { scannerFor, trickyCharacters, type AliasParts } from '@/test/lexicon-builders';
import { findIn } from './findings';

/*
 * The rows of the list of weird texts that concern text alone. What concerns nodes, layout and the direction of a card (G11, G16 to
 * G19) is tested in a browser, and random texts (G20) beside the scanner.
 */

/** What is found of the aliases, as it stands in the text. */
const found = (text: string, ...aliases: AliasParts[]) =>
  findIn(scannerFor(...aliases), text).candidates.map(({ surface }) => surface);

/** The row holds when each text has exactly the stretch between its brackets found. */
const expectMarks = (alias: string, ...marked: string[]) => {
  for (const it of marked) {
    const expected = Array.from(it.matchAll(/\[(.*?)\]/gsu), ([, surface]) => surface);
    expect([it, found(it.replace(/[[\]]/g, ''), alias)]).toEqual([it, expected]);
  }
};

describe('normal forms and expansions', () => {
  it('G1 a decomposed page matches a composed alias, with offsets of the page', () => {
    const text = 'Au Cafe\u0301 Ame\u0301lie.';
    const [candidate] = findIn(scannerFor('Café Amélie'), text).candidates;
    expect(candidate).toMatchObject({ start: 3, end: 16, surface: 'Cafe\u0301 Ame\u0301lie' });
  });

  it('G1 a composed page matches a decomposed alias', () => {
    expectMarks('Cafe\u0301', 'Au [Café].');
    expectMarks('서울'.normalize('NFD'), '[서울] 2026');
    expectMarks('서울', `[${'서울'.normalize('NFD')}] 2026`);
  });

  it('G2 letters that change their length match, and do not move what follows', () => {
    expectMarks('İstanbul', 'İİ [İSTANBUL] İ [İstanbul]');
    expectMarks('Groß', 'ßẞ [GROẞ], [groß]');
    expectMarks('Οδυσσευς', '[ΟΔΥΣΣΕΥΣ] ς Σ [Οδυσσευς]');
    expectMarks('office', 'ﬁ [oﬃce] ﬁ');
    expectMarks('株式会社', '㌀[㍿]㌀[株式会社]');
    expectMarks('صلى الله عليه وسلم', 'ﷲ [ﷺ] ﷲ');
  });

  it('G2 a name never begins or ends inside a character that expands', () => {
    expectMarks('株式', '㍿', '[株式]㍿');
    expectMarks('i', 'ﬁ');
  });
});

describe('surrogates', () => {
  it('G3 pairs beside a name and in it are never split', () => {
    expectMarks('𠮷野家', '𠮷[𠮷野家]𠮷', '😀[𠮷野家]😀');
    expectMarks('Meta', '👩\u200D🚀[Meta]👩\u200D🚀', '❤\uFE0F[Meta]❤\uFE0F', '𠮷[Meta]𠮷');
    expectMarks('😀', '[😀]😁[😀]');
    expectMarks('葛城', '[葛\u{E0100}城]');
  });

  it('G3 halves of pairs do not throw and are not taken out of a pair', () => {
    expectMarks('Meta', '\uD83D[Meta]\uDE00', '\uDE00 [Meta] \uD83D');
    expectMarks('\uD842', '𠮷', '[\uD842]x');
    expectMarks('\uDFB7', '𠮷', 'x[\uDFB7]');
  });
});

describe('scripts', () => {
  it('G4 Han names need no spaces, and the longest one wins', () => {
    expect(found('南京市长江大桥', '南京市', '市长', '长江大桥')).toEqual(['南京市', '长江大桥']);
    expect(found('在北京市和北京', '北京', '北京市')).toEqual(['北京市', '北京']);
  });

  it('G5 Latin next to Han and kana', () => {
    expectMarks('Apple', '在[Apple]公司', 'サーバー[Apple]の', 'は\u3099[Apple]が');
  });

  it('G6 other widths and compatibility ideographs, with offsets of the page', () => {
    expectMarks('ABC', '（[ＡＢＣ]）');
    expectMarks('ガイドブック', '「[ｶﾞｲﾄﾞﾌﾞｯｸ]」', '[ガイドブック]');
    expectMarks('豈', '[\uF900]');
    expectMarks('Meta', '[𝐌𝐞𝐭𝐚] and [𝓜𝓮𝓽𝓪]');
  });

  it('G7 simplified and traditional forms only where both are listed', () => {
    expectMarks('扎克伯格', '[扎克伯格]與祖克柏');
    expect(found('門与门', '门')).toEqual(['门']);
    expect(found('門与门', '门', '門')).toEqual(['門', '门']);
  });

  it('G12 look-alikes of another script are another name', () => {
    expectMarks('Apple', 'Аpple [Apple] Appӏe');
  });
});

describe('what stands between the letters', () => {
  const invisible = [
    '\u00AD',
    '\u200B',
    '\u200C',
    '\u200D',
    '\u2060',
    '\uFEFF',
    '\u202E',
    '\u2066',
    '\uFE0F',
  ];

  it.each(invisible)('G8 an invisible character inside a name is covered: %j', (character) => {
    expectMarks('Meta AI', `the [Me${character}ta ${character}A${character}I]${character}.`);
  });

  it('G8 joiners stay where a script needs them, and match with or without', () => {
    expectMarks('می\u200Cخواهم', 'که [می\u200Cخواهم] و', 'که [میخواهم] و');
    expectMarks('क\u094D\u200Dष', '[क\u094D\u200Dष]');
  });

  it('G10 controls of direction are ignored, and covered', () => {
    for (const control of ['\u061C', '\u200E', '\u200F', '\u202A', '\u202C', '\u202E', '\u2067', '\u2069'])
      expectMarks('Meta AI', `${control}[Me${control}ta A${control}I]${control}.`);
  });

  it('G9 every kind and length of white space between words is one space', () => {
    expectMarks(
      'Meta AI',
      ...['\u00A0', '\u2009', '\n    ', '\r\n', '\t \u3000'].map((it) => `a [Meta${it}AI] b`),
    );
    expectMarks('Meta AI', 'MetaAI', `… [Meta\r\nAI] é\u0301`);
  });

  it('G9 white space in the alias is folded too', () => {
    expectMarks(' Meta \u00A0 AI ', 'a [Meta AI] b');
  });

  it('G13 apostrophes and hyphens of every kind are the same', () => {
    expectMarks("O'Neil", '[O’Neil] [Oʼneil] [O‘Neil] [O＇Neil] ONeil');
    expectMarks('Wi-Fi', '[Wi‑Fi] [Wi–Fi] [Wi—Fi] [Wi−Fi] [Wi－Fi] WiFi');
    expectMarks('A.C.M.E.', 'the [A.C.M.E.] [a.c.m.e.], ACME');
    expectMarks('马克·扎克伯格', '[马克・扎克伯格] [马克‧扎克伯格] [马克 • 扎克伯格]');
  });

  it('G14 a possessive or a compound holds the name, a longer word does not', () => {
    expectMarks(
      'Apple',
      '[Apple]’s [Apple]-like anti-[Apple] ([Apple])',
      'Applebee Pineapple apples AppleTV _apple',
    );
  });

  it('G15 a combining mark after the name makes it another', () => {
    expectMarks('Apple', 'Apple\u0301', 'Apple\u200D\u0301', 'Apple\u{1E8D0}', '[Apple] \u0301');
    expectMarks('苹果', '苹果\u0301');
  });
});

describe('one tricky character in a text', () => {
  const scan = scannerFor('Meta', 'GPT-4', '北京', "O'Neil", 'ガイド');
  const surfaces = (text: string) => findIn(scan, text).candidates.map(({ surface }) => surface);
  const text = 'Meta, GPT‑4; 北京 (O’Neil) ガイド ... ';

  it('G20 changes nothing about the names that stand far from it', () => {
    expect(surfaces(text)).toHaveLength(5);
    for (const character of trickyCharacters)
      expect([character, surfaces(`${text}${character}`)]).toEqual([character, surfaces(text)]);
  });
});
