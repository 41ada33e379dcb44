import { useId } from 'preact/hooks';
import { Setting } from './Setting';

type Option<Value> = { value: Value; label: string; note?: string };

type Props<Value> = {
  label: string;
  help?: string;
  options: readonly Option<Value>[];
  value: Value;
  /** Shows what an option looks like, beside its words. */
  sample?: (value: Value) => preact.ComponentChildren;
  onChange: (value: Value) => void;
};

/** One of a few: all are seen, one is marked. */
export const Choice = <Value extends string | number>({
  label,
  help,
  options,
  value,
  sample,
  onChange,
}: Props<Value>) => {
  const name = useId();
  return (
    <Setting words={[label, help ?? '', ...options.flatMap((it) => [it.label, it.note ?? ''])]}>
      <fieldset class="choice">
        <legend class="setting-label">{label}</legend>
        {help !== undefined && <p class="setting-help">{help}</p>}
        <div class="choice-options">
          {options.map((option) => (
            <label class="choice-option" key={option.value}>
              <input
                type="radio"
                name={name}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
              />
              <span class="choice-face">
                {sample && (
                  <span class="choice-sample" aria-hidden="true">
                    {sample(option.value)}
                  </span>
                )}
                <span>{option.label}</span>
                {option.note !== undefined && <span class="choice-note">{option.note}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </Setting>
  );
};
