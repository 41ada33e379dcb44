/** Where a message comes from, as far as the browser tells. */
type Sender = { id?: string | undefined; url?: string | undefined };

/**
 * Whether a message comes from a page of ours: the panel, which is in no tab, or our page in a tab, as in Firefox. A content
 * script has its page's address, also where that is in no tab, and the browser fills in what is read here.
 */
export const isOwnPage = ({ id, url }: Sender, ownId: string, ownAddress: string): boolean =>
  id === ownId && url?.startsWith(ownAddress) === true;
