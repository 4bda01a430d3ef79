import { type Assessment, graver } from '../domain/assessment.ts';
import { type Conversation, upTo } from '../domain/conversation.ts';
import { DANGER } from '../domain/signal.ts';
import type { Assessed, Assessor } from './assessor.ts';
import { withFloor } from './floor.ts';
import { givesOrders } from './orders.ts';

/**
 * Asks the model and holds what it says against the local reading, which no message can talk to. Fails as the model does: what stands
 * in then is the caller's matter. `local` needs no sentence encoder: what stands is found by phrase. It reads as the workspace has taught,
 * so that the floor is never above what the desk's own judgement says.
 */
export function createFlooredAssessor(model: Assessor, local: Assessor): Assessor {
  return {
    name: model.name,
    async assess(conversation, signal, adjustment) {
      const asked = await model.assess(conversation, signal, adjustment);
      const { assessment: read } = await local.assess(conversation, undefined, adjustment);
      const isOrdered = givesOrders(conversation.turns);
      const readAlone = (one: Conversation) => local.assess(one, undefined, adjustment);
      const held = isOrdered ? await unwatered(read, conversation, readAlone) : read;
      return { ...asked, assessment: withFloor(asked.assessment, held, { isOrdered }) };
    },
    async stop() {
      await Promise.all([model.stop(), local.stop()]);
    },
  };
}

/**
 * The reading with the words for danger read by themselves too: orders around them water down what the local heads make of the whole.
 * Only where there are orders, as words out of their context sound graver than they are.
 */
async function unwatered(
  read: Assessment,
  conversation: Conversation,
  readAlone: (conversation: Conversation) => Promise<Assessed>,
): Promise<Assessment> {
  let { urgency } = read;
  for (const { quote, turn } of read.signals.filter(({ kind }) => DANGER.includes(kind))) {
    const [said] = upTo(conversation, turn).turns.slice(-1);
    if (said === undefined) continue;
    const alone = await readAlone({ turns: [{ ...said, text: quote }] });
    urgency = graver(urgency, alone.assessment.urgency);
  }
  return { ...read, urgency };
}
