import { memoryStore, openEmbeddedStore } from '../../src/state';
import { behavesLikeAStateStore } from '../contracts/state-store.contract';

behavesLikeAStateStore('memory', () => Promise.resolve(memoryStore()));
behavesLikeAStateStore('the state file', () => openEmbeddedStore(':memory:', 'normal'));
