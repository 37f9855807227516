import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

type SearchFieldProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** It was asked for: the keys come up at once. */
  focus?: boolean;
};

export function SearchField({ label, value, onInput, focus }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focus) input.current?.focus();
  }, []);
  return (
    <div class="search">
      <label for={id}>{label}</label>
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={input}
          id={id}
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {value !== '' && <IconButton icon="close" label={texts.kit.clearSearch} onClick={() => onInput('')} />}
      </div>
    </div>
  );
}
