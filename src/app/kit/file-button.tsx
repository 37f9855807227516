import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';

type FileButtonProps = {
  word: string;
  /** File endings, as the browser's chooser takes them. */
  accept: string;
  busy?: string | undefined;
  onChoose: (file: File) => void;
};

/** A button that opens the phone's own chooser of files. */
export function FileButton({ word, accept, busy, onChoose }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  const choose = () => {
    const file = field.current?.files?.[0];
    // The same file may be chosen again.
    if (field.current) field.current.value = '';
    if (file !== undefined) onChoose(file);
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={word}
        accept={accept}
        onChange={choose}
      />
      <Button kind="primary" icon="document" busy={busy} onClick={() => field.current?.click()}>
        {word}
      </Button>
    </>
  );
}
