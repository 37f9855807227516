import { useState } from 'preact/hooks';
import { AppBar } from '../../kit/app-bar.tsx';
import { BottomBar } from '../../kit/bottom-bar.tsx';
import { Button } from '../../kit/button.tsx';
import { GrowthTag } from '../../kit/growth-tag.tsx';
import { NumberField } from '../../kit/number-field.tsx';
import { NumberPad } from '../../kit/number-pad.tsx';
import { PageShell } from '../../kit/page-shell.tsx';
import { Question } from '../../kit/question.tsx';
import { pressKey } from '../../kit/type-number.ts';
import type { ScreenProps } from './screen-props.ts';

const shape = { whole: 3, decimals: 2 };

export function WeighScreen(props: ScreenProps) {
  const [weight, setWeight] = useState('8,2');
  return (
    <PageShell
      appBar={
        <AppBar
          {...props}
          title="Aisyah P."
          subtitle="14 bulan · Perempuan"
          backHref="#daftar"
          helpHref="#bantuan"
          onPhoneOnly="12"
        />
      }
      bottom={
        <BottomBar>
          <Button>Tidak ditimbang</Button>
          <Button kind="primary">Lanjut</Button>
        </BottomBar>
      }
    >
      <Question id="berat" label="Berat badan Aisyah" hint="Bulan lalu (4 Okt): 7,9 kg">
        <NumberField
          value={weight}
          onInput={setWeight}
          unit="kg"
          shape={shape}
          readBack={<GrowthTag sign="N" word="Naik 300 g, cukup" size="large" />}
        />
      </Question>
      <NumberPad onKey={(key) => setWeight((text) => pressKey(text, key, shape))} />
    </PageShell>
  );
}
