import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { ListRow } from '../kit/list-row.tsx';
import { categoryWords, nameOfCase, placeWords } from './case-words.ts';
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
      below={rule.office !== null && <CaseTag item={item} />}
      {...(href === undefined ? {} : { href })}
      {...(onOpen === undefined ? {} : { onClick: onOpen })}
    />
  );
}

export function CaseTag({ item }: { item: FollowUpItem }) {
  return item.may_be_sent ? <StatusTag item={item} /> : <ConsentTag />;
}
