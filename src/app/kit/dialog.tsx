import { Modal, type ModalProps } from './modal.tsx';

/** Only for what cannot be undone; its button repeats the verb and the count. */
export function Dialog(props: ModalProps) {
  return <Modal {...props} look="dialog" />;
}
