import { useEffect } from 'preact/hooks';
import { holdUpdates } from '../update/app-update.ts';
import type { OpenForm } from './open-form.ts';

/** The phone may kill a hidden tab without another word; no update comes under an open form. */
export function useWriteOnHide(open: { readonly current: Pick<OpenForm, 'writer'> | undefined }): void {
  useEffect(() => {
    const release = holdUpdates();
    const write = () => void open.current?.writer.flush();
    addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', write);
    return () => {
      release();
      removeEventListener('pagehide', write);
      document.removeEventListener('visibilitychange', write);
    };
  }, [open]);
}
