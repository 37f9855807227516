import { useState } from 'preact/hooks';
import { Card } from '../kit/card.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { DateField, emptyDate } from '../kit/date-field.tsx';
import { DigitsField } from '../kit/digits-field.tsx';
import { Field } from '../kit/field.tsx';
import { MultiChoice } from '../kit/multi-choice.tsx';
import { NearDateField } from '../kit/near-date-field.tsx';
import { PinField } from '../kit/pin-field.tsx';
import { Question } from '../kit/question.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { TextField } from '../kit/text-field.tsx';

const water = ['Ledeng / PDAM', 'Sumur bor', 'Sumur terlindung', 'Mata air', 'Lainnya, tulis'].map((label) => ({
  code: label,
  label,
}));

const jobs =
  'Petani,Buruh tani,Nelayan,Pedagang,Guru,Bidan,Perawat,Sopir,Tukang kayu,Tukang batu,Penjahit,PNS,TNI,Pelajar'
    .split(',')
    .map((label) => ({ code: label, label }));

function Choices() {
  const [one, setOne] = useState<string | undefined>('Sumur bor');
  const [job, setJob] = useState<string | undefined>();
  const [many, setMany] = useState<string[]>(['Mata air']);
  return (
    <Card>
      <Question
        id="air"
        label="Sumber air minum"
        hint="Pilih satu"
        group
        origin="dari kunjungan 1 Nov"
        actions={[
          { label: 'Tidak tahu', onClick: () => undefined, chosen: false },
          { label: 'Menolak menjawab', onClick: () => undefined, chosen: true },
          { label: 'Hapus jawaban', onClick: () => setOne(undefined) },
        ]}
      >
        <ChoiceList choices={water} value={one} onChoose={setOne} />
      </Question>
      <Question id="aset" label="Barang di rumah" group>
        <MultiChoice choices={water.slice(0, 4)} value={many} onChoose={setMany} exclusive="tidak" />
      </Question>
      <Question id="kerja" label="Pekerjaan Sugeng" group error="Pilih pekerjaan Sugeng.">
        <ChoiceList choices={jobs} value={job} onChoose={setJob} />
      </Question>
    </Card>
  );
}

function Typed() {
  const [nik, setNik] = useState('369915231119000');
  const [born, setBorn] = useState({ ...emptyDate, day: '14', month: '8', year: '2025' });
  const [day, setDay] = useState<string | undefined>('2026-11-03');
  return (
    <Card>
      <Question id="nik" label="NIK Rini" hint="16 angka di kartu" error="NIK harus 16 angka, baru 15." impossible>
        <DigitsField value={nik} onInput={setNik} />
      </Question>
      <Question
        id="lahir"
        label="Tanggal lahir Aisyah"
        hint="Seperti di akta, contoh 27 3 2019"
        note={{ from: 'Bu Bidan Ratna', text: '“Tgl lahir Aisyah beda dengan akta”' }}
        group
      >
        <DateField value={born} onInput={setBorn} mayKnowMonthOnly readBack="Umur: 1 tahun 2 bulan. Benar?" />
      </Question>
      <Question id="kunjungan" label="Tanggal kunjungan" group>
        <NearDateField today="2026-11-03" value={day} onChoose={setDay} />
      </Question>
    </Card>
  );
}

export function FieldsBoard() {
  const [text, setText] = useState('Sugeng');
  const [pin, setPin] = useState('1234');
  const [query, setQuery] = useState('sug');
  return (
    <>
      <Choices />
      <Typed />
      <Card title="Di luar formulir">
        <SearchField label="Cari nama atau nomor rumah" value={query} onInput={setQuery} />
        <Field id="nama" label="Nama kepala keluarga">
          <TextField value={text} onInput={setText} capitalise="words" />
        </Field>
        <Field id="catatan" label="Catatan untuk kader" hint="Sebut isian mana dan apa yang dilihat.">
          <TextField value="" onInput={() => undefined} multiline />
        </Field>
        <Field id="pin" label="PIN (6 angka)" error="PIN belum cocok, sisa 4 kali. Data aman.">
          <PinField value={pin} onInput={setPin} />
        </Field>
      </Card>
    </>
  );
}
