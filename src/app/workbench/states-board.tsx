import { Card } from '../kit/card.tsx';
import { type GrowthSign, GrowthTag } from '../kit/growth-tag.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { type RecordState, StateTag } from '../kit/state-tag.tsx';
import { texts } from '../texts/id/kit.ts';

const states = Object.keys(texts.state) as RecordState[];
const signs = Object.keys(texts.growth) as GrowthSign[];

export function StatesBoard() {
  return (
    <>
      <Card title="Status catatan, di baris" flush>
        <RowList>
          {states.map((state) => (
            <ListRow key={state} title="Kel. Darma" subtitle="Rumah 13" trailing={<StateTag state={state} />} />
          ))}
        </RowList>
      </Card>
      <Card title="Status catatan, besar">
        <div class="chips">
          {states.map((state) => (
            <StateTag key={state} state={state} size="large" />
          ))}
        </div>
      </Card>
      <Card title="Pertumbuhan, di baris">
        <div class="chips">
          {signs.map((sign) => (
            <GrowthTag key={sign} sign={sign} />
          ))}
        </div>
      </Card>
      <Card title="Pertumbuhan, besar">
        <div class="chips">
          {signs.map((sign) => (
            <GrowthTag key={sign} sign={sign} size="large" />
          ))}
        </div>
      </Card>
    </>
  );
}
