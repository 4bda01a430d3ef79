/**
 * What Teams' own error codes mean to whoever runs Heed, and what to do. None of these is helped by trying again.
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 */
export const MEANINGS: Readonly<Record<string, string>> = {
  BotNotRegistered:
    'Microsoft knows no such bot. Check MicrosoftAppId and MicrosoftAppPassword, and that the bot’s registration has Teams among its channels.',
  BotDisabledByAdmin:
    'an admin of the tenant has switched the app off. Allow it in the Teams admin center, under the app policies.',
  BotNotInConversationRoster: 'Heed is not there. Add the app to that team, chat or channel again.',
  ConversationBlockedByUser:
    'somebody has blocked Heed there, or the channel’s moderation keeps apps out.',
  MessageWritesBlocked: 'that person has blocked Heed, or has taken the app out.',
  ForbiddenOperationException:
    'that person has not added the app for themselves, so Heed cannot write to them first. An admin can install it for them under the app setup policies.',
  InvalidBotApiHost:
    'that tenant belongs to another of Microsoft’s clouds than Heed was set up for.',
  NotEnoughPermissions: 'the app is not allowed to do that there.',
  ActivityNotFoundInConversation: 'that message, or the thread it was in, is gone.',
  ConversationNotFound: 'Teams knows no such channel or chat (any more).',
  MemberNotFoundInConversation: 'Teams knows no such person there.',
  MessageSizeTooBig: 'it is too long for Teams.',
  invalid_client:
    'Microsoft Entra does not take the client secret; it may have run out. Make a new one and set MicrosoftAppPassword.',
  unauthorized_client:
    'Microsoft Entra knows no such app in that tenant. Check MicrosoftAppId and MicrosoftAppTenantId.',
  invalid_request:
    'Microsoft Entra takes neither the app nor its tenant. Check MicrosoftAppId and MicrosoftAppTenantId.',
};

/** Codes that belong to a normal day: somebody took Heed out, blocked it or deleted something. Nothing to alert anybody about. */
export const EXPECTED: ReadonlySet<string> = new Set([
  'ActivityNotFoundInConversation',
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'ConversationNotFound',
  'ForbiddenOperationException',
  'MemberNotFoundInConversation',
  'MessageWritesBlocked',
]);
