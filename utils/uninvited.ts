import { siteMatches } from './site-lists';
import { uninvitedHosts, type UninvitedClass } from './uninvited-hosts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What the host itself is called, where it is not well known: the first part of its name. */
const firstParts: readonly [UninvitedClass, ReadonlySet<string>][] = [
  ['mail', words('mail webmail email exmail owa roundcube zimbra squirrelmail')],
  ['passwords', words('vault vaultwarden passwords')],
  ['editor', words('nextcloud owncloud onlyoffice etherpad hedgedoc')],
  ['social', words('mattermost rocketchat mastodon')],
];

/** Words that say it wherever they stand in a host's name, between dots and hyphens. */
const anyWords: readonly [UninvitedClass, ReadonlySet<string>][] = [
  [
    'bank',
    words('bank banking ebank ebanking ibank mybank netbank netbanking onlinebanking internetbanking'),
  ],
  ['bank', words('banque banco banca bancaire sparkasse volksbank creditunion')],
  ['health', words('mychart patientportal patientaccess myhealth myhealthrecord')],
];

/** Names of banks begin with "bankof" or end in "bank"; these end so and are none. */
const bankName = /^bankof|bank$/u;
const noBanks = words('worldbank foodbank databank bloodbank eyebank westbank burbank clubbank');

/** Paths at which people write, or read their mail, on any host. */
const paths: readonly [UninvitedClass, RegExp][] = [
  ['mail', /^\/(?:owa|webmail|roundcube|squirrelmail|zimbra)(?:\/|$)/iu],
  ['editor', /^\/(?:[^/]+\/)?wp-(?:admin|login)\b/u],
  ['editor', /^\/(?:new-story|p\/[^/]+\/edit|publish\/post\/.*)\/?$/u],
];

const wellKnown = Object.entries(uninvitedHosts) as [UninvitedClass, readonly string[]][];

const classByName = (host: string): UninvitedClass | undefined => {
  const parts = host.replace(/^www\./u, '').split('.');
  const [first = ''] = parts;
  const byFirst = firstParts.find(([, known]) => known.has(first));
  if (byFirst) return byFirst[0];
  const inside = parts.flatMap((part) => [part, ...part.split('-')]);
  const byWord = anyWords.find(([, known]) => inside.some((word) => known.has(word)));
  if (byWord) return byWord[0];
  return parts.some((part) => bankName.test(part) && !noBanks.has(part)) ? 'bank' : undefined;
};

/**
 * The class of a page that is never read unless the reader asks for it on that very page; undefined for others. A guess
 * by names: a page that is taken for one of these wrongly costs a click.
 */
export const isUninvited = (host: string, path = '/'): UninvitedClass | undefined => {
  const name = host.toLowerCase().replace(/\.$/u, '');
  return (
    wellKnown.find(([, hosts]) => siteMatches(name, hosts))?.[0] ??
    classByName(name) ??
    paths.find(([, pattern]) => pattern.test(path))?.[0]
  );
};
