import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Field } from '../kit/field.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { growthTexts } from '../texts/id/growth.ts';

type PosyanduChoiceProps = {
  posyandu: readonly { id: string; name: string }[];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
};

const everywhere = 'semua';

/** Which posyandu's children are listed; nothing to choose where there is only one. */
export function PosyanduChoice({ posyandu, chosen, onChoose }: PosyanduChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const words = growthTexts.posyandu;
  if (posyandu.length < 2) return null;
  const choose = (code: string) => {
    setOpen(false);
    onChoose(code === everywhere ? undefined : code);
  };
  const name = posyandu.find(({ id }) => id === chosen)?.name ?? words.all;
  return (
    <>
      <Button icon="posyandu" wide onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Sheet open={isOpen} title={words.choose} onClose={() => setOpen(false)}>
        <Field id="posyandu" label={words.choose} group>
          <ChoiceList
            choices={[
              { code: everywhere, label: words.all },
              ...posyandu.map(({ id, name: label }) => ({ code: id, label })),
            ]}
            value={chosen ?? everywhere}
            onChoose={choose}
          />
        </Field>
      </Sheet>
    </>
  );
}
