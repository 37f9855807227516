import { findForm } from '../../forms/register.ts';
import type { DictionaryEntry } from '../../programme/dictionary/dictionary.ts';
import { factsOf } from '../../programme/dictionary/facts-of.ts';
import { formAbout } from '../../programme/dictionary/form-entries.ts';
import type { DictionaryGroup } from '../../programme/dictionary/groups.ts';
import { dictionaryTexts as words } from '../../programme/texts/dictionary.ts';
import { Card } from '../kit/card.tsx';
import { Tag, type TagLook } from '../kit/tag.tsx';

/** One form, or one of the other groups. */
export function DictionaryGroupCard({ group: { key, title, entries } }: { group: DictionaryGroup }) {
  const form = findForm(key);
  return (
    <Card title={title} {...(form === undefined ? {} : { aside: <span class="quiet-line">{formAbout(form)}</span> })}>
      <div class="dictionary-entries">
        {entries.map((entry) => (
          <Entry key={`${entry.kind} ${entry.key}`} entry={entry} />
        ))}
      </div>
    </Card>
  );
}

const doubtful: TagLook = { icon: 'alert', colour: 'kuning', fill: 'border' };
const closed: TagLook = { icon: 'lock', colour: 'ungu', fill: 'tint' };

function Entry({ entry }: { entry: DictionaryEntry }) {
  const { kind, key, label, section, type, required, unconfirmed, sensitive } = entry;
  const about = [kind === 'question' || kind === 'calculation' ? section : words.kinds[kind], type, required];
  return (
    <article class="dictionary-entry">
      <h3>
        {label} <code>{key}</code>
      </h3>
      <p class="quiet-line">{about.filter(Boolean).join(' · ')}</p>
      {(unconfirmed || sensitive) && (
        <p class="tag-line">
          {unconfirmed && <Tag look={doubtful} word={words.unconfirmed} />}
          {sensitive && <Tag look={closed} word={kind === 'rule' ? words.confidential : words.sensitive} />}
        </p>
      )}
      <dl class="case-facts">
        {factsOf(entry).map(([name, said]) => (
          <div key={name}>
            {name !== '' && <dt>{name}</dt>}
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
