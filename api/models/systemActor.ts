/** Who acts where a time has run out: stands in the action log, the history and the dossier like an officer. */
export const systemActor = 'system';

/** Name of the command, and of the action, that completes a step because its time is over. */
export const timeOutCommand = 'time-out';
