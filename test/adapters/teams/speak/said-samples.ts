import { ANA, DESK, HELP, inShop, LEE, personInShop, SHOP } from '../../../fakes/teams/shop.ts';
import { saidSamples } from '../../said-samples.ts';

/** One of everything that Heed can say, each where it belongs in the shop on Teams unless told otherwise. */
export const { card, ping, notice, done, form, home, reply, mention, greeting } = saidSamples({
  desk: inShop(DESK),
  shop: inShop(SHOP),
  help: inShop(HELP),
  ana: personInShop(ANA),
  lee: personInShop(LEE),
});
