import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Reason } from '@/domain/mentions/gate';
import { fill, slot } from './fill';
import { weighReasons, type Because } from './reasons';

/** Names from the page, each isolated: its script and direction are its own. */
const Names = ({ names }: { names: readonly string[] }) => (
  <>
    {names.map((name, i) => (
      <span key={name}>
        {i > 0 && i18n.t(i === names.length - 1 ? 'value.and' : 'value.comma')}
        <bdi>{name}</bdi>
      </span>
    ))}
  </>
);

const say = ({ words, names }: Because): string => {
  switch (words) {
    case 'inSentence':
    case 'nearBy':
      return i18n.t(`why.${words}`, names.length, [slot(0)]);
    case 'onPage':
    case 'fullName':
    case 'settled':
    case 'anotherPerson':
    case 'afterAnother':
      return i18n.t(`why.${words}`, [slot(0)]);
    default:
      return i18n.t(`why.${words}`);
  }
};

const Clauses = ({ clauses }: { clauses: readonly Because[] }): ComponentChildren =>
  clauses.map((clause, i) => (
    <span key={clause.words}>
      {i > 0 && i18n.t('why.between')}
      {fill(say(clause), <Names names={clause.names} />)}
    </span>
  ));

/** Why this name is marked here, in one line. */
export const Why = ({ why, id }: { why: readonly Reason[]; id: string }) => {
  const { because, although } = weighReasons(why);
  const [reasons, doubts] = [<Clauses clauses={because} />, <Clauses clauses={although} />];
  return (
    <p class="card-line" id={id}>
      {although.length === 0
        ? fill(i18n.t('why.because', [slot(0)]), reasons)
        : fill(i18n.t('why.although', [slot(0), slot(1)]), reasons, doubts)}
    </p>
  );
};
