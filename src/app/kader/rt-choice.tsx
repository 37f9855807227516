import { useState } from 'preact/hooks';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Field } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { familiesTexts } from '../texts/id/families.ts';
import { kaderTexts } from '../texts/id/kader.ts';

type RtChoiceProps = {
  rts: readonly string[];
  current: string | undefined;
  onChoose: (rt: string | undefined) => void;
};

const everyRt = 'semua';

/** One button beside the filters: a kader with many RTs does not give half her screen to them. */
export function RtChoice({ rts, current, onChoose }: RtChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (code: string) => {
    onChoose(code === everyRt ? undefined : code);
    setOpen(false);
  };
  const choices = [
    { code: everyRt, label: familiesTexts.everyRt },
    ...rts.map((rt) => ({ code: rt, label: kaderTexts.rt(rt) })),
  ];
  return (
    <>
      <button type="button" class="chip" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {current === undefined ? familiesTexts.everyRt : kaderTexts.rt(current)}
        <Icon name="chevronDown" size="small" />
      </button>
      <Sheet open={isOpen} title={familiesTexts.rtFilter} onClose={() => setOpen(false)}>
        <Field id="rt" label={familiesTexts.rtLabel} group>
          <ChoiceList choices={choices} value={current ?? everyRt} onChoose={choose} />
        </Field>
      </Sheet>
    </>
  );
}
