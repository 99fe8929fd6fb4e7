import { text } from 'node:stream/consumers';
import { addOfficer } from '../../api/accounts';
import { loadAgencies } from '../../processes';
import { Obstacle } from '../start/obstacle';
import { openStore } from './openStore';

const usage = () =>
  new Obstacle(
    'npm run accounts -- add <username> "<name>" <role> [agency], with the password on standard input.',
    'npm run accounts -- add <tên đăng nhập> "<họ tên>" <vai trò> [cơ quan], mật khẩu đưa qua đầu vào chuẩn.',
  );

/** `npm run accounts -- add …`: the first accounts of a production system, and a way back in. */
export async function accounts(args: string[]): Promise<void> {
  const [what, username = '', name = '', role = '', agency = null] = args;
  if (what !== 'add') throw usage();
  if (process.stdin.isTTY) console.log('Password (ends with Ctrl-D): ');
  const password = (await text(process.stdin)).trim();
  const connection = await openStore();
  try {
    const officer = { username, name, role, agency, password };
    await addOfficer(connection, officer, loadAgencies(), new Date());
    console.log(`${username} may sign in as ${role}${agency ? ` of ${agency}` : ''}`);
  } catch (error) {
    throw error instanceof Error && /^\w+: /.test(error.message)
      ? new Obstacle(error.message, usage().message)
      : error;
  } finally {
    await connection.close();
  }
}
