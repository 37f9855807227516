import type { ComponentChildren } from 'preact';
import { SaveTrouble } from '../courier/save-trouble.tsx';
import { RecordsTrouble } from '../growth/records-trouble.tsx';
import { Banner } from '../kit/banner.tsx';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { OpeningRecords } from '../records/opening-records.tsx';
import { Screen } from '../shell/screen.tsx';
import { changeTexts } from '../texts/id/changes.ts';
import { visitTexts } from '../texts/id/visit.ts';
import type { DeedsOutcome } from './save-deeds.ts';
import type { FamilyView } from './use-family.ts';

/** Why nothing was saved: undefined while all is well. */
export type Trouble = Exclude<DeedsOutcome, { kind: 'saved' }> | undefined;

type FrameProps = {
  title: string;
  subtitle?: string;
  backHref: string;
  trouble: Trouble;
  /** Of the person in whose form something impossible stands. */
  nameOf: (subject: string) => string;
  save: { label: string; busy: string | undefined; onClick: () => void };
  children: ComponentChildren;
};

/** The frame of every page on which a family changes: one button at the bottom, and what went wrong above. */
export function FamilyFrame({ title, subtitle, backHref, trouble, nameOf, save, children }: FrameProps) {
  return (
    <Screen
      title={title}
      {...(subtitle === undefined ? {} : { subtitle })}
      backHref={backHref}
      hasNav={false}
      bottom={
        <BottomBar>
          <Button kind="primary" wide busy={save.busy} onClick={save.onClick}>
            {save.label}
          </Button>
        </BottomBar>
      }
    >
      {trouble !== undefined && <TroubleWords trouble={trouble} nameOf={nameOf} />}
      {children}
    </Screen>
  );
}

function TroubleWords({ trouble, nameOf }: { trouble: NonNullable<Trouble>; nameOf: (subject: string) => string }) {
  if (trouble.kind !== 'impossible') return <SaveTrouble />;
  const { impossible } = changeTexts;
  const name = nameOf(trouble.subject);
  return (
    <Banner
      kind="warn"
      title={impossible.title}
      live
      actions={<Button href={`/mulai/anggota/${trouble.subject}`}>{impossible.open(name)}</Button>}
    >
      {impossible.text(name)}
    </Banner>
  );
}

/** While the family is not there to be changed. */
export function NoFamilyYet({ view, title }: { view: FamilyView; title: string }) {
  const { unknownTitle, unknown, toFamilies } = visitTexts.hub;
  return (
    <Screen title={title} backHref="/keluarga">
      {view.state === 'failed' && <RecordsTrouble />}
      {view.state === 'loading' && <OpeningRecords />}
      {view.state === 'unknown' && (
        <EmptyState title={unknownTitle} text={unknown} action={<Button href="/keluarga">{toFamilies}</Button>} />
      )}
    </Screen>
  );
}
