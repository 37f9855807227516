import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { ListRow } from '../kit/list-row.tsx';
import { categoryWords, nameOfCase, placeWords } from './case-words.ts';
import { DueTag } from './due-tag.tsx';
import { ConsentTag, StatusTag } from './status-tag.tsx';

type NarrowCaseProps = {
  rule: FollowUpRule;
  columns: readonly Column[];
  item: FollowUpItem;
  /** Names of desa by code, where the reader has several. */
  desaNames: ReadonlyMap<string, string> | undefined;
  href?: string;
  onOpen?: () => void;
};

/** A case as a row for the thumb: who, where, what, and what the office says. */
export function NarrowCase({ rule, columns, item, desaNames, href, onOpen }: NarrowCaseProps) {
  const subtitle = [desaNames?.get(item.desa), placeWords(item), ...categoryWords(rule, item.categories)];
  return (
    <ListRow
      title={nameOfCase(columns, item)}
      subtitle={subtitle.filter(Boolean).join(' · ')}
      below={
        <>
          <DueTag item={item} />
          <CaseTag rule={rule} item={item} />
        </>
      }
      {...(href === undefined ? {} : { href })}
      {...(onOpen === undefined ? {} : { onClick: onOpen })}
    />
  );
}

/** Nothing where everything is agreed and no office acts on it: it is for the kader and the next weighing. */
export function CaseTag({ rule, item }: { rule: FollowUpRule; item: FollowUpItem }) {
  if (item.closed !== null || item.handling !== null) return <StatusTag item={item} />;
  if (rule.offices.length === 0) return null;
  if (!item.may_be_sent) return <ConsentTag item={item} />;
  return item.referrals.length === 0 ? null : <StatusTag item={item} />;
}
