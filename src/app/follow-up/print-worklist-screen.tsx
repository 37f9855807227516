import { useState } from 'preact/hooks';
import { type ExportReason, exportReasons } from '../../domain/wire/follow-up-messages.ts';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import { AnswerView } from '../desk/answer-view.tsx';
import type { Query } from '../desk/query.ts';
import { useAnswer } from '../desk/use-answer.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { getSession } from '../session/current-session.ts';
import { nowInstant } from '../shell/clock.ts';
import { Screen } from '../shell/screen.tsx';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { hasNumbers } from './case-words.ts';
import { columnsFor, mayRead } from './lists-for.ts';
import { fetchWhole } from './load-worklist.ts';
import { PaperList } from './paper-list.tsx';
import type { Worklist } from './worklist.ts';
import { partHref, readPart, type WorklistPart } from './worklist-part.ts';

const words = followUpTexts.print;

/** `/daftar/cetak`, `/tindak-lanjut-dinas/cetak`: the worklist on paper, with names. Asked for with a reason. */
export function PrintWorklistScreen({ query }: { query: Query }) {
  const { account } = getSession();
  const rule = findFollowUpRule(query.daftar ?? '');
  const reason = exportReasons.find((one) => one === query.alasan);
  const home = account.role === 'opd' ? '/tindak-lanjut-dinas' : '/daftar';
  if (rule === undefined || !mayRead(rule, account) || reason === undefined) {
    return (
      <Screen title={words.title} backHref={home}>
        <EmptyState {...followUpTexts.noLists} action={<Button href={home}>{followUpTexts.back}</Button>} />
      </Screen>
    );
  }
  return <PrintList {...{ rule, reason, home }} part={readPart(query, rule.id)} />;
}

type PrintListProps = { rule: FollowUpRule; reason: ExportReason; part: WorklistPart; home: string };

function PrintList({ rule, reason, part, home }: PrintListProps) {
  const session = getSession();
  const [count, setCount] = useState(0);
  const [areNumbersShown, setNumbersShown] = useState(false);
  const { outcome, reload } = useAnswer(partHref('', part), () =>
    fetchWhole(session, part, { leaving: { export: 'cetak', reason }, onProgress: setCount }),
  );
  const isReady = outcome?.kind === 'ok';
  return (
    <Screen
      title={words.title}
      subtitle={rule.title}
      backHref={partHref(home, part)}
      width="wide"
      bottom={
        isReady && (
          <BottomBar>
            <Button kind="primary" icon="print" onClick={() => window.print()}>
              {words.now}
            </Button>
          </BottomBar>
        )
      }
    >
      <div class="stack no-print">
        <Banner kind="warn">{words.preview}</Banner>
        {isReady && hasNumbers(columnsFor(rule, session.account)) && (
          <div>
            {' '}
            <Button
              kind="quiet"
              icon={areNumbersShown ? 'hide' : 'show'}
              onClick={() => setNumbersShown(!areNumbersShown)}
            >
              {areNumbersShown ? followUpTexts.hideNumbers : followUpTexts.showNumbers}
            </Button>
          </div>
        )}
      </div>
      {outcome === undefined && count > 0 ? (
        <LoadingState text={words.loading(formatNumber(count))} after={0} />
      ) : (
        <AnswerView outcome={outcome} onRetry={() => void reload()}>
          {(list: Worklist) => (
            <div class="paper paper--wide">
              <PaperList {...{ rule, reason, list, session, areNumbersShown }} at={nowInstant()} />
            </div>
          )}
        </AnswerView>
      )}
    </Screen>
  );
}
