import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  label: string;
  help?: ComponentChildren;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
};

/**
 * A choice of on and off. A button, not a checkbox: what is asked of the browser may be refused, and the row shows what
 * is, not what was clicked.
 */
export const SwitchRow = ({ label, help, isOn, isDisabled = false, onChange }: Props) => {
  const id = useId();
  return (
    <div class="switch-row">
      <div class="switch-words">
        <span id={id} class="setting-label">
          {label}
        </span>
        {help !== undefined && (
          <p id={`${id}-help`} class="setting-help">
            {help}
          </p>
        )}
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={isOn}
        aria-labelledby={id}
        {...(help !== undefined && { 'aria-describedby': `${id}-help` })}
        disabled={isDisabled}
        onClick={() => onChange(!isOn)}
      >
        <span class="switch-knob" />
      </button>
    </div>
  );
};
