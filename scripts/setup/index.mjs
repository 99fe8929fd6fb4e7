import { build } from './build.mjs';
import { archiveClasses } from './classArchive.mjs';
import { checkMachine, prepareMachine } from './machine.mjs';
import { installPackages } from './packages.mjs';

/**
 * Everything between a clone and a program that can run; what is up to date is left alone.
 *
 * @returns the environment that says where the Java side lies
 */
export async function setUp() {
  checkMachine();
  installPackages();
  const environment = await prepareMachine();
  await build();
  await archiveClasses(environment);
  return environment;
}

/**
 * What needs no Java: packages and the build.
 *
 * @returns {Promise<Record<string, string>>} an environment like that of `setUp`, with nothing to say
 */
export async function setUpWithoutJava() {
  installPackages();
  await build();
  return {};
}
