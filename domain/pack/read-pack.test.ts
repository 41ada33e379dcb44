import { describe, expect, test } from 'vitest';
import { aFullPack, aPack, asFile, spoil } from '@/test/builders';
import { limits } from './limits';
import { readPack, type PackResult } from './read-pack';

const readText = (text: string) => readPack(asFile(text));

/** The sentence with which a file is refused as a whole. */
const refusalOf = (result: PackResult) => {
  expect(result).toMatchObject({ ok: false, problems: [{ path: '' }], more: 0 });
  return result.ok ? '' : result.problems.map(({ message }) => message).join();
};

const json = JSON.stringify(aPack());

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);

describe('a sound pack', () => {
  test('is read as it stands, with the defaults filled in', () => {
    const { attributes: _, notes: __, ...withoutDefaults } = aPack();
    expect(readText(JSON.stringify(withoutDefaults))).toEqual({ ok: true, pack: aPack() });
  });

  test('may use every part of the format', () => {
    expect(readText(JSON.stringify(aFullPack()))).toEqual({ ok: true, pack: aFullPack() });
  });

  test('may be empty', () => {
    const empty = aPack({ entities: [], sources: [], claims: [] });
    expect(readText(JSON.stringify(empty))).toEqual({ ok: true, pack: empty });
  });

  test('D8 may begin with a byte order mark', () => {
    expect(readText(`\uFEFF${json}`)).toEqual({ ok: true, pack: aPack() });
  });

  test('D15 keeps the last of two keys that are the same, as JSON does', () => {
    const twice = json.replace('"revision":1', '"revision":1,"revision":7');
    expect(readText(twice)).toMatchObject({ ok: true, pack: { revision: 7 } });
  });
});

describe('D8 a file that is no UTF-8', () => {
  test.each([
    ['UTF-16 with its byte order mark', utf16(`\uFEFF${json}`)],
    ['Latin-1 with an accent', latin1(json.replace('For tests', 'Café'))],
    ['a byte that never occurs', Uint8Array.of(0x22, 0xff, 0x22)],
    ['half a surrogate pair in three bytes', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
    ['a character broken off at the end', asFile('"汪').slice(0, -1)],
  ])('is refused: %s', (_, bytes) => {
    expect(refusalOf(readPack(bytes))).toBe('The file is not UTF-8 text.');
  });

  test('leaves nothing behind that would spoil the next file', () => {
    readPack(asFile('"汪').slice(0, -1));
    expect(readText(json).ok).toBe(true);
  });
});

describe('D16 a file that is no JSON', () => {
  test.each([
    ['empty', ''],
    ['blank', ' \n'],
    ['cut off', json.slice(0, -1)],
    ['cut off in a string', json.slice(0, json.indexOf('For tests'))],
    ['followed by something', `${json} {}`],
    ['a page', '<!doctype html><html><body>Log in</body></html>'],
    ['with a comment', `// a pack\n${json}`],
    [
      'with NUL between the characters',
      utf16(json).reduce((text, byte) => text + String.fromCharCode(byte), ''),
    ],
  ])('is refused: %s', (_, text) => {
    expect(refusalOf(readText(text))).toBe('The file is not JSON.');
  });
});

describe('D16 JSON that is no pack', () => {
  test.each(['null', '[]', '"variorum-pack/1"', '1', 'true'])('is refused as a whole: %s', (text) => {
    expect(refusalOf(readText(text))).toBe('The file holds no pack.');
  });

  test('is refused with what is missing', () => {
    const result = readText('{}');
    const paths = result.ok ? [] : result.problems.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['format', 'id', 'title', 'claims']));
  });

  test.each([
    ['variorum-pack/2', 'the pack is of another format: read it with a newer version of Variorum'],
    ['csl-json', 'a pack says that its format is "variorum-pack/1"'],
  ])('D13 is refused when its format is %s', (format, message) => {
    const result = readText(json.replace('variorum-pack/1', format));
    expect(result).toEqual({ ok: false, problems: [{ path: 'format', message }], more: 0 });
  });
});

describe('D5 the size of a file', () => {
  const padded = (bytes: number) => json + ' '.repeat(bytes - json.length);

  test('may go up to the limit, and no byte beyond', () => {
    expect(readText(padded(limits.bytes)).ok).toBe(true);
    expect(refusalOf(readText(padded(limits.bytes + 1)))).toBe('The pack is larger than 32 MB.');
  });

  test('is counted in bytes, not in characters', () => {
    const wide = asFile(`"${'é'.repeat(limits.bytes / 2)}"`);
    expect(refusalOf(readPack(wide))).toMatch(/larger/);
  });
});

describe('D4 the depth of a file', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const tooDeep = 'The pack is nested too deep (at most 32 levels).';

  test('may go up to the limit, and no level beyond', () => {
    expect(refusalOf(readText(nested(limits.depth)))).not.toBe(tooDeep);
    expect(refusalOf(readText(nested(limits.depth + 1)))).toBe(tooDeep);
    expect(refusalOf(readText(`[${nested(limits.depth)},[]]`))).toBe(tooDeep);
    expect(refusalOf(readText('{"a":'.repeat(limits.depth + 1)))).toBe(tooDeep);
  });

  test('is found out before anything recurses', () => {
    expect(refusalOf(readText('['.repeat(1_000_000)))).toBe(tooDeep);
  });

  test('does not count lists that stand side by side', () => {
    expect(refusalOf(readText(`[${Array(100).fill('[]').join()}]`))).not.toBe(tooDeep);
  });

  test.each([
    ['brackets', '['.repeat(40)],
    ['an escaped quotation mark', `"${'['.repeat(40)}`],
    ['a backslash at its end', `${'['.repeat(40)}\\`],
  ])('does not count what stands in a string, not with %s', (_, text) => {
    const pack = aPack({ title: { en: text } });
    expect(readText(JSON.stringify(pack))).toMatchObject({ ok: true, pack: { title: { en: text } } });
  });
});

describe('D7 the problems of a pack', () => {
  const withBadIds = (count: number) =>
    spoil(
      aPack(),
      'sources',
      Array.from({ length: count }, () => ({ ...aPack().sources[0], id: '!' })),
    );

  test('are reported with their places', () => {
    const result = readPack(asFile(spoil(aPack(), 'claims.0.hedge', 'rumoured')));
    expect(result).toMatchObject({ ok: false, problems: [{ path: 'claims.0.hedge' }], more: 0 });
  });

  test('are reported up to the limit, and the rest is counted', () => {
    const exactly = readPack(asFile(withBadIds(limits.problems)));
    expect(exactly).toMatchObject({ ok: false, more: 0 });
    const beyond = readPack(asFile(withBadIds(limits.problems + 7)));
    expect(beyond).toMatchObject({ ok: false, more: 7 });
    expect(!beyond.ok && beyond.problems).toHaveLength(limits.problems);
  });

  test('are fifty of a hundred thousand, and the number of the others', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => ({ id: i }));
    const result = readPack(asFile({ ...aPack(), claims: rows }));
    expect(!result.ok && result.problems).toHaveLength(limits.problems);
    expect(!result.ok && result.more).toBeGreaterThan(99_900);
  });

  test('are told in few words, however many keys a file makes up', () => {
    const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`key${i}`, 1]));
    const result = readPack(asFile({ ...aPack(), ...keys }));
    const [message = ''] = result.ok ? [] : result.problems.map((problem) => problem.message);
    expect(message).toMatch(/^Unrecognized keys: "key0", .*…$/);
    expect(message).toHaveLength(limits.messageLength);
  });
});

describe('D3 names that mean something to JavaScript', () => {
  test.each([
    ['at the top', json.replace('{', '{"__proto__":{"polluted":true},')],
    ['in a text', json.replace('"title":{', '"title":{"__proto__":{"zh-Hant":"壞"},')],
    ['constructor', json.replace('{', '{"constructor":{"prototype":{"polluted":true}},')],
  ])('are refused as keys: %s', (_, text) => {
    const result = readText(text);
    expect(!result.ok && result.problems[0]?.message).toMatch(/^Unrecognized key/);
    expect({}).not.toHaveProperty('polluted');
  });
});
