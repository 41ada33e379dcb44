import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, entityPlace, pagePlace, readAddress, sections, type Place } from './place';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,9}$/);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record(
    {
      at: fc.constant('page' as const),
      order: fc.constantFrom('by-name' as const, 'in-order' as const),
      mention: fc.record({ number: fc.nat(2000), entity: id }),
    },
    { requiredKeys: ['at', 'order'] },
  ),
  fc.record({ at: fc.constant('search' as const), query: fc.string({ unit: 'grapheme' }) }),
  fc.record({ at: fc.constant('source' as const), source: id, pack: id }),
  fc.record(
    {
      at: fc.constant('entity' as const),
      entity: id,
      section: fc.constantFrom(...sections),
      pack: id,
      asOf: fc.constantFrom('2025', '2025-12', '2025-12-09'),
      claim: id,
    },
    { requiredKeys: ['at', 'entity', 'section'] },
  ),
);

describe('an address', () => {
  it('leads back to its place', () => {
    fc.assert(
      fc.property(place, (it) => {
        expect(readAddress(addressOf(it))).toEqual(it);
      }),
    );
  });

  it.each(['', '#', '#page', '#nonsense', '#source=a', '#%%%', '#page&mention=0&of=a', '#page&mention=2'])(
    '%j is the page',
    (fragment) => {
      expect(readAddress(fragment)).toEqual(pagePlace);
    },
  );

  it('leaves out what it does not know', () => {
    expect(readAddress('#entity=avocado&section=verdict&as-of=soon')).toEqual(entityPlace('avocado'));
    expect(readAddress('#entity=avocado&as-of=2025-13-40')).toEqual(entityPlace('avocado'));
  });
});
