import { connectStore } from '../../api/store';
import { Obstacle } from '../start/obstacle';
import { addressesOf } from '../start/parts';
import { settingsFrom } from '../start/settings';

/** The store of the running system, or the one that MONGODB_URL names. @throws Obstacle when it does not answer */
export async function openStore() {
  const url = addressesOf(settingsFrom(process.env)).mongodbUrl;
  try {
    return await connectStore(url);
  } catch {
    const { host } = new URL(url);
    throw new Obstacle(
      `The document store does not answer at ${host}: keep npm start running beside, or name another in MONGODB_URL.`,
      `Kho dữ liệu không trả lời tại ${host}: hãy để npm start chạy song song, hoặc đặt MONGODB_URL.`,
    );
  }
}
