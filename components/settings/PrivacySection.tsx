import { i18n } from '#i18n';
import { formatNumber } from './format';
import { Markdown } from './Markdown';
import { Section } from './Section';
import { Setting } from './Setting';

type Props = {
  /** Requests to the web since the browser's part of us began; undefined while it is counted. */
  requests: number | undefined;
  /** Our documents, by their titles, as they stand in the project. */
  documents: readonly { id: string; title: string; text: string }[];
};

const points = ['privacyReads', 'privacyNotices', 'privacyHides', 'privacyKeeps'] as const;

/** What a page can notice of us, what is sent (nothing), and what is kept, in plain words. */
export const PrivacySection = ({ requests, documents }: Props) => (
  <Section id="privacy" title={i18n.t('options.privacy')}>
    <Setting words={[i18n.t('options.requests'), i18n.t('options.requestsHelp')]}>
      <div class="count-row">
        <span class="count" role="status">
          {requests === undefined ? '–' : formatNumber(requests)}
        </span>
        <div>
          <h3 class="setting-label">{i18n.t('options.requests')}</h3>
          <p class="setting-help">{i18n.t('options.requestsHelp')}</p>
        </div>
      </div>
    </Setting>
    <Setting words={points.map((point) => i18n.t(`options.${point}`))}>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{i18n.t(`options.${point}`)}</li>
        ))}
      </ul>
    </Setting>
    {documents.map(({ id, title, text }) => (
      <Setting key={id} words={[title]}>
        <details class="document" id={`document-${id}`}>
          <summary>{title}</summary>
          <div lang="en">
            <Markdown text={text} />
          </div>
        </details>
      </Setting>
    ))}
  </Section>
);
