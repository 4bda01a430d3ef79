/** Where Teams calls: below the address that the bot's registration names as its messaging endpoint. */
export const MESSAGES_PATH = '/api/messages';
