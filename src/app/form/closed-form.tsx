import { findDossier, formTitle, subjectName } from '../kader/record-name.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { getRecords } from '../records/current-records.ts';
import type { ShownRecord } from '../records/shown-record.ts';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';

/** Text 28: two windows must not write one draft. */
export function ElsewhereScreen() {
  const { title, text, home } = formTexts.elsewhere;
  return (
    <Screen title={title} backHref="/">
      <Banner kind="warn" actions={<Button href="/">{home}</Button>} live>
        {text}
      </Banner>
    </Screen>
  );
}

/** The address of a form that is not open: saved long ago, or never begun on this phone. */
export function AbsentScreen({ record }: { record: string }) {
  const records = getRecords();
  const shown = records.records.value.get(record);
  const { title, text, home } = formTexts.absent;
  if (shown !== undefined) return <SavedEarlier shown={shown} />;
  return (
    <Screen title={title} backHref="/">
      <EmptyState title={title} text={text} action={<Button href="/">{home}</Button>} />
    </Screen>
  );
}

function SavedEarlier({ shown }: { shown: ShownRecord }) {
  const records = getRecords();
  const directory = { dossiers: records.dossiers.value, householdOf: records.householdOf.value };
  const home = findDossier(directory, shown.subject)?.household;
  const { text, edit, home: toHome } = formTexts.absent;
  return (
    <Screen
      title={formTitle(shown)}
      subtitle={subjectName(directory, shown.subject)}
      backHref={home === undefined ? '/' : `/keluarga/${home}`}
    >
      <Card>
        <StateTag state={shown.state} size="large" />
        <p>{text}</p>
        <Button href={editHref(shown)}>{edit}</Button>
        <Button kind="quiet" href="/">
          {toHome}
        </Button>
      </Card>
    </Screen>
  );
}

function editHref({ form, subject, period, record }: ShownRecord): string {
  const query = new URLSearchParams({ ...(period === null ? {} : { bulan: period }), catatan: record });
  return `/mulai/${form}/${subject.id}?${query}`;
}
