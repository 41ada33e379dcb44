import { i18n } from '#i18n';

/** So many sources, as so many dots. */
export const Dots = ({ count }: { count: number }) => (
  <span class="dots" role="img" aria-label={i18n.t('count.sources', count)}>
    <svg aria-hidden="true" width={count * 8} height="8">
      {Array.from({ length: count }, (_, i) => (
        <circle cx={i * 8 + 4} cy="4" r="2.5" key={i} />
      ))}
    </svg>
  </span>
);
