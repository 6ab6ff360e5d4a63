import { createTransport } from 'nodemailer'
import type { MailSettings } from '../platform/config.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try: who receives it twice can tell. */
  readonly messageId: string
}

/** Sends one mail, or throws. */
export type Mailer = (mail: Mail) => Promise<void>

/** Mail by SMTP. The address of the server, with its password, stays in here. */
export function smtpMailer({ smtpUrl, from }: MailSettings): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 5_000,
  })
  return async (mail) => {
    await transport.sendMail({ from, ...mail })
  }
}
