import type { ComponentChildren } from 'preact';
import { type Dossier, findRecord } from '../../programme/dossier.ts';
import { findingNames } from '../../programme/texts/id.ts';
import { formatNumber } from '../format/format-number.ts';
import { Card } from '../kit/card.tsx';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { familyTexts } from '../texts/id/family.ts';
import { type MemberView, viewMembers } from './member-view.ts';

type MembersCardProps = { dossier: Dossier; records: ReadonlyMap<string, ShownRecord> };

/** A young child leads to its growth curve, anybody else to his or her form. */
export function MembersCard({ dossier, records }: MembersCardProps) {
  const members = viewMembers(dossier, { today: today(), growth: growthTables.value });
  const add = (
    <a href={`/keluarga/${dossier.household}/anggota-baru`} aria-label={familyTexts.addLong}>
      {familyTexts.add}
    </a>
  );
  return (
    <Card title={familyTexts.members(formatNumber(members.length))} aside={add} flush={members.length > 0}>
      {members.length === 0 ? (
        <p>{familyTexts.noMembers}</p>
      ) : (
        <RowList>
          {members.map((member) => (
            <MemberRow key={member.person} member={member} record={recordOf(dossier, records, member)} />
          ))}
        </RowList>
      )}
    </Card>
  );
}

function recordOf(
  dossier: Dossier,
  records: ReadonlyMap<string, ShownRecord>,
  { person }: MemberView,
): ShownRecord | undefined {
  return records.get(findRecord(dossier, 'anggota', person)?.record ?? '');
}

function MemberRow({ member, record }: { member: MemberView; record: ShownRecord | undefined }) {
  const { person, name, age, relation, weight, isBalita, gone } = member;
  const href = isBalita ? `/anak/${person}` : `/mulai/anggota/${person}`;
  return (
    <ListRow
      title={name}
      subtitle={[age, relation, gone, weight].filter(Boolean).join(' · ')}
      below={memberNotes(member, record)}
      href={href}
    />
  );
}

/** Only what is to be known beyond "all well": open states, the child's reading, documents that are missing. */
function memberNotes({ finding, lacks }: MemberView, record: ShownRecord | undefined): ComponentChildren {
  const isOpen = record !== undefined && record.state !== 'diterima' && record.state !== 'disetujui';
  if (!isOpen && finding === undefined && lacks.length === 0) return undefined;
  return (
    <>
      {isOpen && <StateTag state={record.state} />}
      {finding && <GrowthTag sign={finding} word={findingNames[finding]} />}
      {lacks.map((lack) => (
        <span key={lack} class="row-note">
          <Icon name="akta" size="small" />
          {lack}
        </span>
      ))}
    </>
  );
}
