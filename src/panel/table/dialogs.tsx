import type { Signal } from '@preact/signals';
import type { Settings } from '../../session/settings.ts';
import { lazy } from '../parts/lazy.tsx';
import { CardSheet } from './card-sheet.tsx';
import { MessageSheet } from './message-sheet.tsx';
import { useTable } from './table-state.ts';

// What the first decision needs is here at once; the rest is fetched when it is first opened.
const Claim = lazy(() => import('./forms/claim-sheet.tsx').then((file) => file.ClaimSheet));
const Estimate = lazy(() => import('./forms/estimate-sheet.tsx').then((file) => file.EstimateSheet));
const Report = lazy(() => import('./forms/report-sheet.tsx').then((file) => file.ReportSheet));
const Determine = lazy(() => import('./forms/determine-sheet.tsx').then((file) => file.DetermineSheet));
const Drawer = lazy(() => import('./forms/drawer-sheet.tsx').then((file) => file.DrawerSheet));
const Notice = lazy(() => import('./forms/notice-sheet.tsx').then((file) => file.NoticeSheet));
const Release = lazy(() => import('./forms/release-sheet.tsx').then((file) => file.ReleaseSheet));
const Keys = lazy(() => import('./forms/keys-sheet.tsx').then((file) => file.KeysSheet));
const Logs = lazy(() => import('./logs/log-desk.tsx').then((file) => file.LogDesk));
const Evidence = lazy(() => import('./forms/evidence-sheet.tsx').then((file) => file.EvidenceSheet));
const Team = lazy(() => import('./forms/team-sheet.tsx').then((file) => file.TeamSheet));
const Log = lazy(() => import('./forms/log-sheet.tsx').then((file) => file.LogSheet));
const Help = lazy(() => import('./forms/help-sheet.tsx').then((file) => file.HelpSheet));
const SettingsSheet = lazy(() => import('../title/settings-dialog.tsx').then((file) => file.SettingsDialog));

/** One sheet at a time over the table. */
export function Dialogs({ settings }: { settings: Signal<Settings> | undefined }) {
  const { opened, close } = useTable();
  const open = opened.value;
  switch (open?.what) {
    case undefined:
      return null;
    case 'card':
      return <CardSheet key={open.id} id={open.id} onClose={close} />;
    case 'message':
      return <MessageSheet key={open.id} id={open.id} onClose={close} />;
    case 'claim':
      return <Claim key={open.id} id={open.id} onClose={close} />;
    case 'estimate':
      return <Estimate key={open.id} id={open.id} onClose={close} />;
    case 'report':
      return <Report key={open.id} id={open.id} onClose={close} />;
    case 'determine':
      return <Determine id={open.id} onClose={close} />;
    case 'drawer':
      return <Drawer onClose={close} />;
    case 'notice':
      return <Notice onClose={close} />;
    case 'release':
      return <Release key={open.id} id={open.id} onClose={close} />;
    case 'keys':
      return <Keys onClose={close} />;
    case 'logs':
      return <Logs tab={open.tab} onClose={close} />;
    case 'evidence':
      return <Evidence onClose={close} />;
    case 'team':
      return <Team onClose={close} />;
    case 'log':
      return <Log onClose={close} />;
    case 'help':
      return <Help onClose={close} />;
    case 'settings':
      return (
        settings && (
          <SettingsSheet
            settings={settings.value}
            onChange={(next) => (settings.value = next)}
            onClose={close}
          />
        )
      );
  }
}
