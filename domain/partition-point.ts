/**
 * The first index from `from` up to `to` at which `isBefore` does not hold; `to` where it holds at all of them. It must hold
 * for the items of a beginning and for none after it. A binary search, C++'s `std::partition_point`.
 */
export const partitionPoint = (from: number, to: number, isBefore: (index: number) => boolean): number => {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
