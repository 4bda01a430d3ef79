import type { Case } from '../../domain/case.ts';
import type { ActionTaken } from '../../domain/message.ts';
import { openForm, tell } from '../asker.ts';
import { showCard } from '../card.ts';
import type { Moment } from '../desk.ts';
import { withKept } from './promises.ts';

/** Somebody says that a promise was kept where Heed cannot see it: on the phone, in the post. The form asks which. */
export function keep(current: Case, event: ActionTaken, moment: Moment): Case {
  const owed = current.promises.filter(({ state }) => state !== 'kept');
  if (owed.length === 0) return tell(current, event, moment, NONE);
  const { promise } = event.values;
  if (promise === undefined) return ask(current, event, moment);
  if (!owed.some(({ id }) => id === promise)) return tell(current, event, moment, GONE);
  return showCard(withKept(current, new Set([promise]), event.by.id, event.at), moment);
}

const NONE = 'Nothing that was promised here is still to come.';
const GONE = 'This promise has been kept already, or was taken back.';

function ask(current: Case, event: ActionTaken, moment: Moment): Case {
  const choices = current.promises
    .filter(({ state }) => state !== 'kept')
    .map(({ id, by, what, when }) => ({
      value: id,
      label: `${by}: ${when === '' ? what : `${what}, ${when}`}`,
    }));
  return openForm(current, event, moment, {
    name: 'kept',
    title: 'Promise kept',
    submit: 'It was kept',
    remark: '',
    fields: [
      {
        kind: 'choice',
        name: 'promise',
        label: 'What was kept?',
        choices,
        value: choices[0]?.value ?? '',
        optional: false,
      },
    ],
  });
}
