import { Modal, type ModalProps } from './modal.tsx';

/** Rises from the bottom, under the thumb: a choice, a filter, a number pad. */
export function Sheet(props: ModalProps) {
  return <Modal {...props} look="sheet" />;
}
