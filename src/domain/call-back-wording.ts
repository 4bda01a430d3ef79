/** How a language offers a call. `at` joins a day and a time, `day` names one that is neither today nor tomorrow. */
export interface CallBackWording {
  /** A BCP 47 tag whose dates and zones read well in this language. */
  readonly tag: string;
  readonly at: (day: string, time: string) => string;
  readonly day: (day: string) => string;
  readonly offer: (when: string) => string;
}

const ENGLISH: CallBackWording = {
  tag: 'en-GB',
  at: (day, time) => `${day} at ${time}`,
  day: (day) => `on ${day}`,
  offer: (when) =>
    `I am sorry that you have been waiting. May I call you ${when}? If another time suits you better, or you would rather have the answer here, just tell me. Which number can I reach you on?`,
};

/** By ISO 639-1. */
const WORDINGS: Readonly<Record<string, CallBackWording>> = {
  en: ENGLISH,
  de: {
    tag: 'de-DE',
    at: (day, time) => `${day} um ${time}`,
    day: (day) => `am ${day}`,
    offer: (when) =>
      `Es tut mir leid, dass Sie warten mussten. Darf ich Sie ${when} anrufen? Wenn Ihnen eine andere Zeit besser passt oder Sie die Antwort lieber hier lesen, sagen Sie es mir einfach. Unter welcher Nummer erreiche ich Sie?`,
  },
  es: {
    tag: 'es-ES',
    at: (day, time) => `${day} a las ${time}`,
    day: (day) => `el ${day}`,
    offer: (when) =>
      `Siento que haya tenido que esperar. ¿Puedo llamarle ${when}? Si le viene mejor otra hora, o prefiere la respuesta por aquí, dígamelo. ¿A qué número puedo llamarle?`,
  },
  fr: {
    tag: 'fr-FR',
    at: (day, time) => `${day} à ${time}`,
    day: (day) => day,
    offer: (when) =>
      `Veuillez m’excuser de vous avoir fait attendre. Puis-je vous appeler ${when} ? Si une autre heure vous convient mieux, ou si vous préférez une réponse ici, dites-le-moi. À quel numéro puis-je vous joindre ?`,
  },
  pt: {
    tag: 'pt-PT',
    at: (day, time) => `${day} às ${time}`,
    day: (day) => day,
    offer: (when) =>
      `Lamento que tenha estado à espera. Posso telefonar-lhe ${when}? Se outra hora lhe der mais jeito, ou se preferir a resposta por aqui, diga-me. Para que número posso ligar?`,
  },
  it: {
    tag: 'it-IT',
    at: (day, time) => `${day} alle ${time}`,
    day: (day) => day,
    offer: (when) =>
      `Mi dispiace averla fatta aspettare. Posso chiamarla ${when}? Se preferisce un altro orario, o una risposta qui, me lo dica. A quale numero posso raggiungerla?`,
  },
  nl: {
    tag: 'nl-NL',
    at: (day, time) => `${day} om ${time}`,
    day: (day) => `op ${day}`,
    offer: (when) =>
      `Het spijt me dat u hebt moeten wachten. Mag ik u ${when} bellen? Komt een ander tijdstip beter uit, of hebt u het antwoord liever hier, laat het me dan weten. Op welk nummer kan ik u bereiken?`,
  },
};

/** The words of a language (ISO 639-1); English where we have none for it. */
export function callBackWording(language: string): CallBackWording {
  return WORDINGS[language] ?? ENGLISH;
}
