import { ANA, DESK, HELP, inShop, LEE, SHOP } from '../../../fakes/slack/shop.ts';
import { saidSamples } from '../../said-samples.ts';

/** One of everything that Heed can say, each where it belongs in the shop on Slack unless told otherwise. */
export const { card, ping, notice, done, form, home, reply, mention, greeting } = saidSamples({
  desk: inShop(DESK),
  shop: inShop(SHOP),
  help: inShop(HELP),
  ana: inShop(ANA),
  lee: inShop(LEE),
});
