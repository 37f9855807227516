import { type PseudonymAnswer, pseudonymAnswer } from '../../domain/wire/pseudonym-messages.ts';
import { type Asker, askCentre, type Outcome } from './ask-centre.ts';

/** Who is behind a case in confidence; `code` as `readPseudonym` reads it. */
export function findCase(session: Asker, code: string): Promise<Outcome<PseudonymAnswer>> {
  return askCentre(session, `/api/case-code?kode=${code}`, pseudonymAnswer);
}
