import { useLocation } from 'preact-iso';
import { daysBetween, monthOf } from '../../domain/time/calendar.ts';
import { findRecord } from '../../programme/dossier.ts';
import { ageInMonths, dateOf, jkOf } from '../../programme/persons.ts';
import { growthNote } from '../../programme/texts/id.ts';
import { weighingsOf } from '../../programme/weighings.ts';
import { leaveTo } from '../form/form-back.ts';
import { formatAge, measureAge } from '../format/format-age.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { getRecords } from '../records/current-records.ts';
import { OpeningRecords } from '../records/opening-records.tsx';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { Screen } from '../shell/screen.tsx';
import { growthTexts } from '../texts/id/growth.ts';
import { texts } from '../texts/id/kit.ts';
import { ChildCurve } from './child-curve.tsx';
import { FindingList } from './finding-list.tsx';
import { RecordsTrouble } from './records-trouble.tsx';
import { WeighingHistory } from './weighing-history.tsx';

const words = growthTexts.child;
const grownMonths = 60;

/** A child's growth: the verdict in a sentence first, then the picture. */
export function ChildScreen({ params }: { params: { person: string } }) {
  const records = getRecords();
  const { route } = useLocation();
  const home = records.householdOf.value.get(params.person);
  const dossier = home === undefined ? undefined : records.dossiers.value.get(home);
  const child = dossier && findRecord(dossier, 'anggota', params.person)?.answers;
  const growth = growthTables.value;
  const back = '/posyandu';
  if (records.state.value === 'failed') {
    return (
      <Screen title={words.curve} backHref={back}>
        <RecordsTrouble />
      </Screen>
    );
  }
  if (records.state.value === 'loading' || growth === undefined) {
    return (
      <Screen title={words.curve} backHref={back}>
        <OpeningRecords />
      </Screen>
    );
  }
  if (dossier === undefined || child === undefined) return <ChildUnknown />;
  const day = today();
  const weighings = weighingsOf(dossier, params.person, growth);
  const [born, jk] = [dateOf(child.tgl_lahir), jkOf(child)];
  const isGrown = (ageInMonths(child, day) ?? 0) >= grownMonths;
  const latest = weighings.filter(({ words: { findings } }) => findings.length > 0).at(-1);
  const isWeighed = weighings.some(({ period, weight_kg }) => period === monthOf(day) && weight_kg !== undefined);
  return (
    <Screen
      title={typeof child.nama === 'string' ? child.nama : ''}
      subtitle={aboutChild(born, jk, day)}
      onBack={() => leaveTo(back, route)}
      bottom={!isGrown && <WeighAction person={params.person} isWeighed={isWeighed} />}
    >
      {isGrown && born !== undefined && <p>{words.grownUp(formatAge(measureAge(born, day)))}</p>}
      {weighings.length === 0 && <EmptyState title={words.never} text={words.neverText} />}
      {latest && (
        <Card footer={growthNote}>
          <FindingList weighing={latest} />
        </Card>
      )}
      {born !== undefined && jk !== undefined && weighings.length > 0 && (
        <ChildCurve
          tables={growth.underFive}
          jk={jk}
          weighings={weighings}
          ageOn={(date) => daysBetween(born, date)}
          about={typeof child.nama === 'string' ? child.nama : ''}
        />
      )}
      {weighings.length > 0 && <WeighingHistory weighings={weighings} person={params.person} />}
      <Button wide icon="family" href={`/keluarga/${dossier.household}`}>
        {words.toFamily}
      </Button>
    </Screen>
  );
}

function aboutChild(born: string | undefined, jk: 1 | 2 | undefined, day: string): string {
  const age = born === undefined || born > day ? [] : [formatAge(measureAge(born, day))];
  const sex = jk === undefined ? [] : [jk === 1 ? texts.kit.boy : texts.kit.girl];
  return [...age, ...sex].join(' · ');
}

function WeighAction({ person, isWeighed }: { person: string; isWeighed: boolean }) {
  return (
    <BottomBar>
      <Button kind={isWeighed ? 'secondary' : 'primary'} wide href={`/mulai/penimbangan/${person}`}>
        {isWeighed ? words.measureAgain : words.weigh}
      </Button>
    </BottomBar>
  );
}

function ChildUnknown() {
  return (
    <Screen title={words.curve} backHref="/posyandu">
      <EmptyState
        title={words.notHere}
        text={words.notHereText}
        action={<Button href="/posyandu">{words.toPosyandu}</Button>}
      />
    </Screen>
  );
}
