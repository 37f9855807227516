import { type Config, readConfig } from './config.ts';
import type { Progress } from './demo/fill-demo.ts';
import { type Centre, openCentre } from './open-centre.ts';
import { startTexts } from './texts/id.ts';

const say = (line: string): void => console.log(line);

const progress: Progress = (step) => {
  if (step.kind === 'filled') return say(startTexts.filled(step.done, step.all));
  say(startTexts.fillingDemo);
  if (step.again) say(startTexts.fillingAgain);
};

function sayHowToLogIn(config: Config, { url, people, engine }: Centre): void {
  say(engine === 'embedded' ? startTexts.embedded(config.dataDir) : startTexts.postgresql);
  for (const line of people === undefined ? startTexts.noDemo : startTexts.demo) say(line);
  for (const { name, task } of people ?? []) say(startTexts.person(name, task));
  if (people !== undefined && config.host !== undefined) say(startTexts.demoHost);
  say(startTexts.open(url));
}

/** Once: a second signal finds the first one's work under way. */
function stopOnSignal(centre: Centre): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await centre.close();
    say(startTexts.stopping);
    process.exit(0);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  // Started by `npm start`: when that is killed, nobody is left to stop this one.
  process.on('disconnect', stop);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return startTexts.failed('unknown');
  if ('code' in error && error.code === 'EADDRINUSE') return startTexts.portInUse;
  return startTexts.failed(error.message);
}

const config = readConfig(process.env);
if (typeof config === 'string') {
  console.error(config);
  process.exit(2);
}
try {
  const centre = await openCentre(config, progress);
  stopOnSignal(centre);
  sayHowToLogIn(config, centre);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
