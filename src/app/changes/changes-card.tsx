import { useState } from 'preact/hooks';
import type { Dossier } from '../../programme/dossier.ts';
import { personsOf } from '../../programme/dossier.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { today } from '../shell/clock.ts';
import { changeTexts as words } from '../texts/id/changes.ts';
import { noteAsked } from './asked-changes.ts';
import { lastDeeds } from './last-deeds.ts';
import { answersAfter, askedPersons } from './person-change.ts';
import { saveDeeds } from './save-deeds.ts';

/** The first question of a visit to a family that is known: "Semua tetap" is one tap. */
export function ChangesCard({ dossier }: { dossier: Dossier }) {
  const { household } = dossier;
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const allStay = async () => {
    setBusy(true);
    const session = getSession();
    const deeds = askedPersons(personsOf(dossier), today()).map(({ id, answers }) => ({
      form: 'anggota',
      subject: id,
      changes: answersAfter(answers, undefined),
    }));
    const outcome = await saveDeeds(deeds, { session, records: getRecords() }).catch(() => undefined);
    setBusy(false);
    // Where something else in a form is impossible, the form says so when it is opened: that all stayed is noted anyway.
    if (outcome === undefined || outcome.kind === 'full' || outcome.kind === 'failed') return setFailed(true);
    const before = await noteAsked(session, household, today());
    const saved = outcome.kind === 'saved' ? outcome.saved : [];
    lastDeeds(session).value = { household, text: words.saved.none, saved, before };
  };
  return (
    <Banner
      kind="info"
      title={words.card.title}
      actions={
        <>
          <Button busy={isBusy ? words.save.busy : undefined} onClick={() => void allStay()}>
            {words.card.all}
          </Button>
          <Button href={`/keluarga/${household}/perubahan`}>{words.card.some}</Button>
        </>
      }
    >
      {hasFailed ? words.failedText : words.card.ask}
    </Banner>
  );
}
