import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatDate } from '../format-value';
import { stopAt, stopsOf } from './as-of-stops';

type Props = {
  /** The dates of all that is said. */
  dates: readonly string[];
  /** Undefined for now. */
  asOf: string | undefined;
  onChange: (asOf: string | undefined) => void;
  /** The field of the day. */
  field: Ref<HTMLInputElement>;
};

/** Looks back: a slider over the days at which something new was known, and the day itself. Its end is now. */
export const AsOf = ({ dates, asOf, onChange, field }: Props) => {
  const id = useId();
  const stops = stopsOf(dates);
  const first = stops[0];
  if (first === undefined) return null;
  const today = new Date().toISOString().slice(0, 10);
  // The last stop is what is known now: there the slider is at its end.
  const now = stops.length - 1;
  const at = asOf === undefined ? now : Math.max(0, stopAt(stops, asOf));
  const choose = (stop: number) => onChange(stop >= now ? undefined : stops[stop]);
  return (
    <div class="as-of" role="group" aria-label={i18n.t('panel.asOf')}>
      <label for={id}>{i18n.t('panel.asOf')}</label>
      {stops.length > 1 && (
        <input
          type="range"
          min="0"
          max={now}
          value={at}
          aria-label={i18n.t('panel.asOf')}
          aria-valuetext={asOf === undefined ? i18n.t('panel.today') : formatDate(stops[at] ?? first)}
          onInput={({ currentTarget }) => choose(Number(currentTarget.value))}
        />
      )}
      <input
        ref={field}
        type="date"
        id={id}
        min={first}
        max={today}
        value={asOf?.slice(0, 10) ?? today}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' || value >= today ? undefined : value)
        }
      />
    </div>
  );
};
