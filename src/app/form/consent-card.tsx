import { Card } from '../kit/card.tsx';
import { getSession } from '../session/current-session.ts';
import { formTexts } from '../texts/id/form.ts';
import { consentWords } from './consent-words.ts';

/** The card that is read aloud, with the kader's and the village's name in it. */
export function ConsentCard({ text }: { text: string }) {
  const { account, regions } = getSession();
  const code = account.scope[0]?.desa;
  const desa = regions.find((region) => region.code === code)?.name;
  return (
    <Card title={formTexts.question.readAloud}>
      {consentWords(text, { kader: account.name, desa }).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  );
}
