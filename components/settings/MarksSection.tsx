import { i18n } from '#i18n';
import { Choice } from './Choice';
import { formatNumber } from './format';
import { Section } from './Section';

type Marks = { style: 'dotted' | 'solid' | 'none'; which: 'every' | 'first'; limit: 3 | 10 | 'none' };

type Props = { marks: Marks; onChange: (marks: Marks) => void };

const Sample = ({ style }: Pick<Marks, 'style'>) => (
  <span class={`mark-sample mark-${style}`} lang="en">
    Avocado
  </span>
);

/** How names are marked in a page. */
export const MarksSection = ({ marks, onChange }: Props) => (
  <Section id="marks" title={i18n.t('options.marks')} intro={i18n.t('options.marksIntro')}>
    <Choice
      label={i18n.t('options.markStyle')}
      value={marks.style}
      options={[
        { value: 'dotted', label: i18n.t('options.markDotted'), note: i18n.t('options.markDottedNote') },
        { value: 'solid', label: i18n.t('options.markSolid'), note: i18n.t('options.markSolidNote') },
        { value: 'none', label: i18n.t('options.markNone'), note: i18n.t('options.markNoneNote') },
      ]}
      sample={(style) => <Sample style={style} />}
      onChange={(style) => onChange({ ...marks, style })}
    />
    <Choice
      label={i18n.t('options.markWhich')}
      value={marks.which}
      options={[
        { value: 'every', label: i18n.t('options.markEvery') },
        { value: 'first', label: i18n.t('options.markFirst') },
      ]}
      onChange={(which) => onChange({ ...marks, which })}
    />
    <Choice
      label={i18n.t('options.markLimit')}
      help={i18n.t('options.markLimitHelp')}
      value={marks.limit}
      options={[
        { value: 3, label: formatNumber(3) },
        { value: 10, label: formatNumber(10) },
        { value: 'none', label: i18n.t('options.markNoLimit') },
      ]}
      onChange={(limit) => onChange({ ...marks, limit })}
    />
  </Section>
);
