import { Fragment } from 'preact';
import type { Handling } from '../../domain/follow-up.ts';
import { Tag } from '../kit/tag.tsx';
import { viewHandlings } from './handling-words.ts';
import type { WorkItem } from './work-items.ts';

/** What offices and supervisor say about a case, each with its note, and who is still to be heard. */
export function HandlingTags({ item, words }: { item: WorkItem; words: readonly Handling[] }) {
  return viewHandlings(item, words).map(({ word, look, note }) => (
    <Fragment key={word}>
      <Tag look={look} word={word} />
      {note && <span class="row-note">{note}</span>}
    </Fragment>
  ));
}
