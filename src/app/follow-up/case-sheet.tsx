import type { ComponentChildren } from 'preact';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { whoFills } from '../../forms/who-fills.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { formatDate } from '../format/format-date.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { CaseStory } from './case-story.tsx';
import { categoryWords, cellWords, consentWords, nameOfCase, placeWords, type Shown } from './case-words.ts';
import { DueTag } from './due-tag.tsx';
import { isOverdue } from './due-words.ts';
import { HandlingState } from './handling-steps.tsx';

type CaseSheetProps = {
  rule: FollowUpRule;
  columns: readonly Column[];
  /** Undefined: closed. */
  item: FollowUpItem | undefined;
  shown: Shown;
  actions?: ComponentChildren;
  onClose: () => void;
};

/** One case whole: everything that this reader gets, and how it stands at the office. */
export function CaseSheet({ item, columns, actions, onClose, ...face }: CaseSheetProps) {
  return (
    <Sheet
      open={item !== undefined}
      title={item === undefined ? '' : nameOfCase(columns, item)}
      onClose={onClose}
      {...(actions === undefined ? {} : { actions })}
    >
      {item && <CaseFace {...face} columns={columns} item={item} />}
    </Sheet>
  );
}

/** Lists for the musyawarah: what it decided is written down from here, by whoever may. */
function ProposalWay({ rule, item }: Pick<FaceProps, 'rule' | 'item'>) {
  const mayPropose = whoFills('usulan').includes(getSession().account.role);
  if (!(Object.hasOwn(rule.proof, 'usulan') && mayPropose) || item.closed !== null) return null;
  return (
    <Button icon="edit" href={`/mulai/usulan/${item.household}`}>
      {followUpTexts.propose}
    </Button>
  );
}

type FaceProps = Pick<CaseSheetProps, 'rule' | 'columns' | 'shown'> & { item: FollowUpItem };

function CaseFace({ rule, columns, item, shown }: FaceProps) {
  const consent = consentWords(item);
  return (
    <>
      <p class="case-lead">
        {categoryWords(rule, item.categories).join(' · ')}
        <span class="quiet-line">{placeWords(item)}</span>
      </p>
      {!item.may_be_sent && (
        <Banner kind="held" title={consent.missing}>
          {consent.hint}
        </Banner>
      )}
      {(item.referrals.length > 0 || item.handling !== null || item.closed !== null) && (
        <HandlingState rule={rule} item={item} />
      )}
      <dl class="case-facts">
        {columns.map((column) => (
          <div key={column.key}>
            <dt>{column.label}</dt>
            <dd>{cellWords(column, item, shown) ?? followUpTexts.unknown}</dd>
          </div>
        ))}
        <div>
          <dt>{followUpTexts.columns.since}</dt>
          <dd>{formatDate(item.since)}</dd>
        </div>
        {item.due !== null && (
          <div>
            <dt>{followUpTexts.columns.due}</dt>
            <dd>
              {formatDate(item.due)} {isOverdue(item, today()) && <DueTag item={item} />}
            </dd>
          </div>
        )}
        <div>
          <dt>{followUpTexts.columns.doneWhen}</dt>
          <dd>{rule.done_when}</dd>
        </div>
      </dl>
      <ProposalWay rule={rule} item={item} />
      <CaseStory item={item} />
    </>
  );
}
