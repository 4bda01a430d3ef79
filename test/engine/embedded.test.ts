import { describeEngine } from '../contracts/engine-contract.ts';
import { makeEmbeddedStore } from './embedded-store.ts';

describeEngine('The embedded engine', makeEmbeddedStore);
