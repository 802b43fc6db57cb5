import type { Settings } from '../../session/settings.ts';
import { Sheet } from '../parts/sheet.tsx';

interface SettingsDialogProps {
  settings: Settings;
  onChange(settings: Settings): void;
  onClose(): void;
}

type Field = {
  [Key in keyof Settings]: {
    key: Key;
    label: string;
    help: string;
    options: { value: Settings[Key]; label: string }[];
  };
}[keyof Settings];

const ON_OFF = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;

const FIELDS: Field[] = [
  {
    key: 'speed',
    label: 'Speed of the clock',
    help: 'How fast the clock runs when the space bar starts it.',
    options: [
      { value: '1x', label: '1×' },
      { value: '8x', label: '8×' },
    ],
  },
  {
    key: 'text',
    label: 'Text size',
    help: 'All words and numbers.',
    options: [
      { value: '87.5', label: 'Small' },
      { value: '100', label: 'Normal' },
      { value: '112.5', label: 'Large' },
      { value: '125', label: 'Largest' },
    ],
  },
  {
    key: 'motion',
    label: 'Motion',
    help: 'Off: cards and tokens appear in their places. The setting of your system counts too.',
    options: [...ON_OFF],
  },
  {
    key: 'stage',
    label: 'Pictures',
    help: 'Off: the game in words alone. Nothing is lost.',
    options: [...ON_OFF],
  },
  {
    key: 'hints',
    label: 'Hints',
    help: 'On: the table says when a hint is waiting.',
    options: [...ON_OFF],
  },
];

/** Settings take effect at once; there is nothing to confirm. */
export function SettingsDialog({ settings, onChange, onClose }: SettingsDialogProps) {
  return (
    <Sheet title="Settings" light onClose={onClose}>
      {FIELDS.map((field) => (
        <fieldset key={field.key} class="setting" aria-describedby={`setting-${field.key}`}>
          <legend>{field.label}</legend>
          <p id={`setting-${field.key}`} class="muted">
            {field.help}
          </p>
          <div class="setting-options">
            {field.options.map(({ value, label }) => (
              <label key={value} class="choice">
                <input
                  type="radio"
                  name={field.key}
                  checked={settings[field.key] === value}
                  onChange={() => onChange({ ...settings, [field.key]: value })}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </Sheet>
  );
}
