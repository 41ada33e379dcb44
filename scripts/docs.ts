/** Writes into the documents which tests hold what they promise: `npm run docs`. */
import { readFile, writeFile } from 'node:fs/promises';
import * as hoverCard from './hover-card-doc';
import * as reliability from './reliability-doc';

await writeFile(hoverCard.docPath, await hoverCard.renderDoc(await readFile(hoverCard.docPath, 'utf8')));
await writeFile(reliability.docPath, await reliability.renderDoc());
for (const { docPath } of [hoverCard, reliability]) console.log(docPath);
