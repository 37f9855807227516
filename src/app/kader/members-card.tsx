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
import { FormChips } from '../visit/form-chips.tsx';
import type { VisitRow } from '../visit/form-row.ts';
import type { VisitMember } from '../visit/visit-rows.ts';
import { type MemberView, viewMembers } from './member-view.ts';

type MembersCardProps = {
  dossier: Dossier;
  records: ReadonlyMap<string, ShownRecord>;
  /** Each member's forms, as a visit asks them. */
  forms: readonly VisitMember[];
};

/** Everyone who lives here, each with every form: what is done, due and missing. A young child leads to its curve. */
export function MembersCard({ dossier, records, forms }: MembersCardProps) {
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
            <MemberBlock
              key={member.person}
              member={member}
              record={recordOf(dossier, records, member)}
              rows={forms.find(({ person }) => person.id === member.person)?.rows ?? []}
              records={records}
            />
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

type MemberBlockProps = {
  member: MemberView;
  record: ShownRecord | undefined;
  rows: readonly VisitRow[];
  records: ReadonlyMap<string, ShownRecord>;
};

function MemberBlock({ member, record, rows, records }: MemberBlockProps) {
  const { person, name, age, relation, weight, isBalita, gone } = member;
  const href = isBalita ? `/anak/${person}` : `/mulai/anggota/${person}`;
  return (
    <div class="member">
      <ListRow
        title={name}
        subtitle={[age, relation, gone, weight].filter(Boolean).join(' · ')}
        below={memberNotes(member, record)}
        href={href}
      />
      <FormChips rows={rows} about={familyTexts.formsOf(name)} records={records} />
    </div>
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
