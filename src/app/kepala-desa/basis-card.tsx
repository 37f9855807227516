import type { Summary } from '../../domain/wire/summary-messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { Card } from '../kit/card.tsx';
import { Counter } from '../kit/counter.tsx';
import { summaryTexts } from '../texts/id/summary.ts';
import { aboutWords } from './paper-rows.ts';

/** What the figures rest on, before the figures. */
export function BasisCard({ basis }: Pick<Summary, 'basis'>) {
  const words = summaryTexts.basis;
  const isOpen = basis.on_phones > 0 || basis.held > 0;
  const households = summaryTexts.households(formatNumber(basis.households));
  return (
    <Card title={summaryTexts.basisTitle} footer={isOpen ? `${households} ${summaryTexts.grows}` : households}>
      <div class="counters">
        <Counter figure={formatNumber(basis.received)} label={words.received} icon="checkTwice" colour="hijau" />
        <Counter figure={formatNumber(basis.approved)} label={words.approved} icon="approved" colour="hijau" />
        <Counter figure={aboutWords(basis.on_phones)} label={words.onPhones} icon="clock" colour="biru" />
        <Counter figure={formatNumber(basis.held)} label={words.held} icon="held" colour="ungu" />
        <Counter figure={formatNumber(basis.in_conflict)} label={words.conflicts} icon="twoAnswers" colour="kuning" />
      </div>
    </Card>
  );
}
