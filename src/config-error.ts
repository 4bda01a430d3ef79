/** The environment cannot be used. One line per problem: the variable, what is wrong, what to do. No value is quoted. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
