import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { texts } from '../texts/id/kit.ts';
import { IconButton } from './icon-button.tsx';

export type ModalProps = {
  open: boolean;
  title: string;
  /** Escape, the phone's back, the cross and a tap beside it. */
  onClose: () => void;
  actions?: ComponentChildren;
  children?: ComponentChildren;
};

/**
 * The browser's own modal dialog: it keeps the focus inside, makes the rest inert, and gives the focus
 * back. Escape and (Chrome 126 on) Android's back arrive as its cancel event.
 */
export function Modal({ open, title, onClose, actions, children, look }: ModalProps & { look: 'sheet' | 'dialog' }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class={`modal modal--${look}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {open && (
        <div class="modal-face">
          <div class="modal-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={texts.kit.close} onClick={onClose} />
          </div>
          <div class="modal-body">{children}</div>
          {actions && <div class="modal-actions">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
