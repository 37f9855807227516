import { useRef, useState } from 'preact/hooks';
import { Refusal } from '../../../device/refusal.ts';
import { codesAt } from '../../../domain/form/answer-values.ts';
import { formatNumber } from '../../format/format-number.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { useField } from '../../kit/field-wiring.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { PhotoStrip } from '../../photos/photo-strip.tsx';
import { inOrder, photoStateWords } from '../../photos/photo-words.ts';
import { useOwnPhotos } from '../../photos/use-own-photos.ts';
import { shrinkPhoto } from '../../sensors/shrink-photo.ts';
import { getSession } from '../../session/current-session.ts';
import { photoTexts } from '../../texts/id/photos.ts';
import type { FormRunner } from '../form-runner.ts';
import type { WidgetProps } from './widget-props.ts';

type Trouble = keyof typeof photoTexts.failed;

/** Photos: taken, looked at, removed. Each lies sealed on the phone before the answer names it. */
export function PhotosWidget({ runner, question }: WidgetProps) {
  const { id, labelledBy } = useField();
  const own = useOwnPhotos() ?? [];
  const names = inOrder(codesAt(runner.draft.value.answers, question.key), own);
  const label = runner.form.texts.id.questions[question.key]?.label ?? question.key;
  const remove = (name: string) => {
    const left = names.filter((one) => one !== name);
    runner.answer({ [question.key]: left.length === 0 ? undefined : left }, photoTexts.removed);
  };
  const states = new Map(own.map((entry) => [entry.photo, photoStateWords(entry)]));
  return (
    <fieldset class="photos" id={id} aria-labelledby={labelledBy} tabIndex={-1}>
      <PhotoStrip
        names={names}
        label={label}
        under={(name, at) => (
          <div class="photo-under">
            <span>{states.get(name)}</span>
            <IconButton icon="trash" label={photoTexts.remove(at)} onClick={() => remove(name)} />
          </div>
        )}
      />
      <Taking runner={runner} question={question.key} most={question.max ?? Number.POSITIVE_INFINITY} />
    </fieldset>
  );
}

type TakingProps = { runner: FormRunner; question: string; most: number };

/** The phone's camera, and its gallery for what was photographed before: on a small phone the camera may close the browser. */
function Taking({ runner, question, most }: TakingProps) {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Trouble | 'kept'>();
  const count = codesAt(runner.draft.value.answers, question).length;
  const take = async (file: File) => {
    setBusy(true);
    setSaid(undefined);
    setSaid(await keep(file, { runner, question }));
    setBusy(false);
  };
  const prepare = async () => {
    runner.goTo(question);
    await runner.write();
  };
  if (count >= most) return <p class="form-help">{photoTexts.full(formatNumber(most))}</p>;
  const busy = isBusy ? photoTexts.keeping : undefined;
  return (
    <>
      <div class="button-line">
        <Camera {...{ busy, prepare }} word={count === 0 ? photoTexts.take : photoTexts.another} onTake={take} />
        {!isBusy && <Camera isGallery prepare={prepare} word={photoTexts.choose} onTake={take} />}
      </div>
      <p class="visually-hidden" role="status">
        {said === 'kept' ? photoTexts.kept : ''}
      </p>
      {said !== undefined && said !== 'kept' && (
        <Banner kind="warn" live>
          {photoTexts.failed[said]}
        </Banner>
      )}
    </>
  );
}

async function keep(file: File, { runner, question }: Omit<TakingProps, 'most'>): Promise<Trouble | 'kept'> {
  try {
    const shrunk = await shrinkPhoto(file);
    if ('failed' in shrunk) return shrunk.failed;
    const name = await getSession().keepPhoto(shrunk.jpeg);
    const held = codesAt(runner.draft.peek().answers, question);
    if (!held.includes(name)) runner.answer({ [question]: [...held, name] });
    await runner.write();
    return 'kept';
  } catch (error) {
    return error instanceof Refusal && error.code === 'storage_full' ? 'storage_full' : 'other';
  }
}

type CameraProps = {
  word: string;
  busy?: string | undefined;
  isGallery?: boolean;
  /** Awaited before the browser goes out of sight. */
  prepare: () => Promise<void>;
  onTake: (file: File) => Promise<void>;
};

function Camera({ word, busy, isGallery = false, prepare, onTake }: CameraProps) {
  const field = useRef<HTMLInputElement>(null);
  const choose = () => {
    const file = field.current?.files?.[0];
    // The same file may be chosen again.
    if (field.current) field.current.value = '';
    if (file !== undefined) void onTake(file);
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={word}
        accept="image/*"
        {...(isGallery ? {} : { capture: 'environment' })}
        onChange={choose}
      />
      <Button
        kind={isGallery ? 'quiet' : 'secondary'}
        icon={isGallery ? 'picture' : 'camera'}
        busy={busy}
        onClick={() => void prepare().then(() => field.current?.click())}
      >
        {word}
      </Button>
    </>
  );
}
