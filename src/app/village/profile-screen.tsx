import { type ProfileAnswer, profileAnswer } from '../../domain/wire/village-messages.ts';
import { whoFills } from '../../forms/who-fills.ts';
import { monthToFill, profilesOf } from '../../programme/village/profiles.ts';
import type { Query } from '../desk/query.ts';
import { formatDate } from '../format/format-date.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { villageName } from '../shell/kabupaten-settings.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { Screen } from '../shell/screen.tsx';
import { villageTexts } from '../texts/id/village.ts';
import { DesaChoice } from './desa-choice.tsx';
import { KeptStates } from './kept-states.tsx';
import { type OwnDesa, ownDesa, villageHref } from './own-desa.ts';
import { ChecklistCard, FigureCards, ProfileCard } from './profile-cards.tsx';
import { ProfilePaper } from './profile-paper.tsx';
import { profileGroups } from './profile-rows.ts';
import { useKeptAnswer } from './use-kept-answer.ts';

const words = villageTexts.profile;

/** `/kampung`: the kampung as its profile has it this year, last year's beside it, and as its families add up. */
export function ProfileScreen({ query }: { query: Query }) {
  const desa = ownDesa(query);
  const asked = new URLSearchParams({ desa: desa.code });
  const answer = useKeptAnswer({ path: `/api/village/profile?${asked}`, shape: profileAnswer });
  const { current, last } = useProfiles(desa, answer.shown);
  const year = today().slice(0, 4);
  const month = monthToFill({ current, last }, today());
  useKeptScroll('kampung', answer.shown !== undefined);
  const mayFill = whoFills('profil').includes(getSession().account.role);
  return (
    <Screen
      title={words.title}
      subtitle={villageName(desa.name)}
      width="wide"
      bottom={
        mayFill && (
          <BottomBar>
            <Button kind="primary" icon="edit" href={`/mulai/profil/${desa.id}?bulan=${month}`}>
              {(current === undefined ? words.fill : words.change)(year)}
            </Button>
          </BottomBar>
        )
      }
    >
      <DesaChoice query={query} />
      <Tools query={query} />
      <KeptStates answer={answer}>{(shown) => <Profile answer={shown} current={current} last={last} />}</KeptStates>
    </Screen>
  );
}

function Tools({ query }: { query: Query }) {
  const isSupervisor = getSession().account.role === 'supervisor';
  return (
    <div class="village-tools no-print">
      <Button icon="document" href={villageHref('/kampung/laporan', { desa: query.desa })}>
        {words.report}
      </Button>
      {isSupervisor && (
        <Button icon="calendar" href={villageHref('/kegiatan', { desa: query.desa })}>
          {words.activities}
        </Button>
      )}
    </div>
  );
}

type Shown = Pick<ProfileAnswer['profiles'][number], 'record' | 'period' | 'visited_on' | 'answers'>;

/** What was saved on this phone a moment ago stands before what the centre had. */
function useProfiles({ id }: OwnDesa, answer: ProfileAnswer | undefined) {
  const own = getRecords().villages.value.get(id)?.records ?? [];
  const known = new Set(own.map(({ record }) => record));
  const told: readonly Shown[] = answer?.profiles.filter(({ record }) => !known.has(record)) ?? [];
  const all = [...own.filter(({ form }) => form === 'profil'), ...told.map((one) => ({ ...one, form: 'profil' }))];
  return profilesOf(all, today().slice(0, 4));
}

type Profiles = ReturnType<typeof useProfiles>;

function Profile({ answer, current, last }: { answer: ProfileAnswer } & Profiles) {
  const lastYear = String(Number(answer.year) - 1);
  const state = current && getRecords().records.value.get(current.record)?.state;
  const years = { current: current?.answers, last: last?.answers };
  const [first, ...others] = (current ?? last) === undefined ? [] : profileGroups(years);
  return (
    <>
      <div class="stack no-print">
        {current === undefined ? (
          <EmptyState {...words.none} />
        ) : (
          <p class="profile-state">
            {words.filled(formatDate(current.visited_on))}
            {state && <StateTag state={state} />}
          </p>
        )}
        <div class="summary-groups">
          {first !== undefined && <ProfileCard group={first} lastYear={lastYear} />}
          <FigureCards figures={answer.figures} on={answer.figures_on} />
          {others.map((group) => (
            <ProfileCard key={group.key} group={group} lastYear={lastYear} />
          ))}
          {current !== undefined && <ChecklistCard answers={current.answers} />}
        </div>
        <div class="summary-foot">
          <p>{villageTexts.report.unofficial}</p>
          <Button icon="print" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </div>
      <ProfilePaper answer={answer} {...years} lastYear={lastYear} />
    </>
  );
}
