import type CommandStack from 'diagram-js/lib/command/CommandStack';

const command = 'one-stop.together';

interface Context {
  run: () => void;
}

/** Runs what is nested in it as one command: one undo takes all of it back. */
class Together {
  preExecute({ run }: Context): void {
    run();
  }
  execute(): [] {
    return [];
  }
  revert(): [] {
    return [];
  }
}

export function registerTogether(commandStack: CommandStack): void {
  commandStack.registerHandler(
    command,
    Together as unknown as Parameters<CommandStack['registerHandler']>[1],
  );
}

/** Carries out several commands that are undone at once. */
export function together(commandStack: CommandStack, run: () => void): void {
  commandStack.execute(command, { run });
}
