import { useState } from 'preact/hooks';
import { AppBar } from '../../kit/app-bar.tsx';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { PageShell } from '../../kit/page-shell.tsx';
import { PinField } from '../../kit/pin-field.tsx';
import { DemoStrip } from '../../kit/strip.tsx';
import type { ScreenProps } from './screen-props.ts';

export function LoginScreen(props: ScreenProps) {
  const [pin, setPin] = useState('');
  return (
    <PageShell strip={<DemoStrip />} appBar={<AppBar {...props} title="Cacah" helpHref="#bantuan" />}>
      <div>
        <h2>Sari Wulandari</h2>
        <p>Kader · Desa Mongpok · RT 03</p>
      </div>
      <Field id="pin" label="Masukkan PIN (6 angka)">
        <PinField value={pin} onInput={setPin} />
      </Field>
      <Button kind="primary" wide>
        Buka Cacah
      </Button>
      <div>
        <Button kind="quiet">Lupa PIN?</Button> <Button kind="quiet">Bukan Sari? Ganti kader</Button>
      </div>
      <Banner kind="info" title="12 catatan belum terkirim, aman." />
    </PageShell>
  );
}
