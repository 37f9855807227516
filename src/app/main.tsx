import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import './style/app.css';
import { deliverLocked } from './session/deliver-locked.ts';
import { FaultGuard } from './shell/fault-guard.tsx';
import { listenForInstall } from './shell/install.ts';
import { applyPreferences } from './shell/preferences.ts';
import { Routes } from './shell/routes.tsx';
import { registerWorker } from './update/app-update.ts';

const root = document.querySelector('#app');
if (root !== null) {
  applyPreferences();
  registerWorker();
  listenForInstall();
  deliverLocked();
  render(
    <LocationProvider>
      <FaultGuard>
        <Routes />
      </FaultGuard>
    </LocationProvider>,
    root,
  );
}
