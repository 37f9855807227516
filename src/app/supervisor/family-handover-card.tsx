import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { desaChoices } from '../admin/account-draft.ts';
import { DesaField } from '../admin/desa-field.tsx';
import { type Outcome, tellCentre } from '../desk/ask-centre.ts';
import { TroubleBanner } from '../desk/trouble-banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Question } from '../kit/question.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { TextField } from '../kit/text-field.tsx';
import { getSession } from '../session/current-session.ts';
import { moveFamilyTexts as words } from '../texts/id/move-family.ts';
import { emptyHandover, type Handover, handoverNeeds, handoverRequest } from './family-handover.ts';
import { lastDone } from './last-done.ts';
import type { ReviewCase } from './review-case.ts';

/** Beside a family's own data that count: it may have moved away, and then its file goes with it. */
export function FamilyHandoverCard({ about }: { about: ReviewCase }) {
  const [isOpen, setOpen] = useState(false);
  if (about.formCode !== 'keluarga' || about.head === null) return null;
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      <HandoverSheet about={about} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
}

type SheetProps = { about: ReviewCase; isOpen: boolean; onClose: () => void };

function HandoverSheet({ about, isOpen, onClose }: SheetProps) {
  const session = getSession();
  const { route } = useLocation();
  const [handover, setHandover] = useState<Handover>(emptyHandover);
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Exclude<Outcome<unknown>, { kind: 'ok' }>>();
  const all = handoverNeeds(handover);
  const needs = hasTried ? all : {};
  const change = (part: Partial<Handover>) => setHandover({ ...handover, ...part });
  const send = async () => {
    setTried(true);
    if (Object.keys(all).length > 0) return;
    setBusy(true);
    const path = `/api/households/${about.subject.id}/move`;
    const answer = await tellCentre(session, path, handoverRequest(handover));
    setBusy(false);
    if (answer.kind !== 'ok') return setFault(answer);
    lastDone(session).value = words.done;
    route('/antrean', true);
  };
  return (
    <Sheet
      open={isOpen}
      title={words.sheet}
      onClose={onClose}
      actions={
        <Button kind="primary" wide busy={isBusy ? words.busy : undefined} onClick={() => void send()}>
          {words.now}
        </Button>
      }
    >
      {fault && <TroubleBanner outcome={fault} />}
      <Question id="desa-baru" label={words.desa} hint={words.desaHint} error={needs.desa} group>
        <DesaField
          choices={desaChoices(session.regions).filter(({ code }) => code !== about.place.desa)}
          value={handover.desa}
          onChoose={(desa) => change({ desa })}
        />
      </Question>
      <Question id="alamat-baru" label={words.address} hint={words.addressHint} error={needs.address}>
        <TextField value={handover.address} onInput={(address) => change({ address })} maxLength={160} />
      </Question>
      <Question id="rt-baru" label={words.rt} hint={words.unitHint} error={needs.rt}>
        <TextField value={handover.rt} onInput={(rt) => change({ rt })} inputMode="numeric" maxLength={3} />
      </Question>
      <Question id="rw-baru" label={words.rw} error={needs.rw}>
        <TextField value={handover.rw} onInput={(rw) => change({ rw })} inputMode="numeric" maxLength={3} />
      </Question>
      <p class="queue-quiet">{words.what}</p>
    </Sheet>
  );
}
