/** A place in the view, in CSS pixels. */
export type Point = { x: number; y: number };
export type Box = { left: number; top: number; right: number; bottom: number };

/** Half of the angle within which a pointer counts as on its way to the card: 120 degrees in all (10ten Japanese Reader). */
const halfAngle = Math.PI / 3;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** The point of a box that is nearest to another. */
const nearest = ({ x, y }: Point, { left, top, right, bottom }: Box): Point => ({
  x: clamp(x, left, right),
  y: clamp(y, top, bottom),
});

/** The edges of a box that face a point: one, or two where the box lies aslant. */
const facingEdges = ({ x, y }: Point, { left, top, right, bottom }: Box): [Point, Point][] => {
  const edges: [isFacing: boolean, from: Point, to: Point][] = [
    [y < top, { x: left, y: top }, { x: right, y: top }],
    [y > bottom, { x: left, y: bottom }, { x: right, y: bottom }],
    [x < left, { x: left, y: top }, { x: left, y: bottom }],
    [x > right, { x: right, y: top }, { x: right, y: bottom }],
  ];
  return edges.flatMap(([isFacing, from, to]): [Point, Point][] => (isFacing ? [[from, to]] : []));
};

/** Positive where `c` lies on one side of the line from `a` to `b`, negative on the other. */
const sideOf = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const isInTriangle = (point: Point, a: Point, b: Point, c: Point): boolean => {
  const sides = [sideOf(a, b, point), sideOf(b, c, point), sideOf(c, a, point)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
};

const angleBetween = (apex: Point, a: Point, b: Point): number => {
  const angle = Math.atan2(a.y - apex.y, a.x - apex.x) - Math.atan2(b.y - apex.y, b.x - apex.x);
  return Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
};

/**
 * Whether a pointer that has left its name at `apex` is on its way to the card: inside the triangle between there and the
 * edge of the card that lies towards it, no more than 60 degrees off the shortest way.
 */
export const isInSafeArea = (apex: Point, card: Box, point: Point): boolean => {
  if (!facingEdges(apex, card).some(([from, to]) => isInTriangle(point, apex, from, to))) return false;
  const isAtApex = point.x === apex.x && point.y === apex.y;
  return isAtApex || angleBetween(apex, nearest(apex, card), point) <= halfAngle;
};
