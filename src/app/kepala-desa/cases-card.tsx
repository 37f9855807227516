import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { shownColumns } from '../follow-up/lists-for.ts';
import { NarrowCase } from '../follow-up/narrow-case.tsx';
import { useWorklist } from '../follow-up/use-worklist.ts';
import { countOf, type Worklist } from '../follow-up/worklist.ts';
import { wholeList } from '../follow-up/worklist-part.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { RowList } from '../kit/list-row.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { getSession } from '../session/current-session.ts';
import { deskTexts } from '../texts/id/desk.ts';
import { summaryTexts } from '../texts/id/summary.ts';

const words = summaryTexts.cases;
const shownAtOnce = 5;

type CasesCardProps = { rule: FollowUpRule; desa: string | undefined; href: string };

/** Who stands behind the number: the first few, and the way to all of them. */
export function CasesCard({ rule, desa, href }: CasesCardProps) {
  const { list, outcome, isLooked, reload } = useWorklist({ ...wholeList(rule.id), desa });
  if (list === undefined) {
    const isAsking = !isLooked || outcome === undefined || outcome.kind === 'ok';
    return (
      <Card title={rule.title}>
        {isAsking ? <LoadingState text={deskTexts.asking} /> : <TroubleBanner outcome={outcome} onRetry={reload} />}
      </Card>
    );
  }
  return (
    <Card title={rule.title} flush footer={words.today}>
      {list.items.length === 0 ? (
        <p class="pane-lead">{words.nobody}</p>
      ) : (
        <First rule={rule} list={list} href={href} />
      )}
    </Card>
  );
}

function First({ rule, list, href }: { rule: FollowUpRule; list: Worklist; href: string }) {
  const columns = shownColumns(rule, getSession().account);
  return (
    <>
      <RowList>
        {list.items.slice(0, shownAtOnce).map((item) => (
          <NarrowCase key={item.id} {...{ rule, columns, item, href }} desaNames={undefined} />
        ))}
      </RowList>
      <div class="cases-all">
        <Button kind="primary" wide href={href}>
          {words.all(formatNumber(countOf(list)))}
        </Button>
      </div>
    </>
  );
}

/** Why no names stand behind this number. */
export function ClosedCard() {
  return (
    <Banner kind="info" title={words.closedTitle}>
      {words.closed}
    </Banner>
  );
}
