import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import { reportNames } from './report-names';

/** Whom a source retells; nothing where it retells nobody. */
export const Retold = ({ source: { basedOn } }: { source: CardSource }) =>
  basedOn.length === 0 ? null : <p class="origin">{i18n.t('source.retells', [reportNames(basedOn)])}</p>;
