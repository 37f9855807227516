import { useMemo } from 'preact/hooks';
import { findForm } from '../../forms/register.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import { DueTag } from '../follow-up/due-tag.tsx';
import { formatNumber } from '../format/format-number.ts';
import type { Directory } from '../kader/record-name.ts';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { listTexts } from '../texts/id/kader-lists.ts';
import { HandlingTags } from './handling-tags.tsx';
import { handledItem } from './handling-words.ts';
import { type Handlings, useHandlings } from './use-handlings.ts';
import { categoryWords, type WorkItem, workHref, workItemsOf } from './work-items.ts';

/** What is to be followed up in this family, and how far the offices are. */
export function FamilyFollowUps({ dossier, directory }: { dossier: Dossier; directory: Directory }) {
  const growth = growthTables.value;
  const day = today();
  const items = useMemo(
    () => (growth === undefined ? [] : workItemsOf(dossier, { today: day, growth })),
    [dossier, growth, day],
  );
  const handlings = useHandlings(items, directory.dossiers);
  if (items.length === 0) return null;
  return (
    <Card
      title={listTexts.family(formatNumber(items.length))}
      aside={<a href="/tindak-lanjut">{listTexts.openList}</a>}
      flush
    >
      <RowList>
        {items.map((item) => (
          <FamilyWorkRow key={item.key} item={item} handlings={handlings} />
        ))}
      </RowList>
    </Card>
  );
}

function FamilyWorkRow({ item, handlings }: { item: WorkItem; handlings: Handlings }) {
  const words = handlings.get(item.key) ?? [];
  const what = `${findFollowUpRule(item.rule)?.title ?? ''}: ${categoryWords(item).join(' · ')}`;
  return (
    <ListRow
      title={item.name}
      subtitle={what}
      below={
        <>
          <DueTag item={handledItem(item, words)} />
          <HandlingTags item={item} words={words} />
        </>
      }
      href={settleHref(item)}
    />
  );
}

/** To the form in which the answer stands: several lists are called as their form is. */
function settleHref(item: WorkItem): string {
  if (findForm(item.rule) !== undefined) return `/mulai/${item.rule}/${item.subject.id}`;
  return item.subject.kind === 'household' ? `/keluarga/${item.household}/kunjungan` : workHref(item);
}
