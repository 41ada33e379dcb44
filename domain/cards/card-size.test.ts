import { expect, test } from 'vitest';
import { readBuiltInPack } from '../../scripts/built-in-library';
import { createCardBuilder } from './card-builder';

const pack = await readBuiltInPack();

test.each(['en', 'zh-Hant', 'zh-Hans'] as const)(
  '14 the cards of the built-in pack are small in %s',
  (language) => {
    const build = createCardBuilder(pack, language);
    const sizes = pack.entities.map(({ id }) => new TextEncoder().encode(JSON.stringify(build(id))).length);
    const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(average).toBeLessThan(2_048);
    expect(Math.max(...sizes)).toBeLessThan(16_384);
  },
);
