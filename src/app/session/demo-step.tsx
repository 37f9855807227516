import type { Role } from '../../domain/roles.ts';
import type { DemoPerson } from '../../domain/wire/messages.ts';
import { Card } from '../kit/card.tsx';
import type { IconName } from '../kit/icons.ts';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { enrolTexts } from '../texts/id/enrol.ts';

const roleIcons: Record<Role, IconName> = {
  kader: 'family',
  supervisor: 'approved',
  kepala_desa: 'summary',
  opd: 'followUp',
  admin: 'settings',
};

type DemoStepProps = { people: readonly DemoPerson[]; onPick: (person: DemoPerson) => void };

/** People of the invented village; exists only where the database is marked as a demo. */
export function DemoStep({ people, onPick }: DemoStepProps) {
  return (
    <>
      <p>{enrolTexts.demoLead}</p>
      <Card title={enrolTexts.demoTitle} flush>
        <RowList>
          {people.map((person) => (
            <ListRow
              key={person.account}
              icon={roleIcons[person.role]}
              title={person.name}
              subtitle={person.task}
              onClick={() => onPick(person)}
            />
          ))}
        </RowList>
      </Card>
    </>
  );
}
