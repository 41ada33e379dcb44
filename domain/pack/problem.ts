/** What is wrong with a pack, and where: `claims.3.phrase.text`. An empty path means the whole document. */
export type Problem = { path: string; message: string };
