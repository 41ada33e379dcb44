import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInSafeArea, type Box, type Point } from './safe-area';

/** A card below, its upper edge from (100, 130) to (400, 130); the pointer has left its name at (150, 110). */
const card: Box = { left: 100, top: 130, right: 400, bottom: 330 };
const apex: Point = { x: 150, y: 110 };

const between = (a: Point, b: Point, part: number): Point => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
});

describe('3 the way from a name to its card', () => {
  test.each([
    ['straight down', { x: 150, y: 125 }, true],
    ['at the place where the name was left', apex, true],
    ['slanting, less than 60 degrees', { x: 165, y: 120 }, true],
    ['slanting, more than 60 degrees', { x: 180, y: 120 }, false],
    ['beyond the card’s edge', { x: 110, y: 125 }, false],
    ['up and away', { x: 150, y: 90 }, false],
    ['along the line', { x: 250, y: 110 }, false],
    ['past the card', { x: 150, y: 400 }, false],
  ])('%s', (_, point, expected) => {
    expect(isInSafeArea(apex, card, point)).toBe(expected);
  });

  test.each([
    ['above', { left: 100, top: -110, right: 400, bottom: 90 }, { x: 150, y: 100 }],
    ['on the right', { left: 170, top: 50, right: 400, bottom: 200 }, { x: 160, y: 110 }],
    ['on the left', { left: 0, top: 50, right: 130, bottom: 200 }, { x: 140, y: 110 }],
    ['aside and below', { left: 180, top: 130, right: 400, bottom: 330 }, { x: 180, y: 125 }],
  ])('to a card %s', (_, elsewhere, point) => {
    expect(isInSafeArea(apex, elsewhere, point)).toBe(true);
    expect(isInSafeArea(apex, elsewhere, between(point, apex, 2))).toBe(false);
  });
});

describe('3 for every place and every card', () => {
  const part = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  const size = fc.integer({ min: 20, max: 500 });
  const place = fc.record({ x: fc.integer({ min: 0, max: 1_000 }), y: fc.integer({ min: 0, max: 700 }) });
  /** A card above or below the apex, as far off as cards stand, with the apex before its edge. */
  const scene = fc
    .record({ at: place, width: size, height: size, before: part, far: size, isBelow: fc.boolean() })
    .map(({ at, width, height, before, far, isBelow }) => {
      const left = at.x - width * before;
      const top = isBelow ? at.y + far : at.y - far - height;
      return { at, box: { left, top, right: left + width, bottom: top + height }, far, isBelow };
    });

  test('the straight ways to the card’s edge are safe, those more than 60 degrees off are not', () => {
    fc.assert(
      fc.property(scene, part, part, ({ at, box, far, isBelow }, across, along) => {
        const goal = { x: box.left + (box.right - box.left) * across, y: isBelow ? box.top : box.bottom };
        const angle = (Math.atan2(Math.abs(goal.x - at.x), far) * 180) / Math.PI;
        fc.pre(Math.abs(angle - 60) > 0.01);
        expect(isInSafeArea(at, box, between(at, goal, along))).toBe(angle < 60);
      }),
    );
  });

  test('it does not depend on where the view begins, nor on which side of it is up', () => {
    const mirror = (y: number) => -y;
    fc.assert(
      fc.property(scene, place, place, ({ at, box }, point, by) => {
        const expected = isInSafeArea(at, box, point);
        const move = ({ x, y }: Point) => ({ x: x + by.x, y: y + by.y });
        const moved = {
          left: box.left + by.x,
          top: box.top + by.y,
          right: box.right + by.x,
          bottom: box.bottom + by.y,
        };
        expect(isInSafeArea(move(at), moved, move(point))).toBe(expected);
        const upside = { ...box, top: mirror(box.bottom), bottom: mirror(box.top) };
        const flip = ({ x, y }: Point) => ({ x, y: mirror(y) });
        expect(isInSafeArea(flip(at), upside, flip(point))).toBe(expected);
      }),
    );
  });

  test('who is safe was so all the way', () => {
    fc.assert(
      fc.property(scene, part, part, part, ({ at, box, isBelow }, across, far, along) => {
        const goal = { x: box.left + (box.right - box.left) * across, y: isBelow ? box.top : box.bottom };
        const point = between(at, goal, far);
        if (isInSafeArea(at, box, point)) expect(isInSafeArea(at, box, between(at, point, along))).toBe(true);
      }),
    );
  });
});
