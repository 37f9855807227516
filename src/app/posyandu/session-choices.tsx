import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatWeekday } from '../format/format-date.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Field } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { NearDateField } from '../kit/near-date-field.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { texts } from '../texts/id/kit.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { mayBeHeldOn, type SessionPlace } from './session-place.ts';

const words = posyanduTexts.list;

type SessionChoicesProps = {
  posyandu: readonly { id: string; name: string }[];
  place: SessionPlace;
  today: string;
  onChoose: (place: SessionPlace) => void;
  /** The way to the search stands beside them. */
  children?: ComponentChildren;
};

/** Which posyandu, where there are several, and on which day. */
export function SessionChoices({ posyandu, place, today, onChoose, children }: SessionChoicesProps) {
  return (
    <div class="session-choices">
      {posyandu.length > 1 && (
        <PosyanduChoice
          posyandu={posyandu}
          chosen={place.posyandu}
          onChoose={(id) => onChoose({ ...place, posyandu: id })}
        />
      )}
      <DayChoice day={place.day} today={today} onChoose={(day) => onChoose({ ...place, day })} />
      {children}
    </div>
  );
}

const everywhere = 'semua';

type PosyanduChoiceProps = {
  posyandu: SessionChoicesProps['posyandu'];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
};

function PosyanduChoice({ posyandu, chosen, onChoose }: PosyanduChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (code: string) => {
    setOpen(false);
    onChoose(code === everywhere ? undefined : code);
  };
  const choices = posyandu.map(({ id, name }) => ({ code: id, label: name }));
  return (
    <>
      <ChoiceChip onClick={() => setOpen(true)}>
        {posyandu.find(({ id }) => id === chosen)?.name ?? words.all}
      </ChoiceChip>
      <Sheet open={isOpen} title={words.choose} onClose={() => setOpen(false)}>
        <Field id="posyandu" label={words.choose} group>
          <ChoiceList
            choices={[{ code: everywhere, label: words.all }, ...choices]}
            value={chosen ?? everywhere}
            onChoose={choose}
          />
        </Field>
      </Sheet>
    </>
  );
}

/** Says what is chosen, and that it can be changed. */
function ChoiceChip({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="chip" aria-haspopup="dialog" onClick={onClick}>
      <span>{children}</span>
      <Icon name="chevronDown" size="small" />
    </button>
  );
}

type DayChoiceProps = { day: string; today: string; onChoose: (day: string) => void };

function DayChoice({ day, today, onChoose }: DayChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<string | undefined>(day);
  const [hasTried, setTried] = useState(false);
  const isFit = picked !== undefined && mayBeHeldOn(picked, today);
  const open = () => {
    setPicked(day);
    setTried(false);
    setOpen(true);
  };
  const take = () => {
    setTried(true);
    if (!isFit) return;
    setOpen(false);
    onChoose(picked);
  };
  return (
    <>
      <ChoiceChip onClick={open}>
        <span class="visually-hidden">{words.day}: </span>
        {day === today ? texts.kit.today : formatWeekday(day)}
      </ChoiceChip>
      <Sheet
        open={isOpen}
        title={words.chooseDay}
        onClose={() => setOpen(false)}
        actions={
          <Button kind="primary" wide onClick={take}>
            {words.useDay}
          </Button>
        }
      >
        <Field id="tanggal" label={words.day} error={hasTried && !isFit ? words.dayTooFar : undefined} group>
          <NearDateField today={today} value={picked} onChoose={setPicked} />
        </Field>
      </Sheet>
    </>
  );
}
