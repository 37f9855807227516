import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Form } from '../../domain/form/form.ts';
import type { Role } from '../../domain/roles.ts';
import { findForm } from '../../forms/register.ts';
import { whoFills } from '../../forms/who-fills.ts';
import type { Query } from '../desk/query.ts';
import { LoadingState } from '../kit/loading-state.tsx';
import { getRecords } from '../records/current-records.ts';
import { getSession } from '../session/current-session.ts';
import { LostScreen } from '../shell/lost-screen.tsx';
import { Screen } from '../shell/screen.tsx';
import { formTexts } from '../texts/id/form.ts';
import { beginRecord } from './begin-record.ts';
import { FailedScreen } from './failed-screen.tsx';

type BeginProps = { params: { form: string; subject: string }; query: Query };

/** A kader begins what she surveys; whoever works at a desk only what no kader fills in. */
function mayBegin({ structure: { code } }: Form, role: Role): boolean {
  const fillers = whoFills(code);
  return fillers.includes(role) && (role === 'kader' || !fillers.includes('kader'));
}

/** Begins the form, or takes up the draft, and gives its place in the history to the form itself. */
export function BeginScreen({ params, query }: BeginProps) {
  const { route } = useLocation();
  const [hasFailed, setFailed] = useState(false);
  const records = getRecords();
  const form = findForm(params.form);
  const isReady = records.state.value === 'ready';
  useEffect(() => {
    if (form === undefined || !isReady || hasFailed || !mayBegin(form, getSession().account.role)) return;
    const { bulan, catatan, keluarga, mutasi, tanya } = query;
    const request = {
      form,
      subject: params.subject,
      ...(bulan === undefined ? {} : { month: bulan }),
      ...(catatan === undefined ? {} : { record: catatan }),
      ...(keluarga === undefined ? {} : { household: keluarga }),
      ...(mutasi === undefined ? {} : { given: { mutasi: Number(mutasi) } }),
    };
    const address = (record: string) => `/isi/${record}${tanya === undefined ? '' : `?tanya=${tanya}`}`;
    beginRecord(request, { session: getSession(), records }).then(
      ({ record }) => route(address(record), true),
      () => setFailed(true),
    );
  }, [form, isReady, hasFailed, params.subject]);
  if (form === undefined || !mayBegin(form, getSession().account.role)) return <LostScreen />;
  const { title } = form.texts.id;
  if (hasFailed || records.state.value === 'failed') {
    return <FailedScreen title={title} onRetry={() => (hasFailed ? setFailed(false) : void records.reload())} />;
  }
  return (
    <Screen title={title} hasNav={false}>
      <LoadingState text={formTexts.opening} />
    </Screen>
  );
}
