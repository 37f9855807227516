import { type TwinRequest, type TwinsAnswer, twinsAnswer } from '../../domain/wire/twin-messages.ts';
import { type Asker, askCentre, type Outcome, tellCentre } from './ask-centre.ts';

export function readTwins(session: Asker): Promise<Outcome<TwinsAnswer>> {
  return askCentre(session, '/api/twins', twinsAnswer);
}

export function settleTwins(session: Asker, request: TwinRequest): Promise<Outcome<null>> {
  return tellCentre(session, '/api/twins', request);
}
