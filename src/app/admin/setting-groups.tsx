import { type SettingGroup, type Settings, settingGroups, settingPaths } from '../../domain/settings/settings.ts';
import { settingGroupTexts } from '../../programme/texts/settings.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { kabupatenTexts as words } from '../texts/id/kabupaten-settings.ts';
import { SettingRow } from './setting-row.tsx';
import { faultsOf, type SettingsDraft, withConfirmed } from './settings-draft.ts';

export type EditProps = {
  settings: Settings;
  draft: SettingsDraft;
  /** Somebody has asked to save: what is wrong is said where it stands. */
  isChecked: boolean;
  onChange: (draft: SettingsDraft) => void;
};

/** A card a group, in the order in which a kabupaten would go about it. */
export function SettingGroups(props: EditProps) {
  return (
    <>
      {(Object.keys(settingGroups) as SettingGroup[]).map((group) => (
        <Group key={group} group={group} {...props} />
      ))}
    </>
  );
}

function Group({ group, settings, draft, isChecked, onChange }: EditProps & { group: SettingGroup }) {
  const paths = settingPaths.filter((path) => path.startsWith(`${group}/`));
  const open = paths.filter((path) => settings.decided[path] === undefined && draft[path] === undefined);
  const faults = isChecked ? faultsOf(settings, draft) : [];
  const { title, about, origin } = settingGroupTexts[group];
  return (
    <Card
      title={title}
      footer={
        open.length > 1 && (
          <Button kind="quiet" icon="check" onClick={() => onChange(withConfirmed(settings, draft, paths))}>
            {words.confirmAll}
          </Button>
        )
      }
    >
      <p class="quiet-line">
        {about} {words.origin(origin)}
      </p>
      <div class="setting-rows">
        {paths.map((path) => (
          <SettingRow
            key={path}
            {...{ path, settings, draft, onChange }}
            fault={faults.find((one) => one.path === path)?.code}
          />
        ))}
      </div>
    </Card>
  );
}
